import { carries } from "./carries";
import type { Against, ClauseEvidence, EvidenceKind, Rule } from "./evidence";
import { help } from "./help";
import type { Smell } from "./judgement";
import { keeping, keepsLevel } from "./keeps-level";
import { methods } from "./methods";
import { opening, type Add } from "./opening";
import type { Reading } from "./reading";
import { several } from "./several";
import { widened } from "./spans";
import type { Verdict } from "./verdict";

const smellOf: Readonly<Record<string, Smell>> = {
  vague: "vagt_ord", vagueFrequency: "vagt_ord", inner: "indre_tilstand", level: "udefineret_niveau", compare: "komparativ_uden_udgangspunkt",
  escape: "udefineret_niveau", escapeTry: "udefineret_niveau", escapeFocus: "vagt_ord", escapeWork: "aktivitet_ikke_maal", manage: "vagt_ord", support: "aktivitet_ikke_maal",
}; // prettier-ignore

/** What an aim may leave open; an escape hatch in it lets nothing go. */
const aimed = new Set(["vague", "inner", "compare", "level", "manage"]);

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
    // "kommer ud": how often is what is open, as with any habit.
    const out = against.category === "vague" && goesOut(reading, against);
    // "uro i gruppen" is seen by all and felt by nobody in particular.
    const stir = against.category === "inner" && against.to - against.from === 1 && reading.tokens[against.from]?.bases.includes("uro");
    // "mere opmærksom på babyens signaler": what somebody notices is in their mind; staff are told to.
    const heeds =
      against.category === "vague" &&
      reading.tokens[against.from]?.word.startsWith("opmærksom") === true &&
      reading.tokens[against.to]?.word === "på" &&
      !reading.categories.some((here) => here.has("staff"));
    const smell = heeds ? "indre_tilstand" : out ? "udefineret_niveau" : stir ? "vagt_ord" : smellOf[against.category];
    // "når han har overskud til det": nobody can say when he has, nor whether it must happen then.
    const strength = against.category === "escape" ? strengthIn(reading, against) : -1;
    if (strength >= 0) add("vagt_ord", strength);
    if (smell) push({ smell, rule: against.rule, kind: against.kind, category: against.category, from: against.from, to: against.to });
  };
  verdict.unrescued.forEach((against, order) => {
    if (carries(reading, verdict, verdict.unrescued, order)) because(against);
  });
  if (!verdict.measurable)
    for (const each of verdict.clauses)
      if (each.clause.zone === "purpose")
        each.against.forEach((against, order) => {
          if (aimed.has(against.category) && carries(reading, verdict, each.against, order)) because(against);
        });
  verdict.rescued.forEach((against, order) => {
    if (leavesOpen(reading, against) && carries(reading, verdict, verdict.rescued, order)) because(against);
  });
  kept(reading, verdict, (smell, from, to = from + 1) => push({ smell, rule: "R14", kind: "level", category: "level", from, to }));
  const levels = new Set(found.filter(({ smell }) => smell === "udefineret_niveau").map(({ from }) => from));
  for (let at = found.length - 1; at >= 0; at--) {
    const each = found[at];
    if (each?.smell === "vagt_ord" && levels.has(each.from) && reading.tokens[each.from]?.bases.some((base) => keeping.has(base)))
      found.splice(at, 1);
  }
  traits(reading, verdict, add);
  help(reading, verdict, add);
  methods(reading, add);
  if (several(reading, verdict)) add("flere_maal_i_et", 0, reading.tokens.length);
  if (!verdict.measurable && found.every(({ smell }) => smell === "metode_dikteret" || smell === "indsats_fra_personale")) {
    const first = predicate(reading) ?? firstContent(reading);
    const habit = reading.categories.some((each) => each.has("habit")) || verdict.clauses.some((each) => seen(reading, each));
    add(habit ? "udefineret_niveau" : "vagt_ord", first, reading.tokens.length);
  }
  return widened(reading, found);
}

/** "bliver mere voksen": what the comparison is made of is no less open for not being in the lexicon (C2). */
function traits(reading: Reading, verdict: Verdict, add: Add): void {
  const { tokens, categories } = reading;
  const against = verdict.clauses.flatMap((each) => (each.clause.zone === "purpose" && !verdict.measurable ? each.against : []));
  for (const { from, category } of [...verdict.unrescued, ...against]) {
    const token = tokens[from + 1];
    if (category !== "compare" || !["mere", "mindre"].includes(tokens[from]?.word ?? "") || token?.kind !== "word") continue;
    if (
      [...(categories[from + 1] ?? [])].some((each) => each !== "unit" && each !== "gradable") ||
      token.text !== token.word ||
      !/(en|et|t|ig|iv|sk|som|el|al|ant|bar)$/.test(token.word)
    )
      continue;
    const predicate = tokens
      .slice(Math.max(0, from - 4), from)
      .some(({ bases }) => bases.some((base) => ["være", "blive", "gøre", "virke", "tage"].includes(base)));
    if (predicate || ["en", "et"].includes(tokens[from - 1]?.word ?? "")) add("vagt_ord", from + 1);
  }
}

