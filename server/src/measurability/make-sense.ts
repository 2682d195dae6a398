/** What a word means here, where its neighbours decide between the meanings the lexicon gives it. */
import { downstairs, drifting, drifts } from "./drifts";
import { elasticWords, overlaid, solid } from "./elastic";
import type { Lexicon } from "./lexicon";
import { add, clear, drop, type Meanings } from "./meanings";
import type { Reading } from "./reading";
import { says } from "./said";
import { praise, shortestStranger, strangers } from "./strangers";
import type { Token } from "./tokens";

/** "sig selv" is somebody, not alone. */
const reflexive = new Set(["sig", "mig", "dig", "os"]);

/** "vender sig selv": here the word says that nobody helps. */
export const moving: ReadonlySet<string> = new Set(
  "melde rede vende rejse sætte lægge flytte forflytte løfte klæde vaske barbere tørre made sprøjte stikke kateterisere katetrisere dosere".split(
    " ",
  ),
);

/** After one of these, "arbejde" and "møde" are things. */
const articles = new Set(["en", "et", "sin", "sit", "min", "mit"]);

/** In this order: a name or a quotation is settled before its words are weighed. */
export function makeSense(
  list: readonly Token[],
  said: Reading["said"],
  categories: Meanings,
  reach: Reading["reach"],
  lexicon: Lexicon,
): void {
  if (says(said, opening)) quoted(list, categories);
  // "KAT" is a method, "kat" an animal.
  for (let at = 0; at < list.length; at++)
    if ((list[at]?.word.length ?? 0) <= shortestStranger && list[at]?.text === list[at]?.word && !reach[at]?.has("method"))
      drop(categories, at, "method");
  workplaces(list, categories, reach);
  if (said.has("ned") || said.has("op") || says(said, drifting)) drifts(list, categories);
  names(list, categories);
  strangers(list, categories);
  praise(list, categories);
  if (said.has("ved")) knowing(list, categories);
  downstairs(list, categories, reach);
  torn(list, categories, lexicon);
  if (says(said, almost)) nearly(list, categories);
  if (says(said, mannerWords)) manners(list, categories);
  if (said.has("så")) degrees(list, categories);
  if (said.has("fylde")) fills(list, categories);
  for (let at = 1; at < list.length; at++)
    if (list[at]?.word === "selv" && reflexive.has(list[at - 1]?.word ?? "") && !list[at - 2]?.bases.some((base) => moving.has(base)))
      drop(categories, at, "alone");
    // "lærer at arbejde": doing, not a place.
    else if (list[at]?.word === "arbejde" && ["at", "kan", "skal", "vil", "kunne"].includes(list[at - 1]?.word ?? ""))
      for (const each of ["ownRhythm", "settled", "chore"]) drop(categories, at, each);
    else if (articles.has(list[at - 1]?.word ?? "") && !list[at]?.participle && list[at]?.word.endsWith("e"))
      drop(categories, at, "observable");
}

const opening = "»\"“”„'‘’";
const closing = "«\"”“'’";
const longestQuote = 12;

/** A word in quotation marks is somebody's answer: who says »godt« has said it. */
function quoted(list: readonly Token[], categories: Meanings): void {
  for (let at = 1; at < list.length - 1; at++) {
    if (!opening.includes(list[at - 1]?.word ?? " ")) continue;
    let end = at;
    while (end < at + longestQuote && (list[end]?.kind === "word" || list[end]?.kind === "number")) end++;
    if (list[end]?.word === "?" || list[end]?.word === ".") end++;
    if (!closing.includes(list[end]?.word ?? " ")) continue;
    for (let inside = at; inside < end; inside++) for (const category of elasticWords) drop(categories, inside, category);
  }
}

/** "arbejder på biblioteket" names a place; "arbejder på sin angst" lets the promise go. */
function workplaces(list: readonly Token[], categories: Meanings, reach: Reading["reach"]): void {
  for (let at = 0; at < list.length; at++) {
    const end = reach[at]?.get("escapeWork");
    if (end === undefined || list[at]?.bases.includes("arbejde") !== true) continue;
    const place = categories[end];
    if (!place || place.has("vague") || place.has("inner")) continue;
    if (place.has("thing") || place.has("ownRhythm") || place.has("settled"))
      for (const each of ["escapeWork", "activity"]) drop(categories, at, each);
  }
}

/** "kvik lån", "bolig støtte": one word, written as two. */
function torn(list: readonly Token[], categories: Meanings, lexicon: Lexicon): void {
  for (let at = 0; at < list.length - 1; at++) {
    const [first, second] = [list[at], list[at + 1]];
    if (first?.kind !== "word" || second?.kind !== "word" || !overlaid.some((each) => categories[at]?.has(each))) continue;
    const whole = nounOf(first.word + second.word, first.word.length + 1, lexicon);
    if (!whole || !solid.some((each) => whole.includes(each))) continue;
    for (const each of elasticWords) drop(categories, at, each);
    for (const each of whole) add(categories, at + 1, each);
  }
}

