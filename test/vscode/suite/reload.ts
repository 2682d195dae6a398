// What a person has open when the window is reloaded, and the tests of what is there afterwards. The suite's first run ends by opening it
// and reloading; VS Code then starts the suite once more.
import * as vscode from "vscode";
import { inWebview, open, workspaceFile } from "./helpers";

export const afterReload = "after a reload";

const marker = (): vscode.Uri => workspaceFile(".reloaded");

export async function wasReloaded(): Promise<boolean> {
  return vscode.workspace.fs.stat(marker()).then(
    () => true,
    () => false,
  );
}

/** Opens the preview on its second tab, and the form with an answer that is not saved; then reloads the window, which ends this run. */
export async function reload(): Promise<never> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const { document } = await open("netvaerk.plan.yaml");
  await vscode.commands.executeCommand("handleplan.openPreview");
  await inWebview("(document.querySelector('[data-view=analyst]')?.click(), document.querySelector('.part') ? true : undefined)");
  await vscode.commands.executeCommand("handleplan.openAssessment", document.uri, { assessment: "new" });
  await inWebview(`document.querySelector('[name=vurdering-1][value="i høj grad"]')?.click() ?? (document.querySelector('[name=vurdering-1]:checked')?.value || undefined)`); // prettier-ignore
  await vscode.workspace.fs.writeFile(marker(), new Uint8Array());
  await vscode.commands.executeCommand("workbench.action.reloadWindow");
  return new Promise(() => {});
}
