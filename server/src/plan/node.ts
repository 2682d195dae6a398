import { isIsoDate } from "./date";
import type { Span } from "./span";

/**
 * Whether a number says all that is written: not 0101701234, which would lose its zero and no longer look like what it is, nor digits
 * past what can be counted exactly. Those are texts.
 */
export function isWholeNumber(source: string, value: number): boolean {
  return Number.isFinite(value) && !/^[-+]?0\d/.test(source) && (Number.isSafeInteger(value) || !/^[-+]?\d+$/.test(source));
}

export type NodeKind = "map" | "list" | "scalar";
export type Scalar = string | number | boolean | null;
export type Path = readonly (string | number)[];

/** What `parsePlan` knows of a value when it makes the node. */
export type NodeFacts = {
  readonly kind: NodeKind;
  readonly value: Scalar;
  readonly span: Span;
  readonly parent: Node | undefined;
  /** Under which key of a map, or at which index of a list. */
  readonly step: string | number;
  readonly keySpan: Span | undefined;
  readonly flow: boolean;
};

/** So many children are searched faster than a map of them is made. */
const fewChildren = 16;

/**
 * One value of a plan with its place in the text. There is no other tree. Accessors answer `undefined` for what is absent or
 * of another type: the schema reports that, and rules stay quiet about it.
 */
export class Node {
  readonly kind: NodeKind;
  /** A scalar's value by YAML's core schema; `null` for maps and lists. */
  readonly value: Scalar;
  readonly step: string | number;
  /** Whether a map or list is written `{…}` or `[…]`. */
  readonly flow: boolean;
  readonly children: readonly Node[];
  /** For `Notes`. */
  notes: unknown[] | undefined;
  #parent: Node | undefined;
  // Places are kept as numbers: an edit above moves thousands of them.
  #start: number;
  #end: number;
  #keyStart: number;
  #keyEnd: number;

  constructor(facts: NodeFacts, children: readonly Node[]) {
    this.kind = facts.kind;
    this.value = facts.value;
    this.step = facts.step;
    this.flow = facts.flow;
    this.children = children;
    this.notes = undefined;
    this.#parent = facts.parent;
    [this.#start, this.#end] = facts.span;
    [this.#keyStart, this.#keyEnd] = facts.keySpan ?? [-1, -1];
  }

  get parent(): Node | undefined {
    return this.#parent;
  }

  /** From the first to the last character; a block's ends with its last value. */
  get span(): Span {
    return [this.#start, this.#end];
  }

  get keySpan(): Span | undefined {
    return this.#keyStart < 0 ? undefined : [this.#keyStart, this.#keyEnd];
  }

  /** For the reader, who knows where a block ends when it has read it. */
  endAt(end: number): void {
    this.#end = end;
  }

  /** For `reread`: the node and all in it stand so many characters further on. */
  move(by: number): void {
    this.#start += by;
    this.#end += by;
    if (this.#keyStart >= 0) {
      this.#keyStart += by;
      this.#keyEnd += by;
    }
    for (const child of this.children) child.move(by);
  }

  /** For `reread`: the same node in a block that was made anew. */
  adopt(parent: Node): void {
    this.#parent = parent;
  }

  /** The key in Unicode NFC, where the node is a map's value. */
  get key(): string | undefined {
    return typeof this.step === "string" && this.parent ? this.step : undefined;
  }

  get path(): Path {
    return this.parent ? [...this.parent.path, this.step] : [];
  }

  get root(): Node {
    return this.parent ? this.parent.root : this;
  }

  /** Where a problem is drawn: a one-line scalar's value, else the key, so that a whole block is never underlined. */
  get head(): Span {
    if (this.kind === "scalar" && this.value !== null && !this.multiline) return this.span;
    if (this.keySpan) return this.keySpan;
    if (!this.parent) return this.at("plantype")?.head ?? this.children[0]?.head ?? [0, 0];
    return this.children[0]?.head ?? this.span;
  }

  /** Set by the parser for scalars that fill several lines. */
  multiline = false;

  /** The first child along the keys and indices given. */
  at(...steps: Path): Node | undefined {
    // Rules ask little else, so this is written for speed.
    const [first] = steps;
    if (first === undefined) return this;
    let node = this.child(first);
    for (let i = 1; i < steps.length; i++) node = node?.child(steps[i] ?? "");
    return node;
  }

  #byStep: ReadonlyMap<string | number, Node> | undefined;

  private child(step: string | number): Node | undefined {
    const { children } = this;
    if (this.kind === "list") return typeof step === "number" ? children[step] : undefined;
    if (children.length <= fewChildren) {
      for (const child of children) if (child.step === step) return child;
      return undefined;
    }
    // Of two children with one key the first counts, so it is put in last.
    this.#byStep ??= new Map(children.toReversed().map((child) => [child.step, child]));
    return this.#byStep.get(step);
  }

  /** Whether the map has the key, and something stands there. */
  has(key: string): boolean {
    const child = this.at(key);
    return child !== undefined && !child.isEmpty();
  }

  /** Nothing, an empty text, `[]` or `{}`. */
  isEmpty(): boolean {
    if (this.kind !== "scalar") return this.children.length === 0;
    return this.value === null || (typeof this.value === "string" && this.value.trim() === "");
  }

  /** A scalar as text, not empty. Numbers and truth values count, so that `udgangspunkt: 0` is a text to a person. */
  text(): string | undefined {
    if (this.kind !== "scalar" || this.isEmpty()) return undefined;
    return String(this.value);
  }

  /** A real date written `YYYY-MM-DD`. */
  date(): string | undefined {
    return typeof this.value === "string" && isIsoDate(this.value) ? this.value : undefined;
  }

  number(): number | undefined {
    return typeof this.value === "number" ? this.value : undefined;
  }

  /** `ja` and `nej`, or YAML's own `true` and `false`. */
  flag(): boolean | undefined {
    if (this.value === true || this.value === "ja") return true;
    if (this.value === false || this.value === "nej") return false;
    return undefined;
  }

  /** The items of a list; nothing for other kinds. */
  items(): readonly Node[] {
    return this.kind === "list" ? this.children : [];
  }

  /** The texts of a list, or a single text as a list of one, as people write it. */
  texts(): readonly string[] {
    const nodes = this.kind === "list" ? this.children : [this];
    return nodes.flatMap((node) => node.text() ?? []);
  }
}

/** A word that people leave where something is still to be written: `TODO`, `xx`, `udfyldes`. */
export function isTemplateWord(
  text: string,
  own: { add: readonly string[]; remove: readonly string[] } = { add: [], remove: [] },
): boolean {
  const among = (words: readonly string[]): boolean => {
    if (words.length === 0) return false;
    const bare = text.trim().replace(/[.!]$/u, "").toLowerCase();
    return words.some((word) => word.trim().toLowerCase() === bare);
  };
  if (among(own.add)) return true;
  return (
    /^(?:todo|tbd|xx+|x|\?+|\.\.\.|…|skriv her|udfyldes|udfyld|mangler|indsæt tekst|lorem ipsum.*)[.!]?$/iu.test(text.trim()) &&
    !among(own.remove)
  );
}

/** A text that a template or fix left for the author to fill in: `⟨antal⟩`. */
export function hasPlaceholder(text: string): boolean {
  return /⟨[^⟨⟩]*⟩/u.test(text);
}
