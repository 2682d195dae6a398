import { isAbbreviation, type Span, type Token } from "./tokens";

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

const criterionMarkers: readonly (readonly string[])[] = [
  ["ved", "at"], ["ved", "selv", "at"], ["ved", "ikke", "at"], ["ved", "altid", "at"], ["dvs"], ["det", "vil", "sige"], ["i", "form", "af"], ["nemlig"], ["målt", "på"], ["målt", "ved"], ["målt", "i"], ["målt", "med"],
  ["målt", "som"], ["dokumenteret"], ["vist", "ved"], ["ses", "ved"], ["ses", "i"], ["ses", "på"], ["viser", "sig", "ved"], ["vises", "ved"], ["kendetegnet", "ved"], ["kendes", "på"],
  ["forstået", "som"], ["hvilket"], ["hvormed"], ["hvorved"], ["konkret"], ["defineret", "som"], ["bestående", "af"], ["bestå", "af"], ["består", "i"], ["i", "betydningen"], ["idet"], ["tegnet", "er"], ["tegnet", "på"],
  ["sådan", "forstået"], ["det", "betyder"], ["hvor"], ["betyder", "at"], ["vurderet", "ud", "fra"], ["opgjort"], ["herunder", "at"], ["altså"],
]; // prettier-ignore
const criterionSentences: readonly (readonly string[])[] = [
  ["målet", "er"], ["målet", "anses"], ["det", "ses"], ["det", "kan", "ses"], ["det", "vil", "sige"], ["det", "betyder"], ["tegn"], ["succeskriterie"], ["succeskriterium"], ["succeskriteriet"],
  ["succeskriterier"], ["konkret"], ["dvs"], ["kriterium"], ["vi", "ser", "det"], ["det", "viser", "sig"], ["det", "måles"], ["måles"], ["det", "er", "nået"], ["det", "er", "opnået"], ["opfyldt", "når"],
  ["det", "er", "lykkedes"], ["indikator"], ["nået", "når"], ["derfor"],
]; // prettier-ignore
const concessionMarkers: readonly (readonly string[])[] = [
  ["selv", "om"],
  ["selv", "hvis"],
  ["også", "når"],
  ["også", "selvom"],
  ["trods"],
  ["på", "trods", "af"],
];
const purposeMarkers: readonly (readonly string[])[] = [["for", "at"], ["således", "at"], ["sådan", "at"], ["med", "henblik", "på"], ["mhp"], ["så", "at"], ["i", "håb", "om"]]; // prettier-ignore
const exampleMarkers: readonly (readonly string[])[] = [
  ["fx"],
  ["f.eks"],
  ["eksempelvis"],
  ["for", "eksempel"],
  ["såsom"],
  ["bl.a"],
  ["blandt", "andet"],
];
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
const sentenceMarks = new Set([".", "!", "?", ";", "\n"]);
const modals = new Set(["skal", "vil", "kan", "må"]);
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
  const startsWith = (at: number, marker: readonly string[]) => marker.every((word, index) => list[at + index]?.word === word);
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
        if (criterionSentences.some((marker) => startsWith(at + 1, marker)) || listsFigures(list, at + 1))
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
    else if (criterionMarkers.some((marker) => startsWith(at, marker))) begin("criterion", token.word, at);
    else if (afterComma && concessionMarkers.some((marker) => startsWith(at, marker))) begin("condition", "selvom", at);
    // "skal bl.a. via samtaler få …": the verb is still to come.
    else if (exampleMarkers.some((marker) => startsWith(at, marker)) && previous && modals.has(previous.word)) continue;
    else if (exampleMarkers.some((marker) => startsWith(at, marker))) begin("example", token.word, at);
    else if (
      token.word === "for" &&
      next?.word === "at" &&
      list.slice(Math.max(0, at - 3), at).some(({ bases }) => bases.includes("sørge"))
    )
      continue;
    // "Hvad skal der til, for at Gerda får håb?": what is asked for is the goal.
    else if (token.word === "for" && next?.word === "at" && list[open.from]?.word === "hvad" && list[open.from + 1]?.word === "skal")
      begin("main", "for at", at);
    else if (purposeMarkers.some((marker) => startsWith(at, marker))) begin("purpose", token.word === "for" ? "for at" : token.word, at);
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

/** "inden årets udgang flytter han": a time, and the verb after it belongs to the promise. */
const times =
  /^(årets|månedens|ugens|sommerens|jul|påske|pinse|nytår|sommer|efterår|forår|vinter|udgangen|udløbet|sommerferien|juleferien|efterårsferien|vinterferien|årsskiftet)$/;

/** "Til sommer når han ned på én": no other verb, so this is the verb and not the conjunction. */
function arrives(list: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < list.length && list[at]?.word !== "," && !sentenceMarks.has(list[at]?.word ?? ""); at++)
    if (list[at]?.verb || (list[at]?.known === false && /(er|ede|es)$/.test(list[at]?.word ?? ""))) return false;
  return from > 0 && list[from - 1]?.kind === "word";
}

/** "… i små skridt. Først to lektioner om dagen, så fire": figures without a verb tell what was meant before. */
function listsFigures(list: readonly Token[], from: number): boolean {
  let figures = false;
  for (let at = from; at < list.length && !sentenceMarks.has(list[at]?.word ?? ""); at++) {
    if (list[at]?.verb && !list[at]?.categories.has("unit")) return false;
    if (list[at]?.kind === "number" || list[at]?.kind === "time") figures = true;
  }
  return figures;
}

