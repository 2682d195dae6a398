import { replaceScalar } from "../plan/edits";
import type { TextEdit } from "../plan/span";
import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const borgerensMotivation = defineRule({
  id: "borgerens-motivation",
  severity: "warning",
  source: { audit: "randers-12" },
  alsoServes: [{ statement: "randers-start-ved-motivationen" }],
  appliesTo: { plantypes: socialPlans, path: "indsatsmål", about: ["indsatsmål[*].borgerens_ønske", "indsatsmål[*].prioritet"] },
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
    first: {
      da: "Det første mål siger ikke, hvad borgeren selv vil. Begynd dér, hvor borgeren er motiveret, eller skriv ønsket bag målet.",
      en: "The first goal does not say what the citizen wants. Begin where the citizen is motivated, or write the wish (borgerens_ønske) behind it.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt »borgerens_ønske« på det første mål", en: "Insert »borgerens_ønske« on the first goal" }, safe: false },
    swap: { title: { da: "Lad borgerens eget mål komme først", en: "Let the citizen's own goal come first" }, safe: false },
  },
  check({ node, plan, report }) {
    const goals = node.items().filter((goal) => goal.has("tekst"));
    const ordered = goals.toSorted((a, b) => (a.at("prioritet")?.number() ?? Infinity) - (b.at("prioritet")?.number() ?? Infinity));
    const [first] = ordered;
    if (!first) return;
    const wished = ordered.find((goal) => !lacks(plan, goal, "borgerens_ønske"));
    const insert = (): readonly TextEdit[] => insertField(plan, first, "borgerens_ønske", "⟨borgerens egne ord⟩");
    if (!wished) report({ at: node, message: "missing", fixes: { insert: insert() } });
    else if (wished !== first && first.at("prioritet")?.number() !== undefined) {
      const [early, late] = [first.at("prioritet"), wished.at("prioritet")];
      const [one, other] = [early?.number(), late?.number()];
      const swap =
        early && late && one !== undefined && other !== undefined
          ? [replaceScalar(plan, early, other), replaceScalar(plan, late, one)]
          : undefined;
      report({ at: early ?? first, message: "first", fixes: { insert: insert(), swap } });
    }
  },
});
