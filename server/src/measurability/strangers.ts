/** What a word nobody listed most likely is, by its ending and its neighbours. */
import { solid } from "./elastic";
import { add, type Meanings } from "./meanings";
import type { Token } from "./tokens";

const naming = new Set(["en", "et", "sin", "sit", "min", "mit", "egen", "eget", "hendes", "hans"]);

const abstractEndings = [
  "hed",
  "else",
  "ing",
  "tion",
  "sion",
  "skab",
  "dom",
  "itet",
  "isme",
  "ens",
  "ance",
  "ik",
  "sans",
  "liv",
  "ende",
  "tur",
  "ment",
  "ind",
  "ang",
  "age",
];

export const shortestStranger = 4;

/** "Har fået en kalfatring" stays unknown, "har fået en zither" is most likely a thing: what nobody listed as elastic rarely is. */
export function strangers(list: readonly Token[], categories: Meanings): void {
  for (let at = 1; at < list.length; at++) {
    const token = list[at];
    if (token?.kind !== "word" || token.known || token.word.length < shortestStranger || categories[at]?.size !== 0) continue;
    if (!naming.has(list[at - 1]?.word ?? "") || (list[at + 1]?.kind === "word" && list[at + 1]?.known === false)) continue;
    if (/(et|t|ig|isk|iv|ende|som|bar|løs)$/.test(token.word) && list[at + 1]?.kind === "word" && !list[at + 1]?.verb) continue;
    if (!abstractEndings.some((ending) => token.word.endsWith(ending))) add(categories, at, "thing");
  }
}

const praising = /(ig|igt|ige|som|somt|somme|fuld|fuldt|fulde|ende|bar|bart|bare|sam|samt)$/;

/** Adjectives that say which kind it is: of law, of time, of place, of number. */
const telling =
  /(årig|årigt|årige|sidig|sidigt|sidige|pligtig|pligtigt|pligtige|øjet|hjulet|ejende|værende|liggende|stående|siddende|gældende|kommende|boende|følgende|hørende|resterende|foreløbig|foreløbigt|foreløbige|endelig|endeligt|endelige|retlig|retligt|retlige|månedlig|månedligt|årlig|årligt|statslig|statslige|kirkelig|kirkelige|hvidlig|mandlig|mandlige|kvindelig|kvindelige|gyldig|gyldigt|gyldige|farvet|stillende|drivende|praktiserende|hæmmende|sænkende|fortyndende|virkende|givende|tagende|opererende|studerende|arbejdende)$/;

/** "en luftig bolig", "et givende job": an adjective nobody listed, which praises rather than says which kind. */
export function praise(list: readonly Token[], categories: Meanings): void {
  for (let at = 1; at < list.length - 1; at++) {
    const token = list[at];
    if (token?.kind !== "word" || token.known || categories[at]?.size !== 0 || token.text[0] !== token.word[0]) continue;
    if (!naming.has(list[at - 1]?.word ?? "") || !praising.test(token.word) || telling.test(token.word)) continue;
    if (list[at + 1]?.kind === "word" && solid.some((each) => categories[at + 1]?.has(each))) add(categories, at, "vague");
  }
}
