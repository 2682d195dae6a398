import type { Clause } from "./clauses";
import { dated, isContent, isNoMore, leansOn, neutral, occasion, unknownVerb } from "./context";
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
  readonly content: boolean;
};

const defeating = ["vague", "vagueFrequency", "inner", "level", "compare", "escape", "escapeTry", "escapeFocus", "escapeWork"] as const;
const ruleOf: Readonly<Record<string, readonly [Rule, EvidenceKind]>> = {
  vague: ["R1", "vague"], vagueFrequency: ["R2", "vague"], inner: ["R9", "inner-state"], level: ["R14", "level"], compare: ["R8", "comparison"],
  escape: ["R11", "escape"], escapeTry: ["R11", "escape"], escapeFocus: ["R11", "escape"], escapeWork: ["R11", "escape"], manage: ["R6", "ability"], support: ["R12", "staff"],
}; // prettier-ignore
/** Words that need a count to say anything, and then say enough: "motion to gange om ugen". */
const lightVerbs = new Set([
  "foreligge",
  "ligge",
  "findes",
  "eje",
  "bede",
  "være",
  "blive",
  "have",
  "få",
  "komme",
  "gå",
  "bo",
  "kunne",
  "skulle",
  "ville",
  "nå",
  "opnå",
  "finde",
  "tage",
  "stå",
]);
const helpPrepositions = new Set(["gennem", "igennem", "via", "med", "efter", "ved"]);
const auxiliaries = new Set([
  "er",
  "har",
  "var",
  "havde",
  "bliver",
  "blev",
  "være",
  "have",
  "blive",
  "blevet",
  "været",
  "fået",
  "få",
  "får",
]);
const modals = new Set(["skal", "vil", "kan", "må", "bør", "kunne", "skulle", "ville"]);

export function evidence(reading: Reading): readonly ClauseEvidence[] {
  const perClause: Quantity[][] = reading.clauses.map(() => []);
  let clauseAt = 0;
  for (const quantity of reading.quantities) {
    while (clauseAt < reading.clauses.length - 1 && quantity.from >= (reading.clauses[clauseAt]?.to ?? 0)) clauseAt++;
    perClause[clauseAt]?.push(quantity);
  }
  return reading.clauses.map((clause, index) => readClause(reading, clause, index, perClause[index] ?? []));
}

