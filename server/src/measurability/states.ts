/** States that can be seen or looked up: signed, moved, owned, through, been to (R1, R14, R15). */
import { asked } from "./asked";
import { finished, isContent } from "./context";
import { monthNames } from "./tokens";
import { says } from "./said";
import { auxiliaries, isLight, namesHelp, type Scene } from "./scene";

const standing = new Set(["sidde", "stå", "ligge", "hænge", "findes", "foreligge"]);
const owning = new Set(["have", "få", "eje", "anskaffe", "købe", "beholde", "medbringe", "bruge"]);
const concluding = new Set(
  (
    "forelægge vurdere undersøge udarbejde screene udrede gennemgå iværksætte igangsætte orientere indstille afholde drøfte opmåle kortlægge " +
    "sagsbehandle berigtige"
  ).split(" "),
);
const concluded = new Set(
  (
    "igennem afgjort klaret overstået tinglyst tilendebragt godkendt ordnet afsluttet afklaret færdig færdigt klar faldet hjemme forbi " +
    "slut væk givet truffet lukket trådt gyldig gyldigt aktiv aktivt"
  ).split(" "),
);

/** "Får lavet sine lektier" tells of a habit; "har fået lavet" of something done. */
const gets = new Set(["får", "få"]);
const habitual = new Set(
  "røre bevæge lufte lave gøre spise drikke snakke tale læse hvile sove motionere rydde vaske bade støvsuge øve skrive svare åbne handle".split(
    " ",
  ),
);

export function states(scene: Scene): void {
  reached(scene);
  replaced(scene);
  done(scene);
  owned(scene);
  employed(scene);
  doneOnADay(scene);
  for (const [words, look] of toldBy) if (says(scene.reading.said, words)) look(scene);
  asked(scene);
}

const reflexive = new Set(["sig", "mig", "os"]);

/** A plural with nothing before it that says which or how many. */
function someOf(tokens: Scene["reading"]["tokens"], at: number): boolean {
  const before = tokens[at - 1];
  return (
    /(er|re)$/.test(tokens[at]?.word ?? "") &&
    before?.kind !== "number" &&
    !/^(sine|mine|de|begge|alle|hans|hendes|deres)$/.test(before?.word ?? "")
  );
}

/** "er i fleksjob": a word with a settled meaning. */
function reached(scene: Scene): void {
  const { reading, settled, mainLight, main, first, add } = scene;
  // "Kan fastholde et arbejde" has no end; "fastholder sit arbejde" is seen at follow-up.
  const unending = first("ability") !== undefined && main !== undefined && reading.categories[main]?.has("keep") === true;
  const managed = main !== undefined && main === first("manage");
  // "holder sig ædru"
  const stays = scene.positions.some(
    (at) => at < (settled ?? 0) && reading.tokens[at]?.bases.includes("holde") && reflexive.has(reading.tokens[at + 1]?.word ?? ""),
  );
  // "får venner": how many, nobody says.
  if (settled !== undefined && reading.categories[settled]?.has("person") && someOf(reading.tokens, settled)) return;
  if (settled !== undefined && (mainLight || stays) && !managed && !unending && !namesHelp(scene))
    add("R15", "state", settled, reading.reach[settled]?.get("settled") ?? settled + 1);
}

function replaced({ clause, observable, main, first, add }: Scene): void {
  const instead = first("instead");
  if ((observable ?? main) !== undefined && instead !== undefined) add("R14", "absence", instead, clause.to);
}

