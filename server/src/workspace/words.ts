import { defaultLexicon, extendLexicon, reduceLexicon, type Additions, type Category, type Lexicon } from "../measurability/lexicon";

export const wordLists = ["metodeord", "vage_ord", "ydelsesord", "indsatsord", "måletegn", "skabelonord"] as const;
export type WordList = (typeof wordLists)[number];

/** The words that a department adds to each list and takes from it. */
export type WordLists = Readonly<Record<WordList, { readonly add: readonly string[]; readonly remove: readonly string[] }>>;

/**
 * What the lists are to the judgement of goals. An added word joins the first category; a word that is taken away leaves all of them.
 * Template words are looked for in every text and judge nothing.
 */
const categories: Readonly<Record<Exclude<WordList, "skabelonord">, readonly [Category, ...Category[]]>> = {
  metodeord: ["method"],
  vage_ord: ["vague", "vagueFrequency", "level", "inner", "escape", "escapeTry", "escapeFocus", "escapeWork", "manage", "compare"],
  ydelsesord: ["activity", "support"],
  indsatsord: ["activity", "support"],
  måletegn: ["settled", "observable", "registered", "unit"],
};

/** The lexicon with the department's words; the built-in one where it has none. */
export function lexiconWith(words: WordLists): Lexicon {
  const additions: Record<Category, Additions[string]> = {};
  const removals: Record<Category, string[]> = {};
  for (const list of wordLists) {
    if (list === "skabelonord") continue;
    const [first] = categories[list];
    const { add, remove } = words[list];
    // Nobody says which part of speech a word is, so it is taken for any of them; in a list of words it means the same in each.
    if (add.length > 0) {
      const all = [...(additions[first]?.noun ?? []), ...add];
      additions[first] = { noun: all, adjective: all, verb: all.filter((word) => word.endsWith("e")) };
    }
    for (const category of categories[list])
      if (remove.length > 0) removals[category] = [...(removals[category] ?? []), ...remove.map((word) => word.trim().toLowerCase())];
  }
  const reduced = Object.keys(removals).length === 0 ? defaultLexicon : reduceLexicon(defaultLexicon, removals);
  return Object.keys(additions).length === 0 ? reduced : extendLexicon(reduced, additions);
}
