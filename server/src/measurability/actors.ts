/** Who acts, and with what: the help, the staff, and the method. */
import type { Smell } from "./judgement";
import type { Reading } from "./reading";
import type { Verdict } from "./verdict";

export type Add = (smell: Smell, from: number, to?: number) => void;

/** Words a statement opens with before it says anything. */
export const opening = new Set([
  "at",
  "målet",
  "formålet",
  "er",
  "der",
  "skal",
  "borgeren",
  "vil",
  "gerne",
  "med",
  "det",
  "den",
  "en",
  "et",
  ",",
  "indsatsen",
  "delmål",
  "mål",
  "alle",
  "hver",
  "de",
]);

const attending = new Set([
  "deltage",
  "gå",
  "møde",
  "gennemføre",
  "få",
  "have",
  "modtage",
  "påbegynde",
  "starte",
  "komme",
  "begynde",
  "følge",
  "tage",
  "fuldføre",
  "afslutte",
  "være",
  "udføre",
  "blive",
  "foreligge",
  "skulle",
  "lave",
  "intensivere",
  "genoptage",
  "fortsætte",
  "møde",
  "svare",
]);

export function help(reading: Reading, verdict: Verdict, add: Add): void {
  const { tokens, categories, clauses } = reading;
  for (const clause of clauses) {
    if (clause.zone !== "main") continue;
    let start = clause.from;
    while (
      start < clause.to &&
      (tokens[start]?.kind === "mark" ||
        opening.has(tokens[start]?.word ?? "") ||
        tokens[start]?.word === "og" ||
        tokens[start]?.kind === "number" ||
        (tokens[start]?.word.endsWith("s") === true && categories[start]?.has("period") === true) ||
        tokens[start]?.categories.has("limit") === true ||
        tokens[start]?.categories.has("rhythm") === true)
    )
      start++;
    start = pastAdjectives(reading, start, clause.to);
    const head = categories[start];
    const impersonal = tokens[clause.from]?.word === "der";
    let verbAt = -1;
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at];
      const here = categories[at];
      if (!token || !here) continue;
      if (here.has("escapeWork")) add("aktivitet_ikke_maal", at);
      if (token.word === "gang" && tokens[at + 1]?.word === "med" && categories[at + 2]?.has("activity"))
        add("aktivitet_ikke_maal", at + 2);
      if (here.has("byStaff")) {
        add("indsats_fra_personale", at);
        if (token.passive) add("aktivitet_ikke_maal", at);
      }
      if (
        token.word === "mødes" &&
        tokens[at + 1]?.word === "med" &&
        [at + 2, at + 3, at + 4].some((next) => categories[next]?.has("method"))
      ) {
        add("indsats_fra_personale", at);
        add("aktivitet_ikke_maal", at);
      }
      if (token.word === "mellem" && [at + 1, at + 2, at + 3].some((next) => categories[next]?.has("staff")))
        add("indsats_fra_personale", at);
      if (token.word === "samme" && categories[at + 1]?.has("staff") && !tokens[at + 1]?.word.startsWith("pleje"))
        add("indsats_fra_personale", at, at + 2);
      if (token.passive && token.bases.includes("arbejde")) add("indsats_fra_personale", at);
      // "Barnet er udredt": something done as part of the help.
      if (token.participle && here.has("activity") && ["er", "været", "blevet", "bliver"].includes(tokens[at - 1]?.word ?? ""))
        add("aktivitet_ikke_maal", at);
      // "Der er afholdt et netværksmøde": somebody held it.
      if (impersonal && token.participle && here.has("staffVerb") && clauseHas(reading, at, clause.to, "activity")) {
        add("indsats_fra_personale", at);
        add("aktivitet_ikke_maal", at);
      }
      if (here.has("staffVerb") && token.passive) {
        add("indsats_fra_personale", at);
        if (!token.bases.includes("sikre")) add("aktivitet_ikke_maal", at);
      } else if (token.passive && (usedOn(reading, clause.from, clause.to, at) || (impersonal && at < clause.from + 4))) {
        add("indsats_fra_personale", at);
        add("aktivitet_ikke_maal", at);
      }
      const given =
        ["til", "i", "med", "om", "efter"].includes(tokens[at + 1]?.word ?? "") &&
        tokens.slice(Math.max(0, at - 2), at).some(({ bases }) => bases.some((base) => receiving.has(base)));
      if (here.has("support") && given && tokens[at - 1]?.word !== "kun") {
        add("aktivitet_ikke_maal", at);
        add("indsats_fra_personale", at);
      }
      if (verbAt < 0 && token.verb && token.bases.some((base) => attending.has(base))) verbAt = at;
      if (
        here.has("activity") &&
        tokens[at - 1]?.word !== "kun" &&
        (!token.verb || ["til", "i"].includes(tokens[at - 1]?.word ?? "")) &&
        verbAt >= 0 &&
        at > verbAt &&
        at < verbAt + 8 &&
        !adjunct(reading, verbAt, at) &&
        !isState(reading, verbAt, at)
      )
        add("aktivitet_ikke_maal", at);
      if (at === start && here.has("activity") && !token.verb) add("aktivitet_ikke_maal", at);
      if (here.has("method") && (at === start ? !verbIn(reading, clause.from, clause.to) : programme(reading, verbAt, at)))
        add("aktivitet_ikke_maal", at, reading.reach.get(`${at}:method`) ?? at + 1);
      // "Kørsel to gange om ugen er bevilget": granted, so somebody gives it.
      if (token.participle && granting.has(token.bases[0] ?? "") && at > start) {
        add("indsats_fra_personale", at);
        add("aktivitet_ikke_maal", at);
      }
    }
    if (!head) continue;
    const next = tokens[start + 1];
    if (head.has("support") && !tokens[start]?.verb && next && !next.verb) {
      add("aktivitet_ikke_maal", start);
      add("indsats_fra_personale", start);
    } else if (head.has("staff") && next && actsItself(reading, start + 1)) {
      add("indsats_fra_personale", start);
      add("aktivitet_ikke_maal", actAfter(reading, start + 1, clause.to));
    }
    const verb = tokens[start];
    if (
      verb?.verb &&
      !verb.passive &&
      !verb.word.endsWith("ende") &&
      head.has("staffVerb") &&
      (tokens[clause.from]?.word === "at" || start === clause.from) &&
      clause.marker !== "," &&
      verb.bases.some((base) => helping.has(base) && (acts.has(base) || verb.word === base || base.startsWith(verb.word)))
    ) {
      add("indsats_fra_personale", start);
      if (verb.bases.some((base) => acts.has(base))) add("aktivitet_ikke_maal", start);
    }
    if (verb?.verb && head.has("activity") && (!verb.bases.includes("træne") || clauseHas(reading, start + 1, clause.to, "staff")))
      add("aktivitet_ikke_maal", start);
    const ours = clause.from + (["skal", "vil", "kan"].includes(tokens[clause.from + 1]?.word ?? "") ? 2 : 1);
    if (
      tokens[clause.from]?.word === "vi" &&
      tokens[ours]?.verb &&
      (categories[ours]?.has("staffVerb") || categories[ours]?.has("escapeWork"))
    ) {
      add("indsats_fra_personale", clause.from);
      if (tokens[ours]?.bases.some((base) => acts.has(base))) add("aktivitet_ikke_maal", clause.from);
    }
    const brings = subjectHelp(reading, clause.from, clause.to);
    if (brings >= 0) {
      add("indsats_fra_personale", brings);
      add("aktivitet_ikke_maal", brings);
    }
  }
  if (verdict.unrescued.some(({ category }) => category === "support"))
    add("indsats_fra_personale", verdict.unrescued.find(({ category }) => category === "support")?.from ?? 0);
}

