import { replaceScalar } from "../plan/edits";
import { hasPlaceholder, isTemplateWord, type Node } from "../plan/node";
import { quote } from "../problem/message";
import { plantypeOf } from "../schema/describe";
import { earlierVersion } from "../workspace/lookup";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";
import { sameWording } from "./same-wording";

export const formaalLiggerFast = defineRule({
  id: "formaal-ligger-fast",
  severity: "warning",
  source: { audit: "randers-1" },
  alsoServes: [{ statement: "randers-formaal-ligger-fast" }],
  appliesTo: { plantypes: socialPlans, path: "formål", about: ["tidligere_udgave"] },
  title: { da: "Formålet ligger fast, mens planen løber", en: "The purpose stays while the plan runs" },
  docs: {
    da: "Formålet er den retning, alle arbejder efter, og det, der ses efter ved opfølgningen. Ændres det undervejs, kan ingen se, om det er nået. Målene må gerne ændres; skal retningen være en anden, er det en ny plan. Reglen ser på en tidligere udgave: den, som »tidligere_udgave« nævner, eller den, som »handleplan diff« holder planen op imod. En rettet stavefejl tæller ikke.",
    en: "The purpose is the direction that everyone works by, and what follow-up looks for. If it changes on the way, nobody can see whether it is reached. Goals may change; another direction is another plan. The rule looks at an earlier version: the one that »tidligere_udgave« names, or the one that »handleplan diff« compares the plan with. A mended spelling does not count.",
  },
  messages: {
    changed: {
      da: "Formålet var {before} og er ændret, mens planen løber, så det ikke kan ses, om det er nået. Ret målene i stedet, eller læg en ny plan.",
      en: "The purpose (formål) was {before} and has changed while the plan runs, so nobody can see whether it is reached. Change the goals instead, or make a new plan.",
    },
  },
  fixes: { restore: { title: { da: "Sæt det tidligere formål tilbage", en: "Put the earlier purpose back" }, safe: false } },
  check({ node, plan, workspace, report }) {
    const before = earlierVersion(workspace, plan);
    const was = before?.root.at("formål");
    const [then, now] = [was?.text(), node.text()];
    if (!before || !was || then === undefined || now === undefined || sameWording(then, now)) return;
    if (hasPlaceholder(then) || isTemplateWord(then) || !isInTerm(before.root, plan.root)) return;
    const message = { da: "Det tidligere formål", en: "The earlier purpose" };
    report({
      at: node,
      message: "changed",
      values: { before: quote(then) },
      related: before.uri === plan.uri ? [] : [{ uri: before.uri, span: was.head, message }],
      fixes: { restore: [replaceScalar(plan, node, then)] },
    });
  },
});

/** Whether the later version was made before the earlier one ended. A plan of another type is another plan. */
function isInTerm(earlier: Node, later: Node): boolean {
  if (plantypeOf(earlier) !== plantypeOf(later)) return false;
  const end = earlier.at("afsluttet")?.date() ?? earlier.at("varighed", "til")?.date();
  const made = later.at("dato")?.date();
  return end === undefined || made === undefined || made <= end;
}
