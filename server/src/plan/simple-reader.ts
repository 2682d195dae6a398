/** The reader behind `readSimple`, which says what it reads. It throws `unsure` where a text is more than it knows. */
import { limits } from "./limits";
import { Node, type NodeFacts } from "./node";
import type { Comment } from "./plan";
import { resolvePlain, unsure } from "./resolve-plain";
import type { Span } from "./span";

const keyPattern = /[A-Za-zÆØÅæøå_][A-Za-z0-9ÆØÅæøå_.-]*(?=:(?: |\r?$))/my;

/** Where in the text the reader stands: a line, and the column that its content begins at. */
export class SimpleReader {
  readonly comments: Comment[] = [];
  #size = 0;
  readonly #text: string;
  /** Where the content of the current line begins; behind the dashes of a list item, that item's content. */
  #at = 0;
  #column = 0;
  #lineEnd = 0;
  #done = false;

  constructor(text: string) {
    this.#text = text;
  }

  get size(): number {
    return this.#size;
  }

  document(): Node {
    this.#startLine(0);
    if (this.#done || this.#isDash()) throw unsure;
    return this.#whole(this.#map(undefined, "", undefined, 0));
  }

  field(start: number, root: Node): Node {
    this.#startAt(start);
    return this.#whole(this.#field(root, 0, 0));
  }

  item(start: number, dash: number, list: Node, index: number): Node {
    this.#startAt(start);
    return this.#whole(this.#item(list, index, dash, 1));
  }

  /** What was read, if that was all of the text. */
  #whole(node: Node): Node {
    if (!this.#done) throw unsure;
    return node;
  }

  #startAt(start: number): void {
    this.#at = start;
    this.#column = start - (this.#text.lastIndexOf("\n", start - 1) + 1);
    this.#lineEnd = lineEndOf(this.#text, start);
  }

  #count(): void {
    if (++this.#size > limits.simple) throw unsure;
  }

