import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions, start } from "./client";

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("Handleplan", { log: true });
  const module = context.asAbsolutePath("server/dist/server.cjs");
  const client = new LanguageClient(
    "handleplan",
    "Handleplan",
    { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } },
    clientOptions(output),
  );
  start(context, client, output);
}
