import { irregularNounForms, type PartOfSpeech } from "./inflection";
import { shortestSlip, shortestTail, slipKey } from "./look-up";
import { unpack } from "./packed-lexicon";
import { wordLists } from "./word-lists";

/** What a word can mean to the judgement. A word may carry several. */
export type Category = string;

/**
 * Words for one category, by part of speech; each string is a list separated by commas. `_` in a phrase is up to four words.
 * `exact` forms mean this and nothing else, however they look (`form>base` for a verb); an `ending` is tried when nothing else is found.
 */
export type Words = { readonly [K in PartOfSpeech | "phrase" | "exact" | "ending"]?: readonly string[] };
export type Additions = Readonly<Record<Category, Words>>;

export type Phrase = { readonly words: readonly string[]; readonly category: Category };

/** What a base form means, by part of speech. Where it is known only as a word of phrases the list is empty: alone it means nothing. */
export type Senses = Readonly<Record<PartOfSpeech, readonly Category[] | undefined>>;

/** Word lists made ready for looking up. Made once, never changed; `extendLexicon` makes a new one. */
export type Lexicon = {
  readonly words: ReadonlyMap<string, Senses>;
  readonly phrasesFrom: (first: string) => readonly Phrase[] | undefined;
  readonly allPhrases: () => readonly Phrase[];
  readonly exact: ReadonlyMap<string, { readonly base: string; readonly categories: ReadonlySet<Category> }>;
  /** How the nouns begin, so that most places in a compound need no looking up. */
  readonly starts: ReadonlySet<string>;
  readonly endings: readonly (readonly [ending: string, category: Category])[];
  /** Long words by `slipKey`, to forgive a spelling slip. */
  readonly slips: ReadonlyMap<number, readonly string[]>;
  /** What a municipality has said itself, of words added or taken away. */
  readonly ownWords?: ReadonlySet<string>;
};

/** Forgiving slips in every word would make new ones; these carry the judgement. */
const slipCategories: ReadonlySet<Category> = new Set(["vague", "inner", "level", "settled"]);

export function extendLexicon(base: Lexicon, additions: Additions): Lexicon {
  const written = mapValues(additions, (lists) => mapValues(lists, (list) => [list.flatMap(wordsIn).join(separator)]));
  return withOwn(
    base,
    compile([writtenOut(base), written]),
    Object.values(written).flatMap((lists) => Object.values(lists).flat()),
  );
}

/** The lexicon without these words in the categories named; phrases that hold them stay. */
export function reduceLexicon(base: Lexicon, removals: Readonly<Record<Category, readonly string[]>>): Lexicon {
  const kept = mapValues(writtenOut(base), (lists, category) => {
    const gone = new Set(removals[category] ?? []);
    return mapValues(lists, (list) => list.filter((word) => !gone.has(word)));
  });
  return withOwn(base, compile([kept]), Object.values(removals).flat());
}

function withOwn(base: Lexicon, lexicon: Lexicon, lines: readonly string[]): Lexicon {
  return { ...lexicon, ownWords: new Set([...(base.ownWords ?? []), ...lines.flatMap((line) => line.toLowerCase().split(/[\s,]+/))]) };
}

