import { fillField } from "./append-field";
import { ageOf } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

const parts = [
  { key: "støttebehov", name: { da: "støttebehov", en: "need of support (støttebehov)" } },
  { key: "uddannelse", name: { da: "uddannelse", en: "education (uddannelse)" } },
  { key: "beskæftigelse", name: { da: "beskæftigelse eller forsørgelse", en: "employment or income (beskæftigelse)" } },
  { key: "bolig", name: { da: "bolig", en: "housing (bolig)" } },
  { key: "sociale_forhold", name: { da: "sociale forhold", en: "social matters (sociale_forhold)" } },
] as const;

export const voksenlivForberedelse = defineRule({
  id: "voksenliv-forberedelse",
  severity: "info",
  source: { law: "bl-122" },
  appliesTo: { plantypes: ["barnets-plan", "ungeplan"], path: "forberedelse_voksenliv", about: ["barn.alder"] },
  title: { da: "Overgangen til voksenlivet er afklaret inden 18", en: "The transition to adult life is settled before 18" },
  docs: {
    da: "For unge med funktionsnedsættelse skal støttebehov, uddannelse, forsørgelse, bolig og sociale forhold være afklaret, før den unge fylder 18. Er feltet begyndt, viser reglen, hvad der mangler; det er et råd, til den unge er 17.",
    en: "For young people with disabilities the need of support, education, income, housing and social matters must be settled before the age of 18. Once the field is begun, the rule shows what is missing; it is advice until the age of 17.",
  },
  messages: {
    missing: {
      da: "Forberedelsen af voksenlivet siger intet om {missing}. Det skal være afklaret, før den unge fylder 18.",
      en: "The preparation for adult life (forberedelse_voksenliv) says nothing of {missing}. It must be settled before the age of 18.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt det, der mangler", en: "Insert what is missing" }, safe: false } },
  check({ node, plan, standing, report }) {
    const severity = demanded(standing, "bl-122", (ageOf(node.root) ?? 0) >= 17 ? "warning" : "info");
    const missing = parts.filter(({ key }) => !node.has(key));
    if (!severity || missing.length === 0) return;
    const values = Object.fromEntries(missing.map(({ key }) => [key, `⟨${key.replace("_", " ")}⟩`]));
    report({
      at: node,
      message: "missing",
      severity,
      values: { missing: missing.map(({ name }) => name) },
      fixes: { insert: fillField(plan, node.root, "forberedelse_voksenliv", values) },
    });
  },
});
