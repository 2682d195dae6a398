// Not a test: opens one file, waits until its problems show and has pictures taken of them.
import * as vscode from "vscode";
import { codeOf, open, screenshot, waitForDiagnostics } from "./helpers";

describe("looking at a file", () => {
  it(RUNNER.look, async () => {
    const editor = await open(RUNNER.look);
    const problems = await waitForDiagnostics(editor.document.uri, "any problem", (all) => all.length > 0);
    await screenshot("editor");
    const goal = problems.find((one) => codeOf(one) === "maal-kan-ikke-maales") ?? problems[0];
    if (goal) editor.selection = new vscode.Selection(goal.range.start, goal.range.start);
    await vscode.commands.executeCommand("editor.action.showHover");
    // Nothing tells when it is drawn.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await screenshot("hover");
    await vscode.commands.executeCommand("editor.action.hideHover");
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await screenshot("problems");
  });
});
