/** A half-open range of UTF-16 offsets in a plan's text. Lines and columns exist only where text meets a person. */
export type Span = readonly [start: number, end: number];

/** Puts `text` in place of what `span` covers. Several edits of one fix never overlap. */
export type TextEdit = { readonly span: Span; readonly text: string };

/** Whether the two spans share a character, or touch: a cursor right behind a word still means the word. */
export function touches(a: Span, b: Span): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

/** The text after all edits. Edits may come in any order; insertions at the same place keep the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  let result = "";
  let position = 0;
  for (const edit of sorted) {
    result += text.slice(position, edit.span[0]) + edit.text;
    position = edit.span[1];
  }
  return result + text.slice(position);
}
