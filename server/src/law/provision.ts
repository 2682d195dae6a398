import type { Localized } from "../language/localized";

/**
 * How sure we are. `found`: read in the source that is linked. `partial`: the core is read, details are not. `general`: well-known
 * matter without a source at hand. `uncertain`: must be looked up before a rule may call it an error.
 */
export type Certainty = "found" | "partial" | "general" | "uncertain";

/** One provision as it is written in a file of this folder; `provisions.ts` also checks that its successors exist. */
export type ProvisionEntry = {
  readonly title: Localized;
  readonly fullTitle: Localized;
  /** What it asks of a document, in our own words. */
  readonly demands: Localized;
  /** First day in force; absent when it is older than the documents we judge. */
  readonly from?: string;
  /** Last day it can be in force. After it, it is not, whatever the certainty. */
  readonly to?: string;
  /** Between `from` and this day nobody can tell whether it was in force yet. */
  readonly certainFrom?: string;
  /** After this day, up to `to`, nobody can tell whether it still is in force. */
  readonly certainUntil?: string;
  /** How sure we are of `demands`. */
  readonly certainty: Certainty;
  /** How sure we are of `from`; doubt about the end is told by `certainUntil`. */
  readonly dateCertainty: Certainty;
  readonly successors?: readonly string[];
  readonly href: string;
  /** What the reader should know beside the text: a reform under way, a legal basis that was not found. */
  readonly notice?: Localized;
};

/** An act as it is named in front of a paragraph. */
export type Act = {
  /** In Danish in the genitive: "servicelovens". */
  readonly short: Localized;
  readonly full: Localized;
  /** The edition that was read. */
  readonly edition?: Localized;
  /** Says of an old act until when it applied; stands after the paragraph. */
  readonly until?: Localized;
};

type Place = { readonly section: string; readonly subsection?: number | undefined; readonly number?: number | undefined };

/** Both titles of a place in an act: "servicelovens § 141, stk. 3, nr. 1" and "Social Services Act § 141(3)(1)". */
export function cite(act: Act, section: string, subsection?: number, number?: number): { title: Localized; fullTitle: Localized } {
  const at = { section, subsection, number };
  return {
    title: {
      da: `${act.short.da} ${danishPlace(at)}${bracketed(act.until?.da)}`,
      en: `${act.short.en} ${englishPlace(at)}${bracketed(act.until?.en)}`,
    },
    fullTitle: {
      da: `${act.full.da}, ${danishPlace(at)}${bracketed(act.edition?.da)}`,
      en: `${act.full.en}, ${englishPlace(at)}${bracketed(act.edition?.en)}`,
    },
  };
}

const danishPlace = ({ section, subsection, number }: Place): string =>
  [`${section.includes("–") ? "§§" : "§"} ${section}`, subsection && `stk. ${subsection}`, number && `nr. ${number}`]
    .filter((part) => part)
    .join(", ");

const englishPlace = ({ section, subsection, number }: Place): string =>
  `${section.includes("–") ? "§§" : "§"} ${section}${subsection ? `(${subsection})` : ""}${number ? `(${number})` : ""}`;

const bracketed = (text: string | undefined): string => (text ? ` (${text})` : "");
