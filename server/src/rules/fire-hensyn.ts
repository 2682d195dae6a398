import { fillField } from "./append-field";
import { areasOf } from "./child-plan";
import { defineRule } from "./define-rule";

const considerations = [
  { key: "beskæftigelse", name: { da: "beskæftigelse", en: "employment (beskæftigelse)" } },
  { key: "social", name: { da: "det sociale", en: "social matters (social)" } },
  { key: "uddannelse", name: { da: "uddannelse", en: "education (uddannelse)" } },
  { key: "sundhed", name: { da: "sundhed", en: "health (sundhed)" } },
] as const;

export const fireHensyn = defineRule({
  id: "fire-hensyn",
  severity: "warning",
  source: { law: "frik-en-plan" },
  alsoServes: [{ law: "rsl-5" }, { statement: "en-plan-fire-hensyn" }],
  appliesTo: { plantypes: ["helhedsplan", "borgerens-plan"], path: "", about: ["hensyn", "indsatsmål[*].område"] },
  title: { da: "En samlet plan kommer rundt om fire hensyn", en: "A joint plan covers four considerations" },
  docs: {
    da: "Den samlede plan er til, fordi borgerens problemer hænger sammen. Den bør komme rundt om beskæftigelse, det sociale, uddannelse og sundhed: med et mål, eller med en linje om, hvorfor området ikke er aktuelt.",
    en: "A joint plan exists because the citizen's problems hang together. It should cover employment, social matters, education and health: with a goal, or with a line on why the area is not relevant.",
  },
  messages: {
    missing: {
      da: "Den samlede plan siger intet om {parts}. Sæt et mål med det »område«, eller skriv under »hensyn«, hvorfor det ikke er aktuelt.",
      en: "The joint plan says nothing of {parts}. Set a goal with that »område«, or write under »hensyn« why it is not relevant.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »hensyn«", en: "Insert »hensyn« (considerations)" }, safe: false } },
  check({ node, plan, report }) {
    const covered = areasOf(node);
    const given = node.at("hensyn");
    const missing = considerations.filter(
      ({ key }) => !covered.has(key) && !given?.has(key) && !(key === "beskæftigelse" && node.has("jobmål")),
    );
    const open = missing.filter(({ key }) => key !== "uddannelse" || !node.has("uddannelsesmål"));
    if (open.length === 0) return;
    report({
      at: given ?? node.at("indsatsmål") ?? node,
      message: "missing",
      values: { parts: open.map(({ name }) => name) },
      fixes: { insert: fillField(plan, node, "hensyn", Object.fromEntries(open.map(({ key }) => [key, `⟨${key}⟩`]))) },
    });
  },
});
