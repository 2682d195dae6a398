import { judge } from "../measurability/judge";
import { hasPlaceholder } from "../plan/node";
import { quote } from "../problem/message";
import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";

export const maalUdenSucceskriterier = defineRule({
  id: "maal-uden-succeskriterier",
  severity: "warning",
  source: { audit: "randers-4" },
  alsoServes: [{ audit: "randers-5" }, { question: 3 }, { statement: "randers-maalbare-maal" }, { statement: "en-plan-maalepunkter" }],
  appliesTo: { path: "indsatsmål[*]", about: ["indsatsmål[*].succeskriterier", "indsatsmål[*].tekst"] },
  local: true,
  title: { da: "Indsatsmål uden succeskriterier", en: "Goal without success criteria" },
  docs: {
    da: "Et succeskriterium er det tegn, som borger og udfører kan se målet på. Uden det ved ingen, hvornår målet er nået, og styringen af indsatsen bliver et skøn.",
    en: "A success criterion (succeskriterium) is the sign by which citizen and provider see the goal. Without it nobody knows when the goal is met, and the help is steered by guesswork.",
  },
  messages: {
    missing: {
      da: "{goal} har intet succeskriterium, så hverken borger eller udfører kan se, hvornår målet er nået. Tilføj mindst ét tegn på, at det er lykkedes.",
      en: "{goal} has no success criterion (succeskriterium), so neither citizen nor provider can see when it is met. Add at least one sign of success.",
    },
    measurable: {
      da: "{goal} kan måles, men har intet succeskriterium. Et tegn på virkningen for borgeren gør det lettere for udfører at styre efter målet.",
      en: "{goal} can be measured but has no success criterion (succeskriterium). A sign of the effect for the citizen helps the provider steer by it.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt succeskriterium", en: "Insert a success criterion" }, safe: false } },
  check({ node, plan, settings, report }) {
    const text = node.at("tekst")?.text();
    if (text === undefined || hasPlaceholder(text) || !lacks(plan, node, "succeskriterier")) return;
    const measurable = judge(text, { lexicon: settings.lexicon }).measurable;
    const criterion = { tekst: "⟨tegn på, at målet er nået⟩", udgangspunkt: "⟨nu⟩", mål: "⟨mål⟩", måles_ved: "⟨hvordan og af hvem⟩" };
    report({
      at: node.at("tekst") ?? node,
      message: measurable ? "measurable" : "missing",
      ...(measurable ? { severity: "info" as const } : {}),
      values: { goal: quote(text) },
      fixes: { insert: insertField(plan, node, "succeskriterier", [criterion]) },
    });
  },
});
