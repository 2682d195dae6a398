import type { Locale, Localized } from "./localized";

const months = {
  da: ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
} as const;

/** `2026-06-01` as "1. juni 2026" or "1 June 2026". */
export function formatDate(iso: string, locale: Locale): string {
  const [year, month, day] = iso.split("-").map(Number);
  const name = months[locale][(month ?? 1) - 1];
  return locale === "da" ? `${day}. ${name} ${year}` : `${day} ${name} ${year}`;
}

const conjunctions = { and: { da: "og", en: "and" }, or: { da: "eller", en: "or" } } as const;

/** "a, b og c" or "a, b or c". */
export function formatList(items: readonly string[], locale: Locale, conjunction: keyof typeof conjunctions = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${conjunctions[conjunction][locale]} ${last}`;
}

/** "1 fejl", "2 advarsler": a count with the word in its form. */
export function formatCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const numbers = {
  da: ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"],
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
} as const;

/** "fem", "five": small numbers in words. */
export function formatNumber(count: number): Localized {
  return { da: numbers.da[count] ?? String(count), en: numbers.en[count] ?? String(count) };
}

/** "tre måneder", "et år": a number of months in words. */
export function formatMonths(count: number): Localized {
  const years = count % 12 === 0 ? count / 12 : 0;
  const [da, en] = years > 0 ? ["år", "year"] : [count === 1 ? "måned" : "måneder", count === 1 ? "month" : "months"];
  const shown = years > 0 ? years : count;
  const one = years > 0 ? "et" : "en";
  return {
    da: `${shown === 1 ? one : (numbers.da[shown] ?? shown)} ${da}`,
    en: `${shown === 1 ? "one" : (numbers.en[shown] ?? shown)} ${en}${years > 1 ? "s" : ""}`,
  };
}
