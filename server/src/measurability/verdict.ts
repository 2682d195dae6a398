/** Weighs what the clauses offer: what counts for, what against, and what is mended by something beside it. */
import { evidence as readEvidence, type Against, type ClauseEvidence, type Finding } from "./evidence";
import type { Reading } from "./reading";

/** Against, but mended: by a criterion that spells it out, or by a count beside it. */
export type Rescued = Against & { readonly by: "criterion" | "count"; readonly marker: string };

export type Verdict = {
  readonly measurable: boolean;
  readonly clauses: readonly ClauseEvidence[];
  readonly decisive: readonly Finding[];
  /** Against, and nothing in the text mends it. */
  readonly unrescued: readonly Against[];
  readonly rescued: readonly Rescued[];
};

/** By the rules alone; `decide` asks the words too. */
export function weigh(reading: Reading): Verdict {
  const clauses = readEvidence(reading);
  const unrescued: Against[] = [];
  const rescued: Rescued[] = [];
  // From the back, so that each clause knows whether a criterion follows it; one pass keeps long texts cheap.
  let criterion = -1;
  let sentence = -1;
  for (let index = clauses.length - 1; index >= 0; index--) {
    const each = clauses[index];
    if (!each) continue;
    const { zone, marker } = each.clause;
    if (each.clause.sentence !== sentence && !(criterion >= 0 && clauses[criterion]?.clause.marker === "sentence")) criterion = -1;
    sentence = each.clause.sentence;
    if (zone === "aside") continue;
    // "hvis dagen er god": nobody can say whether the condition was there.
    if (zone === "condition" && (marker === "hvis" || marker === "når"))
      for (const against of each.against)
        if (against.category === "inner" && reading.tokens[against.from]?.bases.some((base) => leaving.has(base)))
          unrescued.push({ ...against, from: each.clause.from, to: each.clause.to, category: "escape", rule: "R11", kind: "escape" });
    if (zone === "condition" && (marker === "hvis" || marker === "når") && each.against.length === 0 && opinion(reading, each))
      unrescued.push({ rule: "R11", kind: "escape", category: "escape", from: each.clause.from, to: each.clause.to, clause: index });
    if (zone === "condition" && (marker === "hvis" || marker === "når") && each.observable === undefined)
      for (const against of each.against)
        if (against.category === (marker === "hvis" || impersonal(reading, each) || predicate(reading, against.from) ? "vague" : "level"))
          unrescued.push({ ...against, from: each.clause.from, to: each.clause.to, category: "escape", rule: "R11", kind: "escape" });
    if (zone === "condition" || zone === "example" || zone === "baseline") {
      for (const against of each.against)
        if (
          (against.category === "escape" && !limited(reading, against.to)) ||
          (zone === "baseline" && against.category !== "compare" && against.category !== "vague")
        )
          unrescued.push(against);
      continue;
    }
    const open = each.against.filter((against) => !countRescues(reading, each, against));
    for (const against of each.against) if (!open.includes(against)) rescued.push({ ...against, by: "count", marker: "" });
    const supporting = zone === "criterion" || (zone === "purpose" && marker === "så");
    const strong =
      zone === "criterion" ||
      each.decisive.some(
        ({ kind, to }) =>
          (kind !== "absence" || hasNotDone(reading, to - 1)) && kind !== "occasion" && (kind !== "state" || !possible(reading, each)),
      );
    if (supporting && strong && open.length === 0 && each.decisive.length > 0) criterion = index;
    if (zone === "purpose") {
      // "Støtte 15 timer om ugen, så hverdagen hænger sammen": the hours are the help, the purpose is the goal.
      if (helps(reading, clauses[index - 1]) && each.clause.sentence === clauses[index - 1]?.clause.sentence) unrescued.push(...open);
      continue;
    }
    const marked = clauses[criterion]?.clause.marker ?? "";
    for (const against of open)
      if (criterion > index && !(marked === "uden" && stillOpen(each, against)))
        rescued.push({ ...against, by: "criterion", marker: marked });
      else unrescued.push(against);
  }
  const decisive = clauses
    .filter(({ clause }) => clause.zone === "main" || clause.zone === "criterion" || (clause.zone === "purpose" && clause.marker === "så"))
    .flatMap((each) => each.decisive);
  return {
    measurable: unrescued.length === 0 && decisive.length > 0 && everyPart(reading, clauses),
    clauses,
    decisive,
    unrescued,
    rescued,
  };
}