/** "Ved, hvor han kan henvende sig": a question in the sentence, no criterion. */
function asksWhere(list: readonly Token[], at: number): boolean {
  const before = list[at - 1]?.word === "," ? list[at - 2] : list[at - 1];
  return (
    before !== undefined && (before.word === "ved" || before.bases.some((base) => base === "vide" || base === "forstå" || base === "indse"))
  );
}

/** "tryg ved at være alene": what the feeling is about, not how it shows. */
function feels(list: readonly Token[], at: number): boolean {
  if (list[at]?.word === "svært" || list[at]?.word === "let") return true;
  if (list[at]?.categories.has("inner") !== true || list[at]?.verb) return false;
  return list
    .slice(Math.max(0, at - 3), at)
    .some(({ bases }) => bases.some((base) => base === "være" || base === "blive" || base === "føle"));
}

const startsHere = (list: readonly Token[], at: number) => at === 0 || sentenceMarks.has(list[at - 1]?.word ?? "");

/** "Inden påske cykler Vera selv": no comma, so what stands first is not a clause of its own. */
function oneClause(list: readonly Token[], from: number): boolean {
  for (let at = from; at < list.length; at++) {
    const token = list[at];
    if (token?.word === ",") return false;
    if (token?.kind === "mark" && sentenceMarks.has(token.word)) return true;
  }
  return true;
}

const relatives = new Set(["der", "som", "hvis"]);
const resuming = new Set(["skal", "vil", "kan", "får", "har", "er", "bliver", "må", "inden", "opnår", "kommer", "lærer"]);
const longestInsertion = 30;

/**
 * Where a remark between commas or dashes ends: "Ida, der bor på 2. sal, skal …", "Asger – som har … – bor". A verb takes the sentence up
 * again after it; a relative clause at the end of a sentence belongs to the promise.
 */
function insertion(list: readonly Token[], at: number): number {
  const mark = list[at]?.word;
  const dash = mark === "–" || mark === "—";
  if (!dash && !(mark === "," && at > 0 && relatives.has(list[at + 1]?.word ?? ""))) return -1;
  for (let end = at + 2; end < Math.min(list.length, at + longestInsertion); end++) {
    const word = list[end]?.word ?? "";
    if (list[end]?.kind === "mark" && sentenceMarks.has(word) && list[end + 1]?.word !== undefined && list[end - 1]?.kind === "word")
      return -1;
    if (word !== mark) continue;
    if (dash) return end;
    const after = list[end + 1];
    if (resuming.has(after?.word ?? "") || (after?.verb && !after.participle && /(er|ede|te)$/.test(after.word))) return end;
  }
  return -1;
}

/** Where a short remark in brackets ends that says nothing by itself: "(UCLA-3)", "(9 år)". */
function remark(list: readonly Token[], at: number): number {
  for (let end = at + 1; end < Math.min(list.length, at + 7); end++) {
    const token = list[end];
    if (token?.word === ")") return end;
    if (token?.verb || token?.categories.has("rhythm") || (token?.categories.has("period") && token.word !== "år")) return -1;
  }
  return -1;
}

const backgroundMarkers: readonly (readonly string[])[] = [
  ["i", "dag"], ["har", "oplyst"], ["oplyser"], ["det", "er", "aftalt"], ["p.t"], ["pt"], ["lige", "nu"], ["i", "øjeblikket"], ["aktuelt"], ["hidtil"],
  ["har", "i", "mange", "år"], ["har", "i", "flere", "år"], ["på", "nuværende", "tidspunkt"], ["i", "perioder"], ["baggrund"], ["ifølge"], ["i", "forvejen"],
  ["er", "kun", "midlertidigt"], ["for", "tiden"], ["i", "årevis"], ["oprindeligt"], ["førhen"], ["har", "tidligere"],
]; // prettier-ignore
/** These tell of the past only where the next sentence turns to what should come. */
const pastMarkers: readonly (readonly string[])[] = [["siden"], ["har", "været"], ["har", "haft"], ["tidligere"], ["sidste", "år"], ["i", "sidste", "måned"], ["ved", "indflytningen"]]; // prettier-ignore
const turning = new Set(["nu", "målet", "fremover", "herefter", "inden", "til", "om", "efter", "formålet", "i", "ved", "fra", "når"]);

/** A sentence that says how things are, before the one that says how they should be. */
function tellsBackground(list: readonly Token[], from: number, to: number): boolean {
  const markers = turns(list, to + 1) ? [...backgroundMarkers, ...pastMarkers] : backgroundMarkers;
  for (let at = from; at < to; at++)
    if (markers.some((marker) => marker.every((word, index) => list[at + index]?.word === word))) return true;
  return false;
}

function turns(list: readonly Token[], at: number): boolean {
  return turning.has(list[at]?.word ?? "") || list.slice(at, at + 3).some(({ word }) => modals.has(word));
}

const closing = new Set("m mdr md stk kr pct osv mv m.v m.m o.l tlf min sek t mia mio d".split(" "));

/** After "3 mdr." or "den 1." a full stop ends the sentence only where a capital and a verb-like start follows. */
function startsSentence(previous: Token, next: Token): boolean {
  const capital = next.text[0] !== next.text[0]?.toLowerCase();
  return capital && previous.kind === "word" && closing.has(previous.word);
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
