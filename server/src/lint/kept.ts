/**
 * What local rules found in the parts of a plan that an edit left alone. The reader keeps the nodes of such parts, so what was found in one is
 * known by its node; only where it stands has changed.
 */
import type { Node } from "../plan/node";
import { Notes } from "../plan/notes";
import type { Plan } from "../plan/plan";
import type { Span, TextEdit } from "../plan/span";
import type { Problem } from "../problem/problem";
import type { Settings } from "../workspace/settings";

/** What a local rule may look at besides the part and the settings, which each have surroundings of their own. */
export type Surroundings = { readonly margin: string };

/** The problems as they were found, and as they stand now. */
type Kept = {
  readonly around: Surroundings;
  readonly foundAt: number;
  readonly found: readonly Problem[];
  at: number;
  problems: readonly Problem[];
};

const kept = new Notes<Kept>();

/** The settings, the day, and the single texts at the plan's margin: the same object as long as none of them has changed. */
export function surroundingsOf(plan: Plan, settings: Settings, today: string): Surroundings {
  const texts = plan.root.children.flatMap(({ kind, step, value }) => (kind === "scalar" ? [step, value] : []));
  const margin = JSON.stringify([today, ...texts]);
  let byUri = last.get(settings);
  if (!byUri) last.set(settings, (byUri = new Map()));
  let around = byUri.get(plan.uri);
  if (around?.margin !== margin) byUri.set(plan.uri, (around = { margin }));
  return around;
}

/** Of each document, the last. */
const last = new WeakMap<Settings, Map<string, Surroundings>>();

/** The problems of local rules in the part, found anew only when something has changed that they may look at. */
export function keptProblems(plan: Plan, part: Node, around: Surroundings, find: () => readonly Problem[]): readonly Problem[] {
  const [start] = part.span;
  const known = kept.of(part);
  if (known?.around === around) {
    if (known.at !== start) {
      const by = start - known.foundAt;
      known.problems = by === 0 ? known.found : known.found.map((problem) => moved(problem, by));
      known.at = start;
    }
    return known.problems;
  }
  const found = find();
  if (found.every((problem) => staysWithin(plan, part, problem)))
    kept.set(part, { around, foundAt: start, found, at: start, problems: found });
  return found;
}

/** Whether all that the problem says and mends lies on the lines of the part: what lies elsewhere does not move with it. */
function staysWithin(plan: Plan, part: Node, { span, related, fixes }: Problem): boolean {
  const first = plan.lines.start(plan.lines.positionAt(part.span[0]).line);
  const end = plan.lines.start(plan.lines.positionAt(part.span[1]).line + 1);
  const spans = [span, ...related.map((each) => each.span), ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))];
  return related.every(({ uri }) => uri === plan.uri) && spans.every((each) => first <= each[0] && each[1] <= end);
}

function moved(problem: Problem, by: number): Problem {
  const on = ([start, end]: Span): Span => [start + by, end + by];
  const edit = ({ span, text }: TextEdit): TextEdit => ({ span: on(span), text });
  const { rule, messageId, severity, message, source, tag } = problem;
  let fixes: Problem["fixes"] | undefined;
  return {
    rule,
    messageId,
    severity,
    message,
    source,
    span: on(problem.span),
    related: problem.related.map((each) => ({ ...each, span: on(each.span) })),
    get fixes() {
      return (fixes ??= problem.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(edit) })));
    },
    ...(tag === undefined ? {} : { tag }),
  };
}
