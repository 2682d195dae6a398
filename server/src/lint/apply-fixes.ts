import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import { applyEdits, type Span, type TextEdit } from "../plan/span";
import type { Fix } from "../problem/problem";
import { withPlan, type Workspace } from "../workspace/workspace";
import { problemsOf } from "./lint";

/** More rounds than any chain of fixes needs. */
const mostRounds = 10;

/** Applies every fix that `wanted` accepts until nothing changes. Fixes that touch the same place wait for the next round. */
export function applyFixes(workspace: Workspace, plan: Plan, wanted: (fix: Fix) => boolean): { plan: Plan; applied: number } {
  let current = plan;
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const edits: TextEdit[] = [];
    for (const problem of problemsOf(withPlan(workspace, current), current)) {
      const fix = problem.fixes.find(wanted);
      if (!fix || fix.edits.some((edit) => edits.some((taken) => clash(edit.span, taken.span)))) continue;
      for (const edit of fix.edits) edits.push(edit);
      applied++;
    }
    if (edits.length === 0) break;
    current = parsePlan(current.uri, applyEdits(current.text, edits));
  }
  return { plan: current, applied };
}

function clash(a: Span, b: Span): boolean {
  return a[0] === b[0] || (a[0] < b[1] && b[0] < a[1]);
}