const nounEndings = ["", "e", "en", "et", "er", "ene", "erne", "ne", "n", "r", "s"];

/** What a listed noun means, whatever its ending; taking a compound apart here would cost more than the rest of the reading. */
function nounOf(word: string, shortest: number, lexicon: Lexicon): readonly string[] | undefined {
  for (const ending of nounEndings) {
    const base = word.endsWith(ending) ? word.slice(0, word.length - ending.length) : "";
    const found = base.length > shortest ? lexicon.words.get(base)?.noun : undefined;
    if (found && found.length > 0) return found;
  }
  return undefined;
}

/** "er så hård ved sig selv": how hard, unless "at" says it. */
function degrees(list: readonly Token[], categories: Meanings): void {
  for (let at = 1; at < list.length - 1; at++) {
    if (list[at]?.word !== "så" || list[at + 1]?.kind !== "word") continue;
    if (!list[at - 1]?.bases.some((base) => base === "være" || base === "blive" || base === "føle")) continue;
    if (list[at + 1]?.verb || list.slice(at + 2, at + 6).some(({ word }) => word === "at" || word === "som")) continue;
    if (/(e|t|d|ig|sk|ed|om|al|iv|øs)$/.test(list[at + 1]?.word ?? "")) add(categories, at, "level");
  }
}

/** "Tankerne fylder ikke det hele": no vessel is filled. */
function fills(list: readonly Token[], categories: Meanings): void {
  for (let at = 1; at < list.length; at++) {
    if (!list[at]?.verb || list[at]?.participle || !list[at]?.bases.includes("fylde")) continue;
    if (list[at + 1]?.kind === "number") continue;
    const pointing = ["den", "det", "de"].includes(list[list[at - 1]?.word === "ikke" ? at - 2 : at - 1]?.word ?? "");
    if (!pointing && !["inner", "vague", "domain"].some((each) => categories[at - 1]?.has(each) || categories[at - 3]?.has(each))) continue;
    for (const each of ["observable", "settled"]) drop(categories, at, each);
    add(categories, at, "vague");
  }
}

const mannerWords = new Set(["måde", "facon", "vis"]);
const plainManners = new Set(["anden", "samme", "ny", "bestemt", "eneste"]);

/** "på en gennemtænkt måde": how, and two people would say it differently. */
function manners(list: readonly Token[], categories: Meanings): void {
  for (let at = 3; at < list.length; at++) {
    if (!mannerWords.has(list[at]?.word ?? "")) continue;
    if (!["en", "sin", "min"].includes(list[at - 2]?.word ?? "") || plainManners.has(list[at - 1]?.word ?? "")) continue;
    if (overlaid.some((each) => categories[at - 1]?.has(each))) continue;
    clear(categories, at - 1);
    add(categories, at - 1, "vague");
  }
}

const whole = new Set(["hver", "hvert", "alle", "altid", "aldrig", "ingen", "hele", "alt", "helt", "kun"]);
const almost = new Set(["næsten", "nærmest"]);

/** "er næsten gældfri": how near is not said, unless a figure follows. */
function nearly(list: readonly Token[], categories: Meanings): void {
  for (let at = 0; at < list.length - 1; at++)
    if (almost.has(list[at]?.word ?? "") && (categories[at + 1]?.has("settled") || whole.has(list[at + 1]?.word ?? "")))
      add(categories, at, "level");
}

const asked = new Set(["hvad", "hvordan", "hvorfor", "hvem", "hvornår", "hvor", "hvilke", "hvilken", "at"]);

/** "Ved, hvad han siger ja til": a verb here, not the preposition. */
function knowing(list: readonly Token[], categories: Meanings): void {
  for (let at = 0; at < list.length; at++)
    if (
      list[at]?.word === "ved" &&
      list[at + 1]?.word === "," &&
      asked.has(list[at + 2]?.word ?? "") &&
      !list[at - 1]?.verb &&
      list[at - 1]?.word !== "sig" &&
      !categories[at - 1]?.has("inner")
    )
      add(categories, at, "inner");
}

const alsoNames = new Set(
  "liv svend bo sten bjørn rose viola line per gro maj storm sol ask ravn fred glenn august juni vår sune tove ro kim pil eg merle fie nor siv".split(
    " ",
  ),
);

/** "Liv går i skole", "sammen med Svend": somebody, not the word it looks like. */
function names(list: readonly Token[], categories: Meanings): void {
  for (let at = 0; at < list.length; at++) {
    const token = list[at];
    if (!token || token.text[0] === token.word[0]) continue;
    // "Dansk Blindesamfund": a capital inside a sentence names something.
    if (token.kind === "word" && at > 0 && list[at - 1]?.kind === "word" && token.word.length > 2)
      for (const category of overlaid) drop(categories, at, category);
    const name = token.word.endsWith("s") ? token.word.slice(0, -1) : token.word;
    if (!alsoNames.has(token.word) && !alsoNames.has(name)) continue;
    const opens = at === 0 || list[at - 1]?.kind === "mark";
    const next = list[at + 1];
    if (!opens || (next?.verb && !next.participle)) clear(categories, at);
  }
}
