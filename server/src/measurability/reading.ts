import { clauses, type Clause } from "./clauses";
import type { Lexicon } from "./lexicon";
import { quantities, type Quantity } from "./quantities";
import { phrases, tokens, type Span, type Token } from "./tokens";

/** A statement taken apart: words, what each can mean here, clauses, and numbers. Everything the judgement looks at. */
export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What each token means here, after phrases have had their say. */
  readonly categories: readonly ReadonlySet<string>[];
  /** How far the phrase reaches that begins at a token, by category. */
  readonly reach: ReadonlyMap<string, number>;
  readonly clauses: readonly Clause[];
  readonly quantities: readonly Quantity[];
};

const promising = new Set(["neutral", "settled", "registered", "observable", "ownRhythm", "alone", "rhythm", "scale"]);
const elastic = new Set(["vague", "vagueFrequency", "inner", "level", "escape", "escapeTry", "escapeFocus", "escapeWork"]);
const promisingWords = [...promising, "observable", "registered", "chore", "stop", "keep", "unit"];
/** These mark every word of the phrase, for what looks at a single word in the middle. */
const whole: Readonly<Record<string, string>> = { rhythm: "rhythm", alone: "alone", neutral: "neutral", escape: "hatch" };
const overlaid = ["vague", "vagueFrequency", "level", "inner"];
const elasticWords = [...elastic, "compare", "support", "staff", "domain", "manage"];

/** "sig selv" is somebody, not alone. */
const reflexive = new Set(["sig", "mig", "dig", "os"]);

/** After one of these, "arbejde" and "møde" are things. */
const articles = new Set(["en", "et", "sin", "sit", "min", "mit"]);

/** These may stand inside a phrase without belonging to it: "går bedre i skole". */
const comparatives = new Set(["mere", "bedre", "større"]);

/** A goal is a sentence or a few. What comes after this many characters is not read, so that no text can keep the editor waiting. */
const longestStatement = 4000;

export function read(written: string, lexicon: Lexicon): Reading {
  const text = written.slice(0, longestStatement);
  const list = tokens(text, lexicon);
  const spans = withoutCovered(phrases(list, lexicon));
  const categories = list.map((token) => new Set(token.categories));
  const reach = new Map<string, number>();
  for (const span of spans) {
    const removed =
      promising.has(span.category) || span.category === "method"
        ? elasticWords.filter((each) => span.category !== "method" || each !== "support")
        : elastic.has(span.category)
          ? promisingWords
          : [];
    if (span.to - span.from < 2) continue;
    for (let at = span.from; at < span.to; at++) {
      for (const category of removed)
        if (category !== "compare" || !comparatives.has(list[at]?.word ?? "")) categories[at]?.delete(category);
      // A phrase says what its words mean together: "godt humør" is a feeling, not two vague words.
      if (elastic.has(span.category))
        for (const category of span.category === "level" ? [] : overlaid) if (category !== span.category) categories[at]?.delete(category);
    }
  }
  for (const span of spans) {
    categories[span.from]?.add(span.category);
    const mark = whole[span.category];
    if (mark !== undefined) for (let at = span.from; at < span.to; at++) categories[at]?.add(mark);
    const key = `${span.from}:${span.category}`;
    reach.set(key, Math.max(reach.get(key) ?? 0, span.to));
  }
  quoted(list, categories);
  // "KAT" is a method, "kat" an animal.
  for (let at = 0; at < list.length; at++)
    if ((list[at]?.word.length ?? 0) <= shortestStranger && list[at]?.text === list[at]?.word && !reach.has(`${at}:method`))
      categories[at]?.delete("method");
  workplaces(list, categories, reach);
  drifts(list, categories);
  names(list, categories);
  strangers(list, categories);
  knowing(list, categories);
  for (let at = 1; at < list.length; at++)
    if (list[at]?.word === "selv" && reflexive.has(list[at - 1]?.word ?? "")) categories[at]?.delete("alone");
    else if (articles.has(list[at - 1]?.word ?? "") && !list[at]?.participle && list[at]?.word.endsWith("e"))
      categories[at]?.delete("observable");
  return { text, tokens: list, categories, reach, clauses: clauses(list, spans), quantities: quantities(list, categories) };
}

/** Of two phrases in the same place that pull apart, the longer one is meant: "have en fast læge" is not "fast". */
function withoutCovered(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  let longest: Span | undefined;
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const inside = longest && span.to <= longest.to && span.to - span.from < longest.to - longest.from;
    if (inside && elastic.has(longest?.category ?? "") && elastic.has(span.category) && longest?.category !== span.category) continue;
    if (
      inside &&
      promising.has(longest?.category ?? "") !== promising.has(span.category) &&
      (promising.has(span.category) || elastic.has(span.category))
    )
      continue;
    if (!longest || span.to > longest.to) longest = span;
    kept.push(span);
  }
  return kept;
}

