import type { Range } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import type { Workspace } from "../workspace/workspace";
import { insideQuotes, rangeOf } from "./range";
import { definitionsOf, idAt, occurrencesOf } from "./symbols";

/** An id and its uses, to be typed at once, where all of them stand in this document; across files it takes a renaming. */
export function linkedEditingRanges(workspace: Workspace, plan: Plan, offset: number): { ranges: Range[]; wordPattern: string } | null {
  const found = idAt(workspace, plan, offset);
  if (!found || definitionsOf(workspace, found).length !== 1) return null;
  const places = occurrencesOf(workspace, found);
  if (places.length < 2 || places.some((place) => place.plan !== plan)) return null;
  const spans = places.map(({ span }) => insideQuotes(plan, span));
  if (new Set(spans.map((span) => plan.text.slice(...span))).size > 1) return null;
  return { ranges: spans.map((span) => rangeOf(plan, span)), wordPattern: "[A-Za-zÆØÅæøå0-9._-]+" };
}
