/** What staff do, also where nobody is named. */
import type { Reading } from "./reading";
import type { Token } from "./tokens";

export const offering = new Set(["tilbyde", "bevilge", "bevillige", "tildele", "anvise", "iværksætte", "igangsætte"]);

export const granting = new Set(["bevilge", "bevillige", "iværksætte", "igangsætte", "visitere", "forelægge", "henvise", "indstille"]);

const using = new Set(["anvende", "bruge", "benytte", "følge"]);

const longestSubject = 8;

export const receiving = new Set(["have", "få", "modtage", "tilbyde", "yde"]);

export const acts = new Set([
  "støtte",
  "hjælpe",
  "tilbyde",
  "vejlede",
  "guide",
  "rådgive",
  "bistå",
  "yde",
  "iværksætte",
  "igangsætte",
  "udrede",
  "motivere",
  "aflaste",
  "understøtte",
  "inddrage",
  "informere",
  "orientere",
  "screene",
  "kortlægge",
  "observere",
  "visitere",
  "bevilge",
  "henvise",
  "opspore",
  "ledsage",
  "skærme",
]);

export const helping = new Set([...acts, "sikre", "give", "skabe", "kompensere", "stimulere"]);

export const leading = new Set(["vha", "med", "efter", "via", "gennem", "igennem", "ved"]);

/** "Trangen vurderes til 3 på en skala": the figure is the citizen's, whoever writes it down. */
export function rated({ categories, tokens }: Reading, from: number, to: number, { bases }: Token): boolean {
  if (!bases.includes("vurdere") && !bases.includes("måle")) return false;
  return (
    categories.slice(from, to).some((here) => here.has("scale")) ||
    tokens.slice(from, to).some(({ word }, at, near) => word === "til" && near[at + 1]?.kind === "number")
  );
}

/** "Støtte i hverdagen", "Pædagogisk støtte": help as a noun; "Støtte borgeren i at …" is an order. */
export function namesHelp({ tokens }: Reading, from: number, start: number): boolean {
  if (tokens[start]?.verb !== true) return true;
  const before = tokens[start - 1];
  return (
    ["i", "til", "med", "ved", "om", "fra", "på", "af", "ift", "omkring"].includes(tokens[start + 1]?.word ?? "") ||
    (start > from && before?.kind === "word" && (/(sk|lig|iv|al|ig)$/.test(before.word) || (before.word.endsWith("s") && !before.verb)))
  );
}

/** "Feedback Informed Treatment anvendes": a method is used on somebody. */
export function usedOn(reading: Reading, from: number, to: number, at: number): boolean {
  if (!reading.tokens[at]?.bases.some((base) => using.has(base))) return false;
  return reading.categories.slice(from, to).some((here) => here.has("method"));
}

/** "Indsatsen skal understøtte …", "Fire timers støtte skal føre til …": help or staff as the subject (C1). */
export function subjectHelp({ tokens, categories }: Reading, from: number, to: number): number {
  let helper = -1;
  for (let at = from; at < Math.min(to, from + longestSubject); at++) {
    const token = tokens[at];
    if (!token || ["med", "efter", "via", "gennem", "ved", "i", "borgeren", "til"].includes(token.word)) {
      if (helper < 0) return -1;
      continue;
    }
    if (categories[at]?.has("helpSize")) helper = at;
    if (["support", "staff"].some((category) => categories[at]?.has(category)) && !token.verb) helper = at;
    if (
      ["skal", "vil"].includes(token.word) &&
      helper >= 0 &&
      !tokens[at + 1]?.bases.some((base) => base === "være" || base === "blive") &&
      !tokens[at + 1]?.passive &&
      // "Hjælperne skal sikre, at …": what comes after is the result.
      !(tokens[at + 1]?.bases.includes("sikre") && tokens.slice(at + 2, at + 4).some(({ word }) => word === "at")) &&
      tokens[at + 1]?.verb
    )
      return helper;
    if (token.verb && !["skal", "vil"].includes(token.word)) return -1;
  }
  return -1;
}

/** "Praktisk og pædagogisk støtte": the help stands after what kind it is. */
export function pastAdjectives({ tokens, categories }: Reading, start: number, to: number): number {
  let at = start;
  while (
    at < Math.min(to, start + 4) &&
    tokens[at]?.kind === "word" &&
    (tokens[at]?.word === "og" ||
      tokens[at]?.word.endsWith("ende") ||
      (!tokens[at]?.verb && /(isk|lig|ig|iv|al|ende|et|ede|ske|ige|ive|ale)$/.test(tokens[at]?.word ?? "")))
  ) {
    if (["support", "activity", "staff", "settled", "thing"].some((category) => categories[at]?.has(category))) return start;
    at++;
  }
  return at > start &&
    (categories[at]?.has("support") ||
      (categories[at]?.has("activity") && (tokens[at - 1]?.word.endsWith("ende") || !categories[at - 1]?.has("vague"))))
    ? at
    : start;
}

/** What the staff do: the first verb that says something. */
export function actAfter({ tokens }: Reading, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (tokens[at]?.verb && !["skal", "vil", "kan", "har", "er"].includes(tokens[at]?.word ?? "")) return at;
  return from;
}

export function clauseHas({ categories }: Reading, from: number, to: number, category: string): boolean {
  return categories.slice(from, to).some((here) => here.has(category));
}

/** "Personalet anvender …" acts; "Hjemmehjælpen er sat ned" is something that happens to it. */
export function actsItself(reading: Reading, from: number): boolean {
  const placed = ["på", "i", "hos", "fra"].includes(reading.tokens[from]?.word ?? "") || reading.tokens[from - 1]?.word === "på";
  const at = placed
    ? Math.max(
        from,
        reading.tokens.findIndex(({ verb }, index) => verb && index > from && index < from + 4),
      )
    : from;
  const verb = reading.tokens[at];
  if (!verb?.verb) return false;
  if (verb.word === "skal" || verb.word === "vil" || verb.word === "kan") return !reading.tokens[at + 1]?.participle;
  return !verb.passive && !verb.bases.some((base) => base === "være" || base === "blive");
}
