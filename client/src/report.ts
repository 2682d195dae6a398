import * as vscode from "vscode";
import { runCommandLine, type CommandLine } from "./command-line";
import { say } from "./language";

/** Runs the report over a folder of the workspace and shows its page, from where it can be saved. Nothing is written before that. */
export async function showReport(line: CommandLine, output: vscode.LogOutputChannel, chosen?: unknown): Promise<void> {
  const folder = chosen instanceof vscode.Uri ? chosen : await chooseFolder();
  if (folder?.scheme !== "file" || !vscode.workspace.isTrusted) return;
  const title = say("Laver rapporten …", "Making the report …");
  try {
    const page = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
      runCommandLine(line, ["report", "--format", "html"], folder.fsPath),
    );
    const panel = vscode.window.createWebviewPanel("handleplan.report", say("Rapport", "Report"), vscode.ViewColumn.Active, {
      enableScripts: true,
      enableFindWidget: true,
      enableCommandUris: ["vscode.open"],
      localResourceRoots: [],
    });
    panel.webview.html = withCommands(page, folder);
    const save = say("Gem rapporten …", "Save the report …");
    const said = say("Rapporten er klar. Den gemmes kun, hvis du vælger det.", "The report is ready. It is only saved if you choose to.");
    if ((await vscode.window.showInformationMessage(said, save)) === save) await saveReport(page, folder);
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
    void vscode.window.showWarningMessage(
      say(`Rapporten kunne ikke laves: ${messageOf(error)}`, `The report could not be made: ${messageOf(error)}`),
    );
  }
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}

/** The page's links to plans, which only a browser could follow, open them in the editor. */
function withCommands(page: string, folder: vscode.Uri): string {
  return page.replace(/ href="(?![a-z]+:|#)([^"]+)"/g, (_, path: string) => {
    const uri = vscode.Uri.joinPath(folder, decodeURIComponent(path.replaceAll("&amp;", "&")));
    return ` href="command:vscode.open?${encodeURIComponent(JSON.stringify([uri.toString()]))}"`;
  });
}

async function saveReport(page: string, folder: vscode.Uri): Promise<void> {
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, say("rapport.html", "report.html")),
    filters: { HTML: ["html"] },
  });
  if (uri) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(page));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
