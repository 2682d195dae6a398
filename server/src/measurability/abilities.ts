/** What somebody can do, where the task has bounds (R6) or is shown (R13). */
import { isContent, unknownVerb } from "./context";
import { objectReach, type Scene } from "./scene";
import { figure, tangible } from "./tangible";

export function abilities(scene: Scene): void {
  const { reading, clause, positions, first, opposed, add, observable, main } = scene;
  const { tokens, categories } = reading;
  const chore = first("chore");
  const alone = first("alone");
  // "de opgaver, han kan nå": which ones, not what he should be able to do.
  const able = positions.find((at) => categories[at]?.has("ability") && !(tokens[at - 2]?.word === "," && isPronoun(tokens[at - 1]?.word)));
  const manage = first("manage");
  const doing = observable ?? positions.find((at) => unknownVerb(reading, at, clause.from));
  if (
    (doing ?? chore) !== undefined &&
    alone !== undefined &&
    (doing === undefined || (!unbounded(scene, doing) && !figure(scene, doing))) &&
    near(scene, alone, doing ?? chore ?? alone)
  )
    add("R6", "ability", ...together(alone, reading.reach[alone]?.get("alone") ?? alone + 1, doing));
  const somebody = able !== undefined && ["citizen", "person"].some((each) => categories[able - 1]?.has(each));
  const ableTo =
    able === undefined
      ? undefined
      : positions.find(
          (at) =>
            at >= able &&
            // "kan trøstes": what others manage to do.
            !(tokens[at]?.passive && tokens[at]?.word.endsWith("es") && somebody) &&
            !tokens[at]?.bases.some((base) => endless.has(base)) &&
            !household(scene, at) &&
            tangible(scene, at) &&
            (categories[at]?.has("observable") || unknownVerb(reading, at, clause.from)) &&
            !opposed(at) &&
            !unbounded(scene, at),
        );
  // "Kan alfabetet": the thing itself is what one can do.
  const known = chore ?? scene.noun;
  if (able !== undefined && main === undefined && known !== undefined && /[nt]$|rne$/.test(tokens[known]?.word ?? ""))
    add("R6", "ability", known);
  if (ableTo !== undefined && able !== undefined) add("R6", "ability", able, ableTo + 1);
  made(scene);
  const wide = manage !== undefined && tokens[manage]?.bases.some((base) => mental.has(base)) === true;
  if (manage !== undefined && !wide && chore !== undefined && (able !== undefined || alone !== undefined)) add("R6", "ability", chore);
  const told = positions.find(
    (at) =>
      tokens[at]?.bases.some((base) => telling.has(base)) &&
      asks.has(tokens[tokens[at + 1]?.word === "rigtigt" ? at + 3 : tokens[at + 1]?.word === "," ? at + 2 : at + 1]?.word ?? ""),
  );
  if (
    told !== undefined &&
    positions.every((at) => at <= told || (!opposed(at) && !categories[at]?.has("domain"))) &&
    positions.some((at) => at > told + 2 && isContent(tokens[at]))
  )
    add("R13", "ability", told);
  const shown = positions.find((at) => categories[at]?.has("demonstrate") && tokens[at]?.verb && !tokens[at]?.passive && !opposed(at));
  if (shown !== undefined && positions.some((at) => at > shown && isContent(tokens[at]) && !opposed(at))) add("R13", "ability", shown);
}

/** "kan overskue sin post": a task with bounds, but what it takes to have an overview of it is not said. */
const mental = new Set(["overskue", "mestre", "håndtere", "tackle", "rumme", "magte", "prioritere"]);

/** "handler selv", "selv tager": read with the verb, where it stands beside it. */
function together(from: number, to: number, doing: number | undefined): [number, number] {
  if (doing === from - 1) return [doing, to];
  return doing === to ? [from, doing + 1] : [from, to];
}

const making = new Set(
  "tegne male bygge bage sy strikke hækle klippe folde samle perle forme snitte støbe svejse komponere flette væve".split(" "),
);

/** "Tegner et ansigt med øjne, næse og mund": the work itself shows that it succeeds. */
function made({ reading, positions, opposed, add }: Scene): void {
  const { tokens, categories } = reading;
  const at = positions.find((each) => tokens[each]?.bases.some((base) => making.has(base)) && categories[each]?.has("observable"));
  if (at === undefined) return;
  const article = [at + 1, at + 2, at + 3].find(
    (each) => ["en", "et"].includes(tokens[each]?.word ?? "") || tokens[each]?.kind === "number",
  );
  if (article !== undefined && isContent(tokens[article + 1]) && !opposed(article + 1)) add("R6", "ability", at, article + 2);
}

const isPronoun = (word: string | undefined) => word === "han" || word === "hun" || word === "jeg" || word === "man" || word === "de";

const telling = new Set(["sige", "fortælle", "nævne", "oplyse", "svare", "skrive", "remse", "forklare", "angive"]);
const asks = new Set(["hvad", "hvem", "hvilken", "hvilket", "hvilke", "hvornår"]);

/** "så hun selv har det, hun skal bruge": the doing belongs to another sentence. */
function near({ reading }: Scene, alone: number, doing: number): boolean {
  if (doing < alone) return true;
  return reading.tokens.slice(alone, doing).every(({ word }, index, rest) => word !== "," || rest[index + 1]?.verb);
}

/** "kan se sit barns behov", "træffer beslutninger om sit liv": what is acted on has no bounds. */
function unbounded({ reading, clause }: Scene, at: number): boolean {
  const { categories, tokens } = reading;
  let open = false;
  for (let next = at + 1; next < Math.min(clause.to, at + objectReach); next++) {
    const here = categories[next];
    if (!here || tokens[next]?.kind === "mark" || ["ved", "i", "på", "når", "hos"].includes(tokens[next]?.word ?? "")) break;
    if (["thing", "chore", "settled", "unit", "ownRhythm", "moment"].some((category) => here.has(category)) && !here.has("domain"))
      return false;
    if ((here.has("domain") && !here.has("person")) || here.has("vague") || here.has("inner")) open = true;
  }
  return open;
}

/** "kan lave mad", "kan gøre rent": how well, and what, is not said. */
function household({ reading: { tokens } }: Scene, at: number): boolean {
  const next = tokens[at + 1]?.word ?? "";
  // "kan passe et arbejde": for how long?
  if (
    tokens[at]?.bases.includes("passe") &&
    ["arbejde", "job", "skole", "uddannelse", "praktik", "læreplads", "elevplads"].some((base) => tokens[at + 2]?.bases.includes(base))
  )
    return true;
  if (tokens[at + 1]?.kind === "mark" && ["læse", "skrive", "regne", "stave"].some((base) => tokens[at]?.bases.includes(base))) return true;
  if (!(tokens[at]?.bases.includes("lave") && next === "mad") && !(tokens[at]?.bases.includes("gøre") && next === "rent")) return false;
  return tokens[at + 2]?.kind !== "word";
}

/** Being able to do these has no end point. */
const endless = new Set([
  "lege",
  "sove",
  "samarbejde",
  "lytte",
  "vente",
  "udskyde",
  "deltage",
  "tale",
  "snakke",
  "arbejde",
  "hvile",
  "modtage",
]);
