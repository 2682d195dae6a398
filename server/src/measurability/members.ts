/** The promise of a statement, cut at its joints. */
import type { Reading } from "./reading";
import type { Verdict } from "./verdict";

export const joints = new Set(["og", "både", "samt", ",", "+", "/", ";", "plus"]);

export const relatives = new Set([
  "medmindre",
  "mens",
  "fordi",
  "selvom",
  "hvis",
  "når",
  "såfremt",
  "der",
  "som",
  "hvad",
  "hvor",
  "hvem",
  "hvilke",
  "hvordan",
  "hvornår",
  "dog",
]);

/** What stands after one of these belongs to the word before, and so does a list of it. */
export const complements = new Set(["for", "til", "med", "om", "af", "over", "mellem", "ved", "hos", "fra"]);
export const modals = new Set(["skal", "vil", "kan", "må", "bør"]);

/** Verbs that give way to what they lead to: "styrke sprog og motorik" is two results, "betale husleje og el" one task. */
const gaining = new Set(
  "opnå få have styrke udvikle forbedre øge skabe finde understøtte fremme stabilisere nedbringe mindske genvinde bevare".split(" "),
);

/** After a comma these open what is said of the word before: "det niveau, hun havde". */
const pronouns = new Set(["hun", "han", "jeg", "man"]);
const fronting = new Set([...complements, "gennem", "igennem", "via", "under", "i", "på", "efter"]);
const by = new Set(["gennem", "igennem", "via", "med", "efter"]);
const subordinators = new Set(["at", "når", "da", "hvis"]);

/** A stretch of the promise between two joints. */
export type Member = { readonly from: number; readonly to: number; readonly sentence: number; readonly inherits: boolean };

/** Cuts what is promised at its joints. */
export function members(reading: Reading, verdict: Verdict): readonly Member[] {
  const { tokens, categories } = reading;
  const found: Member[] = [];
  let from = -1;
  let sentence = 0;
  let gains = false;
  let inherits = false;
  let verbs = 0;
  let start = 0;
  let condition = opened(reading, 0);
  const close = (to: number) => {
    if (from >= 0 && to > from) found.push({ from, to, sentence, inherits });
    from = -1;
  };
  for (const { clause } of verdict.clauses) {
    if (clause.zone !== "main") {
      close(clause.from);
      if (clause.zone !== "aside" && clause.zone !== "condition") gains = false;
      continue;
    }
    if (clause.sentence !== sentence) {
      close(clause.from);
      sentence = clause.sentence;
      gains = false;
      verbs = 0;
      start = clause.from;
      condition = opened(reading, clause.from);
    }
    let relative = false;
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at];
      if (!token || at < condition) continue;
      if (token.verb && !modals.has(token.word) && !categories[at]?.has("compare")) {
        verbs++;
        gains = token.bases.some((base) => gaining.has(base)) && !categories[at]?.has("observable");
      }
      // "Formålet er, at borgeren …": the promise begins here.
      if (token.word === "at" && tokens[at - 1]?.word === ",") {
        verbs = 0;
        start = at + 1;
      }
      if (!joints.has(token.word)) {
        if (from < 0 && !relative) {
          from = at;
          inherits = gains && found.length > 0 && !token.verb;
        }
        continue;
      }
      if (!parts(reading, start, at, verbs)) continue;
      close(at);
      const next = tokens[at + 1]?.word ?? "";
      if (token.word !== ",") relative = false;
      else if (pronouns.has(next) || relatives.has(next) || stranded(reading, at + 1, clause.to)) relative = true;
    }
    if (relative) from = -1;
  }
  close(tokens.length);
  return background(reading, found);
}

/** "Efter at medicinen er lagt om, og borgeren er flyttet, er forbruget …": the promise begins with its verb. */
function opened({ tokens }: Reading, from: number): number {
  const word = (index: number): string => tokens[index]?.word ?? "";
  const at = subordinators.has(word(from)) ? from : from + 1;
  const opens = at === from ? word(at) !== "at" : subordinators.has(word(at)) && ["efter", "inden", "før"].includes(word(from));
  if (!opens) return from;
  for (let next = at; next < tokens.length && tokens[next]?.word !== "."; next++)
    if (tokens[next]?.word === "," && tokens[next + 1]?.verb) return next + 1;
  return from;
}

/** Whether a joint stands between results, or inside one: "mellem skole og hjem", "sociale og faglige mål", "med ressourcer og ønsker". */
function parts({ tokens, categories }: Reading, from: number, at: number, verbs: number): boolean {
  if (categories[at - 1]?.has("classifying") && categories[at + 1]?.has("classifying")) return false;
  // "Naboerne synes, det går fint": what follows is what they think.
  if (tokens[at]?.word === "," && categories[at - 1]?.has("inner") && tokens[at - 1]?.verb) return false;
  // "Forebygge, at den unge …", "så stabil, at hun kan …": one promise.
  if (tokens[at]?.word === "," && tokens[at + 1]?.word === "at") return false;
  const lead = tokens.slice(Math.max(from, at - 5), at).findLast(({ word, verb }) => verb || word === "mellem");
  if (lead?.word === "mellem") return false;
  // "gennem en tværfaglig og helhedsorienteret indsats opnår …": the verb is still to come.
  const led = fronting.has(tokens[from]?.word ?? "") || tokens.slice(Math.max(from, at - 6), at).some(({ word }) => by.has(word));
  return verbs > 0 || !led || !tokens.slice(at, at + 12).some(({ verb }, next) => verb && !categories[at + next]?.has("compare"));
}

/** "Har været meget alene. Hun skal …", "Jeg er 19 og vil have …": how it is, before what should come. */
function background({ tokens, clauses }: Reading, found: readonly Member[]): readonly Member[] {
  const goal = clauses.find(({ from, sentence }) => sentence > 0 && ["målet", "formålet"].includes(tokens[from]?.word ?? ""))?.from ?? 0;
  const modal = tokens.findIndex(({ word }) => modals.has(word));
  const last = found.at(-1)?.sentence ?? 0;
  const past = ({ from, to }: Member) =>
    tokens
      .slice(from, to)
      .some(({ word }, at) => word === "har" && ["været", "haft", "siddet", "levet"].includes(tokens[from + at + 1]?.word ?? ""));
  const stays = found.every((member) => member.sentence < last || !past(member));
  return found.filter(
    (member) => member.from >= goal && (modal < 0 || member.to > modal) && !(stays && member.sentence < last && past(member)),
  );
}

/** "en far, mine børn kan regne med": what the preposition belongs to stands before the comma. */
function stranded({ tokens }: Reading, from: number, to: number): boolean {
  if (!owners.has(tokens[from]?.word ?? "") || !modals.has(tokens[from + 2]?.word ?? "")) return false;
  const last = tokens.slice(from, to).findLast(({ kind }) => kind === "word");
  return complements.has(last?.word ?? "");
}

const owners = new Set(["mine", "min", "mit", "hans", "hendes", "sine", "sin", "vores", "de", "andre"]);
