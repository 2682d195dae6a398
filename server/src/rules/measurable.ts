import { judge, type Judgement } from "../measurability/judge";
import type { Lexicon } from "../measurability/lexicon";
import { hasPlaceholder, type Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";

/** The judgement of a criterion by its sign together with its target; `undefined` while it is still to be written. */
export function criterionJudgement(criterion: Node, lexicon: Lexicon): Judgement | undefined {
  const sign = criterion.at("tekst")?.text() ?? criterion.text();
  if (sign === undefined || hasPlaceholder(sign)) return undefined;
  const alone = judge(sign, { role: "succeskriterium", lexicon });
  const target = criterion.at("mål")?.text();
  if (alone.measurable || target === undefined) return alone;
  if (hasPlaceholder(target)) return undefined;
  const together = judge(`${sign.replace(/[.\s]+$/u, "")}: ${target}`, { role: "succeskriterium", lexicon });
  return together.measurable ? together : alone;
}

/** The words the reason speaks of, where they stand on one line as written; else the whole value. */
export function vagueSpan(plan: Plan, node: Node, judgement: Judgement): Span {
  const evidence = judgement.evidence.find(({ reason }) => reason.da === judgement.reason.da);
  const offset = evidence ? plan.text.indexOf(judgement.text, node.span[0]) : -1;
  if (!evidence || offset < 0 || offset + judgement.text.length > node.span[1] || node.multiline) return node.head;
  return [offset + evidence.start, offset + evidence.end];
}
