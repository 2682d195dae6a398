/** What in a clause lets two colleagues agree: a limit, a state that can be looked up, a bounded task, an occasion, an absence. */
import type { Clause } from "./clauses";
import { dated, finished, isContent, leansOn, occasion, unknownVerb } from "./context";
import type { EvidenceKind, Finding, Rule } from "./evidence";
import type { Quantity } from "./quantities";
import type { Reading } from "./reading";
import { defeating } from "./defeats";

/** Words that need a count to say anything, and then say enough: "motion to gange om ugen". */
const lightVerbs = new Set(
  "foreligge ligge findes eje bede være blive have få komme gå bo kunne skulle ville nå opnå finde tage stå sidde hænge vise søge".split(
    " ",
  ),
);
const auxiliaries = new Set("er har var havde bliver blev være have blive blevet været fået få får".split(" "));
const modals = new Set(["skal", "vil", "kan", "må", "bør", "kunne", "skulle", "ville"]);
const standing = new Set(["sidde", "stå", "ligge", "hænge", "findes", "foreligge"]);
const owning = new Set(["have", "få", "eje", "anskaffe", "købe", "beholde", "medbringe", "bruge"]);

/** What every question about a clause starts from. */
type Scene = {
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

function setScene(
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
  const opposed = (at: number) => defeating.some((category) => categories[at]?.has(category));
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
    /[nt]$/.test(tokens[at]?.word ?? "") &&
    categories[at]?.has("settled") === true &&
    !(reading.reach.get(`${at}:settled`) ?? 0);
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
    settled: positions.find((at) => categories[at]?.has("settled") && !opposed(at) && !subject(at) && !(at === main && namesThing(at))),
    noun: positions.find((at) => isContent(tokens[at]) && !opposed(at) && !categories[at]?.has("domain") && !isMeasure(at) && at !== main),
  };
}

function limits(scene: Scene, thresholds: readonly Quantity[]): void {
  const { reading, clause, index, first, add, observable, registered, settled, noun, main } = scene;
  const inherited = clause.zone === "criterion" && leansOn(reading, reading.clauses[index - 1]);
  const acting = observable ?? registered ?? settled;
  for (const quantity of thresholds) {
    if (quantity.kind === "all" && acting === undefined && !(noun !== undefined && noun >= quantity.to && main !== noun + 1)) continue;
    const anchor = acting ?? first("ownRhythm") ?? first("chore") ?? noun;
    if (anchor === undefined && !inherited && (clause.zone === "criterion" || quantity.kind !== "ratio")) continue;
    add("R2", quantity.kind === "rhythm" ? "rhythm" : "threshold", quantity.from, quantity.to);
  }
  const scale = first("scale");
  if (scale !== undefined && thresholds.length > 0) add("R9", "threshold", scale);
}

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
      add("R14", "absence", denied, reading.reach.get(`${thing}:registered`) ?? Math.max(denied, thing) + 1);
  const negation = positions.find((at) => tokens[at]?.word === "ikke" || tokens[at]?.word === "aldrig");
  if (negation === undefined) return;
  const after = positions.find((at) => at > negation && at !== main && concrete(at) && !categories[at]?.has("citizen"));
  if (acting !== undefined || (after !== undefined && !opposed(main ?? after))) add("R14", "absence", negation);
  const replaced = first("instead");
  if ((observable ?? main) !== undefined && replaced !== undefined) add("R14", "absence", replaced, clause.to);
}

