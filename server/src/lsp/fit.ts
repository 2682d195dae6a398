import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  CompletionItemKind,
  Diagnostic,
  DiagnosticTag,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  MarkupContent,
  MarkupKind,
  SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import { symbolList } from "../features/document-symbols";
import { plainText } from "../features/plain-text";
import { takesActions } from "./capabilities";

/**
 * What the editor says it cannot show is left out of the answer, or shown in the way that every editor can. Of a request that it
 * says nothing about, it is taken to understand all.
 */
export type Fit = {
  readonly hover: (hover: Hover | null) => Hover | null;
  readonly item: (item: CompletionItem) => CompletionItem;
  readonly outline: (uri: string, symbols: DocumentSymbol[]) => DocumentSymbol[] | SymbolInformation[];
  readonly found: <T extends { kind: SymbolKind }>(symbols: T[]) => T[];
  readonly diagnostics: (diagnostics: Diagnostic[]) => Diagnostic[];
  readonly actions: (actions: CodeAction[]) => CodeAction[];
  readonly links: (links: DocumentLink[]) => DocumentLink[];
  readonly folds: (folds: FoldingRange[]) => FoldingRange[];
  /** Whether problems that are sent unasked say which version of the document they are of. */
  readonly versions: boolean;
};

/** The last of the kinds that an editor knows which does not say what it knows. */
const lastOldKind = 18;
const value: typeof CompletionItemKind.Value = 12;
const field: typeof SymbolKind.Field = 8;

/** `runsCommands`: an editor that has commands of its own which we know. */
export function fit({ textDocument, workspace }: ClientCapabilities, runsCommands = false): Fit {
  const { hover, completion, documentSymbol, publishDiagnostics: sent, diagnostic: asked } = textDocument ?? {};
  const { codeAction, documentLink, foldingRange } = textDocument ?? {};
  const marked = (formats: readonly MarkupKind[] | undefined): boolean => formats?.[0] === "markdown";
  const inHover = !hover || marked(hover.contentFormat);
  const inCompletion = !completion || marked(completion.completionItem?.documentationFormat);
  const modes = completion?.completionItem?.insertTextModeSupport?.valueSet;
  const hierarchy = !documentSymbol || documentSymbol.hierarchicalDocumentSymbolSupport === true;
  // Since 3.18 an editor says also of those it asks for what it can show.
  const shows = (ability: "relatedInformation" | "codeDescriptionSupport"): boolean => !sent || sent[ability] === true || asked?.[ability] === true; // prettier-ignore
  const tagged = (tag: DiagnosticTag): boolean => !sent || [sent, asked].some((ability) => ability?.tagSupport?.valueSet.includes(tag));
  const kindsOf = <T extends { kind: SymbolKind }>(symbols: T[], knows: boolean): T[] =>
    knows ? symbols : symbols.map((symbol) => (symbol.kind > lastOldKind ? { ...symbol, kind: field } : symbol));
  const diagnostics = (items: Diagnostic[]): Diagnostic[] =>
    items.map(({ relatedInformation, codeDescription, tags, ...item }) => ({
      ...item,
      ...(relatedInformation && shows("relatedInformation") ? { relatedInformation } : {}),
      ...(codeDescription && shows("codeDescriptionSupport") ? { codeDescription } : {}),
      ...(tags?.some(tagged) ? { tags: tags.filter(tagged) } : {}),
    }));
  return {
    hover: (shown) => (shown === null || inHover ? shown : { ...shown, contents: plainly(shown.contents) }),
    item: ({ documentation, insertTextMode, command, kind, ...item }) => ({
      ...item,
      ...(documentation === undefined ? {} : { documentation: inCompletion ? documentation : plainly(documentation) }),
      ...(insertTextMode && (!completion || modes?.includes(insertTextMode)) ? { insertTextMode } : {}),
      ...(command && runsCommands ? { command } : {}),
      ...(kind ? { kind: kind > lastOldKind && completion && !completion.completionItemKind?.valueSet ? value : kind } : {}),
    }),
    outline: (uri, symbols) => (hierarchy ? symbols : kindsOf(symbolList(uri, symbols), documentSymbol.symbolKind?.valueSet !== undefined)),
    found: (symbols) => kindsOf(symbols, !workspace?.symbol || workspace.symbol.symbolKind?.valueSet !== undefined),
    diagnostics,
    actions: (actions) => {
      if (!takesActions(codeAction)) return [];
      return actions.map(({ isPreferred, diagnostics: mended, ...action }) => ({
        ...action,
        ...(mended ? { diagnostics: diagnostics(mended) } : {}),
        ...(isPreferred && (!codeAction || codeAction.isPreferredSupport) ? { isPreferred } : {}),
      }));
    },
    links: (links) =>
      documentLink && !documentLink.tooltipSupport ? links.map(({ range, target }) => ({ range, ...(target ? { target } : {}) })) : links,
    folds: (folds) => widest(folds, foldingRange?.rangeLimit ?? Infinity),
    versions: !sent || sent.versionSupport === true,
  };
}

/** Those that fold the most away, in the order they stand in. */
function widest(folds: FoldingRange[], most: number): FoldingRange[] {
  if (folds.length <= most) return folds;
  const chosen = new Set(folds.toSorted((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine)).slice(0, most));
  return folds.filter((fold) => chosen.has(fold));
}

function plainly(contents: Hover["contents"] | string): MarkupContent {
  const text = typeof contents === "string" ? contents : "kind" in contents ? contents.value : "";
  return { kind: "plaintext", value: plainText(text) };
}
