import { masked } from "../language/personal-data";

/**
 * What the editor writes into files, opens, or sends back to us, and so must have as it is; and places, which hold no words.
 * Everything else is for people to read.
 */
const kept: ReadonlySet<string> = new Set([
  "arguments", "changes", "command", "data", "documentChanges", "end", "file", "filterText", "fromRanges", "href", "insertText", "kind",
  "newText", "newUri", "oldUri", "placeholder", "position", "range", "ranges", "resultId", "selectionRange", "selectionRanges",
  "snippet", "sortText", "start", "target", "targetUri", "text", "textDocument", "textEdit", "uri",
]); // prettier-ignore

/** A file may be named after a person, and must still be found. */
function isUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\/\S*$/i.test(text);
}

/** The answer with what can point to a person blotted out wherever it is shown. */
export function maskedAnswer<T>(value: T): T {
  // The copies have the shape of what they are copied from.
  if (typeof value === "string") return (isUri(value) ? value : masked(value)) as T;
  if (Array.isArray(value)) return (typeof value[0] === "number" ? value : value.map((item: unknown) => maskedAnswer(item))) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, kept.has(key) ? inner : maskedAnswer(inner)]),
  ) as T;
}
