/** What the citizen takes part in as a part of the help. */
import type { Reading } from "./reading";

export const attending = new Set([
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
  "sove",
  "overnatte",
]);

export const attendance = new Set(["fremmøde", "deltagelse", "fremmødet", "deltagelsen", "opstart", "opstarten"]);

export const longestReach = 8;
const longestApproach = 4;
const longestProgramme = 12;

const running = new Set(["gennemføre", "deltage", "følge", "fuldføre", "afslutte", "få", "modtage", "gå", "møde"]);

/** "de samtaler, der …", "alle øvelser": a noun here, whatever verb it looks like. */
export function isNoun({ tokens }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.verb !== true) return true;
  return (
    before?.kind === "number" ||
    // "alle aftalte samtaler"
    /(te|ede|ige|ske)$/.test(before?.word ?? "") ||
    ["til", "i", "de", "alle", "tre", "sine", "mine", "en", "et", "den", "det", "hver", "ved"].includes(before?.word ?? "")
  );
}

/** "deltager i", "går til", "får", "er i": what the citizen takes part in, close after the verb. */
export function attended(reading: Reading, verbAt: number, at: number): boolean {
  const { tokens } = reading;
  if (verbAt < 0 || at <= verbAt || at >= verbAt + longestReach) return false;
  if (adjunct(reading, verbAt, at) || isState(reading, verbAt, at)) return false;
  // "har fået alle vaccinationer i programmet": where, not what.
  const has = tokens[verbAt]?.bases.some((base) => base === "få" || base === "have" || base === "modtage") === true;
  const object = tokens
    .slice(verbAt + 1, at)
    .findIndex(({ word, participle, verb }) => !participle && !verb && ["i", "på", "til"].includes(word));
  return !(
    has &&
    object > 0 &&
    tokens
      .slice(verbAt + 1, verbAt + 1 + object)
      .some(({ kind, verb, word }) => kind === "word" && !verb && !["også", "ikke", "selv", "alle", "gange", "nu"].includes(word))
  );
}

const aids =
  /(tilgang|tilgangen|metode|metoden|pædagogik|pædagogikken|dyne|dynen|kort|kortene|tavle|tavlen|skema|skemaet|piktogrammer|billeder)$/;

/** "NADA-akupunktur skal give ro", "Motivationssamtaler": what is named first is what is done (C1); an approach or an aid is only what with. */
export function leads(reading: Reading, from: number, to: number): boolean {
  if (!verbIn(reading, from, to)) return true;
  if (reading.tokens.slice(from, from + longestApproach).some(({ word, verb }) => !verb && aids.test(word))) return false;
  const modal = reading.tokens.slice(from, to).findIndex(({ word }) => word === "skal" || word === "vil");
  return modal > 0 && !verbIn(reading, from, from + modal) && reading.tokens[from + modal + 1]?.verb === true;
}

export function verbIn(reading: Reading, from: number, to: number): boolean {
  return reading.tokens.slice(from, to).some(({ verb }, at) => verb && !isNoun(reading, from + at));
}

/** "Gennemfører alle gange i Cool Kids": the method is what is attended. */
export function programme(reading: Reading, verbAt: number, at: number): boolean {
  if (verbAt < 0 || at >= verbAt + longestProgramme || adjunct(reading, verbAt, at, by)) return false;
  return reading.tokens.slice(verbAt, at).some(({ bases }) => bases.some((base) => running.has(base)));
}

/** "er motiveret for behandling" attends nothing; "er i behandling" does. */
function isState(reading: Reading, verbAt: number, at: number): boolean {
  return (
    reading.tokens[verbAt]?.bases.includes("være") === true &&
    !reading.tokens.slice(verbAt + 1, at).some((token) => token.bases.some((base) => enrolling.has(base))) &&
    !reading.tokens
      .slice(verbAt + 1, at)
      .some(
        ({ word }, index) =>
          ["i", "til", "på"].includes(word) &&
          (index === 0 ||
            reading.tokens[verbAt + index]?.participle === true ||
            ["ikke", "selv", "nu"].includes(reading.tokens[verbAt + index]?.word ?? "")),
      )
  );
}

/** "kommer i skole med støtte": the help is beside the point. */
function adjunct(reading: Reading, from: number, to: number, words: ReadonlySet<string> = around): boolean {
  return reading.tokens.slice(from + 1, to).some((token) => words.has(token.word));
}
const around = new Set("med uden for fra efter gennem ved via ifm inden før under siden indtil mens".split(" "));
const by = new Set(["via", "gennem", "igennem", "vha"]);

const enrolling = new Set(["tilmelde", "indskrive", "henvise", "visitere", "optage"]);
