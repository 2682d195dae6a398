/**
 * Danish inflection, backwards: from a form to the base forms it may come from, one list for each part of speech.
 * It guesses generously; the lexicon decides which guess is a word.
 */
import { irregularNouns, irregularVerbs } from "./irregular-forms";

export type PartOfSpeech = "noun" | "verb" | "adjective" | "adverb";

const vowels = "aeiouyæøåé";
const isVowel = (char: string | undefined) => char !== undefined && vowels.includes(char);

const irregularForms: ReadonlyMap<string, readonly (readonly [PartOfSpeech, string])[]> = buildIrregular();

function buildIrregular(): Map<string, (readonly [PartOfSpeech, string])[]> {
  const map = new Map<string, (readonly [PartOfSpeech, string])[]>();
  const add = (partOfSpeech: PartOfSpeech, rows: readonly [string, string][]) => {
    for (const [base, forms] of rows) for (const form of forms.split(" ")) map.set(form, [...(map.get(form) ?? []), [partOfSpeech, base]]);
  };
  add("verb", irregularVerbs);
  add("noun", irregularNouns);
  return map;
}

const prefixes = "af an be bi bort efter fore for frem gen ind ned om op over på sam til tilbage ud und under ved".split(" ");

/** "overtaget" comes from "overtage", as "taget" comes from "tage". */
export function irregularBases(form: string): readonly (readonly [PartOfSpeech, string])[] {
  const whole = irregularForms.get(form);
  if (whole) return whole;
  for (const prefix of prefixes) {
    if (form[0] !== prefix[0] || !form.startsWith(prefix)) continue;
    const found = irregularForms.get(form.slice(prefix.length))?.filter(([partOfSpeech]) => partOfSpeech === "verb");
    if (found && found.length > 0) return found.map(([partOfSpeech, base]) => [partOfSpeech, prefix + base] as const);
  }
  return [];
}

type Visit = (partsOfSpeech: readonly PartOfSpeech[], base: string, ending: string) => void;

const nounOnly: readonly PartOfSpeech[] = ["noun"];
const verbOnly: readonly PartOfSpeech[] = ["verb"];
const adjectiveOnly: readonly PartOfSpeech[] = ["adjective"];
const inflected: readonly PartOfSpeech[] = ["noun", "verb", "adjective"];

const endings: Readonly<Partial<Record<PartOfSpeech, string>>> = {
  noun: "ernes enes erne ens ets ene rne ers en et er ne es n t r e s",
  verb: "edes ende ede tes et te es de er t r s",
  adjective: "este est ere ste st re e t",
};
const longestEnding = 5;
/** Which parts of speech an ending belongs to; asked once for each length of ending. */
const endingOf: ReadonlyMap<string, readonly PartOfSpeech[]> = buildEndings();

function buildEndings(): Map<string, PartOfSpeech[]> {
  const map = new Map<string, PartOfSpeech[]>();
  for (const partOfSpeech of inflected)
    for (const ending of endings[partOfSpeech]?.split(" ") ?? []) map.set(ending, [...(map.get(ending) ?? []), partOfSpeech]);
  return map;
}

export const irregularNounForms: readonly (readonly [form: string, base: string])[] = irregularNouns.flatMap(([base, forms]) =>
  forms.split(" ").map((form) => [form, base] as const),
);

/** As `eachBase`, for nouns only. */
export function eachNounBase(word: string, visit: Visit): void {
  for (const [partOfSpeech, base] of irregularForms.get(word) ?? []) if (partOfSpeech === "noun") visit(nounOnly, base, word);
  visit(nounOnly, word, "");
  eachEnding(word, (parts, ending) => {
    if (parts.includes("noun")) eachStem(word, ending, (base) => visit(nounOnly, base, ending));
  });
}

/** Calls `visit` with every base form the word may have come from; the word itself first. */
export function eachBase(word: string, visit: Visit): void {
  for (const [partOfSpeech, base] of irregularBases(word)) visit([partOfSpeech], base, word);
  visit(inflected, word, "");
  eachEnding(word, (parts, ending) => eachStem(word, ending, (base) => visit(parts, base, ending)));
  if (word.endsWith("ede")) visit(adjectiveOnly, `${word.slice(0, -3)}et`, "ede");
}

/** As `eachBase`, for orders: "ring", "sov", "drik". */
export function eachImperativeBase(word: string, visit: Visit): void {
  visit(verbOnly, `${word}e`, "-");
  if (word.length > 2 && !isVowel(word.at(-1)) && isVowel(word.at(-2))) visit(verbOnly, `${word}${word.at(-1)}e`, "-");
}

function eachEnding(word: string, visit: (partsOfSpeech: readonly PartOfSpeech[], ending: string) => void): void {
  for (let length = Math.min(longestEnding, word.length - 2); length > 0; length--) {
    const ending = word.slice(-length);
    const parts = endingOf.get(ending);
    if (parts) visit(parts, ending);
  }
}

function eachStem(word: string, ending: string, visit: (base: string) => void): void {
  const stem = word.slice(0, word.length - ending.length);
  if (stem.length < 2) return;
  visit(stem);
  visit(`${stem}e`);
  const last = stem.at(-1) ?? "";
  if (isVowel(last)) {
    if (last === "i") visit(`${stem}um`);
    return;
  }
  // "venner" comes from "ven", "cykler" from "cykel", "sikre" from "sikker", "gamle" from "gammel".
  const before = stem.at(-2);
  if (last === before) visit(stem.slice(0, -1));
  if ("lrn".includes(last) && before !== undefined && !isVowel(before)) {
    visit(`${stem.slice(0, -1)}e${last}`);
    visit(`${stem.slice(0, -1)}${before}e${last}`);
  }
}
