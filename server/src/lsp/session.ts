/**
 * The language server: one variable, and a registration for each request. Every answer is computed from what `workspace` holds.
 * It may not decide anything about plans, and knows neither Node nor browser.
 */
import {
  CodeActionKind,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { assess } from "../features/assess";
import { codeActions, fixAllKind } from "../features/code-actions";
import { completion } from "../features/completion";
import { diagnosticSource, diagnostics } from "../features/diagnostics";
import { definition } from "../features/definition";
import { documentHighlight } from "../features/document-highlight";
import { documentSymbols } from "../features/document-symbols";
import { hover } from "../features/hover";
import { spanOf } from "../features/range";
import { references } from "../features/references";
import { prepareRename, rename } from "../features/rename";
import { settingsShown } from "../features/settings";
import { templateChoices } from "../features/templates";
import type { EditSupport } from "../features/workspace-edit";
import type { Locale } from "../language/localized";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import { inTerms, planInTerms } from "../workspace/terms";
import { createWorkspace, withoutPlan, withPlan, type Workspace } from "../workspace/workspace";

/** What the machine gives the server. */
export type Host = {
  readonly version: string;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The folder with the rules' pages, as a URI, where editors can open it. */
  readonly docsUri?: string;
};

export function startSession(connection: Connection, host: Host): void {
  let workspace: Workspace = {
    ...createWorkspace(host.today()),
    ...(host.docsUri === undefined ? {} : { docsUri: host.docsUri }),
    onRuleCrash: (rule, error) =>
      connection.console.error(`${rule}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
  const documents = new Map<string, TextDocument>();
  let capabilities: ClientCapabilities = {};

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    capabilities = params.capabilities;
    workspace = { ...workspace, locale: localeOf(params.initializationOptions) ?? workspace.locale };
    return {
      serverInfo: { name: "handleplan", version: host.version },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: { identifier: diagnosticSource, interFileDependencies: true, workspaceDiagnostics: false },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        completionProvider: { triggerCharacters: [":", " ", "-"] },
        hoverProvider: true,
        documentSymbolProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
      },
    };
  });

  connection.onInitialized(() => {
    if (capabilities.workspace?.configuration) void readSettings();
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    if (capabilities.workspace?.configuration) void readSettings();
    else useLocale(localeOf((settings as { handleplan?: unknown } | undefined)?.handleplan));
  });

  async function readSettings(): Promise<void> {
    useLocale(localeOf(await connection.workspace.getConfiguration("handleplan")));
  }

  function useLocale(locale: Locale | undefined): void {
    if (locale === undefined || locale === workspace.locale) return;
    workspace = { ...workspace, locale };
    refresh();
  }

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    update(TextDocument.create(uri, languageId, version, text));
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.get(uri);
    if (document) update(TextDocument.update(document, contentChanges, version));
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.delete(uri);
    workspace = withoutPlan(workspace, uri);
    if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  function update(document: TextDocument): void {
    documents.set(document.uri, document);
    workspace = withPlan({ ...workspace, today: host.today() }, parsePlan(document.uri, document.getText()), document.version);
    if (!pulls()) push(document.uri);
  }

  /** Whether the client asks for diagnostics itself; only the others are sent them unasked. */
  function pulls(): boolean {
    return capabilities.textDocument?.diagnostic !== undefined;
  }

  function push(uri: string): void {
    const document = documents.get(uri);
    const plan = workspace.plans.get(uri);
    if (document && plan) void connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnostics(workspace, plan) });
  }

  function refresh(): void {
    if (!pulls()) for (const uri of documents.keys()) push(uri);
    else if (capabilities.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh();
  }

  /** The open plan, or an error the client can show: it asked for a document that it never opened. */
  function planOf(uri: string): Plan {
    const plan = workspace.plans.get(uri);
    if (!plan) throw new ResponseError(ErrorCodes.InvalidParams, `not open: ${uri}`);
    return planInTerms(workspace, plan);
  }

  connection.languages.diagnostics.on(({ textDocument: { uri } }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: diagnostics(workspace, planOf(uri)),
  }));
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
    codeActions(inTerms(workspace), planOf(uri), spanOf(planOf(uri), range), only, editSupport(capabilities)),
  );
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    completion(inTerms(workspace), planOf(uri), planOf(uri).lines.offsetAt(position), snippetCompletion(capabilities)),
  );
  connection.onHover(({ textDocument: { uri }, position }) => hover(inTerms(workspace), planOf(uri), planOf(uri).lines.offsetAt(position)));
  connection.onRequest("handleplan/assess", ({ text }: { text: string }) => assess(workspace, text));
  connection.onRequest("handleplan/templates", () => templateChoices(workspace));
  connection.onRequest("handleplan/settings", ({ uri }: { readonly uri: string }) => settingsShown(workspace, uri));
  connection.onDocumentSymbol(({ textDocument: { uri } }) => documentSymbols(planOf(uri)));

  connection.onDefinition(({ textDocument: { uri }, position }) =>
    definition(inTerms(workspace), planOf(uri), planOf(uri).lines.offsetAt(position)),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }) =>
    references(inTerms(workspace), planOf(uri), planOf(uri).lines.offsetAt(position), context.includeDeclaration),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    documentHighlight(inTerms(workspace), planOf(uri), planOf(uri).lines.offsetAt(position)),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    prepareRename(inTerms(workspace), planOf(uri), planOf(uri).lines.offsetAt(position)),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) => {
    const result = rename(inTerms(workspace), planOf(uri), planOf(uri).lines.offsetAt(position), newName, editSupport(capabilities));
    if ("refused" in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refused[workspace.locale]);
    return result;
  });

  connection.listen();
}

function localeOf(settings: unknown): Locale | undefined {
  const language = (settings as { language?: unknown } | null | undefined)?.language;
  return language === "da" || language === "en" ? language : undefined;
}

function editSupport(capabilities: ClientCapabilities): EditSupport {
  const edit = capabilities.workspace?.workspaceEdit;
  return { documentChanges: edit?.documentChanges === true, snippets: edit?.snippetEditSupport === true };
}

function snippetCompletion(capabilities: ClientCapabilities): boolean {
  return capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
}
