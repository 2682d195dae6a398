import { amountAt, rhythmAt } from "./rhythms";
import { monthNames, type Token } from "./tokens";

/**
 * What a number or a word of rhythm does. Only the first five can decide anything; a `scope` merely places the goal
 * in time or says how old somebody is, and `counted-vague` counts what two people would count differently.
 */
export type QuantityKind = "number" | "ratio" | "time" | "rhythm" | "all" | "none" | "duration" | "scope" | "counted-vague" | "date";
export type Quantity = { readonly kind: QuantityKind; readonly from: number; readonly to: number };

export type Categories = readonly ReadonlySet<string>[];

const longPeriods = new Set(["dag", "døgn", "uge", "måned", "år", "halvår", "kvartal", "weekend", "nat", "skoleår", "termin"]);
const placing = new Set([
  "i",
  "over",
  "om",
  "efter",
  "inden",
  "for",
  "de",
  "løbet",
  "næste",
  "første",
  "seneste",
  "sidste",
  "af",
  "det",
  "den",
  "kommende",
  "gennem",
  "på",
]);
const located = new Set([
  "fase",
  "klasse",
  "trin",
  "kapitel",
  "paragraf",
  "stk",
  "nr",
  "spor",
  "årgang",
  "lejlighed",
  "niveau",
  "bilag",
  "type",
  "gruppe",
  "version",
  "side",
  "modul",
  "linje",
  "sal",
  "etage",
]);
const limits = new Set([
  "mindst",
  "højst",
  "maksimalt",
  "max",
  "maks",
  "minimum",
  "senest",
  "under",
  "over",
  "til",
  "ned",
  "op",
  "cirka",
  "ca",
]);

export function quantities(list: readonly Token[], categories: Categories): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < list.length; at++) {
    const quantity = numberAt(list, categories, at) ?? rhythmAt(list, categories, at) ?? amountAt(list, categories, at);
    if (!quantity) continue;
    found.push(quantity);
    at = Math.max(at, quantity.to - 1);
  }
  return found;
}

const form = /^(LÆ|AB|DP|AK|PN)$/u;
const isNumber = (token: Token | undefined) => token?.kind === "number" || token?.kind === "year";
const base = (token: Token | undefined, wanted: ReadonlySet<string>) =>
  token !== undefined && (wanted.has(token.word) || token.bases.some((word) => wanted.has(word)));
const skipMarks = (list: readonly Token[], at: number) => (list[at]?.word === "." && list[at]?.start === list[at - 1]?.end ? at + 1 : at);

