import { insertField, lacks } from "../schema/insert-field";
import { adultDemand, adultPlans } from "./adult-plan";
import { defineRule } from "./define-rule";

export const sel141SaerligeForhold = defineRule({
  id: "sel141-saerlige-forhold",
  severity: "warning",
  source: { law: "sel-141-3-4" },
  alsoServes: [{ law: "hop-indhold-sel-141" }],
  appliesTo: { plantypes: adultPlans, path: "", about: ["særlige_forhold"] },
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
    joint: {
      da: "Den samlede plan tager ikke stilling til særlige forhold som boform, beskæftigelse og behandling. Det bør den, når den træder i stedet for en § 141-plan. »ingen« er et svar.",
      en: "The joint plan does not consider special conditions (særlige_forhold) such as housing, work and treatment. It should where it replaces a § 141 plan. »ingen« is an answer.",
    },
  },
  fixes: {
    insertAll: { title: { da: "Indsæt de særlige forhold til udfyldning", en: "Insert the special conditions to fill in" }, safe: false },
    insertNone: { title: { da: "Skriv, at der ingen er", en: "Say that there are none" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const demand = adultDemand(standing, "sel-141-3-4", "warning");
    if (!demand || !lacks(plan, node, "særlige_forhold")) return;
    const all = ["boform", "beskæftigelse", "personlig_hjælp", "behandling", "hjælpemidler"];
    report({
      at: node.at("særlige_forhold") ?? node,
      message: demand.isJoint ? "joint" : "missing",
      source: { law: demand.law },
      severity: demand.severity,
      fixes: {
        insertAll: insertField(plan, node, "særlige_forhold", Object.fromEntries(all.map((key) => [key, `⟨${key.replace("_", " ")}⟩`]))),
        insertNone: insertField(plan, node, "særlige_forhold", "ingen"),
      },
    });
  },
});
