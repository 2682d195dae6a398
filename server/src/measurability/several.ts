/** Whether a statement holds two results that can be met one without the other. */
import { areasOf, type Areas } from "./areas";
import { kin } from "./kin";
import { promisedTwice } from "./promised-twice";
import type { Reading } from "./reading";
import type { Verdict } from "./verdict";

const joints = new Set(["og", "både", "samt", ",", "+", "/", ";", "plus"]);
/** Verbs that give way to what they lead to: "styrke sprog og motorik" is two results, "betale husleje og el" one task. */
const gaining = new Set(
  "opnå få have styrke udvikle forbedre øge skabe finde understøtte fremme stabilisere nedbringe mindske genvinde bevare".split(" "),
);
const relatives = new Set([
  "medmindre",
  "mens",
  "fordi",
  "selvom",
  "hvis",
  "når",
  "såfremt",
  "der",
  "som",
  "hvad",
  "hvor",
  "hvem",
  "hvilke",
  "hvordan",
  "hvornår",
  "dog",
]);
/** After a comma these open what is said of the word before: "det niveau, hun havde". */
const pronouns = new Set(["hun", "han", "jeg", "man"]);
/** What stands after one of these belongs to the word before, and so does a list of it. */
const complements = new Set(["for", "til", "med", "om", "af", "over", "mellem", "ved", "hos", "fra"]);
const fronting = new Set([...complements, "gennem", "igennem", "via", "under", "i", "på", "efter"]);
const by = new Set(["gennem", "igennem", "via", "med", "efter"]);
const modals = new Set(["skal", "vil", "kan", "må", "bør"]);
const vagueKinds = new Set(["vague", "inner", "level"]);
const subordinators = new Set(["at", "når", "da", "hvis"]);
const reach = 4;

/** A stretch of the promise between two joints. */
type Member = { readonly from: number; readonly to: number; readonly sentence: number; readonly inherits: boolean };
/** One result: the areas of life it belongs to, and who it is about where the sentence names somebody. */
type Part = Areas & { readonly who: string; readonly nouns: ReadonlySet<string>; readonly bare: boolean; readonly counted: boolean };

export function several(reading: Reading, verdict: Verdict): boolean {
  if (promisedTwice(reading, verdict.unrescued.length > 0)) return true;
  const found = members(reading, verdict);
  if (found.length < 2) return false;
  const open = new Set(
    [...verdict.unrescued, ...verdict.rescued].filter(({ category }) => vagueKinds.has(category)).map(({ from }) => from),
  );
  let known: boolean | undefined;
  // Asked of every member, and the same for all.
  const verbless = (): boolean => (known ??= !reading.tokens.some((token, at) => isVerb(reading, at) && !token.participle));
  const parts = found.flatMap((member) => partOf(reading, open, member, verbless) ?? []);
  return parts.some((part, index) => parts.slice(index + 1, index + reach).some((other) => apart(part, other)));
}

function apart(a: Part, b: Part): boolean {
  const [first, second] = a.compared && b.compared ? [a.narrow, b.narrow] : [a.wide, b.wide];
  if (first.size === 0 || second.size === 0) return false;
  // "listen … hænger på køleskabet": the same thing, a step further.
  if ([...a.nouns].some((noun) => b.nouns.has(noun))) return false;
  if (a.who !== "" && b.who !== "" && a.who !== b.who && !a.elastic && !b.elastic) return true;
  // What is elastic and names no area may be the same as anything else that is elastic.
  if ((a.general && b.elastic) || (b.general && a.elastic)) return false;
  if (a.counted && b.counted && [...a.narrow].every((area) => !b.narrow.has(area))) return true;
  if ((a.bare || b.bare) && [...first, ...second].every((area) => area === "areaMind" || area === "areaSocial")) return false;
  return [...first].every((area) => !second.has(area));
}

/** Cuts what is promised at its joints. */
function members(reading: Reading, verdict: Verdict): readonly Member[] {
  const { tokens, categories } = reading;
  const found: Member[] = [];
  let from = -1;
  let sentence = 0;
  let gains = false;
  let inherits = false;
  let verbs = 0;
  let start = 0;
  let condition = opened(reading, 0);
  const close = (to: number) => {
    if (from >= 0 && to > from) found.push({ from, to, sentence, inherits });
    from = -1;
  };
  for (const { clause } of verdict.clauses) {
    if (clause.zone !== "main") {
      close(clause.from);
      if (clause.zone !== "aside" && clause.zone !== "condition") gains = false;
      continue;
    }
    if (clause.sentence !== sentence) {
      close(clause.from);
      sentence = clause.sentence;
      gains = false;
      verbs = 0;
      start = clause.from;
      condition = opened(reading, clause.from);
    }
    let relative = false;
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at];
      if (!token || at < condition) continue;
      if (token.verb && !modals.has(token.word) && !categories[at]?.has("compare")) {
        verbs++;
        gains = token.bases.some((base) => gaining.has(base)) && !categories[at]?.has("observable");
      }
      // "Formålet er, at borgeren …": the promise begins here.
      if (token.word === "at" && tokens[at - 1]?.word === ",") {
        verbs = 0;
        start = at + 1;
      }
      if (!joints.has(token.word)) {
        if (from < 0 && !relative) {
          from = at;
          inherits = gains && found.length > 0 && !token.verb;
        }
        continue;
      }
      if (!parts(reading, start, at, verbs)) continue;
      close(at);
      const next = tokens[at + 1]?.word ?? "";
      if (token.word !== ",") relative = false;
      else if (pronouns.has(next) || relatives.has(next) || stranded(reading, at + 1, clause.to)) relative = true;
    }
    if (relative) from = -1;
  }
  close(tokens.length);
  return background(reading, found);
}

