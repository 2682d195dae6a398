import {
  arrives,
  asksWhere,
  feels,
  insertion,
  listsFigures,
  modals,
  oneClause,
  remark,
  sentenceMarks,
  startsHere,
  startsSentence,
  tellsBackground,
  times,
} from "./sentence-shape";
import { marked, markers } from "./markers";
import type { Span } from "./phrases";
import { isAbbreviation, type Token } from "./tokens";

/**
 * What a stretch of words does in the statement. `main` carries the promise; `criterion` spells it out ("uden …", "dvs. …");
 * `purpose` says what it is for; `condition` says when it applies; `baseline` is what something is compared with;
 * `example` illustrates without binding; an `aside` tells about the person or what was before.
 */
export type Zone = "main" | "criterion" | "purpose" | "condition" | "baseline" | "example" | "aside";

export type Clause = {
  readonly zone: Zone;
  /** The word that opened it, where one did. */
  readonly marker: string;
  readonly sentence: number;
  /** Token indices, half-open. */
  readonly from: number;
  readonly to: number;
};

const criterionMarkers = markers([
  ["ved", "at"], ["ved", "selv", "at"], ["ved", "ikke", "at"], ["ved", "altid", "at"], ["dvs"], ["det", "vil", "sige"], ["i", "form", "af"], ["nemlig"], ["målt", "på"], ["målt", "ved"], ["målt", "i"], ["målt", "med"],
  ["målt", "som"], ["dokumenteret"], ["vist", "ved"], ["ses", "ved"], ["kan", "ses", "på"], ["mærkes", "ved"], ["ses", "i"], ["ses", "på"], ["viser", "sig", "ved"], ["vises", "ved"], ["kendetegnet", "ved"], ["kendes", "på"],
  ["forstået", "som"], ["forstået", "sådan"], ["forstået", "således"], ["forstået", "på"], ["hvilket"], ["hvormed"], ["hvorved"], ["konkret"], ["defineret", "som"], ["bestående", "af"], ["bestå", "af"], ["består", "i"], ["i", "betydningen"], ["idet"], ["tegnet", "er"], ["tegnet", "på"],
  ["sådan", "forstået"], ["det", "betyder"], ["hvor"], ["betyder", "at"], ["vurderet", "ud", "fra"], ["opgjort"], ["herunder", "at"], ["altså"],
]); // prettier-ignore
const criterionSentences = markers([
  ["målet", "er"], ["målet", "anses"], ["det", "ses"], ["det", "kan", "ses"], ["det", "vil", "sige"], ["det", "betyder"], ["tegn"], ["succeskriterie"], ["succeskriterium"], ["succeskriteriet"],
  ["succeskriterier"], ["konkret"], ["dvs"], ["kriterium"], ["vi", "ser", "det"], ["det", "viser", "sig"], ["det", "måles"], ["måles"], ["det", "er", "nået"], ["det", "er", "opnået"], ["opfyldt", "når"],
  ["det", "er", "lykkedes"], ["indikator"], ["nået", "når"], ["derfor"],
]); // prettier-ignore
const concessionMarkers = markers([
  ["selv", "om"],
  ["selv", "hvis"],
  ["også", "når"],
  ["også", "selvom"],
  ["også", "selv", "om"],
  ["også", "selv", "hvis"],
  ["også", "hvis"],
  ["trods"],
  ["på", "trods", "af"],
]);
const longestConcession = 3;
const purposeMarkers = markers([["for", "at"], ["således", "at"], ["sådan", "at"], ["med", "henblik", "på"], ["mhp"], ["så", "at"], ["i", "håb", "om"]]); // prettier-ignore
const exampleMarkers = markers([["fx"], ["f.eks"], ["eksempelvis"], ["for", "eksempel"], ["såsom"], ["bl.a"], ["blandt", "andet"]]);
const conditionMarkers = new Set([
  "når",
  "hvis",
  "mens",
  "da",
  "indtil",
  "fordi",
  "siden",
  "medmindre",
  "såfremt",
  "selvom",
  "efterhånden",
]);
/** These also begin a phrase with a date or a noun ("inden jul"); only with a verb soon after do they begin a clause. */
const halfMarkers = new Set(["inden", "før", "efter", "som"]);
const pronouns = new Set(["han", "hun", "jeg", "de", "vi", "der", "det", "borgeren", "man", "den", "barnet"]);

