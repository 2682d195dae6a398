import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import { applyEdits, type TextEdit } from "../plan/span";
import type { Fix } from "../problem/problem";
import { withPlan, type Workspace } from "../workspace/workspace";
import { problemsOf } from "./lint";

/** More rounds than any chain of fixes needs. */
const mostRounds = 10;

/** `plan` is one of the workspace's. Applies every fix that `wanted` accepts until nothing changes. Fixes that touch the same place wait for the next round. */
export function applyFixes(workspace: Workspace, plan: Plan, wanted: (fix: Fix) => boolean): { plan: Plan; applied: number } {
  let current = plan;
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const edits: TextEdit[] = [];
    const now = current === plan ? workspace : withPlan(workspace, current);
    for (const problem of problemsOf(now, current)) {
      const fix = problem.fixes.find(wanted);
      if (!fix || clash(fix.edits, edits)) continue;
      for (const edit of fix.edits) edits.push(edit);
      applied++;
    }
    if (edits.length === 0) break;
    current = parsePlan(current.uri, applyEdits(current.text, edits));
  }
  return { plan: current, applied };
}

/** Whether some of the edits touches a place that is taken. */
export function clash(edits: readonly TextEdit[], taken: readonly TextEdit[]): boolean {
  return edits.some(({ span: a }) => taken.some(({ span: b }) => a[0] === b[0] || (a[0] < b[1] && b[0] < a[1])));
}