function readClause(reading: Reading, clause: Clause, index: number, numbers: readonly Quantity[]): ClauseEvidence {
  const { categories, tokens } = reading;
  const positions: number[] = [];
  for (let at = clause.from; at < clause.to; at++) if (tokens[at]?.kind !== "mark") positions.push(at);
  if (positions.length === 0) return { clause, index, decisive: [], thresholds: [], against: [], observable: undefined, content: false };
  const firsts = new Map<string, number>();
  for (const at of positions) for (const category of categories[at] ?? []) if (!firsts.has(category)) firsts.set(category, at);
  const first = (category: string) => firsts.get(category);
  // "Gennem 3 timers ugentlig bostøtte" tells how much help there is, not what comes of it.
  const ofHelp = ({ from, to }: Quantity) => {
    const led = tokens.slice(Math.max(clause.from, from - 2), from).some((token) => helpPrepositions.has(token.word));
    return (
      led &&
      [to, to + 1, to + 2].some(
        (at) => at < clause.to && (categories[at]?.has("support") || categories[at]?.has("activity") || categories[at]?.has("staff")),
      )
    );
  };
  const thresholds = numbers
    .filter((quantity) => !ofHelp(quantity))
    .filter(({ kind }) => kind === "number" || kind === "ratio" || kind === "time" || kind === "rhythm" || kind === "all");
  const none = numbers.filter(({ kind }) => kind === "none");
  const negation = positions.find((at) => tokens[at]?.word === "ikke" || tokens[at]?.word === "aldrig");
  const decisive: Finding[] = [];
  const add = (rule: Rule, kind: EvidenceKind, from: number, to = from + 1) => decisive.push({ rule, kind, from, to, clause: index });
  const against = defeats(reading, index, positions);
  const opposed = (at: number) => defeating.some((category) => categories[at]?.has(category));
  const observable = positions.find(
    (at) =>
      categories[at]?.has("observable") &&
      !opposed(at) &&
      !(tokens[at]?.word === "tage" || tokens[at]?.word === "tager" ? first("manage") === at : false),
  );
  const main = positions.find((at) => tokens[at]?.verb && !modals.has(tokens[at]?.word ?? ""));
  const subject = (at: number) =>
    main !== undefined &&
    at < main &&
    !tokens[at]?.verb &&
    /[nt]$/.test(tokens[at]?.word ?? "") &&
    categories[at]?.has("settled") === true &&
    !(reading.reach.get(`${at}:settled`) ?? 0);
  const isMeasure = (at: number) =>
    categories[at]?.has("period") === true || ["gang", "procent", "pct", "point"].some((unit) => tokens[at]?.bases.includes(unit));
  const settled = positions.find((at) => categories[at]?.has("settled") && !opposed(at) && !subject(at));
  const registered = positions.find((at) => categories[at]?.has("registered") && !opposed(at));
  const rhythmic = positions.find((at) => categories[at]?.has("ownRhythm"));
  const chore = first("chore");
  const alone = first("alone");
  const able = first("ability");
  const manage = first("manage");
  const mainLight =
    main === undefined ||
    tokens[main]?.bases.some((base) => lightVerbs.has(base)) === true ||
    categories[main]?.has("settled") === true ||
    categories[main]?.has("keep") === true;
  const noun = positions.find(
    (at) => isContent(tokens[at]) && !opposed(at) && !categories[at]?.has("domain") && !isMeasure(at) && at !== main,
  );
  const inherited = clause.zone === "criterion" && leansOn(reading, reading.clauses[index - 1]);

  for (const quantity of thresholds) {
    if (quantity.kind === "all" && observable === undefined && registered === undefined && settled === undefined) continue;
    const anchor = observable ?? registered ?? settled ?? rhythmic ?? chore ?? noun;
    if (anchor === undefined && !inherited && (clause.zone === "criterion" || quantity.kind !== "ratio")) continue;
    add("R2", quantity.kind === "rhythm" ? "rhythm" : "threshold", quantity.from, quantity.to);
  }
  const scale = first("scale");
  if (scale !== undefined && thresholds.length > 0) add("R9", "threshold", scale);
  const denied = none[0]?.from ?? (clause.marker === "uden" ? clause.from : undefined) ?? first("stop");
  const deniedThing =
    registered ?? positions.find((at) => at > clause.from && isContent(tokens[at]) && !opposed(at) && !categories[at]?.has("domain"));
  if (
    denied !== undefined &&
    deniedThing !== undefined &&
    (observable !== undefined || registered !== undefined || settled !== undefined || clause.marker === "uden" || none.length > 0)
  )
    add("R14", "absence", denied, Math.max(denied, deniedThing) + 1);
  if (negation !== undefined && (observable ?? registered ?? settled) !== undefined) add("R14", "absence", negation);
  if (settled !== undefined && mainLight) add("R15", "state", settled, reading.reach.get(`${settled}:settled`) ?? settled + 1);
  const doing = observable ?? positions.find((at) => unknownVerb(reading, at, clause.from));
  const task = doing ?? chore;
  if (task !== undefined && alone !== undefined) add("R6", "ability", alone, reading.reach.get(`${alone}:alone`) ?? alone + 1);
  const ableTo =
    able === undefined
      ? undefined
      : positions.find((at) => at >= able && (categories[at]?.has("observable") || unknownVerb(reading, at, clause.from)) && !opposed(at));
  // "Kan alfabetet": the thing itself is what one can do.
  if (able !== undefined && main === undefined && chore !== undefined) add("R6", "ability", chore);
  if (ableTo !== undefined && able !== undefined) add("R6", "ability", able, ableTo + 1);
  if (manage !== undefined && chore !== undefined && (able !== undefined || alone !== undefined)) add("R6", "ability", chore);
  if (rhythmic !== undefined && (observable !== undefined || mainLight)) add("R7", "rhythm", rhythmic);
  const participle = positions.find(
    (at) =>
      tokens[at]?.participle &&
      !tokens[at]?.bases.some((base) => lightVerbs.has(base)) &&
      (categories[at]?.has("observable") || categories[at]?.has("settled")) &&
      !opposed(at),
  );
  if (participle !== undefined && noun !== undefined && positions.some((at) => auxiliaries.has(tokens[at]?.word ?? "")))
    add("R15", "state", participle);
  const done = positions.find(
    (at) =>
      !tokens[at]?.known &&
      isContent(tokens[at]) &&
      /(et|t|ede)$/.test(tokens[at]?.word ?? "") &&
      auxiliaries.has(tokens[at - 1]?.word ?? ""),
  );
  const thing = positions.find((at) => isContent(tokens[at]) && !opposed(at) && !categories[at]?.has("citizen"));
  if (done !== undefined && thing !== undefined && thing < done && /(n|t|ne)$/.test(tokens[thing]?.word ?? "") && !categories[done]?.size)
    add("R15", "state", done);
  const moment = positions.find(
    (at) => categories[at]?.has("moment") && ["ved", "efter", "før", "inden", "under", "til"].includes(tokens[at - 1]?.word ?? ""),
  );
  if (observable !== undefined && moment !== undefined && moment > observable) add("R7", "occasion", moment - 1, moment + 1);
  const replaced = first("instead");
  if ((observable ?? main) !== undefined && replaced !== undefined) add("R14", "absence", replaced, clause.to);
  const same = positions.find(
    (at) =>
      ["samme", "selvsamme"].includes(tokens[at]?.word ?? "") &&
      (categories[at + 1]?.has("settled") || categories[at + 1]?.has("staff") || categories[at + 1]?.has("ownRhythm")),
  );
  if (same !== undefined) add("R14", "state", same, same + 2);
  const offered = positions.find(
    (at) => tokens[at]?.passive && categories[at]?.has("staffVerb") && !["i", "til", "med", "at"].includes(tokens[at + 1]?.word ?? ""),
  );
  const given =
    offered === undefined
      ? undefined
      : positions.find(
          (at) =>
            at > offered &&
            (categories[at]?.has("activity") || categories[at]?.has("support") || categories[at]?.has("settled")) &&
            !opposed(at),
        );
  if (
    offered !== undefined &&
    given !== undefined &&
    tokens.slice(offered + 1, given).every((token) => token.word !== "til" && token.word !== "i")
  )
    add("R12", "state", offered, given + 1);
  const baseline = reading.clauses[index + 1];
  if (first("compare") !== undefined && registered !== undefined && dated(reading, clause, baseline))
    add("R8", "comparison", registered, baseline?.zone === "baseline" ? baseline.to : registered + 1);
  if (observable !== undefined)
    for (const before of [index - 1, index + 1])
      if (occasion(reading, reading.clauses[before], clause))
        add("R7", "occasion", reading.clauses[before]?.from ?? 0, reading.clauses[before]?.to);
  return { clause, index, decisive, thresholds, against, observable, content: positions.some((at) => isContent(tokens[at])) };
}

