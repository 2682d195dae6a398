/** Small questions about what stands around a word. */
import type { Clause } from "./clauses";
import type { Reading } from "./reading";
import { monthNames, type Token } from "./tokens";

/** "Færre indlæggelser: fra fem til to om året": the figures belong to what was named before. */
export function leansOn(reading: Reading, before: Clause | undefined): boolean {
  if (!before) return false;
  for (let at = before.from; at < before.to; at++)
    if (
      ["registered", "observable", "settled", "habit", "chore", "ownRhythm", "scale", "thing", "unit", "amount", "activity"].some(
        (category) => reading.categories[at]?.has(category),
      )
    )
      return true;
  return false;
}

/** A verb the lexicon has not met: "mosler selv", "kan jonglere". A name may look the same, so it must not begin with a capital inside a sentence. */
export function unknownVerb(reading: Reading, at: number, from: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.kind !== "word" || token.known || reading.categories[at]?.size !== 0 || stopWords.has(token.word))
    return false;
  const before = reading.tokens[at - 1]?.word ?? "";
  if (token.word.endsWith("e") && token.word.length > 3) return ["kan", "kunne", "at", "selv", "vil", "skal"].includes(before);
  const lower = token.text[0] === token.word[0] || at === from;
  return (
    token.word.endsWith("er") &&
    lower &&
    !["en", "et", "den", "det", "de", "sine", "mange", "nogle", "flere", "til", "i", "på", "af", "med", "for", "om"].includes(before)
  );
}

const auxiliaries = new Set(["er", "har", "bliver", "blev", "være", "have", "blive", "blevet", "været", "fået", "få", "får"]);

/** A participle the lexicon has not met: "er kalfatret", "har fået trukket tanden ud". */
export function finished(reading: Reading, at: number, from: number): boolean {
  const token = reading.tokens[at];
  if (
    token?.kind !== "word" ||
    token.word.length < 4 ||
    /(i[vg]t|[^dj]ent|ant)$/.test(token.word) ||
    notParticiples.has(token.word) ||
    reading.categories[at]?.size !== 0
  )
    return false;
  if (!/(et|t|ede)$/.test(token.word) || token.text[0] !== token.word[0]) return false;
  if (/^(en|et|den|det|de|sin|sit|mit|sine|i|på|til|af|for|med)$/.test(reading.tokens[at - 1]?.word ?? "")) return false;
  return reading.tokens.slice(Math.max(from, at - 4), at).some(({ word }) => auxiliaries.has(word));
}

const notParticiples = new Set([
  "meget",
  "sigt",
  "bekendt",
  "lidt",
  "intet",
  "andet",
  "noget",
  "alt",
  "blandt",
  "tæt",
  "let",
  "kort",
  "slet",
  "evt",
  "sådant",
]);

export function isContent(token: Token | undefined): boolean {
  return token?.kind === "word" && token.word.length > 2 && !stopWords.has(token.word);
}

const stopWords = new Set(
  (
    "borgeren barnet skal kan vil har være have blive bliver får målet formålet formål mål delmål hun han jeg det den der som sig sin sit sine min mit mine din dit dine vores jeres selv ikke ingen aldrig med uden for til fra " +
    "efter inden før hver alle når hvis også mere mindst højst senest ved under over mellem hos via mod omkring og samt men eller kun gerne igen stadig fortsat både indsatsen egen eget egne"
  ).split(" "),
);

/** "når brevet kommer", "hver gang han bliver sur": something both colleagues can see happen. */
export function occasion(reading: Reading, condition: Clause | undefined, clause: Clause): boolean {
  if (!condition || condition.zone !== "condition" || condition.sentence !== clause.sentence) return false;
  if (!["når", "hvis", "inden", "før", "efter", "mens", "indtil"].includes(condition.marker)) return false;
  let content = false;
  let elastic = false;
  let seen = false;
  for (let at = condition.from + 1; at < condition.to; at++) {
    const here = reading.categories[at];
    if (here?.has("escape") || here?.has("level")) return false;
    if (here?.has("vague")) elastic = true;
    if (here?.has("observable")) seen = true;
    if (isContent(reading.tokens[at])) content = true;
  }
  return content && (seen || !elastic);
}

const noting = new Set(["noteret", "målt", "registreret", "opgjort", "scoret", "vejet", "talt"]);
const seasons =
  "sommer sommeren efterår efteråret forår foråret vinter vinteren jul julen sommerferien weekenden kvartalet januar påske påsken jobsamtalen starten indskrivningen opstarten opstart indskrivning indflytning indflytningen udskrivning udskrivningen forløbsstart skolestart".split(
    " ",
  );

/** A comparison holds when what it is measured against is dated: "end i 2023", "i 1. halvår", "i forhold til året før". */
export function dated(reading: Reading, clause: Clause, baseline: Clause | undefined): boolean {
  const zone = baseline?.zone === "baseline" ? baseline : clause;
  let compared = zone !== clause;
  // "end den score, der blev noteret ved opstart"
  const next = reading.clauses.find(({ from }) => from === zone.to);
  const to = next && ["der", "som"].includes(reading.tokens[next.from]?.word ?? "") ? next.to : zone.to;
  for (let at = zone.from; at < to; at++) {
    const token = reading.tokens[at];
    if (token?.word === "forhold" || token?.word === "sammenlignet" || token?.word === "siden") compared = true;
    if (!compared) continue;
    if (token?.kind === "year" || token?.kind === "date") return true;
    if (noting.has(token?.word ?? "") && ["ved", "i", "den"].includes(reading.tokens[at + 1]?.word ?? "")) return true;
    if (["prøve", "terminsprøve", "test", "måling", "vejning"].some((base) => token?.bases.includes(base))) return true;
    if (
      token &&
      [
        "år",
        "året",
        "halvår",
        "kvartal",
        "måned",
        "måneden",
        "skoleår",
        "skoleåret",
        "uge",
        "termin",
        ...seasons,
        "halvåret",
        "kvartalet",
        "måneder",
        ...monthNames,
      ].includes(token.word)
    )
      return true;
  }
  return false;
}

/** "Ryger ikke mere" stops; "ikke mere hash, end …" compares. */
export function isNoMore(reading: Reading, at: number): boolean {
  const after = reading.tokens[at + 1];
  if (reading.tokens[at]?.word === "flere")
    return reading.tokens.slice(Math.max(0, at - 2), at).some(({ word }) => word === "ikke" || word === "ingen");
  const denied = reading.tokens
    .slice(Math.max(0, at - 4), at)
    .some((token) => token.word === "ikke" || token.word === "aldrig" || token.word === "ingen");
  return (
    denied &&
    (after === undefined ||
      after.kind === "mark" ||
      after.verb ||
      ["i", "på", "til", "med", "og", "om", "når", "efter"].includes(after.word))
  );
}
