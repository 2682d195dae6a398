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

/** The answer with what can point to a person blotted out wherever it is shown; what holds nothing of the kind is handed on as it is. */
export function maskedAnswer<T>(value: T): T {
  // The copies have the shape of what they are copied from.
  if (typeof value === "string") return (isUri(value) ? value : masked(value)) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    if (typeof value[0] === "number") return value;
    const items: readonly unknown[] = value;
    const shown = items.map((item) => maskedAnswer(item));
    return shown.some((item, at) => item !== items[at]) ? (shown as T) : value;
  }
  let found = false;
  const shown = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    const answer = kept.has(key) ? inner : maskedAnswer(inner);
    found ||= answer !== inner;
    return [key, answer];
  });
  return found ? (Object.fromEntries(shown) as T) : value;
}