function defeats(reading: Reading, index: number, positions: readonly number[]): readonly Against[] {
  const { categories, tokens, reach } = reading;
  const found: Against[] = [];
  for (const at of positions) {
    for (const category of defeating) {
      if (!categories[at]?.has(category)) continue;
      if (category === "vague" && neutral(reading, at)) continue;
      if (category === "escapeTry" && tokens[at]?.verb && !tokens.slice(at + 1, at + 4).some((next) => next.word === "at")) continue;
      if (
        category === "escape" &&
        tokens[at]?.word === "op" &&
        tokens
          .slice(Math.max(0, at - 3), at)
          .some(({ bases }) =>
            bases.some((base) => ["møde", "stå", "give", "følge", "komme", "vågne", "gå", "løbe", "køre", "cykle"].includes(base)),
          )
      )
        continue;
      if (
        category === "escape" &&
        tokens[at]?.word === "gerne" &&
        tokens.slice(Math.max(0, at - 2), at).some((before) => before.word === "vil" || before.word === "ville")
      )
        continue;
      const time = tokens[at]?.word === "tidligere" && ["op", "i", "om", "hjem", "end", "på", "ind"].includes(tokens[at + 1]?.word ?? "");
      if (tokens[at]?.word === "tidligere" && (category === "level" ? time : category === "compare" && !time)) continue;
      if (category === "compare" && tokens[at + 1]?.word === "end" && ["number", "time"].includes(tokens[at + 2]?.kind ?? "")) continue;
      if (category === "compare" && tokens[at]?.word === "mere" && isNoMore(reading, at)) continue;
      const [rule, kind] = ruleOf[category] ?? ["R1", "vague"];
      found.push({ rule, kind, category, from: at, to: reach.get(`${at}:${category}`) ?? at + 1, clause: index });
    }
    if (categories[at]?.has("manage") && !categories[at]?.has("vague")) {
      const object = positions.find((next) => next > at && categories[next]?.has("domain"));
      if (object !== undefined)
        found.push({ rule: "R6", kind: "ability", category: "manage", from: at, to: Math.min(object + 1, at + 8), clause: index });
    }
    const helped = tokens[at]?.participle === true && tokens[at - 1]?.bases.includes("blive") === true;
    if (categories[at]?.has("staffVerb") && (helped || tokens[at]?.passive)) {
      const complement = tokens.slice(at + 1, at + 3).some((next) => ["i", "til", "med"].includes(next.word));
      if (complement) found.push({ rule: "R12", kind: "staff", category: "support", from: at, to: at + 1, clause: index });
    }
  }
  return found;
}
