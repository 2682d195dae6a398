import type { Position, TextEdit as LspTextEdit } from "vscode-languageserver-types";
import { limits } from "../plan/limits";
import { formatPlan, keepsMeaning } from "../plan/format-plan";
import type { Plan } from "../plan/plan";
import type { Span, TextEdit } from "../plan/span";
import { plainEdit } from "./workspace-edit";
import { wholeSpan } from "./range";

/** The document in one form; nothing where it has an error. */
export function formatting(plan: Plan): LspTextEdit[] {
  return formatPlan(plan).map((edit) => plainEdit(plan, edit));
}

/** The fields at the top that the range touches, in one form. */
export function rangeFormatting(plan: Plan, span: Span): LspTextEdit[] {
  const edits = formatPlan(plan);
  const blocks = plan.root.children.map(wholeSpan).filter(([start, end]) => start <= span[1] && span[0] <= end);
  const from = lineStart(plan, Math.min(span[0], ...blocks.map(([start]) => start)));
  const to = Math.max(span[1], ...blocks.map(([, end]) => end));
  const within = edits.filter((edit) => from <= edit.span[0] && edit.span[1] <= to);
  return within.length === edits.length || keepsMeaning(plan, within) ? within.map((edit) => plainEdit(plan, edit)) : [];
}

/**
 * While typing: behind Enter, the new line goes under the key above and the line that was left loses its spaces; a dash goes where
 * its list is. Told from the lines above, so that it holds in a plan that does not parse yet.
 */
export function onTypeFormatting(plan: Plan, position: Position, typed: string): LspTextEdit[] {
  if (typed === "\n")
    return [...leaveLine(plan, position.line - 1), ...enterLine(plan, position.line)].map((edit) => plainEdit(plan, edit));
  return typed === "-" ? placeDash(plan, position.line).map((edit) => plainEdit(plan, edit)) : [];
}

function leaveLine(plan: Plan, line: number): readonly TextEdit[] {
  const text = plan.lines.lineText(line);
  const end = text.trimEnd().length;
  if (end === text.length || isInText(plan, line)) return [];
  return [{ span: [plan.lines.start(line) + end, plan.lines.start(line) + text.length], text: "" }];
}

function enterLine(plan: Plan, line: number): readonly TextEdit[] {
  const text = plan.lines.lineText(line);
  const above = lineAbove(plan, line);
  if (text.trim() !== "" || !above || above.line !== line - 1 || isInText(plan, line) || isInText(plan, line - 1)) return [];
  const wanted = " ".repeat(above.isOpen ? above.column + 2 : above.column);
  return text === wanted ? [] : [{ span: [plan.lines.start(line), plan.lines.start(line) + text.length], text: wanted }];
}

function placeDash(plan: Plan, line: number): readonly TextEdit[] {
  const text = plan.lines.lineText(line);
  const above = lineAbove(plan, line);
  if (text.trim() !== "-" || !above || isInText(plan, line)) return [];
  const wanted = above.isOpen ? above.column + 2 : listColumn(plan, line, text.indexOf("-"));
  const indent = text.indexOf("-");
  return wanted === undefined || wanted === indent ? [] : [{ span: [plan.lines.start(line), plan.lines.start(line) + indent], text: " ".repeat(wanted) }]; // prettier-ignore
}

/** The nearest line above that holds something: where its key stands, and whether a block may begin below it. */
function lineAbove(plan: Plan, from: number): { line: number; column: number; isOpen: boolean } | undefined {
  for (let line = from - 1; line >= 0; line--) {
    const text = plan.lines.lineText(line);
    if (/^\s*(?:#.*)?$/.test(text)) continue;
    const column = text.length - text.replace(/^ *(?:- +)*/, "").length;
    const code = text.slice(0, limits.lineLength).replace(/\s#.*/s, "").trimEnd();
    return { line, column, isOpen: /:(?:\s+[|>][-+\d]*)?$/.test(code) };
  }
  return undefined;
}

/** The column of the list that a dash at `column` goes on with: the nearest above it at or left of that column. */
function listColumn(plan: Plan, from: number, column: number): number | undefined {
  let limit = Number.POSITIVE_INFINITY;
  for (let line = from - 1; line >= 0; line--) {
    const text = plan.lines.lineText(line);
    if (/^\s*(?:#.*)?$/.test(text)) continue;
    const indent = text.search(/[^ ]|$/);
    if (indent < limit && /^ *-(?: |$)/.test(text) && indent <= Math.max(column, 2)) return indent;
    limit = Math.min(limit, indent);
    if (indent === 0) return undefined;
  }
  return undefined;
}

/** Whether the line goes on with a text of several lines. */
function isInText(plan: Plan, line: number): boolean {
  const start = plan.lines.start(line);
  const node = plan.nodeAt(start + plan.lines.lineText(line).search(/\S|$/));
  return node.multiline && plan.lines.positionAt(node.span[0]).line < line && start < node.span[1];
}

function lineStart(plan: Plan, offset: number): number {
  return plan.lines.start(plan.lines.positionAt(offset).line);
}
