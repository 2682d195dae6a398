import { CodeActionKind, TextDocumentSyncKind, type ClientCapabilities, type ServerCapabilities } from "vscode-languageserver";
import { fixAllKind } from "../features/code-actions";
import { diagnosticSource } from "../features/diagnostics";
import { onTypeCharacters } from "../features/formatting";
import { tokenModifiers, tokenTypes } from "../features/semantic-tokens";
import type { EditSupport } from "../features/workspace-edit";
import { documentGlobs } from "../workspace/file-system";
import type { Encoding } from "./position-encoding";

/** Everything the server answers, in the order of the specification. */
export function serverCapabilities(positionEncoding: Encoding): ServerCapabilities {
  return {
    positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: [":", " ", "-"], resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    callHierarchyProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind], resolveProvider: true },
    codeLensProvider: { resolveProvider: false },
    documentLinkProvider: {},
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: onTypeCharacters.first, moreTriggerCharacter: onTypeCharacters.more },
    renameProvider: { prepareProvider: true },
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
  const resolved = capabilities.textDocument?.codeAction?.resolveSupport?.properties ?? [];
  return {
    documentChanges: edit?.documentChanges === true,
    snippets: edit?.snippetEditSupport === true,
    resolves: resolved.includes("edit"),
  };
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
