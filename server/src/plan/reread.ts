/**
 * A plan after an edit, by reading only the part that the edit lies in. A part is an item of a list at the plan's margin, or another field
 * there with its value. An edit behind the first character of a part and before the line on which the next one begins cannot change what
 * the others mean: their lines are indented as before, and the reader stands at the next one as it did. So their nodes are kept. They are the
 * same objects, moved to where they stand now, and whatever is known of their content is still known.
 */
import { limits } from "./limits";
import { Node } from "./node";
import { Plan, type Comment } from "./plan";
import { isPlain, readField, readItem, type SimpleReading } from "./read-simple";
import type { Span } from "./span";

/** `undefined` where the edit is not inside one part, or the part is not as simple as it was: then the whole text is to be read. */
export function reread(before: Plan, text: string): Plan | undefined {
  if (before.size === undefined || text.length > limits.textLength) return undefined;
  const by = text.length - before.text.length;
  // »a« typed behind another is an edit before it as well as behind it, and a new line one above the line break as well as below.
  const spans = [editedLate(before.text, text), editedEarly(before.text, text)];
  for (const [start, end] of spans) {
    // A line break of another kind could be the first of its kind.
    const touched = before.text.slice(start - 1, end + 1) + text.slice(start - 1, end + by + 1);
    if (touched.includes("\r") || !isPlain(text.slice(start, end + by))) return undefined;
  }
  const part = partAround(before, spans);
  const read = part && readAnew(part, text.slice(0, part.end + by));
  if (!read || before.size + read.size > limits.simple) return undefined;
  const comments = [
    ...before.comments.filter(({ span }) => span[0] < part.start),
    ...read.comments,
    ...before.comments.filter(({ span }) => part.end <= span[0]).map((comment) => moved(comment, by)),
  ];
  return new Plan(before.uri, text, replaced(before, part, read.node, by), [], comments, before.names, before.size + read.size);
}

type Part = {
  readonly node: Node;
  readonly list: Node | undefined;
  /** Where its own first character stands, and where the line begins on which the next part does. */
  readonly start: number;
  readonly end: number;
};

/** The stretch of `before` that `after` has something else for, as far back as it can be said to stand. */
function editedLate(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  const start = alikeFromStart(before, after, shorter);
  return [start, before.length - alikeFromEnd(before, after, shorter - start)];
}

/** The same as far to the front as it can be said to stand. */
function editedEarly(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  const same = alikeFromEnd(before, after, shorter);
  return [alikeFromStart(before, after, shorter - same), before.length - same];
}

function alikeFromStart(before: string, after: string, most: number): number {
  return alike(most, (from, to) => before.slice(from, to) === after.slice(from, to));
}

function alikeFromEnd(before: string, after: string, most: number): number {
  const part = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from);
  return alike(most, (from, to) => part(before, from, to) === part(after, from, to));
}

/** How far two texts are the same, found by halves: comparing two stretches at once is what machines are good at. */
function alike(length: number, same: (from: number, to: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (same(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part that holds one of the stretches behind its beginning. */
function partAround(plan: Plan, spans: readonly Span[]): Part | undefined {
  for (const [start, end] of spans) {
    const part = partAt(plan, start, end);
    if (part) return part;
  }
  return undefined;
}

function partAt({ root, text }: Plan, start: number, end: number): Part | undefined {
  const lineStart = (offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;
  const at = root.children.findLastIndex(({ keySpan }) => keySpan !== undefined && keySpan[0] <= start);
  const field = root.children[at];
  if (!field?.keySpan) return undefined;
  const fieldEnd = root.children[at + 1]?.keySpan?.[0] ?? text.length;
  const isLast = fieldEnd === text.length;
  let part: Part = { node: field, list: undefined, start: field.keySpan[0], end: fieldEnd };
  let inside = field.keySpan[1] < start;
  if (field.kind === "list" && !field.flow) {
    const item = field.children.findLastIndex(({ span }) => span[0] <= start);
    const node = field.children[item];
    const next = field.children[item + 1];
    if (!node) return undefined;
    part = { node, list: field, start: node.span[0], end: next ? lineStart(next.span[0]) : fieldEnd };
    inside = node.span[0] < start;
  }
  // The line break before the next part stays.
  return inside && end <= part.end - (isLast && part.end === text.length ? 0 : 1) ? part : undefined;
}

function readAnew({ node, list, start }: Part, text: string): SimpleReading | undefined {
  if (!list) return node.parent && readField(text, start, node.parent);
  const dash = list.span[0] - (text.lastIndexOf("\n", list.span[0] - 1) + 1);
  return readItem(text, start, dash, list, Number(node.step));
}

/** The root with the part's node in its place, and all that stands behind it moved. */
function replaced(before: Plan, { node, list, end }: Part, read: Node, by: number): Node {
  const { root } = before;
  before.handOver();
  if (by !== 0) {
    const behind = (child: Node): boolean => child !== node && (child.keySpan?.[0] ?? child.span[0]) >= end;
    for (const child of list?.children ?? []) if (behind(child)) child.move(by);
    for (const child of root.children) if (child !== list && behind(child)) child.move(by);
  }
  return list ? withChild(root, list, withChild(list, node, read)) : withChild(root, node, read);
}

function withChild(block: Node, old: Node, child: Node): Node {
  const children = block.children.with(block.children.indexOf(old), child);
  const { kind, value, span, parent, step, keySpan, flow } = block;
  const node = new Node({ kind, value, span, parent, step, keySpan, flow }, children);
  for (const each of children) each.adopt(node);
  const last = children.at(-1);
  node.endAt(Math.max(span[0], last?.span[1] ?? 0, last?.keySpan?.[1] ?? 0));
  return node;
}

function moved({ span: [start, end], text }: Comment, by: number): Comment {
  return { span: [start + by, end + by], text };
}
