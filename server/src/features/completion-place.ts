import { limits } from "../plan/limits";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";

/** Where the cursor stands in a plan that is being typed, told from indentation, so that it holds in a plan that does not parse. */
export type CompletionPlace =
  | {
      readonly kind: "key";
      /** The path of the block the key goes into; `*` stands for any item of a list. */
      readonly path: readonly string[];
      /** The word being typed. */
      readonly word: Span;
      readonly column: number;
      /** Keys that stand in the block already. */
      readonly present: readonly string[];
      /** Whether a `:` follows, so that only the name is wanted. */
      readonly hasColon: boolean;
    }
  | {
      readonly kind: "value";
      /** The path of the value. */
      readonly path: readonly string[];
      readonly word: Span;
    };

type Line = { readonly column: number; readonly dashes: readonly number[]; readonly key: string | undefined };

/** `undefined` inside comments and where nothing fits. */
export function completionPlace(plan: Plan, offset: number): CompletionPlace | undefined {
  const { line, character } = plan.lines.positionAt(offset);
  const text = plan.lines.lineText(line);
  if (text.length > limits.lineLength) return undefined;
  const before = text.slice(0, character);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const start = plan.lines.start(line);
  const lead = leadOf(before);
  const rest = before.slice(lead.length);
  const after = /^[^\s:,\]}]*/u.exec(text.slice(character))?.[0] ?? "";
  const flow = /^(?:[^:]*:\s+)?\[(?:[^\]]*,)?([^,\]]*)$/u.exec(rest);
  if (flow) {
    const key = /^([^:]+):/.exec(rest)?.[1]?.trim();
    const path = pathAbove(plan, line, lead.length);
    return {
      kind: "value",
      path: [...path, ...(key ? [key, "*"] : ["*"])],
      word: [offset - (flow[1] ?? "").trimStart().length, offset + after.length],
    };
  }
  const keyed = /^([^\s:#][^:#]*):\s+(.*)/u.exec(rest);
  if (keyed?.[1]) {
    const typed = keyed[2] ?? "";
    if (/^[{"'|>]/.test(typed)) return undefined;
    return {
      kind: "value",
      path: [...pathAbove(plan, line, lead.length), keyed[1].trim().normalize("NFC")],
      word: [offset - typed.length, start + trimmedEnd(text)],
    };
  }
  if (/[:\s]/.test(rest)) return undefined;
  const path = pathAbove(plan, line, lead.length, /-\s*$/.test(lead) ? lead.lastIndexOf("-") : undefined);
  const word: Span = [offset - rest.length, offset + after.length];
  return {
    kind: "key",
    path,
    word,
    column: lead.length,
    present: keysInBlock(plan, line, lead.length),
    hasColon: /^\s*:/.test(text.slice(character + after.length)),
  };
}

/** The indentation of a line with its dashes: `  - - `. */
function leadOf(text: string): string {
  return /^ *(?:-(?: +|$))*/.exec(text)?.[0] ?? "";
}

function readLine(text: string): Line | undefined {
  if (/^\s*(?:#.*)?$/.test(text)) return undefined;
  const lead = leadOf(text);
  const dashes = [...lead.matchAll(/-/g)].map((match) => match.index);
  const key = /^(?:"([^"]*)"\s*|'([^']*)'\s*|([^\s:#'"[{][^:#]*)):(?:\s|$)/u.exec(text.slice(lead.length, limits.lineLength));
  return { column: lead.length, dashes, key: (key?.[1] ?? key?.[2] ?? key?.[3]?.trimEnd())?.normalize("NFC") };
}

/** The path of the block at `column`, found upwards: each line further left is a parent. */
function pathAbove(plan: Plan, line: number, column: number, dash?: number): readonly string[] {
  const path: string[] = [];
  let limit = column;
  const own = dash === undefined ? readLine(plan.lines.lineText(line)) : { column, dashes: [dash], key: undefined };
  const take = (dashes: readonly number[]): void => {
    for (const at of dashes.toReversed()) {
      if (at < limit) {
        path.unshift("*");
        limit = at + 0.5;
      }
    }
  };
  take(own?.dashes ?? []);
  for (let above = line - 1; above >= 0 && limit > 0; above--) {
    const found = readLine(plan.lines.lineText(above));
    if (!found) continue;
    if (found.key !== undefined && found.column < limit) {
      path.unshift(found.key);
      limit = found.column;
    } else if (found.column > limit && !found.dashes.some((at) => at < limit)) continue;
    take(found.dashes);
  }
  return path;
}

/** The keys beside the line, as far as the block's own indentation reaches. */
function keysInBlock(plan: Plan, line: number, column: number): readonly string[] {
  const keys: string[] = [];
  const own = readLine(plan.lines.lineText(line));
  const collect = (from: number, step: 1 | -1): void => {
    for (let at = from; at >= 0 && at < plan.lines.lineCount; at += step) {
      const found = readLine(plan.lines.lineText(at));
      if (!found) continue;
      if (found.column < column || (step === 1 && found.dashes.some((dash) => dash < column))) return;
      if (found.column === column && found.key !== undefined) keys.push(found.key);
      if (step === -1 && found.dashes.some((dash) => dash < column)) return;
    }
  };
  if (!own || own.dashes.length === 0) collect(line - 1, -1);
  collect(line + 1, 1);
  return keys;
}

function trimmedEnd(text: string): number {
  return text.replace(/\s#.*/s, "").trimEnd().length;
}
