/**
 * The language server: one variable, and a registration for each request. Every answer is computed from what `workspace` holds.
 * It may not decide anything about plans, and knows neither Node nor browser.
 */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CallHierarchyItem,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type Position,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { assess } from "../features/assess";
import { assessmentForm } from "../features/assessment/assessment-form";
import type { Filled } from "../features/assessment/form-fields";
import { saveAssessment, type SavedAssessment } from "../features/assessment/save-assessment";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "../features/call-hierarchy";
import { codeActions, resolveCodeAction, uriOfAction } from "../features/code-actions";
import { codeLenses } from "../features/code-lens";
import { completion, resolveCompletion, uriOfItem } from "../features/completion";
import { definition } from "../features/definition";
import { documentHighlight } from "../features/document-highlight";
import { documentLinks } from "../features/document-link";
import { documentSymbols } from "../features/document-symbols";
import { foldingRanges } from "../features/folding-range";
import { formatting, onTypeFormatting, rangeFormatting } from "../features/formatting";
import { hover } from "../features/hover";
import { joinable, joinChosen, type JoinAnswer, type JoinRequest } from "../features/joinable-plans";
import { inlayHints } from "../features/inlay-hint";
import { linkedEditingRanges } from "../features/linked-editing-range";
import { preview, type ViewId } from "../features/preview/preview";
import { printPage } from "../features/preview/print-page";
import { spanOf } from "../features/range";
import { references } from "../features/references";
import { prepareRename, rename } from "../features/rename";
import { renameFiles } from "../features/rename-files";
import { ruleList } from "../features/rule-list";
import { selectionRanges } from "../features/selection-range";
import { settingsShown } from "../features/settings";
import { templateChoices } from "../features/templates";
import { planTree } from "../features/tree";
import { workspaceSymbols } from "../features/workspace-symbol";
import { faultText } from "../language/fault";
import type { Locale } from "../language/localized";
import { masked } from "../language/personal-data";
import { LineIndex } from "../plan/line-index";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import { readable, sameFile, type FileSystem } from "../workspace/file-system";
import { inTerms, planInTerms } from "../workspace/terms";
import { createWorkspace, folderOf, withoutPlans, withPlan, type Workspace } from "../workspace/workspace";
import { askEditor } from "./ask-editor";
import { editSupport, initializeResult, pullsDiagnostics, resolvesDocumentation, takesSnippets } from "./capabilities";
import { answerDiagnostics, pushDiagnostics } from "./diagnose";
import { disk } from "./disk";
import { fit } from "./fit";
import { maskedAnswer } from "./masked-answer";
import { incoming, negotiate, outgoing, uriOf, type Encoding } from "./position-encoding";
import { faultyMethod, type Faulty } from "./sound-messages";
import { answerTokens } from "./tokens";

/** What the machine gives the server. */
export type Host = {
  readonly version: string;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The folder with the rules' pages, as a URI, where editors can open it. */
  readonly docsUri?: string;
  /** Absent where only open documents can be read. */
  readonly files?: FileSystem;
  /** Called with every answer. */
  readonly answered?: () => void;
};

