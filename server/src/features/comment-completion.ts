import { CompletionItemKind, InsertTextFormat, InsertTextMode, type CompletionItem } from "vscode-languageserver-types";
import { allRules, problemsOf } from "../lint/lint";
import type { Plan } from "../plan/plan";
import type { Workspace } from "../workspace/workspace";
import { rangeOf } from "./range";

/** In a comment: `# handleplan: fravælg …`, with the rules that speak in the document first. Nothing in other comments. */
export function commentCompletion(workspace: Workspace, plan: Plan, offset: number, snippets: boolean): CompletionItem[] | undefined {
  const { line, character } = plan.lines.positionAt(offset);
  const before = plan.lines.lineText(line).slice(0, character);
  const hash = /(?:^|\s)#/.exec(before);
  if (!hash) return undefined;
  const typed = before.slice(before.indexOf("#", hash.index));
  const lead = /^#\s*(?:handleplan:\s*frav(?:æ|ae)lg\s+(?:[a-z0-9-]+,\s*)*)/iu.exec(typed.normalize("NFC"))?.[0];
  const rest = /^\S*$/.exec(lead === undefined ? typed.replace(/^#\s*/, "") : typed.slice(lead.length))?.[0];
  if (rest === undefined) return [];
  // A word that is not on its way to becoming ours is the author's own comment.
  if (lead === undefined && (rest.length < 2 || !"handleplan:".startsWith(rest.toLowerCase()))) return [];
  const found = new Set(problemsOf(workspace, plan).map(({ rule }) => rule));
  const rules = allRules.filter(({ id }) => id !== "syntaks" && id !== "intern-fejl");
  const reason = { da: "⟨grund⟩", en: "⟨reason⟩" }[workspace.locale];
  return rules
    .toSorted((a, b) => Number(found.has(b.id)) - Number(found.has(a.id)))
    .map((rule, index) => ({
      label: lead === undefined ? `handleplan: fravælg ${rule.id}` : rule.id,
      kind: CompletionItemKind.Reference,
      detail: rule.title[workspace.locale],
      documentation: rule.docs[workspace.locale],
      sortText: String(index).padStart(3, "0"),
      filterText: lead === undefined ? `handleplan: fravælg ${rule.id}` : rule.id,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      textEdit: {
        range: rangeOf(plan, [offset - rest.length, offset]),
        newText: `${lead === undefined ? "handleplan: fravælg " : ""}${rule.id} – ${snippets ? `\${1:${reason}}` : reason}`,
      },
    }));
}
