/** What a stretch of the promise promises by itself. */
import { areasOf, type Areas } from "./areas";
import { kin } from "./kin";
import { complements, joints, modals, relatives, type Member } from "./members";
import type { Reading } from "./reading";

/** One result: the areas of life it belongs to, and who it is about where the sentence names somebody. */
export type Part = Areas & { readonly who: string; readonly nouns: ReadonlySet<string>; readonly bare: boolean; readonly counted: boolean };

/** What promises by itself: with its own verb, its own description, or the verb it shares. */
export function partOf(reading: Reading, open: ReadonlySet<number>, member: Member, verbless: () => boolean): Part | undefined {
  const { from, to, inherits } = member;
  const { tokens, categories } = reading;
  if (relatives.has(tokens[from]?.word ?? "") && tokens[from - 1]?.word === ",") return undefined;
  let acts = false;
  let compared = false;
  for (let at = from; at < to; at++) {
    acts ||= isVerb(reading, at) && !categories[at]?.has("limit");
    // "angsten skal væk"
    acts ||= modals.has(tokens[at]?.word ?? "") && away.has(tokens[at + 1]?.word ?? "");
    compared ||= categories[at]?.has("compare") === true || reading.reach[at]?.has("vague") === true;
  }
  const listed =
    (inherits || tokens[from - 1]?.word === "både" || tokens.slice(Math.max(0, from - 6), from).some(({ word }) => word === "både")) &&
    !complements.has(tokens[from]?.word ?? "");
  if (!acts && !compared && !listed && !(describes(reading, from, to) && verbless())) return undefined;
  // "læse og sortere breve": two verbs, one thing.
  const [verb, next] = [tokens[to - 1]?.word, tokens[to + 1]?.word];
  if (tokens[to]?.word === "og" && isVerb(reading, to - 1) && isVerb(reading, to + 1) && verb?.at(-1) === next?.at(-1)) return undefined;
  // "ringer til banken og bestiller et kort": the way to it is a step.
  if (
    tokens[to]?.word === "og" &&
    isVerb(reading, to + 1) &&
    tokens.slice(from, to).some(({ bases }) => bases.some((base) => reaching.has(base)))
  )
    return undefined;
  if (acts && refersBack(reading, from, to)) return undefined;
  return {
    ...areasOf(reading, open, from, to),
    who: subject(reading, from, to),
    nouns: nounsOf(reading, from, to),
    bare: !acts,
    counted: tokens
      .slice(from, to)
      .some((token, at) => token.kind === "number" || categories[from + at]?.has("rhythm") || token.word === "alle"),
  };
}

export function isVerb({ tokens, categories }: Reading, at: number): boolean {
  return tokens[at]?.verb === true && !modals.has(tokens[at]?.word ?? "") && !categories[at]?.has("compare");
}

const away = new Set("væk ned op ud hjem tilbage i til på af".split(" "));
const reaching = new Set(["ringe", "skrive", "kontakte", "logge", "henvende", "maile"]);

/** "og lægger den i tasken", "Det skal være på en god måde": a step with the same thing, not a result of its own. */
function refersBack({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.word ?? "";
    if (!["den", "dem", "det", "begge"].includes(word)) continue;
    const next = at + 1 < to ? tokens[at + 1] : undefined;
    if (at === from && tokens[at - 1]?.word === "." && word === "det" && next?.verb) return true;
    if (at === from && at > 0 && (word === "begge" || modals.has(next?.word ?? "") || next?.bases.includes("være"))) return true;
    // "lægger det på plads"
    if (word === "det" && places.has(next?.word ?? "") && tokens[at - 1]?.bases.some((base) => placing.has(base))) return true;
    if (
      word === "det"
        ? next?.participle || complements.has(tokens[at - 1]?.word ?? "")
        : next === undefined || next.kind === "mark" || next.participle || places.has(next.word)
    )
      return at > from;
  }
  return false;
}

const places = new Set(["i", "på", "til", "op", "ud", "ned", "ind", "med"]);
const placing = new Set(["lægge", "sætte", "hænge", "stille", "bære", "aflevere", "tage"]);

/** Nouns that say what is at stake, to know them again in the next part. */
function nounsOf({ tokens, categories }: Reading, from: number, to: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (
      token?.kind !== "word" ||
      token.verb ||
      token.word.length < 4 ||
      ["period", "person", "citizen", "moment", "compare", "vague"].some((each) => categories[at]?.has(each))
    )
      continue;
    if (["thing", "settled", "registered"].some((each) => categories[at]?.has(each))) found.add(token.bases[0] ?? token.word);
  }
  return found;
}

/** "gode relationer", "en aktiv fritid", "orden i pengesagerne", "ingen rykkere": a thing with its own description, not one word of a list. */
function describes({ tokens, categories }: Reading, from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word" || kind === "number");
  if (words.length < 2) return false;
  for (let at = from; at < to; at++) {
    if (categories[at]?.has("support") || categories[at]?.has("activity") || categories[at]?.has("staff")) return false;
    if (tokens[at]?.kind === "word" && ["i", "på"].includes(tokens[at + 1]?.word ?? "") && at + 2 < to) return true;
    if (at + 1 < to && attribute({ tokens, categories }, at)) return true;
  }
  return tokens.slice(from, from + 2).some(({ word, kind }) => kind === "number" || limits.has(word));
}

const limits = new Set(["ingen", "intet", "alle", "mindst", "højst", "nul"]);

/** An adjective with its noun right after it. */
function attribute({ tokens, categories }: Pick<Reading, "tokens" | "categories">, at: number): boolean {
  const next = tokens[at + 1];
  const here = categories[at];
  if (next?.kind !== "word" || next.word.length < 3 || complements.has(next.word) || joints.has(next.word)) return false;
  return (
    ["vague", "compare", "level", "gradable", "classifying", "inner", "areaHealth", "areaSocial", "areaSchool"].some((category) =>
      here?.has(category),
    ) && /(e|t|ig|sk|et|en|iv|d|n)$/.test(tokens[at]?.word ?? "")
  );
}

/** Who a result is about: a name, or one of the family. */
function subject({ tokens }: Reading, from: number, to: number): string {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const token = tokens[at];
    if (!token || token.kind !== "word") continue;
    if (kin.has(token.word)) return token.word;
    if (!token.known && !adverbs.has(token.word) && token.text[0] !== token.word[0] && tokens[at + 1]?.verb) return token.word;
    if (token.verb) return "";
  }
  return "";
}

const adverbs = new Set(["derefter", "herefter", "bagefter", "senere", "desuden", "samtidig"]);
