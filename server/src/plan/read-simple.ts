/**
 * A fast reader of the YAML that plans are written in: fields, lists, one-line texts, texts over several lines, brackets on one line.
 * It gives the very tree that the `yaml` package gives, about ten times sooner, or `undefined` for whatever it is not sure of:
 * then `yaml` reads the file and says what is wrong with it. A property test holds the two together.
 */
import type { Node } from "./node";
import type { Comment } from "./plan";
import { unsure } from "./resolve-plain";
import { SimpleReader } from "./simple-reader";

export type SimpleReading = {
  readonly node: Node;
  readonly comments: readonly Comment[];
  /** Lines, fields and items, by which the size of a plan is bounded. */
  readonly size: number;
};

export function readSimple(text: string): SimpleReading | undefined {
  return isPlain(text) ? read(text, (reader) => reader.document()) : undefined;
}

/** Reads the field that begins at `start` and is the last of `text`; its comments are among those of the reading. */
export function readField(text: string, start: number, root: Node): SimpleReading | undefined {
  return read(text, (reader) => reader.field(start, root));
}

/** Reads the item whose content begins at `start`, behind a dash in that column, and which is the last of `text`. */
export function readItem(text: string, start: number, dash: number, list: Node, index: number): SimpleReading | undefined {
  return read(text, (reader) => reader.item(start, dash, list, index));
}

/** Whether the reader knows what every character means. */
export function isPlain(text: string): boolean {
  return !/[^\n\r\t\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|\r(?!\n)/u.test(text);
}

function read(text: string, what: (reader: SimpleReader) => Node): SimpleReading | undefined {
  const reader = new SimpleReader(text);
  try {
    const node = what(reader);
    return { node, comments: reader.comments, size: reader.size };
  } catch (error) {
    if (error === unsure) return undefined;
    throw error;
  }
}
