import type { Localized } from "../language/localized";
import { counts, hurting, knowing } from "./counts";
import { decide } from "./decide";
import { judge } from "./judge";
import type { Evidence, Judgement, Smell } from "./judgement";
import { leaning } from "./leaning";
import { defaultLexicon, type Lexicon } from "./lexicon";
import { methodOut } from "./method-out";
import { read } from "./reading";
import { capital, determiners, straight } from "./straight";
import type { Token } from "./tokens";
import { weigh } from "./verdict";

export type Rewriting = {
  readonly smell: Smell;
  readonly title: Localized;
  /** The new wording; what the author must fill in stands in ⟨ ⟩. */
  readonly text: string;
  /** What is taken out of the text, and where it belongs instead. */
  readonly moved?: { readonly to: "forslag_til_udfører" | "indsatser" | "nyt_mål"; readonly text: string };
};

const count = "mindst ⟨antal⟩ gange om ⟨ugen⟩";
const seldom = "højst ⟨antal⟩ gange om ⟨ugen⟩";
const sign = `dvs. at ⟨borgeren gør noget, andre kan se,⟩ ${count}`;

/** Values an author might write in the placeholders. A rewriting is offered only if it is measurable with each of them. */
const trials: readonly Readonly<Record<string, string>>[] = [
  {
    antal: "3",
    "antal nu": "5",
    ugen: "ugen",
    "borgeren gør noget, andre kan se,": "hun går en tur",
    "en handling, andre kan se,": "går en tur",
  },
  {
    antal: "12",
    "antal nu": "20",
    ugen: "måneden",
    "borgeren gør noget, andre kan se,": "han ringer til sin søster",
    "en handling, andre kan se,": "handler ind",
  },
];

/** What each kind of rewriting does. */
export const rewriteTitles: Readonly<Record<Smell, Localized>> = {
  vagt_ord: { da: "Skriv, hvad der skal kunne ses", en: "Write what should be seen" },
  komparativ_uden_udgangspunkt: { da: "Skriv, hvor det er nu, og hvor det skal hen", en: "Write where it is now and where it should end" },
  udefineret_niveau: { da: "Skriv, hvor tit eller hvor meget", en: "Write how often or how much" },
  indre_tilstand: { da: "Skriv et tegn, andre kan se eller tælle", en: "Write a sign that others can see or count" },
  aktivitet_ikke_maal: {
    da: "Flyt indsatsen, og skriv, hvad borgeren opnår",
    en: "Move the intervention, and write what the citizen achieves",
  },
  indsats_fra_personale: { da: "Skriv målet ud fra borgeren", en: "Write the goal from the citizen's side" },
  metode_dikteret: { da: "Flyt metoden til forslag til udføreren", en: "Move the method to the suggestions for the provider" },
  flere_maal_i_et: { da: "Gør den sidste del til sit eget mål", en: "Make the last part a goal of its own" },
};

/**
 * Ways to mend each smell that keep the author's words. Whatever is filled in, the result is measurable; otherwise it is not offered.
 * `lexicon` is the one the judgement was made with.
 */
export function rewritings(judgement: Judgement, { lexicon = defaultLexicon }: { lexicon?: Lexicon } = {}): readonly Rewriting[] {
  let found = known.get(judgement);
  if (!found) known.set(judgement, (found = judgement.smells.flatMap((smell) => rewriting(judgement, smell, lexicon) ?? [])));
  return found;
}

/** A judgement is asked about after every key that leaves its text alone. */
const known = new WeakMap<Judgement, readonly Rewriting[]>();

function rewriting(judgement: Judgement, smell: Smell, lexicon: Lexicon): Rewriting | undefined {
  const evidence = judgement.evidence.filter((each) => each.smell === smell);
  const holds = (text: string) => trials.every((values) => isMeasurable(filled(text, values), lexicon));
  const draft = proposals(judgement, smell, evidence, lexicon).find(({ text }) => text !== judgement.text && holds(text));
  return draft && { smell, title: rewriteTitles[smell], ...draft };
}

/** The rules must say so too: what words promise by themselves depends on what is filled in. */
function isMeasurable(text: string, lexicon: Lexicon): boolean {
  const reading = read(text, lexicon);
  return weigh(reading).measurable && decide(reading, leaning(reading.tokens, lexicon)).measurable;
}

