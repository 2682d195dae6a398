import { CodeActionKind, type CodeAction, type SnippetTextEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import { applyFixes } from "../lint/apply-fixes";
import { problemsOf, ruleById } from "../lint/lint";
import { canBeSuppressed, suppressionComment } from "../lint/suppressions";
import { insertCommentAbove } from "../plan/edits";
import type { Plan } from "../plan/plan";
import { touches, type Span, type TextEdit } from "../plan/span";
import type { Fix, Problem } from "../problem/problem";
import type { Workspace } from "../workspace/workspace";
import { fixAllKind } from "./announced";
import { toDiagnostic } from "./diagnostics";
import { rangeOf } from "./range";
import { difference, refactorings, type Refactoring } from "./refactorings";
import { versionOf, workspaceEdit, type EditSupport } from "./workspace-edit";

/** The fixes for the problems at the span, then fixes for the whole file. Recomputed on each request; nothing is remembered. */
export function codeActions(
  workspace: Workspace,
  plan: Plan,
  at: Span,
  only: readonly string[] | undefined,
  support: EditSupport,
): CodeAction[] {
  const wanted = (kind: string): boolean =>
    !only || only.some((prefix) => prefix === CodeActionKind.Empty || kind === prefix || kind.startsWith(`${prefix}.`));
  const here = problemsOf(workspace, plan).filter((problem) => touches(problem.span, at));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    for (const problem of here) {
      actions.push(...problem.fixes.map((fix, index) => quickFix(workspace, plan, problem, fix, index === 0, support)));
    }
    for (const rule of new Set(here.map((problem) => problem.rule))) {
      actions.push(...fixAllOfRule(workspace, plan, rule, support));
    }
    actions.push(...suppressions(workspace, plan, here, support));
  }
  for (const refactoring of [...refactorings(workspace, plan, at), ...fixAll(workspace, plan)]) {
    if (wanted(refactoring.kind)) actions.push(toAction(workspace, plan, refactoring, support));
  }
  return actions;
}

/** What an action of ours carries so that its edits can be computed when it is chosen. */
type Chosen = { readonly uri: string; readonly id: string; readonly version: number | null; readonly at: Span };

/** The document that a chosen action is for; `undefined` where the action is not ours. */
export function uriOfAction(action: CodeAction): string | undefined {
  const { uri, id, at } = (action.data ?? {}) as Partial<Chosen>;
  return typeof uri === "string" && typeof id === "string" && Array.isArray(at) ? uri : undefined;
}

/** The action with its edits; `undefined` where the document has changed since it was offered. */
export function resolveCodeAction(workspace: Workspace, plan: Plan, action: CodeAction, support: EditSupport): CodeAction | undefined {
  const chosen = action.data as Chosen | undefined;
  if (!chosen || chosen.version !== versionOf(workspace, plan)) return undefined;
  const found = [...refactorings(workspace, plan, chosen.at), ...fixAll(workspace, plan)].find(({ id }) => id === chosen.id);
  return found && { ...action, edit: toWorkspaceEdit(workspace, plan, found.edits(), plainly(found, support)) };
}

function toAction(workspace: Workspace, plan: Plan, refactoring: Refactoring, support: EditSupport): CodeAction {
  const { id, kind, title, costly } = refactoring;
  const action = { title: title[workspace.locale], kind };
  if (costly && support.resolves) {
    const data: Chosen = { uri: plan.uri, id, version: versionOf(workspace, plan), at: [0, 0] };
    return { ...action, data };
  }
  return { ...action, edit: toWorkspaceEdit(workspace, plan, refactoring.edits(), plainly(refactoring, support)) };
}

/** An edit of many lines at once is no snippet: an editor would indent it. */
function plainly({ costly }: Refactoring, support: EditSupport): EditSupport {
  return costly ? { ...support, snippets: false } : support;
}

