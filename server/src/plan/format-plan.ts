import { Parser, type CST } from "yaml";
import type { Node } from "./node";
import { forYaml, parsePlan } from "./parse-plan";
import type { Plan } from "./plan";
import { applyEdits, type TextEdit } from "./span";

/**
 * Sets a plan in one form: two spaces for each level, lists below their key, one space behind `:` and `-`, no spaces at line ends,
 * one blank line at most. Comments, quotes and the lines of long texts keep what they say. A plan with an error is left alone, and so
 * is one whose meaning would change, which is a fault here.
 */
export function formatPlan(plan: Plan): readonly TextEdit[] {
  if (plan.syntaxErrors.length > 0) return [];
  const layout = readLayout(plan);
  if (!layout) return [];
  const edits = [...layout.spacing, ...lineEdits(plan, layout)].filter(({ span, text }) => plan.text.slice(...span) !== text);
  return keepsMeaning(plan, edits) ? edits : [];
}

/** Whether the edited plan still says the same, comments and all. */
export function keepsMeaning(plan: Plan, edits: readonly TextEdit[]): boolean {
  const after = parsePlan(plan.uri, applyEdits(plan.text, edits));
  return (
    after.syntaxErrors.length === 0 &&
    sameData(plan.root, after.root) &&
    plan.comments.length === after.comments.length &&
    plan.comments.every((comment, index) => comment.text === after.comments[index]?.text)
  );
}

function sameData(a: Node, b: Node): boolean {
  return (
    a.kind === b.kind &&
    a.step === b.step &&
    a.value === b.value &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => {
      const other = b.children[index];
      return other !== undefined && sameData(child, other);
    })
  );
}

/** A key or dash: the column it stands in, and the one it belongs in. */
type Mark = { readonly from: number; readonly to: number };

type Layout = {
  /** The keys and dashes of each line, from the left. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
  /** Lines that go on with a text or a bracket from above, and how far they move with it. */
  readonly inside: ReadonlyMap<number, { readonly shift: number; readonly least: number }>;
  /** Lines whose end belongs to a text that goes on below. */
  readonly open: ReadonlySet<number>;
  readonly spacing: readonly TextEdit[];
};

/** `undefined` for a form that people do not write, such as `? key`. */
function readLayout(plan: Plan): Layout | undefined {
  const marks = new Map<number, Mark[]>();
  const inside = new Map<number, { shift: number; least: number }>();
  const open = new Set<number>();
  const spacing: TextEdit[] = [];
  let strange = false;

  const lineOf = (offset: number): number => plan.lines.positionAt(offset).line;
  const columnOf = (offset: number): number => plan.lines.positionAt(offset).character;
  const mark = (offset: number, to: number): void => {
    const line = lineOf(offset);
    marks.set(line, [...(marks.get(line) ?? []), { from: columnOf(offset), to }]);
  };
  const oneSpace = (from: number, to: number): void => {
    spacing.push({ span: [from, to], text: " " });
  };

  /** A text or bracket that begins at `offset`; what it has below its first line moves by `shift`, and stays right of `parent`. */
  const leaf = (token: CST.Token, shift: number, parent: number): void => {
    const end = endOf(token);
    const first = lineOf(token.offset);
    const last = lineOf(Math.max(token.offset, end - 1));
    const isBlock = token.type === "block-scalar";
    for (let line = first + 1; line <= last; line++) inside.set(line, { shift, least: isBlock ? 0 : parent + 1 });
    if (!isBlock) for (let line = first; line < last; line++) open.add(line);
  };

  /** What stands behind `indicator`, which ends at `from`, in a block whose keys belong in `column`. */
  const value = (token: CST.Token, from: number, shift: number, column: number): void => {
    const isBelow = lineOf(token.offset) > lineOf(from);
    if (token.type === "block-map" || token.type === "block-seq") {
      if (!isBelow) oneSpace(from, firstOffset(token));
      block(token, column + 2);
    } else if (isBelow) {
      mark(token.offset, column + 2);
      leaf(token, column + 2 - columnOf(token.offset), column);
    } else {
      oneSpace(from, token.offset);
      leaf(token, shift, column);
    }
  };

  const block = (token: CST.BlockMap | CST.BlockSequence, column: number): void => {
    for (const item of token.items) {
      if (token.type === "block-seq") {
        const dash = item.start.find(({ type }) => type === "seq-item-ind");
        if (!dash) continue;
        mark(dash.offset, column);
        if (item.value && !isNothing(item.value)) value(item.value, dash.offset + 1, column - columnOf(dash.offset), column);
        continue;
      }
      if (item.start.some(({ type }) => type === "explicit-key-ind")) strange = true;
      if (!item.key) continue;
      mark(item.key.offset, column);
      const colon = item.sep?.find(({ type }) => type === "map-value-ind");
      if (!colon) {
        strange = true;
        continue;
      }
      const keyEnd = endOf(item.key);
      if (colon.offset > keyEnd && lineOf(colon.offset) === lineOf(keyEnd)) spacing.push({ span: [keyEnd, colon.offset], text: "" });
      if (item.value && !isNothing(item.value)) value(item.value, colon.offset + 1, column - columnOf(item.key.offset), column);
    }
  };

  for (const token of new Parser().parse(forYaml(plan.text))) {
    if (token.type !== "document" || !token.value) continue;
    if (token.value.type === "block-map" || token.value.type === "block-seq") block(token.value, 0);
    else leaf(token.value, 0, -1);
  }
  return strange ? undefined : { marks, inside, open, spacing };
}

