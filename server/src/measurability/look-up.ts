/** What one word can mean, found by taking its inflection off, its compound apart, or a slip of the pen back. */
import { eachBase, eachImperativeBase, eachNounBase, irregularBases, type PartOfSpeech } from "./inflection";
import type { Category, Lexicon } from "./lexicon";

export type WordInfo = {
  /** Base forms found in the lexicon, each with its part of speech: `verb:gå`. */
  readonly bases: readonly string[];
  readonly categories: ReadonlySet<Category>;
  /** A form that says something is done: støvsuget, betalt. */
  readonly participle: boolean;
  /** A passive in -s: støttes, tilbydes. */
  readonly passive: boolean;
  /** A present tense or infinitive of a known verb. */
  readonly verb: boolean;
  readonly known: boolean;
  /** What it means as an order, where it is also something else: "Ring til lægen", "en ring". */
  readonly order?: WordInfo;
};

const longestWord = 40;
export const shortestSlip = 6;
export const shortestTail = 3;

/** Words that a slip can make of each other begin with the same letter. */
export function slipKey(word: string, length: number): number {
  return word.charCodeAt(0) * 64 + length;
}

/** Words that only hold a sentence together; inflecting them would find verbs that are not there ("før" is not "føre"). */
const functionWords: ReadonlySet<string> = new Set(
  (
    "i på til fra med uden ved om for af over under efter inden før mellem hos gennem via mod imod omkring blandt bag foran per pr og eller men samt at der som " +
    "det den de dem han hun jeg vi du man sig sin sit sine hans hendes deres min mit mine vores ham hende mig os ikke så når hvis da end hvor hvad hvem hvilken " +
    "en et ens også kun selv alle hver hvert ingen intet op ned ud ind hjem her nu igen mere til dog fx bl.a altså enten både hele mens siden fordi idet at noget nogen nogle andre anden andet helst hvilket hvilke hvordan hvorfor hvornår"
  ).split(" "),
);

export const nothing: WordInfo = { bases: [], categories: new Set(), participle: false, passive: false, verb: false, known: false };

export function lookUp(word: string, lexicon: Lexicon): WordInfo {
  if (word.length > longestWord) return nothing;
  const only = lexicon.exact.get(word);
  if (only)
    return {
      ...nothing,
      bases: [only.base],
      categories: only.categories,
      verb: only.base !== word,
      passive: only.base !== word && word.endsWith("s"),
      known: true,
    };
  // "SKP'en", "sfo'erne": an abbreviation with its ending.
  if (/.['’](en|et|erne)$/u.test(word)) return lookUp(word.slice(0, word.search(/['’]/u)), lexicon);
  const found = functionWords.has(word)
    ? exact(word, lexicon)
    : (whole(word, lexicon) ?? well(word) ?? compound(word, lexicon) ?? slip(word, lexicon) ?? byEnding(word, lexicon));
  return hyphened(word, lexicon, found ?? nothing);
}

/** Only to know its area of life is not to know what a word means: "hf-enkeltfag" is still a kind of "enkeltfag". */
function whole(word: string, lexicon: Lexicon): WordInfo | undefined {
  const found = inflected(word, lexicon, false);
  if (!found || found.verb || found.categories.size === 0) return found;
  for (const category of found.categories) if (!category.startsWith("area")) return found;
  const kind = compound(word, lexicon);
  return kind ? { ...found, categories: new Set([...found.categories, ...kind.categories]) } : found;
}

/** "PECS-kort", "Boardmaker-billeder": a method before the hyphen says what kind of thing it is. */
function hyphened(word: string, lexicon: Lexicon, found: WordInfo): WordInfo {
  const at = word.indexOf("-");
  if (at < shortestTail || found.categories.has("method")) return found;
  const head = word.slice(0, at);
  const senses = lexicon.words.get(head);
  const method = senses?.adverb?.includes("method") || senses?.noun?.includes("method");
  return method ? { ...found, categories: new Set([...found.categories, "method"]) } : found;
}

function exact(word: string, lexicon: Lexicon): WordInfo | undefined {
  const categories = lexicon.words.get(word)?.adverb;
  return categories && { ...nothing, bases: [word], categories: new Set(categories), known: true };
}

/** "velindstillet", "velklædt": how well, and two people would not agree. */
function well(word: string): WordInfo | undefined {
  if (word === "velkommen" || !/^vel.{3,}(et|t|ede|ende)$/.test(word)) return undefined;
  return { ...nothing, bases: [word], categories: new Set(["vague"]), known: true };
}

/** An unknown word in -hed or -evne is an abstract noun, one in -fuldt or -mæssigt a manner: nobody can see it. */
function byEnding(word: string, lexicon: Lexicon): WordInfo | undefined {
  const found = lexicon.endings.filter(([ending]) => word.length > ending.length + 2 && word.endsWith(ending));
  if (found.length === 0) return undefined;
  // "børneenhed" is a kind of "enhed", and that is a place.
  for (let at = shortestTail; at <= word.length - shortestPlain; at++)
    if (lexicon.exact.get(word.slice(at))?.categories.size === 0) return undefined;
  return { ...nothing, bases: [word], categories: new Set(found.map(([, category]) => category)) };
}

