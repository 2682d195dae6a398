import { quote } from "../problem/message";
import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { criterionJudgement, rewriteEdits, rewriteFixes, vagueSpan } from "./measurable";

export const succeskriteriumKanIkkeMaales = defineRule({
  id: "succeskriterium-kan-ikke-maales",
  severity: "warning",
  source: { audit: "randers-5" },
  alsoServes: [{ audit: "randers-4" }],
  appliesTo: {
    path: "indsatsmål[*].succeskriterier[*]",
    about: ["indsatsmål[*].succeskriterier[*].tekst", "indsatsmål[*].succeskriterier[*].mål"],
  },
  local: true,
  title: { da: "Succeskriteriet kan ikke måles", en: "The success criterion cannot be measured" },
  docs: {
    da: "Succeskriteriet fortæller udfører, hvilken virkning for borgeren indsatsen skal ende med. Det virker kun, når det kan ses, tælles eller slås op, om tegnet er der.",
    en: "The criterion tells the provider which effect for the citizen the help should end in. It works only if one can see, count or look up whether the sign is there.",
  },
  messages: {
    vague: { da: "{sign} viser ikke, hvornår målet er nået: {why}", en: "{sign} does not show when the goal is met: {why}" },
  },
  fixes: {
    insertTarget: { title: { da: "Indsæt »mål« i kriteriet", en: "Insert »mål« (target) in the criterion" }, safe: false },
    ...rewriteFixes,
  },
  check({ node, plan, settings: { lexicon }, report }) {
    const judgement = criterionJudgement(node, lexicon);
    if (!judgement || judgement.measurable) return;
    const sign = node.at("tekst") ?? node;
    report({
      at: vagueSpan(plan, sign, judgement),
      message: "vague",
      values: { sign: quote(judgement.text), why: judgement.reason },
      fixes: {
        insertTarget: node.kind === "map" && !node.has("mål") ? insertField(plan, node, "mål", "⟨hvor langt⟩") : undefined,
        ...rewriteEdits(plan, sign, judgement, lexicon),
      },
    });
  },
});
