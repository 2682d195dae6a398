import assert from "node:assert/strict";
import type { Range } from "vscode-languageserver-types";
import type { Plan } from "../../server/src/plan/plan";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { applyEdits } from "../../server/src/plan/span";
import { createWorkspace, withPlan, type Workspace } from "../../server/src/workspace/workspace";

export const testUri = "file:///plan.plan.yaml";

/** The version an editor gave the document with the cursor. */
export const testVersion = 7;

/** A plan in a workspace on 2 March 2026. `█` in the text marks the cursor. */
export function open(marked: string, locale: "da" | "en" = "da"): { workspace: Workspace; plan: Plan; offset: number } {
  const offset = marked.indexOf("█");
  assert.ok(offset === marked.lastIndexOf("█"), "one cursor at most");
  const plan = parsePlan(testUri, marked.replace("█", ""));
  return { workspace: withPlan(createWorkspace("2026-03-02", locale), plan, testVersion), plan, offset };
}

/** Documents beside each other, by file name; the one with `█` is open in the editor, the others are on disk. */
export function openFiles(files: Readonly<Record<string, string>>, locale: "da" | "en" = "da"): ReturnType<typeof open> {
  let workspace = createWorkspace("2026-03-02", locale);
  let cursor: { plan: Plan; offset: number } | undefined;
  for (const [name, marked] of Object.entries(files)) {
    const offset = marked.indexOf("█");
    const plan = parsePlan(`file:///sager/${encodeURI(name)}`, marked.replace("█", ""));
    workspace = withPlan(workspace, plan, offset < 0 ? undefined : testVersion);
    if (offset >= 0) cursor = { plan, offset };
  }
  assert.ok(cursor, "one file holds the cursor");
  return { workspace, ...cursor };
}

/** The document's text after the edits an editor was sent. */
export function edited(plan: Plan, edits: readonly { range: Range; newText: string }[]): string {
  return applyEdits(
    plan.text,
    edits.map(({ range, newText }) => ({ span: [plan.lines.offsetAt(range.start), plan.lines.offsetAt(range.end)], text: newText })),
  );
}

/** What stands at the range. */
export function textAt(plan: Plan, range: Range): string {
  return plan.text.slice(plan.lines.offsetAt(range.start), plan.lines.offsetAt(range.end));
}