function numberAt(list: readonly Token[], categories: Categories, at: number): Quantity | undefined {
  const token = list[at];
  if (!token) return undefined;
  const previous = list[at - 1];
  if (token.kind === "paragraph") return { kind: "scope", from: at, to: isNumber(list[at + 1]) ? at + 2 : at + 1 };
  if (token.kind === "time") return { kind: dated(list, at) ? "scope" : "time", from: at, to: at + 1 };
  if (token.kind === "date")
    return {
      kind: monthly(list, at) ? "rhythm" : "date",
      from: at,
      to: monthNames.has(list[skipMarks(list, at + 1)]?.word ?? "") ? skipMarks(list, at + 1) + 1 : at + 1,
    };
  if (token.kind === "year") return { kind: list[at + 1] && categories[at + 1]?.has("unit") ? "number" : "scope", from: at, to: at + 1 };
  const article =
    (token.word === "en" || token.word === "et") &&
    (list[at + 1]?.word === "gang" ||
      (base(previous, limits) &&
        (previous?.word !== "til" ||
          list.slice(Math.max(0, at - 5), at).some(({ word }, index, near) => word === "fra" && isNumber(near[index + 1])) ||
          (categories[at + 1]?.has("unit") && !categories[at + 1]?.has("person"))))) &&
    list[at + 2]?.word !== "imellem" &&
    !["periode", "årrække", "længere", "kortere"].includes(list[at + 1]?.word ?? "") &&
    list[at + 1]?.word !== "ad";
  const pair = token.word === "et" && list[at + 1]?.word === "par";
  if (token.kind !== "number" && !article && !pair) return undefined;
  // "i 3. b": a class.
  if (token.kind === "number" && list[at + 1]?.word === "." && /^[a-f]$/.test(list[at + 2]?.word ?? ""))
    return { kind: "scope", from: at, to: at + 3 };
  // "LÆ 265": a form.
  if (token.kind === "number" && form.test(previous?.text ?? "") && !categories[at + 1]?.has("unit"))
    return { kind: "scope", from: at - 1, to: at + 1 };
  if (definite(list, categories, at) || ["os", "vi", "dem", "jer"].includes(previous?.word ?? ""))
    return { kind: "scope", from: at - 1, to: at + 1 };
  if ((base(previous, located) || weekNumber(list, at) || pairedPlace(list, at)) && previous?.word !== "på")
    return { kind: "scope", from: at - 1, to: at + 1 };
  if (list[at + 1]?.word === "." && base(list[at + 2], located)) return { kind: "scope", from: at, to: at + 3 };
  if (list[at + 1]?.word === "." && list[at + 2]?.word === "i" && ["næste", "denne", "indeværende"].includes(list[at + 3]?.word ?? ""))
    return { kind: "date", from: at, to: at + 5 };
  let next = pair ? at + 2 : at + 1;
  if (list[next]?.word === "." && monthly(list, at)) return { kind: "rhythm", from: at, to: next + 3 };
  if (list[next]?.word === "." && list[next]?.start === token.end) next++;
  if (["-", "–", "+", "til", "eller"].includes(list[next]?.word ?? "") && isNumber(list[next + 1])) {
    if (list[next]?.word === "til" && previous?.word === "fra") return { kind: "ratio", from: at - 1, to: next + 2 };
    next += 2;
  }
  if (list[next]?.word === "%" || list[next]?.word === "procent" || list[next]?.word === "pct") {
    // "90 % af det, hun kunne før": of what, nobody can count.
    const compared = categories[next + 1]?.has("compare") === true || (list[next + 1]?.word === "af" && list[next + 2]?.word === "det");
    return { kind: compared ? "counted-vague" : "ratio", from: at, to: next + 1 };
  }
  // "12-ugers forløb", "forløb for fem unge": how long and for how many, not what comes of it.
  if (
    list[next]?.word === "-" &&
    list[next]?.start === token.end &&
    list[next + 1]?.word.endsWith("s") &&
    categories[next + 1]?.has("period")
  )
    return { kind: "duration", from: at, to: next + 2 };
  // "12-trinsskalaen", "3-værelses": part of a name.
  if (
    list[next]?.word === "-" &&
    list[next]?.start === token.end &&
    list[next + 1]?.kind === "word" &&
    list[next + 1]?.start === list[next]?.end
  )
    return { kind: "scope", from: at, to: next + 2 };
  if (previous?.word === "for" && categories[next]?.has("citizen")) return { kind: "scope", from: at, to: next + 1 };
  const outOf = (list[next]?.word === "ud" && list[next + 1]?.word === "af") || list[next]?.word === "af";
  if (outOf) {
    const total = list
      .slice(next, next + 6)
      .findIndex(
        (each) =>
          isNumber(each) ||
          each.word === "en" ||
          each.word === "ugens" ||
          each.word === "de" ||
          each.word === "alle" ||
          each.word === "sine" ||
          each.word === "tilfældene" ||
          each.word === "gangene",
      );
    if (total > 0) return { kind: "ratio", from: at, to: next + total + 1 };
  }
  return counted(list, categories, at, next);
}

/** "i uge 45", "i uge 44-47": a week of the calendar. */
function weekNumber(list: readonly Token[], at: number): boolean {
  const week = (index: number) => list[index]?.word === "uge" || list[index]?.word === "ugerne";
  return week(at - 1) || (list[at - 1]?.kind === "mark" && list[at - 2]?.kind === "number" && week(at - 3));
}

