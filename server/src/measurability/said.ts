/** Most of what is looked for is not there: a question about a word is asked only where the word, or a form of it, stands. */
import type { Token } from "./tokens";

/** Every word and mark, and every base a word may come from. */
export function saidIn(list: readonly Token[]): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { word, bases } of list) {
    said.add(word);
    for (const base of bases) said.add(base);
  }
  return said;
}

export function says(said: ReadonlySet<string>, words: Iterable<string>): boolean {
  for (const word of words) if (said.has(word)) return true;
  return false;
}
