import { hasPlaceholder } from "../plan/node";
import { quote } from "../problem/message";
import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const sigtOgOpfyldelse = defineRule({
  id: "sigt-og-opfyldelse",
  severity: "warning",
  source: { audit: "randers-8" },
  alsoServes: [
    { question: 2 },
    { statement: "randers-kort-eller-lang-sigt" },
    { statement: "randers-forventet-opfyldt" },
    { statement: "en-plan-kort-og-langt-sigt" },
  ],
  appliesTo: { plantypes: socialPlans, path: "indsatsmål[*]", about: ["indsatsmål[*].sigt", "indsatsmål[*].forventet_opfyldt"] },
  local: true,
  title: { da: "Målets sigt og forventede opfyldelse", en: "The goal's horizon and expected date" },
  docs: {
    da: "For hvert indsatsmål bør der stå, om det er på kort eller lang sigt. Auditrapportens oversigt nævner også, hvornår målet ventes opfyldt; det er her kun et råd.",
    en: "Each goal should say whether it is short or long term. The audit's overview also mentions when the goal is expected to be met; here that is only advice.",
  },
  messages: {
    horizon: {
      da: "{goal} siger ikke, om det er på kort eller lang sigt, så borgeren kan ikke se, hvor lang vejen er. Tilføj »sigt: kort« eller »sigt: lang«.",
      en: "{goal} does not say whether it is short or long term (sigt), so the citizen cannot see how long the way is. Add »sigt: kort« or »sigt: lang«.",
    },
    date: {
      da: "{goal} siger ikke, hvornår det ventes opfyldt. En dato i »forventet_opfyldt« gør opfølgningen lettere.",
      en: "{goal} does not say when it is expected to be met. A date in »forventet_opfyldt« makes follow-up easier.",
    },
  },
  fixes: {
    short: { title: { da: "Indsæt »sigt: kort«", en: "Insert »sigt: kort« (short term)" }, safe: false },
    long: { title: { da: "Indsæt »sigt: lang«", en: "Insert »sigt: lang« (long term)" }, safe: false },
    expected: { title: { da: "Indsæt »forventet_opfyldt«", en: "Insert »forventet_opfyldt« (expected by)" }, safe: false },
  },
  check({ node, plan, report }) {
    const written = node.at("tekst");
    const text = written?.text();
    if (!written || text === undefined || hasPlaceholder(text)) return;
    const at = node.at("id") ?? written;
    if (lacks(plan, node, "sigt")) {
      report({
        at,
        message: "horizon",
        values: { goal: quote(text) },
        fixes: { short: insertField(plan, node, "sigt", "kort"), long: insertField(plan, node, "sigt", "lang") },
      });
      // One thing at a time: the date follows from the horizon.
    } else if (lacks(plan, node, "forventet_opfyldt")) {
      report({
        at,
        message: "date",
        severity: "info",
        values: { goal: quote(text) },
        fixes: { expected: insertField(plan, node, "forventet_opfyldt", "⟨åååå-mm-dd⟩") },
      });
    }
  },
});
