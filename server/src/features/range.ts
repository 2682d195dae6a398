import type { Range } from "vscode-languageserver-types";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";

export function rangeOf(plan: Plan, [start, end]: Span): Range {
  return { start: plan.lines.positionAt(start), end: plan.lines.positionAt(end) };
}

export function spanOf(plan: Plan, range: Range): Span {
  return [plan.lines.offsetAt(range.start), plan.lines.offsetAt(range.end)];
}

/** The node with the key it stands under. */
export function wholeSpan(node: Node): Span {
  return [Math.min(node.keySpan?.[0] ?? node.span[0], node.span[0]), Math.max(node.span[1], node.keySpan?.[1] ?? 0)];
}

/** The same without the line breaks and comments that YAML counts to a value's end. */
export function contentSpan(plan: Plan, node: Node): Span {
  const [start, end] = wholeSpan(node);
  const last = node.flow ? undefined : node.children.at(-1);
  if (last) return [start, Math.max(contentSpan(plan, last)[1], start)];
  let trimmed = end;
  while (trimmed > start && /\s/.test(plan.text.charAt(trimmed - 1))) trimmed--;
  return [start, trimmed];
}

/** A scalar's text without the quotes around it. */
export function insideQuotes(plan: Plan, [start, end]: Span): Span {
  const quote = plan.text.charAt(start);
  return (quote === '"' || quote === "'") && end - start > 1 && plan.text.charAt(end - 1) === quote ? [start + 1, end - 1] : [start, end];
}

/** The node and everything in it, in the order of the text. */
export function* descendants(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* descendants(child);
}
