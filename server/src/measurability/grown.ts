/** How far a remark reaches, so that what it quotes can be read by itself: "kan gå alene til kiosken", not "kan gå". */
import type { Finding } from "./evidence";
import type { Reading } from "./reading";
import type { Token } from "./tokens";

const breaks = new Set(
  "og samt men eller som der når hvis så før inden efter mens uden fordi hvor dvs dog også medmindre indtil ifølge via".split(" "),
);
export const prepositions: ReadonlySet<string> = new Set(
  "til på i med om af for hos fra over under mod ved omkring mellem imod".split(" "),
);
const articles = new Set("en et den det de sin sit sine min mit mine hans hendes deres egen eget egne alle".split(" "));
const auxiliaries = new Set("har er bliver blev være have blive skal kan vil må".split(" "));
const things = ["thing", "chore"];
const none: ReadonlySet<number> = new Set();
const longest = 10;
const nearby = 4;

/** A state, an ability or something that does not happen takes the words that say what it is about. */
export function grown(reading: Reading, finding: Finding, limits: ReadonlySet<number>): Finding {
  const { tokens } = reading;
  let { from } = finding;
  const first = tokens[from];
  if (finding.kind !== "absence" && first && !first.verb) from = backToVerb(reading, finding);
  // "i bad uden hjælp"
  if (from === finding.from && finding.kind === "ability" && prepositions.has(tokens[from - 1]?.word ?? "")) from--;
  const verbal = tokens.slice(from, finding.to).some(({ verb }) => verb);
  const absent = finding.kind === "absence";
  return { ...finding, from, to: forward(reading, from, finding.to, absent ? none : limits, absent && !verbal) };
}

/** To the end of what the words are about, and never to a word that would be torn from the next. */
export function forward(
  { tokens, categories }: Reading,
  from: number,
  start: number,
  limits: ReadonlySet<number> = none,
  mayAct = false,
): number {
  let to = start;
  let acts = mayAct;
  for (; to < Math.min(tokens.length, from + longest); to++) {
    const token = tokens[to];
    if (!token || limits.has(to)) break;
    if (lists(tokens, to)) continue;
    if (breaks.has(token.word)) break;
    // "siden 3. marts"
    if (token.kind === "mark" && !(token.word === "." && numbered(tokens[to - 1]) && lower(tokens[to + 1]))) break;
    if (token.word === "at" && !prepositions.has(tokens[to - 1]?.word ?? "")) break;
    if (
      !token.verb ||
      token.participle ||
      things.some((each) => categories[to]?.has(each)) ||
      token.word === "at" ||
      tokens[to - 1]?.word === "at"
    )
      continue;
    if (!acts) break;
    acts = false;
  }
  while (to > start && torn(tokens[to - 1]?.word ?? "")) to--;
  return to;
}

/** "øjne, næse og mund": one word after another. */
function lists(tokens: readonly Token[], at: number): boolean {
  const [token, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.word !== "," && token?.word !== "og") return false;
  if (next?.kind !== "word" || next.verb || breaks.has(next.word) || articles.has(next.word) || prepositions.has(next.word)) return false;
  return token.word === ","
    ? after?.word === "og" || (after?.word === "," && lists(tokens, at + 2))
    : after === undefined || after.kind === "mark";
}

const numbered = (token: Token | undefined) => token?.kind === "number" || token?.kind === "date";
const lower = (token: Token | undefined) => token?.kind === "word" && token.text[0] === token.word[0];
const torn = (word: string) =>
  prepositions.has(word) || articles.has(word) || ["at", "ca", "kl", "end", "mindst", "højst", "senest", "kun"].includes(word);

/** "Har fået læreplads": a thing is not a state by itself. */
function backToVerb({ tokens, clauses }: Reading, { from, clause }: Finding): number {
  const begin = Math.max(clauses[clause]?.from ?? 0, from - nearby);
  for (let at = from - 1; at >= begin; at--) {
    const token = tokens[at];
    if (!token || token.kind === "mark" || breaks.has(token.word)) break;
    if (!token.verb && !auxiliaries.has(token.word)) continue;
    return token.participle && auxiliaries.has(tokens[at - 1]?.word ?? "") && at > begin ? at - 1 : at;
  }
  return from;
}

/** "sine evner", "den nuværende bevægelighed": up to the noun. */
export function nounPhrase({ tokens, categories }: Reading, start: number): number {
  let to = start;
  while (to < start + nearby && tokens[to]?.kind === "word" && (articles.has(tokens[to]?.word ?? "") || leadsOn(to))) to++;
  const noun = tokens[to];
  if (noun?.kind !== "word") return start;
  return (!noun.verb || to > start) && !breaks.has(noun.word) && !torn(noun.word) ? to + 1 : to > start ? to : start;

  function leadsOn(at: number): boolean {
    const next = tokens[at + 1];
    return (
      /(e|t|ig|sk)$/.test(tokens[at]?.word ?? "") &&
      next?.kind === "word" &&
      !next.verb &&
      !torn(next.word) &&
      !breaks.has(next.word) &&
      !categories[at]?.has("thing")
    );
  }
}
