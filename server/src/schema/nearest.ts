/** The candidate that a slip of the pen turns into `word`, if one is near enough. Spellings without æ, ø and å count as the same. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = spellingOf(word);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const most = Math.max(1, Math.floor(candidate.length / 3));
    const spelling = spellingOf(candidate);
    const distance = wanted.bare === spelling.bare ? 0 : editDistance(wanted.folded, spelling.folded, most);
    if (distance !== undefined && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

type Spelling = { readonly folded: string; readonly bare: string };

const spellings = new Map<string, Spelling>();
const mostSpellings = 2_000;

/** Remembered, because the candidates are the same few names each time. */
function spellingOf(word: string): Spelling {
  let spelling = spellings.get(word);
  if (!spelling) {
    spelling = { folded: fold(word), bare: withoutMarks(word) };
    if (spellings.size >= mostSpellings) spellings.clear();
    if (word.length <= 100) spellings.set(word, spelling);
  }
  return spelling;
}

/** One spelling for æ/ae, ø/oe, å/aa, upper and lower case, and the marks between words. */
export function fold(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replace(/[-_ .]+/g, "-");
}

/** As people write on a keyboard without æ, ø and å: `formal` for `formål`. */
function withoutMarks(word: string): string {
  return fold(word.normalize("NFC").toLowerCase().replaceAll("æ", "a").replaceAll("ø", "o").replaceAll("å", "a"));
}

/** Levenshtein's distance, or `undefined` when it is more than `most`. */
function editDistance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change));
    }
    previous = row;
  }
  const distance = previous[b.length] ?? 0;
  return distance <= most ? distance : undefined;
}
