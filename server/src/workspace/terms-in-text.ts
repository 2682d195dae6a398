import type { Localized } from "../language/localized";
import { levels, type Level, type Settings } from "./settings";

type Terms = Settings["terms"];

/** One thing, the thing, things, the things; and whether it takes »et«. */
type Forms = { readonly forms: readonly [string, string, string, string]; readonly neuter: boolean };

const forms = (one: string, the: string, many: string, all: string, neuter: boolean): Forms => ({
  forms: [one, the, many, all],
  neuter,
});

/** The words of our texts for each level. */
const ours: Readonly<Record<Level, Forms>> = {
  formål: forms("formål", "formålet", "formål", "formålene", true),
  indsatsmål: forms("indsatsmål", "indsatsmålet", "indsatsmål", "indsatsmålene", true),
  delmål: forms("delmål", "delmålet", "delmål", "delmålene", true),
  succeskriterier: forms("succeskriterium", "succeskriteriet", "succeskriterier", "succeskriterierne", true),
  indsatser: forms("indsats", "indsatsen", "indsatser", "indsatserne", false),
};

/** Words that departments use; a term ends in one of them. Any other is quoted as it stands. */
const known: readonly Forms[] = [
  forms("mål", "målet", "mål", "målene", true),
  forms("tegn", "tegnet", "tegn", "tegnene", true),
  forms("trin", "trinnet", "trin", "trinnene", true),
  forms("tiltag", "tiltaget", "tiltag", "tiltagene", true),
  forms("skridt", "skridtet", "skridt", "skridtene", true),
  forms("resultat", "resultatet", "resultater", "resultaterne", true),
  forms("kriterium", "kriteriet", "kriterier", "kriterierne", true),
  forms("mærke", "mærket", "mærker", "mærkerne", true),
  forms("ønske", "ønsket", "ønsker", "ønskerne", true),
  forms("indsats", "indsatsen", "indsatser", "indsatserne", false),
  forms("ydelse", "ydelsen", "ydelser", "ydelserne", false),
  forms("opgave", "opgaven", "opgaver", "opgaverne", false),
  forms("handling", "handlingen", "handlinger", "handlingerne", false),
  forms("retning", "retningen", "retninger", "retningerne", false),
  forms("aktivitet", "aktiviteten", "aktiviteter", "aktiviteterne", false),
  forms("indikator", "indikatoren", "indikatorer", "indikatorerne", false),
  forms("hensigt", "hensigten", "hensigter", "hensigterne", false),
  forms("vision", "visionen", "visioner", "visionerne", false),
];

/** A text of ours with the department's words. What stands in »…« is a key, a title or the author's own, and only the first two change. */
export function inOwnWords({ da, en }: Localized, terms: Terms): Localized {
  const renamed = levels.filter((level) => terms[level] !== level);
  if (renamed.length === 0) return { da, en };
  const quoted = (all: string, inside: string): string => {
    const level = renamed.find((each) => each === inside.toLowerCase());
    if (level === undefined) return all;
    return all.replace(inside, inside === level ? terms[level] : capital(nameOf(terms[level])));
  };
  const byWord = new Map(
    renamed.flatMap((level) => ours[level].forms.map((word, index) => [word, { level, index }] as const)).toReversed(),
  );
  const words = [...byWord.keys()].toSorted((a, b) => b.length - a.length).join("|");
  const pattern = new RegExp(`»([^»«]*)«|(?<![\\p{L}_])(?:(et|en|intet|ingen|hvert|hver) )?(${words})(s?)(?![\\p{L}_])`, "giu");
  return {
    da: da.replace(pattern, (all: string, inside: string | undefined, article: string | undefined, word = "", genitive = "") => {
      if (inside !== undefined) return quoted(all, inside);
      const found = byWord.get(String(word).toLowerCase());
      if (!found) return all;
      const own = inflected(terms[found.level]);
      const form = own ? own.forms[found.index] : undefined;
      const written = form === undefined ? `»${nameOf(terms[found.level])}«` : form + String(genitive);
      const lead = article === undefined ? "" : `${articleFor(article, own?.neuter ?? ours[found.level].neuter)} `;
      return /^\p{Lu}/u.test(all) ? capital(lead + written) : lead + written;
    }),
    en: en.replace(/»([^»«]*)«|\(([^()]*)\)/gu, (all, key: string | undefined, bracket: string | undefined) =>
      quoted(all, key ?? bracket ?? ""),
    ),
  };
}

/** The term as a word in a sentence. */
export function nameOf(term: string): string {
  return term.replaceAll("_", " ");
}

function inflected(term: string): Forms | undefined {
  const name = nameOf(term);
  for (const { forms: each, neuter } of known) {
    const end = [each[2], each[0]].find((form) => name.endsWith(form));
    if (end === undefined) continue;
    const lead = name.slice(0, name.length - end.length);
    return forms(lead + each[0], lead + each[1], lead + each[2], lead + each[3], neuter);
  }
  return undefined;
}

const articles: readonly (readonly [neuter: string, common: string])[] = [
  ["et", "en"],
  ["intet", "ingen"],
  ["hvert", "hver"],
];

function articleFor(article: string, neuter: boolean): string {
  const pair = articles.find((each) => each.includes(article.toLowerCase()));
  return pair?.[neuter ? 0 : 1] ?? article;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