function states(scene: Scene): void {
  const { reading, clause, positions, opposed, add, settled, mainLight, main, noun, first } = scene;
  const { tokens, categories } = reading;
  // "Kan fastholde et arbejde" has no end; "fastholder sit arbejde" is seen at follow-up.
  const unending = first("ability") !== undefined && main !== undefined && categories[main]?.has("keep") === true;
  if (settled !== undefined && mainLight && !unending && !namesHelp(scene))
    add("R15", "state", settled, reading.reach.get(`${settled}:settled`) ?? settled + 1);
  const replaced = first("instead");
  if ((scene.observable ?? main) !== undefined && replaced !== undefined) add("R14", "absence", replaced, clause.to);
  const participle = positions.find(
    (at) =>
      tokens[at]?.participle &&
      !tokens[at]?.bases.some((base) => lightVerbs.has(base)) &&
      (categories[at]?.has("observable") || categories[at]?.has("settled") || tokens[at]?.bases.some((base) => concluding.has(base))) &&
      !opposed(at) &&
      !(tokens[at]?.word === "mødt" && tokens[at + 1]?.word === "af"),
  );
  if (participle !== undefined && noun !== undefined && positions.some((at) => auxiliaries.has(tokens[at]?.word ?? "")))
    add("R15", "state", participle);
  const done = positions.find((at) => finished(reading, at, clause.from));
  if (done !== undefined && positions.some((at) => at !== done && isContent(tokens[at]) && !opposed(at))) add("R15", "state", done);
  const verb = main === undefined ? [] : (tokens[main]?.bases ?? []);
  const thing = positions.find((at) => categories[at]?.has("thing") && !opposed(at));
  if (thing !== undefined && main !== undefined) {
    const there = positions.some((at) => at <= main + 1 && tokens[at]?.word === "der");
    if (verb.some((base) => owning.has(base)) && thing > main && !categories[main]?.has("observable")) add("R15", "state", thing);
    else if (verb.some((base) => standing.has(base)) && (there || thing < main)) add("R1", "state", main, Math.max(main, thing) + 1);
    else if (there && verb.includes("være")) add("R1", "state", thing);
    else if (verb.includes("stå") && tokens[main + 1]?.word === "på" && thing > main) add("R15", "state", main, thing + 1);
  }
  if (main === undefined || verb.includes("være") || verb.includes("blive")) {
    const job = positions.find((at) => categories[at]?.has("profession") && at > (main ?? -1));
    if (job !== undefined && main !== undefined && ["som", "være", "blive", "bliver", "er"].includes(tokens[job - 1]?.word ?? ""))
      add("R15", "state", job);
  }
  // A place of work is a fact: "arbejder på biblioteket".
  if (main !== undefined && verb.includes("arbejde") && !first("escapeWork"))
    for (const at of [main + 2, main + 3])
      if (["på", "i", "hos", "ved"].includes(tokens[main + 1]?.word ?? "") && at < clause.to && isPlace(scene, at))
        add("R15", "state", main, at + 1);
  // "Følger Eskild til banken den 4. marts": done on a day, and seen (R1, not R4: the act has an end of its own).
  const act = scene.observable;
  const goal = positions.find(
    (at) =>
      act !== undefined &&
      at > act &&
      ["thing", "settled", "chore", "ownRhythm"].some((category) => categories[at]?.has(category)) &&
      !opposed(at),
  );
  if (
    act !== undefined &&
    goal !== undefined &&
    !tokens[act]?.participle &&
    scene.dates.length > 0 &&
    /[nt]$/.test(tokens[goal]?.word ?? "")
  )
    add("R1", "state", goal);
  // "Separationen er gået igennem", "Ansøgningen er på plads": the matter itself is through.
  const matter = positions.find(
    (at) => ["settled", "registered", "thing"].some((category) => categories[at]?.has(category)) && !opposed(at) && !tokens[at]?.verb,
  );
  const through = positions.find((at) => concluded.has(tokens[at]?.word ?? ""));
  if (
    matter !== undefined &&
    through !== undefined &&
    matter < through &&
    positions.some((at) => at > matter && at < through && auxiliaries.has(tokens[at]?.word ?? ""))
  )
    add("R15", "state", matter, through + 1);
  // "Har været til frisør": somewhere one has been.
  const been = positions.find((at) => tokens[at]?.word === "været" && ["til", "hos", "i", "på"].includes(tokens[at + 1]?.word ?? ""));
  if (been !== undefined)
    for (const at of [been + 2, been + 3])
      if (
        ["profession", "staff", "thing", "ownRhythm", "settled", "moment", "activity"].some((category) => categories[at]?.has(category)) &&
        !opposed(at)
      )
        add("R15", "state", been, at + 1);
  const same = positions.find(
    (at) =>
      ["samme", "selvsamme"].includes(tokens[at]?.word ?? "") &&
      (categories[at + 1]?.has("settled") || categories[at + 1]?.has("staff") || categories[at + 1]?.has("ownRhythm")),
  );
  if (same !== undefined) add("R14", "state", same, same + 2);
}