const using = new Set(["anvende", "bruge", "benytte", "følge"]);

/** "Feedback Informed Treatment anvendes": a method is used on somebody. */
function usedOn(reading: Reading, from: number, to: number, at: number): boolean {
  if (!reading.tokens[at]?.bases.some((base) => using.has(base))) return false;
  return reading.categories.slice(from, to).some((here) => here.has("method"));
}

/** "Indsatsen skal understøtte …", "Fire timers støtte skal føre til …": help or staff as the subject (C1). */
function subjectHelp({ tokens, categories }: Reading, from: number, to: number): number {
  let helper = -1;
  for (let at = from; at < Math.min(to, from + longestSubject); at++) {
    const token = tokens[at];
    if (!token || ["med", "efter", "via", "gennem", "ved", "i", "borgeren", "til"].includes(token.word)) {
      if (helper < 0) return -1;
      continue;
    }
    if (categories[at]?.has("helpSize")) helper = at;
    if (["support", "staff"].some((category) => categories[at]?.has(category)) && !token.verb) helper = at;
    if (
      ["skal", "vil"].includes(token.word) &&
      helper >= 0 &&
      !tokens[at + 1]?.bases.some((base) => base === "være" || base === "blive") &&
      !tokens[at + 1]?.passive &&
      tokens[at + 1]?.verb
    )
      return helper;
    if (token.verb && !["skal", "vil"].includes(token.word)) return -1;
  }
  return -1;
}
const longestSubject = 8;

