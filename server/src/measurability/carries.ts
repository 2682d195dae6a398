/** Which of the words that stand in the way are worth a remark of their own, and which only repeat what stands beside them. */
import { attributive, isAdjective, isDefinite } from "./attributive";
import type { Against } from "./evidence";
import { dealtWith, determiners, handling, heldWish, isAbout, leadsToFeeling } from "./feelings";
import { keeps } from "./keeps-level";
import { opening } from "./opening";
import type { Reading } from "./reading";
import type { Verdict } from "./verdict";

const nearby = 12;

/** What else stands against the same clause, close by; a bound keeps a long list of vague words cheap. */
function neighbours(all: readonly Against[], order: number): readonly Against[] {
  const clause = all[order]?.clause;
  return all.slice(Math.max(0, order - nearby), order + nearby + 1).filter((other) => other !== all[order] && other.clause === clause);
}

/** One word may be noticed twice; only what the sentence adds by itself is a smell of its own. */
export function carries(reading: Reading, verdict: Verdict, all: readonly Against[], order: number): boolean {
  const against = all[order];
  if (!against) return false;
  const { tokens, categories } = reading;
  const at = against.from;
  const others = neighbours(all, order);
  const before = others.filter((other) => other.from < at);
  switch (against.category) {
    case "vague": {
      if (headedByHelp(reading, verdict, against)) return false;
      if (tokens[at]?.passive && categories[at]?.has("staffVerb") && against.to - at === 1) return false;
      // "otte sammenhængende uger": counted.
      if (tokens[at]?.bases.includes("sammenhængende") && tokens[at - 1]?.kind === "number") return false;
      if (handled(reading, verdict, against) || comparesOnly(reading, against)) return false;
      // "lige så godt som sin bror": the level says it.
      if (others.some(({ category, from, to }) => category === "level" && from < at && at < to && against.to - at > 1)) return false;
      // "er i fremgang", "koncentrerer sig bedre": the comparison says it.
      if (others.some((other) => other.category === "compare" && other.from <= at && other.to >= against.to && other.to - other.from > 1))
        return false;
      if (
        tokens[at]?.verb &&
        tokens[at]?.bases.some((base) => comparedStates.has(base)) &&
        [at + 1, at + 2].some((next) => categories[next]?.has("compare"))
      )
        return false;
      // "vedligeholdende træning", "anerkendende tilgang": which help, not how it should be.
      if (
        tokens[at]?.word.endsWith("ende") &&
        ["activity", "support", "method"].some((each) => categories[at + 1]?.has(each) || categories[at]?.has(each))
      )
        return false;
      if (tokens[at]?.verb && tokens[at]?.bases.some((base) => involving.has(base))) return false;
      if (tokens[at]?.bases.some((base) => skills.has(base)) && others.some(({ category, from }) => category === "level" && from > at))
        return false;
      // "medmindre han er dårlig": when it does not hold.
      if (before.some((other) => other.category === "escape" && ["medmindre", "hvis", "såfremt"].includes(tokens[other.from]?.word ?? "")))
        return false;
      if (
        others.some(({ category }) => category === "level" || category === "escape") &&
        tokens[at]?.bases.some((base) => independent.has(base))
      )
        return false;
      // "gradvist stigende", "lidt efter lidt mere": how the comparison goes, not what is compared.
      if (tokens[at]?.word.startsWith("gradvis") && categories[at + 1]?.has("compare")) return false;
      if (keeps(reading, at) && tokens[at]?.bases.some((base) => skills.has(base))) return false;
      // "en tilværelse uden frygt", "et liv ligesom andres": what follows says which life is meant.
      if (
        !attributive(reading, at) &&
        tokens.slice(at, against.to).some(({ bases }) => bases.some((base) => frames.has(base))) &&
        !tokens
          .slice(at, against.to)
          .some((_, index) => categories[at + index]?.has("vague") && index > 0 && isAdjective(reading, at + index)) &&
        (all.some(({ category, clause }) => category === "inner" && clause === against.clause + 1) ||
          others.some(
            ({ category, from }) =>
              from > at && (category === "inner" || category === "level" || (category === "compare" && from >= against.to)),
          )) &&
        !others.some(({ category }) => category === "vague")
      )
        return false;
      if (
        tokens.slice(at + 1, against.to).every(({ word }) => determiners.has(word)) &&
        tokens[at]?.bases.some((base) => carryingVerbs.has(base)) &&
        !categories[at]?.has("domain") &&
        others.some(({ category }) => category !== "escapeTry" && category !== "escape")
      )
        return false;
      if (
        others.some(
          (other) =>
            other.category === "level" &&
            !tokens[at]?.bases.some((base) => appraisals.has(base)) &&
            (other.from === at ||
              (other.from < at && other.to >= at - 1 && other.to <= at) ||
              (other.from > at && other.from <= at + 1 && other.to - other.from === 1)),
        )
      )
        return false;
      // "så meget af sin gangfunktion som muligt", "i det omfang kræfterne rækker": the level or the hatch says it.
      if (
        others.some((other) => covers(other, against)) &&
        (tokens[at]?.verb || isDefinite(tokens[at]) || (!isAdjective(reading, at) && !attributive(reading, at)))
      )
        return false;
      if (categories[at]?.has("compare")) return false;
      if (categories[at]?.has("inner") && !attributive(reading, at) && !alsoVague.has(tokens[at]?.bases[0] ?? "")) return false;
      if (
        before.some(
          (other) =>
            other.category === "inner" &&
            (!tokens[other.from]?.bases.includes("ønske") || heldWish(reading, other.from)) &&
            tokens.slice(other.from, at).some((token) => complements.has(token.word)),
        )
      )
        return false;
      // "indsigt i konflikterne": what the feeling is about is not a second elastic word.
      if (
        against.to - at === 1 &&
        !isAdjective(reading, at) &&
        !attributive(reading, at) &&
        (!tokens[at]?.verb || tokens[at - 1]?.kind === "word") &&
        before.some((other) => isAbout(reading, other, at))
      )
        return false;
      if (leadsToFeeling(reading, others, against)) return false;
      // "tager udgangspunkt i TEACCH": the method says it.
      if (tokens[against.to]?.word === "i" && categories[against.to + 1]?.has("method")) return false;
      const word = tokens[at - 1]?.word;
      if ((word === "mere" || word === "mindre") && tokens[at]?.bases.every((base) => !comparedStates.has(base))) return true;
      const compared = [at - 1, at - 2, at - 3].some(
        (near) => categories[near]?.has("compare") && (near === at - 1 || leadsIn(reading, near + 1, at)),
      );
      return !(compared && (isAdjective(reading, at) || tokens[at]?.bases.some((base) => comparedStates.has(base))));
    }
    case "manage":
      return !others.some(({ category, from, to }) => category === "level" && from < against.to && to > at);
    case "level":
      // "robust nok til at gå på arbejde": how robust is the open word.
      if (tokens[at]?.word === "nok" && categories[at - 1]?.has("vague") && isAdjective(reading, at - 1)) return false;
      // "halvt så mange skænderier som før": where the comparison starts.
      if (tokens[at]?.word === "som" && before.length > 0 && before.every(({ category }) => category === "compare")) return false;
      return !others.some((other) => other.category === "compare" && other.from === at);
    case "vagueFrequency":
      // "et normalt liv": a level, not how often.
      return !categories[at]?.has("compare") && !others.some(({ category, from }) => category === "level" && from === at);
    case "inner":
      // "det niveau, man kan forvente": nobody in particular.
      if (tokens[at]?.bases.includes("forvente") && tokens.slice(Math.max(0, at - 2), at).some(({ word }) => word === "man")) return false;
      // "samtaler om sorg", "med fokus på stress", "få greb om sine følelser": what is dealt with, not what is felt.
      if (!tokens[at]?.verb && dealtWith(reading, others, at)) return false;
      // "forståelse for, hvad der ligger bag vreden": whose it is belongs to what is understood.
      if (
        !tokens[at]?.verb &&
        before.some(
          (other) =>
            other.category === "inner" &&
            !tokens[other.from]?.bases.includes("ønske") &&
            tokens.slice(other.to, at).some(({ word }) => complements.has(word)),
        )
      )
        return false;
      // "ønsker at få kontrol": the wish only frames the goal.
      if (
        tokens[at]?.bases.includes("ønske") &&
        !heldWish(reading, at) &&
        others.some(({ category }) => category === "vague" || category === "escapeWork")
      )
        return false;
      if (categories[at]?.has("vague") && !tokens[at]?.verb && attributive(reading, at) && !categories[at - 1]?.has("compare"))
        return false;
      return !before.some(
        (other) =>
          (other.category === "manage" && tokens.slice(other.from, at).every(({ word }) => word !== "og")) ||
          (tokens[other.from]?.bases.some((base) => handling.has(base)) === true && other.to >= at - 2),
      );
    case "compare":
      // "komme op på samme niveau": the level says it.
      if (others.some(({ category, from }) => category === "level" && from === against.to)) return false;
      return (
        !verdict.clauses[against.clause + 1]?.against.some((other) => other.category === "level") ||
        verdict.clauses[against.clause + 1]?.clause.zone !== "baseline"
      );
    default:
      return true;
  }
}

