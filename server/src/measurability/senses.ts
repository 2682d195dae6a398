/** What a word means here, where its neighbours decide between the meanings the lexicon gives it. */
import type { Lexicon } from "./lexicon";
import { add, clear, drop, type Meanings } from "./meanings";
import type { Reading } from "./reading";
import { says } from "./said";
import type { Token } from "./tokens";

export const elastic: readonly string[] = ["vague", "vagueFrequency", "inner", "level", "escape", "escapeTry", "escapeFocus", "escapeWork"];
export const overlaid = ["vague", "vagueFrequency", "level", "inner"];
export const elasticWords = [...elastic, "compare", "support", "staff", "domain", "manage"];

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

/** "går ned i kælderen": a place, no degree. */
function downstairs(list: readonly Token[], categories: Meanings, reach: Reading["reach"]): void {
  for (let at = 0; at < list.length; at++) {
    const end = reach[at]?.get("compare");
    const cut = list[at]?.bases.some((base) => cutting.has(base)) === true || /^(skær|skru|trap)$/.test(list[at]?.word ?? "");
    const place = end !== undefined && !cut && categories[end]?.has("thing") && !categories[end]?.has("registered");
    // "tager trappen ned": a thing, not what one does to a dose.
    const named = ["ned", "op"].includes(list[at + 1]?.word ?? "") && list[at]?.word.endsWith("n") && !list[at]?.verb;
    // "tre måneder senere": when.
    if (["senere", "tidligere"].includes(list[at]?.word ?? "") && list[at - 2]?.kind === "number") drop(categories, at, "compare");
    if (place || named || lifted(list, categories, at)) drop(categories, at, "compare");
  }
}

/** "Skær ned på smøgerne": less of them. */
const cutting = new Set(["skære", "skrue", "trappe"]);
const lifting = new Set(["hæve", "sænke", "begrænse", "forlænge", "udvide", "forkorte"]);

/** "hæver kontanter", "hæver 200 kr.", "forlænger sit pas": done to a thing, not a degree. */
function lifted(tokens: readonly Token[], categories: readonly ReadonlySet<string>[], at: number): boolean {
  if (!tokens[at]?.verb || !tokens[at]?.bases.some((base) => lifting.has(base))) return false;
  if (tokens.slice(at, at + 8).some(({ word }) => word === "omfatte")) return true;
  // "Kontrakten forlænges", "får kontrakten forlænget"
  if (tokens[at]?.bases.includes("forlænge"))
    for (let before = at - 1; before >= Math.max(0, at - 4); before--)
      if (["thing", "settled", "support"].some((category) => categories[before]?.has(category))) return true;
  for (let next = at + 1; next < at + 4; next++) {
    if (tokens[next]?.kind === "number" && next === at + 1) return true;
    if (categories[next]?.has("vague")) return false;
    if (["thing", "settled", "chore", "money"].some((category) => categories[next]?.has(category))) return true;
  }
  return false;
}

const solid = ["settled", "registered", "thing", "chore", "ownRhythm"];

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

/** "Gælden skal ned": where to, nobody says. */
const bound = (list: readonly Token[], at: number) =>
  ["skal", "vil", "må"].includes(list[at]?.word ?? "") && ["ned", "op"].includes(list[at + 1]?.word ?? "") && list[at + 2]?.kind !== "word";

const drifting = new Set(["falde", "stige", "dale", "svinde", "vokse"]);
const turning = new Set(["gå", "sætte", "skrue", "skære", "bringe", "trappe", "regulere"]);
const measured = ["registered", "scale", "amount"];
const driftReach = 8;

/** "Fraværet er faldet", "Antallet af opkald går ned": what is measured moves, and nobody says from where to where. */
function drifts(list: readonly Token[], categories: Meanings): void {
  for (let at = 1; at < list.length; at++) {
    const way = list[at]?.bases.some((base) => turning.has(base)) === true && ["ned", "op"].includes(list[at + 1]?.word ?? "");
    const goes = (way && list[at + 2]?.kind !== "word") || bound(list, at);
    if (!goes && list[at]?.bases.some((base) => drifting.has(base)) !== true) continue;
    for (let before = at - 1; before >= Math.max(0, at - driftReach) && list[before]?.kind !== "mark"; before--) {
      // "Det skal ned.": what was told before it.
      const pointsBack = goes && ["det", "den", "de"].includes(list[before]?.word ?? "") && list[before - 1]?.kind === "mark";
      if (!pointsBack && !measured.some((category) => categories[before]?.has(category))) continue;
      for (const each of ["observable", "settled", "registered", "thing"]) drop(categories, at, each);
      add(categories, at, "compare");
      break;
    }
  }
}

const naming = new Set(["en", "et", "sin", "sit", "min", "mit", "egen", "eget", "hendes", "hans"]);
const abstractEndings = [
  "hed",
  "else",
  "ing",
  "tion",
  "sion",
  "skab",
  "dom",
  "itet",
  "isme",
  "ens",
  "ance",
  "ik",
  "sans",
  "liv",
  "ende",
  "tur",
  "ment",
  "ind",
  "ang",
  "age",
];
const shortestStranger = 4;

/** "Har fået en kalfatring" stays unknown, "har fået en zither" is most likely a thing: what nobody listed as elastic rarely is. */
function strangers(list: readonly Token[], categories: Meanings): void {
  for (let at = 1; at < list.length; at++) {
    const token = list[at];
    if (token?.kind !== "word" || token.known || token.word.length < shortestStranger || categories[at]?.size !== 0) continue;
    if (!naming.has(list[at - 1]?.word ?? "") || (list[at + 1]?.kind === "word" && list[at + 1]?.known === false)) continue;
    if (/(et|t|ig|isk|iv|ende|som|bar|løs)$/.test(token.word) && list[at + 1]?.kind === "word" && !list[at + 1]?.verb) continue;
    if (!abstractEndings.some((ending) => token.word.endsWith(ending))) add(categories, at, "thing");
  }
}

const praising = /(ig|igt|ige|som|somt|somme|fuld|fuldt|fulde|ende|bar|bart|bare|sam|samt)$/;
/** Adjectives that say which kind it is: of law, of time, of place, of number. */
const telling =
  /(årig|årigt|årige|sidig|sidigt|sidige|pligtig|pligtigt|pligtige|øjet|hjulet|ejende|værende|liggende|stående|siddende|gældende|kommende|boende|følgende|hørende|resterende|foreløbig|foreløbigt|foreløbige|endelig|endeligt|endelige|retlig|retligt|retlige|månedlig|månedligt|årlig|årligt|statslig|statslige|kirkelig|kirkelige|hvidlig|mandlig|mandlige|kvindelig|kvindelige|gyldig|gyldigt|gyldige|farvet|stillende|drivende|praktiserende|hæmmende|sænkende|fortyndende|virkende|givende|tagende|opererende|studerende|arbejdende)$/;

/** "en luftig bolig", "et givende job": an adjective nobody listed, which praises rather than says which kind. */
function praise(list: readonly Token[], categories: Meanings): void {
  for (let at = 1; at < list.length - 1; at++) {
    const token = list[at];
    if (token?.kind !== "word" || token.known || categories[at]?.size !== 0 || token.text[0] !== token.word[0]) continue;
    if (!naming.has(list[at - 1]?.word ?? "") || !praising.test(token.word) || telling.test(token.word)) continue;
    if (list[at + 1]?.kind === "word" && solid.some((each) => categories[at + 1]?.has(each))) add(categories, at, "vague");
  }
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
