/**
 * What in a text can point to a person: CPR numbers, e-mail addresses and Danish phone numbers. The one place that knows how they
 * look; whatever the tool shows, logs or keeps goes through `masked`.
 */

type Place = readonly [start: number, end: number];

/** Spaces of any kind, and what is invisible when text is pasted from elsewhere. */
const gap = "[ \\u00A0\\u00AD\\u2000-\\u200D\\u202F\\u2060\\uFEFF]{0,3}";
const hyphen = "[-\\u2010-\\u2015\\u2212]";
/** Day and month, which may be checked at once; 60 is added to the day of a number that stands in for a CPR number. */
const day = "([0-369]\\d|[78]\\d)";
const month = "([01]\\d)";
const shapes: readonly RegExp[] = [
  // 010170-1234, 010170 1234, 0101701234
  new RegExp(`(?<!\\d)${day}${month}(\\d\\d)(${gap}(?:${hyphen}|[./])?${gap})(\\d{4})(?!\\d)`, "gu"),
  // 01-01-70-1234, 01 01 70-1234, 01.01.1970-1234
  new RegExp(`(?<!\\d|\\d[-/.])${day}([-/ ])${month}\\2((?:1[89]|20)?\\d\\d)(${hyphen})(\\d{4})(?!\\d)`, "gu"),
  new RegExp(`(?<!\\d|\\d[-/.])${day}(\\.)${month}\\.((?:1[89]|20)\\d\\d)(${hyphen})(\\d{4})(?!\\d)`, "gu"),
];

/**
 * Where a text holds what looks like a CPR number: a date of birth and four digits more, however they are parted. Modulus 11 is not
 * asked: since 2007 valid numbers may fail it (cpr.dk).
 */
export function cprNumbersIn(text: string): readonly Place[] {
  // Most texts hold no such digits near each other: that is found sooner than what the digits are.
  if (!/\d\d[-/ .]?\d\d[-/ .]?(?:\d\d)?\d\d\D{0,7}\d{4}(?!\d)/.test(text)) return [];
  const [joined, ...parted] = shapes;
  const found: Place[] = [];
  for (const match of joined ? text.matchAll(joined) : []) {
    const [whole, d = "", m = "", y = "", between = "", tail = ""] = match;
    if (isDayOfBirth(Number(d), Number(m), Number(y), tail, between !== "")) found.push([match.index, match.index + whole.length]);
  }
  for (const shape of parted) {
    for (const match of text.matchAll(shape)) {
      const [whole, d = "", , m = "", y = "", , tail = ""] = match;
      if (isDayOfBirth(Number(d), Number(m), Number(y.slice(-2)), tail, true)) found.push([match.index, match.index + whole.length]);
    }
  }
  return inOrder(found);
}

/** Whether the day exists in the century that the first of the four digits tells (cpr.dk). */
function isDayOfBirth(writtenDay: number, month: number, year: number, tail: string, isParted: boolean): boolean {
  // Without a mark between, ten digits that begin with 61 to 91 are far more often a number of something else.
  const day = writtenDay > 60 && isParted ? writtenDay - 60 : writtenDay;
  if (month < 1 || month > 12 || day < 1) return false;
  const full = centuryOf(Number(tail.charAt(0)), year) * 100 + year;
  return day <= new Date(Date.UTC(full, month, 0)).getUTCDate();
}

function centuryOf(seventh: number, year: number): 18 | 19 | 20 {
  if (seventh <= 3) return 19;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 20 : 19;
  return year <= 57 ? 20 : 18;
}

/** Where a text holds an e-mail address. */
export function emailsIn(text: string): readonly Place[] {
  if (!text.includes("@")) return [];
  const address =
    /(?<![\p{L}\d._%+-])[\p{L}\d_%+-][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,7}\.\p{L}{2,24}(?![\p{L}\d])/gu;
  return [...text.matchAll(address)].map((match) => [match.index, match.index + match[0].length]);
}

const digit = "[\\u00A0\\u202F ]?\\d";
const phones: readonly RegExp[] = [
  // +45 12345678
  new RegExp(`(?<!\\d)(?:\\+|00)45(?:${digit}){8}(?!\\d)`, "gu"),
  // 86 12 34 56; no group of a longer number
  /(?=[2-9]\d[ \u00A0\u202F])(?<!\d[ \u00A0\u202F.,-]?)[2-9]\d(?:[ \u00A0\u202F]\d\d){3}(?![ \u00A0\u202F]?\d)/gu,
  /(?=[2-9]\d{3}[ \u00A0\u202F]\d{4})(?<!\d[ \u00A0\u202F.,-]?)(?!(?:19|20)\d\d[ \u00A0\u202F](?:19|20)\d\d)[2-9]\d{3}[ \u00A0\u202F]\d{4}(?![ \u00A0\u202F]?\d)/gu,
  // tlf. 86123456
  new RegExp(`(?=[2-9](?:${digit}){7}(?!\\d))(?<=(?:tlf|telefon|telefonnummer|mobil|mobilnummer|mob|sms|ring|ringe|phone)[.:]?[ ](?:på |til )?)[2-9](?:${digit}){7}(?!\\d)`, "giu"),
]; // prettier-ignore

/** Where a text holds what looks like a Danish phone number. Eight digits in a row are one only where a word says so. */
export function phonesIn(text: string): readonly Place[] {
  if (!/\d(?:[\u00A0\u202F ]?\d){7}/.test(text)) return [];
  const found = phones.flatMap((shape) => [...text.matchAll(shape)].map((match): Place => [match.index, match.index + match[0].length]));
  return inOrder(found);
}

/** In the order of the text; of two that overlap, the first. */
function inOrder(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of places.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) if (place[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(place);
  return kept;
}

/** The text with all of these blotted out, letter for letter, so that columns stay. */
export function masked(text: string): string {
  if (!/\d\d|@/.test(text)) return text;
  const places = inOrder([...cprNumbersIn(text), ...emailsIn(text), ...phonesIn(text)]);
  let result = "";
  let at = 0;
  for (const [start, end] of places) {
    result += text.slice(at, start) + "•".repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}