/** "Efter at medicinen er lagt om, og borgeren er flyttet, er forbruget …": the promise begins with its verb. */
function opened({ tokens }: Reading, from: number): number {
  const word = (index: number): string => tokens[index]?.word ?? "";
  const at = subordinators.has(word(from)) ? from : from + 1;
  const opens = at === from ? word(at) !== "at" : subordinators.has(word(at)) && ["efter", "inden", "før"].includes(word(from));
  if (!opens) return from;
  for (let next = at; next < tokens.length && tokens[next]?.word !== "."; next++)
    if (tokens[next]?.word === "," && tokens[next + 1]?.verb) return next + 1;
  return from;
}

/** Whether a joint stands between results, or inside one: "mellem skole og hjem", "sociale og faglige mål", "med ressourcer og ønsker". */
function parts({ tokens, categories }: Reading, from: number, at: number, verbs: number): boolean {
  if (categories[at - 1]?.has("classifying") && categories[at + 1]?.has("classifying")) return false;
  // "Naboerne synes, det går fint": what follows is what they think.
  if (tokens[at]?.word === "," && categories[at - 1]?.has("inner") && tokens[at - 1]?.verb) return false;
  // "Forebygge, at den unge …", "så stabil, at hun kan …": one promise.
  if (tokens[at]?.word === "," && tokens[at + 1]?.word === "at") return false;
  const lead = tokens.slice(Math.max(from, at - 5), at).findLast(({ word, verb }) => verb || word === "mellem");
  if (lead?.word === "mellem") return false;
  // "gennem en tværfaglig og helhedsorienteret indsats opnår …": the verb is still to come.
  const led = fronting.has(tokens[from]?.word ?? "") || tokens.slice(Math.max(from, at - 6), at).some(({ word }) => by.has(word));
  return verbs > 0 || !led || !tokens.slice(at, at + 12).some(({ verb }, next) => verb && !categories[at + next]?.has("compare"));
}

/** "Har været meget alene. Hun skal …", "Jeg er 19 og vil have …": how it is, before what should come. */
function background({ tokens, clauses }: Reading, found: readonly Member[]): readonly Member[] {
  const goal = clauses.find(({ from, sentence }) => sentence > 0 && ["målet", "formålet"].includes(tokens[from]?.word ?? ""))?.from ?? 0;
  const modal = tokens.findIndex(({ word }) => modals.has(word));
  const last = found.at(-1)?.sentence ?? 0;
  const past = ({ from, to }: Member) =>
    tokens
      .slice(from, to)
      .some(({ word }, at) => word === "har" && ["været", "haft", "siddet", "levet"].includes(tokens[from + at + 1]?.word ?? ""));
  const stays = found.every((member) => member.sentence < last || !past(member));
  return found.filter(
    (member) => member.from >= goal && (modal < 0 || member.to > modal) && !(stays && member.sentence < last && past(member)),
  );
}

/** "en far, mine børn kan regne med": what the preposition belongs to stands before the comma. */
function stranded({ tokens }: Reading, from: number, to: number): boolean {
  if (!owners.has(tokens[from]?.word ?? "") || !modals.has(tokens[from + 2]?.word ?? "")) return false;
  const last = tokens.slice(from, to).findLast(({ kind }) => kind === "word");
  return complements.has(last?.word ?? "");
}
const owners = new Set(["mine", "min", "mit", "hans", "hendes", "sine", "sin", "vores", "de", "andre"]);

function isVerb({ tokens, categories }: Reading, at: number): boolean {
  return tokens[at]?.verb === true && !modals.has(tokens[at]?.word ?? "") && !categories[at]?.has("compare");
}