/** As word lists again, one word to a line. */
function writtenOut({ words, allPhrases, exact, endings }: Lexicon): Additions {
  const lists: Record<Category, Record<string, string[]>> = {};
  const note = (category: Category, kind: keyof Words, text: string) => void ((lists[category] ??= {})[kind] ??= []).push(text);
  for (const [word, { noun = [], verb = [], adjective = [], adverb = [] }] of words) {
    for (const category of noun) note(category, "noun", word);
    for (const category of verb) note(category, "verb", word);
    for (const category of adjective) note(category, "adjective", word);
    for (const category of adverb) note(category, "adverb", word);
  }
  for (const phrase of allPhrases()) note(phrase.category, "phrase", phrase.words.join(" "));
  for (const [form, { base, categories }] of exact)
    for (const category of categories.size > 0 ? categories : ["plain"]) note(category, "exact", base === form ? form : `${form}>${base}`);
  for (const [ending, category] of endings) note(category, "ending", ending);
  return lists;
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

const separator = ", ";

/** As anybody writes them: our own lists keep to `separator`. */
function wordsIn(line: string): readonly string[] {
  return line
    .split(",")
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");
}

/** There are thousands of words, and the first plan waits for them. */
function compile(entries: readonly Additions[]): Lexicon {
  const words = new Map<string, Senses>();
  const phrases = new Map<string, Phrase[]>();
  const exact = new Map<string, { base: string; categories: ReadonlySet<Category> }>();
  const endings: [string, Category][] = [];
  const slips = new Map<number, string[]>();
  const loose = new Set<string>();
  const addPhrase = (text: string, category: Category) => {
    const parts = text.split(" ");
    const [first = ""] = parts;
    addTo(phrases, first, { words: parts, category });
    for (const part of parts) loose.add(part);
  };
  const addWords = (list: readonly string[], category: Category, kind: PartOfSpeech) => {
    // One for all words that mean nothing else.
    const only: Senses = { ...unknown, [kind]: [category] };
    const forgiven = kind !== "adverb" && slipCategories.has(category);
    for (const text of list) {
      if (text.includes(" ")) {
        addPhrase(text, category);
        continue;
      }
      const before = words.get(text);
      words.set(text, before ? both(before, only) : only);
      if (forgiven && text.length >= shortestSlip) addTo(slips, slipKey(text, text.length), text);
    }
  };
  for (const file of entries)
    for (const [category, lists] of Object.entries(file))
      for (const [kind, lines] of Object.entries(lists))
        for (const line of lines) {
          const list = line.toLowerCase().split(separator);
          if (kind === "phrase") for (const text of list) addPhrase(text, category);
          else if (kind === "ending") for (const text of list) endings.push([text, category]);
          else if (kind === "exact") for (const text of list) addExact(exact, text, category);
          else addWords(list, category, kind as PartOfSpeech);
        }
  // A word known only from phrases means nothing alone, but its inflected forms must still be recognised in the phrase.
  for (const word of loose) words.set(word, both(words.get(word) ?? nothingAlone, nothingAlone));
  const starts = new Set<string>();
  for (const [word, senses] of words) if (senses.noun) starts.add(word.slice(0, shortestTail));
  for (const [form] of irregularNounForms) starts.add(form.slice(0, shortestTail));
  return {
    words,
    phrasesFrom: (first) => phrases.get(first),
    allPhrases: () => [...phrases.values()].flat(),
    starts,
    exact,
    endings,
    slips,
  };
}

const unknown: Senses = { noun: undefined, verb: undefined, adjective: undefined, adverb: undefined };
const nothingAlone: Senses = { noun: [], verb: [], adjective: [], adverb: undefined };

/** What a word means by two lists together. */
function both(a: Senses, b: Senses): Senses {
  return {
    noun: joined(a.noun, b.noun),
    verb: joined(a.verb, b.verb),
    adjective: joined(a.adjective, b.adjective),
    adverb: joined(a.adverb, b.adverb),
  };
}

function joined(a: readonly Category[] | undefined, b: readonly Category[] | undefined): readonly Category[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.every((category) => a.includes(category)) ? a : [...a, ...b];
}

function addExact(map: Map<string, { base: string; categories: ReadonlySet<Category> }>, text: string, category: Category): void {
  const [form = "", base = form] = text.split(">");
  map.set(form, { base, categories: new Set([...(map.get(form)?.categories ?? []), ...(category === "plain" ? [] : [category])]) });
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const same = map.get(key);
  if (same) same.push(value);
  else map.set(key, [value]);
}

// Last, because making it needs everything above.
export const defaultLexicon: Lexicon = whenAsked(() => ("words" in wordLists ? unpack(wordLists) : compile(wordLists)));

/** A server starts without it, and a plan without goals is read without it. */
function whenAsked(make: () => Lexicon): Lexicon {
  let made: Lexicon | undefined;
  const lexicon = (): Lexicon => (made ??= make());
  return {
    get words() {
      return lexicon().words;
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
    phrasesFrom: (first) => lexicon().phrasesFrom(first),
    allPhrases: () => lexicon().allPhrases(),
  };
}
