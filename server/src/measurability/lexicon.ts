import abilities from "./lexicon/verbs.json";
import anchors from "./lexicon/anchors.json";
import areas from "./lexicon/areas.json";
import doing from "./lexicon/doing.json";
import help from "./lexicon/help.json";
import idioms from "./lexicon/idioms.json";
import inner from "./lexicon/inner.json";
import level from "./lexicon/level.json";
import quantity from "./lexicon/quantity.json";
import things from "./lexicon/things.json";
import vague from "./lexicon/vague.json";
import { eachBase, eachImperativeBase, eachNounBase, irregularBases, irregularNounForms, type PartOfSpeech } from "./inflection";

/** What a word can mean to the judgement. A word may carry several. */
export type Category = string;

/**
 * Words for one category, by part of speech; each string is a list separated by commas. `_` in a phrase is up to four words.
 * `exact` forms mean this and nothing else, however they look (`form>base` for a verb); an `ending` is tried when nothing else is found.
 */
export type Words = { readonly [K in PartOfSpeech | "phrase" | "exact" | "ending"]?: readonly string[] };
export type Additions = Readonly<Record<Category, Words>>;

type Phrase = { readonly words: readonly string[]; readonly category: Category };
type Index = Readonly<Record<PartOfSpeech, ReadonlyMap<string, readonly Category[]>>>;

/** Word lists made ready for looking up. Made once, never changed; `extendLexicon` makes a new one. */
export type Lexicon = {
  readonly words: Index;
  /** Every noun, verb and adjective, to turn most guesses away with one question. */
  readonly bases: ReadonlySet<string>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly exact: ReadonlyMap<string, { readonly base: string; readonly categories: ReadonlySet<Category> }>;
  /** How the nouns begin, so that most places in a compound need no looking up. */
  readonly starts: ReadonlySet<string>;
  readonly endings: readonly (readonly [ending: string, category: Category])[];
  /** Long words by `slipKey`, to forgive a spelling slip. */
  readonly slips: ReadonlyMap<string, readonly string[]>;
  readonly entries: readonly Additions[];
};

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
const shortestSlip = 6;

/** Forgiving slips in every word would make new ones; these carry the judgement. */
const slipCategories: ReadonlySet<Category> = new Set(["vague", "inner", "level", "settled"]);

export function extendLexicon(base: Lexicon, additions: Additions): Lexicon {
  return compile([...base.entries, additions]);
}

/** The lexicon without these words in the categories named; phrases that hold them stay. */
export function reduceLexicon(base: Lexicon, removals: Readonly<Record<Category, readonly string[]>>): Lexicon {
  return compile(
    base.entries.map((file) =>
      mapValues(file, (lists, category) => {
        const gone = new Set(removals[category] ?? []);
        return gone.size === 0
          ? lists
          : mapValues(lists, (list) => list.flatMap((line) => line.split(",")).filter((word) => !gone.has(word.trim().toLowerCase())));
      }),
    ),
  );
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

function compile(entries: readonly Additions[]): Lexicon {
  const words = { noun: new Map(), verb: new Map(), adjective: new Map(), adverb: new Map() } as Record<
    PartOfSpeech,
    Map<string, readonly Category[]>
  >;
  const phrases = new Map<string, Phrase[]>();
  const exact = new Map<string, { base: string; categories: ReadonlySet<Category> }>();
  const endings: [string, Category][] = [];
  const slips = new Map<string, string[]>();
  const loose = new Set<string>();
  const add = (category: Category, kind: string, text: string): void => {
    if (kind === "exact") {
      const [form = "", base = form] = text.split(">");
      exact.set(form, {
        base,
        categories: new Set([...(exact.get(form)?.categories ?? []), ...(category === "plain" ? [] : [category])]),
      });
    } else if (kind === "ending") endings.push([text, category]);
    else if (kind === "phrase" || text.includes(" ")) {
      const parts = text.split(" ");
      addPhrase(phrases, { words: parts, category });
      for (const part of parts) loose.add(part);
    } else {
      addWord(words[kind as PartOfSpeech], text, category);
      if (kind !== "adverb" && text.length >= shortestSlip && slipCategories.has(category)) addSlip(slips, text);
    }
  };
  for (const file of entries)
    for (const [category, lists] of Object.entries(file))
      for (const [kind, list] of Object.entries(lists)) for (const line of list) eachEntry(line, (text) => add(category, kind, text));
  for (const word of loose) addLoose(words, word);
  const starts = new Set<string>();
  for (const noun of words.noun.keys()) starts.add(noun.slice(0, shortestTail));
  for (const [form] of irregularNounForms) starts.add(form.slice(0, shortestTail));
  const bases = new Set(words.noun.keys());
  for (const verb of words.verb.keys()) bases.add(verb);
  for (const adjective of words.adjective.keys()) bases.add(adjective);
  return { words, bases, phrases, starts, exact, endings, slips, entries };
}

/** What stands between commas. There are thousands, and the first plan waits for them: splitting each line would take twice as long. */
function eachEntry(line: string, visit: (text: string) => void): void {
  for (let start = 0, end = 0; end < line.length; start = end + 1) {
    end = line.indexOf(",", start);
    if (end < 0) end = line.length;
    const text = line.slice(start, end).trim().toLowerCase();
    if (text !== "") visit(text);
  }
}

function addWord(map: Map<string, readonly Category[]>, word: string, category: Category): void {
  const found = map.get(word);
  if (!found || found.length === 0) map.set(word, alone(category));
  else if (!found.includes(category)) map.set(word, [...found, category]);
}

const lists = new Map<Category, readonly Category[]>();

/** One list for all words that mean nothing else. */
function alone(category: Category): readonly Category[] {
  let list = lists.get(category);
  if (!list) lists.set(category, (list = [category]));
  return list;
}

const nothingAlone: readonly Category[] = [];

/** A word known only from phrases means nothing alone, but its inflected forms must still be recognised in the phrase. */
function addLoose({ noun, verb, adjective }: Record<PartOfSpeech, Map<string, readonly Category[]>>, word: string): void {
  if (!noun.has(word)) noun.set(word, nothingAlone);
  if (!verb.has(word)) verb.set(word, nothingAlone);
  if (!adjective.has(word)) adjective.set(word, nothingAlone);
}

function addPhrase(map: Map<string, Phrase[]>, phrase: Phrase): void {
  const first = phrase.words[0] ?? "";
  const found = map.get(first);
  if (found) found.push(phrase);
  else map.set(first, [phrase]);
}

function addSlip(map: Map<string, string[]>, word: string): void {
  const key = slipKey(word[0], word.length);
  const found = map.get(key);
  if (!found) map.set(key, [word]);
  else found.push(word);
}

/** Words that a slip can make of each other begin with the same letter. */
function slipKey(first: string | undefined, length: number): string {
  return `${first}${length}`;
}

/** Words that only hold a sentence together; inflecting them would find verbs that are not there ("før" is not "føre"). */
const functionWords: ReadonlySet<string> = new Set(
  (
    "i på til fra med uden ved om for af over under efter inden før mellem hos gennem via mod imod omkring blandt bag foran per pr og eller men samt at der som " +
    "det den de dem han hun jeg vi du man sig sin sit sine hans hendes deres min mit mine vores ham hende mig os ikke så når hvis da end hvor hvad hvem hvilken " +
    "en et ens også kun selv alle hver hvert ingen intet op ned ud ind hjem her nu igen mere til dog fx bl.a altså enten både hele mens siden fordi idet at noget nogen nogle andre anden andet helst"
  ).split(" "),
);

const nothing: WordInfo = { bases: [], categories: new Set(), participle: false, passive: false, verb: false, known: false };

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
  const method = lexicon.words.adverb.get(head)?.includes("method") || lexicon.words.noun.get(head)?.includes("method");
  return method ? { ...found, categories: new Set([...found.categories, "method"]) } : found;
}

