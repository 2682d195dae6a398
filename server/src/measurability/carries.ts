/** Which of the words that stand in the way are worth a remark of their own, and which only repeat what stands beside them. */
import { opening } from "./actors";
import type { Against } from "./evidence";
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
      if (
        against.to - at === 1 &&
        tokens[at]?.bases.some((base) => carryingVerbs.has(base)) &&
        !categories[at]?.has("domain") &&
        others.some(({ category }) => category !== "escapeTry" && category !== "escape")
      )
        return false;
      if (
        others.some(
          (other) =>
            other.category === "level" &&
            (other.from === at ||
              (other.from < at && other.to >= at - 1 && other.to <= at) ||
              (other.from > at && other.from <= at + 1 && other.to - other.from === 1)),
        )
      )
        return false;
      // "så meget af sin gangfunktion som muligt", "i det omfang kræfterne rækker": the level or the hatch says it.
      if (others.some((other) => covers(other, against)) && (tokens[at]?.verb || (!isAdjective(reading, at) && !attributive(reading, at))))
        return false;
      if (categories[at]?.has("compare")) return false;
      if (categories[at]?.has("inner") && !attributive(reading, at) && !alsoVague.has(tokens[at]?.bases[0] ?? "")) return false;
      if (
        before.some(
          (other) =>
            other.category === "inner" &&
            !tokens[other.from]?.bases.includes("ønske") &&
            tokens.slice(other.from, at).some((token) => complements.has(token.word)),
        )
      )
        return false;
      // "indsigt i konflikterne": what the feeling is about is not a second elastic word.
      if (
        against.to - at === 1 &&
        !isAdjective(reading, at) &&
        !attributive(reading, at) &&
        !tokens[at]?.verb &&
        before.some((other) => leads(reading, other, at))
      )
        return false;
      const compared = categories[at - 1]?.has("compare") === true;
      return !(compared && (isAdjective(reading, at) || tokens[at]?.bases.some((base) => comparedStates.has(base))));
    }
    case "level":
      return !others.some((other) => other.category === "compare" && other.from === at);
    case "vagueFrequency":
      return !categories[at]?.has("compare");
    case "inner":
      // "ønsker at få kontrol": the wish only frames the goal.
      if (tokens[at]?.bases.includes("ønske") && others.some(({ category }) => category === "vague" || category === "escapeWork"))
        return false;
      if (categories[at]?.has("vague") && attributive(reading, at)) return false;
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
const handling = new Set(["håndtere", "styre", "regulere", "kontrollere", "mestre", "tackle", "rumme", "bearbejde", "dæmpe"]);
/** States that a comparison is made of as they stand; what is unclear about them is only how much. */
const comparedStates = new Set(
  "konflikt økonomi privatøkonomi helbred døgnrytme fritid søvn hygiejne kost kondition sprog selvstændighed hukommelse motorik vægt forløb balance udholdenhed".split(
    " ",
  ),
);
const alsoVague = new Set(["overskud"]);

function isAdjective(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const next = reading.tokens[at + 1];
  return (
    token !== undefined &&
    (next === undefined || next.kind === "mark" || next.kind !== "word" || !attributive(reading, at)) &&
    !/(hed|skab|tur|svar|ik|tion|blik|værk|orden)$/.test(token.word) &&
    reading.categories[at]?.has("person") !== true &&
    adjectiveEnd.test(token.word)
  );
}
const adjectiveEnd = /(en|et|ig|ige|igt|lig|iv|ivt|ent|ende|sk|som|bar|fuld|ret|rede)$/;

const follows = new Set(
  "med ved som når for hver over alle mellem blandt uden efter under igen hvad hvor hvorfor hvordan men samt eller ikke også hjemme derhjemme senest inden fra hos mod omkring gennem".split(
    " ",
  ),
);

/** An adjective with its noun after it: "en tryg opvækst". */
function attributive(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  if (next?.word === "og" || next?.word === ",")
    return reading.tokens[at + 2]?.kind === "word" && reading.categories[at + 2]?.has("vague") === true && attributive(reading, at + 2);
  return next?.kind === "word" && !next.verb && next.word.length > 2 && !follows.has(next.word);
}

/** Whether an inner state leads straight to the word, with nothing joined between. */
function leads(reading: Reading, other: Against, at: number): boolean {
  if (other.category !== "inner" || other.clause === undefined) return false;
  return reading.tokens.slice(other.to, at).every(({ word }) => word !== "og" && word !== "samt" && word !== ",");
}

function headedByHelp(reading: Reading, verdict: Verdict, against: Against): boolean {
  const clause = verdict.clauses[against.clause]?.clause;
  if (!clause) return false;
  let start = clause.from;
  while (start < clause.to && opening.has(reading.tokens[start]?.word ?? "")) start++;
  const next = reading.tokens[start + 1];
  const named = !reading.tokens[start]?.verb || ["til", "i", "med"].includes(next?.word ?? "");
  // "Hjælp til at få overblik" says what should come of it, and says it elastically.
  if (reading.tokens.slice(start + 1, against.from).some(({ word }) => word === "at")) return false;
  return reading.categories[start]?.has("support") === true && named && next?.verb !== true;
}
