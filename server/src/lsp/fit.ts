import type {
  ClientCapabilities,
  CompletionItem,
  Diagnostic,
  DiagnosticTag,
  DocumentSymbol,
  Hover,
  MarkupContent,
  SymbolInformation,
} from "vscode-languageserver";
import { symbolList } from "../features/document-symbols";
import { plainText } from "../features/plain-text";

/**
 * What the editor says it cannot show is left out of the answer, or shown in the way that every editor can. Of a request that it
 * says nothing about, it is taken to understand all.
 */
export type Fit = {
  readonly hover: (hover: Hover | null) => Hover | null;
  readonly item: (item: CompletionItem) => CompletionItem;
  readonly outline: (uri: string, symbols: DocumentSymbol[]) => DocumentSymbol[] | SymbolInformation[];
  readonly diagnostics: (diagnostics: Diagnostic[]) => Diagnostic[];
};

export function fit({ textDocument }: ClientCapabilities): Fit {
  const { hover: hovers, completion: completions, documentSymbol: symbols } = textDocument ?? {};
  const inHover = !hovers || hovers.contentFormat?.includes("markdown") === true;
  const inCompletion = !completions || completions.completionItem?.documentationFormat?.includes("markdown") === true;
  const hierarchy = !symbols || symbols.hierarchicalDocumentSymbolSupport === true;
  // Editors that ask for problems say of those that are sent to them what they can show.
  const sent = textDocument?.publishDiagnostics;
  const tagged = (tag: DiagnosticTag): boolean => !sent || sent.tagSupport?.valueSet.includes(tag) === true;
  return {
    hover: (hover) => (hover === null || inHover ? hover : { ...hover, contents: plainly(hover.contents) }),
    item: (item) => (inCompletion || item.documentation === undefined ? item : { ...item, documentation: plainly(item.documentation) }),
    outline: (uri, symbols) => (hierarchy ? symbols : symbolList(uri, symbols)),
    diagnostics: (items) =>
      items.map(({ relatedInformation, codeDescription, tags, ...item }) => ({
        ...item,
        ...(relatedInformation && (!sent || sent.relatedInformation) ? { relatedInformation } : {}),
        ...(codeDescription && (!sent || sent.codeDescriptionSupport) ? { codeDescription } : {}),
        ...(tags?.some(tagged) ? { tags: tags.filter(tagged) } : {}),
      })),
  };
}

function plainly(contents: Hover["contents"] | string): MarkupContent {
  const text = typeof contents === "string" ? contents : "kind" in contents ? contents.value : "";
  return { kind: "plaintext", value: plainText(text) };
}