/** Puts values in the placeholders. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((result, [name, value]) => result.replaceAll(`⟨${name}⟩`, value), text);
}

type Draft = Omit<Rewriting, "smell" | "title">;

/** Candidates, the one nearest to the author's wording first. */
function proposals(judgement: Judgement, smell: Smell, evidence: readonly Evidence[], lexicon: Lexicon): readonly Draft[] {
  const { text } = judgement;
  const first = evidence[0];
  const drafts: Draft[] = [];
  const offer = (candidate: string | undefined, moved?: Draft["moved"]) => {
    if (candidate !== undefined) drafts.push({ text: candidate, ...(moved && { moved }) });
  };
  switch (smell) {
    case "vagt_ord":
      if (first?.rule === "R2" && first.text.endsWith("t"))
        offer(replaced(text, first, first.text.toLowerCase().startsWith("sjæld") ? seldom : count));
      offer(withEnding(text, `, ${sign}`));
      break;
    case "komparativ_uden_udgangspunkt":
      // How many there are can be counted; how good something is shows in what is done.
      if (first && !counts(first.text)) offer(withEnding(text, `, ${sign}`));
      // One pair of figures cannot measure two goals.
      if (!judgement.smells.includes("flere_maal_i_et")) {
        offer(withEnding(text, ": fra ⟨antal nu⟩ til ⟨antal⟩"));
        offer(withEnding(text, ": fra ⟨antal nu⟩ til ⟨antal⟩ gange om ⟨ugen⟩"));
      }
      offer(withEnding(text, `, ${sign}`));
      break;
    case "udefineret_niveau":
      if (first?.kind === "escape") {
        const rest = removed(text, first, first.reason.da.includes("prøvet"));
        offer(rest);
        if (rest !== undefined && judgement.smells.includes("komparativ_uden_udgangspunkt"))
          offer(withEnding(rest, ": fra ⟨antal nu⟩ til ⟨antal⟩"));
        if (rest !== undefined) offer(withEnding(rest, ` ${count}`));
      }
      // A habit is counted; how much of something is enough shows in what is done.
      if (first?.rule !== "R7") offer(withEnding(text, `, ${sign}`));
      offer(withEnding(text, ` ${count}`));
      offer(withEnding(text, `, ${sign}`));
      break;
    case "indre_tilstand":
      if (first && knowing.test(first.text)) offer(withEnding(text, ", vist ved at kunne nævne mindst ⟨antal⟩ eksempler"));
      offer(
        withEnding(text, `, målt ved et svar på ${hurting.test(first?.text ?? "") ? "højst" : "mindst"} ⟨antal⟩ på en skala fra 1 til 10`),
      );
      offer(withEnding(text, `, ${sign}`));
      break;
    case "aktivitet_ikke_maal":
    case "indsats_fra_personale": {
      if (first) {
        const rest = afterHelp(text, first);
        if (rest !== undefined) {
          offer(rest);
          // "At sove på sit eget værelse": how often; "At søge behandling": by what it shows.
          if (judge(rest, { lexicon }).smells.every((each) => each === "udefineret_niveau")) offer(withEnding(rest, ` ${count}`));
          offer(withEnding(rest, `, ${sign}`));
          offer(withEnding(rest, ` ${count}`));
        }
      }
      offer(`Borgeren ⟨en handling, andre kan se,⟩ ${count}.`, { to: "indsatser", text: text.trim() });
      break;
    }
    case "metode_dikteret": {
      const cut = first && methodOut(text, first);
      if (cut) {
        offer(cut.text, { to: "forslag_til_udfører", text: cut.method });
        offer(withEnding(cut.text, `, ${sign}`), { to: "forslag_til_udfører", text: cut.method });
      }
      offer(`Borgeren ⟨en handling, andre kan se,⟩ ${count}.`, { to: "forslag_til_udfører", text: text.trim() });
      break;
    }
    case "flere_maal_i_et": {
      const parts = split(text);
      if (parts) {
        offer(parts.first, { to: "nyt_mål", text: parts.second });
        offer(withEnding(parts.first, `, ${sign}`), { to: "nyt_mål", text: parts.second });
      }
      break;
    }
  }
  return drafts;
}

const endMarks = ".!?";

function withEnding(text: string, addition: string): string {
  let end = text.trimEnd().length;
  while (end > 0 && endMarks.includes(text[end - 1] ?? "")) end--;
  return `${text.slice(0, end)}${addition}${text.trimEnd().endsWith("?") ? "?" : "."}`;
}

