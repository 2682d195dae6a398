/** Where an elastic word does no harm: it only says where, about what, or which one, or it acts on something concrete. */
import type { Reading } from "./reading";

const solid = ["thing", "settled", "registered", "chore", "ownRhythm", "activity", "profession", "staff"];
const graspable = ["thing", "chore"];
const everyday = ["hverdag", "fritid", "dagligdag", "dagligliv", "hverdagsliv"];
const placing = new Set(["i", "på", "til", "om", "fra", "hos", "under", "efter", "vedrørende", "vedr"]);
const determiners = new Set(
  "sin sit sine min mit mine hans hendes deres den det de en et egen eget egne borgerens barnets familiens".split(" "),
);
const when = new Set("tidligere nuværende hidtidige kommende nye ny nyt gamle gammel".split(" "));
const ordinals = new Set("første anden tredje fjerde femte sidste næstsidste hver".split(" "));
const results = new Set("negativ negativt negative positiv positivt positive ren rent rene".split(" "));
const shares = new Set("delvis delvist delvise fuld fuldt fulde halv halve".split(" "));
const sides = new Set("dårlige gode svage stærke syge raske lamme opererede brækkede ømme stive berørte".split(" "));
const limbs = new Set("hånd arm ben fod knæ side skulder hofte øje øre finger".split(" "));
const definite = new Set(["den", "det", "sin", "sit", "min", "mit", "hans", "hendes"]);
const objectReach = 5;

const has = (reading: Reading, at: number, categories: readonly string[]) =>
  categories.some((category) => reading.categories[at]?.has(category));

export function harmless(reading: Reading, at: number, decided: boolean): boolean {
  const end = reading.reach[at]?.get("level");
  // "på niveau 2 i dansk": a level with a number.
  const last = reading.reach[at]?.get("vague") ?? at + 1;
  if (reading.tokens[last - 1]?.bases.includes("niveau") && reading.tokens[last]?.kind === "number") return true;
  // "sine gamle piller": which ones.
  if (end !== undefined && reading.tokens[end - 1]?.word === "gamle" && has(reading, end, [...graspable, "person"])) return true;
  return (
    full(reading, at) ||
    keeps(reading, at) ||
    fronted(reading, at) ||
    byOneself(reading, at) ||
    says(reading, at) ||
    which(reading, at) ||
    actsOnThing(reading, at) ||
    examined(reading, at) ||
    (decided && (where(reading, at) || topic(reading, at)))
  );
}

/** "når posen er fuld": anybody can see it. */
function full({ tokens }: Reading, at: number): boolean {
  if (
    !["fuld", "fuldt", "fulde"].includes(tokens[at]?.word ?? "") ||
    !tokens.slice(at - 2, at).some(({ bases }) => bases.includes("være") || bases.includes("blive"))
  )
    return false;
  if (["ikke", "aldrig"].includes(tokens[at - 1]?.word ?? "")) return true;
  const subject = tokens[at - 2]?.word ?? "";
  return subject.length > 4 && /[nt]$/.test(subject);
}

const told = new Set(["fortalt", "talt", "spurgt", "skrevet", "oplyst"]);

/** "i hverdagen", "i sin fritid" only says where; "halvdelen af opgaverne" what is shared; "en aftale om økonomi" what about. */
function says(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  if (before?.word === "af" && (earlier?.kind === "number" || ["halvdelen", "fleste"].includes(earlier?.word ?? ""))) return true;
  if (before?.word === "om" && (has(reading, at - 2, ["settled", "activity"]) || told.has(earlier?.word ?? ""))) return true;
  if ((before?.word === "af" || before?.word === "i") && has(reading, at - 2, ["scale", "activity"])) return true;
  if (!token || !everyday.some((base) => token.bases.includes(base))) return false;
  // "den første hverdag i måneden": a day of the calendar.
  if (token.bases.includes("hverdag") && (before?.kind === "number" || ordinals.has(before?.word ?? ""))) return true;
  return before?.word === "i" || (earlier?.word === "i" && determiners.has(before?.word ?? ""));
}

