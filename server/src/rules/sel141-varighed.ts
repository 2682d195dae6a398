import { quote } from "../problem/message";
import { insertField, lacks } from "../schema/insert-field";
import { adultDemand, adultPlans } from "./adult-plan";
import { defineRule } from "./define-rule";

export const sel141Varighed = defineRule({
  id: "sel141-varighed",
  severity: "error",
  source: { law: "sel-141-3-3" },
  alsoServes: [{ law: "hop-indhold-sel-141" }, { audit: "randers-9" }],
  appliesTo: { plantypes: adultPlans, path: "indsatser[*]", about: ["varighed", "indsatser[*].varighed"] },
  title: { da: "Planen angiver indsatsens varighed", en: "The plan states how long the help lasts" },
  docs: {
    da: "Varigheden er, hvor længe indsatsen ventes at vare. I auditten stod der kun en dato for opfølgning i planerne, og det er noget andet.",
    en: "The duration (varighed) is how long the help is expected to last. The audited plans had only a date of follow-up, which is something else.",
  },
  messages: {
    missing: {
      da: "{intervention} har ingen forventet varighed. Planen skal angive den, jf. servicelovens § 141, stk. 3, nr. 3; en opfølgningsdato er ikke nok.",
      en: "{intervention} has no expected duration (varighed). The plan must state it, Social Services Act § 141(3)(3); a follow-up date is not enough.",
    },
    joint: {
      da: "{intervention} har ingen forventet varighed. En § 141-plan skal angive den, og det bør den plan, der træder i stedet, også; en opfølgningsdato er ikke nok.",
      en: "{intervention} has no expected duration (varighed). A § 141 plan must state it, and the plan that replaces it should too; a follow-up date is not enough.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »varighed«", en: "Insert »varighed« (duration)" }, safe: false } },
  check({ node, plan, standing, report }) {
    const text = node.at("tekst")?.text();
    if (text === undefined || !lacks(plan, node, "varighed") || !lacks(plan, node.root, "varighed")) return;
    const demand = adultDemand(standing, "sel-141-3-3");
    if (!demand) return;
    const from = node.at("start")?.date() ?? node.root.at("dato")?.date() ?? "⟨åååå-mm-dd⟩";
    report({
      at: node.at("tekst") ?? node,
      message: demand.isJoint ? "joint" : "missing",
      source: { law: demand.law },
      severity: demand.severity,
      values: { intervention: quote(text) },
      fixes: () => ({ insert: insertField(plan, node, "varighed", { fra: from, til: "⟨åååå-mm-dd⟩" }) }),
    });
  },
});
