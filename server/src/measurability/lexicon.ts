import abilities from "./lexicon/verbs.json";
import anchors from "./lexicon/anchors.json";
import areas from "./lexicon/areas.json";
import doing from "./lexicon/doing.json";
import fields from "./lexicon/fields.json";
import help from "./lexicon/help.json";
import idioms from "./lexicon/idioms.json";
import inner from "./lexicon/inner.json";
import level from "./lexicon/level.json";
import quantity from "./lexicon/quantity.json";
import things from "./lexicon/things.json";
import vague from "./lexicon/vague.json";
import { irregularNounForms, type PartOfSpeech } from "./inflection";
import { shortestSlip, shortestTail, slipKey } from "./look-up";

/** What a word can mean to the judgement. A word may carry several. */
export type Category = string;

/**
 * Words for one category, by part of speech; each string is a list separated by commas. `_` in a phrase is up to four words.
 * `exact` forms mean this and nothing else, however they look (`form>base` for a verb); an `ending` is tried when nothing else is found.
 */
export type Words = { readonly [K in PartOfSpeech | "phrase" | "exact" | "ending"]?: readonly string[] };
export type Additions = Readonly<Record<Category, Words>>;

export type Phrase = { readonly words: readonly string[]; readonly category: Category };
/** The phrases with the same first word: by their second, so that most are never tried. `open` are those of one word, or with a gap after it. */
export type Beginning = { readonly open: readonly Phrase[]; readonly next: ReadonlyMap<string, readonly Phrase[]> };
type Beginnings = Map<string, { readonly open: Phrase[]; readonly next: Map<string, Phrase[]> }>;
type Index = Readonly<Record<PartOfSpeech, ReadonlyMap<string, readonly Category[]>>>;

/** Word lists made ready for looking up. Made once, never changed; `extendLexicon` makes a new one. */
export type Lexicon = {
  readonly words: Index;
  /** Every noun, verb and adjective, to turn most guesses away with one question. */
  readonly bases: ReadonlySet<string>;
  readonly phrases: ReadonlyMap<string, Beginning>;
  readonly exact: ReadonlyMap<string, { readonly base: string; readonly categories: ReadonlySet<Category> }>;
  /** How the nouns begin, so that most places in a compound need no looking up. */
  readonly starts: ReadonlySet<string>;
  readonly endings: readonly (readonly [ending: string, category: Category])[];
  /** Long words by `slipKey`, to forgive a spelling slip. */
  readonly slips: ReadonlyMap<string, readonly string[]>;
  readonly entries: readonly Additions[];
};

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
  const phrases: Beginnings = new Map();
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

function addPhrase(map: Beginnings, phrase: Phrase): void {
  const [first = "", second = "_"] = phrase.words;
  let beginning = map.get(first);
  if (!beginning) map.set(first, (beginning = { open: [], next: new Map() }));
  const same = second === "_" ? beginning.open : beginning.next.get(second);
  if (same) same.push(phrase);
  else beginning.next.set(second, [phrase]);
}

function addSlip(map: Map<string, string[]>, word: string): void {
  const key = slipKey(word[0], word.length);
  const found = map.get(key);
  if (!found) map.set(key, [word]);
  else found.push(word);
}

// Last, because making it needs everything above.
export const defaultLexicon: Lexicon = whenAsked(() =>
  compile([vague, inner, level, idioms, anchors, abilities, doing, things, quantity, help, areas, fields].map((file) => file.entries)),
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
