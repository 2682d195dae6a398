import * as vscode from "vscode";
import { codeOf, inWindow, open, screenshot, waitForDiagnostics } from "./helpers";

describe("writing a plan", () => {
  it("starts from a template, whose places to fill in are told", async () => {
    const before = vscode.window.activeTextEditor;
    const made = vscode.commands.executeCommand("handleplan.newPlan");
    // The list of templates is open when accepting it has an effect.
    const accept = (): Thenable<void> => vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    const done = made.then(() => true);
    const pause = (): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), 100));
    for (let waited = 0; waited < 150; waited++) {
      await accept();
      if (await Promise.race([done, pause()])) break;
    }
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor === before) throw new Error("No new plan was opened.");
    if (editor.document.languageId !== "handleplan") throw new Error(`It is ${editor.document.languageId}.`);
    if (!editor.document.getText().includes("\nplantype: ")) throw new Error(editor.document.getText());
    const problems = await waitForDiagnostics(editor.document.uri, "places to fill in", (all) =>
      all.some((one) => codeOf(one) === "skabelonrest"),
    );
    await screenshot("template");
    const others = problems.filter((one) => one.severity === vscode.DiagnosticSeverity.Error);
    if (others.length > 0) throw new Error(others.map((one) => one.message).join("\n"));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("is offered fields and values that fit, and told what they mean", async () => {
    const { document } = await open("mangelfuld.plan.yaml");
    const goal = document.getText().indexOf("tekst: Få");
    const at = document.positionAt(goal);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, at);
    const labels = list.items.map((item) => (typeof item.label === "string" ? item.label : item.label.label));
    if (!labels.includes("borgerens_ønske")) throw new Error(labels.join(", "));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at.translate(0, 10));
    const told = hovers.flatMap((hover) => hover.contents.map((part) => (typeof part === "string" ? part : part.value))).join("\n");
    if (!told.includes("Ikke målbart endnu") || !told.includes("Styres af")) throw new Error(told);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(at.translate(0, 10), at.translate(0, 10));
    await vscode.commands.executeCommand("editor.action.showHover");
    if (RUNNER.webviews)
      await inWindow(`document.querySelector(".monaco-hover:not(.hidden)")?.innerText.includes("Ikke målbart endnu") || undefined`);
    await screenshot("hover");
  });
});