/** Skills and functions: to keep one is to keep a level. */
const skills = new Set(
  "evne evner færdighed færdigheder funktion funktionsevne kondition gangfunktion styrke mobilitet hukommelse førlighed førligheden bevægelighed motorik finmotorik udholdenhed håndfunktion selvhjulpenhed kræfter".split(
    " ",
  ),
);
const frames = new Set("tempo fritidsinteresse stand tilværelse liv hverdag dag adfærd situation tilstand".split(" "));
/** How good life is, rather than what one can do. */
const appraisals = new Set("livskvalitet trivsel velvære livsglæde stabilitet udbytte kompetence mulighed".split(" "));
const involving = new Set("inddrage involvere medinddrage understøtte facilitere koordinere motivere stimulere".split(" "));
/** What a person can do, rather than how well they are. */
const functions = new Set("kommunikation hukommelse motorik sprog funktionsevne arbejdsevne progression".split(" "));

/** "Borgerens hukommelse trænes", "beskrives borgerens funktionsevne": what the help is about. */
function handled({ tokens, categories }: Reading, verdict: Verdict, { from, clause }: Against): boolean {
  const span = verdict.clauses[clause]?.clause;
  if (!span || !tokens[from]?.bases.some((base) => functions.has(base))) return false;
  for (let at = span.from; at < span.to; at++)
    if (categories[at]?.has("method") || (categories[at]?.has("staffVerb") && tokens[at]?.passive)) return true;
  return false;
}