/** Keeping what has a degree, at a level nobody states (C4). */
function kept(reading: Reading, verdict: Verdict, add: Add): void {
  const { tokens, reach } = reading;
  if (verdict.measurable) return;
  for (const { clause, against } of verdict.clauses) {
    if (clause.zone !== "main") continue;
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at];
      const keeps =
        (token?.bases.some((base) => keeping.has(base) && base !== "genvinde") === true &&
          !token.participle &&
          !token.word.endsWith("ende")) ||
        (token?.bases.includes("holde") === true && tokens[at + 1]?.word === "fast");
      const worse = token !== undefined && (token.word.startsWith("forværring") || token.bases.includes("forringe"));
      const kept = against.find(({ from, category }) => from > at && category === "vague");
      if (worse || (keeps && ((kept && keepsLevel(reading, kept.from)) || tokens[at + 1]?.word === "det")))
        add("udefineret_niveau", at, reach[at]?.get("vague") ?? at + 1);
    }
  }
}

function goesOut({ tokens }: Reading, { from, to }: Against): boolean {
  return (
    to - from <= 3 &&
    tokens[from]?.bases.includes("komme") === true &&
    tokens.slice(from + 1, to).every(({ word }) => word === "ud" || word === "ikke" || word === "selv")
  );
}

function strengthIn({ tokens }: Reading, { from, to }: Against): number {
  if (!tokens.slice(from, to).some(({ bases }) => bases.includes("have"))) return -1;
  return tokens.findIndex(({ bases }, at) => at >= from && at < to + 2 && bases.some((base) => strengths.has(base)));
}
const strengths = new Set(["overskud", "energi", "kræfter", "ressource"]);

/** "overskuelig hverdag uden selvskade" can be judged, but what "overskuelig" means is still open; "dvs. …" and a colon say it all. */
function leavesOpen(reading: Reading, against: Verdict["rescued"][number]): boolean {
  // A figure that follows is where the comparison ends.
  if (against.category === "compare" && against.marker === "så") return false;
  const token = reading.tokens[against.from];
  // "klarer badet uden hjælp": done or not.
  if (against.by === "criterion" && against.marker === "uden" && token?.verb && token.bases.includes("klare")) return false;
  // "Konflikter i klassen ender uden slag": what it is about.
  if (against.by === "criterion" && against.from === 0 && !token?.verb && actsLater(reading, against)) return false;
  if (against.by === "criterion") return ["uden", "så", "hvor", "sentence"].includes(against.marker);
  if (reading.tokens[against.from]?.word === "et") return true;
  // "Et aktivt ungdomsliv med håndbold hver tirsdag": what "aktivt" takes is still open.
  return against.category === "vague" && reading.tokens.every(({ verb, participle }) => !verb || participle);
}

function actsLater({ tokens, clauses, categories }: Reading, { clause, to }: Against): boolean {
  const end = clauses[clause]?.to ?? 0;
  return tokens
    .slice(to, end)
    .some(({ verb, bases }, at) => verb && !bases.includes("være") && !bases.includes("blive") && !categories[to + at]?.has("compare"));
}

/** Somebody does something one can see, and nobody says how often; a wide verb says so only with a thing or a place. */
function seen({ tokens, categories }: Reading, { clause, observable }: ClauseEvidence): boolean {
  if (observable === undefined || clause.zone !== "main") return false;
  if (!tokens[observable]?.bases.some((base) => wide.has(base))) return true;
  for (let at = observable + 1; at < clause.to; at++)
    if (
      ["observable", "thing", "habit", "chore", "ownRhythm", "settled", "registered", "moment", "person", "activity"].some((each) =>
        categories[at]?.has(each),
      )
    )
      return true;
  return false;
}
const wide = new Set("passe holde komme tage stå finde køre trække".split(" "));

/** "Den unge | kan lave mad": what is said, rather than of whom. */
function predicate({ tokens, clauses }: Reading): number | undefined {
  const main = clauses.find(({ zone }) => zone === "main");
  if (!main || main.from !== 0) return undefined;
  const at = tokens.findIndex(({ verb, participle, word }, index) => index < main.to && ((verb && !participle) || finite.has(word)));
  return at > 0 && at < opens ? at : undefined;
}
const finite = new Set(["kan", "skal", "vil", "har", "er", "bliver", "får"]);
const opens = 5;

function firstContent(reading: Reading): number {
  const at = reading.tokens.findIndex((token) => token.kind === "word" && !opening.has(token.word));
  return Math.max(0, at);
}
