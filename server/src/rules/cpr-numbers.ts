import { isIsoDate } from "../plan/date";

/** Where a text holds six digits that are a date of birth and four more, with or without a mark between them. */
export function cprNumbersIn(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/(?<![\p{L}\d])(\d{2})(\d{2})(\d{2})[-–. ]?(\d)\d{3}(?![\p{L}\d])/gu)].flatMap((match) => {
    const [found, day = "", month = "", year = "", seventh = ""] = match;
    const date = `${centuryOf(Number(seventh), Number(year))}${year}-${month}-${day}`;
    return isIsoDate(date) ? [[match.index, match.index + found.length] as const] : [];
  });
}

/** The seventh digit and the year tell the century of birth (cpr.dk). */
function centuryOf(seventh: number, year: number): 18 | 19 | 20 {
  if (seventh <= 3) return 19;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 20 : 19;
  return year <= 57 ? 20 : 18;
}