const concluding = new Set(
  "vurdere undersøge udarbejde screene udrede gennemgå iværksætte igangsætte orientere indstille afholde drøfte opmåle kortlægge sagsbehandle berigtige".split(
    " ",
  ),
);
const concluded = new Set(
  "igennem afgjort klaret overstået tinglyst tilendebragt godkendt ordnet afsluttet afklaret færdig færdigt klar faldet hjemme forbi slut givet truffet lukket trådt gyldig gyldigt aktiv aktivt".split(
    " ",
  ),
);

/** "Rådgivning om gæld": a help noun at the head, and nobody does anything. */
function namesHelp({ reading, positions, main }: Scene): boolean {
  const [head = -1] = positions;
  const help = ["support", "activity"].some((category) => reading.categories[head]?.has(category)) && !reading.tokens[head]?.verb;
  if (main === undefined) return help;
  // "Vejledning i at søge …": what follows "at" belongs to the help.
  return help && reading.tokens[main - 1]?.word === "at" && reading.tokens.slice(head + 1, main).every(({ verb }) => !verb);
}

function isPlace({ reading, opposed }: Scene, at: number): boolean {
  return !opposed(at) && ["thing", "settled", "ownRhythm"].some((category) => reading.categories[at]?.has(category));
}

function abilities(scene: Scene): void {
  const { reading, clause, positions, first, opposed, add, observable, main } = scene;
  const { tokens, categories } = reading;
  const chore = first("chore");
  const alone = first("alone");
  const able = first("ability");
  const manage = first("manage");
  const doing = observable ?? positions.find((at) => unknownVerb(reading, at, clause.from));
  if (
    (doing ?? chore) !== undefined &&
    alone !== undefined &&
    (doing === undefined || !unbounded(scene, doing)) &&
    near(scene, alone, doing ?? chore ?? alone)
  )
    add("R6", "ability", alone, reading.reach.get(`${alone}:alone`) ?? alone + 1);
  const ableTo =
    able === undefined
      ? undefined
      : positions.find(
          (at) =>
            at >= able &&
            !tokens[at]?.bases.some((base) => endless.has(base)) &&
            (categories[at]?.has("observable") || unknownVerb(reading, at, clause.from)) &&
            !opposed(at) &&
            !unbounded(scene, at),
        );
  // "Kan alfabetet": the thing itself is what one can do.
  const known = chore ?? scene.noun;
  if (able !== undefined && main === undefined && known !== undefined && /[nt]$|rne$/.test(tokens[known]?.word ?? ""))
    add("R6", "ability", known);
  if (ableTo !== undefined && able !== undefined) add("R6", "ability", able, ableTo + 1);
  if (manage !== undefined && chore !== undefined && (able !== undefined || alone !== undefined)) add("R6", "ability", chore);
  const told = positions.find(
    (at) =>
      tokens[at]?.bases.some((base) => telling.has(base)) &&
      asks.has(tokens[tokens[at + 1]?.word === "rigtigt" ? at + 3 : tokens[at + 1]?.word === "," ? at + 2 : at + 1]?.word ?? ""),
  );
  if (
    told !== undefined &&
    positions.every((at) => at <= told || (!opposed(at) && !categories[at]?.has("domain"))) &&
    positions.some((at) => at > told + 2 && isContent(tokens[at]))
  )
    add("R13", "ability", told);
  const shown = positions.find((at) => categories[at]?.has("demonstrate") && tokens[at]?.verb && !opposed(at));
  if (shown !== undefined && positions.some((at) => at > shown && isContent(tokens[at]) && !opposed(at))) add("R13", "ability", shown);
}

