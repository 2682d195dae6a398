import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-types";
import { fold } from "../schema/nearest";
import type { Workspace } from "../workspace/workspace";
import { partsOf, partSymbols } from "./plan-tree";
import { locationOf } from "./definition";
import { occurrencesIn } from "./symbols";

/** More than a list anybody looks through. */
const mostSymbols = 500;

/** Plans, purposes, goals, interventions, orders, templates and trials of all documents whose name holds the letters asked for, in that order. */
export function workspaceSymbols(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const wanted = fold(query).replaceAll("-", "");
  const matches = (name: string): boolean => {
    let at = 0;
    for (const letter of fold(name)) if (letter === wanted[at]) at++;
    return at >= wanted.length;
  };
  const found: WorkspaceSymbol[] = [];
  for (const plan of workspace.plans.values()) {
    const file = decoded(plan.uri.slice(plan.uri.lastIndexOf("/") + 1));
    const add = (name: string, kind: SymbolKind, span: readonly [number, number]): void => {
      if (matches(name)) found.push({ name, kind, containerName: file, location: locationOf({ plan, span }) });
    };
    for (const part of partsOf(plan)) if (part.kind !== "order") add(part.name, partSymbols[part.kind], part.at);
    for (const { id, role, span } of occurrencesIn(plan, ["plan", "order", "template", "trial"]))
      if (role === "definition") add(id, SymbolKind.File, span);
    if (found.length >= mostSymbols) break;
  }
  return found.slice(0, mostSymbols);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
