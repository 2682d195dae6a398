import * as vscode from "vscode";
import type { BaseLanguageClient, Location } from "vscode-languageclient";

/** Shows the place in the editor where its document is open, or beside the panel. */
export async function openPlace(client: BaseLanguageClient, place: Location): Promise<void> {
  const uri = client.protocol2CodeConverter.asUri(place.uri);
  const range = client.protocol2CodeConverter.asRange(place.range);
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const selection = range.isSingleLine ? range : new vscode.Range(range.start, range.start);
  await vscode.window.showTextDocument(uri, { viewColumn: open?.viewColumn ?? vscode.ViewColumn.One, selection });
}