/** "Regningen er betalt", "er kalfatret". */
function done({ reading, clause, positions, opposed, noun, add }: Scene): void {
  const { tokens, categories } = reading;
  const participle = positions.find(
    (at) =>
      tokens[at]?.participle &&
      !tokens[at]?.bases.some((base) => isLight(base) && base !== "hænge") &&
      (categories[at]?.has("observable") || categories[at]?.has("settled") || tokens[at]?.bases.some((base) => concluding.has(base))) &&
      !opposed(at) &&
      !ofNoun(reading, at) &&
      !inLife(reading, at) &&
      !(tokens[at]?.word === "mødt" && tokens[at + 1]?.word === "af") &&
      !(gets.has(tokens[at - 1]?.word ?? "") && (categories[at]?.has("staffVerb") || tokens[at]?.bases.some((base) => habitual.has(base)))),
  );
  // "har ikke klaget" is told by what is denied.
  const denied = positions.some((at) => at < (participle ?? 0) && ["ikke", "aldrig"].includes(tokens[at]?.word ?? ""));
  const helper = positions.findLast((at) => (participle === undefined || at < participle) && auxiliaries.has(tokens[at]?.word ?? ""));
  if (participle !== undefined && !denied && noun !== undefined && helper !== undefined)
    if (positions.some((at) => at !== participle && isContent(tokens[at])))
      add("R15", "state", helper === participle - 1 ? helper : participle, participle + 1);
  const unknown = positions.find((at) => finished(reading, at, clause.from));
  if (unknown !== undefined && positions.some((at) => at !== unknown && isContent(tokens[at]) && !opposed(at)))
    add("R15", "state", unknown);
}

/** "de øvelser, fysioterapeuten har givet ham": which exercises, not what is done with them. */
function ofNoun({ tokens }: Scene["reading"], at: number): boolean {
  const comma = tokens.findLastIndex(({ word }, index) => index < at && index >= at - 5 && word === ",");
  return (
    comma > 0 &&
    tokens[comma - 1]?.kind === "word" &&
    [comma - 2, comma - 3].some((each) => ["de", "det", "den"].includes(tokens[each]?.word ?? "")) &&
    tokens[comma + 1]?.word !== "og"
  );
}

/** "har ryddet op i sit liv": nobody sees where a life ends. */
function inLife({ tokens, categories }: Scene["reading"], at: number): boolean {
  for (let next = at + 1; next < at + 6 && tokens[next]?.kind === "word"; next++) {
    if (["thing", "settled", "chore", "ownRhythm", "registered"].some((each) => categories[next]?.has(each))) return false;
    if (categories[next]?.has("domain") && !categories[next]?.has("person"))
      return (
        ["i", "med", "på", "om"].includes(tokens[next - 1]?.word ?? "") || ["i", "med", "på", "om"].includes(tokens[next - 2]?.word ?? "")
      );
  }
  return false;
}

const leadingTo = new Set(["til", "ad", "i", "om", "på", "ud", "med", "af", "for"]);

/** "har en seng", "der hænger en røgalarm", "står på venteliste". */
function owned({ reading, positions, opposed, main, add }: Scene): void {
  const { tokens, categories } = reading;
  const thing = positions.find((at) => ["thing", "registerSource"].some((each) => categories[at]?.has(each)) && !opposed(at));
  if (thing === undefined || main === undefined) return;
  const verb = tokens[main]?.bases ?? [];
  const next = positions.find((at) => at > main && ["thing", "registerSource"].some((each) => categories[at]?.has(each)) && !opposed(at));
  const straight = tokens.slice(main, next).every(({ word }) => !leadingTo.has(word));
  const had = straight ? next : undefined;
  const there = positions.some((at) => at <= main + 1 && tokens[at]?.word === "der");
  if (verb.some((base) => owning.has(base)) && had !== undefined && !categories[main]?.has("observable")) add("R15", "state", had);
  else if (verb.some((base) => standing.has(base)) && (there || thing < main)) add("R1", "state", main, Math.max(main, thing) + 1);
  else if (there && verb.includes("være") && !["med", "for", "hos", "til", "om"].includes(tokens[thing - 1]?.word ?? ""))
    add("R1", "state", thing);
  else if (verb.some((base) => standing.has(base)) && tokens[main - 1]?.word === "og" && next !== undefined)
    add("R1", "state", main, next + 1);
  else if (verb.includes("stå") && tokens[main + 1]?.word === "på" && thing > main) add("R15", "state", main, thing + 1);
}

/** "er murer"; and a place of work is a fact: "arbejder på biblioteket". */
function employed(scene: Scene): void {
  const { reading, clause, positions, main, first, add } = scene;
  const { tokens, categories } = reading;
  if (main === undefined) return;
  const verb = tokens[main]?.bases ?? [];
  if (verb.includes("være") || verb.includes("blive")) {
    const job = positions.find((at) => categories[at]?.has("profession") && at > main);
    if (job !== undefined && ["som", "være", "været", "blive", "bliver", "blevet", "er"].includes(tokens[job - 1]?.word ?? ""))
      add("R15", "state", job);
  }
  if (verb.includes("arbejde") && !first("escapeWork") && ["på", "i", "hos", "ved"].includes(tokens[main + 1]?.word ?? ""))
    for (const at of [main + 2, main + 3]) if (at < clause.to && isPlace(scene, at)) add("R15", "state", main, at + 1);
}

