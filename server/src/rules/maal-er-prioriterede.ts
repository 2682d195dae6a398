import type { Node } from "../plan/node";
import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { replaceScalar } from "../plan/edits";
import { socialPlans } from "./plan-groups";

export const maalErPrioriterede = defineRule({
  id: "maal-er-prioriterede",
  severity: "warning",
  source: { audit: "randers-6" },
  alsoServes: [{ statement: "randers-prioriteret-sammen" }, { statement: "randers-udfoerer-prioriterer" }],
  appliesTo: { plantypes: socialPlans, path: "indsatsmål", about: ["indsatsmål[*].prioritet", "indsatsmål[*].begrundelse_prioritet"] },
  title: { da: "Målene er sat i rækkefølge", en: "The goals are put in order" },
  docs: {
    da: "Alt på én gang er for meget, for borgeren og for udfører. Målene bør have en rækkefølge, som I har valgt sammen efter det, borgeren er motiveret for. Er det aftalt, at udfører prioriterer sammen med borgeren, så skriv det i »begrundelse_prioritet«.",
    en: "Everything at once is too much, for the citizen and for the provider. The goals should have an order that you chose together by what the citizen is motivated for. If it is agreed that the provider sets the order with the citizen, say so in »begrundelse_prioritet«.",
  },
  messages: {
    missing: {
      da: "Planen har {count} mål, men siger ikke, hvilket der kommer først. Skriv »prioritet«, eller at udfører prioriterer sammen med borgeren.",
      en: "The plan has {count} goals but does not say which comes first. Write »prioritet« (priority), or that the provider sets it with the citizen.",
    },
    same: {
      da: "To mål har prioritet {priority}, så rækkefølgen er ikke til at se. Sæt det ene efter det andet.",
      en: "Two goals have priority {priority}, so the order cannot be seen. Put one after the other.",
    },
  },
  fixes: {
    number: { title: { da: "Nummerér målene i den rækkefølge, de står", en: "Number the goals in the order they stand" }, safe: false },
  },
  check({ node, plan, report }) {
    const goals = node.items().filter((goal) => goal.has("tekst") && !goal.has("resultat"));
    const left = goals.filter((goal) => lacks(plan, goal, "prioritet") && !goal.has("begrundelse_prioritet"));
    if (goals.length > 1 && left.length > 0) {
      const numbered = goals.every((goal) => goal.at("prioritet")?.number() === undefined);
      const number = numbered ? goals.flatMap((goal, index) => insertField(plan, goal, "prioritet", index + 1)) : undefined;
      report({ at: node, message: "missing", values: { count: goals.length }, fixes: { number } });
      return;
    }
    const seen = new Map<number, Node>();
    for (const goal of goals) {
      const priority = goal.at("prioritet");
      const value = priority?.number();
      if (!priority || value === undefined) continue;
      const other = seen.get(value);
      if (!other) {
        seen.set(value, priority);
        continue;
      }
      report({
        at: priority,
        message: "same",
        values: { priority: value },
        related: [{ uri: plan.uri, span: other.head, message: { da: "Det andet mål", en: "The other goal" } }],
        fixes: {
          number: goals.flatMap((each, index) => {
            const written = each.at("prioritet");
            return written?.number() === undefined ? [] : [replaceScalar(plan, written, index + 1)];
          }),
        },
      });
    }
  },
});
