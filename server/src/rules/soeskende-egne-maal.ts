import { insertField } from "../schema/insert-field";
import { quote } from "../problem/message";
import { lawOf } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

export const soeskendeEgneMaal = defineRule({
  id: "soeskende-egne-maal",
  severity: "error",
  source: { law: "bl-91-3" },
  alsoServes: [{ law: "bl-108-5" }, { law: "sel-140-5" }],
  appliesTo: { plantypes: ["sel-140", "barnets-plan", "ungeplan"], path: "børn[*]", about: ["børn", "børn[*].mål", "børn[*].hensyn"] },
  title: { da: "Hvert barn i en samlet plan har sine egne mål", en: "Each child in a shared plan has goals of its own" },
  docs: {
    da: "Søskende kan have én samlet plan, men der skal tages hensyn til hvert barn. Står et barn der uden egne mål eller hensyn, er det planens voksne, den handler om.",
    en: "Siblings may share one plan, but each child must be considered. A child that stands there without goals or considerations of its own is not what the plan is about.",
  },
  messages: {
    missing: {
      da: "{child} er med i den samlede plan, men har hverken egne mål eller hensyn. En samlet plan skal tage hensyn til hvert barn.",
      en: "{child} is in the shared plan but has neither goals (mål) nor considerations (hensyn) of its own. A shared plan must consider each child.",
    },
  },
  fixes: {
    insertGoals: { title: { da: "Indsæt »mål«", en: "Insert »mål« (goals)" }, safe: false },
    insertConsideration: { title: { da: "Indsæt »hensyn«", en: "Insert »hensyn« (considerations)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const alias = node.at("alias");
    const law = lawOf(node.root, { "sel-140": "sel-140-5", "barnets-plan": "bl-91-3", ungeplan: "bl-108-5" } as const);
    const severity = law && demanded(standing, law);
    if (!severity || !alias?.text() || node.has("mål") || node.has("hensyn")) return;
    report({
      at: alias,
      message: "missing",
      source: { law },
      severity,
      values: { child: quote(alias.text() ?? "") },
      fixes: {
        insertGoals: insertField(plan, node, "mål", ["⟨nummer på barnets mål⟩"]),
        insertConsideration: insertField(plan, node, "hensyn", "⟨det, der gælder særligt for barnet⟩"),
      },
    });
  },
});
