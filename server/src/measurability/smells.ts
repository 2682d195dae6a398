import { help, methods, opening, type Add } from "./actors";
import type { Against, EvidenceKind, Rule } from "./evidence";
import type { Smell } from "./judgement";
import type { Reading } from "./reading";
import type { Verdict } from "./verdict";

const smellOf: Readonly<Record<string, Smell>> = {
  vague: "vagt_ord", vagueFrequency: "vagt_ord", inner: "indre_tilstand", level: "udefineret_niveau", compare: "komparativ_uden_udgangspunkt",
  escape: "udefineret_niveau", escapeTry: "udefineret_niveau", escapeFocus: "vagt_ord", escapeWork: "aktivitet_ikke_maal", manage: "vagt_ord", support: "aktivitet_ikke_maal",
}; // prettier-ignore

/** Where a smell was found, in token indices. */
export type SmellFinding = {
  readonly smell: Smell;
  readonly rule: Rule;
  readonly kind: EvidenceKind;
  /** The kind of words that gave it, where words did. */
  readonly category: string;
  readonly from: number;
  readonly to: number;
};

const aboutSmell: Readonly<Record<Smell, readonly [Rule, EvidenceKind]>> = {
  vagt_ord: ["R1", "vague"], komparativ_uden_udgangspunkt: ["R8", "comparison"], udefineret_niveau: ["R7", "level"], indre_tilstand: ["R9", "inner-state"],
  aktivitet_ikke_maal: ["R12", "activity"], indsats_fra_personale: ["R12", "staff"], metode_dikteret: ["R12", "method"], flere_maal_i_et: ["R10", "several"],
}; // prettier-ignore

/** What could be said better, whether or not the statement can be judged as it stands. */
export function smellsOf(reading: Reading, verdict: Verdict): readonly SmellFinding[] {
  const found: SmellFinding[] = [];
  const taken = new Set<string>();
  const push = (finding: SmellFinding) => {
    const key = `${finding.smell}:${finding.from}`;
    if (!taken.has(key)) found.push(finding);
    taken.add(key);
  };
  const add: Add = (smell, from, to = from + 1) => {
    const [rule, kind] = aboutSmell[smell];
    push({ smell, rule, kind, category: "", from, to });
  };
  const because = (against: Against) => {
    const smell = smellOf[against.category];
    if (smell) push({ smell, rule: against.rule, kind: against.kind, category: against.category, from: against.from, to: against.to });
  };
  verdict.unrescued.forEach((against, order) => {
    if (carries(reading, verdict, against, order)) because(against);
  });
  if (!verdict.measurable)
    for (const each of verdict.clauses)
      if (each.clause.zone === "purpose")
        for (const against of each.against) if (against.category === "compare" || against.category === "level") because(against);
  for (const against of verdict.rescued) if (leavesOpen(reading, against)) because(against);
  help(reading, verdict, add);
  methods(reading, add);
  if (several(reading, verdict)) add("flere_maal_i_et", 0, reading.tokens.length);
  if (!verdict.measurable && found.every(({ smell }) => smell === "metode_dikteret")) {
    const first = firstContent(reading);
    const habit = verdict.clauses.some((clause) => clause.observable !== undefined) || reading.categories.some((each) => each.has("habit"));
    add(habit ? "udefineret_niveau" : "vagt_ord", first, reading.tokens.length);
  }
  return found;
}

/** "overskuelig hverdag uden selvskade" can be judged, but what "overskuelig" means is still open; "dvs. …" and a colon say it all. */
function leavesOpen(reading: Reading, against: Verdict["rescued"][number]): boolean {
  if (against.by === "criterion") return ["uden", "så", "hvor", "sentence"].includes(against.marker);
  return reading.tokens[against.from]?.word === "et";
}

const nearby = 12;

/** What else stands against the same clause, close by; a bound keeps a long list of vague words cheap. */
function neighbours(all: readonly Against[], order: number): readonly Against[] {
  const clause = all[order]?.clause;
  return all.slice(Math.max(0, order - nearby), order + nearby + 1).filter((other) => other !== all[order] && other.clause === clause);
}

