import type { Lexicon } from "./lexicon";
import { lookUp, type WordInfo } from "./look-up";
import { numberWord } from "./number-words";

export type TokenKind = "word" | "number" | "time" | "date" | "year" | "paragraph" | "mark";

export type Token = WordInfo & {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** In lower case. */
  readonly word: string;
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  /** What a number says, where it says one. */
  readonly value?: number;
};

/** Some categories belong to a run of words: "på egen hånd". `from` and `to` are token indices, half-open. */
export type Span = { readonly category: string; readonly from: number; readonly to: number };

const months =
  "januar februar marts april maj juni juli august september oktober november december jan feb mar apr jun jul aug sep sept okt nov dec".split(
    " ",
  );
export const monthNames: ReadonlySet<string> = new Set(months);
const abbreviations = new Set([
  "m",
  "ca",
  "kl",
  "pr",
  "dvs",
  "fx",
  "f.eks",
  "bl.a",
  "mdr",
  "md",
  "stk",
  "min",
  "max",
  "maks",
  "kr",
  "pct",
  "evt",
  "mhp",
  "inkl",
  "ekskl",
  "nr",
  "stk",
  "osv",
  "mv",
  "m.v",
  "jf",
  "vedr",
  "ift",
  "t",
  "tlf",
  "d",
  "p.n",
  "mia",
  "mio",
  "sek",
  "ugtl",
  "dgl",
  "a.m",
  "p.m",
  "m.m",
  "o.l",
]);

const numberPattern = /\d+(?:[.,:]\d+)*/y;
const wordPattern = /[\p{L}\p{M}]+/uy;

const mostWords = 20_000;
const words = new WeakMap<Lexicon, Map<string, WordInfo>>();

/** Looks a word up once; goals use the same few thousand words again and again. A text of nothing but strange words starts over now and then. */
function remembered(word: string, lexicon: Lexicon): WordInfo {
  let known = words.get(lexicon);
  if (!known || known.size > mostWords) words.set(lexicon, (known = new Map()));
  let found = known.get(word);
  if (!found) known.set(word, (found = lookUp(word, lexicon)));
  return found;
}

/** Words, numbers and marks with their places; unknown characters are passed over. */
export function tokens(text: string, lexicon: Lexicon): readonly Token[] {
  const found: Token[] = [];
  const info = (word: string) => remembered(word, lexicon);
  const empty = info("");
  let at = 0;
  const push = (kind: TokenKind, end: number, value?: number) => {
    const slice = text.slice(at, end);
    const word = slice.toLowerCase();
    const known = info(word);
    const asWord =
      word === "sig" && opens(found)
        ? info("siger")
        : kind === "word" && known.order && opens(found)
          ? joined(known, known.order)
          : kind === "word"
            ? known
            : word === "én" || word === "ét"
              ? { ...empty, bases: [word === "én" ? "en" : "et"] }
              : empty;
    found.push({ ...asWord, kind, text: slice, word, start: at, end, ...(value === undefined ? {} : { value }) });
    at = end;
  };
  while (at < text.length) {
    const char = text[at] ?? "";
    if (char >= "0" && char <= "9") push(...number(text, at, found.at(-1)));
    else if ("½¼¾⅓⅔".includes(char)) push("number", at + 1, 0.5);
    else if (char === "§") push("paragraph", at + 1);
    else if (char === "%") push("mark", at + 1);
    else if (".,;:!?()–—\n\"»«“”„'‘’/+-".includes(char)) push("mark", at + 1);
    else {
      const end = wordEnd(text, at);
      if (end === at) at++;
      else {
        const word = text.slice(at, end).toLowerCase();
        const value = numberWord(word);
        if (value === undefined) push("word", end);
        else push("number", end, value);
      }
    }
  }
  return found;
}

/** Whether what comes next begins a sentence, where an order may stand. */
function opens(found: readonly Token[]): boolean {
  const before = found.at(-1);
  return before === undefined || (before.kind === "mark" && ".!?:;\n–".includes(before.word));
}

function joined(word: WordInfo, order: WordInfo): WordInfo {
  return { ...word, bases: [...word.bases, ...order.bases], categories: new Set([...word.categories, ...order.categories]), verb: true };
}

function number(text: string, at: number, before: Token | undefined): [TokenKind, number, number] {
  numberPattern.lastIndex = at;
  const digits = numberPattern.exec(text)?.[0] ?? "";
  const end = at + digits.length;
  const clock =
    before?.word === "kl" ||
    before?.word === "klokken" ||
    (before?.word === "." && text.slice(before.start - 2, before.start).toLowerCase() === "kl");
  const [hours = "", minutes = "", more] = digits.split(/[.:]/);
  if (clock || (digits.includes(":") && more === undefined && Number(hours) < 25 && minutes.length === 2))
    return ["time", end, Number(hours)];
  if (more !== undefined && minutes.length < 3) return ["date", end, 0];
  const value = Number(minutes.length === 3 ? hours + minutes + (more ?? "") : digits.replace(",", "."));
  const rest = text.slice(end, end + 12).toLowerCase();
  const afterDot = rest.startsWith(".") ? rest.slice(1).trimStart() : rest.trimStart();
  if (months.some((month) => afterDot.startsWith(month) && month.length > 2)) return ["date", end, value];
  if (rest.startsWith("/") && rest[1] !== undefined && rest[1] >= "0" && rest[1] <= "9") return ["date", end, value];
  if (digits.length === 4 && value >= 1900 && value < 2100) return ["year", end, value];
  return ["number", end, value];
}

