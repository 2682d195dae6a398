import { appendToField } from "./append-field";
import { areasOf, childPlans, lawOf, newGoal } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

const areas = [
  { area: "trivsel", name: { da: "trivsel", en: "well-being (trivsel)" } },
  { area: "udvikling", name: { da: "udvikling", en: "development (udvikling)" } },
] as const;

export const boerneplanMaal = defineRule({
  id: "boerneplan-maal",
  severity: "error",
  source: { law: "bl-92" },
  alsoServes: [{ law: "bl-109" }, { law: "sel-140-2" }],
  appliesTo: { plantypes: childPlans, path: "", about: ["indsatsmål", "indsatsmål[*].område"] },
  title: { da: "Planen har mål for trivsel og udvikling", en: "The plan has goals for well-being and development" },
  docs: {
    da: "En plan for et barn eller en ung skal have konkrete mål både for trivsel og for udvikling. Uden begge dele bliver en plan om skolen let til en plan, hvor ingen holder øje med, hvordan barnet har det.",
    en: "A plan for a child or young person must have concrete goals both for well-being and for development. Without both, a plan about school easily becomes one where nobody watches how the child is doing.",
  },
  messages: {
    missing: {
      da: "Planen har intet mål for barnets {area}. Den skal have konkrete mål for både trivsel og udvikling; skriv målet, eller sæt »område« på det, der er.",
      en: "The plan has no goal (indsatsmål) for the child's {area}. It must have concrete goals for well-being and development; write it, or set »område« on one.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt et mål for {area}", en: "Insert a goal for {area}" }, safe: false } },
  check({ node, plan, standing, report }) {
    const law = lawOf(node, { "sel-140": "sel-140-2", "barnets-plan": "bl-92", ungeplan: "bl-109" } as const);
    const severity = law && demanded(standing, law);
    if (!severity) return;
    const present = areasOf(node);
    for (const [index, { area, name }] of areas.filter((each) => !present.has(each.area)).entries()) {
      report({
        at: node.at("indsatsmål") ?? node,
        message: "missing",
        source: { law },
        severity,
        values: { area: name },
        fixes: { insert: appendToField(plan, node, "indsatsmål", [newGoal(node, area, index)]) },
      });
    }
  },
});
