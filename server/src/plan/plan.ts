import { LineIndex } from "./line-index";
import type { Node } from "./node";
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

/** One parsed file at one version. Immutable; a new text is a new plan. */
export class Plan {
  readonly uri: string;
  readonly text: string;
  readonly root: Node;
  readonly syntaxErrors: readonly SyntaxError[];
  readonly comments: readonly Comment[];
  #lines: LineIndex | undefined;

  constructor(uri: string, text: string, root: Node, syntaxErrors: readonly SyntaxError[], comments: readonly Comment[]) {
    this.uri = uri;
    this.text = text;
    this.root = root;
    this.syntaxErrors = syntaxErrors;
    this.comments = comments;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
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