/** "i uge 32", "i juli", "til sommer". */
function inCalendar(tokens: Scene["reading"]["tokens"], at: number): boolean {
  const word = tokens[at]?.word ?? "";
  if (!["i", "til"].includes(tokens[at - 1]?.word ?? "")) return false;
  return monthNames.has(word) || /^(sommer|jul|påske|pinse)/.test(word) || (word === "uge" && tokens[at + 1]?.kind === "number");
}

const onceDone = new Set(["tage", "holde", "rejse", "fejre", "besøge", "afholde", "overnatte", "sejle", "flyve"]);

/** "Følger Eskild til banken den 4. marts": done on a day, and seen (R1, not R4: the act has an end of its own). */
function doneOnADay({ reading, positions, opposed, observable, dates, add }: Scene): void {
  const { tokens, categories } = reading;
  if (observable === undefined || tokens[observable]?.participle) return;
  const once = tokens[observable]?.bases.some((base) => onceDone.has(base)) === true;
  if (dates.length === 0 && !(once && positions.some((at) => inCalendar(tokens, at)))) return;
  const goal = positions.find(
    (at) => at > observable && ["thing", "settled", "chore", "ownRhythm"].some((each) => categories[at]?.has(each)) && !opposed(at),
  );
  // "Tager på tur med spejderne i uge 32": such a thing happens once.
  if (goal !== undefined && (once || "nt".includes(tokens[goal]?.word.at(-1) ?? " "))) add("R1", "state", goal);
}

const had = new Set(["haft", "fået", "taget", "været", "holdt"]);
const seen = ["thing", "moment", "settled", "ownRhythm", "registered", "chore", "unit", "activity"];

/** "Har haft sin første arbejdsdag": the first of them, and whoever looks can tell. */
function firsts({ reading, positions, opposed, add }: Scene): void {
  const { tokens, categories } = reading;
  const at = positions.find((each) => tokens[each]?.word === "første" && tokens[each + 1]?.kind === "word");
  if (at === undefined || opposed(at + 1) || !tokens.slice(Math.max(0, at - 4), at).some(({ word }) => had.has(word))) return;
  if (seen.some((each) => categories[at + 1]?.has(each)) || /(dag|nat|gang|tur)$/.test(tokens[at + 1]?.word ?? ""))
    add("R15", "state", at, at + 2);
}

const grades = new Set(["niveau", "trin", "modul", "gruppe", "hold", "lektion", "klassetrin"]);

/** "Er nået til trin 3", "er på niveau 2": a rung with a number. */
function graded({ reading: { tokens }, positions, add }: Scene): void {
  const at = positions.find(
    (each) => tokens[each]?.bases.concat(tokens[each]?.word ?? "").some((base) => grades.has(base)) && tokens[each + 1]?.kind === "number",
  );
  if (at === undefined || !["i", "på", "til"].includes(tokens[at - 1]?.word ?? "")) return;
  if (["er", "nået", "ligger", "ligge", "nå", "når", "kommet", "rykket", "begyndt", "startet", "være"].includes(tokens[at - 2]?.word ?? ""))
    add("R15", "state", at, at + 2);
}

/** "Separationen er gået igennem", "Ansøgningen er på plads": the matter itself is through. */
function through({ reading, positions, opposed, add }: Scene): void {
  const { tokens, categories } = reading;
  const matter = positions.find(
    (at) => ["settled", "registered", "thing"].some((each) => categories[at]?.has(each)) && !opposed(at) && !tokens[at]?.verb,
  );
  const end = positions.find((at) => concluded.has(tokens[at]?.word ?? ""));
  if (
    end !== undefined &&
    tokens[end]?.word === "væk" &&
    positions[0] === end - 2 &&
    !opposed(end - 2) &&
    !categories[end - 2]?.has("domain")
  )
    add("R15", "state", end - 2, end + 1);
  if (matter === undefined || end === undefined || matter > end) return;
  if (positions.some((at) => at > matter && at < end && auxiliaries.has(tokens[at]?.word ?? ""))) add("R15", "state", matter, end + 1);
}

