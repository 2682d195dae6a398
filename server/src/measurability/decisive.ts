/** What in a clause lets two colleagues agree: a limit, a state that can be looked up, a bounded task, an occasion, an absence. */
import { abilities } from "./abilities";
import type { Clause } from "./clauses";
import { dated, isContent, leansOn, occasion, unknownVerb } from "./context";
import type { Finding } from "./evidence";
import type { Quantity } from "./quantities";
import type { Reading } from "./reading";
import { namesHelp, setScene, shadowed, type Scene } from "./scene";
import { figure } from "./tangible";
import { states } from "./states";

export function decisive(
  reading: Reading,
  clause: Clause,
  index: number,
  positions: readonly number[],
  thresholds: readonly Quantity[],
  numbers: readonly Quantity[],
): { readonly findings: readonly Finding[]; readonly observable: number | undefined } {
  const findings: Finding[] = [];
  const scene = { ...setScene(reading, clause, index, positions, findings), dates: numbers.filter(({ kind }) => kind === "date") };
  limits(scene, thresholds);
  absences(scene, numbers);
  states(scene);
  abilities(scene);
  occasions(scene);
  help(scene);
  comparisons(scene, numbers);
  return { findings, observable: scene.observable };
}
function limits(scene: Scene, thresholds: readonly Quantity[]): void {
  const { reading, clause, index, first, add, observable, registered, settled, noun, main } = scene;
  const inherited = clause.zone === "criterion" && leansOn(reading, reading.clauses[index - 1]);
  const acting = observable ?? registered ?? settled;
  for (const quantity of thresholds) {
    if (quantity.kind === "all" && acting === undefined && !(noun !== undefined && noun >= quantity.to && main !== noun + 1)) continue;
    const anchor = acting ?? first("ownRhythm") ?? first("chore") ?? noun ?? whereabouts(scene);
    const counted = quantity.kind === "ratio" || (quantity.kind === "number" && first("inner") !== undefined);
    if (anchor === undefined && !inherited && (clause.zone === "criterion" || !counted)) continue;
    add("R2", quantity.kind === "rhythm" ? "rhythm" : "threshold", quantity.from, quantity.to);
  }
  const scale = first("scale");
  if (scale !== undefined && thresholds.length > 0) add("R9", "threshold", scale, reading.reach[scale]?.get("scale") ?? scale + 1);
}

const places = new Set(["hjemme", "hjem", "oppe", "ude", "inde", "afsted"]);

/** "Hjemme inden kl. 22": where somebody is can be seen. */
function whereabouts({ reading: { tokens }, positions }: Scene): number | undefined {
  return positions.find((at) => places.has(tokens[at]?.word ?? ""));
}

/** The negation with the verb it denies, where they stand close: "ikke slået", "ryger ikke". */
function denial(negation: number, verb: number | undefined): [number, number] {
  if (verb === undefined || Math.abs(verb - negation) > nearby) return [negation, negation + 1];
  return [Math.min(negation, verb), Math.max(negation, verb) + 1];
}
const nearby = 3;

function absences(scene: Scene, numbers: readonly Quantity[]): void {
  const { reading, clause, positions, first, opposed, add, observable, registered, settled, main } = scene;
  const { tokens, categories } = reading;
  const none = numbers.find(({ kind }) => kind === "none");
  const denied = none?.from ?? (clause.marker === "uden" ? clause.from : undefined) ?? first("stop");
  const concrete = (at: number) => isContent(tokens[at]) && !opposed(at) && !categories[at]?.has("domain");
  const thing = registered ?? positions.find((at) => at > clause.from && at !== denied && concrete(at));
  const acting = observable ?? registered ?? settled;
  if (denied !== undefined && thing !== undefined)
    if (acting !== undefined || clause.marker === "uden" || none || (thing > denied && categories[thing]?.has("thing")))
      add("R14", "absence", denied, reading.reach[thing]?.get("registered") ?? Math.max(denied, thing) + 1);
  const negation = positions.find((at) => ["ikke", "aldrig"].includes(tokens[at]?.word ?? "") && tokens[at + 1]?.word !== "som");
  if (negation === undefined) return;
  const after = positions.find((at) => at > negation && at !== main && concrete(at) && !categories[at]?.has("citizen"));
  const plain = observable === undefined || tokens[observable]?.participle || !figure(scene, observable);
  if ((acting !== undefined && plain) || (after !== undefined && !opposed(main ?? after) && plain))
    add("R14", "absence", ...denial(negation, observable ?? main));
  const replaced = first("instead");
  if ((observable ?? main) !== undefined && replaced !== undefined) add("R14", "absence", replaced, clause.to);
}
const leading = new Set(["ved", "efter", "før", "inden", "under", "til", "på", "i", "hos"]);

