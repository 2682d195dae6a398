import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { isDanish, say } from "./language";

type ListedRule = { readonly id: string; readonly title: string; readonly source: string };

/** Opens a rule's page as a reader sees it: the named rule's, or one chosen from a list with the rules at the cursor first. */
export async function openRulePage(extension: vscode.Uri, client: BaseLanguageClient, named?: unknown): Promise<void> {
  const rule = typeof named === "string" ? named : await chooseRule(client);
  if (rule === undefined || !/^[a-z0-9-]+$/.test(rule)) return;
  const page = vscode.Uri.joinPath(extension, "server/docs", isDanish() ? "da" : "en", `${rule}.md`);
  await vscode.commands.executeCommand("markdown.showPreview", page);
}

async function chooseRule(client: BaseLanguageClient): Promise<string | undefined> {
  const rules = await client.sendRequest<readonly ListedRule[]>("handleplan/rules");
  const here = rulesAtCursor();
  const item = ({ id, title, source }: ListedRule) => ({ label: title, description: id, detail: source, id });
  const near = rules.filter(({ id }) => here.has(id)).map(item);
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const chosen = await vscode.window.showQuickPick(
    [
      ...(near.length > 0 ? [separator(say("På linjen her", "On this line")), ...near] : []),
      separator(say("Alle regler", "All rules")),
      ...rules.filter(({ id }) => !here.has(id)).map(item),
    ],
    { placeHolder: say("Hvilken regel?", "Which rule?"), matchOnDescription: true, matchOnDetail: true },
  );
  return chosen && "id" in chosen ? chosen.id : undefined;
}

/** The rules with a problem on the cursor's line. */
function rulesAtCursor(): ReadonlySet<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return new Set();
  const { line } = editor.selection.active;
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.start.line <= line && line <= range.end.line);
  return new Set(
    found.flatMap(({ source, code }) => (source === "handleplan" ? [String(typeof code === "object" ? code.value : code)] : [])),
  );
}
