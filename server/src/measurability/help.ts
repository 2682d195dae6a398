/** Who acts: the help, and the staff who give it. */
import type { Clause } from "./clauses";
import { named } from "./methods";
import { opening, type Add } from "./opening";
import type { Reading } from "./reading";
import {
  acts, actAfter, actsItself, clauseHas, granting, helping, leading, namesHelp, offering, pastAdjectives, rated, receiving, subjectHelp, usedOn,
} from "./staff-acts"; // prettier-ignore
import { attendance, attended, attending, isNoun, leads, longestReach, programme } from "./taking-part";
import type { Token } from "./tokens";
import type { Verdict } from "./verdict";

const activity = "aktivitet_ikke_maal";
const staff = "indsats_fra_personale";

/** A clause, and where its first word with a meaning stands. */
type Place = { readonly clause: Clause; readonly start: number; readonly head: ReadonlySet<string> | undefined };

export function help(reading: Reading, verdict: Verdict, add: Add): void {
  const both = (at: number) => {
    add(staff, at);
    add(activity, at);
  };
  for (const clause of reading.clauses) {
    if (clause.zone === "purpose") staffIn(reading, clause, add);
    // "TEACCH: dagsskemaet gennemgås": what stands after a colon is promised too.
    if (clause.zone !== "main" && !(clause.zone === "criterion" && clause.marker === ":")) continue;
    const start = begins(reading, clause);
    // "Med 15 timers hjælp om ugen lykkes det": by what means, not what is promised (C1).
    const led = [clause.from - 2, clause.from, start - 1].some(
      (at) => leading.has(reading.tokens[at]?.word ?? "") && !/målet/.test(reading.tokens[at - 1]?.word ?? ""),
    );
    const place = { clause, start, head: led ? undefined : reading.categories[start] };
    let verbAt = -1;
    for (let at = clause.from; at < clause.to; at++) {
      const token = reading.tokens[at];
      const here = reading.categories[at];
      if (!token || !here) continue;
      done(reading, place, at, token, here, add, both);
      if (verbAt < 0 && token.verb && token.bases.some((base) => attending.has(base))) verbAt = at;
      if (clause.zone === "main" && takesPart(reading, place, verbAt, at, here))
        add(activity, at, reading.reach[at]?.get("method") ?? at + 1);
    }
    if (place.head && clause.zone === "main") heads(reading, place, place.head, add, both);
  }
  const support = verdict.unrescued.find(({ category }) => category === "support");
  if (support) add(staff, support.from);
}

/** "så personalet bedre kan aflæse hende": staff may be what the aim is about. */
function staffIn({ tokens, categories }: Reading, clause: Clause, add: Add): void {
  for (let at = clause.from + 1; at < Math.min(clause.to, clause.from + 4); at++)
    if (categories[at]?.has("staff") && !tokens[at]?.verb && tokens.slice(at + 1, at + 4).some(({ verb }) => verb)) add(staff, at);
}

function begins(reading: Reading, clause: Clause): number {
  const { tokens, categories } = reading;
  let start = clause.from;
  for (; start < clause.to; start++) {
    const token = tokens[start];
    const word = token?.word ?? "";
    if (categories[start]?.has("staff") && word !== "indsatsen") break;
    const measures =
      token?.kind === "number" ||
      (word.endsWith("s") && categories[start]?.has("period") === true) ||
      token?.categories.has("limit") === true ||
      token?.categories.has("rhythm") === true;
    if (token?.kind !== "mark" && !opening.has(word) && word !== "og" && !measures) break;
  }
  return pastAdjectives(reading, start, clause.to);
}