const visited = ["profession", "staff", "thing", "ownRhythm", "settled", "moment", "activity"];

/** "Har været til frisør": somewhere one has been. */
function been({ reading, positions, opposed, add }: Scene): void {
  const { tokens, categories } = reading;
  const from = positions.find((at) => tokens[at]?.word === "været" && ["til", "hos", "i", "på"].includes(tokens[at + 1]?.word ?? ""));
  if (from === undefined) return;
  for (const at of [from + 2, from + 3])
    if (visited.some((each) => categories[at]?.has(each)) && !opposed(at)) add("R15", "state", from, at + 1);
}

/** "Har været ude at spise": out, and back again. */
function out({ reading, positions, opposed, add }: Scene): void {
  const { tokens, categories } = reading;
  const at = positions.find(
    (each) => tokens[each]?.word === "været" && tokens[each + 1]?.word === "ude" && ["at", "og"].includes(tokens[each + 2]?.word ?? ""),
  );
  if (at !== undefined && categories[at + 3]?.has("observable") && !opposed(at + 3)) add("R15", "state", at, at + 4);
}

/** "har haft den samme læge". */
function same({ reading, positions, add }: Scene): void {
  const { tokens, categories } = reading;
  const found = positions.find(
    (at) =>
      ["samme", "selvsamme"].includes(tokens[at]?.word ?? "") &&
      ["settled", "staff", "person", "ownRhythm"].some((each) => categories[at + 1]?.has(each)),
  );
  if (found !== undefined) add("R14", "state", found, found + 2);
}

function isPlace({ reading, opposed }: Scene, at: number): boolean {
  return !opposed(at) && ["thing", "settled", "ownRhythm"].some((each) => reading.categories[at]?.has(each));
}

/** "fri for væggelus", "fri for hash": none of it is left. */
function free({ reading, positions, opposed, add }: Scene): void {
  const { tokens, categories } = reading;
  const at = positions.find((each) => tokens[each]?.word === "fri" && tokens[each + 1]?.word === "for");
  if (at === undefined || !isContent(tokens[at + 2]) || opposed(at + 2) || categories[at + 2]?.has("domain")) return;
  add("R14", "absence", at, at + 3);
}

/** "Holder sig til samværskalenderen": what it says is written down. */
function keepsTo({ reading, positions, opposed, add }: Scene): void {
  const { tokens, categories } = reading;
  const at = positions.find(
    (each) => tokens[each]?.bases.includes("holde") && tokens[each + 1]?.word === "sig" && tokens[each + 2]?.word === "til",
  );
  if (at === undefined) return;
  const written = [at + 3, at + 4].find((each) => ["thing", "settled", "registerSource"].some((kind) => categories[each]?.has(kind)));
  if (written !== undefined && !opposed(written)) add("R14", "state", at, written + 1);
}

/** "Bruger talemaskinen til at sige ja og nej": whether the aid does that is yes or no. */
function aided({ reading, positions, opposed, add }: Scene): void {
  const { tokens, categories } = reading;
  const at = positions.find((each) => ["bruge", "anvende", "benytte"].some((base) => tokens[each]?.bases.includes(base)));
  if (at === undefined || tokens[at]?.passive) return;
  const aim = positions.find((each) => each > at && tokens[each]?.word === "til" && tokens[each + 1]?.word === "at");
  const thing = positions.find((each) => each > at && each < (aim ?? at) && categories[each]?.has("thing"));
  if (aim === undefined || thing === undefined || opposed(aim + 2) || !categories[aim + 2]?.has("observable")) return;
  if (tokens[aim + 3]?.kind === "word") add("R15", "state", at, aim + 3);
}

/** What can be said only with one of these words, or a form of it. Last, because it names everything above. */
const toldBy: readonly (readonly [words: Iterable<string>, look: (scene: Scene) => void])[] = [
  [["første"], firsts],
  [grades, graded],
  [concluded, through],
  [["været"], been],
  [["været"], out],
  [["samme", "selvsamme"], same],
  [["fri"], free],
  [["holde"], keepsTo],
  [["bruge", "anvende", "benytte"], aided],
];
