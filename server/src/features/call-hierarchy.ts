import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import type { Workspace } from "../workspace/workspace";
import { above, below, partsOf, partSymbols, type Part } from "./plan-tree";
import { rangeOf } from "./range";

/** The purpose, goal, intervention or order that the cursor is in: what it serves is shown as its callers, what serves it as its calls. */
export function prepareCallHierarchy(workspace: Workspace, plan: Plan, offset: number): CallHierarchyItem[] | null {
  const parts = partsOf(plan).filter(({ span }) => span[0] <= offset && offset <= span[1]);
  const innermost = parts.toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0];
  return innermost ? [itemOf(workspace, innermost)] : null;
}

export function outgoingCalls(workspace: Workspace, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const part = partOf(workspace, item);
  if (!part) return [];
  // The places stand in this document, where an intervention names its order; a goal's stand in the intervention, in the same document.
  return below(workspace, part).map((link) => ({ to: itemOf(workspace, link.part), fromRanges: link.from.map((span) => rangeOf(part.plan, span)) })); // prettier-ignore
}

export function incomingCalls(workspace: Workspace, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const part = partOf(workspace, item);
  if (!part) return [];
  return above(workspace, part).map((link) => ({ from: itemOf(workspace, link.part), fromRanges: link.from.map((span) => rangeOf(link.part.plan, span)) })); // prettier-ignore
}

function itemOf({ locale }: Workspace, { kind, plan, name, is, at, span }: Part): CallHierarchyItem {
  return {
    name,
    kind: partSymbols[kind],
    detail: is[locale],
    uri: plan.uri,
    range: rangeOf(plan, span),
    selectionRange: rangeOf(plan, at),
  };
}

/** The part an item was made of, by the place of its name, in the document as it is now. */
function partOf(workspace: Workspace, item: CallHierarchyItem): Part | undefined {
  const plan = workspace.plans.get(item.uri);
  if (!plan) return undefined;
  const at = plan.lines.offsetAt(item.selectionRange.start);
  return partsOf(plan).find((part) => part.at[0] === at && partSymbols[part.kind] === item.kind);
}
