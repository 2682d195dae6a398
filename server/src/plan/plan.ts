import { LineIndex } from "./line-index";
import { plainNames, type Names } from "./names";
import { Node, type NodeFacts, type Path } from "./node";
import type { Span } from "./span";

/** What can be wrong with a file before its content is looked at. */
export type SyntaxCode =
  | "too-large"
  | "too-many"
  | "too-deep"
  | "binary"
  | "encoding"
  | "empty"
  | "several-documents"
  | "anchor"
  | "alias"
  | "tag"
  | "duplicate-key"
  | "complex-key"
  | "tab-indent"
  | "indent"
  | "colon-in-text"
  | "missing-colon"
  | "unclosed-quote"
  | "unclosed-bracket"
  | "bad-escape"
  | "bad-character"
  | "other";

export type SyntaxError = {
  readonly code: SyntaxCode;
  readonly span: Span;
  /** Where the other part is, as for a key written twice. */
  readonly related?: Span;
};

export type Comment = {
  readonly span: Span;
  /** Without the `#` and the space around. */
  readonly text: string;
};

/** One parsed file at one version. Immutable; a new text is a new plan, which may take over the nodes of the one before. */
export class Plan {
  readonly uri: string;
  readonly text: string;
  readonly syntaxErrors: readonly SyntaxError[];
  readonly comments: readonly Comment[];
  readonly names: Names;
  /** By the simple reader's count, where that one read the plan. */
  readonly size: number | undefined;
  #root: Node | undefined;
  #lines: LineIndex | undefined;
  #lineBreak: string | undefined;
  #parts: readonly Node[] | undefined;
  #scalars: readonly Node[] | undefined;

  constructor(
    uri: string,
    text: string,
    root: Node,
    syntaxErrors: readonly SyntaxError[],
    comments: readonly Comment[],
    names = plainNames,
    size?: number,
  ) {
    this.uri = uri;
    this.text = text;
    this.#root = root;
    this.size = size;
    this.syntaxErrors = syntaxErrors;
    this.comments = comments;
    this.names = names;
  }

  /** Throws when a later plan has taken the nodes over: whoever asks then holds a plan that is no more. */
  get root(): Node {
    if (!this.#root) throw new Error("An earlier version of the plan was asked for its content.");
    return this.#root;
  }

  /** For `reread`: the nodes belong to the next version now. */
  handOver(): void {
    this.#root = undefined;
    this.#parts = undefined;
    this.#scalars = undefined;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
  }

  /** How the text ends its lines. */
  get lineBreak(): string {
    return (this.#lineBreak ??= this.text.includes("\r\n") ? "\r\n" : this.text.includes("\r") && !this.text.includes("\n") ? "\r" : "\n");
  }

  /** What an edit replaces as a whole: the items of the lists at the margin, and the other fields there. */
  get parts(): readonly Node[] {
    return (this.#parts ??= this.root.kind === "map" ? this.root.children.flatMap(partsOf) : [this.root]);
  }

  /** Every scalar, in the order of the text. */
  get scalars(): readonly Node[] {
    return (this.#scalars ??= scalarsOf(this.root));
  }

  /** The innermost node whose value or key holds the offset. */
  nodeAt(offset: number): Node {
    let node = this.root;
    for (;;) {
      const inner: Node | undefined = node.children.findLast(
        (child) => (child.keySpan?.[0] ?? child.span[0]) <= offset && offset <= Math.max(child.span[1], child.keySpan?.[1] ?? 0),
      );
      if (!inner) return node;
      node = inner;
    }
  }
}

/** The same plan with its keys under other names: `rename` is given the path of the block, already renamed, and the block's keys. */
export function withKeys(plan: Plan, names: Names, rename: (block: Path, key: string, keys: readonly string[]) => string): Plan {
  const copy = (node: Node, parent: Node | undefined, step: string | number, path: Path): Node => {
    const children: Node[] = [];
    const made = new Node({ ...factsOf(node), parent, step }, children);
    made.multiline = node.multiline;
    const keys = node.kind === "map" ? node.children.map((child) => String(child.step)) : [];
    for (const child of node.children) {
      const name = node.kind === "map" ? rename(path, String(child.step), keys) : child.step;
      children.push(copy(child, made, name, [...path, name]));
    }
    return made;
  };
  return new Plan(plan.uri, plan.text, copy(plan.root, undefined, plan.root.step, []), plan.syntaxErrors, plan.comments, names);
}

function partsOf(field: Node): readonly Node[] {
  return field.kind === "list" && !field.flow && field.children.length > 0 ? field.children : [field];
}

/** Every scalar in the node, in the order of the text. */
export function scalarsOf(root: Node): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (node.kind === "scalar") found.push(node);
    else for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

function factsOf({ kind, value, span, parent, step, keySpan, flow }: Node): NodeFacts {
  return { kind, value, span, parent, step, keySpan, flow };
}
