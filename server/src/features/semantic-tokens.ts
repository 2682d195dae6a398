import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import { touches, type Span } from "../plan/span";
import { describe, subjectOf, type Field } from "../schema/describe";
import type { tokenModifiers, tokenTypes } from "./announced";
import { descendants } from "./range";
import { occurrencesIn } from "./symbols";

export type Token = {
  readonly span: Span;
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
};

/** What each word of the document is, in order, none on more than one line and none over another. */
export function semanticTokens(plan: Plan, within: Span = [0, plan.text.length]): readonly Token[] {
  const ids = new Map(occurrencesIn(plan).map((found) => [found.node, found.role]));
  const tokens: Token[] = plan.comments.map(({ span }) => ({ span, type: "comment", modifiers: [] }));
  for (const node of descendants(plan.root)) {
    const field = node.keySpan || node.kind === "scalar" ? describe(subjectOf(plan), node.path) : undefined;
    if (node.keySpan) tokens.push({ span: node.keySpan, type: "property", modifiers: field?.deprecated ? ["deprecated"] : [] });
    if (node.kind !== "scalar" || node.span[0] === node.span[1]) continue;
    const role = ids.get(node);
    const type = role ? "variable" : typeOf(node, field);
    tokens.push(...withPlaceholders(plan, { span: node.span, type, modifiers: role === "definition" ? ["definition"] : [] }));
  }
  return tokens
    .filter(({ span }) => touches(span, within))
    .flatMap((token) => onOneLine(plan, token))
    .toSorted((a, b) => a.span[0] - b.span[0]);
}

function typeOf(node: Node, field: Field | undefined): Token["type"] {
  if (typeof node.value === "number" || node.date() !== undefined) return "number";
  if (node.flag() !== undefined && field?.kind === "flag") return "keyword";
  return field?.values.some(({ value }) => value === node.text()) ? "enumMember" : "string";
}

/** The places still to be filled in stand out from the text around them. */
function withPlaceholders(plan: Plan, token: Token): readonly Token[] {
  const text = plan.text.slice(...token.span);
  const found: Token[] = [];
  let from = token.span[0];
  for (const match of text.matchAll(/⟨[^⟨⟩]*⟩/gu)) {
    const start = token.span[0] + match.index;
    found.push({ ...token, span: [from, start] }, { span: [start, start + match[0].length], type: "macro", modifiers: [] });
    from = start + match[0].length;
  }
  return [...found, { ...token, span: [from, token.span[1]] }];
}

/** An editor need not take tokens of several lines. */
function onOneLine(plan: Plan, token: Token): readonly Token[] {
  const { lines } = plan;
  const parts: Token[] = [];
  const last = lines.positionAt(token.span[1]).line;
  for (let line = lines.positionAt(token.span[0]).line; line <= last; line++) {
    const start = Math.max(token.span[0], lines.start(line) + (/^\s*/.exec(lines.lineText(line))?.[0].length ?? 0));
    const end = Math.min(token.span[1], lines.lineEnd(line));
    if (end > start) parts.push({ ...token, span: [start, end] });
  }
  return parts;
}
