/** What the editor can, and what the server answers to that. Nothing is imported that takes time to load: the first answer needs it. */
import type {
  ClientCapabilities,
  CodeActionClientCapabilities,
  CodeActionKind,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { diagnosticSource, fixAllKind, onTypeCharacters, tokenModifiers, tokenTypes } from "../features/announced";
import type { EditSupport } from "../features/workspace-edit";
import { documentGlobs } from "../workspace/file-system";
import { negotiate, type Encoding } from "./position-encoding";

/** The numbers and words of the protocol's own tables, which are not loaded for them. */
const incremental: typeof TextDocumentSyncKind.Incremental = 2;
const codeActionKinds: CodeActionKind[] = ["quickfix", "refactor.rewrite", fixAllKind];

export function initializeResult({ capabilities }: InitializeParams, version: string): InitializeResult {
  const encoding = negotiate(capabilities.general?.positionEncodings);
  return { serverInfo: { name: "handleplan", version }, capabilities: serverCapabilities(encoding, capabilities) };
}

/** Everything the server answers, in the order of the specification. Some is told in full only to editors that say they take it. */
function serverCapabilities(positionEncoding: Encoding, { textDocument }: ClientCapabilities): ServerCapabilities {
  const { rename } = textDocument ?? {};
  return {
    positionEncoding,
    textDocumentSync: { openClose: true, change: incremental },
    completionProvider: { triggerCharacters: [":", " ", "-"], resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    callHierarchyProvider: true,
    codeActionProvider: takesActions(textDocument?.codeAction) && { codeActionKinds, resolveProvider: true },
    codeLensProvider: { resolveProvider: false },
    documentLinkProvider: {},
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: onTypeCharacters.first, moreTriggerCharacter: onTypeCharacters.more },
    renameProvider: rename && !rename.prepareSupport ? true : { prepareProvider: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    linkedEditingRangeProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
    inlayHintProvider: { resolveProvider: false },
    diagnosticProvider: { identifier: diagnosticSource, interFileDependencies: true, workspaceDiagnostics: true, workDoneProgress: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        willRename: {
          filters: [
            ...documentGlobs.map((glob) => ({ pattern: { glob, matches: "file" as const } })),
            { pattern: { glob: "**", matches: "folder" as const } },
          ],
        },
      },
    },
  };
}

export function editSupport(capabilities: ClientCapabilities): EditSupport {
  const edit = capabilities.workspace?.workspaceEdit;
  const actions = capabilities.textDocument?.codeAction;
  return {
    documentChanges: edit?.documentChanges === true,
    snippets: edit?.snippetEditSupport === true,
    resolves: actions?.dataSupport === true && actions.resolveSupport?.properties.includes("edit") === true,
  };
}

/** Whether it takes actions that hold more than a command: also one that says what such an action may hold. */
export function takesActions(ability: CodeActionClientCapabilities | undefined): boolean {
  if (!ability) return true;
  const { codeActionLiteralSupport, resolveSupport, dataSupport, isPreferredSupport } = ability;
  return [codeActionLiteralSupport, resolveSupport, dataSupport, isPreferredSupport].some(Boolean);
}

export function takesSnippets(capabilities: ClientCapabilities): boolean {
  return capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
}

/** Whether the editor asks for problems itself; only the others are sent them unasked. */
export function pullsDiagnostics(capabilities: ClientCapabilities): boolean {
  return capabilities.textDocument?.diagnostic !== undefined;
}

/** Whether documentation of a completion item may wait until it is looked at. */
export function resolvesDocumentation(capabilities: ClientCapabilities): boolean {
  return capabilities.textDocument?.completion?.completionItem?.resolveSupport?.properties.includes("documentation") === true;
}
