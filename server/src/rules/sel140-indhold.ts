import type { Localized } from "../language/localized";
import type { Value } from "../plan/edits";
import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

const parts: readonly { key: string; name: Localized; value: Value }[] = [
  {
    key: "formål",
    name: { da: "formålet", en: "the purpose (formål)" },
    value: "⟨hvad der er anderledes for barnet, når indsatsen er slut⟩",
  },
  { key: "indsatser", name: { da: "den nødvendige indsats", en: "the help needed (indsatser)" }, value: [{ tekst: "⟨indsats⟩" }] },
  {
    key: "undersøgelse",
    name: { da: "den børnefaglige undersøgelse", en: "the child investigation (undersøgelse)" },
    value: { hjemmel: "sel-50", dato: "⟨åååå-mm-dd⟩", resultat: "⟨resultat⟩" },
  },
];

export const sel140Indhold = defineRule({
  id: "sel140-indhold",
  severity: "error",
  source: { law: "sel-140-2" },
  appliesTo: { plantypes: ["sel-140"], path: "", about: ["formål", "indsatser", "undersøgelse"] },
  title: { da: "Børneplanen rummer det, § 140 krævede", en: "The child plan holds what § 140 asked" },
  docs: {
    da: "Til og med 2023 skulle en børneplan sige, hvad formålet med indsatsen er, hvilken indsats der skal til, og bygge på den børnefaglige undersøgelse. Målene for trivsel og udvikling har en regel for sig.",
    en: "Until the end of 2023 a child's plan had to state its purpose and the help needed and to build on the child investigation. The goals for well-being and development have a rule of their own.",
  },
  messages: {
    missing: {
      da: "Planen siger intet om {part}. Det skal den, jf. servicelovens § 140 (til og med 2023), så familien kan se, hvad der arbejdes hen imod.",
      en: "The plan says nothing of {part}. It must, Social Services Act § 140 (until 2023), so that the family can see what is worked towards.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »{field}«", en: "Insert »{field}«" }, safe: false } },
  check({ node, plan, standing, report }) {
    const severity = demanded(standing, "sel-140-2");
    if (!severity) return;
    for (const { key, name, value } of parts) {
      if (node.has(key)) continue;
      report({
        at: node.at(key) ?? node,
        message: "missing",
        severity,
        values: { part: name, field: key },
        fixes: { insert: insertField(plan, node, key, value) },
      });
    }
  },
});