export function clauses(list: readonly Token[], spans: readonly Span[]): readonly Clause[] {
  const covered = new Set<number>();
  for (const span of spans) {
    const inside =
      span.category === "alone" ||
      span.category === "instead" ||
      span.category === "neutral" ||
      span.category === "escape" ||
      span.category === "level" ||
      span.category === "rhythm";
    if (inside) for (let at = span.from; at < span.to; at++) covered.add(at);
  }
  const found: Clause[] = [];
  let open: { zone: Zone; marker: string; from: number } = { zone: "main", marker: "", from: 0 };
  let outer: { zone: Zone; marker: string } | undefined;
  let sentence = 0;
  let insertedUntil = -1;
  const begin = (zone: Zone, marker: string, from: number) => {
    if (from > open.from) found.push({ ...open, sentence, to: from });
    open = { zone, marker, from };
  };
  const verbSoon = (at: number) => {
    for (let next = at + 1; next < at + 5; next++) {
      const token = list[next];
      if (!token || token.kind !== "word") return false;
      if (token.verb && !token.categories.has("unit") && token.bases.length > 0) return true;
    }
    return false;
  };
  for (let at = 0; at < list.length; at++) {
    const token = list[at];
    if (!token) break;
    const next = list[at + 1];
    const previous = list[at - 1];
    if (token.kind === "mark") {
      if (
        token.word === "." &&
        previous &&
        (isAbbreviation(previous.word) || previous.kind === "number" || previous.kind === "date") &&
        previous.end === token.start &&
        next &&
        next.word !== "\n" &&
        !startsSentence(previous, next)
      )
        continue;
      if (sentenceMarks.has(token.word)) {
        // "Hvornår er målet nået? Når …": the answer is the criterion.
        if (open.zone === "condition" && found.at(-1)?.sentence !== sentence && list[open.from - 1]?.word === "?")
          open = { ...open, zone: "criterion", marker: "sentence" };
        const starts = found.findLastIndex((clause) => clause.sentence !== sentence) + 1;
        if (next && tellsBackground(list, found[starts]?.from ?? open.from, at)) {
          for (let index = starts; index < found.length; index++) {
            const clause = found[index];
            if (clause) found[index] = { ...clause, zone: "aside" };
          }
          open = { ...open, zone: "aside" };
        }
        begin("main", "", at + 1);
        sentence++;
        insertedUntil = -1;
        outer = undefined;
        if (marked(list, at + 1, criterionSentences) || listsFigures(list, at + 1))
          open = { zone: "criterion", marker: "sentence", from: at + 1 };
      } else if (insertedUntil > at) continue;
      else if (token.word === ":" && at > 0 && next) begin("criterion", open.marker === "sentence" ? "sentence" : ":", at + 1);
      else if (token.word === "(" && remark(list, at) > 0) at = remark(list, at);
      else if (token.word === "(") {
        outer = open;
        begin("criterion", "(", at + 1);
      } else if (token.word === ")" && outer) {
        begin(outer.zone, outer.marker, at + 1);
        outer = undefined;
      } else if (at === insertedUntil) {
        insertedUntil = -1;
        begin(outer?.zone ?? "main", outer?.marker ?? "", at + 1);
        outer = undefined;
      } else if (insertedUntil < 0 && open.zone === "main" && insertion(list, at) > 0) {
        insertedUntil = insertion(list, at);
        outer = open;
        begin("aside", token.word, at + 1);
      } else if (
        (token.word === "–" || token.word === "—" || (token.word === "-" && previous && previous.end < token.start)) &&
        next?.kind !== "number" &&
        previous?.kind !== "number"
      )
        begin("criterion", "–", at + 1);
      else if (token.word === ",") {
        if (open.zone === "condition" || open.zone === "baseline" || open.zone === "example") begin("main", "", at + 1);
        else if (
          open.zone === "criterion" &&
          (open.marker === "uden" || open.marker === "hvor") &&
          next &&
          (next.word === "og" || next.word === "men" || next.word === "samt")
        )
          begin("main", "", at + 1);
      }
      continue;
    }
    if (covered.has(at) || insertedUntil > 0) continue;
    const afterComma = previous === undefined || previous.word === ",";
    if (token.word === "uden" && !(next && next.word === "for")) begin("criterion", "uden", at);
    else if (
      token.word === "hvor" &&
      (next?.word === "meget" || next?.word === "mange" || next?.word === "ofte" || previous?.word === "vide" || asksWhere(list, at))
    )
      continue;
    else if (token.word === "ved" && previous && (previous.bases.includes("være") || feels(list, at - 1))) continue;
    else if (marked(list, at, criterionMarkers)) begin("criterion", token.word, at);
    else if (afterComma && marked(list, at, concessionMarkers)) begin("condition", "selvom", at);
    // The second word of "også når", "selv hvis".
    else if (open.marker === "selvom" && at - open.from < longestConcession && conditionMarkers.has(token.word)) continue;
    // "skal bl.a. via samtaler få …": the verb is still to come.
    else if (marked(list, at, exampleMarkers) && previous && modals.has(previous.word)) continue;
    else if (marked(list, at, exampleMarkers)) begin("example", token.word, at);
    else if (
      token.word === "for" &&
      next?.word === "at" &&
      list.slice(Math.max(0, at - 3), at).some(({ bases }) => bases.includes("sørge"))
    )
      continue;
    // "Hvad skal der til, for at Gerda får håb?": what is asked for is the goal.
    else if (token.word === "for" && next?.word === "at" && list[open.from]?.word === "hvad" && list[open.from + 1]?.word === "skal")
      begin("main", "for at", at);
    // "har det så godt, at han er startet i skole": how well is what follows.
    else if (
      token.word === "at" &&
      previous?.word === "," &&
      list.slice(Math.max(open.from, at - 6), at - 1).some(({ word }, index, rest) => word === "så" && index < rest.length - 1)
    )
      begin("criterion", "så at", at);
    else if (marked(list, at, purposeMarkers) && previous?.word !== "forstået")
      begin("purpose", token.word === "for" ? "for at" : token.word, at);
    else if (token.word === "så" && afterComma && at > 0 && next && (pronouns.has(next.word) || verbSoon(at))) begin("purpose", "så", at);
    else if (token.word === "når" && arrives(list, at)) continue;
    else if (token.word === "siden" && startsHere(list, at) && oneClause(list, at)) continue;
    else if (conditionMarkers.has(token.word) && (verbSoon(at) || afterComma || token.word === "når" || token.word === "hvis"))
      begin("condition", token.word, at);
    else if (token.word === "til" && afterComma && at > 0 && next && (pronouns.has(next.word) || list[at + 2]?.verb))
      begin("condition", "indtil", at);
    else if (
      halfMarkers.has(token.word) &&
      token.word !== "som" &&
      next?.kind === "word" &&
      !times.test(next.word) &&
      !(next.word === "at" && startsHere(list, at) && oneClause(list, at)) &&
      (next.word === "at" ||
        (pronouns.has(next.word) && next.word !== "de" && next.word !== "den" && next.word !== "det") ||
        (token.word !== "efter" &&
          !next.verb &&
          verbSoon(at) &&
          !list[at + 2]?.participle &&
          !(startsHere(list, at) && oneClause(list, at))))
    )
      begin("condition", token.word, at);
    else if (token.word === "end" && at > 0 && next?.kind !== "number" && next?.kind !== "time") begin("baseline", "end", at);
    else if ((token.word === "og" || token.word === "men" || token.word === "samt") && splits(list, at)) {
      const stays = open.zone === "criterion" && open.marker !== "uden";
      if (open.zone === "main" || stays || open.zone === "purpose") begin(open.zone, open.marker, at);
      else begin("main", "", at);
    } else if (afterComma && open.zone === "main" && token.verb && at > open.from + 1 && !token.categories.has("unit"))
      begin("main", ",", at);
  }
  begin("main", "", list.length);
  return found;
}

/** Whether "og" joins two promises (a verb follows) rather than two words in one. */
function splits(list: readonly Token[], at: number): boolean {
  const first = list[at + 1];
  if (!first || first.kind !== "word") return false;
  if (first.word === "at" || first.word === "ikke") return list[at + 2]?.verb === true;
  if (first.verb) return !first.categories.has("chore") && !first.categories.has("unit") && !first.participle;
  const second = list[at + 2];
  return second !== undefined && second.verb && !second.participle && (pronouns.has(first.word) || first.text[0] !== first.word[0]);
}
