/** A place as the Language Server Protocol counts it: zero-based line, zero-based UTF-16 character. */
export type Position = { readonly line: number; readonly character: number };

/** Turns offsets into lines and columns and back. Lines end at `\n`, `\r\n` or `\r`, as LSP has it. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    const starts = [0];
    if (text.includes("\r")) {
      for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
    } else {
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    }
    this.#starts = starts;
    this.#text = text;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - this.start(low) };
  }

  /** Characters past the end of a line mean its end, lines past the last one the end of the text (LSP 3.17, Position). */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.#text.length;
    return Math.min(this.start(position.line) + Math.max(0, position.character), this.lineEnd(position.line));
  }

  /** Where the line begins. */
  start(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Where the line's text ends, before its line break. */
  lineEnd(line: number): number {
    let end = this.start(line + 1);
    while (end > this.start(line) && /[\r\n]/.test(this.#text.charAt(end - 1))) end--;
    return end;
  }

  lineText(line: number): string {
    return this.#text.slice(this.start(line), this.lineEnd(line));
  }
}
