import { insertField, lacks } from "../schema/insert-field";
import { isAnonymousTreatment } from "./adult-plan";
import { defineRule } from "./define-rule";

export const sel141SaerligeForhold = defineRule({
  id: "sel141-saerlige-forhold",
  severity: "warning",
  source: { law: "sel-141-3-4" },
  appliesTo: { plantypes: ["sel-141"], path: "", about: ["særlige_forhold"] },
  title: { da: "Planen tager stilling til særlige forhold", en: "The plan considers special conditions" },
  docs: {
    da: "Boform, beskæftigelse, personlig hjælp, behandling og hjælpemidler kan afgøre, om indsatsen virker. Er der ingen særlige forhold, er »ingen« et svar.",
    en: "Housing, occupation, personal help, treatment and aids can decide whether the help works. If there is nothing special, »ingen« is an answer.",
  },
  messages: {
    missing: {
      da: "Planen tager ikke stilling til særlige forhold som boform, beskæftigelse og behandling, jf. servicelovens § 141, stk. 3, nr. 4. »ingen« er et svar.",
      en: "The plan does not consider special conditions (særlige_forhold) such as housing, work and treatment, Social Services Act § 141(3)(4). »ingen« is an answer.",
    },
  },
  fixes: {
    insertAll: { title: { da: "Indsæt de særlige forhold til udfyldning", en: "Insert the special conditions to fill in" }, safe: false },
    insertNone: { title: { da: "Skriv, at der ingen er", en: "Say that there are none" }, safe: false },
  },
  check({ node, plan, report }) {
    if (isAnonymousTreatment(node) || !lacks(plan, node, "særlige_forhold")) return;
    const all = ["boform", "beskæftigelse", "personlig_hjælp", "behandling", "hjælpemidler"];
    report({
      at: node.at("særlige_forhold") ?? node,
      message: "missing",
      fixes: {
        insertAll: insertField(plan, node, "særlige_forhold", Object.fromEntries(all.map((key) => [key, `⟨${key.replace("_", " ")}⟩`]))),
        insertNone: insertField(plan, node, "særlige_forhold", "ingen"),
      },
    });
  },
});
