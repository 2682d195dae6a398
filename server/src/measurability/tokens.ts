import type { Lexicon } from "./lexicon";
import type { WordInfo } from "./look-up";
import { formOf, type Form } from "./word-forms";

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
  readonly beginnings: Form["beginnings"];
  readonly names: Form["names"];
};

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
  "gns",
  "ugl",
  "årl",
  "mdl",
  "tirs",
  "tors",
  "fre",
  "lør",
  "søn",
  "forb",
  "hhv",
  "jvf",
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
const marks = ".,;:!?()–—\n\"»«“”„'‘’/+-%";

/** Words, numbers and marks with their places; unknown characters are passed over. */
export function tokens(text: string, lexicon: Lexicon): readonly Token[] {
  const found: Token[] = [];
  const push = (kind: TokenKind, end: number, form = formOf(text.slice(at, end), false, lexicon)) => {
    found.push(token(kind, form, text.slice(at, end), at, end));
    at = end;
  };
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? "";
    const end = char === " " ? at : wordEnd(text, at);
    if (end > at) {
      const form = formOf(text.slice(at, end), true, lexicon);
      push(form.kind, end, form.opening && opens(found) ? form.opening : form);
    } else if (isDigit(char)) push(...number(text, at, found.at(-1)));
    else if ("½¼¾⅓⅔".includes(char)) push("number", at + 1);
    else if (char === "§") push("paragraph", at + 1);
    else if (marks.includes(char)) push("mark", at + 1);
    else at++;
  }
  return found;
}

function token(kind: TokenKind, form: Form, text: string, start: number, end: number): Token {
  const { word, bases, categories, participle, passive, verb, known, beginnings, names } = form;
  return { kind, text, word, start, end, bases, categories, participle, passive, verb, known, beginnings, names };
}

/** Whether what comes next begins a sentence, where an order may stand. */
function opens(found: readonly Token[]): boolean {
  const before = found.at(-1);
  return before === undefined || (before.kind === "mark" && ".!?:;\n–".includes(before.word));
}

function number(text: string, at: number, before: Token | undefined): [TokenKind, number] {
  numberPattern.lastIndex = at;
  const digits = numberPattern.exec(text)?.[0] ?? "";
  const end = at + digits.length;
  const clock =
    before?.word === "kl" ||
    before?.word === "klokken" ||
    (before?.word === "." && text.slice(before.start - 2, before.start).toLowerCase() === "kl");
  const [hours = "", minutes = "", more] = digits.split(/[.:]/);
  if (clock || (digits.includes(":") && more === undefined && Number(hours) < 25 && minutes.length === 2)) return ["time", end];
  if (more !== undefined && minutes.length < 3) return ["date", end];
  const value = Number(minutes.length === 3 ? hours + minutes + (more ?? "") : digits.replace(",", "."));
  const rest = text.slice(end, end + 12).toLowerCase();
  const afterDot = rest.startsWith(".") ? rest.slice(1).trimStart() : rest.trimStart();
  if (months.some((month) => afterDot.startsWith(month) && month.length > 2)) return ["date", end];
  if (rest.startsWith("/") && rest[1] !== undefined && rest[1] >= "0" && rest[1] <= "9") return ["date", end];
  if (digits.length === 4 && value >= 1900 && value < 2100) return ["year", end];
  return ["number", end];
}

/** A word may hold hyphens and dots inside, as "e-Boks", "f.eks" and "borger.dk", but not end with one. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const letters = lettersEnd(text, end);
    if (letters > end) end = letters;
    else if (end > start && isDigit(text[end]) && text[end - 1] === "-") end++;
    else break;
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

/** Nearly every letter is one of Latin's; only for others is Unicode asked, which costs more than all else here. */
function lettersEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isLatin(code)) end++;
    else if (code < firstOther) break;
    else {
      otherLetters.lastIndex = end;
      const others = otherLetters.exec(text);
      if (!others) break;
      end += others[0].length;
    }
  }
  return end;
}

const otherLetters = /[\p{L}\p{M}]+/uy;
const firstOther = 0xaa;
/** A to z, and À to ɏ but for × and ÷. */
const isLatin = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
const isDigit = (char: string | undefined) => char !== undefined && char >= "0" && char <= "9";
const isLetter = (char: string | undefined) => char !== undefined && (char.toLowerCase() !== char.toUpperCase() || char === "ß");

export function isAbbreviation(word: string): boolean {
  return abbreviations.has(word);
}
