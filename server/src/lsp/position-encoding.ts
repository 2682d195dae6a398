/**
 * How an editor counts characters on a line. Everything inside counts UTF-16 as JavaScript does; messages are turned here, on
 * their way in and out, and nowhere else.
 */
import type { Position } from "vscode-languageserver";
import type { Plan } from "../plan/plan";

export type Encoding = "utf-8" | "utf-16" | "utf-32";

/** The first that the editor prefers of those we know; UTF-16 for one that says nothing (LSP 3.17, PositionEncodingKind). */
export function negotiate(offered: readonly string[] | undefined): Encoding {
  return offered?.find((name): name is Encoding => name === "utf-8" || name === "utf-16" || name === "utf-32") ?? "utf-16";
}

/** A document's lines are all that positions are counted in. */
type PlanOf = (uri: string) => Pick<Plan, "lines"> | undefined;

/** The message with every position counted our way. */
export function incoming<T>(encoding: Encoding, message: T, planOf: PlanOf): T {
  return encoding === "utf-16" ? message : turn(message, undefined, planOf, (line, units) => charactersOf(line, units, encoding));
}

/** The answer with every position counted the editor's way; `uri` is the document it is about where it does not say so itself. */
export function outgoing<T>(encoding: Encoding, message: T, planOf: PlanOf, uri: string | undefined): T {
  return encoding === "utf-16" ? message : turn(message, uri, planOf, (line, characters) => unitsOf(line.slice(0, characters), encoding));
}

/** How many units the text takes. */
export function unitsOf(text: string, encoding: Encoding): number {
  if (encoding === "utf-16") return text.length;
  let units = 0;
  for (const char of text) units += sizeOf(char, encoding);
  return units;
}

function charactersOf(text: string, units: number, encoding: Encoding): number {
  let characters = 0;
  let left = units;
  for (const char of text) {
    const size = sizeOf(char, encoding);
    if (left < size) break;
    left -= size;
    characters += char.length;
  }
  return characters;
}

function sizeOf(char: string, encoding: Encoding): number {
  const code = char.codePointAt(0) ?? 0;
  if (encoding === "utf-32") return 1;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

type Count = (line: string, character: number) => number;

/** Walks plain data. The document a position is in is named by the nearest `uri` around it. */
function turn<T>(value: T, uri: string | undefined, planOf: PlanOf, count: Count): T {
  // The copies have the shape of what they are copied from.
  if (Array.isArray(value)) return value.map((item: unknown) => turn(item, uri, planOf, count)) as T;
  if (typeof value !== "object" || value === null) return value;
  if (isPosition(value)) {
    const plan = uri === undefined ? undefined : planOf(uri);
    return plan ? { ...value, character: count(plan.lines.lineText(value.line), value.character) } : value;
  }
  const own = uriOf(value) ?? uri;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      if (key === "data") return [key, inner];
      if (key === "changes" && typeof inner === "object" && inner !== null && !Array.isArray(inner)) {
        return [key, Object.fromEntries(Object.entries(inner).map(([file, edits]: [string, unknown]) => [file, turn(edits, file, planOf, count)]))]; // prettier-ignore
      }
      return [key, turn(inner, own, planOf, count)];
    }),
  ) as T;
}

function isPosition(value: object): value is Position {
  return "line" in value && "character" in value && typeof value.line === "number" && typeof value.character === "number";
}

/** A location names its document, a request its `textDocument`, and an incoming call the place it comes from. */
export function uriOf(value: object): string | undefined {
  for (const holder of [value, ...["textDocument", "from", "item"].map((key) => (value as Record<string, unknown>)[key])]) {
    if (typeof holder === "object" && holder !== null && "uri" in holder && typeof holder.uri === "string") return holder.uri;
  }
  return undefined;
}
