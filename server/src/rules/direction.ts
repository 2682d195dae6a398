import { judge } from "../measurability/judge";
import type { Lexicon } from "../measurability/lexicon";
import { fact } from "../plan/fact";
import { hasPlaceholder, type Node } from "../plan/node";
import { plantypeOf } from "../schema/describe";
import { fold } from "../schema/nearest";
import { deliveryIn } from "./measurable";
import { socialPlans } from "./plan-groups";

/** Why a purpose gives no direction: it names only help, repeats a goal, or is a mere heading. `undefined` where it gives one. */
export type Directionlessness = { readonly kind: "help" | "heading" } | { readonly kind: "goal"; readonly goal: Node };

const fewestWords = 3;

export function directionlessness(purpose: Node, lexicon: Lexicon): Directionlessness | undefined {
  const { root } = purpose;
  let byPlan = known.get(lexicon);
  if (!byPlan) known.set(lexicon, (byPlan = new WeakMap()));
  let byPurpose = byPlan.get(root);
  if (!byPurpose) byPlan.set(root, (byPurpose = new Map()));
  if (!byPurpose.has(purpose)) byPurpose.set(purpose, lookFor(purpose, lexicon));
  return byPurpose.get(purpose);
}

/** Several rules ask of the same purpose, which is held against the goals of the same plan. */
const known = new WeakMap<Lexicon, WeakMap<Node, Map<Node, Directionlessness | undefined>>>();

function lookFor(purpose: Node, lexicon: Lexicon): Directionlessness | undefined {
  const text = purpose.text();
  if (text === undefined || hasPlaceholder(text)) return undefined;
  if (!socialPlans.some((plantype) => plantype === plantypeOf(purpose.root))) return undefined;
  const goals = (purpose.root.at("indsatsmål")?.items() ?? []).flatMap((goal) => goal.at("tekst") ?? []);
  const own = wordsOf(purpose);
  const goal = goals.find((other) => wordsOf(other) === own);
  if (goal) return { kind: "goal", goal };
  const judgement = judge(text, { role: "formål", lexicon });
  const help = deliveryIn(judgement);
  // Help that the sentence begins with is all it is about; »uden støtte om natten« is a direction.
  if (help && !judgement.measurable && text.slice(0, help.start).trim().split(/\s+/u).length <= 2) return { kind: "help" };
  return text.trim().split(/\s+/u).length < fewestWords ? { kind: "heading" } : undefined;
}

/** The text however it is written. */
const wordsOf = fact((node) => fold(node.text() ?? "").replace(/-$/, ""));
