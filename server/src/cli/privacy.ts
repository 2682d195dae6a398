import { cprNumbersIn } from "../rules/cpr-numbers";

/** The text with personal numbers blotted out, letter for letter, so that columns stay. Nothing that we print may hold one. */
export function masked(text: string): string {
  return cprNumbersIn(text).reduce((before, [start, end]) => before.slice(0, start) + "•".repeat(end - start) + before.slice(end), text);
}
