/** What each word of a statement means here. What the lexicon says of a word is shared by every place it stands in, until one differs. */
export type Meanings = ReadonlySet<string>[];

class Own extends Set<string> {}

function own(meanings: Meanings, at: number): Own {
  const here = meanings[at];
  if (here instanceof Own) return here;
  return (meanings[at] = new Own(here));
}

export function add(meanings: Meanings, at: number, category: string): void {
  if (meanings[at]?.has(category) === false) own(meanings, at).add(category);
}

export function drop(meanings: Meanings, at: number, category: string): void {
  if (meanings[at]?.has(category)) own(meanings, at).delete(category);
}

export function clear(meanings: Meanings, at: number): void {
  if (meanings[at]) meanings[at] = new Own();
}
