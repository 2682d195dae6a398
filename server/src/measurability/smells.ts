import { help, methods, opening, type Add } from "./actors";
import { carries } from "./carries";
import type { Against, EvidenceKind, Rule } from "./evidence";
import type { Smell } from "./judgement";
import type { Reading } from "./reading";
import { several } from "./several";
import { widened } from "./spans";
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
    if (carries(reading, verdict, verdict.unrescued, order)) because(against);
  });
  if (!verdict.measurable)
    for (const each of verdict.clauses)
      if (each.clause.zone === "purpose")
        for (const against of each.against) if (against.category === "compare" || against.category === "level") because(against);
  verdict.rescued.forEach((against, order) => {
    if (leavesOpen(reading, against) && carries(reading, verdict, verdict.rescued, order)) because(against);
  });
  kept(reading, verdict, (smell, from, to = from + 1) => push({ smell, rule: "R14", kind: "level", category: "level", from, to }));
  help(reading, verdict, add);
  methods(reading, add);
  if (several(reading, verdict)) add("flere_maal_i_et", 0, reading.tokens.length);
  if (!verdict.measurable && found.every(({ smell }) => smell === "metode_dikteret")) {
    const first = firstContent(reading);
    const habit =
      verdict.clauses.some(({ clause, observable }) => observable !== undefined && clause.zone === "main") ||
      reading.categories.some((each) => each.has("habit"));
    add(habit ? "udefineret_niveau" : "vagt_ord", first, reading.tokens.length);
  }
  return widened(reading, found);
}

const keeping = new Set([
  "bevare",
  "fastholde",
  "opretholde",
  "vedligeholde",
  "bibeholde",
  "beholde",
  "opretholdelse",
  "bevarelse",
  "fastholdelse",
  "vedligeholdelse",
  "forhindre",
]);

/** Keeping what has a degree, at a level nobody states (C4). */
function kept({ tokens, reach }: Reading, verdict: Verdict, add: Add): void {
  if (verdict.measurable) return;
  for (const { clause, against } of verdict.clauses) {
    if (clause.zone !== "main") continue;
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at];
      const keeps =
        token?.bases.some((base) => keeping.has(base)) === true ||
        (token?.bases.includes("holde") === true && tokens[at + 1]?.word === "fast");
      const worse = token !== undefined && (token.word.startsWith("forværring") || token.bases.includes("forringe"));
      if (worse || (keeps && (against.some(({ from, category }) => from >= at && category === "vague") || tokens[at + 1]?.word === "det")))
        add("udefineret_niveau", at, reach.get(`${at}:vague`) ?? at + 1);
    }
  }
}

/** "overskuelig hverdag uden selvskade" can be judged, but what "overskuelig" means is still open; "dvs. …" and a colon say it all. */
function leavesOpen(reading: Reading, against: Verdict["rescued"][number]): boolean {
  // A figure that follows is where the comparison ends.
  if (against.category === "compare" && against.marker === "så") return false;
  if (against.by === "criterion") return ["uden", "så", "hvor", "sentence"].includes(against.marker);
  if (reading.tokens[against.from]?.word === "et") return true;
  // "Et aktivt ungdomsliv med håndbold hver tirsdag": what "aktivt" takes is still open.
  return against.category === "vague" && reading.tokens.every(({ verb, participle }) => !verb || participle);
}

function firstContent(reading: Reading): number {
  const at = reading.tokens.findIndex((token) => token.kind === "word" && !opening.has(token.word));
  return Math.max(0, at);
}
