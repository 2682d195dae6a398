import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientOptions, start } from "./client";

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("Handleplan", { log: true });
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, "server/dist/browser.js").toString(true));
  const client = new LanguageClient("handleplan", "Handleplan", worker, clientOptions(output));
  start(context, client, output);
}
