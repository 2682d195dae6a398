/** The lexicon as a build writes it, so that a program need not make it out of the word lists each time it starts. */
import type { PartOfSpeech } from "./inflection";
import type { Category, Lexicon, Phrase, Senses } from "./lexicon";
import { slipKey } from "./look-up";

/** Lines of words with commas between; what the words of a line share stands before a bar. */
export type PackedLexicon = {
  /** `noun:vague inner;verb:keep` */
  readonly words: string;
  /** The first word; then `category:the rest`. */
  readonly phrases: string;
  /** `category category`; then `form>base`. */
  readonly exact: string;
  readonly endings: string;
  readonly starts: string;
  readonly slips: string;
};

const bar = "|";

export function pack(lexicon: Lexicon): PackedLexicon {
  const phrases = new Map<string, string[]>();
  for (const { words, category } of lexicon.allPhrases()) {
    const [first = "", ...rest] = words;
    phrases.set(first, [...(phrases.get(first) ?? []), `${category}:${rest.join(" ")}`]);
  }
  const spelled = (senses: Senses) =>
    Object.entries(senses)
      .flatMap(([kind, categories]) => (categories ? [`${kind}:${categories.join(" ")}`] : []))
      .join(";");
  return {
    words: lines([...lexicon.words].map(([word, senses]) => [spelled(senses), word])),
    phrases: [...phrases].map(([first, rest]) => first + bar + rest.join(",")).join("\n"),
    exact: lines([...lexicon.exact].map(([form, { base, categories }]) => [[...categories].join(" "), `${form}>${base}`])),
    endings: lines(lexicon.endings.map(([ending, category]) => [category, ending])),
    starts: [...lexicon.starts].join(","),
    slips: [...lexicon.slips.values()].map((list) => list.join(",")).join("\n"),
  };
}

function lines(items: readonly (readonly [shared: string, text: string])[]): string {
  const byShared = new Map<string, string[]>();
  for (const [shared, text] of items) byShared.set(shared, [...(byShared.get(shared) ?? []), text]);
  return [...byShared].map(([shared, texts]) => shared + bar + texts.join(",")).join("\n");
}

function halves(line: string, mark: string): readonly [before: string, after: string] {
  const at = line.indexOf(mark);
  return [line.slice(0, at), line.slice(at + 1)];
}

/** Every program that judges waits for this: a phrase is taken apart when its first word is met. */
export function unpack(packed: PackedLexicon): Lexicon {
  const words = new Map<string, Senses>();
  for (const line of packed.words.split("\n")) {
    const [shared, texts] = halves(line, bar);
    const senses = sensesOf(shared);
    for (const word of texts.split(",")) words.set(word, senses);
  }
  const exact = new Map<string, { base: string; categories: ReadonlySet<Category> }>();
  for (const line of packed.exact.split("\n")) {
    const [shared, texts] = halves(line, bar);
    const categories = new Set(listOf(shared));
    for (const text of texts.split(",")) {
      const [form, base] = halves(text, ">");
      exact.set(form, { base, categories });
    }
  }
  const slips = new Map<number, readonly string[]>();
  for (const line of packed.slips.split("\n")) {
    const list = line.split(",");
    const [first = ""] = list;
    slips.set(slipKey(first, first.length), list);
  }
  const unread = new Map(packed.phrases.split("\n").map((line) => halves(line, bar)));
  const read = new Map<string, readonly Phrase[]>();
  const phrasesFrom = (first: string): readonly Phrase[] | undefined => {
    let list = read.get(first);
    const rest = list ? undefined : unread.get(first);
    if (rest !== undefined) read.set(first, (list = rest.split(",").map((each) => phraseOf(first, each))));
    return list;
  };
  return {
    words,
    phrasesFrom,
    allPhrases: () => [...unread.keys()].flatMap((first) => phrasesFrom(first) ?? []),
    exact,
    starts: new Set(packed.starts.split(",")),
    endings: packed.endings.split("\n").flatMap((line) => {
      const [category, texts] = halves(line, bar);
      return texts.split(",").map((ending) => [ending, category] as const);
    }),
    slips,
  };
}

const listOf = (spelled: string): readonly string[] => (spelled === "" ? [] : spelled.split(" "));

function sensesOf(spelled: string): Senses {
  const senses: Record<PartOfSpeech, readonly Category[] | undefined> = {
    noun: undefined,
    verb: undefined,
    adjective: undefined,
    adverb: undefined,
  };
  for (const part of spelled.split(";")) {
    const [kind, categories] = halves(part, ":");
    senses[kind as PartOfSpeech] = listOf(categories);
  }
  return senses;
}

function phraseOf(first: string, spelled: string): Phrase {
  const [category, rest] = halves(spelled, ":");
  return { words: [first, ...listOf(rest)], category };
}
