/**
 * The candidate that a slip of the pen turns into `word`, if one is near enough. Spellings without æ, ø and å count as the same;
 * of two equally near, one that is not `taken` is meant.
 */
export function nearest(word: string, candidates: readonly string[], taken: readonly string[] = []): string | undefined {
  const distances = near(word, candidates).map(({ candidate, distance }) => ({
    candidate,
    distance: taken.includes(candidate) ? distance + 0.5 : distance,
  }));
  return distances.toSorted((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** The nearest candidate where no other is as near. */
export function onlyNearest(word: string, candidates: readonly string[]): string | undefined {
  const [first, second] = near(word, candidates).toSorted((a, b) => a.distance - b.distance);
  return first && first.distance !== second?.distance ? first.candidate : undefined;
}

/** No key or value of ours is longer; what is longer is no slip of the pen. */
const longestWord = 100;

function near(word: string, candidates: readonly string[]): readonly { candidate: string; distance: number }[] {
  if (word.length > longestWord) return [];
  const wanted = spellings(word);
  return candidates.flatMap((candidate) => {
    const meant = spellingsOf(candidate);
    const most = Math.max(1, Math.floor(candidate.length / 3));
    if (wanted.bare === meant.bare) return [{ candidate, distance: 0 }];
    // As written, »forml« is one letter from »formål«; folded, it is two.
    const folded = editDistance(wanted.folded, meant.folded, most) ?? Infinity;
    const distance = Math.min(folded, editDistance(wanted.plain, meant.plain, most) ?? Infinity);
    return distance === Infinity ? [] : [{ candidate, distance }];
  });
}

type Spellings = { readonly plain: string; readonly folded: string; readonly bare: string };

function spellings(word: string): Spellings {
  return { plain: word.normalize("NFC").toLowerCase(), folded: fold(word), bare: withoutMarks(word) };
}

/** Candidates are mostly the same few names of fields and values, asked for after every key. */
function spellingsOf(candidate: string): Spellings {
  // What a plan calls its own things may be as long as the plan.
  if (candidate.length > longestWord) return spellings(candidate);
  if (known.size >= mostKnown) known.clear();
  let found = known.get(candidate);
  if (!found) known.set(candidate, (found = spellings(candidate)));
  return found;
}

const known = new Map<string, Spellings>();
const mostKnown = 1000;

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

/** Whether a mended spelling tells the words apart and nothing more: one letter in a long word without figures, and not the first. */
export function isSameWord(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return true;
  if (Math.min(a.length, b.length) < 5 || /\d/.test(a + b) || fold(a).charAt(0) !== fold(b).charAt(0)) return false;
  return editDistance(fold(a), fold(b), 1) !== undefined;
}

/** Levenshtein's distance, or `undefined` when it is more than `most`. */
function editDistance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const here = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change);
      row.push(here);
      if (here < least) least = here;
    }
    if (least > most) return undefined;
    previous = row;
  }
  const distance = previous[b.length] ?? 0;
  return distance <= most ? distance : undefined;
}
