import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions, Location, Position } from "vscode-languageclient";
import { assessSelection } from "./assess-selection";
import { registerAssessment } from "./assessment";
import { registerCourse } from "./course";
import { joinPlans } from "./join-plans";
import { chooseLanguage } from "./language";
import { registerNewPlan } from "./new-plan";
import { registerPlanView } from "./plan-view";
import { registerPreview } from "./preview";
import { openRulePage } from "./rule-pages";
import { showSettings } from "./settings-here";
import { registerStatusBar } from "./status-bar";

export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: "handleplan" }],
    outputChannel: output,
    initializationOptions: {
      language: vscode.workspace.getConfiguration("handleplan").get("language"),
      showReferences: true,
      tellsChanges: true,
    },
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}

/**
 * Everything the extension does beside the language client; the same on the desktop and in a browser. VS Code does not wait for the
 * server to be up: the client keeps requests until then, and tells the user itself when the server cannot start.
 */
export function start(context: vscode.ExtensionContext, client: BaseLanguageClient, output: vscode.LogOutputChannel): void {
  const started = client.start();
  started.catch((error: unknown) => output.error(error instanceof Error ? error : String(error)));
  // The client logs while it stops, so its log is closed behind it.
  const stop = (): unknown => client.dispose().catch(() => undefined).finally(() => output.dispose()); // prettier-ignore
  context.subscriptions.push(
    { dispose: stop },
    vscode.commands.registerCommand("handleplan.joinPlans", () => joinPlans(client)),
    vscode.commands.registerTextEditorCommand("handleplan.assessSelection", (editor) => void assessSelection(client, editor)),
    vscode.commands.registerCommand("handleplan.openRulePage", (rule?: unknown) => openRulePage(context.extensionUri, client, rule)),
    vscode.commands.registerCommand("handleplan.chooseLanguage", chooseLanguage),
    vscode.commands.registerCommand("handleplan.showSettings", () => showSettings(client)),
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
  const changed = documentChanges(context, client);
  registerNewPlan(context, client);
  registerCourse(context);
  registerStatusBar(context, client, changed);
  registerPlanView(context, client, changed, started);
  registerPreview(context, client, changed);
  registerAssessment(context, client, changed);
}

/** Told when any document may look different: someone writes, or the server read files or settings anew. */
function documentChanges(context: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Event<void> {
  const changes = new vscode.EventEmitter<void>();
  context.subscriptions.push(
    changes,
    client.onNotification("handleplan/changed", () => changes.fire()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === "handleplan") changes.fire();
    }),
  );
  return changes.event;
}
