/** What a feeling takes with it: the words that say how it is, what it is about, and what happens to it. */
import type { Against } from "./evidence";
import type { Reading } from "./reading";

/** What is dealt with rather than felt: "samtaler om sorg", "unge med angst", "få greb om sine følelser". */
export function dealtWith({ tokens, categories }: Reading, others: readonly Against[], at: number): boolean {
  if (
    others.some(
      ({ category, from, to }) =>
        (category === "escapeWork" || category === "escapeFocus" || (category === "vague" && to - from > 1)) &&
        to <= at &&
        to >= at - 1 &&
        topical.has(tokens[to - 1]?.word ?? ""),
    )
  )
    return true;
  // "unge med angst": who they are.
  if (tokens[at - 1]?.word === "med" && (categories[at - 2]?.has("citizen") || categories[at - 2]?.has("person"))) return true;
  for (let before = at - 1; before > Math.max(0, at - 5) && !tokens[before]?.verb; before--)
    if (tokens[before]?.word === "om" && (categories[before - 1]?.has("activity") || categories[before - 1]?.has("support"))) return true;
  return false;
}
const topical = new Set(["om", "på", "med", "over"]);

/** To do these with a feeling is elastic, and no feeling is promised. */
export const handling: ReadonlySet<string> = new Set(
  "håndtere styre regulere kontrollere mestre tackle rumme bearbejde kanalisere".split(" "),
);

/** "har et oprigtigt ønske om at …": here the wish is what is to be reached. */
export function heldWish({ tokens }: Reading, at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at);
  return (
    tokens[at]?.word.endsWith("er") !== true &&
    before.some(({ bases }) => bases.includes("have") || bases.includes("få")) &&
    before.some(({ word }) => word === "et")
  );
}

/** "et oprigtigt ønske", "modvirke ensomhed", "finde ind til sorgen": how the feeling is, or what happens to it; the feeling says it. */
export function leadsToFeeling(reading: Reading, others: readonly Against[], { from, to }: Against): boolean {
  const { tokens } = reading;
  const feeling = others.find((other) => other.category === "inner" && other.from >= to && other.from <= to + 1);
  if (!feeling || (feeling.from > to && !determiners.has(tokens[to]?.word ?? ""))) return false;
  if (tokens[from]?.verb) return !tokens[from]?.bases.some((base) => handling.has(base) || holding.has(base));
  return feeling.from === to && (!tokens[to]?.verb || heldWish(reading, to)) && to - from === 1;
}
export const determiners: ReadonlySet<string> = new Set("sin sit sine min mit mine hans hendes den det de en et".split(" "));
const holding = new Set(["få", "have", "tage"]);

/** "indsigt i konflikterne": what the feeling is about; in "en tillidsfuld relation" it only says how the thing is. */
export function isAbout({ tokens }: Reading, { category, from, to }: Against, at: number): boolean {
  if (category !== "inner") return false;
  const describes =
    to === at && to - from === 1 && !tokens[from]?.verb && /(fuld|fuldt|fulde|ig|ige|igt|løs|løst|løse)$/.test(tokens[from]?.word ?? "");
  return !describes && tokens.slice(to, at).every(({ word }) => word !== "og" && word !== "samt" && word !== ",");
}
