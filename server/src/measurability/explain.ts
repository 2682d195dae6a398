import type { Localized } from "../language/localized";
import type { Finding } from "./evidence";
import type { Evidence } from "./judgement";
import type { Reading } from "./reading";
import type { SmellFinding } from "./smells";
import type { Verdict } from "./verdict";

/** Why one stretch of words counts, in the words of the person who wrote it. */
export function reasonFor(finding: Finding | SmellFinding, text: string): Localized {
  const words = text.length > 80 ? `${text.slice(0, 77)}…` : text;
  const category = "category" in finding ? finding.category : "";
  return "smell" in finding ? against(finding, category, words) : inFavour(finding, words);
}

function inFavour({ kind, rule }: Finding, words: string): Localized {
  switch (kind) {
    case "rhythm":
      if (rule === "R7")
        return {
          da: `»${words}« har sin egen rytme, så man kan se, om det sker.`,
          en: `"${words}" has a rhythm of its own, so one can see whether it happens.`,
        };
      return {
        da: `»${words}« siger, hvornår eller hvor tit det sker, så det kan tælles.`,
        en: `"${words}" says when or how often it happens, so it can be counted.`,
      };
    case "occasion":
      return { da: `»${words}« er en anledning, andre kan lægge mærke til.`, en: `"${words}" is an occasion that others can notice.` };
    case "state":
      return {
        da: `»${words}« kan ses eller slås op: enten er det sådan, eller også er det ikke.`,
        en: `"${words}" can be seen or looked up: it is so, or it is not.`,
      };
    case "absence":
      return { da: `»${words}« kan afgøres med et ja eller et nej.`, en: `"${words}" can be settled with a yes or a no.` };
    case "ability":
      return {
        da: `»${words}« gør opgaven så afgrænset, at man kan se, om den lykkes.`,
        en: `"${words}" bounds the task, so one can see whether it succeeds.`,
      };
    case "comparison":
      return {
        da: `»${words}« kan sammenlignes med et tal, der allerede er skrevet ned.`,
        en: `"${words}" can be compared with a figure that is already on record.`,
      };
    default:
      return {
        da: `»${words}« er en grænse, som to kolleger kan holde op mod det, der er sket.`,
        en: `"${words}" is a limit that two colleagues can hold against what has happened.`,
      };
  }
}

