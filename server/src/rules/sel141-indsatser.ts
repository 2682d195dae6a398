import { insertField, lacks } from "../schema/insert-field";
import { adultDemand, adultPlans } from "./adult-plan";
import { defineRule } from "./define-rule";

export const sel141Indsatser = defineRule({
  id: "sel141-indsatser",
  severity: "error",
  source: { law: "sel-141-3-2" },
  alsoServes: [{ law: "hop-indhold-sel-141" }],
  appliesTo: { plantypes: adultPlans, path: "", about: ["indsatser"] },
  title: { da: "Planen angiver indsatsen", en: "The plan states the help" },
  docs: {
    da: "Planen siger, hvad der skal til for at nå formålet. Så kan borgeren se, hvilken hjælp der kommer, og udfører ved, hvad der er aftalt.",
    en: "The plan says what it takes to reach the purpose. Then the citizen can see what help will come, and the provider knows what is agreed.",
  },
  messages: {
    missing: {
      da: "Planen siger ikke, hvilken indsats der skal til for at nå formålet. Det skal den, jf. servicelovens § 141, stk. 3, nr. 2.",
      en: "The plan does not say what help (indsats) it takes to reach the purpose, as Social Services Act § 141(3)(2) demands.",
    },
    joint: {
      da: "Den samlede plan siger ikke, hvilken indsats der skal til for at nå formålet. Det skal en § 141-plan, og det bør den plan, der træder i stedet, også.",
      en: "The joint plan does not say what help (indsats) it takes to reach the purpose. A § 141 plan must, and the plan that replaces it should too.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt en indsats", en: "Insert an intervention (indsats)" }, safe: false } },
  check({ node, plan, standing, report }) {
    const demand = adultDemand(standing, "sel-141-3-2");
    if (!demand || !lacks(plan, node, "indsatser")) return;
    const goals = (node.at("indsatsmål")?.items() ?? []).flatMap((goal) => goal.at("id")?.text() ?? []);
    const start = node.at("dato")?.date() ?? "⟨åååå-mm-dd⟩";
    const intervention = { tekst: "⟨indsats⟩", ...(goals.length > 0 ? { mål: goals } : {}), varighed: { fra: start, til: "⟨åååå-mm-dd⟩" } };
    report({
      at: node.at("indsatser") ?? node,
      message: demand.isJoint ? "joint" : "missing",
      source: { law: demand.law },
      severity: demand.severity,
      fixes: { insert: insertField(plan, node, "indsatser", [intervention]) },
    });
  },
});
