import { CompletionItemKind, InsertTextFormat, InsertTextMode, type CompletionItem } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import { documentKind } from "../schema/documents";
import type { Workspace } from "../workspace/workspace";
import { toSnippet } from "./code-actions";
import { rangeOf } from "./range";
import { startingTexts } from "./templates";

/** Whole documents to start from, for one that holds no field yet: the department's own before those that are built in. */
export function templateCompletion(workspace: Workspace, plan: Plan, word: Span): readonly CompletionItem[] {
  const kind = documentKind(plan.uri);
  const folder = plan.uri.slice(0, plan.uri.lastIndexOf("/"));
  return startingTexts(workspace, folder)
    .filter(({ document }) => document === kind)
    .map(({ id, title, text }, index) => ({
      label: title,
      kind: CompletionItemKind.File,
      detail: { da: "hele skabelonen", en: "the whole template" }[workspace.locale],
      documentation: text,
      sortText: `3${String(index).padStart(3, "0")}`,
      filterText: `${id} ${title}`,
      insertTextFormat: InsertTextFormat.Snippet,
      insertTextMode: InsertTextMode.asIs,
      textEdit: { range: rangeOf(plan, word), newText: toSnippet(text) },
    }));
}