export function startSession(connection: Connection, host: Host): void {
  let workspace: Workspace = {
    // `current` sets the day when it is first asked for: the editor waits for no calendar.
    ...createWorkspace(""),
    ...(host.docsUri === undefined ? {} : { docsUri: host.docsUri }),
    onRuleCrash: (rule, error) => connection.console.error(`${rule}: ${faultText(error)}`),
  };
  const documents = new Map<string, TextDocument>();
  let capabilities: ClientCapabilities = {};
  let shown = fit(capabilities);
  let phase: "before initialize" | "running" | "after shutdown" = "before initialize";
  let encoding: Encoding = "utf-16";
  let followsLenses = false;
  let tellsChanges = false;

  const editor = askEditor(connection, () => capabilities);
  const files = disk({
    connection,
    files: host.files,
    workspace: () => workspace,
    update: (next) => (workspace = next),
    isOpen: (uri) => [...documents.keys()].some((open) => sameFile(open, uri)),
    showsProgress: () => capabilities.window?.workDoneProgress === true,
  });
  /** Every answer leaves through here: personal numbers blotted out, positions counted the editor's way. */
  const send = <T>(message: T, uri?: string): T => {
    host.answered?.();
    return maskedAnswer(outgoing(encoding, message, (name) => workspace.plans.get(name), uri));
  };
  const access = { connection, workspace: current, planOf, settled: files.settled, send, shown: () => shown };
  const push = pushDiagnostics(access);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    if (phase !== "before initialize") throw new ResponseError(ErrorCodes.InvalidRequest, phase);
    phase = "running";
    capabilities = params.capabilities;
    encoding = negotiate(capabilities.general?.positionEncodings);
    const client = params.initializationOptions as { showReferences?: unknown; tellsChanges?: unknown } | undefined;
    followsLenses = client?.showReferences === true;
    shown = fit(capabilities, followsLenses);
    tellsChanges = client?.tellsChanges === true;
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    workspace = {
      ...workspace,
      folders: folders.map(withoutSlash),
      locale: localeOf(params.initializationOptions) ?? workspace.locale,
    };
    return initializeResult(params, host.version);
  });

  connection.onShutdown(() => {
    asked();
    phase = "after shutdown";
  });

  const beginning = connection.onInitialized(() => {
    beginning.dispose();
    if (capabilities.workspace?.configuration) void readSettings();
    editor.watch();
    if (capabilities.workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
    files.readFolders(workspace.folders);
    void files.settled().then(refresh);
  });

  function changeFolders({ added, removed }: { added: readonly { uri: string }[]; removed: readonly { uri: string }[] }): void {
    const leaving = new Set(removed.map(({ uri }) => withoutSlash(uri)));
    const coming = added.map(({ uri }) => withoutSlash(uri));
    const folders = [...workspace.folders.filter((folder) => !leaving.has(folder)), ...coming];
    workspace = { ...workspace, folders };
    const outside = [...workspace.plans.keys()].filter((uri) => !documents.has(uri) && folderOf(workspace, uri) === undefined);
    workspace = withoutPlans(workspace, outside);
    files.readFolders(coming);
    void files.settled().then(refresh);
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    files.readFiles(changes.map(({ uri }) => uri));
    void files.settled().then(refresh);
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    if (capabilities.workspace?.configuration) void readSettings();
    else useLocale(localeOf((settings as { handleplan?: unknown } | undefined)?.handleplan));
  });

  async function readSettings(): Promise<void> {
    useLocale(localeOf(await editor.settings()));
  }

  function useLocale(locale: Locale | undefined): void {
    if (locale === undefined || locale === workspace.locale) return;
    workspace = { ...workspace, locale };
    refresh();
  }

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (phase !== "running") return;
    const onDisk = [...workspace.plans.keys()].filter((other) => other !== uri && sameFile(other, uri));
    workspace = withoutPlans(workspace, onDisk);
    update(TextDocument.create(uri, languageId, version, text));
  });

  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    let document = documents.get(textDocument.uri);
    for (const change of contentChanges) {
      if (!document) return;
      const text = document.getText();
      const known = workspace.plans.get(textDocument.uri);
      const counted = encoding === "utf-16" || known?.text === text ? known : { lines: new LineIndex(text) };
      const { contentChanges: turned } = incoming(encoding, { textDocument, contentChanges: [change] }, () => counted);
      document = TextDocument.update(document, turned, textDocument.version);
    }
    if (document) update(document);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.delete(uri);
    tokens.forget(uri);
    if (!pullsDiagnostics(capabilities)) push.clear(uri);
    if (host.files) files.readFiles([uri]);
    else workspace = withoutPlans(workspace, [uri]);
    void files.settled().then(refresh);
  });

  function update(document: TextDocument): void {
    documents.set(document.uri, document);
    const before = workspace.plans.get(document.uri);
    workspace = withPlan(current(), parsePlan(document.uri, document.getText(), before), document.version);
    if (!pullsDiagnostics(capabilities)) push.all(document.uri);
  }

  /** What was computed for the editor may have changed without an edit in the document it is shown in. */
  function refresh(): void {
    if (!pullsDiagnostics(capabilities)) push.all();
    editor.refresh();
    if (tellsChanges) void connection.sendNotification("handleplan/changed");
  }

  /** The workspace on the day that it is: a session may last past midnight. */
  function current(): Workspace {
    const today = host.today();
    if (workspace.today !== today) workspace = { ...workspace, today };
    return workspace;
  }

  /** The workspace for a request. There are no answers before the client has said who it is, nor after it has said goodbye. */
  function asked(): Workspace {
    if (phase !== "running")
      throw new ResponseError(phase === "after shutdown" ? ErrorCodes.InvalidRequest : ErrorCodes.ServerNotInitialized, phase);
    return current();
  }

  /** The open document, or an error the client can show: it asked for one that it never opened. */
  function planOf(uri: string): Plan {
    asked();
    const plan = workspace.plans.get(uri);
    if (!plan) throw new ResponseError(ErrorCodes.InvalidParams, `not open: ${masked(readable(uri))}`);
    return plan;
  }

  type About = { readonly textDocument: { readonly uri: string } };
  /** A registration: looks up the document, reads it in its department's terms, and turns positions on their way in and out. */
  const on =
    <P extends About, R>(feature: (plan: Plan, params: P, now: Workspace) => R) =>
    (params: P): R => {
      const now = asked();
      const read = incoming(encoding, params, planOf);
      const plan = planInTerms(now, planOf(read.textDocument.uri));
      return send(feature(plan, read, inTerms(now)), uriOf(read));
    };
  /** The same for what is asked at a position. */
  const at = <P extends About & { readonly position: Position }, R>(
    feature: (now: Workspace, plan: Plan, offset: number, params: P) => R,
  ): ((params: P) => R) => on((plan, params: P, now) => feature(now, plan, plan.lines.offsetAt(params.position), params));
  const edits = (): ReturnType<typeof editSupport> => editSupport(capabilities);

  answerDiagnostics({ ...access, workspace: asked });
  const tokens = answerTokens(connection, on, () => encoding);
  connection.onCompletion(
    at((now, plan, offset) =>
      completion(now, plan, offset, takesSnippets(capabilities), resolvesDocumentation(capabilities)).map(shown.item),
    ),
  );
  connection.onCompletionResolve((item) => {
    const plan = asked().plans.get(uriOfItem(item) ?? "");
    return plan ? send(shown.item(resolveCompletion(asked(), plan, item))) : item;
  });
  connection.onHover(at((now, plan, offset) => shown.hover(hover(now, plan, offset))));
  connection.onDefinition(at(definition));
  connection.onReferences(at((now, plan, offset, { context }) => references(now, plan, offset, context.includeDeclaration)));
  connection.onDocumentHighlight(at(documentHighlight));
  connection.onWorkspaceSymbol(({ query }) => send(shown.found(workspaceSymbols(asked(), query))));
  connection.languages.callHierarchy.onPrepare(at(prepareCallHierarchy));
  /** The same for what is asked of a part that was shown before. */
  const of =
    <R>(feature: (now: Workspace, item: CallHierarchyItem) => R) =>
    (params: { readonly item: CallHierarchyItem }): R =>
      send(feature(asked(), incoming(encoding, params, planOf).item), params.item.uri);
  connection.languages.callHierarchy.onOutgoingCalls(of(outgoingCalls));
  connection.languages.callHierarchy.onIncomingCalls(of(incomingCalls));
  connection.onDocumentSymbol(on((plan) => shown.outline(plan.uri, documentSymbols(plan))));
  connection.onCodeAction(
    on((plan, { range, context }, now) => shown.actions(codeActions(now, plan, spanOf(plan, range), context.only, edits()))),
  );
  connection.onCodeActionResolve((action) => {
    const now = asked();
    const uri = uriOfAction(action);
    if (uri === undefined) return action;
    const resolved = resolveCodeAction(now, planOf(uri), action, edits());
    if (!resolved) throw new ResponseError(LSPErrorCodes.ContentModified, masked(readable(uri)));
    return send(resolved, uri);
  });
  connection.onCodeLens(on((plan, _, now) => codeLenses(now, plan, followsLenses)));
  connection.onDocumentLinks(on((plan, _, now) => shown.links(documentLinks(now, plan))));
  connection.onDocumentFormatting(on((plan) => formatting(plan)));
  connection.onDocumentRangeFormatting(on((plan, { range }) => rangeFormatting(plan, spanOf(plan, range))));
  connection.onDocumentOnTypeFormatting(on((plan, { position, ch }) => onTypeFormatting(plan, position, ch)));
  connection.onPrepareRename(at(prepareRename));
  connection.onRenameRequest(
    at((now, plan, offset, { newName }) => {
      const result = rename(now, plan, offset, newName, edits());
      if ("refused" in result) throw new ResponseError(LSPErrorCodes.RequestFailed, masked(result.refused[now.locale]));
      return result;
    }),
  );
  connection.onFoldingRanges(on((plan) => shown.folds(foldingRanges(plan))));
  connection.onSelectionRanges(on((plan, { positions }) => selectionRanges(plan, positions.map((place) => plan.lines.offsetAt(place))))); // prettier-ignore
  connection.languages.onLinkedEditingRange(at(linkedEditingRanges));
  connection.languages.inlayHint.on(on((plan, { range }, now) => inlayHints(now, plan, spanOf(plan, range))));
  connection.workspace.onWillRenameFiles(({ files: renames }) => send(renameFiles(asked(), renames, edits())));
  connection.onRequest("handleplan/tree", on((plan, _: About, now) => planTree(now, plan))); // prettier-ignore
  connection.onRequest("handleplan/joinable", () => send(joinable(asked())));
  connection.onRequest<JoinAnswer, void>("handleplan/joinPlans", (params: JoinRequest) => send(joinChosen(asked(), params)));
  connection.onRequest("handleplan/preview", on((plan, _: About, now) => preview(now, plan))); // prettier-ignore
  connection.onRequest("handleplan/printPage", on((plan, { view }: About & { readonly view: ViewId }, now) => printPage(now, plan, view))); // prettier-ignore
  connection.onRequest("handleplan/assessment", on((document, _: About, now) => assessmentForm(now, document))); // prettier-ignore
  connection.onRequest<SavedAssessment, void>("handleplan/saveAssessment", on((document, { fields }: About & { readonly fields: readonly Filled[] }, now) => saveAssessment(now, document, fields))); // prettier-ignore
  connection.onRequest("handleplan/templates", () => send(templateChoices(asked())));
  connection.onRequest("handleplan/rules", () => send(ruleList(asked())));
  connection.onRequest("handleplan/assess", ({ text, uri }: { text: string; uri?: string }) => send(assess(asked(), text, uri)));
  connection.onRequest("handleplan/settings", ({ uri }: { readonly uri: string }) => send(settingsShown(asked(), uri)));

  // What is asked too early or too late is refused before it is looked at, also where nobody knows it.
  connection.onRequest(faultyMethod, ({ method, fault }: Faulty) => {
    if (method !== "initialize") asked();
    else if (phase !== "before initialize") throw new ResponseError(ErrorCodes.InvalidRequest, phase);
    throw new ResponseError(ErrorCodes.InvalidParams, `${method}: ${fault} is missing or of the wrong kind`);
  });
  connection.onNotification(faultyMethod, ({ method, fault }: Faulty) => {
    connection.console.log(`${method}: ${fault} is missing or of the wrong kind`);
  });
  connection.onRequest((method) => {
    asked();
    throw new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
  });

  connection.listen();
}

function localeOf(settings: unknown): Locale | undefined {
  const language = (settings as { language?: unknown } | null | undefined)?.language;
  return language === "da" || language === "en" ? language : undefined;
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, "");
}