/** What the clause counts is the help: its first noun, or what somebody gets. */
function helps({ tokens, categories }: Reading, clause: ClauseEvidence | undefined): boolean {
  if (clause?.clause.zone !== "main") return false;
  for (let at = clause.clause.from; at < clause.clause.to; at++)
    if (
      ["support", "activity", "staff"].some((each) => categories[at]?.has(each)) &&
      !categories[at]?.has("settled") &&
      !categories[at]?.has("ownRhythm")
    )
      return tokens[at]?.word !== "arbejde";
  return false;
}

/** "når det er fornuftigt": who says so? */
function impersonal({ tokens }: Reading, { clause }: ClauseEvidence): boolean {
  return (
    ["det", "noget", "alt", "tingene", "livet"].includes(tokens[clause.from + 1]?.word ?? "") && tokens[clause.from + 2]?.verb === true
  );
}

/** "Går lidt længere uden at holde i hånden": how much longer is not said by what is done without (R5). */
function stillOpen({ observable }: ClauseEvidence, { category, from }: Against): boolean {
  return category === "compare" && observable !== undefined && observable < from;
}

/** "når han føler sig tryg ved det": it is left to him. */
const leaving = new Set(["føle", "ønske", "gide", "synes", "lyste", "turde"]);

/** "når det er svært", "hvis det bliver aktuelt": an adjective nobody can see. Weather and light can be seen. */
function opinion(reading: Reading, each: ClauseEvidence): boolean {
  const { tokens, categories } = reading;
  const at = each.clause.from + 3;
  const word = tokens[at];
  if (!impersonal(reading, each) || !tokens[at - 1]?.bases.some((base) => base === "være" || base === "blive")) return false;
  if (word?.kind !== "word" || visible.has(word.word) || !/(t|sk)$/.test(word.word)) return false;
  return tokens[at + 1]?.kind !== "word" && !["thing", "moment", "settled", "period", "weekday"].some((kind) => categories[at]?.has(kind));
}
const visible = new Set(
  "mørkt lyst koldt varmt glat vådt sent tidligt weekend regnvejr lukket åbent slut forbi fyldt tomt frost".split(" "),
);

/** "så han ikke har slået i seks uger": counted back from the day one looks. */
function hasNotDone({ tokens }: Reading, at: number): boolean {
  return tokens[at]?.participle === true && tokens.slice(Math.max(0, at - 3), at).some(({ word }) => word === "har");
}

/** "så folk kan være i stue sammen": what becomes possible is not yet seen. */
function possible({ tokens }: Reading, { clause }: ClauseEvidence): boolean {
  return tokens.slice(clause.from, clause.to).some(({ word }) => word === "kan" || word === "kunne");
}

/** "vurderer sin tryghed til mindst 7", "scoren for ensomhed er under 5": a state with a figure on a scale (R9). */
function rated({ categories }: Reading, clause: ClauseEvidence, { category }: Against): boolean {
  if (category !== "vague" && category !== "inner" && category !== "level") return false;
  if (!clause.thresholds.some(({ kind }) => kind === "number" || kind === "ratio")) return false;
  for (let at = clause.clause.from; at < clause.clause.to; at++)
    if (categories[at]?.has("scale") || categories[at]?.has("rating")) return true;
  return false;
}

/** "kan nævne fire følelser": the words themselves are heard and counted (R13). */
function named({ tokens, categories }: Reading, { clause }: ClauseEvidence, { from }: Against): boolean {
  const at = tokens[from - 1]?.kind === "number" ? from - 1 : tokens[from - 2]?.kind === "number" ? from - 2 : clause.from;
  for (let before = at - 1; before >= clause.from; before--) if (categories[before]?.has("demonstrate")) return true;
  return false;
}