/** A key without a value still has a token where the value would be. */
function isNothing(token: CST.Token): boolean {
  return token.type === "scalar" && token.source === "";
}

function firstOffset(token: CST.BlockMap | CST.BlockSequence): number {
  const [first] = token.items;
  return first?.start.find(({ type }) => type === "seq-item-ind")?.offset ?? first?.key?.offset ?? token.offset;
}

/** Where a key, text or bracket ends, without the space and comment behind it. */
function endOf(token: CST.Token): number {
  switch (token.type) {
    case "block-scalar": {
      const header = token.props.reduce((sum, prop) => sum + ("source" in prop ? prop.source.length : 0), 0);
      return token.offset + header + token.source.length;
    }
    case "flow-collection": {
      const close = token.end.find(({ type }) => type === "flow-map-end" || type === "flow-seq-end");
      return close ? close.offset + 1 : token.offset + 1;
    }
    default:
      return "source" in token ? token.offset + token.source.length : token.offset;
  }
}

function lineEdits(plan: Plan, layout: Layout): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const { lines } = plan;
  const last = lines.lineCount - 1;
  /** The blocks that are open where we are, from the outside in. */
  let around: readonly Mark[] = [];
  let previous = -1;
  let blank = true;
  for (let line = 0; line <= last; line++) {
    const text = lines.lineText(line);
    const start = lines.start(line);
    const own = layout.inside.get(line);
    const indent = /^[ \t]*/.exec(text)?.[0].length ?? 0;
    const to = (column: number): void => {
      edits.push({ span: [start, start + indent], text: " ".repeat(column) });
    };
    if (own) {
      // In a long text, spaces on an otherwise empty line may belong to it.
      if (own.shift !== 0 && text !== "" && (own.least === 0 || text.trim() !== "")) to(Math.max(indent + own.shift, own.least, 0));
      else if (own.least > indent && text.trim() !== "") to(own.least);
      if (layout.open.has(line) || own.least === 0) {
        blank = false;
        continue;
      }
    } else if (text.trim() === "") {
      if (blank || onlyBlankBelow(plan, line)) edits.push({ span: [start, lines.start(line + 1)], text: "" });
      else edits.push({ span: [start, start + text.length], text: "" });
      blank = true;
      continue;
    } else {
      const marks = layout.marks.get(line);
      if (marks?.[0]) {
        const [first] = marks;
        to(first.to);
        around = [...around.filter(({ from }) => from < first.from), ...marks];
        previous = line;
      } else if (text.startsWith("#", indent)) {
        to(commentColumn(plan, layout, line, indent, around, layout.inside.has(previous + 1)));
      }
    }
    blank = false;
    const end = text.trimEnd().length;
    if (!layout.open.has(line)) edits.push({ span: [start + end, start + text.length], text: "" });
  }
  if (lines.lineText(last).trim() !== "") {
    edits.push({ span: [plan.text.length, plan.text.length], text: plan.lineBreak });
  }
  return edits;
}

function onlyBlankBelow(plan: Plan, line: number): boolean {
  return plan.text.slice(plan.lines.start(line)).trim() === "";
}

/** A comment goes with the line below it where it stands in its column, else with the block around it that it stands in. */
function commentColumn(plan: Plan, layout: Layout, line: number, column: number, around: readonly Mark[], belowText: boolean): number {
  let next = line + 1;
  while (next < plan.lines.lineCount && !layout.marks.has(next)) next++;
  const below = layout.marks.get(next)?.[0];
  const inner = around.at(-1);
  if (below && (below.from === column || !inner || below.from > inner.from)) return below.to;
  const holder = around.findLast(({ from }) => from <= column);
  if (!holder) return below?.to ?? around[0]?.to ?? 0;
  return holder === inner && column > holder.from && !belowText ? holder.to + 2 : holder.to;
}
