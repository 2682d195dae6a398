import * as vscode from "vscode";
import { applyAction, open, quickFixes, screenshot, type, waitForDiagnostics, waitForProblem, workspaceFile } from "./helpers";

const today = new Date();
const inDays = (days: number): string => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** What a caseworker might write, by the field. All invented. */
const answers: Readonly<Record<string, string>> = {
  id: "b-0117",
  dato: inDays(0),
  kommune: "Nordby",
  afdeling: "Socialpsykiatri",
  alias: "Borger 17",
  alder: "27",
  målgruppe: "voksne med psykiske vanskeligheder",
  sag: "ny",
  formål: "Bor i egen lejlighed uden støtte om natten",
  niveau: "Har sovet hjemme alene hver nat i tre måneder",
  område: "social",
  måltype: "udviklende",
  begrundelse_prioritet: "Det, borgeren selv vil",
  sigt: "kort",
  forventet_opfyldt: inDays(180),
  borgerens_ønske: "Vil gerne selv",
  borger_enig: "ja",
  udgangspunkt: "to dage om ugen",
  mål: "5 dage om ugen",
  måles_ved: "borgerens egen kalender",
  start: inDays(7),
  fra: inDays(7),
  til: inDays(370),
  bestilling: "best-0117-1",
  tilstand: "planlagt",
  forslag_til_udfører: "Aftaler virker bedst, når borgeren selv skriver dem ned",
  boform: "Egen lejlighed",
  beskæftigelse: "Sygemeldt fra deltidsjob",
  personlig_hjælp: "ingen",
  behandling: "Samtaler i regionens psykiatri",
  hjælpemidler: "ingen",
  medvirket: "ja",
  hvordan: "To samtaler; formål og mål er skrevet sammen",
  bemærkninger_borger: "Er glad for planen",
};

describe("a whole plan", () => {
  let editor: vscode.TextEditor;
  const text = (): string => editor.document.getText();

  it("begins in an empty file with the template that completion offers", async () => {
    const uri = workspaceFile("ny.plan.yaml");
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    editor = await open("ny.plan.yaml");
    await waitForProblem(uri, "syntaks");
    const start = new vscode.Position(0, 0);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", uri, start, undefined, 100); // prettier-ignore
    const snippets = list.items.map(({ insertText }) => (typeof insertText === "string" ? insertText : (insertText?.value ?? "")));
    const template = snippets.find((snippet) => snippet.includes("plantype: sel-141") && snippet.includes("succeskriterier:"));
    if (template === undefined) throw new Error(`No template among ${list.items.map(({ label }) => (typeof label === "string" ? label : label.label)).join(", ")}`); // prettier-ignore
    await editor.insertSnippet(new vscode.SnippetString(template), start);
    await waitForProblem(uri, "skabelonrest");
  });

  it("is filled in, place by place", async () => {
    // Each is typed over its place, as the tab key would select it.
    for (let places = 0; places < 60; places++) {
      const found = /⟨[^⟨⟩]*⟩/.exec(text());
      if (!found) break;
      const [from, to] = [editor.document.positionAt(found.index), editor.document.positionAt(found.index + found[0].length)];
      editor.selection = new vscode.Selection(from, to);
      await type(answerAt(from.line));
      await vscode.commands.executeCommand("hideSuggestWidget");
    }
    equal(/[⟨⟩]/.test(text()), false);
    await waitForDiagnostics(editor.document.uri, "no problem", (all) => all.length === 0);
    await screenshot("whole-plan");
  });

  it("is told what is missing when it is taken out, and mended by the fix, to no problem", async () => {
    const { document } = editor;
    const from = document.positionAt(text().indexOf("    varighed:"));
    const to = new vscode.Position(from.line + 3, 0);
    await editor.edit((edit) => edit.delete(new vscode.Range(from, to)));
    const problem = await waitForProblem(document.uri, "sel141-varighed");
    const fixes = await quickFixes(document.uri, problem.range);
    const fix = fixes.find(({ title }) => title.includes("»varighed«"));
    if (!fix) throw new Error(`No fix for it among: ${fixes.map(({ title }) => title).join(", ")}`);
    await applyAction(fix);
    const found = /⟨[^⟨⟩]*⟩/.exec(text());
    if (!found) throw new Error(text());
    const place = new vscode.Range(document.positionAt(found.index), document.positionAt(found.index + found[0].length));
    await editor.edit((edit) => edit.replace(place, inDays(370)));
    await waitForDiagnostics(document.uri, "no problem", (all) => all.length === 0);
  });

  it("has its sure mistakes mended when it is saved", async () => {
    const { document } = editor;
    const settings = vscode.workspace.getConfiguration("editor", { languageId: "handleplan", uri: document.uri });
    await settings.update("codeActionsOnSave", { "source.fixAll.handleplan": "explicit" }, vscode.ConfigurationTarget.Workspace, true);
    const line = document.positionAt(text().indexOf("\nformål:") + 1).line;
    await editor.edit((edit) => edit.replace(new vscode.Range(line, 0, line, "formål".length), "formaal"));
    await waitForProblem(document.uri, "ukendt-felt");
    equal(await document.save(), true);
    equal(document.lineAt(line).text.startsWith("formål:"), true);
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    equal(saved, text());
    await settings.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Workspace, true);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await vscode.workspace.fs.delete(document.uri);
  });

  /** The answer for the field on the line; of a list, that of the list. */
  function answerAt(line: number): string {
    const written = editor.document.lineAt(line).text;
    const key = /^\s*(?:- )?([\p{L}_]+):/u.exec(written)?.[1];
    if (key === "tekst") return textAt(line);
    if (key === "dato" && line > 10) return inDays(60);
    if (key !== undefined) return answers[key] ?? "ingen";
    return answerAt(line - 1);
  }

  /** Goals, criteria and interventions all have a `tekst`. */
  function textAt(line: number): string {
    for (let above = line; above >= 0; above--) {
      const written = editor.document.lineAt(above).text;
      if (/^\s+succeskriterier:/.test(written)) return "Har spist morgenmad fem dage om ugen i fire uger";
      if (written.startsWith("indsatsmål:")) return "Spiser morgenmad fem dage om ugen";
      if (written.startsWith("indsatser:")) return "Bostøtte i eget hjem";
    }
    throw new Error(`No list above line ${line + 1}.`);
  }
});

describe("renaming", () => {
  it("gives a goal its new name in the plan and in the order", async () => {
    const editor = await open("omdoeb.plan.yaml");
    const order = await vscode.workspace.openTextDocument(workspaceFile("best-9.bestilling.yaml"));
    const at = editor.document.positionAt(editor.document.getText().indexOf("M1"));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", editor.document.uri, at, "M7"); // prettier-ignore
    equal(edit.size, 2);
    equal(await vscode.workspace.applyEdit(edit), true);
    equal(editor.document.getText().match(/M7/g)?.length, 2);
    equal(order.getText().includes("mål: [M7]"), true);
    equal(editor.document.getText().includes("M1") || order.getText().includes("M1"), false);
    await vscode.workspace.saveAll();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });
});

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw Object.assign(new Error(`Not equal: ${String(actual)}`), { actual, expected, showDiff: true });
}