/** "fase 1 og 2", "uge 20, 24 og 28": the next number places as the first does. */
function pairedPlace(list: readonly Token[], at: number): boolean {
  if (!["og", "eller", "-", "–", ","].includes(list[at - 1]?.word ?? "") || !isNumber(list[at - 2])) return false;
  const place = list[at - 3];
  return base(place, located) || place?.word === "uge" || place?.word === "ugerne" || pairedPlace(list, at - 2);
}

/** "mødet d. 14. november kl. 13": the time of one day only places it. */
function dated(list: readonly Token[], at: number): boolean {
  return list.slice(Math.max(0, at - 5), at).some(({ kind, word }) => kind === "date" || monthNames.has(word));
}

/** "de 3 forvaltninger" points at them; it does not count how many there should be. */
function definite(list: readonly Token[], categories: Categories, at: number): boolean {
  const next = list[at + 1];
  const before = list[at - 2]?.word;
  return (
    list[at - 1]?.word === "de" &&
    next?.kind === "word" &&
    !categories[at + 1]?.has("period") &&
    before !== "af" &&
    before !== "hver" &&
    before !== "alle"
  );
}

/** The noun after a number says what is counted: "to gode relationer", "tre gange om ugen", "i 6 måneder". */
function counted(list: readonly Token[], categories: Categories, at: number, start: number): Quantity {
  let next = start;
  let elastic = false;
  while (next < start + 3 && list[next]?.kind === "word" && !categories[next]?.has("unit") && isModifier(list[next])) {
    if (categories[next]?.has("vague") || categories[next]?.has("inner")) elastic = true;
    next++;
  }
  const noun = list[next];
  const nounCategories = categories[next];
  const previous = list[at - 1];
  if (noun?.word === "år" || noun?.word === "års") {
    const age =
      previous?.word === "på" ||
      list.slice(Math.max(0, at - 3), at).some((token) => token.bases.includes("være") || token.bases.includes("fylde"));
    if (age) return { kind: "scope", from: at, to: next + 1 };
  }
  if (noun && base(noun, longPeriods) && !followedByRate(list, next + 1)) {
    const row = list[next + 1]?.word === "i" && list[next + 2]?.word === "træk";
    if (
      row ||
      list[next + 1]?.word === "sammenhængende" ||
      (base(previous, limits) && !placing.has(list[at - 2]?.word ?? "")) ||
      list[next + 1]?.word === "ad"
    )
      return { kind: "number", from: at, to: next + 1 };
    if (placing.has(previous?.word ?? "") || noun.word.endsWith("s")) return { kind: "duration", from: at, to: next + 1 };
  }
  if (noun && !nounCategories?.has("unit") && (elastic || nounCategories?.has("vague") || nounCategories?.has("inner")))
    return { kind: "counted-vague", from: at, to: next + 1 };
  if (noun && elastic && nounCategories?.has("unit") && !nounCategories.has("period"))
    return { kind: "counted-vague", from: at, to: next + 1 };
  if (["minut", "time", "sekund"].some((unit) => noun?.bases.includes(unit)) && ["efter", "om", "inden"].includes(previous?.word ?? ""))
    return { kind: "scope", from: at, to: next + 1 };
  return {
    kind: "number",
    from: at,
    to: noun?.kind === "word" && (nounCategories?.has("unit") || noun.word === "gang") ? next + 1 : Math.max(start, at + 1),
  };
}

/** Between a number and what it counts stand adjectives in the plural: "to gode relationer". */
function isModifier(token: Token | undefined): boolean {
  return token !== undefined && !token.verb && (token.word.endsWith("e") || token.word.endsWith("t"));
}

function followedByRate(list: readonly Token[], at: number): boolean {
  const first = list[at]?.word;
  return first === "om" || first === "pr" || first === "ud" || first === "per" || first === "ugentligt" || first === "af";
}

/** "den 1. i måneden", "den første hverdag i måneden". */
function monthly(list: readonly Token[], at: number): boolean {
  return list
    .slice(at + 1, at + 6)
    .some(
      (token, index, rest) =>
        token.word === "i" &&
        (rest[index + 1]?.word === "måneden" || rest[index + 1]?.word === "hver" || rest[index + 1]?.word === "kvartalet"),
    );
}
