import { SymbolKind, type DocumentSymbol, type SymbolInformation } from "vscode-languageserver-types";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import { oneLine } from "./one-line";
import { rangeOf, wholeSpan } from "./range";

/** The plan's outline: its fields, and under lists their items by number and text. */
export function documentSymbols(plan: Plan): DocumentSymbol[] {
  return plan.root.children.map((child) => symbol(plan, child));
}

/** The outline as a list, for editors that show no tree. */
export function symbolList(uri: string, outline: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] {
  return outline.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...symbolList(uri, children ?? [], name),
  ]);
}

function symbol(plan: Plan, node: Node): DocumentSymbol {
  const own = wholeSpan(node);
  const selection: Span = node.keySpan ?? [node.head[0], Math.min(node.head[1], own[1])];
  const detail = node.kind === "scalar" ? (node.text() ?? "") : "";
  const children = node.kind === "scalar" ? [] : node.children.map((child) => symbol(plan, child));
  return {
    name: nameOf(plan, node),
    ...(detail && node.key !== undefined ? { detail: oneLine(detail) } : {}),
    kind: kindOf(node),
    range: rangeOf(plan, own),
    selectionRange: rangeOf(plan, selection),
    ...(children.length > 0 ? { children } : {}),
  };
}

function nameOf(plan: Plan, node: Node): string {
  if (node.key !== undefined) return plan.names.written(node.path) || "–";
  const text = node.at("tekst")?.text() ?? node.at("dato")?.text() ?? node.at("fra")?.text() ?? node.text();
  const id = node.at("id")?.text();
  return oneLine([id, text].filter((part) => part !== undefined).join(" · ")) || String(Number(node.step) + 1);
}

function kindOf(node: Node): SymbolKind {
  if (node.kind === "list") return SymbolKind.Array;
  if (node.kind === "map") return SymbolKind.Object;
  if (node.date() !== undefined) return SymbolKind.Event;
  return typeof node.value === "number" ? SymbolKind.Number : node.flag() === undefined ? SymbolKind.String : SymbolKind.Boolean;
}
