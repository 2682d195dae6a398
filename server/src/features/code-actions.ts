import { CodeActionKind, type CodeAction, type SnippetTextEdit, type TextEdit as LspTextEdit } from "vscode-languageserver-types";
import { applyFixes } from "../lint/apply-fixes";
import { problemsOf, ruleById } from "../lint/lint";
import type { Plan } from "../plan/plan";
import { touches, type Span, type TextEdit } from "../plan/span";
import type { Fix, Problem } from "../problem/problem";
import type { Workspace } from "../workspace/workspace";
import { toDiagnostic } from "./diagnostics";
import { rangeOf } from "./range";

/** What the editor can take. */
export type EditSupport = {
  /** `TextDocumentEdit`s that name the version they are for. */
  readonly documentChanges: boolean;
  /** Snippets in a workspace edit (LSP 3.18), so that placeholders become tab stops. */
  readonly snippets: boolean;
};

export const fixAllKind = `${CodeActionKind.SourceFixAll}.handleplan`;

/** The fixes for the problems at the span, then fixes for the whole file. Recomputed on each request; nothing is remembered. */
export function codeActions(
  workspace: Workspace,
  plan: Plan,
  at: Span,
  only: readonly string[] | undefined,
  support: EditSupport,
  version: number | null,
): CodeAction[] {
  const wanted = (kind: string): boolean => !only || only.some((prefix) => kind === prefix || kind.startsWith(`${prefix}.`));
  const here = problemsOf(workspace, plan).filter((problem) => touches(problem.span, at));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    for (const problem of here) {
      actions.push(...problem.fixes.map((fix, index) => quickFix(workspace, plan, problem, fix, index === 0, support, version)));
    }
    for (const rule of new Set(here.map((problem) => problem.rule))) {
      actions.push(...fixAllOfRule(workspace, plan, rule, version, support));
    }
  }
  if (wanted(fixAllKind)) {
    const action = fixAll(workspace, plan, version, support);
    if (action) actions.push(action);
  }
  return actions;
}

function quickFix(
  workspace: Workspace,
  plan: Plan,
  problem: Problem,
  fix: Fix,
  first: boolean,
  support: EditSupport,
  version: number | null,
): CodeAction {
  return {
    title: fix.title[workspace.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(workspace, plan, problem)],
    ...(first && fix.safe ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(plan, fix.edits, support, version),
  };
}

/** One action for every problem of the rule in the file, where the rule has more than one that can be fixed surely. */
function fixAllOfRule(workspace: Workspace, plan: Plan, rule: string, version: number | null, support: EditSupport): CodeAction[] {
  const safe = problemsOf(workspace, plan).filter((problem) => problem.rule === rule && problem.fixes.some((fix) => fix.safe));
  const meta = ruleById(rule);
  if (safe.length < 2 || !meta) return [];
  const ids = new Set(safe.flatMap((problem) => problem.fixes.flatMap((fix) => (fix.safe ? [fix.edits] : []))));
  const { plan: fixed } = applyFixes(workspace, plan, (fix) => fix.safe && ids.has(fix.edits));
  return [
    {
      title: { da: `Ret alle af slagsen: ${meta.title.da}`, en: `Fix all of this kind: ${meta.title.en}` }[workspace.locale],
      kind: CodeActionKind.QuickFix,
      edit: toWorkspaceEdit(plan, difference(plan, fixed), { ...support, snippets: false }, version),
    },
  ];
}

function fixAll(workspace: Workspace, plan: Plan, version: number | null, support: EditSupport): CodeAction | undefined {
  const { plan: fixed, applied } = applyFixes(workspace, plan, (fix) => fix.safe);
  if (applied === 0) return undefined;
  return {
    title: { da: "Ret alt, der sikkert kan rettes", en: "Fix everything that can surely be fixed" }[workspace.locale],
    kind: fixAllKind,
    edit: toWorkspaceEdit(plan, difference(plan, fixed), { ...support, snippets: false }, version),
  };
}

/** One edit from the first to the last character that differs. */
function difference(before: Plan, after: Plan): readonly TextEdit[] {
  let start = 0;
  const most = Math.min(before.text.length, after.text.length);
  while (start < most && before.text[start] === after.text[start]) start++;
  let tail = 0;
  while (tail < most - start && before.text.at(-1 - tail) === after.text.at(-1 - tail)) tail++;
  return [{ span: [start, before.text.length - tail], text: after.text.slice(start, after.text.length - tail) }];
}

function toWorkspaceEdit(
  plan: Plan,
  edits: readonly TextEdit[],
  support: EditSupport,
  version: number | null,
): NonNullable<CodeAction["edit"]> {
  if (!support.documentChanges) return { changes: { [plan.uri]: edits.map((edit) => plainEdit(plan, edit)) } };
  const atLineStarts = edits.map((edit) => atLineStart(plan, edit));
  const asSnippets = support.snippets && edits.some((edit) => edit.text.includes("⟨")) && atLineStarts.every((edit) => edit !== undefined);
  const stops = { next: 1 };
  return {
    documentChanges: [
      {
        textDocument: { uri: plan.uri, version },
        edits: asSnippets
          ? atLineStarts.flatMap((edit) => (edit ? [snippetEdit(plan, edit, stops)] : []))
          : edits.map((edit) => plainEdit(plan, edit)),
      },
    ],
  };
}

/**
 * The same edit where an editor that indents a snippet's lines like the line it lands on changes nothing: on one line, or at the
 * start of a line. `undefined` where there is no such place.
 */
function atLineStart(plan: Plan, { span, text }: TextEdit): TextEdit | undefined {
  if (!/[\r\n]/.test(text)) return { span, text };
  const { line, character } = plan.lines.positionAt(span[0]);
  if (plan.lines.lineText(line).slice(0, character).trimStart() === plan.lines.lineText(line).slice(0, character)) return { span, text };
  const eol = /^\r?\n/.exec(text)?.[0];
  const next = plan.lines.start(line + 1);
  if (eol === undefined || span[0] !== span[1] || span[0] !== plan.lines.lineEnd(line) || line + 1 >= plan.lines.lineCount)
    return undefined;
  return { span: [next, next], text: text.slice(eol.length) + eol };
}

function plainEdit(plan: Plan, edit: TextEdit): LspTextEdit {
  return { range: rangeOf(plan, edit.span), newText: edit.text };
}

function snippetEdit(plan: Plan, edit: TextEdit, stops: { next: number }): SnippetTextEdit {
  return { range: rangeOf(plan, edit.span), snippet: { kind: "snippet", value: toSnippet(edit.text, stops) } };
}

/** A text as an LSP snippet: each `⟨placeholder⟩` becomes a tab stop that shows it. */
export function toSnippet(text: string, stops: { next: number } = { next: 1 }): string {
  return text.replace(/⟨[^⟨⟩]*⟩|[\\$}]/gu, (match) => (match.startsWith("⟨") ? `\${${stops.next++}:${match}}` : `\\${match}`));
}
