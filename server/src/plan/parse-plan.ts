/**
 * Text → Plan. The only folder that knows YAML. It may not judge content: what a key means is for `schema/` and `rules/`.
 * `parsePlan` never throws and always gives a tree; what could not be read stands in `plan.syntaxErrors`.
 */
import { Composer, isMap, isScalar, isSeq, Lexer, Parser, type CST, type ParsedNode } from "yaml";
import { limits } from "./limits";
import { LineIndex } from "./line-index";
import { plainNames } from "./names";
import { isWholeNumber, Node, type NodeFacts, type Scalar } from "./node";
import { Plan, type Comment, type SyntaxCode, type SyntaxError } from "./plan";
import { readSimple } from "./read-simple";
import { reread } from "./reread";
import type { Span } from "./span";
import { firstLine, isUnclosed, syntaxError } from "./syntax-error";

/** `before` is the version that was edited, which is no more afterwards: what the edit did not touch is taken over from it. */
export function parsePlan(uri: string, text: string, before?: Plan): Plan {
  const edited = before && reread(before, text);
  if (edited) return edited;
  const refused = (code: SyntaxCode, end: number): Plan => new Plan(uri, text, emptyRoot(), [{ code, span: [0, end] }], []);
  if (text.length > limits.textLength) return refused("too-large", 0);
  const nul = text.indexOf("\0");
  if (nul >= 0) return refused("binary", 0);
  const simple = readSimple(text);
  return simple ? new Plan(uri, text, simple.node, [], simple.comments, plainNames, simple.size) : readWithYaml(uri, text);
}

/** What a file means is what the `yaml` package says; it also says what is wrong. */
export function readWithYaml(uri: string, text: string): Plan {
  const refused = (code: SyntaxCode): Plan => new Plan(uri, text, emptyRoot(), [{ code, span: [0, 0] }], []);
  const source = forYaml(text);
  const read = compose(text, source);
  if (!read) return refused("too-many");
  if (read.depth > limits.depth) return refused("too-deep");
  // A colon inside a text, or a quote or bracket without its end, makes YAML take what follows for its content. Read once more
  // with those hidden, so that the rest of the plan keeps its shape while somebody types; the error stays.
  const unclosed = hideOpenings(source, read.errors);
  const second = unclosed === source ? undefined : compose(text, unclosed);
  const reread = second ? mendedBy(source, read.errors, second) : read;
  const hidden = hideColons(unclosed, reread.errors);
  const third = hidden === unclosed ? undefined : compose(text, hidden);
  const { root, errors, comments } = third ? mendedBy(source, reread.errors, third) : reread;
  if (root.kind === "map" && root.children.length === 0 && errors.length === 0) errors.push({ code: "empty", span: [0, 0] });
  return new Plan(uri, text, root, tidy(errors), comments);
}

type Reading = { root: Node; errors: SyntaxError[]; comments: readonly Comment[]; depth: number };

/** Reads `source`, which has the length of `text`; what nodes hold is taken from `text`. `undefined` past `limits.tokens`. */
function compose(text: string, source: string): Reading | undefined {
  const tokens = tokensOf(source);
  if (!tokens) return undefined;
  const { depth, comments, errors } = inspect(tokens);
  if (depth > limits.depth) return { root: emptyRoot(), errors, comments, depth };
  let root: Node | undefined;
  let documents = 0;
  let shown = 0;
  const composer = new Composer({ uniqueKeys: false, logLevel: "silent", stringKeys: false, resolveKnownTags: false });
  for (const document of composer.compose(tokens, true, source.length)) {
    const places = new Set<number>();
    for (const error of document.errors) {
      // What YAML says second about one place follows from the first.
      if (!isUnclosed(error) && !places.has(error.pos[0]) && shown++ < limits.syntaxErrors) errors.push(syntaxError(source, error));
      places.add(error.pos[0]);
    }
    if (documents++ > limits.syntaxErrors) break;
    const { contents } = document;
    if (!contents || isNothing(contents)) continue;
    if (root) errors.push({ code: "several-documents", span: [document.range[0], document.range[0]] });
    else root = buildTree(text, contents, errors);
  }
  return { root: root ?? emptyRoot(), errors, comments, depth };
}

