import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

export type PrintView = "citizen" | "analyst";

/** Saves the page as a file that any browser opens and prints on A4; `to` answers the question where. */
export async function exportForPrint(client: BaseLanguageClient, uri: vscode.Uri, view: PrintView, to?: vscode.Uri): Promise<void> {
  const danish = vscode.workspace.getConfiguration("handleplan").get("language") !== "en";
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const page = await client.sendRequest<string>("handleplan/printPage", { textDocument, view });
  const target = to ?? (await vscode.window.showSaveDialog({ defaultUri: besidePlan(uri, view), filters: { HTML: ["html"] } }));
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  if (to) return;
  const open = danish ? "Åbn i browseren" : "Open in the browser";
  const saved = danish ? "Siden er gemt. Udskriv den fra browseren." : "The page is saved. Print it from the browser.";
  if ((await vscode.window.showInformationMessage(saved, open)) === open) await vscode.env.openExternal(target);
}

/** `b-17.plan.yaml` → `b-17.html`, `b-17-analyse.html`. A document without a file goes to the folder. */
function besidePlan(uri: vscode.Uri, view: PrintView): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${uri.path.slice(uri.path.lastIndexOf("/") + 1).replace(/(?:\.plan)?\.ya?ml$/, "")}${view === "analyst" ? "-analyse" : ""}.html`;
  return uri.scheme === "untitled" && folder ? vscode.Uri.joinPath(folder, name) : uri.with({ path: uri.path.replace(/[^/]*$/, name) });
}
