import * as vscode from "vscode";
import type { BaseLanguageClient, Location, TextEdit } from "vscode-languageclient";
import { openPlace } from "./open-place";
import { webviewOptions, webviewPage } from "./webview-page";

const assessmentType = "handleplan.assessment";

type Filled = { readonly name: string; readonly text: string };
type Form = {
  readonly title: string;
  readonly plan: string | null;
  readonly existing: readonly { readonly uri: string; readonly label: string; readonly description: string }[];
};
type Saved = { readonly unwritten: readonly string[] } & (
  { readonly name: string; readonly text: string } | { readonly edits: readonly TextEdit[] }
);
type Message =
  | { readonly type: "ready" }
  | { readonly type: "open"; readonly place: Location }
  | { readonly type: "save"; readonly fields: readonly Filled[] };
/** Which assessment to open, where nobody is to be asked: a new one, or one that there is. */
type Options = { readonly assessment?: vscode.Uri | "new" };

/** The assessment form: a panel for each assessment, beside the plan. */
export function registerAssessment(context: vscode.ExtensionContext, client: BaseLanguageClient, changed: vscode.Event<void>): void {
  const open = new Map<vscode.WebviewPanel, vscode.Uri>();

  function host(panel: vscode.WebviewPanel, document: vscode.Uri): void {
    open.set(panel, document);
    let asked = 0;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const show = async (): Promise<void> => {
      const turn = ++asked;
      const uri = open.get(panel);
      if (!uri) return;
      const form = await read(client, uri);
      if (turn !== asked || !open.has(panel)) return;
      panel.title = form.title;
      await panel.webview.postMessage({ type: "show", uri: uri.toString(), form });
    };
    const listening = changed(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void show(), 300);
    });
    panel.onDidDispose(() => {
      open.delete(panel);
      listening.dispose();
      clearTimeout(waiting);
    });
    panel.webview.onDidReceiveMessage(async (message: Message) => {
      if (message.type === "open") await openPlace(client, message.place);
      const uri = open.get(panel);
      if (message.type === "save" && uri) {
        const file = await save(client, uri, message.fields);
        if (!file) return;
        open.set(panel, file);
        await panel.webview.postMessage({ type: "saved", uri: file.toString() });
      }
      if (message.type !== "open") await show();
    });
    panel.webview.options = webviewOptions;
    panel.webview.html = webviewPage("assessment");
  }

  context.subscriptions.push(
    vscode.commands.registerCommand("handleplan.openAssessment", async (resource?: vscode.Uri, options?: Options) => {
      const document = resource ?? vscode.window.activeTextEditor?.document.uri;
      const uri = document && (await chosen(client, document, options));
      if (!uri) return;
      const there = [...open].find(([, each]) => each.toString() === uri.toString());
      if (there) there[0].reveal();
      else host(vscode.window.createWebviewPanel(assessmentType, "Handleplan", vscode.ViewColumn.Beside, webviewOptions), uri);
    }),
    vscode.window.registerWebviewPanelSerializer(assessmentType, {
      deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: { readonly uri?: string } | undefined) => {
        if (state?.uri === undefined) panel.dispose();
        else host(panel, vscode.Uri.parse(state.uri));
      },
    }),
  );
}

/** What the server shows of a plan or an assessment, which it knows when it is open. */
async function read(client: BaseLanguageClient, uri: vscode.Uri): Promise<Form> {
  const document = await vscode.workspace.openTextDocument(uri);
  return client.sendRequest<Form>("handleplan/assessment", { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } });
}

/** The plan for a new assessment, or an assessment; asked for where the plan has some. */
async function chosen(client: BaseLanguageClient, document: vscode.Uri, options: Options | undefined): Promise<vscode.Uri | undefined> {
  if (options?.assessment === "new") return document;
  if (options?.assessment) return options.assessment;
  const { existing } = await read(client, document);
  if (existing.length === 0) return document;
  const danish = isDanish();
  const items = [
    ...existing.map(({ label, description, uri }) => ({ label, description, uri: client.protocol2CodeConverter.asUri(uri) })),
    { label: danish ? "Ny vurdering" : "New assessment", description: "", uri: document },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: danish ? "Hvilken vurdering?" : "Which assessment?" }))?.uri;
}

/** Writes the answers and saves the file; answers where it lies, or nothing where the user changed their mind. */
async function save(client: BaseLanguageClient, uri: vscode.Uri, fields: readonly Filled[]): Promise<vscode.Uri | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { version } = document;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const saved = await client.sendRequest<Saved>("handleplan/saveAssessment", { textDocument, fields });
  if (saved.unwritten.length > 0) {
    void vscode.window.showWarningMessage(
      isDanish()
        ? "Noget kunne ikke skrives i filen. Se på den, og gem igen."
        : "Something could not be written to the file. Look at it and save again.",
    );
  }
  if ("text" in saved) return create(uri, saved.name, saved.text);
  // Someone wrote in the file meanwhile: the edits are for a text that is no more, and the form keeps what was written.
  if (document.version !== version) return undefined;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...saved.edits]));
  await vscode.workspace.applyEdit(edit);
  await document.save();
  return document.uri;
}

/** A new file beside the plan, never over another one. */
async function create(plan: vscode.Uri, name: string, text: string): Promise<vscode.Uri | undefined> {
  const folder = plan.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(plan, "..");
  const file = folder ? await free(folder, name) : await vscode.window.showSaveDialog({ filters: { Handleplan: ["yaml"] } });
  if (!file) return undefined;
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(text) });
  return (await vscode.workspace.applyEdit(edit)) ? file : undefined;
}

/** The name, or the first with a number that nothing else has. */
async function free(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, number === 1 ? name : name.replace(/(?=\.vurdering\.yaml$)/, `-${number}`));
    const exists = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!exists) return file;
  }
}

function isDanish(): boolean {
  return vscode.workspace.getConfiguration("handleplan").get("language") !== "en";
}