const saying = new Set(["fortælle", "sige", "svare", "oplyse", "krydse"]);

/** Being ready for three days a week is not doing them. */
const poised = new Set(["klar", "parat", "motiveret", "villig", "indstillet", "lyst", "mod"]);

/** A degree word is settled by a count in the same clause (R5), a feeling by being counted (R9), a comparison by a baseline (R8). */
function countRescues(reading: Reading, clause: ClauseEvidence, against: Against): boolean {
  const { tokens, categories } = reading;
  const single = against.to - against.from === 1;
  const ratio = clause.thresholds.some(({ kind, from }) => kind === "ratio" || (kind === "rhythm" && tokens[from]?.word !== "altid"));
  const counted = clause.thresholds.length > 0;
  if (rated(reading, clause, against)) return true;
  switch (against.category) {
    case "escape":
      return (
        limited(reading, against.to) || (tokens[against.from]?.word === "når" && clause.thresholds.some(({ kind }) => kind === "ratio"))
      );
    case "vagueFrequency":
      return counted;
    case "compare":
      if (clause.decisive.some(({ kind }) => kind === "comparison")) return true;
      return (
        clause.thresholds.some(({ kind }) => kind === "ratio") ||
        clause.thresholds.some(({ from, kind }) => kind !== "all" && from >= against.to && aims(reading, from))
      );
    case "inner": {
      if (named(reading, clause, against)) return true;
      // "fortæller ved hver samtale, at hun ønsker …": what is said can be counted.
      if (said(reading, against) && counted) return true;
      if (poised.has(tokens[against.from]?.word ?? "") || tokens.slice(against.from, against.to + 1).some(({ word }) => poised.has(word)))
        return false;
      const complement = tokens.slice(against.from + 1, against.from + 6).some((token) => token.word === "at");
      const often = clause.thresholds.some(
        ({ kind, to }) =>
          kind === "ratio" || (kind === "number" && (categories[to - 1]?.has("period") === true || tokens[to - 1]?.word === "gang")),
      );
      return often && !complement;
    }
    case "vague": {
      if (named(reading, clause, against)) return true;
      if (
        clause.decisive.some(({ from, to }) => categories[from]?.has("instead") === true && from > against.from && acts(reading, from, to))
      )
        return true;
      if (tokens.slice(against.from, against.to).some(({ word }) => word === "brug") && counted) return true;
      const token = tokens[against.from];
      if (fromTo(reading, clause, against) || spelledWith(reading, clause, against)) return true;
      if (speaksUp(reading, against) && clause.thresholds.some(({ from, kind }) => kind === "rhythm" && tokens[from]?.word === "hver"))
        return true;
      if (said(reading, against) && counted) return true;
      if (token?.verb && single && !categories[against.from]?.has("observable")) return counted;
      return ratio && single && predicate(reading, against.from);
    }
    default:
      return false;
  }
}

/** "fortæller to gange om ugen, at hun har det fint". */
function said({ tokens }: Reading, { from }: Against): boolean {
  const before = tokens.slice(Math.max(0, from - longestSaying), from);
  const at = before.findLastIndex(({ bases }) => bases.some((base) => saying.has(base)));
  return at >= 0 && before.slice(at).some(({ word }) => word === "at");
}
const longestSaying = 20;

/** "i stedet for at slå", and not "i stedet for personalet". */
function acts({ categories }: Reading, from: number, to: number): boolean {
  return categories.slice(from + 1, to).some((here) => here.has("observable") || here.has("registered"));
}

/** "siger fra, hver gang …": heard each time. */
function speaksUp({ tokens }: Reading, { from, to }: Against): boolean {
  return to - from > 1 && tokens[from]?.bases.includes("sige") === true;
}

