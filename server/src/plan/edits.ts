/**
 * Edits on a plan's text. The only code that knows YAML indentation and quoting: a rule asks for an edit, it never builds YAML.
 * Every edit keeps comments, order and the lines it does not name.
 */
import type { Node, Path } from "./node";
import type { Comment, Plan } from "./plan";
import type { TextEdit } from "./span";

/** What can be written into a plan: texts, numbers, truth values, and lists and blocks of them. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** Puts a value in a scalar's place and keeps the quotes it had. */
export function replaceScalar(plan: Plan, node: Node, value: string | number | boolean): TextEdit {
  const before = plan.text.slice(...node.span);
  if (node.span[0] === node.span[1]) return { span: node.span, text: `${spaceBefore(plan, node.span[0])}${scalar(value)}` };
  const quote = before.startsWith('"') ? '"' : before.startsWith("'") ? "'" : "";
  const flow = node.parent?.flow ?? false;
  if (/^[|>]/.test(before)) return { span: [node.span[0], contentEnd(plan, node)], text: scalar(value, flow) };
  return { span: node.span, text: quote && typeof value === "string" ? quoted(value, quote) : scalar(value, flow) };
}

/** Renames the key that `node` stands under. */
export function renameKey(node: Node, key: string): TextEdit[] {
  return node.keySpan ? [{ span: node.keySpan, text: scalar(key, node.parent?.flow) }] : [];
}

/**
 * Writes `key: value` into the map. A key that is there without a value is filled in; otherwise the key goes behind the last of
 * the keys that `order` puts before it, or to the end.
 */
export function setKey(plan: Plan, map: Node, key: string, value: Value, order: readonly string[] = []): TextEdit[] {
  const path = [...map.path, key];
  const existing = map.at(key);
  const own = inOwnNames(plan, path, value);
  if (existing) return existing.isEmpty() ? [fillIn(plan, existing, own)] : [replaceValue(plan, existing, own)];
  const name = plan.names.written(path);
  if (map.kind !== "map") return map.isEmpty() && map.keySpan ? [fillIn(plan, map, { [name]: own })] : [];
  if (map.flow) return [insertInFlow(plan, map, `${scalar(name, true)}: ${flowValue(own)}`)];
  const before = precedingSibling(map, key, order);
  if (!before) return [insertAtTop(plan, map, name, own)];
  return [insertBehind(plan, before, lines({ [name]: own }, columnOf(plan, before), plan.lineBreak))];
}

/** The value with its keys as the plan's author writes them. */
function inOwnNames(plan: Plan, path: Path, value: Value): Value {
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map((item, index) => inOwnNames(plan, [...path, index], item));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [plan.names.written([...path, key]), inOwnNames(plan, [...path, key], inner)]),
  );
}

/** Adds an item to the list. */
export function appendItem(plan: Plan, list: Node, item: Value): TextEdit[] {
  const value = inOwnNames(plan, [...list.path, list.children.length], item);
  if (list.flow && !list.isEmpty()) return [insertInFlow(plan, list, flowValue(value))];
  const last = list.children.at(-1);
  if (!last) return [fillIn(plan, list, [value])];
  return [insertBehind(plan, last, lines([value], plan.lines.positionAt(list.span[0]).character, plan.lineBreak))];
}

