/** What each written form says. It is looked up once, for plans use the same few thousand forms again and again. */
import type { Lexicon, Phrase } from "./lexicon";
import { lookUp, nothing, type WordInfo } from "./look-up";
import { numberWord } from "./number-words";

/** The phrases with the same first word: by their second, so that most are never tried. `open` are those of one word, or with a gap after it. */
export type Beginning = { readonly open: readonly Phrase[]; readonly next: ReadonlyMap<string, readonly Phrase[]> };

export type Form = WordInfo & {
  /** In lower case. */
  readonly word: string;
  readonly kind: "word" | "number";
  /** The phrases it may begin, by its word and its bases. */
  readonly beginnings: readonly Beginning[];
  /** The words of phrases that it may stand for. */
  readonly names: readonly string[];
  /** What it says where a sentence begins and an order may stand, if that is more. */
  readonly opening?: Form;
};

const mostForms = 20_000;
const known = new WeakMap<Lexicon, Map<string, Form>>();

/** A text of nothing but strange words starts over now and then. `isWord` goes with how the form is written. */
export function formOf(written: string, isWord: boolean, lexicon: Lexicon): Form {
  let forms = known.get(lexicon);
  if (!forms || forms.size > mostForms) known.set(lexicon, (forms = new Map<string, Form>()));
  let form = forms.get(written);
  if (!form) forms.set(written, (form = makeForm(written.toLowerCase(), isWord, lexicon)));
  return form;
}

function makeForm(word: string, isWord: boolean, lexicon: Lexicon): Form {
  if (!isWord || numberWord(word) !== undefined) {
    const article = word === "én" ? ["en"] : word === "ét" ? ["et"] : undefined;
    return asForm(word, "number", article ? { ...nothing, bases: article } : nothing, lexicon);
  }
  const info = lookUp(word, lexicon);
  const form = asForm(word, "word", info, lexicon);
  const order = word === "sig" ? lookUp("siger", lexicon) : info.order && joined(info, info.order);
  return order ? { ...form, opening: asForm(word, "word", order, lexicon) } : form;
}

function joined(word: WordInfo, order: WordInfo): WordInfo {
  return { ...word, bases: [...word.bases, ...order.bases], categories: new Set([...word.categories, ...order.categories]), verb: true };
}

function asForm(word: string, kind: Form["kind"], info: WordInfo, lexicon: Lexicon): Form {
  const { bases, categories, participle, passive, verb } = info;
  const beginnings: Beginning[] = [];
  for (const key of new Set(bases.includes(word) ? bases : [word, ...bases])) {
    const phrases = lexicon.phrasesFrom(key);
    if (phrases && !onlyNamed(word, info, key, lexicon)) beginnings.push(beginningOf(phrases));
  }
  return { word, kind, bases, categories, participle, passive, verb, known: info.known, beginnings, names: namesOf(word, bases) };
}

const reflexive = new Set(["mig", "dig", "os", "jer"]);

function namesOf(word: string, bases: readonly string[]): readonly string[] {
  const names = new Set([word]);
  // "arbejdspladsen" is no "plads" one can be "på".
  for (const base of bases) if (base !== "plads" || word.length <= 8) names.add(base);
  for (let hyphen = word.indexOf("-"); hyphen > 0; hyphen = word.indexOf("-", hyphen + 1)) names.add(word.slice(0, hyphen));
  if (reflexive.has(word)) names.add("sig");
  return [...names];
}

/** "voksen med" is nobody who grows: a noun that looks like the verb of a phrase. */
function onlyNamed(word: string, info: WordInfo, verb: string, lexicon: Lexicon): boolean {
  if (word === verb || info.verb) return false;
  const senses = lexicon.words.get(verb);
  return (senses?.verb?.length ?? 0) > 0 && (senses?.noun?.length ?? 0) === 0;
}

const madeOf = new WeakMap<readonly Phrase[], Beginning>();

function beginningOf(phrases: readonly Phrase[]): Beginning {
  const made = madeOf.get(phrases);
  if (made) return made;
  const open: Phrase[] = [];
  const next = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [, second = "_"] = phrase.words;
    const same = second === "_" ? open : next.get(second);
    if (same) same.push(phrase);
    else next.set(second, [phrase]);
  }
  const beginning = { open, next };
  madeOf.set(phrases, beginning);
  return beginning;
}
