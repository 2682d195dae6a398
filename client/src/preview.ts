import * as vscode from "vscode";
import type { BaseLanguageClient, Location } from "vscode-languageclient";
import { exportForPrint, type PrintView } from "./export-for-print";
import { openPlace } from "./open-place";
import { webviewOptions, webviewPage } from "./webview-page";

export const previewType = "handleplan.preview";

function tabsOf(type: string): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type));
}

type ExportOptions = { readonly view?: PrintView; readonly to?: vscode.Uri };

type Message =
  { readonly type: "ready" } | { readonly type: "open"; readonly place: Location } | { readonly type: "print"; readonly view: PrintView };

/** The preview: one panel beside the editor that follows the plan one works with, while it is written. */
export function registerPreview(context: vscode.ExtensionContext, client: BaseLanguageClient, changed: vscode.Event<void>): void {
  let panel: vscode.WebviewPanel | undefined;
  let uri: vscode.Uri | undefined;
  /** Counts what was asked for, so that an answer that is overtaken is not shown. */
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function update(): Promise<void> {
    const turn = ++asked;
    if (!panel || !uri) return;
    // The server knows open documents only; one that was shown before a reload may not be open yet.
    const document = await vscode.workspace.openTextDocument(uri);
    const shown = client.code2ProtocolConverter.asUri(document.uri);
    const preview = await client.sendRequest<{ readonly title: string }>("handleplan/preview", { textDocument: { uri: shown } });
    // Meanwhile the panel may have been closed.
    if (turn !== asked || !panel) return;
    panel.title = preview.title;
    await panel.webview.postMessage({ type: "show", uri: document.uri.toString(), preview });
  }

  /** Typing comes in bursts. */
  function soon(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), 150);
  }

  function host(opened: vscode.WebviewPanel): void {
    panel = opened;
    opened.webview.options = webviewOptions;
    opened.onDidDispose(() => {
      if (panel === opened) panel = undefined;
    });
    opened.webview.onDidReceiveMessage((message: Message) => {
      if (message.type === "ready") void update();
      else if (message.type === "open") void openPlace(client, message.place);
      else if (message.type === "print" && uri) void exportForPrint(client, uri, message.view);
    });
    opened.webview.html = webviewPage("preview");
  }

  context.subscriptions.push(
    vscode.commands.registerCommand("handleplan.openPreview", (resource?: vscode.Uri) => {
      uri = resource ?? vscode.window.activeTextEditor?.document.uri ?? uri;
      if (!uri) return;
      if (panel) {
        panel.reveal(undefined, true);
        void update();
      } else {
        // One from before a reload that was not looked at since is a tab without a panel.
        void vscode.window.tabGroups.close(tabsOf(previewType));
        const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        host(vscode.window.createWebviewPanel(previewType, "Handleplan", place, webviewOptions));
      }
    }),
    vscode.commands.registerCommand("handleplan.exportForPrint", (resource?: vscode.Uri, options?: ExportOptions) => {
      const of = resource ?? vscode.window.activeTextEditor?.document.uri;
      return of && exportForPrint(client, of, options?.view ?? "citizen", options?.to);
    }),
    vscode.window.registerWebviewPanelSerializer(previewType, {
      deserializeWebviewPanel: async (restored: vscode.WebviewPanel, state: { readonly uri?: string } | undefined) => {
        panel?.dispose();
        uri = state?.uri === undefined ? vscode.window.activeTextEditor?.document.uri : vscode.Uri.parse(state.uri);
        // The plan may be gone since; an empty page would say nothing.
        const there = uri && (await vscode.workspace.openTextDocument(uri).then(() => true, () => false)); // prettier-ignore
        if (there) host(restored);
        else restored.dispose();
      },
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (!panel || editor?.document.languageId !== "handleplan" || editor.document.uri.toString() === uri?.toString()) return;
      uri = editor.document.uri;
      void update();
    }),
    // An order beside the plan says how much help there is, so every document counts.
    changed(() => {
      if (panel) soon();
    }),
    { dispose: () => clearTimeout(waiting) },
  );
}