function occasions(scene: Scene): void {
  const { reading, clause, index, positions, first, add, observable, mainLight } = scene;
  const { tokens, categories } = reading;
  // "et møde med skole og hjem": not somewhere one goes.
  const rhythmic = positions.find(
    (at) =>
      categories[at]?.has("ownRhythm") &&
      !["med", "mellem"].includes(tokens[at - 1]?.word ?? "") &&
      !whence(scene, at) &&
      !shadowed(reading, scene.main, at),
  );
  const ofHelp = namesHelp(scene);
  const unending = first("ability") !== undefined && (observable === undefined || tokens[observable]?.bases.includes("passe") === true);
  // "Medicin." alone promises nothing.
  const lonely = positions.length < 2;
  const end = rhythmic === undefined ? 0 : (reading.reach[rhythmic]?.get("ownRhythm") ?? 0);
  // "uden at gå til": to what?
  const cut = end > 0 && tokens[end - 1]?.word === "til" && tokens[end]?.kind !== "word";
  if (rhythmic !== undefined && !cut && !lonely && !ofHelp && !unending && (observable !== undefined || mainLight))
    add("R7", "rhythm", rhythmic, end || rhythmic + 1);
  billed(scene);
  const doing = observable ?? positions.find((at) => unknownVerb(reading, at, clause.from));
  if (doing === undefined) return;
  const moment = positions.find(
    (at) =>
      (at > doing || fronted(scene, at, doing)) &&
      !(tokens[at]?.word.endsWith("ture") && leading.has(tokens[at - 1]?.word ?? "")) &&
      !(tokens[at]?.word === "bad" && tokens[at - 1]?.word === "i") &&
      (categories[at]?.has("moment") || (categories[at]?.has("chore") && around.has(tokens[at - 1]?.word ?? ""))) &&
      (categories[at]?.has("namedDay") ||
        (tokens[at - 1]?.word === "og" && tokens.slice(Math.max(0, at - 5), at).some(({ word }) => word === "både")) ||
        leading.has(tokens[at - 1]?.word ?? "") ||
        tokens[at - 2]?.word === "sammen" ||
        (leading.has(tokens[at - 2]?.word ?? "") && isDeterminer(tokens[at - 1]?.word ?? ""))),
  );
  if (moment !== undefined) add("R7", "occasion", moment - 1, moment + 1);
  for (const before of [index - 1, index + 1])
    if (occasion(reading, reading.clauses[before], clause))
      add("R7", "occasion", reading.clauses[before]?.from ?? 0, reading.clauses[before]?.to);
}

const bills = new Set("husleje regning girokort terminsydelse afdrag kontingent underholdsbidrag børnebidrag".split(" "));

/** "Betaler sin husleje": a bill comes with its own day (R7). */
function billed({ reading: { tokens }, positions, opposed, first, add }: Scene): void {
  const pays = positions.find((at) => tokens[at]?.verb && tokens[at]?.bases.includes("betale"));
  const bill = positions.find((at) => tokens[at]?.bases.some((base) => bills.has(base)) && !opposed(at));
  if (pays !== undefined && bill !== undefined && first("ability") === undefined)
    add("R7", "rhythm", Math.min(pays, bill), Math.max(pays, bill) + 1);
}

/** "venner fra den gamle skole": which friends. */
function whence({ reading: { tokens, categories } }: Pick<Scene, "reading">, at: number): boolean {
  const from = [at - 1, at - 2, at - 3].find((before) => tokens[before]?.word === "fra");
  return from !== undefined && categories[from - 1]?.has("person") === true;
}

/** "Efter måltidet bærer Marius tallerkenen ud": the occasion stands first, and the verb right after it. */
function fronted({ reading, clause }: Scene, at: number, doing: number): boolean {
  return at <= clause.from + 3 && doing === at + 1 && around.has(reading.tokens[clause.from]?.word ?? "");
}

const around = new Set(["efter", "før", "inden", "under"]);
const isDeterminer = (word: string) =>
  /^(hele|hver|hvert|sin|sit|sine|hans|hendes|min|mit|mine|deres|den|det|de|et|en|egen|klassens|næste|første|sidste|kommende)$/.test(word);

const openHelp = new Set(["støtte", "hjælp", "vejledning", "rådgivning", "bistand", "omsorg", "indsats", "tilbud"]);

/** "tilbydes plads på holdet": what is offered can be looked up (R12). */
function help({ reading, positions, opposed, add }: Scene): void {
  const { tokens, categories } = reading;
  const offered = positions.find(
    (at) => tokens[at]?.passive && categories[at]?.has("staffVerb") && !["i", "til", "med", "at"].includes(tokens[at + 1]?.word ?? ""),
  );
  if (offered === undefined) return;
  const given = positions.find(
    (at) =>
      at > offered &&
      !tokens[at]?.bases.some((base) => openHelp.has(base)) &&
      (categories[at]?.has("activity") || categories[at]?.has("support") || categories[at]?.has("settled")) &&
      !opposed(at),
  );
  if (given !== undefined && tokens.slice(offered + 1, given).every((token) => token.word !== "til" && token.word !== "i"))
    add("R12", "state", offered, given + 1);
}

/** R8: a comparison is settled by a figure, or by a record with a date. */
function comparisons(scene: Scene, numbers: readonly Quantity[]): void {
  const { reading, clause, index, first, add, registered, observable, settled, noun } = scene;
  const compare = first("compare");
  if (compare === undefined) return;
  const next = reading.clauses[index + 1];
  const baseline = next?.zone === "baseline" ? next : undefined;
  const counted = baseline && reading.tokens.slice(baseline.from, baseline.to).some(({ kind }) => kind === "number" || kind === "time");
  const recorded = registered ?? first("unit") ?? first("scale") ?? first("amount");
  const often = /^(oftere|hyppigere|sjældnere|flere|færre)$/.test(reading.tokens[compare]?.word ?? "");
  // What nobody wrote down at the time cannot be compared with now: "sover bedre end sidste år".
  const seen = counted || (often && dated(reading, clause, baseline));
  const anchor = recorded ?? (baseline && seen ? (observable ?? settled ?? noun) : undefined);
  if (anchor !== undefined && (counted || dated(reading, clause, baseline)))
    add("R8", "comparison", anchor, baseline ? baseline.to : anchor + 1);
  const by = numbers.find(({ kind, from }) => kind === "number" && reading.tokens[from - 1]?.word === "med");
  if (by && first("registered") !== undefined) add("R8", "comparison", by.from, by.to);
}
