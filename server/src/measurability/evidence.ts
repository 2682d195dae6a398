import type { Clause } from "./clauses";
import { decisive } from "./decisive";
import { defeats } from "./defeats";
import type { Quantity } from "./quantities";
import type { Reading } from "./reading";

export type Rule = "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "R8" | "R9" | "R10" | "R11" | "R12" | "R13" | "R14" | "R15";
export type EvidenceKind =
  | "anchor" | "threshold" | "rhythm" | "occasion" | "state" | "absence" | "scope" | "escape" | "comparison" | "inner-state" | "ability" | "vague" | "level"
  | "activity" | "staff" | "method" | "several" | "criterion"; // prettier-ignore

/** One thing noticed, in token indices. */
export type Finding = {
  readonly rule: Rule;
  readonly kind: EvidenceKind;
  readonly from: number;
  readonly to: number;
  readonly clause: number;
};

export type Against = Finding & { readonly category: string };

/** What one clause offers for and against. */
export type ClauseEvidence = {
  readonly clause: Clause;
  readonly index: number;
  /** Why this clause alone is decidable, if it is. */
  readonly decisive: readonly Finding[];
  /** Limits that a neighbouring clause can lean on: "spiser og sover hver dag". */
  readonly thresholds: readonly Quantity[];
  readonly against: readonly Against[];
  readonly observable: number | undefined;
};

export function evidence(reading: Reading): readonly ClauseEvidence[] {
  const perClause: Quantity[][] = reading.clauses.map(() => []);
  let clauseAt = 0;
  for (const quantity of reading.quantities) {
    while (clauseAt < reading.clauses.length - 1 && quantity.from >= (reading.clauses[clauseAt]?.to ?? 0)) clauseAt++;
    perClause[clauseAt]?.push(quantity);
  }
  return reading.clauses.map((clause, index) => readClause(reading, clause, index, perClause[index] ?? []));
}

const limiting = new Set(["number", "ratio", "time", "rhythm", "all"]);
const helpPrepositions = new Set(["gennem", "igennem", "via", "med", "efter", "ved", "af"]);

function readClause(reading: Reading, clause: Clause, index: number, numbers: readonly Quantity[]): ClauseEvidence {
  const positions: number[] = [];
  for (let at = clause.from; at < clause.to; at++) if (reading.tokens[at]?.kind !== "mark") positions.push(at);
  if (positions.length === 0) return { clause, index, decisive: [], thresholds: [], against: [], observable: undefined };
  const meansEnd = endOfMeans(reading, clause);
  const thresholds = numbers.filter(
    (quantity) => limiting.has(quantity.kind) && quantity.from >= meansEnd && !measuresHelp(reading, clause, quantity),
  );
  const found = decisive(reading, clause, index, positions, thresholds, numbers);
  const acting =
    found.observable !== undefined ||
    positions.some((at) => ["activity", "support", "registered"].some((category) => reading.categories[at]?.has(category)));
  const decided = (acting && thresholds.length > 0) || found.findings.some(({ kind }) => kind === "absence");
  return {
    clause,
    index,
    decisive: found.findings,
    thresholds,
    against: defeats(reading, index, positions, decided),
    observable: found.observable,
  };
}

/** "Gennem 3 timers ugentlig bostøtte" tells how much help there is, not what comes of it. */
function measuresHelp({ tokens, categories }: Reading, clause: Clause, { kind, from, to }: Quantity): boolean {
  if (tokens[from]?.word === "kun" && categories[to]?.has("thing")) return false;
  // "af sine 5 ugentlige støttetimer": the rhythm goes with the number before it.
  const start = tokens[from - 1]?.kind === "number" ? from - 1 : from;
  const led = tokens
    .slice(Math.max(clause.from, start - 2), start)
    .some(({ word }) => helpPrepositions.has(word) && !(word === "ved" && kind === "all"));
  if (!led) return false;
  for (let at = to; at < Math.min(to + 3, clause.to); at++)
    if (categories[at]?.has("support") || categories[at]?.has("activity") || categories[at]?.has("staff")) return true;
  return false;
}

const bringing = new Set(["give", "føre", "bidrage", "medføre", "resultere", "skabe", "sikre", "løfte", "hjælpe"]);

/** "Ugentlige samtaler skal give ro": what stands before the verb is the means, and its figures decide nothing. */
function endOfMeans({ tokens, categories }: Reading, clause: Clause): number {
  for (let at = clause.from + 1; at < clause.to - 1; at++) {
    const word = tokens[at]?.word;
    if (word !== "skal" && word !== "vil") continue;
    if (!tokens.slice(at + 1, at + 3).some(({ bases }) => bases.some((base) => bringing.has(base)))) return clause.from;
    for (let before = clause.from; before < at; before++)
      if (["support", "activity", "staff", "helpSize"].some((category) => categories[before]?.has(category))) return at;
    return clause.from;
  }
  return clause.from;
}