/** "Socialt har han haft gæster", "Fagligt: bestået prøven": in what respect, not how. */
function fronted({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1]?.word ?? ".";
  if (![".", ":", ";"].includes(before) || !/(t|sk)$/.test(tokens[at]?.word ?? "")) return false;
  return respects.has(tokens[at]?.word ?? "") && (tokens[at + 1]?.word === ":" || tokens[at + 1]?.verb === true);
}
const respects = new Set(
  "socialt fagligt økonomisk psykisk fysisk mentalt praktisk personligt sprogligt motorisk kropsligt helbredsmæssigt arbejdsmæssigt skolemæssigt boligmæssigt familiemæssigt følelsesmæssigt sundhedsmæssigt digitalt uddannelsesmæssigt beskæftigelsesmæssigt".split(
    " ",
  ),
);

/** "selvstændigt i bad": without help, and at a task with bounds. */
function byOneself({ tokens, categories }: Reading, at: number): boolean {
  if (!categories[at]?.has("alone")) return false;
  const task = (next: number) => ["chore", "thing"].some((each) => categories[next]?.has(each)) && !categories[next]?.has("domain");
  // "arbejder selvstændigt i 15 minutter": so long without help.
  if (tokens[at + 2]?.kind === "number" && ["minut", "time", "min"].some((base) => tokens[at + 3]?.bases.includes(base))) return true;
  // "har selvstændigt bygget en fuglekasse"
  if (tokens[at + 1]?.participle && [at + 2, at + 3].some(task)) return true;
  return [at + 1, at + 2].some((next) => categories[next]?.has("chore") && task(next));
}

const keeping = new Set(["bevare", "opretholde", "bibeholde"]);

/** "bevarer sin bolig": still there, or not (R14). */
function keeps(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!tokens[at]?.bases.some((base) => keeping.has(base))) return false;
  // "bevarer evnen til at rejse sig": able, or not any more.
  if (tokens[at + 1]?.bases.includes("evne") && tokens[at + 3]?.word === "at") return true;
  if (!determiners.has(tokens[at + 1]?.word ?? "")) return false;
  return has(reading, at + 2, ["settled"]) && !has(reading, at + 2, ["vague", "inner"]);
}

/** "fast kontaktperson", "social pension", "en fungerende røgalarm", "stolen på plads": the noun beside it carries the promise. */
function which(reading: Reading, at: number): boolean {
  const { tokens, categories } = reading;
  const end = reading.reach[at]?.get("vague");
  // "holder fast i sin plads på holdet"
  if (
    end !== undefined &&
    tokens[at]?.bases.includes("holde") &&
    (has(reading, end, solid) || (determiners.has(tokens[end]?.word ?? "") && has(reading, end + 1, solid)))
  )
    return true;
  // "rettet op på bremsen": an idiom with a thing for its object.
  if (
    end !== undefined &&
    tokens[at]?.verb &&
    tokens[end - 1]?.word === "på" &&
    (has(reading, end, graspable) || (determiners.has(tokens[end]?.word ?? "") && has(reading, end + 1, graspable)))
  )
    return true;
  // "fået mit høreapparat tilpasset": done to a thing.
  if (
    tokens[at]?.participle &&
    has(reading, at - 1, graspable) &&
    tokens.slice(Math.max(0, at - 5), at).some(({ word }) => word === "fået")
  )
    return true;
  // "i gang med gældsrådgivning", "i gang på HF": with what, and where.
  if (tokens[at]?.word === "i" && tokens[at + 1]?.word === "gang") {
    const next = ["med", "på"].includes(tokens[at + 2]?.word ?? "") ? at + 3 : -1;
    return next > 0 && (has(reading, next, solid) || has(reading, next + 1, solid)) && !has(reading, next, ["vague"]);
  }
  if (tokens[at]?.word === "på" && tokens[at + 1]?.word === "sin" && tokens[at + 2]?.word === "plads") return true;
  if (tokens[at]?.word === "på" && tokens[at + 1]?.word === "plads") return categories[at - 1]?.has("thing") === true;
  // "sin tidligere mand"
  if (when.has(tokens[at]?.word ?? "") && has(reading, at + 1, ["person", "staff", "settled"])) return true;
  // "14 sammenhængende dage"
  if (tokens[at]?.word === "sammenhængende") return tokens[at - 1]?.kind === "number" && has(reading, at + 1, ["period"]);
  if (categories[at + 1]?.has("vague") || categories[at + 1]?.has("inner") || !has(reading, at + 1, solid)) return false;
  // "tre negative spytprøver": the answer of a test.
  // "delvis raskmelding", "fuld forældremyndighed": a kind of it.
  if (shares.has(tokens[at]?.word ?? "")) return has(reading, at + 1, ["settled", "registered"]);
  // "med den dårlige hånd": which of the two.
  if (sides.has(tokens[at]?.word ?? "") && tokens[at + 1]?.bases.some((base) => limbs.has(base)))
    return definite.has(tokens[at - 1]?.word ?? "");
  if (results.has(tokens[at]?.word ?? "") && tokens[at + 1]?.bases.some((base) => /(prøve|test|screening|svar)$/.test(base))) return true;
  if (tokens[at]?.bases.includes("fungere")) return categories[at + 1]?.has("thing") === true;
  return categories[at]?.has("classifying") === true;
}

