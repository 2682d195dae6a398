import { fillField } from "./append-field";
import { defineRule } from "./define-rule";

const parts = [
  { key: "temaer", value: ["⟨tema⟩"], name: { da: "hvilke temaer samtalen kom omkring", en: "which themes the talk covered (temaer)" } },
  {
    key: "støttebehov",
    value: "⟨støttebehov⟩",
    name: { da: "hvad borgeren har brug for støtte til", en: "what the citizen needs support for (støttebehov)" },
  },
] as const;

export const fremskudtSagsaabning = defineRule({
  id: "fremskudt-sagsaabning",
  severity: "info",
  source: { law: "met-fremskudt" },
  alsoServes: [{ statement: "rudersdal-sagsaabning" }, { statement: "rudersdal-kontakt-foerst" }],
  appliesTo: { plantypes: ["fremskudt"], path: "", about: ["sagsåbning", "sagsåbning.temaer", "sagsåbning.støttebehov", "første_kontakt"] },
  title: { da: "Sagsåbningen kommer rundt om det vigtige", en: "The case opening covers what matters" },
  docs: {
    da: "I begyndelsen vejer kontakten og forståelsen af, hvad borgeren har brug for, tungere end mål. Sagsåbningen hjælper med at komme rundt om det vigtige; den kan udfyldes sammen med borgeren. Står der intet, begynder den næste forfra.",
    en: "In the beginning contact and seeing what the citizen needs weigh more than goals. The case opening helps cover what matters; it can be filled in with the citizen. Where nothing is written, the next person starts over.",
  },
  messages: {
    missing: {
      da: "Kontakten er skabt, men planen siger ikke, {parts}. Skriv det i »sagsåbning«, så den næste ikke begynder forfra.",
      en: "Contact is made, but the plan does not say {parts}. Write it in »sagsåbning« (case opening), so that the next person need not start over.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »sagsåbning«", en: "Insert »sagsåbning« (case opening)" }, safe: false } },
  check({ node, plan, report }) {
    if (!node.has("første_kontakt")) return;
    const opening = node.at("sagsåbning");
    const missing = parts.filter(({ key }) => !opening?.has(key));
    if (missing.length === 0) return;
    const insert = fillField(plan, node, "sagsåbning", Object.fromEntries(missing.map(({ key, value }) => [key, value])));
    report({
      at: opening ?? node.at("første_kontakt") ?? node,
      message: "missing",
      values: { parts: missing.map(({ name }) => name) },
      fixes: { insert },
    });
  },
});
