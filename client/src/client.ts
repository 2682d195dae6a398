import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions, Location, Position } from "vscode-languageclient";
import { registerAssessment } from "./assessment";
import { joinPlans } from "./join-plans";
import { registerPreview } from "./preview";

/** A plan to start from, as the server gives it. */
type Template = { readonly title: string; readonly description: string; readonly snippet: string };

/** What the server says of one statement. */
type Assessment = {
  readonly measurable: boolean;
  readonly reason: string;
  readonly suggestions: readonly { readonly title: string; readonly text: string; readonly snippet: string }[];
};

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
  context.subscriptions.push(
    output,
    client,
    vscode.commands.registerCommand("handleplan.newPlan", () => newPlan(client)),
    vscode.commands.registerCommand("handleplan.joinPlans", () => joinPlans(client)),
    vscode.commands.registerTextEditorCommand("handleplan.assessSelection", (editor) => void assessSelection(client, editor)),
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
  registerPreview(context, client, changed);
  registerAssessment(context, client, changed);
  client.start().catch((error: unknown) => output.error(error instanceof Error ? error : String(error)));
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

/** Says whether the marked words, or else the line's text, can be measured, and offers the first rewriting. */
async function assessSelection(client: BaseLanguageClient, editor: vscode.TextEditor): Promise<void> {
  const danish = isDanish();
  const range = editor.selection.isEmpty ? textOfLine(editor) : editor.selection;
  const text = editor.document.getText(range).trim();
  if (text === "") {
    void vscode.window.showInformationMessage(
      danish ? "Markér det formål, mål eller kriterium, der skal bedømmes." : "Select the purpose, goal or criterion to assess.",
    );
    return;
  }
  const { measurable, reason, suggestions } = await client.sendRequest<Assessment>("handleplan/assess", {
    text,
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
  });
  const verdict = measurable ? (danish ? "Kan måles." : "Can be measured.") : danish ? "Ikke målbart endnu." : "Not measurable yet.";
  const [suggestion] = suggestions;
  const use = danish ? "Brug forslaget" : "Use the suggestion";
  const message = suggestion ? `${verdict} ${reason} – ${suggestion.title}: »${suggestion.text}«` : `${verdict} ${reason}`;
  const chosen = await vscode.window.showInformationMessage(message, ...(suggestion ? [use] : []));
  if (chosen === use && suggestion) await editor.insertSnippet(new vscode.SnippetString(suggestion.snippet), range);
}

/** The value on the cursor's line: what stands behind `key:` or `-`. */
function textOfLine(editor: vscode.TextEditor): vscode.Range {
  const { text, lineNumber, range } = editor.document.lineAt(editor.selection.active.line);
  const start = /^\s*(?:-\s+)*(?:[^\s:#]+:\s+)?/.exec(text)?.[0].length ?? 0;
  return new vscode.Range(lineNumber, start, lineNumber, range.end.character);
}

function isDanish(): boolean {
  return vscode.workspace.getConfiguration("handleplan").get("language") !== "en";
}

async function newPlan(client: BaseLanguageClient): Promise<void> {
  const danish = isDanish();
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
