import type { SelectionRange } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import { contentSpan, insideQuotes, rangeOf } from "./range";

/** What a growing selection takes in turn: the word, the text, the field, the item, the list, the plan. */
export function selectionRanges(plan: Plan, offsets: readonly number[]): SelectionRange[] {
  return offsets.map((offset) => {
    const whole: Span = [0, plan.text.length];
    const inner: Span[] = [];
    for (const span of spansAround(plan, offset)) {
      const outer = inner.at(-1) ?? whole;
      const smaller = span[0] >= outer[0] && span[1] <= outer[1] && (span[0] !== outer[0] || span[1] !== outer[1]);
      if (smaller && span[0] <= offset && offset <= span[1]) inner.push(span);
    }
    return inner.reduce<SelectionRange>(
      (parent, span) => ({ range: rangeOf(plan, span), parent }),
      { range: rangeOf(plan, whole) }, // prettier-ignore
    );
  });
}

/** From the outside in. */
function spansAround(plan: Plan, offset: number): readonly Span[] {
  const spans: Span[] = [wordAt(plan, offset)];
  for (let node = plan.nodeAt(offset); ; node = node.parent) {
    const inKey = node.keySpan && offset <= node.keySpan[1];
    const content = contentSpan(plan, node);
    const value: Span = [node.span[0], Math.max(node.span[0], Math.min(node.span[1], content[1]))];
    spans.push(...(inKey && node.keySpan ? [node.keySpan] : [insideQuotes(plan, value), value]), content);
    if (!node.parent) break;
  }
  return spans.toReversed();
}

function wordAt(plan: Plan, offset: number): Span {
  const from = Math.max(0, offset - 100);
  const start = plan.text.slice(from, offset).search(/(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]*$/u);
  const length = plan.text.slice(offset, offset + 100).search(/[^\p{L}\p{N}_-]|$/u);
  return [from + start, offset + length];
}