/** The concrete tokens, read only as far as the limit allows. */
function tokensOf(source: string): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(source)) {
    // Each escape in a quoted text can be a fault of its own, which costs more than a token.
    count += lexeme.startsWith('"') ? 4 * lexeme.split("\\").length : 1;
    if (count > limits.tokens) return undefined;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Characters that stand for a hidden quote or bracket, in the same order; a plan that holds one of them itself is read without this help. */
const openings = `"'[{`;
const hiddenOpenings = "\uE001\uE002\uE003\uE004";

/**
 * The text with each quote or bracket hidden that nothing closes: up to the end of its line it is a plain text, so that colons there are
 * hidden too. Only a quote that begins a line may begin a key.
 */
function hideOpenings(text: string, errors: readonly SyntaxError[]): string {
  if (/[\uE000-\uE004]/.test(text)) return text;
  const places = errors.filter(({ code }) => isOpening(code)).map(({ span }) => span[0]);
  let result = "";
  let position = 0;
  for (const place of [...new Set(places)].toSorted((a, b) => a - b)) {
    result += text.slice(position, place) + hiddenOpenings.charAt(openings.indexOf(text.charAt(place)));
    position = place + 1;
  }
  if (position === 0) return text;
  return (result + text.slice(position)).split("\n").map(withoutColonsBehindOpening).join("\n");
}

function withoutColonsBehindOpening(line: string): string {
  const before = /^ *[\uE001\uE002]?[^\uE001-\uE004]*/.exec(line)?.[0].length;
  return line.slice(0, before) + withoutColons(line.slice(before));
}

/** A character that stands for a hidden colon; a plan that holds it itself is read without this help. */
const hiddenColon = "\uE000";

function withoutColons(text: string): string {
  return text.replace(/:(?=\s|$)/g, hiddenColon);
}

/** The text with each further `: ` hidden on the lines where one was mistaken for a field. */
function hideColons(text: string, errors: readonly SyntaxError[]): string {
  if (text.includes(hiddenColon)) return text;
  const lines = new LineIndex(text);
  const mistaken = errors.filter((error) => error.code === "colon-in-text").map((error) => lines.positionAt(error.span[0]).line);
  let result = "";
  let position = 0;
  for (const number of [...new Set(mistaken)].toSorted((a, b) => a - b)) {
    const line = lines.lineText(number);
    const lead = /^ *(?:- +)*(?!- )[^\s:#"'[{][^:#"'[{]*: +(?=[^"'[{|>&*!])/.exec(line)?.[0].length;
    if (lead === undefined) continue;
    result += text.slice(position, lines.start(number) + lead) + withoutColons(line.slice(lead));
    position = lines.lineEnd(number);
  }
  return result + text.slice(position);
}

/** The second reading, with what was hidden for it kept as errors. What stands behind a hidden quote or bracket on its line is no news. */
function mendedBy(text: string, first: readonly SyntaxError[], second: Reading): Reading {
  const hidden = first.filter(({ code }) => code === "colon-in-text" || isOpening(code));
  const lines = new LineIndex(text);
  const openings = new Map<number, number>();
  for (const { code, span } of hidden) {
    const [at] = span;
    const { line } = lines.positionAt(at);
    if (isOpening(code)) openings.set(line, Math.min(at, openings.get(line) ?? at));
  }
  const news = second.errors.filter(({ span: [at] }) => at <= (openings.get(lines.positionAt(at).line) ?? at));
  return { ...second, errors: [...hidden, ...news] };
}

function isOpening(code: SyntaxCode): boolean {
  return code === "unclosed-quote" || code === "unclosed-bracket";
}

/** The plan of a file whose bytes are not UTF-8: nothing is read, and one problem says so. */
export function undecodablePlan(uri: string): Plan {
  return new Plan(uri, "", emptyRoot(), [{ code: "encoding", span: [0, 0] }], []);
}

/** A file may begin or end with `---` and hold one plan all the same. */
function isNothing(contents: ParsedNode): boolean {
  return isScalar(contents) && contents.value === null && contents.range[0] === contents.range[1];
}

function emptyRoot(): Node {
  return new Node({ kind: "map", value: null, span: [0, 0], parent: undefined, step: "", keySpan: undefined, flow: false }, []);
}

/** Follow-on errors at one place say nothing new; the first one is the cause. */
function tidy(errors: readonly SyntaxError[]): readonly SyntaxError[] {
  const seen = new Set<number>();
  return errors
    .toSorted((a, b) => a.span[0] - b.span[0])
    .filter((error) => !seen.has(error.span[0]) && seen.add(error.span[0]))
    .filter((error, index, all) => !goesOn(all[index - 1], error))
    .slice(0, limits.syntaxErrors);
}

/** Whether it is a further colon in a text that another is told of. */
function goesOn(before: SyntaxError | undefined, { code, span }: SyntaxError): boolean {
  return code === "colon-in-text" && before?.code === code && span[0] < before.span[1];
}

/** Walks the concrete tokens without recursion: depth, comments, and the YAML features a plan may not use. */
function inspect(tokens: readonly CST.Token[]): { depth: number; comments: Comment[]; errors: SyntaxError[] } {
  const comments: Comment[] = [];
  const errors: SyntaxError[] = [];
  let depth = 0;
  /** How deep the bracket lies that is open; what is open inside it follows from it. */
  let open = Infinity;
  const stack: [token: CST.Token, depth: number][] = tokens.map((token): [CST.Token, number] => [token, 0]).toReversed();
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [token, level] = entry;
    depth = Math.max(depth, level);
    if (level <= open) open = Infinity;
    if (depth > limits.depth) break;
    const push = (more: readonly CST.Token[] | null | undefined, at: number): void => {
      if (more) for (const inner of more.toReversed()) stack.push([inner, at]);
    };
    switch (token.type) {
      case "comment":
        comments.push({ span: [token.offset, token.offset + token.source.length], text: token.source.replace(/^#/, "").trim() });
        break;
      case "anchor":
        errors.push({ code: "anchor", span: [token.offset, token.offset + token.source.length] });
        break;
      case "alias":
        errors.push({ code: "alias", span: [token.offset, token.offset + token.source.length] });
        push(token.end, level);
        break;
      case "tag":
        errors.push({ code: "tag", span: [token.offset, token.offset + token.source.length] });
        break;
      case "document":
        push(token.end, level);
        if (token.value) push([token.value], level);
        push(token.start, level);
        break;
      case "block-scalar":
        push(token.props, level);
        break;
      case "block-map":
      case "block-seq":
      case "flow-collection":
        if (token.type === "flow-collection") {
          push(token.end, level);
          if (open === Infinity && !token.end.some(({ type }) => type === "flow-map-end" || type === "flow-seq-end")) {
            open = level;
            errors.push({ code: "unclosed-bracket", span: [token.start.offset, token.start.offset + 1] });
          }
        }
        for (const item of token.items.toReversed()) {
          if (item.value) push([item.value], level + 1);
          push(item.sep, level);
          if (item.key) push([item.key], level + 1);
          push(item.start, level);
        }
        break;
      case "single-quoted-scalar":
      case "double-quoted-scalar":
        push(token.end, level);
        if (token.source.length < 2 || !token.source.endsWith(token.source.charAt(0)))
          errors.push({ code: "unclosed-quote", span: [token.offset, token.offset + firstLine(token.source).length] });
        break;
      default:
        if ("end" in token && Array.isArray(token.end)) push(token.end, level);
    }
  }
  return { depth, comments: comments.toSorted((a, b) => a.span[0] - b.span[0]), errors };
}

/** `limits.depth` bounds the recursion. */
function buildTree(text: string, contents: ParsedNode, errors: SyntaxError[]): Node {
  const build = (value: ParsedNode | null, parent: Node | undefined, step: string | number, keySpan: Span | undefined): Node => {
    const at = keySpan ? afterColon(text, keySpan[1]) : 0;
    const span: Span = value?.range ? [value.range[0], Math.max(value.range[0], value.range[1])] : [at, at];
    const facts = { span, parent, step, keySpan };
    if (startsInBracket(value) || (parent && isMap(value) && startsInBracket(value.items[0]?.key))) return begun(text, facts);
    if (isMap(value)) {
      const { node, children } = open({ ...facts, kind: "map", value: null, flow: value.flow === true });
      const seen = new Map<string, Span>();
      for (const pair of value.items) {
        const key = pair.key;
        const keySpan: Span = [key.range[0], key.range[1]];
        if (!isScalar(key)) {
          if (key.range[1] > key.range[0]) errors.push({ code: "complex-key", span: keySpan });
          continue;
        }
        if (startsInBracket(key)) continue;
        const written = typeof key.value === "string" ? key.value : text.slice(...keySpan);
        const name = written.replace(/^[\uE001\uE002]/, "").normalize("NFC");
        const earlier = seen.get(name);
        if (earlier) errors.push({ code: "duplicate-key", span: keySpan, related: earlier });
        else seen.set(name, keySpan);
        children.push(build(pair.value, node, name, keySpan));
      }
      return closed(node);
    }
    if (isSeq(value)) {
      const { node, children } = open({ ...facts, kind: "list", value: null, flow: value.flow === true });
      (value.items as (ParsedNode | null)[]).forEach((item, index) => {
        children.push(build(item, node, index, undefined));
      });
      return closed(node);
    }
    const scalar = isScalar(value) ? plainValue(value.value, text.slice(...span)) : null;
    const empty = scalar === null && keySpan && span[0] === span[1];
    const node = new Node({ ...facts, span: empty ? [at, at] : span, kind: "scalar", value: scalar, flow: false }, []);
    node.multiline = /[\r\n]/.test(text.slice(...span).trimEnd()) || /^[|>]/.test(text.slice(span[0], span[0] + 1));
    return node;
  };
  return build(contents, undefined, "", undefined);
}

/** Whether a text is what hiding a bracket has made of it. */
function startsInBracket(value: ParsedNode | null | undefined): boolean {
  return isScalar(value) && typeof value.value === "string" && /^[\uE003\uE004]/.test(value.value);
}

/** A list or block in brackets that is still being written, read as far as it goes: what stands between commas. */
function begun(text: string, facts: Omit<NodeFacts, "kind" | "value" | "flow">): Node {
  const isList = text.charAt(facts.span[0]) === "[";
  const { node, children } = open({ ...facts, kind: isList ? "list" : "map", value: null, flow: true });
  const add = (start: number, word: string, step: string | number, keySpan: Span | undefined): void => {
    const value = plainValue(word.replace(/^(["'])(.*?)\1?$/su, "$2"), word);
    const span: Span = [start, start + word.length];
    children.push(new Node({ span, parent: node, step, keySpan, kind: "scalar", value: word === "" ? null : value, flow: false }, []));
  };
  const from = facts.span[0] + 1;
  for (const part of text.slice(from, facts.span[1]).matchAll(/[^,[\]{}\r\n]+/g)) {
    const word = part[0].trim();
    const start = from + part.index + part[0].search(/\S|$/);
    const [, key, space = "", value = ""] = /^([^:]+)(:\s*)(.*)$/su.exec(word) ?? [];
    if (isList && word !== "") add(start, word, children.length, undefined);
    else if (key !== undefined) add(start + key.length + space.length, value, key.trim().normalize("NFC"), [start, start + key.trimEnd().length]); // prettier-ignore
  }
  return closed(node);
}

/** A node whose children are still being read. */
function open(facts: NodeFacts): { node: Node; children: Node[] } {
  const children: Node[] = [];
  return { node: new Node(facts, children), children };
}

/** A block ends where its last value ends, not where YAML begins the next one. */
function closed(node: Node): Node {
  const last = node.children.at(-1);
  if (!node.flow) node.endAt(Math.max(node.span[0], last?.span[1] ?? 0, last?.keySpan?.[1] ?? 0));
  return node;
}

function plainValue(value: unknown, source: string): Scalar {
  if (typeof value === "number" && !isWholeNumber(source, value)) return source;
  if (typeof value === "string" && /^[\uE001\uE002]/.test(value) && /^["']/.test(source)) return source.slice(1);
  if (typeof value === "string")
    return value.includes(hiddenColon) && !source.includes(hiddenColon) ? value.replaceAll(hiddenColon, ":") : value;
  return typeof value === "number" || typeof value === "boolean" || value === null ? value : source;
}

/** Where the value of a key without one would stand. */
function afterColon(text: string, keyEnd: number): number {
  let at = keyEnd;
  while (text.charAt(at) === " ") at++;
  return text.charAt(at) === ":" ? at + 1 : keyEnd;
}

/** The text as the library must have it, which ends no line at a lone `\r` as YAML does (1.2, section 5.4). All places are the same. */
export function forYaml(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}
