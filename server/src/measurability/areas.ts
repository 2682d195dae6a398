/** Which areas of life a stretch of words is about. */
import { kin } from "./kin";
import type { Reading } from "./reading";
import type { Token } from "./tokens";

export type Areas = {
  /** As the words say it: food and exercise are two. */
  readonly narrow: ReadonlySet<string>;
  /** As lives are lived: food and exercise are both health. */
  readonly wide: ReadonlySet<string>;
  readonly compared: boolean;
  readonly elastic: boolean;
  /** No area is named, but something elastic is said: it is about how somebody thrives. */
  readonly general: boolean;
};

const broader: Readonly<Record<string, string>> = {
  areaFood: "areaHealth", areaExercise: "areaHealth", areaSleep: "areaHealth", areaHygiene: "areaHealth", areaLeisure: "areaSocial", areaHelp: "areaHealth",
}; // prettier-ignore
const when = new Set(["efter", "inden", "før", "siden"]);
const paying = new Set(["betale", "afdrage", "spare", "låne", "bo"]);
const giving = new Set(["give", "aflevere", "overføre", "indbetale"]);
/** "forholdet til sin lærer", "kontakt med skolen": between people, wherever they meet. */
const between = new Set(["forhold", "relation", "kontakt", "tilknytning", "samvær", "konflikt"]);

export function areasOf(reading: Reading, open: ReadonlySet<number>, from: number, to: number): Areas {
  const { tokens, categories } = reading;
  const named = new Set<string>();
  const done = new Set<string>();
  let compared = false;
  let elastic = false;
  let acting = false;
  const opens = when.has(tokens[from]?.word ?? "") ? tokens.findIndex(({ verb }, at) => verb && at > from && at < to) : -1;
  for (let at = Math.max(from, opens); at < to; at++) {
    const token = tokens[at];
    const here = categories[at];
    if (!token || !here) continue;
    // "hver gang nogen tilbyder ham en joint", "før sidste indlæggelse": when, not what.
    if ((token.word === "gang" && tokens[at - 1]?.word === "hver") || (at > from && when.has(token.word))) break;
    if (here.has("compare")) compared = true;
    if (open.has(at)) elastic = true;
    if (token.verb && !here.has("compare")) acting = true;
    // "giver min mor 500 kr.": money, whoever gets it.
    if (token.kind === "number" && ["kr", "kroner"].includes(tokens[at + 1]?.word ?? "") && gives(tokens, from, at)) {
      named.clear();
      named.add("areaMoney");
      break;
    }
    if ((here.has("neutral") && !here.has("settled")) || here.has("hatch")) continue;
    // "og far følger ham": who, not what.
    if (kin.has(token.word) && tokens[at + 1]?.verb) continue;
    const own = [...here].filter((category) => category.startsWith("area"));
    if (
      own.length === 0 &&
      !token.verb &&
      ((here.has("activity") && acting) || (["activity", "support"].some((each) => here.has(each)) && undergoes(tokens[at + 1])))
    )
      own.push("areaHelp");
    // "møder kl. 8 hver dag": at school or at work.
    if (token.verb && token.bases.includes("møde") && here.has("observable") && !token.passive)
      for (const area of attending) done.add(area);
    // "familiens økonomi": whose, not what.
    if (token.word.endsWith("s") && (here.has("citizen") || here.has("person")) && tokens[at + 1]?.kind === "word" && !tokens[at + 1]?.verb)
      continue;
    if (own.length === 0 && here.has("inner") && !token.verb && /(skræk|frygt|angst)(en)?$/.test(token.word)) own.push("areaMind");
    // "dansk kørekort": the last noun says what it is.
    if (!token.verb && !here.has("compare") && tokens[at + 1]?.kind === "word" && !tokens[at + 1]?.verb && areaIn(categories[at + 1]))
      continue;
    for (const area of own) (token.verb && token.bases.some((base) => paying.has(base)) ? done : named).add(area);
    if (token.bases.some((base) => between.has(base)) && ["til", "med"].includes(tokens[at + 1]?.word ?? "")) break;
  }
  const narrow = named.size > 0 ? named : done;
  const general = narrow.size === 0 && elastic;
  if (general) narrow.add("areaMind");
  return { narrow, wide: new Set([...narrow].map((area) => broader[area] ?? area)), compared, elastic, general };
}

const attending = ["areaSchool", "areaWork"];

function gives(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ bases }) => bases.some((base) => giving.has(base)));
}

/** "Besøgene er sat ned": what happens to the help. */
function undergoes(next: Token | undefined): boolean {
  return next?.bases.some((base) => base === "være" || base === "blive") === true;
}

function areaIn(here: ReadonlySet<string> | undefined): boolean {
  return here !== undefined && [...here].some((category) => category.startsWith("area"));
}
