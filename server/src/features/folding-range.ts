import { FoldingRangeKind, type FoldingRange } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import { contentSpan, descendants } from "./range";

/** What can be folded away: blocks, items and long texts under their first line, and comments of several lines. */
export function foldingRanges(plan: Plan): FoldingRange[] {
  const found = new Map<number, FoldingRange>();
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind): void => {
    if (endLine > startLine && !found.has(startLine)) found.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
  };
  for (const node of descendants(plan.root)) {
    if (!node.parent) continue;
    const [start, end] = contentSpan(plan, node);
    add(plan.lines.positionAt(start).line, plan.lines.positionAt(end).line);
  }
  const commented = plan.comments.map(({ span }) => plan.lines.positionAt(span[0])).filter(({ line, character }) => plan.lines.lineText(line).slice(0, character).trim() === ""); // prettier-ignore
  for (const [index, { line }] of commented.entries()) {
    if (commented[index - 1]?.line === line - 1) continue;
    let last = line;
    while (commented[index + last + 1 - line]?.line === last + 1) last++;
    add(line, last, FoldingRangeKind.Comment);
  }
  return [...found.values()].toSorted((a, b) => a.startLine - b.startLine);
}