const telling = new Set(["sige", "fortælle", "nævne", "oplyse", "svare", "skrive", "remse", "forklare", "angive"]);
const asks = new Set(["hvad", "hvem", "hvilken", "hvilket", "hvilke", "hvornår"]);

/** "så hun selv har det, hun skal bruge": the doing belongs to another sentence. */
function near({ reading }: Scene, alone: number, doing: number): boolean {
  if (doing < alone) return true;
  return reading.tokens.slice(alone, doing).every(({ word }, index, rest) => word !== "," || rest[index + 1]?.verb);
}

/** "kan se sit barns behov", "træffer beslutninger om sit liv": what is acted on has no bounds. */
function unbounded({ reading, clause }: Scene, at: number): boolean {
  const { categories, tokens } = reading;
  let open = false;
  for (let next = at + 1; next < Math.min(clause.to, at + objectReach); next++) {
    const here = categories[next];
    if (!here || tokens[next]?.kind === "mark" || ["ved", "i", "på", "når", "hos"].includes(tokens[next]?.word ?? "")) break;
    if (["thing", "chore", "settled", "unit", "ownRhythm", "moment"].some((category) => here.has(category)) && !here.has("domain"))
      return false;
    if (here.has("domain") || here.has("vague") || here.has("inner")) open = true;
  }
  return open;
}
const objectReach = 6;

/** Being able to do these has no end point. */
const endless = new Set(["lytte", "vente", "udskyde", "deltage", "tale", "snakke", "arbejde", "hvile", "modtage"]);

const leading = new Set(["ved", "efter", "før", "inden", "under", "til", "på", "i", "hos"]);

function occasions(scene: Scene): void {
  const { reading, clause, index, positions, first, add, observable, mainLight } = scene;
  const { tokens, categories } = reading;
  const rhythmic = first("ownRhythm");
  const ofHelp = namesHelp(scene);
  const unending = first("ability") !== undefined && observable === undefined;
  if (rhythmic !== undefined && !ofHelp && !unending && (observable !== undefined || mainLight))
    add("R7", "rhythm", rhythmic, reading.reach.get(`${rhythmic}:ownRhythm`) ?? rhythmic + 1);
  const doing = observable ?? positions.find((at) => unknownVerb(reading, at, clause.from));
  if (doing === undefined) return;
  const moment = positions.find(
    (at) =>
      at > doing &&
      !(tokens[at]?.word.endsWith("ture") && leading.has(tokens[at - 1]?.word ?? "")) &&
      (categories[at]?.has("moment") || (categories[at]?.has("chore") && around.has(tokens[at - 1]?.word ?? ""))) &&
      (categories[at]?.has("namedDay") ||
        leading.has(tokens[at - 1]?.word ?? "") ||
        tokens[at - 2]?.word === "sammen" ||
        (leading.has(tokens[at - 2]?.word ?? "") && isDeterminer(tokens[at - 1]?.word ?? ""))),
  );
  if (moment !== undefined) add("R7", "occasion", moment - 1, moment + 1);
  for (const before of [index - 1, index + 1])
    if (occasion(reading, reading.clauses[before], clause))
      add("R7", "occasion", reading.clauses[before]?.from ?? 0, reading.clauses[before]?.to);
}

const around = new Set(["efter", "før", "inden", "under"]);
const isDeterminer = (word: string) =>
  /^(hele|hver|hvert|sin|sit|sine|hans|hendes|min|mit|mine|deres|den|det|de|et|en|egen|klassens)$/.test(word);

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
