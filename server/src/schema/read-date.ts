import { isIsoDate } from "../plan/date";

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** What a person most likely meant: `2.3.2026`, `2/3-26`, `2. marts 2026`, `2026/3/2`. Day comes before month, as in Danish. */
export function readDate(text: string): string | undefined {
  const numbers = text.match(/\d+/g) ?? [];
  const month = months.findIndex((name) => text.toLowerCase().includes(name)) + 1;
  const [first = "", second = "", third = ""] = numbers;
  if (month > 0) return iso(second, String(month), first);
  return first.length === 4 ? iso(first, second, third) : iso(third, second, first);
}

function iso(year: string, month: string, day: string): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : undefined;
}
