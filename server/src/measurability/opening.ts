import type { Smell } from "./judgement";

/** Where a smell is noted, in token indices. */
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
