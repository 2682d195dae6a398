// Not a test: opens one file, waits until its problems show and has pictures taken of them.
import * as vscode from "vscode";
import { codeOf, inWebview, open, screenshot, waitForDiagnostics } from "./helpers";

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

  it("and what stands beside it", async () => {
    await vscode.commands.executeCommand("workbench.action.closePanel");
    await vscode.commands.executeCommand("workbench.action.closeSidebar");
    const { document } = await open(RUNNER.look);
    await vscode.commands.executeCommand("handleplan.openPreview");
    await inWebview("document.querySelector('h1')?.textContent || undefined");
    await screenshot("preview");
    await inWebview(
      "document.querySelector('[data-view=analyst]').click(), document.querySelector('#time')?.scrollIntoView(), scrollBy(0, -80), true",
    );
    await screenshot("preview-analyst");
    await vscode.commands.executeCommand("handleplan.openAssessment", document.uri, { assessment: "new" });
    await inWebview("document.querySelector('#form') ? true : undefined");
    await screenshot("form");
    await inWebview("document.querySelector('#evidence-3').scrollIntoView(), scrollBy(0, -120), true");
    await screenshot("form-question");
  });
});
