/**
 * Judges whether two colleagues could agree at follow-up that a goal is met. Text in, judgement out: no clock, no memory, no files.
 * This folder may import only itself and `problem/localized.ts`.
 */
import type { Localized } from "../problem/localized";
import { evidence as readEvidence, type Against, type ClauseEvidence, type EvidenceKind, type Finding, type Rule } from "./evidence";
import { defaultLexicon, type Lexicon } from "./lexicon";
import { read, type Reading } from "./reading";
import { smellsOf } from "./smells";

export type Role = "formål" | "indsatsmål" | "delmål" | "succeskriterium";
export type Smell =
  | "vagt_ord" | "komparativ_uden_udgangspunkt" | "udefineret_niveau" | "indre_tilstand" | "aktivitet_ikke_maal" | "indsats_fra_personale"
  | "metode_dikteret" | "flere_maal_i_et"; // prettier-ignore

export type Evidence = {
  readonly rule: Rule;
  readonly kind: EvidenceKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: Localized;
};

export type Judgement = {
  readonly text: string;
  readonly measurable: boolean;
  readonly smells: readonly Smell[];
  readonly evidence: readonly Evidence[];
  readonly reason: Localized;
};

export function judge(text: string, options: { role?: Role; lexicon?: Lexicon } = {}): Judgement {
  const reading = read(text, options.lexicon ?? defaultLexicon);
  const verdict = decide(reading);
  const smells = [...new Set(smellsOf(reading, verdict).map(({ smell }) => smell))];
  const findings = [...verdict.unrescued, ...verdict.decisive];
  const list = findings.map((finding) => withText(reading, finding));
  return { text, measurable: verdict.measurable, smells, evidence: list, reason: { da: "", en: "" } };
}

function withText(reading: Reading, finding: Finding): Evidence {
  const start = reading.tokens[finding.from]?.start ?? 0;
  const end = reading.tokens[Math.max(finding.from, finding.to - 1)]?.end ?? start;
  return { rule: finding.rule, kind: finding.kind, start, end, text: reading.text.slice(start, end), reason: { da: "", en: "" } };
}

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

export function decide(reading: Reading): Verdict {
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
    if (zone === "condition" || zone === "example" || zone === "baseline") {
      for (const against of each.against)
        if (against.category === "escape" || (zone === "baseline" && against.category !== "compare" && against.category !== "vague")) unrescued.push(against);
      continue;
    }
    const open = each.against.filter((against) => !countRescues(reading, each, against));
    for (const against of each.against) if (!open.includes(against)) rescued.push({ ...against, by: "count", marker: "" });
    const supporting = zone === "criterion" || (zone === "purpose" && marker === "så");
    const strong = zone === "criterion" || each.decisive.some(({ kind }) => kind !== "absence" && kind !== "occasion");
    if (supporting && strong && open.length === 0 && each.decisive.length > 0) criterion = index;
    if (zone === "purpose") continue;
    if (criterion > index) for (const against of open) rescued.push({ ...against, by: "criterion", marker: clauses[criterion]?.clause.marker ?? "" });
    else unrescued.push(...open);
  }
  const decisive = clauses.filter(({ clause }) => clause.zone === "main" || clause.zone === "criterion" || (clause.zone === "purpose" && clause.marker === "så")).flatMap((each) => each.decisive);
  return { measurable: unrescued.length === 0 && decisive.length > 0 && everyPart(clauses), clauses, decisive, unrescued, rescued };
}

/** A degree word is settled by a count in the same clause (R5), a feeling by being counted (R9), a comparison by a baseline (R8). */
function countRescues(reading: Reading, clause: ClauseEvidence, against: Against): boolean {
  const { tokens, categories } = reading;
  const single = against.to - against.from === 1;
  const ratio = clause.thresholds.some(({ kind }) => kind === "ratio" || kind === "rhythm");
  const counted = clause.thresholds.length > 0;
  switch (against.category) {
    case "vagueFrequency":
      return counted;
    case "compare":
      if (clause.decisive.some(({ kind }) => kind === "comparison")) return true;
      return clause.thresholds.some(({ kind }) => kind === "ratio") || clause.thresholds.some(({ from, kind }) => kind !== "all" && from >= against.to && aims(reading, from));
    case "inner": {
      const complement = tokens.slice(against.from + 1, against.from + 6).some((token) => token.word === "at");
      const often = clause.thresholds.some(({ kind, to }) => kind === "ratio" || (kind === "number" && categories[to - 1]?.has("period") === true));
      return often && !complement;
    }
    case "vague": {
      const token = tokens[against.from];
      if (token?.verb && single && !categories[against.from]?.has("observable")) return counted;
      return ratio && single && predicate(reading, against.from);
    }
    default:
      return false;
  }
}

/** "er rolig fire ud af fem dage": a state said of somebody can be counted; "fire rolige relationer" cannot. */
function predicate(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.categories.has("vague") !== true || token.verb) return false;
  return reading.tokens.slice(Math.max(0, at - 4), at).some(({ bases }) => bases.includes("være") || bases.includes("blive") || bases.includes("have"));
}

/** "øge til fire dage", "ned på ti": the number is where it should end, not how much more. */
function aims(reading: Reading, from: number): boolean {
  return reading.tokens.slice(Math.max(0, from - 2), from).some(({ word }) => ["til", "på", "under", "over", "mindst", "højst", "fra", "maksimalt", "max", "senest", "end"].includes(word));
}

/** Each coordinated promise must be decidable by itself or lean on a limit beside it. */
function everyPart(clauses: readonly ClauseEvidence[]): boolean {
  let sharable = false;
  let undecided = false;
  for (const each of clauses) {
    if (each.clause.zone !== "main" && each.clause.zone !== "criterion") continue;
    if (each.decisive.length > 0) {
      sharable ||= each.thresholds.length > 0 || each.decisive.some(({ rule }) => rule === "R6" || rule === "R7" || rule === "R2");
    } else if (each.clause.zone === "main" && each.observable !== undefined) undecided = true;
  }
  return !undecided || sharable;
}
