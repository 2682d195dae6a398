/** Up and down: whether what moves is a measure, a thing or somebody on the stairs. */
import { add, drop, type Meanings } from "./meanings";
import type { Reading } from "./reading";
import type { Token } from "./tokens";

/** "Skær ned på smøgerne": less of them. */
const cutting = new Set(["skære", "skrue", "trappe"]);

/** "går ned i kælderen": a place, no degree. */
export function downstairs(list: readonly Token[], categories: Meanings, reach: Reading["reach"]): void {
  for (let at = 0; at < list.length; at++) {
    const end = reach[at]?.get("compare");
    const cut = list[at]?.bases.some((base) => cutting.has(base)) === true || /^(skær|skru|trap)$/.test(list[at]?.word ?? "");
    const place = end !== undefined && !cut && categories[end]?.has("thing") && !categories[end]?.has("registered");
    // "tager trappen ned": a thing, not what one does to a dose.
    const named = ["ned", "op"].includes(list[at + 1]?.word ?? "") && list[at]?.word.endsWith("n") && !list[at]?.verb;
    // "tre måneder senere": when.
    if (["senere", "tidligere"].includes(list[at]?.word ?? "") && list[at - 2]?.kind === "number") drop(categories, at, "compare");
    if (place || named || lifted(list, categories, at)) drop(categories, at, "compare");
  }
}

const lifting = new Set(["hæve", "sænke", "begrænse", "forlænge", "udvide", "forkorte"]);

/** "hæver kontanter", "hæver 200 kr.", "forlænger sit pas": done to a thing, not a degree. */
function lifted(tokens: readonly Token[], categories: readonly ReadonlySet<string>[], at: number): boolean {
  if (!tokens[at]?.verb || !tokens[at]?.bases.some((base) => lifting.has(base))) return false;
  if (tokens.slice(at, at + 8).some(({ word }) => word === "omfatte")) return true;
  // "Kontrakten forlænges", "får kontrakten forlænget"
  if (tokens[at]?.bases.includes("forlænge"))
    for (let before = at - 1; before >= Math.max(0, at - 4); before--)
      if (["thing", "settled", "support"].some((category) => categories[before]?.has(category))) return true;
  for (let next = at + 1; next < at + 4; next++) {
    if (tokens[next]?.kind === "number" && next === at + 1) return true;
    if (categories[next]?.has("vague")) return false;
    if (["thing", "settled", "chore", "money"].some((category) => categories[next]?.has(category))) return true;
  }
  return false;
}

/** "Gælden skal ned": where to, nobody says. */
const bound = (list: readonly Token[], at: number) =>
  ["skal", "vil", "må"].includes(list[at]?.word ?? "") && ["ned", "op"].includes(list[at + 1]?.word ?? "") && list[at + 2]?.kind !== "word";

export const drifting = new Set(["falde", "stige", "dale", "svinde", "vokse"]);
const turning = new Set(["gå", "sætte", "skrue", "skære", "bringe", "trappe", "regulere"]);
const measured = ["registered", "scale", "amount"];
const driftReach = 8;

/** "Fraværet er faldet", "Antallet af opkald går ned": what is measured moves, and nobody says from where to where. */
export function drifts(list: readonly Token[], categories: Meanings): void {
  for (let at = 1; at < list.length; at++) {
    const way = list[at]?.bases.some((base) => turning.has(base)) === true && ["ned", "op"].includes(list[at + 1]?.word ?? "");
    const goes = (way && list[at + 2]?.kind !== "word") || bound(list, at);
    if (!goes && list[at]?.bases.some((base) => drifting.has(base)) !== true) continue;
    for (let before = at - 1; before >= Math.max(0, at - driftReach) && list[before]?.kind !== "mark"; before--) {
      // "Det skal ned.": what was told before it.
      const pointsBack = goes && ["det", "den", "de"].includes(list[before]?.word ?? "") && list[before - 1]?.kind === "mark";
      if (!pointsBack && !measured.some((category) => categories[before]?.has(category))) continue;
      for (const each of ["observable", "settled", "registered", "thing"]) drop(categories, at, each);
      add(categories, at, "compare");
      break;
    }
  }
}
