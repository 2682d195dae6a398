import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const borgerensMotivation = defineRule({
  id: "borgerens-motivation",
  severity: "warning",
  source: { audit: "randers-12" },
  appliesTo: { plantypes: socialPlans, path: "indsatsmål", about: ["indsatsmål[*].borgerens_ønske"] },
  title: { da: "Målene tager afsæt i borgerens motivation", en: "The goals start from the citizen's motivation" },
  docs: {
    da: "Arbejdet bør begynde dér, hvor borgeren selv vil noget. Det ses, når mindst ét indsatsmål gengiver borgerens eget ønske.",
    en: "The work should begin where the citizen wants something. That shows when at least one goal tells the citizen's own wish.",
  },
  messages: {
    missing: {
      da: "Ingen af målene siger, hvad borgeren selv vil. Skriv borgerens ønske på det mål, borgeren er mest motiveret for.",
      en: "None of the goals says what the citizen wants. Write the citizen's wish (borgerens_ønske) on the goal the citizen is most motivated for.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt »borgerens_ønske« på det første mål", en: "Insert »borgerens_ønske« on the first goal" }, safe: false },
  },
  check({ node, plan, report }) {
    const goals = node.items().filter((goal) => goal.has("tekst"));
    const first = goals.toSorted((a, b) => (a.at("prioritet")?.number() ?? Infinity) - (b.at("prioritet")?.number() ?? Infinity))[0];
    if (!first || goals.some((goal) => !lacks(plan, goal, "borgerens_ønske"))) return;
    report({ at: node, message: "missing", fixes: { insert: insertField(plan, first, "borgerens_ønske", "⟨borgerens egne ord⟩") } });
  },
});