/** "Et aktivt ungdomsliv med håndbold hver tirsdag": no verb, and what follows "med" can be counted. */
function spelledWith({ tokens, categories }: Reading, { clause, thresholds, decisive }: ClauseEvidence, { to }: Against): boolean {
  const at = tokens.findIndex(({ word }, index) => index >= to && index < clause.to && (word === "med" || word === "på"));
  if (at < 0 || tokens.slice(clause.from, at).some(({ verb }) => verb)) return false;
  if (categories[at + 1]?.has("person") || categories[at + 2]?.has("person")) return false;
  for (let next = at; next < clause.to; next++) if (categories[next]?.has("vague") || categories[next]?.has("inner")) return false;
  return thresholds.some(({ from }) => from > at) || decisive.some(({ from, rule }) => rule === "R15" && from >= at);
}

/** "udholdenheden øges fra 5 til 20 minutter": both ends, and in a unit. */
function fromTo({ tokens, categories }: Reading, { clause, thresholds }: ClauseEvidence, { from }: Against): boolean {
  const first = thresholds.find((each) => each.kind === "ratio" && each.from > from && tokens[each.from]?.word === "fra");
  if (first === undefined) return false;
  for (let at = clause.from; at < clause.to; at++)
    if (["unit", "registered", "scale"].some((category) => categories[at]?.has(category))) return true;
  return false;
}

const bounds = new Set(["højst", "mindst", "maksimalt", "maks", "max", "aldrig", "maksimum", "minimum", "senest", "kun"]);
const longestLimit = 14;

/** "efter behov, dog højst to gange": the limit stands whatever the hatch lets through. */
function limited(reading: Reading, from: number): boolean {
  let bound = false;
  for (let at = from; at < Math.min(reading.tokens.length, from + longestLimit); at++) {
    const token = reading.tokens[at];
    if (token?.word === "." && reading.tokens[at - 1]?.word !== "maks" && reading.tokens[at - 1]?.word !== "max") return false;
    if (bounds.has(token?.word ?? "") || (token?.word === "ikke" && reading.tokens[at + 1]?.word === "mere")) bound = true;
    if (bound && (token?.kind === "number" || token?.kind === "time" || ["en", "et", "hver"].includes(token?.word ?? ""))) return true;
  }
  return false;
}

/** "er rolig fire ud af fem dage": a state said of somebody can be counted; "fire rolige relationer" cannot. */
function predicate(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.categories.has("vague") !== true || token.verb || reading.categories[at + 1]?.has("unit")) return false;
  return reading.tokens.slice(Math.max(0, at - 4), at).some(({ bases }) => bases.includes("være") || bases.includes("blive"));
}

/** "øge til fire dage", "ned på ti": the number is where it should end, not how much more. */
function aims(reading: Reading, from: number): boolean {
  return reading.tokens
    .slice(Math.max(0, from - 2), from)
    .some(({ word }) => ["til", "på", "under", "over", "mindst", "højst", "fra", "maksimalt", "max", "senest", "end"].includes(word));
}

/** Each coordinated promise must be decidable by itself or lean on a limit beside it. */
function everyPart(reading: Reading, clauses: readonly ClauseEvidence[]): boolean {
  let sharable = false;
  let undecided = false;
  for (const each of clauses) {
    // "Ro til at sove, så lyset er slukket kl. 22"
    if (each.clause.marker === "så" && each.decisive.length > 0 && !possible(reading, each)) undecided = false;

    if (each.clause.zone !== "main" && each.clause.zone !== "criterion") continue;
    // "Spiser sin mad uden at gå fra bordet": the criterion belongs to what stands before it.
    if (each.clause.zone === "criterion" && each.decisive.length > 0 && each.clause.marker === "uden") undecided = false;
    if (each.decisive.length > 0) {
      sharable ||= each.thresholds.length > 0 || each.decisive.some(({ rule }) => rule === "R6" || rule === "R7" || rule === "R2");
    } else if (each.clause.zone === "main" && each.observable !== undefined) undecided = true;
    // "Ring til lægen og få en tid": a step that leads to what is decided.
    if (each.decisive.some(({ kind }) => kind === "state")) sharable ||= each.clause.zone === "main" && undecided;
  }
  return !undecided || sharable;
}