/** "Praktisk og pædagogisk støtte": the help stands after what kind it is. */
function pastAdjectives({ tokens, categories }: Reading, start: number, to: number): number {
  let at = start;
  while (
    at < Math.min(to, start + 4) &&
    tokens[at]?.kind === "word" &&
    (tokens[at]?.word === "og" || (!tokens[at]?.verb && /(isk|lig|ig|iv|al|ende|et|ede|ske|ige|ive|ale)$/.test(tokens[at]?.word ?? "")))
  ) {
    if (["support", "activity", "staff", "settled", "thing"].some((category) => categories[at]?.has(category))) return start;
    at++;
  }
  return at > start && categories[at]?.has("support") ? at : start;
}

const granting = new Set(["bevilge", "bevillige", "iværksætte", "igangsætte", "visitere"]);
const running = new Set(["gennemføre", "deltage", "følge", "fuldføre", "afslutte"]);

/** What the staff do: the first verb that says something. */
function actAfter({ tokens }: Reading, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (tokens[at]?.verb && !["skal", "vil", "kan", "har", "er"].includes(tokens[at]?.word ?? "")) return at;
  return from;
}

function clauseHas({ categories }: Reading, from: number, to: number, category: string): boolean {
  return categories.slice(from, to).some((here) => here.has(category));
}

function verbIn(reading: Reading, from: number, to: number): boolean {
  return reading.tokens.slice(from, to).some(({ verb }) => verb);
}

/** "Gennemfører alle gange i Cool Kids": the method is what is attended. */
function programme(reading: Reading, verbAt: number, at: number): boolean {
  return verbAt >= 0 && at < verbAt + 8 && reading.tokens[verbAt]?.bases.some((base) => running.has(base)) === true;
}

const receiving = new Set(["have", "få", "modtage", "tilbyde", "yde"]);
const helping = new Set([
  "støtte",
  "hjælpe",
  "sikre",
  "tilbyde",
  "motivere",
  "vejlede",
  "guide",
  "rådgive",
  "understøtte",
  "bistå",
  "give",
  "skabe",
  "yde",
  "iværksætte",
  "igangsætte",
  "udrede",
  "kompensere",
  "aflaste",
  "skærme",
  "stimulere",
]);
const acts = new Set([
  "støtte",
  "hjælpe",
  "tilbyde",
  "vejlede",
  "guide",
  "rådgive",
  "bistå",
  "yde",
  "iværksætte",
  "igangsætte",
  "udrede",
  "motivere",
  "aflaste",
  "understøtte",
]);

/** "Personalet anvender …" acts; "Hjemmehjælpen er sat ned" is something that happens to it. */
function actsItself(reading: Reading, at: number): boolean {
  const verb = reading.tokens[at];
  if (!verb?.verb) return false;
  if (verb.word === "skal" || verb.word === "vil" || verb.word === "kan") return !reading.tokens[at + 1]?.participle;
  return !verb.passive && !verb.bases.some((base) => base === "være" || base === "blive");
}