/** A word of how often gives way to a number; "jævnligt" and "mindst tre gange om ugen" cannot both stand. */
function replaced(text: string, { start, end }: Evidence, by: string): string {
  const before = text.slice(0, start);
  return capital(before.trim() === "" ? `${by}${text.slice(end)}` : `${before}${by}${text.slice(end)}`);
}

/** "så vidt det kan lade sig gøre", "når hun har lyst": the whole clause goes, not only the words that give it away. */
const clauseOpeners = [
  "så",
  "når",
  "hvis",
  "med mindre",
  "medmindre",
  "i det omfang",
  "i den udstrækning",
  "alt efter",
  "afhængig",
  "såfremt",
  "forudsat",
];

/** Takes an escape hatch out and sets the sentence straight again; nothing where that would leave a torn sentence. */
function removed(text: string, { start, end, text: words }: Evidence, tried: boolean): string | undefined {
  const before = text.slice(0, start).trimEnd();
  const opener = clauseOpeners.some((each) => words.toLowerCase().startsWith(each));
  // "evt.": the full stop belongs to the word.
  const stop = opener ? nextStop(text, end) : words.toLowerCase() === "evt" && text[end] === "." ? end + 1 : end;
  const after = text.slice(stop);
  // "bestræber sig på at være": the subject would lose its verb.
  if (tried && before !== "") return undefined;
  if (before === "") return tried ? capital(after) : straight(after.trimStart().startsWith(",") ? after.trimStart().slice(1) : after);
  return capital((before.endsWith(",") ? before.slice(0, -1) : before) + (after.trim() === "" ? "." : after));
}

function nextStop(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (",.!?;".includes(text[at] ?? "")) return at;
  return text.length;
}

const bridges = ["i at ", "til at ", "med at ", "at ", "til, at ", ", at "];

/** "Borgeren støttes i at fastholde egen bolig" → "At fastholde egen bolig". */
function afterHelp(text: string, { end }: Evidence): string | undefined {
  const rest = text.slice(end);
  const bridge = bridges.find((each) => rest.trimStart().startsWith(each));
  if (bridge === undefined) return assured(rest);
  const goal = rest.trimStart().slice(bridge.length);
  return bridge.includes(",") ? capital(goal) : `At ${goal}`;
}

const assuring = /^\s*(?:skal )?(?:sikrer?|sørge[r]? for|medvirke[r]? til|bidrage[r]? til),? at (.+)$/su;

/** "Plejemor sikrer, at drengen kommer til fodbold" → "Drengen kommer til fodbold", where the words stand as in a sentence of their own. */
function assured(rest: string): string | undefined {
  const goal = assuring.exec(rest)?.[1];
  if (goal === undefined) return undefined;
  const list = read(goal, defaultLexicon).tokens;
  const at = determiners.has(list[0]?.word ?? "") ? 2 : 1;
  return list[at]?.verb === true && list[0]?.verb !== true ? capital(goal) : undefined;
}

/** At the last "og" or "samt" that joins two promises: a verb follows, or there are no verbs at all. */
function split(text: string): { first: string; second: string } | undefined {
  const list = read(text, defaultLexicon).tokens;
  const verbless = !list.some(({ verb }) => verb);
  const joint = list.findLast(({ word }, at) => (word === "og" || word === "samt") && (verbless || promises(list, at + 1)));
  if (joint === undefined) return undefined;
  const first = text.slice(0, joint.start).trimEnd();
  return { first: `${rejoined(first.endsWith(",") ? first.slice(0, -1) : first, list)}.`, second: capital(text.slice(joint.end)) };
}

/** "Få styr på blodsukkeret, komme på nettet": the list has lost its last member, and its "og". */
function rejoined(first: string, list: readonly Token[]): string {
  const at = list.findLastIndex(({ word, end }, index) => word === "," && end <= first.length && list[index + 1]?.verb === true);
  const comma = list[at];
  if (!comma || list.some(({ word, start }) => word === "og" && start < first.length)) return first;
  return `${first.slice(0, comma.start)} og${first.slice(comma.end)}`;
}

function promises(list: readonly Token[], at: number): boolean {
  return list[at]?.verb === true || (list[at + 1]?.verb === true && !list[at + 1]?.participle);
}
