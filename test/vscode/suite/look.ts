// Not a test: opens one file, waits until its problems show and has pictures taken of them, of the plan view and of the course.
import * as vscode from "vscode";
import { inWindow, open, screenshot, waitForDiagnostics } from "./helpers";

describe("looking at a file", () => {
  it(RUNNER.look, async () => {
    const editor = await open(RUNNER.look);
    await waitForDiagnostics(editor.document.uri, "any problem", (all) => all.length > 0);
    await inWindow(`document.querySelector(".squiggly-warning, .squiggly-error") ? true : undefined`);
    await screenshot("editor");
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await screenshot("problems");
    await vscode.commands.executeCommand("workbench.action.closePanel");
    const goal = editor.document.positionAt(editor.document.getText().indexOf("tekst:"));
    editor.selection = new vscode.Selection(goal, goal);
    await vscode.commands.executeCommand("handleplan.plan.focus");
    await inWindow(`document.querySelector(".pane-body .monaco-list-row.selected") ? true : undefined`);
    await vscode.window.showTextDocument(editor.document);
    await screenshot("plan-view");
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", "handleplan.handleplan#course-da", false);
    await inWindow(`document.querySelectorAll(".getting-started-step").length >= 6 || undefined`);
    await screenshot("walkthrough");
  });
});