function exact(word: string, lexicon: Lexicon): WordInfo | undefined {
  const categories = lexicon.words.adverb.get(word);
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
  if (ask === "any") for (const category of lexicon.words.adverb.get(word) ?? []) categories.add(category);
  const take = (partOfSpeech: PartOfSpeech, base: string, ending: string) => {
    const found = lexicon.words[partOfSpeech].get(base);
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
    if (!lexicon.bases.has(base) || (ask === "noun" && base.length < shortestHead && !shortHeads.has(base))) return;
    for (const partOfSpeech of parts) take(partOfSpeech, base, ending);
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
const shortestTail = 3;
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
    const tail = word.slice(at);
    // "organisering" is not a kind of "ring".
    if (
      !lexicon.starts.has(tail.slice(0, shortestTail)) ||
      (tail.startsWith("ring") && !/(s|finger|øre|nøgle|bade)$/.test(word.slice(0, at)))
    )
      continue;
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
  const longer = lexicon.slips.get(slipKey(word[0], word.length + 1)) ?? [];
  const candidates = longer.filter((near) => lacksOneLetter(near, word));
  const apart = (lexicon.slips.get(slipKey(word[0], word.length)) ?? []).filter((near) => oneLetterApart(near, word));
  for (let at = 1; at < word.length - 2 && candidates.length === 0 && word.length > shortestSlip; at++) {
    const shorter = word.slice(0, at) + word.slice(at + 1);
    const known = inflected(shorter, lexicon, false);
    if (known) return known;
    candidates.push(...apart.filter((near) => lacksOneLetter(near, shorter)));
  }
  const [first] = candidates;
  return first === undefined ? undefined : inflected(first, lexicon, false);
}

// Last, because making it needs everything above.
export const defaultLexicon: Lexicon = whenAsked(() =>
  compile([vague, inner, level, idioms, anchors, abilities, doing, things, quantity, help, areas].map((file) => file.entries)),
);

/** A server starts without it, and a plan without goals is read without it. */
function whenAsked(make: () => Lexicon): Lexicon {
  let made: Lexicon | undefined;
  const lexicon = (): Lexicon => (made ??= make());
  return {
    get words() {
      return lexicon().words;
    },
    get bases() {
      return lexicon().bases;
    },
    get phrases() {
      return lexicon().phrases;
    },
    get exact() {
      return lexicon().exact;
    },
    get starts() {
      return lexicon().starts;
    },
    get endings() {
      return lexicon().endings;
    },
    get slips() {
      return lexicon().slips;
    },
    get entries() {
      return lexicon().entries;
    },
  };
}
