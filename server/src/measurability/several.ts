/** Whether a statement holds two results that can be met one without the other. */
import type { Clause } from "./clauses";
import type { Reading } from "./reading";
import type { Verdict } from "./verdict";

const broader: Readonly<Record<string, string>> = {
  areaFood: "areaHealth", areaExercise: "areaHealth", areaSleep: "areaHealth", areaHygiene: "areaHealth", areaLeisure: "areaSocial",
}; // prettier-ignore
const joints = new Set(["og", "samt", ",", "+", "/", ";", "plus"]);
const gaining = new Set(["opnå"]);
const together = new Set(["mellem", "med", "om", "så"]);
const relatives = new Set(["der", "som", "hvad", "hvor", "hvem", "hvilke", "hvordan", "hvornår", "at", "dog"]);
const kin = new Set(
  "mor far moren faren moderen faderen datter datteren søn sønnen drengene pigerne børnene storesøster lillebror stedfar barnet børnene forældrene mormor farmor bedstemor plejemor plejefar søskende".split(
    " ",
  ),
);
const reach = 4;
const when = new Set(["efter", "inden", "før", "siden"]);
/** After a comma these open what is said of the word before: "det niveau, hun havde". */
const pronouns = new Set(["hun", "han", "jeg", "man"]);

/** One result: the areas of life it belongs to, and who it is about where the sentence names somebody. */
type Part = { readonly areas: ReadonlySet<string>; readonly who: string };

export function several(reading: Reading, verdict: Verdict): boolean {
  const parts = resultsOf(reading, verdict);
  return parts.some((part, index) => parts.slice(index + 1, index + reach).some((other) => apart(part, other)));
}

function apart(a: Part, b: Part): boolean {
  if (a.who !== "" && b.who !== "" && a.who !== b.who && a.areas.size > 0 && b.areas.size > 0) return true;
  return a.areas.size > 0 && b.areas.size > 0 && [...a.areas].every((area) => !b.areas.has(area));
}

/** Cuts the promises at their joints and keeps what promises by itself: with its own verb, comparison or description. */
function resultsOf(reading: Reading, verdict: Verdict): readonly Part[] {
  const { tokens, categories } = reading;
  const parts: Part[] = [];
  let areas = new Set<string>();
  let own = false;
  let elastic = false;
  let compared = false;
  let gains = false;
  let from = 0;
  let relative = false;
  const verbless = !tokens.some((token, at) => token.verb && !token.participle && !categories[at]?.has("compare"));
  const close = (to: number) => {
    // What names no area but is elastic is about how somebody thrives.
    if (areas.size === 0 && elastic) areas.add("areaMind");
    const alone = own || (verbless && describes(reading, from, to));
    if (alone && areas.size > 0 && !relatives.has(tokens[from]?.word ?? "")) parts.push({ areas, who: subject(reading, from, to) });
    areas = new Set();
    own = false;
    elastic = false;
    from = to + 1;
  };
  for (const { clause } of verdict.clauses) {
    if (clause.zone !== "main") {
      if (clause.zone !== "aside" && clause.zone !== "condition") gains = false;
      if (own) close(clause.from);
      continue;
    }
    // "Efter otte ugers træning skal Inger …": when, up to the verb.
    let occasion = when.has(tokens[clause.from]?.word ?? "") && tokens.slice(clause.from, clause.to).some(({ verb }) => verb);
    const fronted = occasion;
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at];
      const here = categories[at];
      if (!token || !here) continue;
      // "Naboerne synes, det går fint": what follows is what they think.
      if (token.word === "," && categories[at - 1]?.has("inner") && tokens[at - 1]?.verb) continue;
      if (fronted && occasion && token.verb) occasion = false;
      // "sociale og faglige kompetencer": one noun, described twice.
      if (joints.has(token.word) && categories[at - 1]?.has("classifying") && categories[at + 1]?.has("classifying")) continue;
      if (joints.has(token.word) || token.word === ".") {
        close(at);
        if (token.word === "," && pronouns.has(tokens[at + 1]?.word ?? "")) relative = true;
        else if (token.word !== ",") relative = false;
        // "Opnå netværk og en robust økonomi": one verb, two results.
        own = gains && token.word !== ".";
        gains &&= token.word !== ".";
        occasion = false;
      }
      // "hver gang nogen tilbyder ham en joint", "før sidste indlæggelse": when, not what.
      if ((token.word === "gang" && tokens[at - 1]?.word === "hver") || (at > clause.from && when.has(token.word))) occasion = true;
      if (occasion || relative) continue;
      // "og far følger ham": who, not what.
      if (kin.has(token.word) && tokens[at + 1]?.verb) continue;
      if (here.has("neutral") || here.has("hatch")) continue;
      if (token.verb) gains = token.bases.some((base) => gaining.has(base)) && !here.has("observable");
      if (together.has(token.word)) gains = false;
      const phrase = reading.reach.has(`${at}:vague`);
      if ((token.verb && !here.has("limit")) || here.has("compare") || phrase) own = true;
      for (const category of here)
        if (category.startsWith("area")) areas.add(here.has("compare") || compared ? category : (broader[category] ?? category));
      if (phrase || here.has("inner") || here.has("vague")) elastic = true;
      compared = here.has("compare");
    }
    if (closes(reading, clause)) close(clause.to - 1);
  }
  close(tokens.length);
  return parts;
}

function closes({ tokens }: Reading, clause: Clause): boolean {
  return clause.to < tokens.length && tokens[clause.to - 1]?.kind === "mark";
}

/** "gode relationer", "en aktiv fritid", "orden i pengesagerne": a thing with its own description, not one word of a list. */
function describes({ tokens, categories }: Reading, from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word" || kind === "number");
  if (words.length < 2) return false;
  for (let at = from; at < to; at++) {
    if (categories[at]?.has("support") || categories[at]?.has("activity") || categories[at]?.has("staff")) return false;
    if (tokens[at]?.kind === "word" && ["i", "på"].includes(tokens[at + 1]?.word ?? "") && at + 2 < to) return true;
    if (at + 1 < to && attribute({ tokens, categories }, at)) return true;
  }
  return false;
}

/** An adjective with its noun right after it. */
function attribute({ tokens, categories }: Pick<Reading, "tokens" | "categories">, at: number): boolean {
  const next = tokens[at + 1];
  const here = categories[at];
  if (next?.kind !== "word" || next.word.length < 3 || together.has(next.word) || joints.has(next.word)) return false;
  return (
    ["vague", "compare", "level", "gradable", "classifying", "inner"].some((category) => here?.has(category)) &&
    /(e|t|ig|sk|et|en|iv|d|n)$/.test(tokens[at]?.word ?? "")
  );
}

/** Who a result is about: a name, or one of the family. */
function subject({ tokens }: Reading, from: number, to: number): string {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const token = tokens[at];
    if (!token || token.kind !== "word") continue;
    if (kin.has(token.word)) return token.word;
    if (!token.known && token.text[0] !== token.word[0] && tokens[at + 1]?.verb) return token.word;
    if (token.verb) return "";
  }
  return "";
}