/** One word may be noticed twice; only what the sentence adds by itself is a smell of its own. */
function carries(reading: Reading, verdict: Verdict, against: Against, order: number): boolean {
  const { tokens, categories } = reading;
  const at = against.from;
  const others = neighbours(verdict.unrescued, order);
  const before = others.filter((other) => other.from < at);
  switch (against.category) {
    case "vague": {
      if (headedByHelp(reading, verdict, against.clause)) return false;
      if (
        against.to - at === 1 &&
        tokens[at]?.bases.some((base) => carryingVerbs.has(base)) &&
        !categories[at]?.has("domain") &&
        others.some(({ category }) => category !== "escapeTry" && category !== "escape")
      )
        return false;
      if (
        others.some(
          (other) =>
            other.category === "level" &&
            (other.from === at ||
              (other.from < at && other.to >= at - 1 && other.to <= at) ||
              (other.from > at && other.from <= at + 1 && other.to - other.from === 1)),
        )
      )
        return false;
      if (categories[at]?.has("compare")) return false;
      if (categories[at]?.has("inner") && !attributive(reading, at) && !alsoVague.has(tokens[at]?.bases[0] ?? "")) return false;
      if (
        before.some(
          (other) =>
            other.category === "inner" && tokens.slice(other.from, at).some((token) => token.word === "at" || token.word === "som"),
        )
      )
        return false;
      const compared = categories[at - 1]?.has("compare") === true;
      return !(compared && (isAdjective(reading, at) || tokens[at]?.bases.includes("konflikt")));
    }
    case "level":
      return !others.some((other) => other.category === "compare" && other.from === at);
    case "inner":
      if (categories[at]?.has("vague") && attributive(reading, at)) return false;
      return !before.some(
        (other) =>
          other.category === "manage" || (tokens[other.from]?.bases.some((base) => handling.has(base)) === true && other.to >= at - 2),
      );
    case "compare":
      return (
        !verdict.clauses[against.clause + 1]?.against.some((other) => other.category === "level") ||
        verdict.clauses[against.clause + 1]?.clause.zone !== "baseline"
      );
    default:
      return true;
  }
}

/** Verbs that say nothing beside what they act on. */
const carryingVerbs = new Set([
  "skabe",
  "opretholde",
  "vedligeholde",
  "bevare",
  "opbygge",
  "etablere",
  "forebygge",
  "genvinde",
  "genfinde",
  "klare",
  "varetage",
  "indgå",
  "lykkes",
  "løse",
  "reagere",
  "udnytte",
  "bryde",
]);
const handling = new Set(["håndtere", "styre", "regulere", "kontrollere", "mestre", "tackle", "rumme", "bearbejde", "dæmpe"]);
const alsoVague = new Set(["overskud"]);

function isAdjective(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const next = reading.tokens[at + 1];
  return (
    token !== undefined &&
    (next === undefined || next.kind === "mark" || next.kind !== "word" || !attributive(reading, at)) &&
    !/(hed|skab|tur|svar|ik|tion|blik|værk|orden)$/.test(token.word) &&
    reading.categories[at]?.has("person") !== true &&
    adjectiveEnd.test(token.word)
  );
}
const adjectiveEnd = /(en|et|ig|ige|igt|lig|iv|ivt|ent|ende|sk|som|bar|fuld|ret|rede)$/;

/** An adjective with its noun after it: "en tryg opvækst". */
function attributive(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  if (next?.word === "og" || next?.word === ",")
    return reading.tokens[at + 2]?.kind === "word" && reading.categories[at + 2]?.has("vague") === true && attributive(reading, at + 2);
  return (
    next?.kind === "word" &&
    !next.verb &&
    next.word.length > 2 &&
    !["med", "ved", "som", "når", "for", "hver", "over", "alle"].includes(next.word)
  );
}

function headedByHelp(reading: Reading, verdict: Verdict, index: number): boolean {
  const clause = verdict.clauses[index]?.clause;
  if (!clause) return false;
  let start = clause.from;
  while (start < clause.to && opening.has(reading.tokens[start]?.word ?? "")) start++;
  const next = reading.tokens[start + 1];
  const named = !reading.tokens[start]?.verb || ["til", "i", "med"].includes(next?.word ?? "");
  return reading.categories[start]?.has("support") === true && named && next?.verb !== true;
}

function firstContent(reading: Reading): number {
  const at = reading.tokens.findIndex((token) => token.kind === "word" && !opening.has(token.word));
  return Math.max(0, at);
}

const broader: Readonly<Record<string, string>> = { areaFood: "areaHealth", areaExercise: "areaHealth", areaSleep: "areaHealth" };

/** Two results from different parts of life, each with its own verb or comparison, can be met one without the other. */
function several(reading: Reading, verdict: Verdict): boolean {
  const parts: Set<string>[] = [];
  let areas = new Set<string>();
  let own = false;
  let compared = false;
  const close = () => {
    if (own && areas.size > 0) parts.push(areas);
    areas = new Set();
    own = false;
  };
  for (const { clause } of verdict.clauses) {
    if (clause.zone !== "main") {
      continue;
    }
    for (let at = clause.from; at < clause.to; at++) {
      const token = reading.tokens[at];
      const here = reading.categories[at];
      if (!token || !here) continue;
      if (token.word === "og" || token.word === "samt" || token.word === "," || token.word === "+" || token.word === "/") close();
      if ((token.verb && !here.has("limit")) || here.has("compare") || reading.reach.has(`${at}:vague`)) own = true;
      for (const category of here)
        if (category.startsWith("area")) areas.add(here.has("compare") || compared ? category : (broader[category] ?? category));
      compared = here.has("compare");
    }
    if (clause.to < reading.tokens.length && reading.tokens[clause.to - 1]?.kind === "mark") close();
  }
  close();
  return parts.some((part, index) => parts.slice(index + 1, index + 4).some((other) => [...part].every((area) => !other.has(area))));
}