const opening = "»\"“”„'‘’";
const closing = "«\"”“'’";
const longestQuote = 5;

/** A word in quotation marks is somebody's answer: who says »godt« has said it. */
function quoted(list: readonly Token[], categories: readonly Set<string>[]): void {
  for (let at = 1; at < list.length - 1; at++) {
    if (!opening.includes(list[at - 1]?.word ?? " ")) continue;
    let end = at;
    while (end < at + longestQuote && list[end]?.kind === "word") end++;
    if (!closing.includes(list[end]?.word ?? " ")) continue;
    for (let inside = at; inside < end; inside++) for (const category of elasticWords) categories[inside]?.delete(category);
  }
}

/** "arbejder på biblioteket" names a place; "arbejder på sin angst" lets the promise go. */
function workplaces(list: readonly Token[], categories: readonly Set<string>[], reach: ReadonlyMap<string, number>): void {
  for (let at = 0; at < list.length; at++) {
    const end = reach.get(`${at}:escapeWork`);
    if (end === undefined || list[at]?.bases.includes("arbejde") !== true) continue;
    const place = categories[end];
    if (!place || place.has("vague") || place.has("inner")) continue;
    if (place.has("thing") || place.has("ownRhythm") || place.has("settled"))
      for (const each of ["escapeWork", "activity"]) categories[at]?.delete(each);
  }
}

const drifting = new Set(["falde", "stige", "dale", "svinde", "vokse"]);
const turning = new Set(["gå", "sætte", "skrue", "skære", "bringe", "trappe", "regulere"]);
const measured = ["registered", "scale", "amount"];
const driftReach = 8;

/** "Fraværet er faldet", "Antallet af opkald går ned": what is measured moves, and nobody says from where to where. */
function drifts(list: readonly Token[], categories: readonly Set<string>[]): void {
  for (let at = 1; at < list.length; at++) {
    const way = list[at]?.bases.some((base) => turning.has(base)) === true && ["ned", "op"].includes(list[at + 1]?.word ?? "");
    const goes = way && list[at + 2]?.kind !== "word";
    if (!goes && list[at]?.bases.some((base) => drifting.has(base)) !== true) continue;
    for (let before = at - 1; before >= Math.max(0, at - driftReach) && list[before]?.kind !== "mark"; before--) {
      if (!measured.some((category) => categories[before]?.has(category))) continue;
      for (const each of ["observable", "settled", "registered", "thing"]) categories[at]?.delete(each);
      categories[at]?.add("compare");
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
function strangers(list: readonly Token[], categories: readonly Set<string>[]): void {
  for (let at = 1; at < list.length; at++) {
    const token = list[at];
    if (token?.kind !== "word" || token.known || token.word.length < shortestStranger || categories[at]?.size !== 0) continue;
    if (!naming.has(list[at - 1]?.word ?? "") || (list[at + 1]?.kind === "word" && list[at + 1]?.known === false)) continue;
    if (/(et|t|ig|isk|iv|ende|som|bar|løs)$/.test(token.word) && list[at + 1]?.kind === "word" && !list[at + 1]?.verb) continue;
    if (!abstractEndings.some((ending) => token.word.endsWith(ending))) categories[at]?.add("thing");
  }
}

const asked = new Set(["hvad", "hvordan", "hvorfor", "hvem", "hvornår", "hvor", "hvilke", "hvilken", "at"]);

/** "Ved, hvad han siger ja til": a verb here, not the preposition. */
function knowing(list: readonly Token[], categories: readonly Set<string>[]): void {
  for (let at = 0; at < list.length; at++)
    if (list[at]?.word === "ved" && list[at + 1]?.word === "," && asked.has(list[at + 2]?.word ?? "")) categories[at]?.add("inner");
}

const alsoNames = new Set(
  "liv svend bo sten bjørn rose viola line per gro maj storm sol ask ravn fred glenn august juni vår sune tove ro kim pil eg merle fie nor siv".split(
    " ",
  ),
);

/** "Liv går i skole", "sammen med Svend": somebody, not the word it looks like. */
function names(list: readonly Token[], categories: readonly Set<string>[]): void {
  for (let at = 0; at < list.length; at++) {
    const token = list[at];
    // "Dansk Blindesamfund": a capital inside a sentence names something.
    if (token?.kind === "word" && at > 0 && list[at - 1]?.kind === "word" && token.word.length > 2 && token.text[0] !== token.word[0])
      for (const category of overlaid) categories[at]?.delete(category);
    const name = token?.word.endsWith("s") ? token.word.slice(0, -1) : token?.word;
    if (!token || !(alsoNames.has(token.word) || alsoNames.has(name ?? "")) || token.text[0] === token.word[0]) continue;
    const opens = at === 0 || list[at - 1]?.kind === "mark";
    const next = list[at + 1];
    if (!opens || (next?.verb && !next.participle)) categories[at]?.clear();
  }
}