/** Something done to somebody by staff, named or not: passives, "der arbejdes", "er bevilget", "får hjælp til". */
function done(
  reading: Reading,
  { clause, start }: Place,
  at: number,
  token: Token,
  here: ReadonlySet<string>,
  add: Add,
  both: (at: number) => void,
): void {
  const { tokens, categories } = reading;
  const impersonal = tokens[clause.from]?.word === "der";
  const near = (from: number, to: number, category: string) => categories.slice(from, to).some((each) => each.has(category));
  if (here.has("escapeWork")) add(activity, at);
  if (token.word === "gang" && tokens[at + 1]?.word === "med" && categories[at + 2]?.has("activity")) add(activity, at + 2);
  if (here.has("byStaff")) {
    add(staff, at);
    if (token.passive) add(activity, at);
  }
  if (token.word === "mødes" && tokens[at + 1]?.word === "med" && near(at + 2, at + 5, "method")) both(at);
  if (token.word === "mellem" && near(at + 1, at + 4, "staff")) add(staff, at);
  if (token.word === "samme" && categories[at + 1]?.has("staff") && !tokens[at + 1]?.word.startsWith("pleje")) add(staff, at, at + 2);
  if (token.passive && token.bases.includes("arbejde")) add(staff, at);
  // "Barnet er udredt": something done as part of the help.
  if (
    token.participle &&
    here.has("activity") &&
    !token.bases.includes("møde") &&
    ["er", "været", "blevet", "bliver"].includes(tokens[at - 1]?.word ?? "")
  )
    add(activity, at);
  // "Der er afholdt et netværksmøde": somebody held it.
  if (impersonal && token.participle && here.has("staffVerb") && clauseHas(reading, at, clause.to, "activity")) both(at);
  if (here.has("staffVerb") && token.passive && !rated(reading, clause.from, clause.to, token)) {
    add(staff, at);
    if (!token.bases.includes("sikre")) add(activity, at);
  } else if (token.passive && (here.has("activity") || usedOn(reading, clause.from, clause.to, at) || (impersonal && at < clause.from + 4)))
    both(at);
  // "Skolen skal sikre, at …": whoever it is, it is not the citizen.
  const assures = !token.passive && token.bases.includes("sikre") && [at + 1, at + 2].some((next) => tokens[next]?.word === "at");
  if (assures && ["thing", "ownRhythm", "settled"].some((each) => categories[clause.from]?.has(each))) add(staff, at);
  // "skemalægges af personalet": by whom.
  const agent = token.word === "af" && ["staff", "helper"].some((each) => near(at + 1, at + 3, each));
  if (agent && tokens.slice(Math.max(clause.from, at - 6), at).some((each) => each.passive)) both(at + 1);
  // "Plejen udføres …": help that is carried out.
  if (
    token.passive &&
    at > start &&
    categories[start]?.has("support") &&
    !tokens.slice(start, at).some(({ verb }, index) => verb && index > 0)
  )
    both(at);
  // "får tilbudt en mentor", "kørsel til genoptræning er bevilget": given, so somebody gives it. A benefit is what is gained.
  const helped = token.participle && ["activity", "support", "helper"].some((each) => near(clause.from, clause.to, each));
  const got = tokens.slice(Math.max(0, at - 3), at).some(({ bases }) => bases.includes("få"));
  if (helped && got && token.bases.some((base) => offering.has(base))) add(staff, at);
  const named = ["activity", "support"].some((each) => categories[start]?.has(each)) && !tokens[start]?.verb;
  if (helped && at > start && token.bases.some((base) => granting.has(base)) && !named) both(at);
  if (helped && at > start && token.bases.some((base) => granting.has(base)) && named) both(start);
  const given =
    ["til", "i", "med", "om", "efter"].includes(tokens[at + 1]?.word ?? "") &&
    tokens.slice(Math.max(0, at - 2), at).some(({ bases }) => bases.some((base) => receiving.has(base)));
  if (here.has("support") && given && !lessening.has(tokens[at - 1]?.word ?? "")) both(at);
  // "have nogen til at hjælpe mig": somebody who helps.
  if (
    token.word === "til" &&
    somebody.has(tokens[at - 1]?.word ?? "") &&
    tokens[at + 1]?.word === "at" &&
    categories[at + 2]?.has("staffVerb")
  )
    both(at + 2);
  // "får aflastning": given to be relieved, so somebody gives it.
  if (
    token.word.startsWith("aflastning") &&
    here.has("activity") &&
    tokens.slice(Math.max(0, at - 3), at).some(({ bases }) => bases.includes("få"))
  )
    add(staff, at);
  // "Sagen er forelagt rådgiverne": a step of the case.
  if (token.participle && token.bases.some((base) => granting.has(base)) && ["sagen", "sag"].includes(tokens[start]?.word ?? "")) both(at);
}

/** What the citizen attends: "deltager i et forløb", "går til logopæd", "fremmøde i dagbehandlingen", "gennemfører Cool Kids". */
function takesPart(reading: Reading, { clause, start, head }: Place, verbAt: number, at: number, here: ReadonlySet<string>): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  const before = tokens[at - 1]?.word ?? "";
  if (here.has("activity") && !token?.participle && !lessening.has(before) && isNoun(reading, at) && attended(reading, verbAt, at))
    return true;
  const visits = verbAt >= 0 && at < verbAt + longestReach && tokens[verbAt]?.bases.some((base) => visiting.has(base));
  if (here.has("helper") && visits && ["til", "hos"].includes(before)) return true;
  if (here.has("activity") && !token?.verb && attendance.has(tokens[start]?.word ?? "") && at > start && at < start + 4) return true;
  // "Undervisning i KAT-kassen": named first, it is the help; at school it is everyday life.
  if (at === start && head?.has("teaching") && !token?.verb && ["i", "om"].includes(tokens[at + 1]?.word ?? "")) return true;
  // "Mentoren ringer …": what the mentor does is the activity.
  if (at === start && head?.has("activity") && !token?.verb) return !(head.has("staff") && actsItself(reading, at + 1));
  if (!here.has("method") && !named(reading, at)) return false;
  return at === start ? leads(reading, clause.from, clause.to) : programme(reading, verbAt, at);
}
const lessening = new Set(["kun", "højst", "maksimalt", "ingen", "mindre", "ikke"]);
const somebody = new Set(["nogen", "en", "én", "nogle"]);
const visiting = new Set(["gå", "møde", "komme", "være", "sove", "overnatte", "bo"]);

