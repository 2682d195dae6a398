import assert from "node:assert/strict";
import type { Plan } from "../../server/src/plan/plan";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { createWorkspace, withPlan, type Workspace } from "../../server/src/workspace/workspace";

export const testUri = "file:///plan.plan.yaml";

/** A plan in a workspace on 2 March 2026. `█` in the text marks the cursor. */
export function open(marked: string, locale: "da" | "en" = "da"): { workspace: Workspace; plan: Plan; offset: number } {
  const offset = marked.indexOf("█");
  assert.ok(offset === marked.lastIndexOf("█"), "one cursor at most");
  const plan = parsePlan(testUri, marked.replace("█", ""));
  return { workspace: withPlan(createWorkspace("2026-03-02", locale), plan), plan, offset };
}
