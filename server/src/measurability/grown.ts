/** How far a remark reaches, so that what it quotes can be read by itself: "kan gå alene til kiosken", not "kan gå". */
import type { Finding } from "./evidence";
import type { Reading } from "./reading";
import type { Token } from "./tokens";

const breaks = new Set(
  "og samt men som der når hvis så før inden mens uden fordi hvor dvs dog også medmindre indtil ifølge via".split(" "),
);
export const prepositions: ReadonlySet<string> = new Set(
  "efter til på i med om af for hos fra over under mod ved omkring mellem imod".split(" "),
);
const articles = new Set("en et den det de sin sit sine min mit mine hans hendes deres egen eget egne alle".split(" "));
const denying = new Set(["ikke", "aldrig"]);
const before = (token: Token | undefined) => token !== undefined && (token.verb || auxiliaries.has(token.word));
const measuring = new Set(["end", "siden", "over", "under"]);
const clauseOpeners = new Set("at hun han jeg vi de det man den".split(" "));
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
  // "har ikke slået nogen", "skylder ikke en krone"
  if (finding.kind === "absence" && denying.has(first?.word ?? "") && before(tokens[from - 1])) from--;
  const verbal = tokens.slice(from, finding.to).some(({ verb }) => verb);
  const absent = finding.kind === "absence";
  // "kan lave tre retter": what is done is counted.
  const counted = finding.kind === "ability" && verbal && limits.has(finding.to);
  const alone = finding.kind === "ability" && first?.word === "uden";
  return { ...finding, from, to: forward(reading, from, finding.to, counted ? none : limits, (absent || alone) && !verbal) };
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
    if (!token || (limits.has(to) && !measuring.has(tokens[to - 1]?.word ?? ""))) break;
    if (lists(tokens, to)) continue;
    if (token.word === "efter" && clauseOpeners.has(tokens[to + 1]?.word ?? "")) break;
    // "uden at hjemmehjælpen er der"
    if (breaks.has(token.word) && !(token.word === "der" && tokens[to - 1]?.word === "er" && tokens[to + 1]?.kind !== "word")) break;
    // "siden 3. marts", "p.n. i 14 dage"
    if (token.kind === "mark" && !(token.word === "." && lower(tokens[to + 1]))) break;
    if (token.word === "at" && !prepositions.has(tokens[to - 1]?.word ?? "")) break;
    if (
      !token.verb ||
      token.participle ||
      things.some((each) => categories[to]?.has(each)) ||
      token.word === "at" ||
      tokens[to - 1]?.word === "at" ||
      (tokens[to - 1]?.word === "eller" && token.word.endsWith("e"))
    )
      continue;
    if (!acts) break;
    acts = false;
  }
  const last = () => tokens[to]?.kind === "mark" || tokens[to] === undefined;
  while (to > start && !(last() && prepositions.has(tokens[to - 1]?.word ?? "")) && torn(tokens[to - 1]?.word ?? "")) to--;
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

const lower = (token: Token | undefined) => token?.kind === "word" && token.text[0] === token.word[0];
const torn = (word: string) =>
  prepositions.has(word) ||
  articles.has(word) ||
  ["at", "og", "eller", "ca", "pr", "kl", "end", "mindst", "højst", "senest", "kun"].includes(word);

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
      /(e|t|ig|sk|s)$/.test(tokens[at]?.word ?? "") &&
      next?.kind === "word" &&
      !next.verb &&
      !torn(next.word) &&
      !breaks.has(next.word) &&
      !categories[at]?.has("thing")
    );
  }
}
