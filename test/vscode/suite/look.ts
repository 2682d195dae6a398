// Not a test: opens one file, waits until its problems show and has pictures taken of them.
import * as vscode from "vscode";
import { open, screenshot, waitForDiagnostics } from "./helpers";

describe("looking at a file", () => {
  it(RUNNER.look, async () => {
    const editor = await open(RUNNER.look);
    await waitForDiagnostics(editor.document.uri, "any problem", (all) => all.length > 0);
    await screenshot("editor");
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await screenshot("problems");
  });
});
