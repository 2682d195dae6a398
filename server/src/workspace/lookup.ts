import type { Plan } from "../plan/plan";
import { documentKind, type DocumentKind } from "../schema/documents";
import type { Workspace } from "./workspace";

/** The documents of a kind in the order of their addresses, so that no answer hangs on the order of reading. */
export function documentsOf(workspace: Workspace, kind: DocumentKind): readonly Plan[] {
  return [...workspace.plans.values()]
    .filter((document) => documentKind(document.uri) === kind)
    .toSorted((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}

/** The documents of a kind that say they belong to the plan. */
export function belongingTo(workspace: Workspace, plan: Plan, kind: DocumentKind): readonly Plan[] {
  const id = plan.root.at("id")?.text();
  return id === undefined ? [] : documentsOf(workspace, kind).filter((document) => document.root.at("plan")?.text() === id);
}