function inflected(word: string, lexicon: Lexicon, onlyNouns: boolean): WordInfo | undefined {
  const plain = gathered(word, lexicon, onlyNouns ? "noun" : "any");
  if (onlyNouns) return plain;
  const order = gathered(word, lexicon, "imperative");
  if (!plain) return order;
  return order && order.verb && !plain.verb ? { ...plain, order } : plain;
}

function gathered(word: string, lexicon: Lexicon, ask: "noun" | "any" | "imperative"): WordInfo | undefined {
  const categories = new Set<Category>();
  const bases: string[] = [];
  let participle = false;
  let passive = false;
  let verb = false;
  if (ask === "any") for (const category of lexicon.words.get(word)?.adverb ?? []) categories.add(category);
  const take = (partOfSpeech: PartOfSpeech, found: readonly Category[] | undefined, base: string, ending: string) => {
    if (!found) return;
    bases.push(base);
    for (const category of found) categories.add(category);
    if (partOfSpeech === "verb" && found.length > 0) {
      if (ending === "et" || ending === "t" || (ending === word && word.endsWith("t"))) participle = true;
      if (ending === "s" || ending === "es") passive = true;
      verb = true;
    }
    if (partOfSpeech === "adjective" && found.length > 0 && (ending === "ere" || ending === "re")) categories.add("compare");
  };
  const visit = (parts: readonly PartOfSpeech[], base: string, ending: string) => {
    const senses = lexicon.words.get(base);
    if (!senses || (ask === "noun" && base.length < shortestHead && !shortHeads.has(base))) return;
    for (const partOfSpeech of parts) take(partOfSpeech, senses[partOfSpeech], base, ending);
  };
  if (ask === "noun") eachNounBase(word, visit);
  else if (ask === "imperative") eachImperativeBase(word, visit);
  else eachBase(word, visit);
  if (ask !== "imperative" && bases.length === 0) for (const [, base] of irregularBases(word)) bases.push(base);
  if (bases.length === 0 && categories.size === 0) return undefined;
  return { bases, categories, participle, passive, verb, known: true };
}

function oneLetterApart(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 8 || a.slice(0, 2) !== b.slice(0, 2)) return false;
  let apart = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) apart++;
  return apart === 1;
}

/** Whether the shorter text is the word without one letter, which is not the first. */
function lacksOneLetter(word: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && word[at] === shorter[at]) at++;
  return at > 0 && word.slice(at + 1) === shorter.slice(at);
}

const weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const shortestHead = 4;
const shortestPlain = 5;
/** Short words that often end a compound; others would be found where they are not ("ro" in "perron"). */
const shortHeads: ReadonlySet<string> = new Set([
  "job",
  "bad",
  "ven",
  "tur",
  "mad",
  "bog",
  "tid",
  "hf",
  "øl",
  "dom",
  "pas",
  "hus",
  "bil",
  "bus",
  "tog",
  "sko",
  "sag",
  "fag",
  "tøj",
  "dyr",
  "kop",
]);

/** "familienetværk" is a kind of "netværk": the last part of a compound carries its meaning. */
function compound(word: string, lexicon: Lexicon): WordInfo | undefined {
  const weekday = weekdays.some((day) => word.startsWith(day));
  for (let at = shortestTail; at <= word.length - shortestTail; at++) {
    if (!lexicon.starts.has(word.slice(at, at + shortestTail))) continue;
    const tail = word.slice(at);
    // "organisering" is not a kind of "ring".
    if (tail.startsWith("ring") && !/(s|finger|øre|nøgle|bade)$/.test(word.slice(0, at))) continue;
    const found = inflected(tail, lexicon, true);
    if (!found) continue;
    const categories = new Set([...found.categories].filter((category) => category !== "method" || tail.length > 5));
    if (categories.size === 0) continue;
    if (weekday) categories.add("ownRhythm");
    return { ...found, categories };
  }
  if (weekday) return { ...nothing, bases: [word], categories: new Set(["ownRhythm"]), known: true };
  return undefined;
}

function slip(word: string, lexicon: Lexicon): WordInfo | undefined {
  if (word.length < shortestSlip - 1) return undefined;
  const longer = lexicon.slips.get(slipKey(word, word.length + 1)) ?? [];
  const candidates = longer.filter((near) => lacksOneLetter(near, word));
  const apart = (lexicon.slips.get(slipKey(word, word.length)) ?? []).filter((near) => oneLetterApart(near, word));
  for (let at = 1; at < word.length - 2 && candidates.length === 0 && word.length > shortestSlip; at++) {
    const shorter = word.slice(0, at) + word.slice(at + 1);
    const known = inflected(shorter, lexicon, false);
    if (known) return known;
    candidates.push(...apart.filter((near) => lacksOneLetter(near, shorter)));
  }
  const [first] = candidates;
  return first === undefined ? undefined : inflected(first, lexicon, false);
}