  /** Moves to the first line at or behind `start` that is neither blank nor a comment. */
  #startLine(start: number): void {
    const text = this.#text;
    for (let line = start; line < text.length;) {
      this.#count();
      const end = lineEndOf(text, line);
      let at = line;
      while (text.charCodeAt(at) === 32) at++;
      const code = text.charCodeAt(at);
      if (at >= end) line = nextLine(text, end);
      else if (code === 35) {
        this.#comment(at, end);
        line = nextLine(text, end);
      } else {
        // A tab may indent nothing, and dashes or dots at the margin may divide documents.
        if (code === 9 || (at === line && /^(?:---|\.\.\.|%)/.test(text.slice(at, at + 3)))) throw unsure;
        this.#at = at;
        this.#column = at - line;
        this.#lineEnd = end;
        return;
      }
    }
    this.#done = true;
    this.#column = -1;
  }

  #comment(start: number, end: number): void {
    this.comments.push({ span: [start, end], text: this.#text.slice(start + 1, end).trim() });
  }

  #isDash(): boolean {
    if (this.#text.charCodeAt(this.#at) !== 45) return false;
    return this.#at + 1 === this.#lineEnd || this.#text.charCodeAt(this.#at + 1) === 32;
  }

  #key(): string | undefined {
    keyPattern.lastIndex = this.#at;
    const key = keyPattern.exec(this.#text)?.[0];
    // YAML's own bound on a key before its colon.
    if (key !== undefined && key.length > 1_000) throw unsure;
    return key;
  }

  #map(parent: Node | undefined, step: string | number, keySpan: Span | undefined, depth: number): Node {
    if (depth >= limits.depth) throw unsure;
    const column = this.#column;
    const start = this.#at;
    const { node, children } = open({ kind: "map", value: null, span: [start, start], parent, step, keySpan, flow: false });
    const seen = new Set<string | number>();
    while (!this.#done && this.#column === column) {
      const child = this.#field(node, column, depth);
      if (seen.has(child.step)) throw unsure;
      seen.add(child.step);
      children.push(child);
    }
    if (this.#column > column) throw unsure;
    return closed(node, children);
  }

  #field(map: Node, column: number, depth: number): Node {
    const key = this.#key();
    if (key === undefined) throw unsure;
    this.#count();
    const span: Span = [this.#at, this.#at + key.length];
    return this.#value(map, key, span, span[1] + 1, column, depth);
  }

  #list(parent: Node, step: string | number, keySpan: Span | undefined, depth: number): Node {
    if (depth >= limits.depth) throw unsure;
    const column = this.#column;
    const { node, children } = open({ kind: "list", value: null, span: [this.#at, this.#at], parent, step, keySpan, flow: false });
    while (!this.#done && this.#column === column && this.#isDash()) {
      let at = this.#at + 1;
      while (this.#text.charCodeAt(at) === 32) at++;
      if (at >= this.#lineEnd || this.#text.charCodeAt(at) === 35) throw unsure;
      this.#column += at - this.#at;
      this.#at = at;
      children.push(this.#item(node, children.length, column, depth));
    }
    if (this.#column > column) throw unsure;
    return closed(node, children);
  }

  /** What stands behind a dash in that column. */
  #item(list: Node, index: number, column: number, depth: number): Node {
    this.#count();
    if (this.#isDash()) return this.#list(list, index, undefined, depth + 1);
    if (this.#key() !== undefined) return this.#map(list, index, undefined, depth + 1);
    return this.#inline(list, index, undefined, column, depth);
  }

  /** What stands behind `key:`, on its line or on the lines below. */
  #value(parent: Node, key: string, keySpan: Span, after: number, column: number, depth: number): Node {
    let at = after;
    while (this.#text.charCodeAt(at) === 32) at++;
    if (at < this.#lineEnd && this.#text.charCodeAt(at) !== 35) {
      this.#at = at;
      return this.#inline(parent, key, keySpan, column, depth);
    }
    if (at < this.#lineEnd) this.#comment(at, this.#lineEnd);
    this.#startLine(nextLine(this.#text, this.#lineEnd));
    if (this.#column > column || (this.#column === column && this.#isDash())) {
      if (this.#isDash()) return this.#list(parent, key, keySpan, depth + 1);
      if (this.#key() !== undefined) return this.#map(parent, key, keySpan, depth + 1);
      throw unsure;
    }
    return new Node({ kind: "scalar", value: null, span: [after, after], parent, step: key, keySpan, flow: false }, []);
  }

  /** A text or a bracket that begins on this line; `column` is that of the block it belongs to. */
  #inline(parent: Node, step: string | number, keySpan: Span | undefined, column: number, depth: number): Node {
    const code = this.#text.charAt(this.#at);
    if (code === "|" || code === ">") return this.#blockText(parent, step, keySpan, column);
    if (code === "[" || code === "{") {
      const { node, end } = this.#flow(this.#at, parent, step, keySpan, depth + 1);
      this.#finish(end, column);
      return node;
    }
    if (code === '"' || code === "'") {
      const end = this.#quoted(this.#at);
      const value = this.#text.slice(this.#at + 1, end - 1);
      const node = new Node({ kind: "scalar", value, span: [this.#at, end], parent, step, keySpan, flow: false }, []);
      this.#finish(end, column);
      return node;
    }
    return this.#plainText(parent, step, keySpan, column);
  }

  /** Nothing but a comment may follow on the line, and nothing deeper below it. */
  #finish(end: number, column: number): void {
    let at = end;
    while (this.#text.charCodeAt(at) === 32) at++;
    if (at < this.#lineEnd) {
      if (this.#text.charCodeAt(at) !== 35 || at === end) throw unsure;
      this.#comment(at, this.#lineEnd);
    }
    this.#startLine(nextLine(this.#text, this.#lineEnd));
    if (this.#column > column) throw unsure;
  }

  /** The end of a one-line quoted text without escapes. */
  #quoted(start: number): number {
    const quote = this.#text.charAt(start);
    const end = this.#text.indexOf(quote, start + 1);
    if (end < 0 || end >= this.#lineEnd || this.#text.charAt(end + 1) === quote) throw unsure;
    if (quote === '"' && this.#text.slice(start, end).includes("\\")) throw unsure;
    return end + 1;
  }

  #plainText(parent: Node, step: string | number, keySpan: Span | undefined, column: number): Node {
    const start = this.#at;
    let { end, comment } = this.#plainLine(start, this.#lineEnd);
    const parts = [this.#text.slice(start, end)];
    let following = nextLine(this.#text, this.#lineEnd);
    let blank = 0;
    let last = this.#lineEnd;
    while (!comment && following < this.#text.length) {
      const lineEnd = lineEndOf(this.#text, following);
      let at = following;
      while (this.#text.charCodeAt(at) === 32) at++;
      if (at >= lineEnd) blank++;
      else if (at - following <= column || this.#text.charCodeAt(at) === 35) break;
      else {
        if (this.#text.charCodeAt(at) === 9) throw unsure;
        const read = this.#plainLine(at, lineEnd, true);
        parts.push(blank > 0 ? "\n".repeat(blank) : " ", this.#text.slice(at, read.end));
        end = read.end;
        comment = read.comment;
        last = lineEnd;
        blank = 0;
      }
      following = nextLine(this.#text, lineEnd);
    }
    this.#lineEnd = last;
    const source = this.#text.slice(start, end);
    const value = parts.length === 1 ? resolvePlain(source) : parts.join("");
    const node = new Node({ kind: "scalar", value, span: [start, end], parent, step, keySpan, flow: false }, []);
    node.multiline = parts.length > 1;
    this.#finish(end, column);
    return node;
  }

  /** The end of a plain text's part on one line. Indicators that could mean something else are not this reader's matter. */
  #plainLine(start: number, lineEnd: number, continued = false): { end: number; comment: boolean } {
    const first = this.#text.charAt(start);
    if (/[,[\]{}#&*!|>'"%@`?:]/.test(first) || (first === "-" && /^-(?:[\s-]|$)/.test(this.#text.slice(start, start + 2)))) throw unsure;
    if (continued && (first === "-" || /^(?:---|\.\.\.)/.test(this.#text.slice(start, start + 3)))) throw unsure;
    let end = lineEnd;
    let comment = false;
    for (let at = start; at < lineEnd; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 9) throw unsure;
      if (code === 58 && (at + 1 === lineEnd || this.#text.charCodeAt(at + 1) === 32)) throw unsure;
      if (code === 35 && this.#text.charCodeAt(at - 1) === 32) {
        end = at;
        comment = true;
        break;
      }
    }
    while (this.#text.charCodeAt(end - 1) === 32) end--;
    return { end, comment };
  }

  /** `|` and `>` without an explicit indentation, whose lines are all indented alike. */
  #blockText(parent: Node, step: string | number, keySpan: Span | undefined, column: number): Node {
    const start = this.#at;
    const header = /^([|>])([+-]?)$/.exec(this.#text.slice(start, this.#lineEnd));
    if (!header) throw unsure;
    const lines: string[] = [];
    let indent = -1;
    let line = nextLine(this.#text, this.#lineEnd);
    let end = line;
    while (line < this.#text.length) {
      const lineEnd = lineEndOf(this.#text, line);
      let at = line;
      while (this.#text.charCodeAt(at) === 32) at++;
      if (at >= lineEnd) throw unsure;
      if (at - line <= column) break;
      if (indent < 0) indent = at - line;
      if (at - line !== indent || this.#text.charCodeAt(at) === 9 || lineEnd === this.#text.length) throw unsure;
      lines.push(this.#text.slice(at, lineEnd));
      line = end = nextLine(this.#text, lineEnd);
    }
    if (lines.length === 0) throw unsure;
    const value = lines.join(header[1] === "|" ? "\n" : " ") + (header[2] === "-" ? "" : "\n");
    const node = new Node({ kind: "scalar", value, span: [start, end], parent, step, keySpan, flow: false }, []);
    node.multiline = true;
    this.#startLine(end);
    if (this.#column > column) throw unsure;
    return node;
  }

  /** A bracket that opens and closes on one line. */
  #flow(start: number, parent: Node, step: string | number, keySpan: Span | undefined, depth: number): { node: Node; end: number } {
    if (depth >= limits.depth) throw unsure;
    const isMap = this.#text.charAt(start) === "{";
    const { node, children } = open({ kind: isMap ? "map" : "list", value: null, span: [start, start], parent, step, keySpan, flow: true });
    const close = isMap ? "}" : "]";
    const seen = new Set<string>();
    let at = this.#skip(start + 1);
    while (this.#text.charAt(at) !== close) {
      let key: string | number = children.length;
      let span: Span | undefined;
      if (isMap) {
        keyPattern.lastIndex = at;
        const name = keyPattern.exec(this.#text)?.[0];
        if (name === undefined || seen.has(name) || this.#text.charCodeAt(at + name.length + 1) !== 32) throw unsure;
        seen.add(name);
        key = name;
        span = [at, at + name.length];
        at = this.#skip(at + name.length + 1);
      }
      this.#count();
      const item = this.#flowItem(at, node, key, span, depth);
      children.push(item.node);
      at = this.#skip(item.end);
      if (this.#text.charAt(at) === ",") at = this.#skip(at + 1);
      else if (this.#text.charAt(at) !== close) throw unsure;
    }
    node.endAt(at + 1);
    return { node, end: at + 1 };
  }

  #flowItem(at: number, parent: Node, step: string | number, keySpan: Span | undefined, depth: number): { node: Node; end: number } {
    const first = this.#text.charAt(at);
    if (first === "[" || first === "{") return this.#flow(at, parent, step, keySpan, depth + 1);
    if (first === '"' || first === "'") {
      const end = this.#quoted(at);
      const value = this.#text.slice(at + 1, end - 1);
      return { node: new Node({ kind: "scalar", value, span: [at, end], parent, step, keySpan, flow: false }, []), end };
    }
    let end = at;
    while (end < this.#lineEnd && !/[,[\]{}]/.test(this.#text.charAt(end))) end++;
    if (end >= this.#lineEnd) throw unsure;
    const { end: trimmed, comment } = this.#plainLine(at, end);
    if (comment || trimmed === at || this.#text.charAt(trimmed - 1) === ":" || first === "-") throw unsure;
    const value = resolvePlain(this.#text.slice(at, trimmed));
    return { node: new Node({ kind: "scalar", value, span: [at, trimmed], parent, step, keySpan, flow: false }, []), end: trimmed };
  }

  /** Past spaces, within the line. */
  #skip(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === 32) at++;
    if (at >= this.#lineEnd) throw unsure;
    return at;
  }
}

function lineEndOf(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  if (end < 0) return text.length;
  return text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end;
}

function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 ? end + 2 : end + 1;
}

function open(facts: NodeFacts): { node: Node; children: Node[] } {
  const children: Node[] = [];
  return { node: new Node(facts, children), children };
}

/** A block ends where its last value ends. */
function closed(node: Node, children: readonly Node[]): Node {
  const last = children.at(-1);
  node.endAt(Math.max(node.span[0], last?.span[1] ?? 0, last?.keySpan?.[1] ?? 0));
  return node;
}
