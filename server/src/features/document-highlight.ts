import { DocumentHighlightKind, type DocumentHighlight } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import type { Workspace } from "../workspace/workspace";
import { rangeOf } from "./range";
import { idAt, occurrencesOf } from "./symbols";

/** The places in this document that name what is at the offset. */
export function documentHighlight(workspace: Workspace, plan: Plan, offset: number): DocumentHighlight[] {
  const found = idAt(workspace, plan, offset);
  if (!found) return [];
  return occurrencesOf(workspace, found)
    .filter((other) => other.plan === plan)
    .map(({ role, span }) => ({
      range: rangeOf(plan, span),
      kind: role === "definition" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