/** "er motiveret for behandling" attends nothing; "er i behandling" does. */
function isState(reading: Reading, verbAt: number, at: number): boolean {
  return (
    reading.tokens[verbAt]?.bases.includes("være") === true &&
    !reading.tokens.slice(verbAt + 1, at).some(({ word }) => word === "i" || word === "til" || word === "på")
  );
}

/** "kommer i skole med støtte": the help is beside the point. */
function adjunct(reading: Reading, from: number, to: number): boolean {
  return reading.tokens
    .slice(from + 1, to)
    .some((token) =>
      ["med", "uden", "fra", "efter", "gennem", "ved", "via", "ifm", "inden", "før", "under", "siden", "indtil", "mens"].includes(
        token.word,
      ),
    );
}

const carriers =
  /^(træning|metode|metoden|metodik|metodikken|koncept|konceptet|princip|principper|principperne|tilgang|tilgangen|model|modellen|terapi|terapien|pædagogik|forløb|kasse|kassen|kasser|kasserne|kort|kortene|skema|skemaet|skalering|mål|tavle|tavlen|kit|spil|cirkel|teknik|teknikken|redskab|redskaber|øvelse|manual|manualen|værktøj|workshop|forløbet|gruppen|hold|holdet|plan|planen|guide|team|teamet|program|programmet|samtale|samtaler|møder|møde|film|nåle|behandling|gruppe|kurset|kursus|øvelser)$/;

/** "Otago-træning", "KRAP-samtale", "ICF-metodikken": a name before the hyphen says which one. */
function named(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const hyphen = token?.text.indexOf("-") ?? -1;
  if (!token || hyphen < 2) return false;
  const head = token.text.slice(0, hyphen);
  const capital = head[0] !== head[0]?.toLowerCase();
  return capital && !tooPlain.has(head.toLowerCase()) && carriers.test(token.word.slice(hyphen + 1));
}

const tooPlain = new Set(["na", "aa", "mr", "ct", "sfo", "it", "adl", "stu", "hf", "fgu", "ppr", "vuc", "tv", "fvu", "zoom"]);

/** "gennem SIKO", "ud fra ROSA": capitals only, after a word that says by what means. */
function prefixed(reading: Reading, at: number): boolean {
  const text = reading.tokens[at]?.text ?? "";
  if (text.length < 3 || text.length > 8 || text !== text.toUpperCase() || !/^\p{L}+$/u.test(text) || tooPlain.has(text.toLowerCase()))
    return false;
  const before = reading.tokens[at - 1]?.word ?? "";
  return (
    ["gennem", "via", "vha", "efter", "fra", "af"].includes(before) &&
    reading.categories[at]?.size === 0 &&
    (before !== "fra" || reading.tokens[at - 2]?.word === "ud") &&
    (before !== "af" || reading.tokens[at - 2]?.word === "hjælp")
  );
}

const approach =
  /(pædagogik|metode|metoden|metodik|tilgang|tilgangen|terapi|modellen|princippet|principper|kædning|forstærkning|programmet|teknikken)$/;

/** "ved hjælp af baglæns kædning", "ud fra en anerkendende tilgang": an approach, after a word that says by what means. */
function byApproach({ tokens }: Reading, at: number): boolean {
  const word = tokens[at]?.word ?? "";
  if (!approach.test(word)) return false;
  return tokens
    .slice(Math.max(0, at - 5), at)
    .some(
      ({ word: before }, index, near) =>
        ["gennem", "via", "vha"].includes(before) ||
        (["hjælp", "brug"].includes(before) && near[index + 1]?.word === "af") ||
        (before === "ud" && near[index + 1]?.word === "fra"),
    );
}

export function methods(reading: Reading, add: Add): void {
  for (let at = 0; at < reading.tokens.length; at++) {
    if (reading.categories[at]?.has("method") || named(reading, at) || prefixed(reading, at) || byApproach(reading, at))
      add("metode_dikteret", at, reading.reach.get(`${at}:method`) ?? at + 1);
    const word = reading.tokens[at]?.word;
    if (word !== "gennem" && word !== "igennem" && word !== "via") continue;
    for (let next = at + 1; next < at + 4; next++)
      if (reading.categories[next]?.has("activity") && !reading.categories[next]?.has("support")) add("metode_dikteret", at, next + 1);
  }
}
