import type { Range } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";

export function rangeOf(plan: Plan, [start, end]: Span): Range {
  return { start: plan.lines.positionAt(start), end: plan.lines.positionAt(end) };
}

export function spanOf(plan: Plan, range: Range): Span {
  return [plan.lines.offsetAt(range.start), plan.lines.offsetAt(range.end)];
}
