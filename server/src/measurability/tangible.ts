/** Whether a verb has something to hold on to: what one can point at, count, go to or call by name. */
import { isContent } from "./context";
import { moving } from "./make-sense";
import type { Scene } from "./scene";
import type { Token } from "./tokens";

const concrete =
  "thing chore settled registered ownRhythm moment unit registerSource profession scale weekday staff limit helper rhythm person".split(
    " ",
  );

/** Verbs that live in figures of speech: "giver ikke op", "går på kompromis", "finder sin vej". */
const figurative = new Set(
  "gå give løbe falde sætte kaste lukke hænge vende skubbe bøje bukke miste tabe lægge stå sidde komme tage holde trække finde bære knække dreje springe svømme klatre bygge løfte lande".split(
    " ",
  ),
);
const limbs = new Set("hoved nakke ryg skulder hjerte næse tå tand ben arm hånd øje øre fod hæl tunge".split(" "));

/** "kan favne sine børn", "kan høre efter": nothing one can point at stands beside the verb. */
export function tangible({ reading: { tokens, categories }, clause, positions }: Scene, at: number, strict = false): boolean {
  if (positions.every((each) => each <= at || !isContent(tokens[each]))) return !trails(tokens, at) && !ofOneself(tokens, at);
  for (let each = clause.from; each < clause.to; each++) {
    const token = tokens[each];
    if (each === at || !token) continue;
    if (token.kind === "number" || token.kind === "time" || categories[each]?.has("rhythm")) return true;
    if (categories[each]?.has("alone") && token.word !== "selv" && (!strict || token.word === "alene")) return true;
    if (each < at || token.kind !== "word" || (strict && token.bases.some((base) => limbs.has(base)))) continue;
    if (
      !categories[each]?.has("domain") &&
      concrete.some(
        (kind) => (kind !== "person" || strict) && (kind !== "unit" || !categories[each]?.has("period")) && categories[each]?.has(kind),
      ) &&
      (isContent(token) || categories[each]?.has("settled"))
    )
      return true;
    // A name, or a thing nobody listed: "til Odense", "rundt om søen".
    if (!token.known && isContent(token) && (token.text[0] !== token.word[0] || /[nt]$/.test(token.word))) return true;
  }
  return false;
}

/** "Giver ikke op", "finder selv sin vej": the words are plain, and nobody sees what is meant. */
export function figure(scene: Scene, at: number): boolean {
  const { tokens } = scene.reading;
  if (!tokens[at]?.bases.some((base) => figurative.has(base))) return false;
  const bare = scene.positions.every((each) => each <= at || !isContent(tokens[each]));
  return bare ? trails(tokens, at) : !tangible(scene, at, true);
}

/** "kan passe sig selv", "kan regne den ud": nothing but a pronoun; "kan vaske sig" is a task. */
function ofOneself(tokens: readonly Token[], at: number): boolean {
  return pronouns.has(tokens[at + 1]?.word ?? "") && !tokens[at]?.bases.some((base) => moving.has(base));
}
const pronouns = new Set(["sig", "mig", "den", "det"]);

/** "giver op", "hører efter": a verb with its particle, and nothing after it. */
function trails(tokens: readonly Token[], at: number): boolean {
  return particles.has(tokens.slice(at + 1, at + 4).findLast(({ kind }) => kind === "word")?.word ?? "");
}
const particles = new Set(["op", "ned", "under", "fra", "til", "efter", "sammen", "igennem", "fast", "med", "over", "imod", "af"]);
