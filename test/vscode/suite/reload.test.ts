import * as vscode from "vscode";
import { inWebview, waitUntil } from "./helpers";
import { afterReload } from "./reload";

describe(afterReload, () => {
  const tabOf = (type: string): vscode.Tab | undefined =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type));

  it("the form is there with what was not saved", async () => {
    await waitUntil("the form's tab", () => tabOf("handleplan.assessment") !== undefined, vscode.window.tabGroups.onDidChangeTabs);
    equal(await inWebview("document.querySelector('[name=vurdering-1]:checked')?.value || undefined"), "i høj grad");
    equal(await inWebview("document.querySelector('#state')?.textContent || undefined"), "Ikke gemt endnu");
  });

  it("the preview is there, on the tab it was on, and follows what is written", async () => {
    const tab = tabOf("handleplan.preview");
    if (!tab) throw new Error("The preview is gone.");
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "netvaerk.plan.yaml")); // prettier-ignore
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    // It lies behind the form, and comes to life when it is looked at.
    await vscode.commands.executeCommand("workbench.action.focusSecondEditorGroup");
    await vscode.commands.executeCommand("workbench.action.openEditorAtIndex1");
    equal(await inWebview("document.querySelector('#page.analyst .part') ? true : undefined"), true);
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf("Få skabt mere netværk");
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 21)), "Går en tur med naboen");
    await vscode.workspace.applyEdit(edit);
    equal(await inWebview("document.body.textContent.includes('Går en tur med naboen') || undefined"), true);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });
});

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw Object.assign(new Error("Not equal."), { actual, expected, showDiff: true });
}
