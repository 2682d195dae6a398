import * as vscode from "vscode";
import { inWebview, itInWebview, open, screenshot, waitUntil, workspaceFile } from "./helpers";

const type = "handleplan.preview";

describe("the preview", () => {
  let editor: vscode.TextEditor;

  itInWebview("opens beside the editor and shows the plan to the citizen", async () => {
    editor = await open("netvaerk.plan.yaml");
    await vscode.commands.executeCommand("handleplan.openPreview");
    await waitUntil("the preview's tab", () => tabOf(type) !== undefined, vscode.window.tabGroups.onDidChangeTabs);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    equal(await inWebview(text("h1")), "Din plan");
    equal(await inWebview(text(".purpose .big")), "Bor i egen lejlighed og betaler selv sin husleje");
    await screenshot("preview");
  });

  itInWebview("follows what is written, and stays where it was", async () => {
    await inWebview("scrollTo(0, 300), scrollY > 0 ? true : undefined");
    const before = await inWebview<number>("scrollY");
    const line = lineWith(editor.document, "tekst: Spiser");
    await replace(editor, line, "    tekst: Spiser sammen med sin nabo <b>hver</b> uge");
    equal(await inWebview(until(".goals h3", "nabo <b>hver</b> uge")), true);
    equal(await inWebview("scrollY"), before);
  });

  itInWebview("keeps the page while the text cannot be read", async () => {
    const line = lineWith(editor.document, "tekst: Spiser");
    await replace(editor, line, '    tekst: "Spiser sammen');
    equal(await inWebview("document.querySelector('#notice').hidden ? undefined : true"), true);
    equal(await inWebview("document.querySelectorAll('.goals h3').length"), 2);
    await replace(editor, line, "    tekst: Spiser med sin nabo hver uge");
    equal(await inWebview(until(".goals h3", "Spiser med sin nabo hver uge")), true);
    equal(await inWebview("document.querySelector('#notice').hidden || undefined"), true);
  });

  itInWebview("leads to the place that is clicked", async () => {
    await inWebview("document.querySelectorAll('.goals h3 a')[1].click(), true");
    const line = lineWith(editor.document, "id: M2");
    await waitUntil(
      "the cursor on the goal",
      () => vscode.window.activeTextEditor?.selection.active.line === line,
      vscode.window.onDidChangeTextEditorSelection,
      vscode.window.onDidChangeActiveTextEditor,
    );
  });

  itInWebview("shows the same to the analyst, with the problems in place", async () => {
    await inWebview("document.querySelector('[data-view=analyst]').click(), true");
    equal(await inWebview(until(".part .problems", "netværk")), true);
    equal(await inWebview("document.querySelector('svg[role=img]') ? true : undefined"), true);
    await screenshot("preview-analyst");
  });

  itInWebview("follows the plan that is worked in", async () => {
    const document = await vscode.workspace.openTextDocument(workspaceFile("mangelfuld.plan.yaml"));
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    equal(await inWebview(until(".part", "struktureret uden selvskadende adfærd")), true);
  });

  it("is saved as a page for print", async () => {
    editor = await open("netvaerk.plan.yaml");
    const to = workspaceFile("netvaerk.html");
    await vscode.commands.executeCommand("handleplan.exportForPrint", editor.document.uri, { to });
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(to));
    equal(page.startsWith("<!doctype html>") && page.includes("Bor i egen lejlighed") && page.includes("@page{size:A4"), true);
    equal(/<script|https?:\/\//.test(page), false);
  });

  after(async () => {
    await vscode.window.tabGroups.close(tabOf(type) ?? []);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});

function tabOf(viewType: string): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType));
}

/** Scripts for the webview. */
const text = (selector: string): string => `document.querySelector(${JSON.stringify(selector)})?.textContent.trim()`;
const until = (selector: string, words: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].some((each) => each.textContent.includes(${JSON.stringify(words)})) || undefined`;

function lineWith(document: vscode.TextDocument, words: string): number {
  return document.positionAt(document.getText().indexOf(words)).line;
}

async function replace(editor: vscode.TextEditor, line: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(editor.document.uri, editor.document.lineAt(line).range, text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error("The edit was refused.");
}

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw Object.assign(new Error("Not equal."), { actual, expected, showDiff: true });
}
