/** A Danish personal number, with or without its hyphen. */
const personalNumber = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[-\u2010-\u2013 ]?\d{4}(?!\d)/gu;

/** The text with personal numbers blotted out, letter for letter, so that columns stay. Nothing that we print may hold one. */
export function masked(text: string): string {
  return text.replace(personalNumber, (number) => "•".repeat(number.length));
}