function quickFix(workspace: Workspace, plan: Plan, problem: Problem, fix: Fix, first: boolean, support: EditSupport): CodeAction {
  return {
    title: fix.title[workspace.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(workspace, plan, problem)],
    ...(first && fix.safe ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(workspace, plan, fix.edits, support),
  };
}

/** For each rule with a problem here, the comment that turns it off; never the first choice, so last in the list. */
function suppressions(workspace: Workspace, plan: Plan, here: readonly Problem[], support: EditSupport): CodeAction[] {
  const seen = new Set<string>();
  return here.flatMap((problem) => {
    if (!canBeSuppressed(problem.rule) || seen.has(problem.rule)) return [];
    seen.add(problem.rule);
    const { rule } = problem;
    return [
      {
        title: { da: `Fravælg ${rule} her med begrundelse`, en: `Turn ${rule} off here with a reason` }[workspace.locale],
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(workspace, plan, problem)],
        edit: toWorkspaceEdit(
          workspace,
          plan,
          insertCommentAbove(plan, plan.nodeAt(problem.span[0]), suppressionComment(rule, "⟨grund⟩")),
          support,
        ),
      },
    ];
  });
}

/** One action for every problem of the rule in the file, where the rule has more than one that can be fixed surely. */
function fixAllOfRule(workspace: Workspace, plan: Plan, rule: string, support: EditSupport): CodeAction[] {
  const safe = problemsOf(workspace, plan).filter((problem) => problem.rule === rule && problem.fixes.some((fix) => fix.safe));
  const meta = ruleById(rule);
  if (safe.length < 2 || !meta) return [];
  const ids = new Set(safe.flatMap((problem) => problem.fixes.flatMap((fix) => (fix.safe ? [fix.edits] : []))));
  const { plan: fixed } = applyFixes(workspace, plan, (fix) => fix.safe && ids.has(fix.edits));
  return [
    {
      title: { da: `Ret alle af slagsen: ${meta.title.da}`, en: `Fix all of this kind: ${meta.title.en}` }[workspace.locale],
      kind: CodeActionKind.QuickFix,
      edit: toWorkspaceEdit(workspace, plan, difference(plan, fixed), { ...support, snippets: false }),
    },
  ];
}

function fixAll(workspace: Workspace, plan: Plan): readonly Refactoring[] {
  if (!problemsOf(workspace, plan).some(({ fixes }) => fixes.some(({ safe }) => safe))) return [];
  return [
    {
      id: "fix-all",
      kind: fixAllKind,
      title: { da: "Ret alt, der sikkert kan rettes", en: "Fix everything that can surely be fixed" },
      costly: true,
      edits: () => difference(plan, applyFixes(workspace, plan, (fix) => fix.safe).plan),
    },
  ];
}

function toWorkspaceEdit(workspace: Workspace, plan: Plan, edits: readonly TextEdit[], support: EditSupport): WorkspaceEdit {
  const atLineStarts = edits.map((edit) => atLineStart(plan, edit));
  const asSnippets = support.snippets && edits.some((edit) => edit.text.includes("⟨")) && atLineStarts.every((edit) => edit !== undefined);
  if (!asSnippets || !support.documentChanges)
    return workspaceEdit(
      workspace,
      edits.map((edit) => ({ plan, edit })),
      support,
    );
  const stops = { next: 1 };
  return {
    documentChanges: [
      {
        textDocument: { uri: plan.uri, version: versionOf(workspace, plan) },
        edits: atLineStarts.flatMap((edit) => (edit ? [snippetEdit(plan, edit, stops)] : [])),
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

function snippetEdit(plan: Plan, edit: TextEdit, stops: { next: number }): SnippetTextEdit {
  return { range: rangeOf(plan, edit.span), snippet: { kind: "snippet", value: toSnippet(edit.text, stops) } };
}

/** A text as an LSP snippet: each `⟨placeholder⟩` becomes a tab stop that shows it. */
export function toSnippet(text: string, stops: { next: number } = { next: 1 }): string {
  return text.replace(/⟨[^⟨⟩]*⟩|[\\$}]/gu, (match) => (match.startsWith("⟨") ? `\${${stops.next++}:${match}}` : `\\${match}`));
}
