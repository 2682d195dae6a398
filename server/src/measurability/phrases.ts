/** Phrases of the lexicon, found in a statement. */
import type { Phrase } from "./lexicon";
import type { Token } from "./tokens";

/** Some categories belong to a run of words: "på egen hånd". `from` and `to` are token indices, half-open. */
export type Span = { readonly category: string; readonly from: number; readonly to: number };

/** Words that may stand inside a phrase without breaking it: "have ikke styr på". */
const fillers = new Set([
  "der",
  "ikke",
  "mere",
  "bedre",
  "fortsat",
  "stadig",
  "også",
  "selv",
  "et",
  "en",
  "lidt",
  "større",
  "altid",
  "helt",
  "nu",
  "igen",
  "hun",
  "han",
  "jeg",
  "borgeren",
  "sin",
  "sit",
  "sine",
  "sig",
  "mig",
  "dig",
  "godt",
  "god",
  "aldrig",
  "få",
  "mit",
  "min",
]);
/** "hvis han ikke kan komme" says what happens then; it lets nothing go. */
const conditions = new Set(["hvis", "når"]);
const wildcardReach = 4;

/** The phrases of the lexicon, wherever they stand. */
export function phrases(list: readonly Token[]): readonly Span[] {
  const found: Span[] = [];
  const tryHere = (phrase: Phrase, from: number) => {
    const to = matchEnd(list, from, phrase.words);
    if (to === undefined) return;
    // "når prøvetiden udløber" is not "når tiden …"
    if (phrase.category === "escape" && hides(list, to - 1, phrase.words.at(-1))) return;
    found.push({ category: phrase.category, from, to });
  };
  for (let from = 0; from < list.length; from++) {
    const token = list[from];
    if (!token || token.kind === "mark" || token.beginnings.length === 0) continue;
    const second = list[from + 1];
    const third = second && (second.word === "," || fillers.has(second.word)) ? list[from + 2] : undefined;
    for (const { open, next } of token.beginnings) {
      for (const phrase of open) tryHere(phrase, from);
      for (const name of second?.names ?? []) for (const phrase of next.get(name) ?? []) tryHere(phrase, from);
      for (const name of third?.names ?? [])
        if (!second?.names.includes(name)) for (const phrase of next.get(name) ?? []) tryHere(phrase, from);
    }
  }
  return found;
}

const hides = (list: readonly Token[], at: number, wanted = "") => list[at]?.word.startsWith(wanted.slice(0, 2)) === false;

/** A comma may stand before these inside a phrase: "den, jeg var", "anerkender, at". */
const spoken = new Set(["at", "jeg", "han", "hun", "der", "som"]);

function matchEnd(list: readonly Token[], from: number, words: readonly string[]): number | undefined {
  let at = from + 1;
  for (let index = 1; index < words.length; index++) {
    const wanted = words[index] ?? "";
    if (wanted === "_") {
      const next = words[++index] ?? "";
      const last = Math.min(list.length, at + wildcardReach + 1);
      while (at < last && list[at]?.kind !== "mark" && !matches(list[at], next)) at++;
      if (list[at]?.kind === "mark") return undefined;
      if (at++ >= last) return undefined;
      continue;
    }
    const token = list[at];
    if (!token) return undefined;
    const after = list[at + 1];
    if (matches(token, wanted)) at++;
    // "finde ud af, hvilken"
    else if (token.word === "," && (wanted.startsWith("hv") || spoken.has(wanted)) && after && matches(after, wanted)) at += 2;
    else if (fillers.has(token.word) && after && matches(after, wanted) && !(token.word === "ikke" && conditions.has(words[0] ?? "")))
      at += 2;
    else return undefined;
  }
  return at;
}

const matches = (token: Token | undefined, wanted: string) => token?.names.includes(wanted) === true;
