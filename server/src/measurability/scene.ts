/** What every question about a clause starts from: its words by what they can mean, and where its verb and its thing stand. */
import type { Clause } from "./clauses";
import { isContent } from "./context";
import { defeating } from "./defeats";
import type { EvidenceKind, Finding, Rule } from "./evidence";
import type { Quantity } from "./quantities";
import type { Reading } from "./reading";

/** Words that need a count to say anything, and then say enough: "motion to gange om ugen". */
const lightVerbs = new Set(
  "foreligge ligge findes eje bede være blive have få komme gå bo kunne skulle ville nå opnå finde tage stå sidde hænge vise søge".split(
    " ",
  ),
);
export const isLight = (base: string) => lightVerbs.has(base);
export const auxiliaries: ReadonlySet<string> = new Set("er har var havde bliver blev være have blive blevet været fået få får".split(" "));
const modals = new Set(["skal", "vil", "kan", "må", "bør", "kunne", "skulle", "ville"]);
export const objectReach = 6;

export type Scene = {
  readonly reading: Reading;
  readonly clause: Clause;
  readonly index: number;
  readonly positions: readonly number[];
  readonly first: (category: string) => number | undefined;
  readonly opposed: (at: number) => boolean;
  readonly dates: readonly Quantity[];
  readonly add: (rule: Rule, kind: EvidenceKind, from: number, to?: number) => void;
  readonly main: number | undefined;
  readonly mainLight: boolean;
  readonly observable: number | undefined;
  readonly registered: number | undefined;
  readonly settled: number | undefined;
  readonly noun: number | undefined;
};

export function setScene(
  reading: Reading,
  clause: Clause,
  index: number,
  positions: readonly number[],
  findings: Finding[],
): Omit<Scene, "dates"> {
  const { categories, tokens } = reading;
  const firsts = new Map<string, number>();
  for (const at of positions) for (const category of categories[at] ?? []) if (!firsts.has(category)) firsts.set(category, at);
  const first = (category: string) => firsts.get(category);
  const opposed = (at: number) => {
    const here = categories[at];
    if (here !== undefined && here.size > 0) for (const category of defeating) if (here.has(category)) return true;
    return false;
  };
  const observable = positions.find(
    (at) =>
      categories[at]?.has("observable") &&
      !opposed(at) &&
      !((tokens[at]?.word === "tage" || tokens[at]?.word === "tager") && first("manage") === at),
  );
  const main = positions.find((at) => tokens[at]?.verb && !modals.has(tokens[at]?.word ?? ""));
  // "Kontrakten skal …": what the sentence is about is not what it promises.
  const subject = (at: number) =>
    main !== undefined &&
    at < main &&
    !tokens[at]?.verb &&
    (/[nt]$/.test(tokens[at]?.word ?? "") ||
      owners.has(tokens[at - 1]?.word ?? "") ||
      ["person", "staff"].some((each) => categories[at]?.has(each))) &&
    categories[at]?.has("settled") === true &&
    !(reading.reach[at]?.get("settled") ?? 0);
  // "Cykler" at the head is what somebody does, not what they have.
  const namesThing = (at: number) => ["observable", "thing"].every((category) => categories[at]?.has(category));
  const isMeasure = (at: number) =>
    (categories[at]?.has("period") === true && !categories[at]?.has("activity") && !categories[at]?.has("moment")) ||
    ["gang", "procent", "pct", "point"].some((unit) => tokens[at]?.bases.includes(unit));
  const mainLight =
    main === undefined ||
    tokens[main]?.bases.some((base) => lightVerbs.has(base)) === true ||
    categories[main]?.has("settled") === true ||
    categories[main]?.has("keep") === true;
  return {
    reading,
    clause,
    index,
    positions,
    first,
    opposed,
    add: (rule, kind, from, to = from + 1) => findings.push({ rule, kind, from, to, clause: index }),
    main,
    mainLight,
    observable,
    registered: positions.find((at) => categories[at]?.has("registered") && !opposed(at)),
    settled: positions.find(
      (at) =>
        categories[at]?.has("settled") &&
        !opposed(at) &&
        !subject(at) &&
        !complains(tokens, at) &&
        !(at === main && (namesThing(at) || resumes(reading, at))) &&
        !aboutHelp(reading, clause.from, at) &&
        !shadowed(reading, main, at),
    ),
    noun: positions.find((at) => isContent(tokens[at]) && !opposed(at) && !categories[at]?.has("domain") && !isMeasure(at) && at !== main),
  };
}

const owners = new Set("min mit mine sin sit sine hans hendes deres".split(" "));

/** "Konen klager over …": says so, and has lodged nothing. */
function complains(tokens: Reading["tokens"], at: number): boolean {
  return tokens[at]?.word === "klager" && tokens[at + 1]?.word === "over";
}

/** "får nys om et job": a noun nobody knows stands between the verb and the anchor, and it is what is promised. */
export function shadowed({ tokens, categories }: Reading, main: number | undefined, at: number): boolean {
  if (main === undefined || !tokens[main]?.bases.some((base) => base === "have" || base === "få")) return false;
  const preposition = tokens.findLastIndex(({ word }, index) => index > main && index < at && shadowing.has(word));
  const head = preposition - 1;
  if (head <= main || tokens[head]?.known || categories[head]?.size !== 0 || !isContent(tokens[head])) return false;
  return (
    !/(et|t|ede|igen|sammen|hjemme)$/.test(tokens[head]?.word ?? "") && tokens.slice(main, head).every(({ word }) => !shadowing.has(word))
  );
}
const shadowing = new Set(["af", "på", "i", "for", "om", "ved", "til", "med", "mellem"]);

const resuming = new Set(["genoptage", "begynde", "påbegynde", "starte", "fortsætte"]);

/** "Genoptager kontakten": begun is not reached, where what is begun has no measure. */
function resumes({ tokens, categories }: Reading, at: number): boolean {
  if (!tokens[at]?.bases.some((base) => resuming.has(base))) return false;
  return [at + 1, at + 2].some((next) => categories[next]?.has("habit") && !categories[next]?.has("settled"));
}

/** "får rådgivning om gæld": what the help is about is not what is reached. */
function aboutHelp({ tokens, categories }: Reading, from: number, at: number): boolean {
  for (let before = at - 2; before >= Math.max(from, at - objectReach) && !tokens[before]?.verb; before--)
    if (categories[before]?.has("support") && ["om", "til", "i", "med", "vedrørende"].includes(tokens[before + 1]?.word ?? "")) return true;
  return false;
}
/** "Rådgivning om gæld": a help noun at the head, and nobody does anything. */
export function namesHelp({ reading, positions, main }: Scene): boolean {
  const [head = -1] = positions;
  const help = ["support", "activity"].some((category) => reading.categories[head]?.has(category)) && !reading.tokens[head]?.verb;
  if (main === undefined) return help;
  // "Vejledning i at søge …": what follows "at" belongs to the help.
  return help && reading.tokens[main - 1]?.word === "at" && reading.tokens.slice(head + 1, main).every(({ verb }) => !verb);
}