/** Takes the key and its value away with its lines; comments above it stay. */
export function removeKey(plan: Plan, node: Node): TextEdit[] {
  const start = node.keySpan?.[0] ?? node.span[0];
  const end = contentEnd(plan, node);
  if (node.parent?.flow) return [{ span: flowSpan(plan, start, end), text: "" }];
  const { lines: index } = plan;
  const lineStart = index.start(index.positionAt(start).line);
  const lineEnd = index.start(index.positionAt(end).line + 1);
  const rest = plan.text.slice(end, lineEnd);
  if (rest.trim() !== "") return [{ span: [start, end + (/^[ \t]*(?=#)/.exec(rest)?.[0].length ?? 0)], text: "" }];
  if (plan.text.slice(lineStart, start).trim() === "") return [{ span: [lineStart, lineEnd], text: "" }];
  // The first key of a list item shares its line with the dash: the next key moves up to it.
  const next = nextSibling(node)?.keySpan?.[0] ?? end;
  return [{ span: [start, plan.text.slice(end, next).trim() === "" ? next : end], text: "" }];
}

/** The sibling that begins behind the node; siblings stand in the order of the text. */
function nextSibling(node: Node): Node | undefined {
  const siblings = node.parent?.children ?? [];
  const startOf = (sibling: Node | undefined): number => sibling?.keySpan?.[0] ?? sibling?.span[0] ?? 0;
  let [low, high] = [0, siblings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(siblings[middle]) > startOf(node)) high = middle;
    else low = middle + 1;
  }
  return siblings[low];
}

/** Takes the comment away; a line that held nothing else goes with it. */
export function removeComment(plan: Plan, comment: Comment): TextEdit[] {
  const { line, character } = plan.lines.positionAt(comment.span[0]);
  const before = plan.lines.lineText(line).slice(0, character);
  const start = before.trim() === "" ? plan.lines.start(line) : comment.span[0] - (before.length - before.trimEnd().length);
  return [{ span: [start, before.trim() === "" ? plan.lines.start(line + 1) : comment.span[1]], text: "" }];
}

/** Puts the comment on a line of its own above the line on which the node begins. */
export function insertCommentAbove(plan: Plan, node: Node, comment: string): TextEdit[] {
  const { line } = plan.lines.positionAt(node.keySpan?.[0] ?? node.span[0]);
  const at = plan.lines.start(line);
  const around = plan.nodeAt(at);
  // A line in the middle of a text takes no comment; the one on which the text begins may.
  if (around.kind === "scalar" && around.span[0] < at && at < around.span[1]) return insertCommentAbove(plan, around, comment);
  const indent = /^[ \t]*/.exec(plan.lines.lineText(line))?.[0] ?? "";
  return [{ span: [at, at], text: `${indent}${comment}${plan.lineBreak}` }];
}

/** The value in a form that fits behind `key:` or `-` in a block; used by templates. Lists and inner blocks of up to `inline` characters stand in brackets. */
export function toYaml(value: Value, eol = "\n", inline = 0): string {
  return lines(value, 0, eol, inline);
}

function fillIn(plan: Plan, empty: Node, value: Value): TextEdit {
  if (empty.kind !== "scalar" || empty.span[1] > empty.span[0]) return replaceValue(plan, empty, value);
  if (isBlock(value) && !empty.parent?.flow) return blockBelow(plan, empty, value);
  const at = empty.span[0];
  return { span: [at, at], text: `${spaceBefore(plan, at)}${inline(value, empty.parent?.flow)}` };
}

function replaceValue(plan: Plan, node: Node, value: Value): TextEdit {
  if (isBlock(value) && !node.parent?.flow) return blockBelow(plan, node, value);
  return { span: [node.span[0], contentEnd(plan, node)], text: inline(value, node.parent?.flow) };
}

/** Puts the block on the lines below its key; a comment behind the key or the old value stays on the key's line. */
function blockBelow(plan: Plan, node: Node, value: Value): TextEdit {
  const eol = plan.lineBreak;
  if (!node.keySpan) return { span: [node.span[0], contentEnd(plan, node)], text: lines(value, columnOf(plan, node), eol).trimStart() };
  const start = plan.text.indexOf(":", node.keySpan[1]) + 1;
  const end = Math.max(start, contentEnd(plan, node));
  const lineEnd = lineEndBehind(plan, end);
  const block = eol + lines(value, columnOf(plan, node) + 2, eol);
  const rest = /^[ \t]*(?:[ \t]#.*)?$/.exec(plan.text.slice(end, lineEnd))?.[0];
  return rest === undefined ? { span: [start, end], text: block } : { span: [start, lineEnd], text: rest.trimEnd() + block };
}

function inline(value: Value, flow = false): string {
  return typeof value === "object" ? flowValue(value) : scalar(value, flow);
}

/** Inserts whole lines behind the node's last line. */
function insertBehind(plan: Plan, node: Node, text: string): TextEdit {
  const at = lineEndBehind(plan, contentEnd(plan, node));
  return { span: [at, at], text: plan.lineBreak + text };
}

function insertAtTop(plan: Plan, map: Node, key: string, value: Value): TextEdit {
  const first = map.children[0];
  const eol = plan.lineBreak;
  if (!first) {
    const at = plan.text.length;
    const lead = plan.text === "" || /[\r\n]$/.test(plan.text) ? "" : eol;
    return { span: [at, at], text: `${lead}${lines({ [key]: value }, 0, eol)}${eol}` };
  }
  const at = first.keySpan?.[0] ?? first.span[0];
  const column = plan.lines.positionAt(at).character;
  return { span: [at, at], text: `${lines({ [key]: value }, column, eol).trimStart()}${eol}${" ".repeat(column)}` };
}

/** Adds to a map, or to a list that holds something. */
function insertInFlow(plan: Plan, collection: Node, item: string): TextEdit {
  const last = collection.children.at(-1);
  if (last) {
    const at = contentEnd(plan, last);
    return { span: [at, at], text: `, ${item}` };
  }
  return { span: collection.span, text: `{ ${item} }` };
}

function precedingSibling(map: Node, key: string, order: readonly string[]): Node | undefined {
  const place = order.indexOf(key);
  if (place < 0) return map.children.at(-1);
  const earlier = new Set(order.slice(0, place));
  return (
    map.children.findLast((child) => child.key !== undefined && earlier.has(child.key)) ??
    (map.children.every((child) => order.includes(child.key ?? "")) ? undefined : map.children.at(-1))
  );
}

/** The end of the node's text, without the line breaks that a block scalar or an empty value carries behind it. */
function contentEnd(plan: Plan, node: Node): number {
  const start = node.keySpan?.[1] ?? node.span[0];
  let end = Math.max(node.span[1], start);
  while (end > start && /\s/.test(plan.text.charAt(end - 1))) end--;
  const inner = node.children.at(-1);
  return inner && !node.flow ? Math.max(contentEnd(plan, inner), start) : end;
}

function lineEndBehind(plan: Plan, offset: number): number {
  return plan.lines.lineEnd(plan.lines.positionAt(offset).line);
}

function flowSpan(plan: Plan, start: number, end: number): readonly [number, number] {
  const after = /^\s*,\s*/.exec(plan.text.slice(end))?.[0].length;
  if (after !== undefined) return [start, end + after];
  const before = /,\s*$/.exec(plan.text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  return [start - before, end];
}

function columnOf(plan: Plan, node: Node): number {
  return plan.lines.positionAt(node.keySpan?.[0] ?? node.span[0]).character;
}

function spaceBefore(plan: Plan, offset: number): string {
  return offset > 0 && /\S/.test(plan.text.charAt(offset - 1)) ? " " : "";
}

/** Block YAML, every line indented by `column`, without a final line break. */
function lines(value: Value, column: number, eol: string, inline = 0): string {
  const indent = " ".repeat(column);
  if (isList(value)) {
    return value
      .map((item) => `${indent}- ${isBlock(item) ? lines(item, column + 2, eol, inline).trimStart() : scalarOrEmpty(item)}`)
      .join(eol);
  }
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([key, inner]) => {
        const name = `${indent}${scalar(key)}:`;
        if (!isBlock(inner)) return `${name} ${scalarOrEmpty(inner)}`;
        return fits(inner, column, inline) ? `${name} ${flowValue(inner)}` : `${name}${eol}${lines(inner, column + 2, eol, inline)}`;
      })
      .join(eol);
  }
  return indent + scalar(value);
}

/** Whether the block may stand in brackets: short, without blocks or long texts in it, and a list or inside another block. */
function fits(value: Value, column: number, inline: number): boolean {
  if (inline === 0 || typeof value !== "object" || (!isList(value) && column === 0)) return false;
  return Object.values(value).every((each) => typeof each !== "object") && flowValue(value).length <= inline;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isBlock(value: Value): value is readonly Value[] | { readonly [key: string]: Value } {
  return typeof value === "object" && (isList(value) ? value.length > 0 : Object.keys(value).length > 0);
}

function scalarOrEmpty(value: Value): string {
  return typeof value === "object" ? (isList(value) ? "[]" : "{}") : scalar(value);
}

function flowValue(value: Value): string {
  if (isList(value)) return `[${value.map(flowValue).join(", ")}]`;
  if (typeof value !== "object") return scalar(value, true);
  const pairs = Object.entries(value).map(([key, inner]) => `${scalar(key, true)}: ${flowValue(inner)}`);
  return pairs.length > 0 ? `{ ${pairs.join(", ")} }` : "{}";
}

/** A scalar as plain text where YAML reads it back the same, else in double quotes. Dates stay plain: they are texts in YAML 1.2. */
export function scalar(value: string | number | boolean, flow = false): string {
  if (typeof value !== "string") return String(value);
  return needsQuotes(value, flow) ? quoted(value, '"') : value;
}

function needsQuotes(text: string, flow: boolean): boolean {
  if (text === "" || text !== text.trim()) return true;
  if (/^(?:~|null|true|false|[-+]?(?:\.inf|\.nan))$/i.test(text)) return true;
  if (/^[-+]?(?:\d[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+|0x[\da-f]+|0o[0-7]+)$/i.test(text)) return true;
  if (/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|^(?:---|\.\.\.)/.test(text)) return true;
  if (/:(?:\s|$)|\s#/.test(text) || hasControl(text)) return true;
  return flow && /[,[\]{}]/.test(text);
}

function hasControl(text: string): boolean {
  return /[\p{Cc}\u2028\u2029\uFEFF]/u.test(text);
}

function quoted(text: string, quote: '"' | "'"): string {
  return quote === "'" && !hasControl(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
