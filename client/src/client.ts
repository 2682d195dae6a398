import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions, Location, Position } from "vscode-languageclient";

/** A plan to start from, as the server gives it. */
type Template = { readonly title: string; readonly description: string; readonly snippet: string };

export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: "handleplan" }],
    outputChannel: output,
    initializationOptions: { language: vscode.workspace.getConfiguration("handleplan").get("language"), showReferences: true },
    synchronize: { configurationSection: "handleplan" },
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}

/** Everything the extension does beside the language client; the same on the desktop and in a browser. */
export async function start(context: vscode.ExtensionContext, client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  context.subscriptions.push(
    output,
    client,
    vscode.commands.registerCommand("handleplan.newPlan", () => newPlan(client)),
    vscode.commands.registerCommand("handleplan.restartServer", async () => {
      await client.stop();
      await client.start();
    }),
    vscode.commands.registerCommand("handleplan.showLog", () => output.show()),
    vscode.commands.registerCommand("handleplan.showReferences", (uri: string, position: Position, locations: Location[]) =>
      vscode.commands.executeCommand(
        "editor.action.showReferences",
        vscode.Uri.parse(uri),
        client.protocol2CodeConverter.asPosition(position),
        locations.map((location) => client.protocol2CodeConverter.asLocation(location)),
      ),
    ),
  );
  await client.start();
}

async function newPlan(client: BaseLanguageClient): Promise<void> {
  const danish = vscode.workspace.getConfiguration("handleplan").get("language") !== "en";
  const templates: readonly Template[] = await client.sendRequest("handleplan/templates");
  const chosen = await vscode.window.showQuickPick(
    templates.map((template) => ({ label: template.title, detail: template.description, template })),
    { placeHolder: danish ? "Hvilken plan?" : "Which plan?" },
  );
  if (!chosen) return;
  const document = await vscode.workspace.openTextDocument({ language: "handleplan" });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(chosen.template.snippet), new vscode.Position(0, 0));
}