/** "styrer selv sin kørestol", "klarer ti armbøjninger": a wide verb with a narrow object. */
function actsOnThing(reading: Reading, at: number): boolean {
  const { tokens, categories } = reading;
  if (!tokens[at]?.verb || tokens[at]?.word.endsWith("ende") || reading.reach[at]?.has("vague")) return false;
  const had =
    ["har", "have", "fået"].includes(tokens[at - 1]?.word ?? "") || (tokens[at - 1]?.word === "er" && tokens[at - 2]?.word === "der");
  if (tokens[at]?.participle && !had) return false;
  for (let next = at + 1; next < Math.min(tokens.length, at + objectReach); next++) {
    const token = tokens[next];
    if (!token || token.kind === "mark") return false;
    if (["vague", "inner", "domain", "level"].some((category) => categories[next]?.has(category))) return false;
    if (["i", "med", "om", "for", "til", "af", "på", "ved", "over", "at", "mellem", "hos", "mod"].includes(token.word)) return false;
    if (token.kind === "number" && categories[next + 1]?.has("unit")) return true;
    if (!token.verb && (has(reading, next, graspable) || (tokens[at]?.participle && has(reading, next, ["settled"])))) return true;
  }
  return false;
}

/** What is looked into once, and then is known: "Synkefunktionen er undersøgt". */
const examining = new Set("undersøge udrede teste screene opmåle kortlægge beskrive vurdere".split(" "));

/** "Synkefunktionen er undersøgt på sygehuset": what was looked into; how it is, is another matter. */
function examined({ tokens, categories }: Reading, at: number): boolean {
  const noun = tokens[at];
  if (!noun || noun.verb || !/[nts]$/.test(noun.word) || categories[at]?.has("inner")) return false;
  const next = tokens[at + 1];
  return (
    (next?.word === "er" || next?.word === "bliver") &&
    tokens.slice(at + 2, at + 4).some(({ participle, bases }) => participle && bases.some((base) => examining.has(base)))
  );
}

export const documenting: ReadonlySet<string> = new Set(
  "måle følge beskrive vurdere evaluere drøfte kortlægge registrere teste screene opgøre gennemgå notere status".split(" "),
);

/** "Funktionsevnen måles hver måned", "drøfter udviklingen på hvert møde": what is written down or talked about. */
function topic({ tokens, categories }: Reading, at: number): boolean {
  if (tokens[at]?.verb || categories[at]?.has("compare")) return false;
  const around = tokens.slice(Math.max(0, at - objectReach), at + objectReach - 1);
  if (around.some(({ verb, bases }) => verb && (bases.includes("træne") || bases.includes("øve")))) return true;
  return around.some(({ bases, passive, participle }) => (passive || participle) && bases.some((base) => documenting.has(base)));
}

/** "taler med hende om trivsel hver mandag": with a limit beside it, a noun after "om", "i" or "til" is topic or place. */
function where(reading: Reading, at: number): boolean {
  const { tokens, categories } = reading;
  const token = tokens[at];
  if (!token || token.verb || categories[at]?.has("classifying")) return false;
  if (tokens[at + 1]?.kind === "word" && (categories[at + 1]?.has("vague") || qualifies(reading, at))) return false;
  const before = tokens[at - 1]?.word ?? "";
  // "holder sig fra ballade": what from is the whole promise.
  if (before === "fra" && tokens[at - 2]?.word === "sig") return false;
  return placing.has(before) || (determiners.has(before) && placing.has(tokens[at - 2]?.word ?? ""));
}

/** "fra dårligt selskab": an adjective with its noun says more than where. */
function qualifies({ tokens }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  return /(e|t|ig|sk)$/.test(tokens[at]?.word ?? "") && next?.kind === "word" && !next.verb && next.word.length > 4;
}
