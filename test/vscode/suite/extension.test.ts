import * as vscode from "vscode";
import { activation, applyAction, codeOf, open, quickFixes, screenshot, type, waitForDiagnostics, waitForProblem } from "./helpers";
import { print } from "./index";

const rule = "maal-uden-succeskriterier";

describe("the extension", () => {
  let editor: vscode.TextEditor;
  it("stays asleep until there is a plan", async () => {
    await open("andet.yaml");
    equal(vscode.extensions.getExtension("handleplan.handleplan")?.isActive, false);
  });

  it("starts with a plan and shows its problems", async () => {
    editor = await open("mangelfuld.plan.yaml");
    equal(editor.document.languageId, "handleplan");
    const problem = await waitForProblem(editor.document.uri, rule);
    equal(vscode.extensions.getExtension("handleplan.handleplan")?.isActive, true);
    equal(problem.range.isSingleLine && !problem.range.isEmpty, true);
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await screenshot("problems");
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });

  it("fixes a problem", async () => {
    const { document } = editor;
    const problem = await waitForProblem(document.uri, rule);
    const fixes = await quickFixes(document.uri, problem.range);
    const fix = fixes.find((action) => action.diagnostics?.some((diagnostic) => codeOf(diagnostic) === rule)) ?? fixes[0];
    if (!fix) throw new Error("No quick fix was offered.");
    const before = document.getText();
    await applyAction(fix);
    await waitForDiagnostics(document.uri, `${rule} to go away`, (all) => !all.some((diagnostic) => codeOf(diagnostic) === rule));
    const inserted = [
      "    succeskriterier:",
      "      - tekst: ⟨tegn på, at målet er nået⟩",
      "        udgangspunkt: ⟨nu⟩",
      "        mål: ⟨mål⟩",
      "        måles_ved: ⟨hvordan og af hvem⟩",
      "",
    ].join("\n");
    equal(document.getText(), before + inserted);
    equal(document.isDirty, true);
    await screenshot("fixed");
  });

  it("stays out of the way of typing", async () => {
    const { document } = editor;
    await vscode.window.showTextDocument(document);
    const end = document.lineAt(0).range.end;
    editor.selection = new vscode.Selection(end, end);
    for (const letter of " Æøå") await type(letter);
    equal(document.lineAt(0).text, "# Opdigtet eksempel. Æøå");
  });

  it("is started by a plan alone", async () => {
    const { load, activate, event } = await activation("handleplan.handleplan");
    print(`      VS Code: loaded in ${load} ms and activated in ${activate} ms by ${event}`);
    equal(event, "onLanguage:handleplan");
  });
});

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw Object.assign(new Error("Not equal."), { actual, expected, showDiff: true });
}