function against(finding: SmellFinding, category: string, words: string): Localized {
  switch (finding.smell) {
    case "komparativ_uden_udgangspunkt":
      return {
        da: `»${words}« sammenligner uden udgangspunkt: hvor er det nu, og hvor skal det hen?`,
        en: `"${words}" compares without a starting point: where do things stand now, and where should they end?`,
      };
    case "indre_tilstand":
      return {
        da: `»${words}« kan kun personen selv mærke; der mangler et tegn, andre kan se eller tælle.`,
        en: `"${words}" can only be felt by the person; a sign that others can see or count is missing.`,
      };
    case "aktivitet_ikke_maal":
      if (category === "escapeWork")
        return {
          da: `»${words}« siger, at man er i gang, ikke hvad der skal være nået.`,
          en: `"${words}" says that work is under way, not what should be reached.`,
        };
      return {
        da: `»${words}« er en del af indsatsen og siger ikke, hvad borgeren opnår.`,
        en: `"${words}" is part of the intervention and does not say what the citizen achieves.`,
      };
    case "indsats_fra_personale":
      return {
        da: `»${words}« handler om, hvad andre gør for borgeren, ikke om, hvad borgeren opnår.`,
        en: `"${words}" is about what others do for the citizen, not about what the citizen achieves.`,
      };
    case "metode_dikteret":
      return {
        da: `»${words}« binder udfører til en bestemt metode; den kan stå som forslag i stedet.`,
        en: `"${words}" binds the provider to one method; it can stand as a suggestion instead.`,
      };
    case "flere_maal_i_et":
      return {
        da: `Her er flere mål i ét; det ene kan nås uden det andet.`,
        en: `There are several goals in one here; one can be met without the other.`,
      };
    case "udefineret_niveau":
      if (category === "escape" && /^op til$/iu.test(words))
        return {
          da: `»${words}« sætter et loft, men siger ikke, hvor meget der er nok.`,
          en: `"${words}" sets a ceiling, but does not say how much is enough.`,
        };
      if (category === "escape" && /(omfang|grad)$/iu.test(words))
        return { da: `»${words}« siger ikke, hvor meget der er nok.`, en: `"${words}" does not say how much is enough.` };
      if (category === "escape")
        return {
          da: `»${words}« lader det stå åbent, om det skal ske, så ingen kan sige, om målet er nået.`,
          en: `"${words}" leaves open whether it must happen, so nobody can say if the goal is met.`,
        };
      if (category === "escapeTry")
        return {
          da: `»${words}« er nået, så snart man har prøvet; det siger ikke, hvad der skal lykkes.`,
          en: `"${words}" is met as soon as one has tried; it does not say what should succeed.`,
        };
      if (category === "")
        return {
          da: `»${words}« siger ikke, hvor tit eller hvor meget der skal til.`,
          en: `"${words}" does not say how often or how much is enough.`,
        };
      return { da: `»${words}« siger ikke, hvilket niveau der er nok.`, en: `"${words}" does not say which level is enough.` };
    default:
      if (category === "vagueFrequency" && words.toLowerCase().startsWith("et par"))
        return {
          da: `»${words}« læses som mindst to; skriv tallet, så ingen er i tvivl.`,
          en: `"${words}" is read as at least two; write the number, so nobody is in doubt.`,
        };
      if (category === "vagueFrequency")
        return {
          da: `»${words}« er ikke et bestemt antal gange, så to kolleger kan tælle forskelligt.`,
          en: `"${words}" is no particular number of times, so two colleagues may count differently.`,
        };
      if (category === "manage")
        return {
          da: `»${words}« dækker så meget, at to kolleger kan mene hver sit om, hvornår det lykkes.`,
          en: `"${words}" covers so much that two colleagues may differ on when it succeeds.`,
        };
      if (category === "escapeFocus")
        return {
          da: `»${words}« siger, hvad man ser på, ikke hvad der skal ske.`,
          en: `"${words}" says what one looks at, not what should happen.`,
        };
      if (category === "")
        return {
          da: `»${words}« peger ikke på noget bestemt, man kan se, tælle eller slå op.`,
          en: `"${words}" points to nothing in particular that one can see, count or look up.`,
        };
      return {
        da: `»${words}« kan forstås på flere måder, så to kolleger kan komme til hver sit svar.`,
        en: `"${words}" can be understood in several ways, so two colleagues may reach different answers.`,
      };
  }
}

/** What stands in the way comes before how it is put: a wish that cannot be seen matters more than who acts. */
const weight = [
  "indre_tilstand",
  "komparativ_uden_udgangspunkt",
  "vagt_ord",
  "udefineret_niveau",
  "aktivitet_ikke_maal",
  "indsats_fra_personale",
  "metode_dikteret",
  "flere_maal_i_et",
];

const elastic = new Set(weight.slice(0, 4));

/** The whole judgement in one sentence. */
export function summary(reading: Reading, verdict: Verdict, evidence: readonly Evidence[]): Localized {
  const strongest = (list: readonly Evidence[]) =>
    list.toSorted((a, b) => weight.indexOf(a.smell ?? "") - weight.indexOf(b.smell ?? ""))[0];
  const smells = evidence.filter(({ smell }) => smell !== undefined);
  const sure = evidence.filter(({ smell }) => smell === undefined);
  const whole = reading.text.trim().slice(0, 60);
  if (!verdict.measurable) {
    const escape = smells.find(({ kind }) => kind === "escape");
    const first = escape ?? strongest(smells);
    if (first) return first.reason;
    return {
      da: `»${whole}« peger ikke på noget bestemt, man kan se, tælle eller slå op.`,
      en: `"${whole}" points to nothing in particular that one can see, count or look up.`,
    };
  }
  const firm = (list: readonly Evidence[]) =>
    list.find(({ kind }) => kind === "threshold") ?? list.find(({ rule }) => rule !== "R7") ?? list[0];
  const best = firm(sure);
  if (!best)
    return {
      da: `»${whole}« peger på noget, man kan se, tælle eller slå op.`,
      en: `"${whole}" points to something that one can see, count or look up.`,
    };
  const open = verdict.rescued.find(({ by }) => by === "criterion");
  const left = open && evidence.find(({ smell, start }) => elastic.has(smell ?? "") && start === reading.tokens[open.from]?.start);
  if (left) {
    const settled = firm(sure.filter(({ start }) => start > left.start)) ?? best;
    return {
      da: `»${left.text}« er åbent i sig selv, men »${settled.text}« kan afgøres, og det er det, der tæller.`,
      en: `"${left.text}" is open in itself, but "${settled.text}" can be settled, and that is what counts.`,
    };
  }
  return best.reason;
}