/** What the clause begins with: help as a noun, staff who act, or an order to help. */
function heads(reading: Reading, { clause, start }: Place, head: ReadonlySet<string>, add: Add, both: (at: number) => void): void {
  const { tokens, categories } = reading;
  const verb = tokens[start];
  const next = tokens[start + 1];
  const acting = reading.reach[start]?.get("staff") ?? start + 1;
  if (head.has("support") && next && !next.verb && namesHelp(reading, clause.from, start)) both(start);
  else if (head.has("staff") && next && !verb?.bases.some((base) => outsiders.has(base)) && actsItself(reading, acting)) {
    add(staff, start);
    const act = actAfter(reading, acting, clause.to);
    // "Personalet sikrer, at …": what comes after is the result.
    const assures =
      tokens[act]?.bases.some((base) => base === "sikre" || base === "sørge") &&
      tokens.slice(act, act + 4).some(({ word }) => word === "at");
    if (!assures) add(activity, act);
  }
  // "Afprøvning af …", "Kortlægning af …": somebody does it to somebody.
  const nominal = /(ning|ring|else|ation)$/.test(verb?.word ?? "") && !verb?.word.endsWith("træning");
  if (head.has("activity") && nominal && next?.word === "af") add(staff, start);
  // "hjælper til i køkkenet": a hand, not help.
  if (
    verb?.bases.includes("hjælpe") &&
    next?.word === "til" &&
    !["at", ""].includes(tokens[start + 2]?.word ?? "") &&
    small.has(tokens[start + 2]?.word ?? "")
  )
    return;
  const order = (tokens[clause.from]?.word === "at" || start === clause.from) && clause.marker !== "," && !verb?.word.endsWith("ende");
  const helps = verb?.bases.some((base) => helping.has(base) && (acts.has(base) || verb.word === base || base.startsWith(verb.word)));
  if (verb?.verb && !verb.passive && order && helps && head.has("staffVerb")) {
    add(staff, start);
    const towards = tokens
      .slice(start, clause.to)
      .some(({ word }, at, near) => word === "til" && ["borgeren", "ham", "hende", "barnet"].includes(near[at + 1]?.word ?? ""));
    if (verb.bases.some((base) => acts.has(base)) || (verb.bases.includes("skabe") && towards)) add(activity, start);
  }
  // "Møder til tilsynssamtale": comes to it.
  const meets = verb?.bases.includes("møde") === true && ["til", "op", "i", "på", "hos", "kl", "ind"].includes(next?.word ?? "");
  if (verb?.verb && !meets && head.has("activity") && (!verb.bases.includes("træne") || clauseHas(reading, start + 1, clause.to, "staff")))
    add(activity, start);
  // "Undervisningen skal tage udgangspunkt i TEACCH": whoever teaches is told how.
  if (head.has("teaching") && next?.word === "skal" && clauseHas(reading, start, clause.to, "method")) add(staff, start);
  // "Sikre den rette lejring": what is to be seen to is the help itself.
  if (verb?.bases.includes("sikre") && order)
    for (let at = start + 1; at < start + longestObject; at++)
      if (categories[at]?.has("activity") && !tokens[at]?.verb && tokens.slice(start, at).every(({ word }) => word !== "at"))
        add(activity, at);
  const ours = clause.from + (["skal", "vil", "kan"].includes(tokens[clause.from + 1]?.word ?? "") ? 2 : 1);
  const we = tokens[clause.from]?.word === "vi" && tokens[ours]?.verb === true;
  // "Skolen skal tage hensyn": an institution that is to do something.
  const institution = tokens[start]?.bases.some((base) => institutions.has(base)) && /(en|et)$/.test(tokens[start]?.word ?? "");
  const does = ["skal", "vil"].includes(next?.word ?? "") && tokens[start + 2]?.verb === true;
  if (institution && does && !tokens[start + 2]?.passive && !tokens[start + 2]?.bases.some((base) => resting.has(base))) both(start);
  if (we && tokens[ours]?.bases.some((base) => seeking.has(base))) add(staff, clause.from);
  if (we && (categories[ours]?.has("staffVerb") || categories[ours]?.has("escapeWork"))) {
    add(staff, clause.from);
    if (tokens[ours]?.bases.some((base) => acts.has(base))) add(activity, clause.from);
  }
  const brings = subjectHelp(reading, clause.from, clause.to);
  if (brings >= 0) both(brings);
}

/** They decide and settle things, but the help is not theirs. */
const outsiders = new Set(
  "advokat kriminalforsorg kriminalforsorgen politi politiet domstol skifteret fogedret bank arbejdsgiver udlejer boligforening".split(" "),
);
const longestObject = 4;
const small = new Set(["i", "med", "på", "ved", "hjemme", "derhjemme", "hos", ".", "om"]);
const institutions = new Set(
  "skole børnehave vuggestue bosted klub dagtilbud institution plejehjem forvaltning sfo botilbud opholdssted dagcenter".split(" "),
);
const resting = new Set(["være", "blive", "have", "få", "sikre"]);
const seeking = new Set(["finde", "sørge", "afprøve", "kigge", "skabe"]);
