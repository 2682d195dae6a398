/** Where a word stands as an adjective, with its noun after it or alone, and where it is a noun with its article behind it. */
import type { Reading } from "./reading";
import type { Token } from "./tokens";

const follows = new Set(
  "med ved som når for hver over alle mellem blandt uden efter under igen hvad hvor hvorfor hvordan men samt eller ikke også hjemme derhjemme senest inden fra hos mod omkring gennem".split(
    " ",
  ),
);

/** An adjective with its noun after it: "en tryg opvækst". */
export function attributive(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  if (next?.word === "og" || next?.word === ",")
    return reading.tokens[at + 2]?.kind === "word" && reading.categories[at + 2]?.has("vague") === true && attributive(reading, at + 2);
  return next?.kind === "word" && !next.verb && next.word.length > 2 && !follows.has(next.word);
}

const adjectiveEnd = /(en|et|ig|ige|igt|lig|iv|ivt|ent|ende|sk|som|bar|fuld|ret|rede)$/;

export function isAdjective(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const next = reading.tokens[at + 1];
  return (
    token !== undefined &&
    (next === undefined || next.kind === "mark" || next.kind !== "word" || !attributive(reading, at)) &&
    !/(hed|skab|tur|svar|ik|tion|blik|værk|orden|itet)$/.test(token.word) &&
    // "situationen", "helbredet" end like an adjective, "moden" and "afslappet" are one.
    !isDefinite(token) &&
    reading.categories[at]?.has("person") !== true &&
    adjectiveEnd.test(token.word)
  );
}

/** "situationen", "toiletsituationen": a noun with its article behind it. */
export function isDefinite(token: Token | undefined): boolean {
  return (
    token?.bases.some(
      (base) =>
        [`${base}en`, `${base}et`].some((form) => token.word.endsWith(form)) || (base.endsWith("e") && token.word.endsWith(`${base}n`)),
    ) === true
  );
}
