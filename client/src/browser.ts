import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientOptions, start } from "./client";

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("Handleplan", { log: true });
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, "server/dist/browser.js").toString(true));
  const client = new LanguageClient("handleplan", "Handleplan", worker, clientOptions(output));
  client.onRequest("handleplan/list", listFiles);
  client.onRequest("handleplan/read", ({ uri }: { uri: string }) => vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
  start(context, client, output);
}

/** The files below a folder that match one of the patterns: a worker cannot look for them itself. */
async function listFiles({ folder, globs }: { folder: string; globs: readonly string[] }): Promise<readonly string[]> {
  const base = vscode.Uri.parse(folder);
  const found = globs.map((glob) => vscode.workspace.findFiles(new vscode.RelativePattern(base, glob), "**/{node_modules,.*}/**"));
  return (await Promise.all(found)).flat().map((uri) => uri.toString());
}
