import type { TextEdit as LspTextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import type { Workspace } from "../workspace/workspace";
import { rangeOf } from "./range";

/** What the editor can take. */
export type EditSupport = {
  /** `TextDocumentEdit`s that name the version they are for. */
  readonly documentChanges: boolean;
  /** Snippets in a workspace edit (LSP 3.18), so that placeholders become tab stops. */
  readonly snippets: boolean;
  /** Whether it asks for the edits of a chosen action afterwards. */
  readonly resolves?: boolean;
};

export type PlanEdit = { readonly plan: Plan; readonly edit: TextEdit };

/** Edits in one or more documents, each for the version it was computed from. */
export function workspaceEdit(workspace: Workspace, edits: readonly PlanEdit[], support: EditSupport): WorkspaceEdit {
  const plans = [...new Set(edits.map(({ plan }) => plan))];
  const editsOf = (plan: Plan): LspTextEdit[] => edits.filter((one) => one.plan === plan).map((one) => plainEdit(plan, one.edit));
  if (!support.documentChanges) return { changes: Object.fromEntries(plans.map((plan) => [plan.uri, editsOf(plan)])) };
  return {
    documentChanges: plans.map((plan) => ({
      textDocument: { uri: plan.uri, version: versionOf(workspace, plan) },
      edits: editsOf(plan),
    })),
  };
}

/** The version the editor gave the document; `null` (as LSP has it) for what lies on disk. */
export function versionOf(workspace: Workspace, plan: Plan): number | null {
  return workspace.versions.get(plan.uri) ?? null;
}

export function plainEdit(plan: Plan, edit: TextEdit): LspTextEdit {
  return { range: rangeOf(plan, edit.span), newText: edit.text };
}