/** A word may hold hyphens and dots inside, as "e-Boks", "f.eks" and "borger.dk", but not end with one. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    wordPattern.lastIndex = end;
    const letters = wordPattern.exec(text)?.[0];
    if (letters === undefined) {
      if (end > start && isDigit(text[end]) && text[end - 1] === "-") end++;
      else break;
    } else end += letters.length;
    while (end > start && isDigit(text[end])) end++;
    const joint = text[end];
    const next = text[end + 1];
    if (joint === "-" && (isLetter(next) || isDigit(next))) end++;
    else if ((joint === "'" || joint === "’") && isLetter(next)) end++;
    else if (joint === "." && isLetter(next) && (end - start < 3 || text.slice(start, end).toLowerCase() === "borger")) end++;
    else break;
  }
  return end;
}

const isDigit = (char: string | undefined) => char !== undefined && char >= "0" && char <= "9";
const isLetter = (char: string | undefined) => char !== undefined && (char.toLowerCase() !== char.toUpperCase() || char === "ß");

export function isAbbreviation(word: string): boolean {
  return abbreviations.has(word);
}

/** Words that may stand inside a phrase without breaking it: "have ikke styr på". */
const fillers = new Set([
  "der",
  "ikke",
  "mere",
  "bedre",
  "fortsat",
  "stadig",
  "også",
  "selv",
  "et",
  "en",
  "lidt",
  "større",
  "altid",
  "helt",
  "nu",
  "igen",
  "hun",
  "han",
  "jeg",
  "borgeren",
  "sin",
  "sit",
  "sine",
  "sig",
  "mig",
  "dig",
  "godt",
  "god",
  "aldrig",
  "få",
  "mit",
  "min",
]);
/** "hvis han ikke kan komme" says what happens then; it lets nothing go. */
const conditions = new Set(["hvis", "når"]);
const wildcardReach = 4;

/** The phrases of the lexicon, wherever they stand. */
export function phrases(list: readonly Token[], lexicon: Lexicon): readonly Span[] {
  const found: Span[] = [];
  for (let from = 0; from < list.length; from++) {
    const token = list[from];
    if (!token || token.kind === "mark") continue;
    const keys = token.bases.includes(token.word) ? token.bases : [token.word, ...token.bases];
    const tried = new Set<string>();
    for (const key of keys) {
      if (tried.has(key)) continue;
      tried.add(key);
      for (const phrase of lexicon.phrases.get(key) ?? []) {
        const to = onlyNamed(token, key, lexicon) ? undefined : matchEnd(list, from, phrase.words);
        // "når prøvetiden udløber" is not "når tiden …"
        if (to !== undefined && phrase.category === "escape" && hides(list, to - 1, phrase.words.at(-1))) continue;
        if (to !== undefined) found.push({ category: phrase.category, from, to });
      }
    }
  }
  return found;
}

const hides = (list: readonly Token[], at: number, wanted = "") => list[at]?.word.startsWith(wanted.slice(0, 2)) === false;

/** "voksen med" is nobody who grows: a noun that looks like the verb of a phrase. */
function onlyNamed(token: Token, verb: string, lexicon: Lexicon): boolean {
  if (token.word === verb || token.verb) return false;
  return (lexicon.words.verb.get(verb)?.length ?? 0) > 0 && (lexicon.words.noun.get(verb)?.length ?? 0) === 0;
}

/** A comma may stand before these inside a phrase: "den, jeg var", "anerkender, at". */
const spoken = new Set(["at", "jeg", "han", "hun", "der", "som"]);

function matchEnd(list: readonly Token[], from: number, words: readonly string[]): number | undefined {
  let at = from + 1;
  for (let index = 1; index < words.length; index++) {
    const wanted = words[index] ?? "";
    if (wanted === "_") {
      const next = words[++index] ?? "";
      const last = Math.min(list.length, at + wildcardReach + 1);
      while (at < last && list[at]?.kind !== "mark" && !matches(list[at], next)) at++;
      if (list[at]?.kind === "mark") return undefined;
      if (at++ >= last) return undefined;
      continue;
    }
    const token = list[at];
    if (!token) return undefined;
    const after = list[at + 1];
    if (matches(token, wanted)) at++;
    // "finde ud af, hvilken"
    else if (token.word === "," && (wanted.startsWith("hv") || spoken.has(wanted)) && after && matches(after, wanted)) at += 2;
    else if (fillers.has(token.word) && after && matches(after, wanted) && !(token.word === "ikke" && conditions.has(words[0] ?? "")))
      at += 2;
    else return undefined;
  }
  return at;
}

const reflexive = new Set(["mig", "dig", "os", "jer"]);
const matches = (token: Token | undefined, wanted: string) =>
  token !== undefined &&
  (token.word === wanted ||
    (token.bases.includes(wanted) && !(wanted === "plads" && token.word.length > 8)) ||
    token.word.startsWith(`${wanted}-`) ||
    (wanted === "sig" && reflexive.has(token.word)));