/** What promises by itself: with its own verb, its own description, or the verb it shares. */
function partOf(reading: Reading, open: ReadonlySet<number>, member: Member, verbless: () => boolean): Part | undefined {
  const { from, to, inherits } = member;
  const { tokens, categories } = reading;
  if (relatives.has(tokens[from]?.word ?? "") && tokens[from - 1]?.word === ",") return undefined;
  let acts = false;
  let compared = false;
  for (let at = from; at < to; at++) {
    acts ||= isVerb(reading, at) && !categories[at]?.has("limit");
    // "angsten skal væk"
    acts ||= modals.has(tokens[at]?.word ?? "") && away.has(tokens[at + 1]?.word ?? "");
    compared ||= categories[at]?.has("compare") === true || reading.reach[at]?.has("vague") === true;
  }
  const listed =
    (inherits || tokens[from - 1]?.word === "både" || tokens.slice(Math.max(0, from - 6), from).some(({ word }) => word === "både")) &&
    !complements.has(tokens[from]?.word ?? "");
  if (!acts && !compared && !listed && !(describes(reading, from, to) && verbless())) return undefined;
  // "læse og sortere breve": two verbs, one thing.
  const [verb, next] = [tokens[to - 1]?.word, tokens[to + 1]?.word];
  if (tokens[to]?.word === "og" && isVerb(reading, to - 1) && isVerb(reading, to + 1) && verb?.at(-1) === next?.at(-1)) return undefined;
  // "ringer til banken og bestiller et kort": the way to it is a step.
  if (
    tokens[to]?.word === "og" &&
    isVerb(reading, to + 1) &&
    tokens.slice(from, to).some(({ bases }) => bases.some((base) => reaching.has(base)))
  )
    return undefined;
  if (acts && refersBack(reading, from, to)) return undefined;
  return {
    ...areasOf(reading, open, from, to),
    who: subject(reading, from, to),
    nouns: nounsOf(reading, from, to),
    bare: !acts,
    counted: tokens
      .slice(from, to)
      .some((token, at) => token.kind === "number" || categories[from + at]?.has("rhythm") || token.word === "alle"),
  };
}

/** "og lægger den i tasken", "Det skal være på en god måde": a step with the same thing, not a result of its own. */
function refersBack({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.word ?? "";
    if (!["den", "dem", "det", "begge"].includes(word)) continue;
    const next = at + 1 < to ? tokens[at + 1] : undefined;
    if (at === from && tokens[at - 1]?.word === "." && word === "det" && next?.verb) return true;
    if (at === from && at > 0 && (word === "begge" || modals.has(next?.word ?? "") || next?.bases.includes("være"))) return true;
    // "lægger det på plads"
    if (word === "det" && places.has(next?.word ?? "") && tokens[at - 1]?.bases.some((base) => placing.has(base))) return true;
    if (
      word === "det"
        ? next?.participle || complements.has(tokens[at - 1]?.word ?? "")
        : next === undefined || next.kind === "mark" || next.participle || places.has(next.word)
    )
      return at > from;
  }
  return false;
}
const places = new Set(["i", "på", "til", "op", "ud", "ned", "ind", "med"]);

/** Nouns that say what is at stake, to know them again in the next part. */
function nounsOf({ tokens, categories }: Reading, from: number, to: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (
      token?.kind !== "word" ||
      token.verb ||
      token.word.length < 4 ||
      ["period", "person", "citizen", "moment", "compare", "vague"].some((each) => categories[at]?.has(each))
    )
      continue;
    if (["thing", "settled", "registered"].some((each) => categories[at]?.has(each))) found.add(token.bases[0] ?? token.word);
  }
  return found;
}

/** "gode relationer", "en aktiv fritid", "orden i pengesagerne", "ingen rykkere": a thing with its own description, not one word of a list. */
function describes({ tokens, categories }: Reading, from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word" || kind === "number");
  if (words.length < 2) return false;
  for (let at = from; at < to; at++) {
    if (categories[at]?.has("support") || categories[at]?.has("activity") || categories[at]?.has("staff")) return false;
    if (tokens[at]?.kind === "word" && ["i", "på"].includes(tokens[at + 1]?.word ?? "") && at + 2 < to) return true;
    if (at + 1 < to && attribute({ tokens, categories }, at)) return true;
  }
  return tokens.slice(from, from + 2).some(({ word, kind }) => kind === "number" || limits.has(word));
}
const limits = new Set(["ingen", "intet", "alle", "mindst", "højst", "nul"]);

/** An adjective with its noun right after it. */
function attribute({ tokens, categories }: Pick<Reading, "tokens" | "categories">, at: number): boolean {
  const next = tokens[at + 1];
  const here = categories[at];
  if (next?.kind !== "word" || next.word.length < 3 || complements.has(next.word) || joints.has(next.word)) return false;
  return (
    ["vague", "compare", "level", "gradable", "classifying", "inner", "areaHealth", "areaSocial", "areaSchool"].some((category) =>
      here?.has(category),
    ) && /(e|t|ig|sk|et|en|iv|d|n)$/.test(tokens[at]?.word ?? "")
  );
}

/** Who a result is about: a name, or one of the family. */
function subject({ tokens }: Reading, from: number, to: number): string {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const token = tokens[at];
    if (!token || token.kind !== "word") continue;
    if (kin.has(token.word)) return token.word;
    if (!token.known && !adverbs.has(token.word) && token.text[0] !== token.word[0] && tokens[at + 1]?.verb) return token.word;
    if (token.verb) return "";
  }
  return "";
}
const adverbs = new Set(["derefter", "herefter", "bagefter", "senere", "desuden", "samtidig"]);
const reaching = new Set(["ringe", "skrive", "kontakte", "logge", "henvende", "maile"]);
const away = new Set("væk ned op ud hjem tilbage i til på af".split(" "));
const placing = new Set(["lægge", "sætte", "hænge", "stille", "bære", "aflevere", "tage"]);
