import * as vscode from "vscode";
import { inWebview, inWindow, itInWebview, screenshot, waitForDiagnostics, waitUntil } from "./helpers";

describe("the course", () => {
  itInWebview("has a page with six lessons", async () => {
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", "handleplan.handleplan#course-da", false);
    const steps = `document.querySelectorAll(".getting-started-step").length`;
    equal(await inWindow(`${steps} >= 6 ? ${steps} : undefined`), 6);
    await screenshot("walkthrough");
  });

  it("opens the first lesson as a file of one's own", async () => {
    await vscode.commands.executeCommand("handleplan.openLesson", 1);
    const document = vscode.window.activeTextEditor?.document;
    equal(document?.isUntitled, true);
    equal(document?.languageId, "handleplan");
    await waitForDiagnostics(document!.uri, "what is to be mended", (all) => serious(all).length >= 3);
    await screenshot("lesson");
  });

  itInWebview("lets the plan be mended until nothing is left, and says so", async () => {
    const own = vscode.window.activeTextEditor!.document;
    // The good plan is read beside the own one.
    await vscode.commands.executeCommand("handleplan.showGoodPlan", 1);
    const isGood = (document: vscode.TextDocument): boolean => document.uri.scheme === "handleplan-kursus";
    await waitUntil("the good plan", () => vscode.workspace.textDocuments.some(isGood), vscode.workspace.onDidOpenTextDocument);
    await screenshot("lesson-good");
    const good = vscode.workspace.textDocuments.find(isGood)!.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(own.uri, new vscode.Range(0, 0, own.lineCount, 0), good);
    equal(await vscode.workspace.applyEdit(edit), true);
    await waitForDiagnostics(own.uri, "nothing to be left", (all) => serious(all).length === 0);
    await vscode.commands.executeCommand("notifications.showList");
    const told = `[...document.querySelectorAll(".notification-list-item-message")].some((each) => each.textContent.includes("Godt gået"))`;
    equal(await inWindow(`${told} || undefined`), true);
    await screenshot("lesson-mended");
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await vscode.window.showTextDocument(own);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});

describe("the report", () => {
  // A browser runs no programs.
  const itRunsPrograms = RUNNER.kind === "node" ? itInWebview : it.skip;

  itRunsPrograms("is made over the folder and shown", async () => {
    const made = vscode.commands.executeCommand("handleplan.showReport");
    await waitUntil("the report's tab", () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === "Rapport")), vscode.window.tabGroups.onDidChangeTabs); // prettier-ignore
    equal(await inWebview(`document.querySelector("h1")?.textContent`), "Handleplanerne i korte træk");
    equal(await inWebview(`document.querySelector('a[href^="command:vscode.open"]') ? true : undefined`), true);
    await screenshot("report");
    await vscode.commands.executeCommand("notifications.clearAll");
    await made;
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });
});

function serious(diagnostics: readonly vscode.Diagnostic[]): readonly vscode.Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
}

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw Object.assign(new Error(`Not equal: ${String(actual)}`), { actual, expected, showDiff: true });
}
