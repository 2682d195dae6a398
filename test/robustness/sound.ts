import assert from "node:assert/strict";
import { problemsOf } from "../../server/src/lint/lint";
import { limits } from "../../server/src/plan/limits";
import type { Node } from "../../server/src/plan/node";
import { parsePlan } from "../../server/src/plan/parse-plan";
import type { Plan } from "../../server/src/plan/plan";
import type { Span } from "../../server/src/plan/span";
import type { Problem } from "../../server/src/problem/problem";
import { createWorkspace, withPlan, type Workspace } from "../../server/src/workspace/workspace";

export const uri = "file:///hostile.plan.yaml";

/** Nobody listens for crashes here, so a rule that throws fails the test. */
export function workspaceOf(plan: Plan): Workspace {
  return withPlan(createWorkspace("2026-03-02"), plan);
}

/** Reads and judges the text, and checks what holds for any text: nothing throws, every place lies in the text, and the limits hold. */
export function soundly(text: string, name = uri): { plan: Plan; problems: readonly Problem[] } {
  const plan = parsePlan(name, text);
  assert.equal(plan.text, text);
  checkTree(plan);
  assert.ok(plan.syntaxErrors.length <= limits.syntaxErrors + 1, `${plan.syntaxErrors.length} syntax errors`);
  for (const { span, related } of plan.syntaxErrors) {
    checkSpan(plan, span);
    if (related) checkSpan(plan, related);
  }
  for (const { span } of plan.comments) {
    checkSpan(plan, span);
    assert.equal(text.charAt(span[0]), "#");
  }
  const problems = problemsOf(workspaceOf(plan), plan);
  assert.ok(problems.length <= limits.problems, `${problems.length} problems`);
  for (const problem of problems) checkProblem(plan, problem);
  return { plan, problems };
}

function checkProblem(plan: Plan, problem: Problem): void {
  checkSpan(plan, problem.span);
  for (const related of problem.related) if (related.uri === plan.uri) checkSpan(plan, related.span);
  for (const text of [problem.message.da, problem.message.en]) assert.doesNotMatch(text, /\bundefined\b|\[object /);
  for (const { edits } of problem.fixes) {
    let end = 0;
    for (const { span } of edits.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])) {
      checkSpan(plan, span);
      assert.ok(span[0] >= end, "edits of one fix do not overlap");
      end = span[1];
    }
  }
}

/** Every node lies in its parent, and the tree is no larger than the limits allow. */
function checkTree(plan: Plan): void {
  const stack: [node: Node, depth: number][] = [[plan.root, 0]];
  let count = 0;
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [node, depth] = entry;
    assert.ok(++count <= limits.tokens && depth <= limits.depth, `${count} nodes, ${depth} deep`);
    for (const span of [node.span, node.head, node.keySpan ?? node.span]) checkSpan(plan, span);
    if (node.parent) assert.ok(node.parent.span[0] <= node.span[0] && node.span[1] <= node.parent.span[1], "inside its parent");
    for (const child of node.children) {
      assert.equal(child.parent, node);
      stack.push([child, depth + 1]);
    }
  }
}

function checkSpan(plan: Plan, [start, end]: Span): void {
  assert.ok(0 <= start && start <= end && end <= plan.text.length, `${start}-${end} of ${plan.text.length}`);
}
