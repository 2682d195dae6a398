import type { Locale } from "./localized";

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
