import { appendToField } from "./append-field";
import { ageOf, areasOf, newGoal } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

const areas = [
  { area: "overgang", name: { da: "overgangen til voksenlivet", en: "the transition to adult life (overgang)" } },
  { area: "beskæftigelse", name: { da: "beskæftigelse", en: "employment (beskæftigelse)" } },
  { area: "uddannelse", name: { da: "uddannelse", en: "education (uddannelse)" } },
] as const;

export const ungeplanVoksenliv = defineRule({
  id: "ungeplan-voksenliv",
  severity: "error",
  source: { law: "bl-109" },
  alsoServes: [{ law: "sel-140-16plus" }],
  appliesTo: { plantypes: ["ungeplan", "sel-140"], path: "", about: ["indsatsmål", "indsatsmål[*].område", "barn.alder"] },
  title: { da: "Planen for en ung har mål for voksenlivet", en: "The plan of a young person has goals for adult life" },
  docs: {
    da: "En ungeplan skal have mål for overgangen til voksenlivet, for beskæftigelse og for uddannelse. Til og med 2023 skulle børneplanen fra det fyldte 16. år have mål for overgangen, heraf mindst ét for beskæftigelse og ét for uddannelse. Ellers møder den unge 18-årsdagen uden at vide, hvad der kommer bagefter.",
    en: "A youth plan must have goals for the transition to adult life, employment and education. Until the end of 2023 a child's plan had to have goals for the transition from the age of 16, at least one of them for employment and one for education. Otherwise the young person meets the eighteenth birthday without knowing what comes next.",
  },
  messages: {
    missing: {
      da: "Planen har intet mål for {area}. Det skal en plan for en ung fra 16 år have; skriv målet, eller sæt »område« på det, der er.",
      en: "The plan has no goal (indsatsmål) for {area}. The plan of a young person from 16 must have one; write it, or set »område« on one.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt et mål for {area}", en: "Insert a goal for {area}" }, safe: false } },
  check({ node, plan, standing, report }) {
    const isYouthPlan = node.at("plantype")?.text() === "ungeplan";
    const law = isYouthPlan ? "bl-109" : "sel-140-16plus";
    const severity = demanded(standing, law);
    if (!severity || (!isYouthPlan && (ageOf(node) ?? 0) < 16)) return;
    const present = areasOf(node);
    // § 140 asked for goals for the transition, among them employment and education: whoever has both has goals for the transition.
    const asked = isYouthPlan ? areas : areas.filter(({ area }) => area !== "overgang");
    const missing = asked.filter(({ area }) => !present.has(area));
    for (const [index, { area, name }] of missing.entries()) {
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
