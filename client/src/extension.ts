import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions, start } from "./client";
import { commandLine } from "./command-line";
import { showReport } from "./report";
import { registerTasks } from "./tasks";

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("Handleplan", { log: true });
  const module = context.asAbsolutePath("server/dist/server.cjs");
  // The folder that VS Code gives the extension; the server keeps there what makes it start sooner, and nothing of plans.
  const args = [`--keep-compiled=${context.globalStorageUri.fsPath}`];
  const client = new LanguageClient(
    "handleplan",
    "Handleplan",
    { run: { module, transport: TransportKind.ipc, args }, debug: { module, transport: TransportKind.ipc } },
    clientOptions(output),
  );
  start(context, client, output);
  // What needs a machine to run programs on: not in a browser.
  const line = commandLine(context);
  registerTasks(context, line);
  context.subscriptions.push(
    vscode.commands.registerCommand("handleplan.showReport", (folder?: unknown) => showReport(line, output, folder)),
  );
  const offer = (): unknown => vscode.commands.executeCommand("setContext", "handleplan.runsPrograms", vscode.workspace.isTrusted);
  void offer();
  context.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(offer));
}
