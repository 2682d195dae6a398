import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const borgerensBemaerkninger = defineRule({
  id: "borgerens-bemaerkninger",
  severity: "warning",
  source: { audit: "randers-13" },
  alsoServes: [{ question: 8 }, { statement: "randers-bemaerkninger" }],
  appliesTo: { plantypes: socialPlans, path: "", about: ["bemærkninger_borger"] },
  title: { da: "Planen rummer borgerens bemærkninger", en: "The plan holds the citizen's remarks" },
  docs: {
    da: "Borgeren bør kunne sige sin mening om planen, og den bør stå i planen. Har borgeren ingen bemærkninger, er »ingen« et svar.",
    en: "The citizen should be able to speak on the plan, and the plan should say so. If the citizen has no remarks, »ingen« is an answer.",
  },
  messages: {
    missing: {
      da: "Det fremgår ikke, om borgeren har bemærkninger til planen. Skriv dem, eller skriv »ingen«.",
      en: "The plan does not show whether the citizen has remarks (bemærkninger_borger). Write them, or write »ingen«.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt »bemærkninger_borger«", en: "Insert »bemærkninger_borger« (remarks)" }, safe: false },
    insertNone: { title: { da: "Skriv, at borgeren ingen har", en: "Say that the citizen has none" }, safe: false },
  },
  check({ node, plan, report }) {
    if (!lacks(plan, node, "bemærkninger_borger")) return;
    report({
      at: node.at("bemærkninger_borger") ?? node,
      message: "missing",
      fixes: {
        insert: insertField(plan, node, "bemærkninger_borger", "⟨borgerens bemærkninger⟩"),
        insertNone: insertField(plan, node, "bemærkninger_borger", "ingen"),
      },
    });
  },
});