const independent = new Set(["selvhjulpen", "selvstændig", "selvstændighed", "selvhjulpenhed"]);

const blank = new Set("komme kommer ud i et lidt noget form liv meget give få ham hende".split(" "));

/** "kommer lidt mere ud", "et bedre liv": nothing but the comparison is open. */
function comparesOnly({ tokens, categories }: Reading, { from, to }: Against): boolean {
  let compared = categories[from - 1]?.has("compare") === true;
  for (let at = from; at < to; at++) {
    if (categories[at]?.has("compare")) compared = true;
    else if (!blank.has(tokens[at]?.word ?? "")) return false;
  }
  return compared && to - from > 1;
}

/** Only articles and adjectives stand between. */
function leadsIn({ tokens, categories }: Reading, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(
      ({ word }, index) => ["den", "det", "de", "sin", "sit", "sine", "en", "et"].includes(word) || categories[from + index]?.has("vague"),
    );
}

const complements = new Set(["at", "som", "hvorfor", "hvordan", "hvad", "hvor", "hvornår", "hvem"]);

function covers(other: Against, { from, to }: Against): boolean {
  if (other.category === "level") return other.from < from && other.to >= to && other.to - other.from > 1;
  return other.category === "escape" && other.to === from;
}

/** Verbs that say nothing beside what they act on. */
const carryingVerbs = new Set([
  "skabe",
  "opretholde",
  "vedligeholde",
  "bevare",
  "opbygge",
  "etablere",
  "forebygge",
  "genvinde",
  "genfinde",
  "klare",
  "varetage",
  "indgå",
  "lykkes",
  "løse",
  "reagere",
  "udnytte",
  "bryde",
]);
/** States that a comparison is made of as they stand; what is unclear about them is only how much. */
const comparedStates = new Set(
  "konflikt økonomi privatøkonomi helbred døgnrytme fritid søvn hygiejne kost kondition sprog selvstændighed selvhjulpenhed hukommelse motorik vægt forløb balance udholdenhed forhold adfærd udadreagerende oplevelser skolegang vane vaner ernæringstilstand tilstand selvhjulpen selvstændig aktiv varieret social uafhængig koncentrere".split(
    " ",
  ),
);
const alsoVague = new Set(["overskud"]);

function headedByHelp(reading: Reading, verdict: Verdict, against: Against): boolean {
  const clause = verdict.clauses[against.clause]?.clause;
  if (!clause) return false;
  let start = clause.from;
  while (start < clause.to && opening.has(reading.tokens[start]?.word ?? "")) start++;
  const next = reading.tokens[start + 1];
  const named = !reading.tokens[start]?.verb || ["til", "i", "med"].includes(next?.word ?? "");
  // "Hjælp til at få overblik" says what should come of it, and says it elastically.
  if (reading.tokens.slice(start + 1, against.from).some(({ word }) => word === "at" || word === "skal")) return false;
  return reading.categories[start]?.has("support") === true && named && next?.verb !== true;
}
