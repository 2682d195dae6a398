import { insertCommentAbove, toYaml, type Value } from "../../plan/edits";
import type { Node, Path } from "../../plan/node";
import { parsePlan } from "../../plan/parse-plan";
import { applyEdits, type TextEdit } from "../../plan/span";
import type { Source } from "./sources";

export type Fields = { [key: string]: Value };

/** A value in one of the plans, and where it comes from. */
export type Found = { readonly source: Source; readonly node: Node };

/** What is being written: which values have found a place, and what is said above them. */
export class Draft {
  readonly #renamed: ReadonlyMap<Node, string>;
  readonly #placed = new Map<Node, Path>();
  readonly #opened = new Map<Node, Path>();
  readonly #notes: { readonly path: Path; readonly text: string }[] = [];

  constructor(renamed: ReadonlyMap<Node, string>) {
    this.#renamed = renamed;
  }

  /** The value as it is, now with a place; ids and references under their new numbers. */
  place(node: Node, path: Path): Value {
    this.#placed.set(node, path);
    if (node.kind === "list") return node.children.map((child, index) => this.place(child, [...path, index]));
    if (node.kind === "map") return fieldsOf(node.children, (child, key) => this.place(child, [...path, key]));
    return this.#renamed.get(node) ?? node.value ?? "";
  }

  /** Says that the value stands at the path, in whatever form. */
  mark(node: Node, path: Path): void {
    this.#placed.set(node, path);
    for (const child of node.children) this.mark(child, path);
  }

  /** Says where the block itself stands; what is in it is placed one by one. */
  open(node: Node, path: Path): void {
    this.#opened.set(node, path);
  }

  note(path: Path, text: string): void {
    this.#notes.push({ path, text });
  }

  /** What has no place yet, as it stands in its plan; it gets one below the path. */
  rest(node: Node, path: Path): Fields {
    const open = node.children.filter((child) => !this.#isPlaced(child));
    return fieldsOf(open, (child, key) => this.#restOf(child, [...path, key]));
  }

  #restOf(node: Node, path: Path): Value {
    if (node.kind === "map" && !node.isEmpty() && node.children.some((child) => this.#isPlaced(child))) {
      return this.rest(node, path);
    }
    if (node.kind === "list" && node.children.some((child) => this.#isPlaced(child))) {
      const open = node.children.filter((child) => !this.#isPlaced(child));
      return open.map((child, index) => this.#restOf(child, [...path, index]));
    }
    this.mark(node, path);
    return plainValue(node);
  }

  /** A block has found its place when all that is in it has. */
  #isPlaced(node: Node): boolean {
    return this.#placed.has(node) || (node.children.length > 0 && node.children.every((child) => this.#isPlaced(child)));
  }

  /** Every comment of the plan goes with what it stands above or behind; those without anything go to `otherwise`. */
  carryComments({ plan, name }: Source, otherwise: Path): void {
    for (const { span, text } of plan.comments) {
      const { line, character } = plan.lines.positionAt(span[0]);
      const isOwnLine = plan.lines.lineText(line).slice(0, character).trim() === "";
      const target = isOwnLine ? this.#firstBehind(plan.root, span[1]) : plan.nodeAt(span[0] - 1);
      const isHead = isOwnLine && target === plan.root.children[0];
      const at = isHead ? undefined : this.#placeOf(target);
      if (text !== "") this.note(at ?? otherwise, `${name}: ${text}`);
    }
  }

  #placeOf(node: Node | undefined): Path | undefined {
    return node && (this.#placed.get(node) ?? this.#opened.get(node) ?? this.#placeOf(node.parent));
  }

  /** The outermost value that begins behind the offset. */
  #firstBehind(node: Node, offset: number): Node | undefined {
    for (const child of node.children) {
      if ((child.keySpan?.[0] ?? child.span[0]) >= offset) return child;
      const inner = this.#firstBehind(child, offset);
      if (inner) return inner;
    }
    return undefined;
  }

  /** The text, with a blank line between sections and each note above what it is about. */
  text(fields: Fields, intro: readonly string[]): string {
    const plan = parsePlan("file:///samlet.plan.yaml", `${toYaml(fields, "\n", 70)}\n`);
    const edits: TextEdit[] = [];
    const above = new Map<Node, string[]>();
    for (const { path, text } of this.#notes) {
      const node = plan.root.at(...path);
      if (node) above.set(node, [...(above.get(node) ?? []), ...wrapped(text)]);
    }
    const [first] = plan.root.children;
    plan.root.children.forEach((node) => {
      const before = plan.root.children[plan.root.children.indexOf(node) - 1];
      if (before && (node.children.length > 0 || before.children.length > 0 || above.has(node)))
        edits.push({ span: [node.keySpan?.[0] ?? 0, node.keySpan?.[0] ?? 0], text: "\n" });
    });
    if (first) for (const line of intro.flatMap(wrapped)) edits.push(...insertCommentAbove(plan, first, line));
    for (const [node, lines] of above) for (const line of lines) edits.push(...insertCommentAbove(plan, node, line));
    return applyEdits(plan.text, edits);
  }
}

const mostColumns = 116;

/** A comment of as many lines as it takes. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > mostColumns) lines.push(lines.length === 0 ? `# ${word}` : `#   ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function fieldsOf(children: readonly Node[], value: (child: Node, key: string) => Value): Fields {
  return Object.fromEntries(children.map((child) => [child.key ?? "", value(child, child.key ?? "")]));
}

export function plainValue(node: Node): Value {
  if (node.kind === "list") return node.children.map(plainValue);
  if (node.kind === "map") return fieldsOf(node.children, plainValue);
  return node.value ?? "";
}
