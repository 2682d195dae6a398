import type { Locale } from "../language/localized";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem/problem";

/** One file of the JSON report. The shape is documented in the README and changes only with a new `version`. */
export function fileJson(path: string, plan: Plan, problems: readonly Problem[], locale: Locale) {
  const shown = (problem: Problem) => ({
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message[locale],
    source: {
      id: problem.source.id,
      title: problem.source.title[locale],
      ...(problem.source.href === undefined ? {} : { href: problem.source.href }),
    },
    range: { start: plan.lines.positionAt(problem.span[0]), end: plan.lines.positionAt(problem.span[1]) },
    fixes: problem.fixes.map((fix) => ({ title: fix.title[locale], safe: fix.safe })),
  });
  return {
    path,
    problems: problems.filter(({ suppressed }) => !suppressed).map(shown),
    suppressed: problems.flatMap((problem) =>
      problem.suppressed ? [{ ...shown(problem), suppressed: { reason: problem.suppressed.reason } }] : [],
    ),
  };
}
