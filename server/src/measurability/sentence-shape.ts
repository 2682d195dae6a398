/** How a sentence is laid out: remarks, background, times, and where one ends. */
import { marked, markers } from "./markers";
import type { Token } from "./tokens";

export const sentenceMarks = new Set([".", "!", "?", ";", "\n"]);
export const modals = new Set(["skal", "vil", "kan", "må"]);

/** "inden årets udgang flytter han": a time, and the verb after it belongs to the promise. */
export const times =
  /^(årets|månedens|ugens|sommerens|jul|påske|pinse|nytår|sommer|efterår|forår|vinter|udgangen|udløbet|sommerferien|juleferien|efterårsferien|vinterferien|årsskiftet)$/;

/** "Til sommer når han ned på én": no other verb, so this is the verb and not the conjunction. */
export function arrives(list: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < list.length && list[at]?.word !== "," && !sentenceMarks.has(list[at]?.word ?? ""); at++)
    if (list[at]?.verb || (list[at]?.known === false && /(er|ede|es)$/.test(list[at]?.word ?? ""))) return false;
  return from > 0 && list[from - 1]?.kind === "word";
}

/** "… i små skridt. Først to lektioner om dagen, så fire": figures without a verb tell what was meant before. */
export function listsFigures(list: readonly Token[], from: number): boolean {
  let figures = false;
  for (let at = from; at < list.length && !sentenceMarks.has(list[at]?.word ?? ""); at++) {
    if (list[at]?.verb && !list[at]?.categories.has("unit")) return false;
    if (list[at]?.kind === "number" || list[at]?.kind === "time") figures = true;
  }
  return figures;
}

/** "Ved, hvor han kan henvende sig": a question in the sentence, no criterion. */
export function asksWhere(list: readonly Token[], at: number): boolean {
  const before = list[at - 1]?.word === "," ? list[at - 2] : list[at - 1];
  return (
    before !== undefined && (before.word === "ved" || before.bases.some((base) => base === "vide" || base === "forstå" || base === "indse"))
  );
}

/** "tryg ved at være alene": what the feeling is about, not how it shows. */
export function feels(list: readonly Token[], at: number): boolean {
  if (list[at]?.word === "svært" || list[at]?.word === "let") return true;
  if (list[at]?.categories.has("inner") !== true || list[at]?.verb) return false;
  return list
    .slice(Math.max(0, at - 3), at)
    .some(({ bases }) => bases.some((base) => base === "være" || base === "blive" || base === "føle"));
}

export const startsHere = (list: readonly Token[], at: number) => at === 0 || sentenceMarks.has(list[at - 1]?.word ?? "");

/** "Inden påske cykler Vera selv": no comma, so what stands first is not a clause of its own. */
export function oneClause(list: readonly Token[], from: number): boolean {
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
export function insertion(list: readonly Token[], at: number): number {
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
export function remark(list: readonly Token[], at: number): number {
  for (let end = at + 1; end < Math.min(list.length, at + 7); end++) {
    const token = list[end];
    if (token?.word === ")") return end;
    if (token?.verb || token?.categories.has("rhythm") || (token?.categories.has("period") && token.word !== "år")) return -1;
  }
  return -1;
}

const backgroundMarkers = markers([
  ["i", "dag"], ["har", "oplyst"], ["oplyser"], ["det", "er", "aftalt"], ["p.t"], ["pt"], ["lige", "nu"], ["i", "øjeblikket"], ["aktuelt"], ["hidtil"],
  ["har", "i", "mange", "år"], ["har", "i", "flere", "år"], ["på", "nuværende", "tidspunkt"], ["i", "perioder"], ["baggrund"], ["ifølge"], ["i", "forvejen"],
  ["er", "kun", "midlertidigt"], ["for", "tiden"], ["i", "årevis"], ["oprindeligt"], ["førhen"], ["har", "tidligere"],
]); // prettier-ignore
/** These tell of the past only where the next sentence turns to what should come. */
const pastMarkers = markers([["siden"], ["har", "været"], ["har", "haft"], ["tidligere"], ["sidste", "år"], ["i", "sidste", "måned"], ["ved", "indflytningen"]]); // prettier-ignore
const pointingBack = new Set(["sådan", "det", "dette", "den"]);
const turning = new Set(["nu", "målet", "fremover", "herefter", "inden", "til", "om", "efter", "formålet", "i", "ved", "fra", "når"]);

/** A sentence that says how things are, before the one that says how they should be. */
export function tellsBackground(list: readonly Token[], from: number, to: number): boolean {
  if (list[to + 1]?.word === "derfor") return true;
  const past = turns(list, to + 1);
  // "Sådan skal det stadig være": what was told is what should hold on.
  if (
    pointingBack.has(list[to + 1]?.word ?? "") &&
    list.slice(to + 1, to + 7).some(({ word }) => word === "stadig" || word === "fortsætte" || word === "fortsat")
  )
    return false;
  if (list[to - 1]?.word === "nu" && list[to - 2]?.kind === "word" && past) return true;
  for (let at = from; at < to; at++) if (marked(list, at, backgroundMarkers) || (past && marked(list, at, pastMarkers))) return true;
  return false;
}

function turns(list: readonly Token[], at: number): boolean {
  return turning.has(list[at]?.word ?? "") || list.slice(at, at + 3).some(({ word }) => modals.has(word));
}

const closing = new Set("m mdr md stk kr pct osv mv m.v m.m o.l tlf min sek t mia mio d".split(" "));

/** After "3 mdr." or "den 1." a full stop ends the sentence only where a capital and a verb-like start follows. */
export function startsSentence(previous: Token, next: Token): boolean {
  const capital = next.text[0] !== next.text[0]?.toLowerCase();
  return capital && previous.kind === "word" && closing.has(previous.word);
}
