import { formatDate, formatList } from "../language/format";
import type { Locale, Localized } from "../language/localized";
import { masked } from "../language/personal-data";
import { isIsoDate } from "../plan/date";

type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;

/** The names in braces of a text in either language. */
export type SlotsOf<Text extends Localized> = Slots<Text["da"]> | Slots<Text["en"]>;

/** ISO dates are shown the way each language writes them; a list is joined with »og« / "and". */
export type SlotValue = string | number | Localized | readonly SlotValue[];

/** The text in that language with its slots filled. */
export function fill(text: Localized, values: Readonly<Record<string, SlotValue>>, locale: Locale): string {
  const filled = text[locale].replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? slot : show(value, locale);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function show(value: SlotValue, locale: Locale): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return isIsoDate(value) ? formatDate(value, locale) : value;
  if (isList(value)) {
    return formatList(
      value.map((item) => show(item, locale)),
      locale,
    );
  }
  return value[locale];
}

function isList(value: SlotValue): value is readonly SlotValue[] {
  return Array.isArray(value);
}

const quoteLimit = 60;

/** The user's own words for a message: in »…«, cut at a word when long, line breaks as spaces. */
export function quote(text: string): string {
  // Before it is cut: half a number can no longer be told from any other.
  const oneLine = masked(text.replace(/\s+/gu, " ").trim());
  if (oneLine.length <= quoteLimit) return `»${oneLine}«`;
  const cut = oneLine.lastIndexOf(" ", quoteLimit);
  return `»${oneLine.slice(0, cut > quoteLimit / 2 ? cut : quoteLimit)} …«`;
}
