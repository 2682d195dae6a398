// Dates as ISO text, without clock and time zone. Every function takes dates that `isIsoDate` accepts.
import type { Localized } from "../language/localized";
import { daysInMonth } from "../plan/date";

/** The same day `months` later or, when that month is shorter, its last day. */
export function addMonths(iso: string, months: number): string {
  const [year, month, day] = partsOf(iso);
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return isoOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

export const addDays = (iso: string, days: number): string => dateOf(numberOf(iso) + days);

/** How many days from the first date to the second; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** 1 is Monday, 7 is Sunday. */
export const weekday = (iso: string): number => ((((numberOf(iso) + 3) % 7) + 7) % 7) + 1;

/** The public holidays of a year in Denmark, by date. Great Prayer Day was the last time a holiday in 2023. */
export function holidaysOf(year: number): ReadonlyMap<string, Localized> {
  const easter = easterOf(year);
  const holidays: [string, Localized][] = [
    [isoOf(year, 1, 1), { da: "nytårsdag", en: "New Year's Day" }],
    [addDays(easter, -3), { da: "skærtorsdag", en: "Maundy Thursday" }],
    [addDays(easter, -2), { da: "langfredag", en: "Good Friday" }],
    [easter, { da: "påskedag", en: "Easter Sunday" }],
    [addDays(easter, 1), { da: "2. påskedag", en: "Easter Monday" }],
    [addDays(easter, 39), { da: "Kristi himmelfartsdag", en: "Ascension Day" }],
    [addDays(easter, 49), { da: "pinsedag", en: "Whit Sunday" }],
    [addDays(easter, 50), { da: "2. pinsedag", en: "Whit Monday" }],
    [isoOf(year, 12, 25), { da: "juledag", en: "Christmas Day" }],
    [isoOf(year, 12, 26), { da: "2. juledag", en: "Second Day of Christmas" }],
  ];
  if (year <= 2023) holidays.push([addDays(easter, 26), { da: "store bededag", en: "Great Prayer Day" }]);
  return new Map(holidays.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Days a municipality is closed beside the holidays: one day as "2026-12-24", every year as "12-24". */
export type ClosingDays = readonly string[];

/** Monday to Friday without holidays and closing days. */
export const isWorkingDay = (iso: string, closingDays: ClosingDays = []): boolean =>
  weekday(iso) <= 5 && !holidaysOf(partsOf(iso)[0]).has(iso) && !closingDays.includes(iso) && !closingDays.includes(iso.slice(5));

/** The last day of a deadline of `count` working days. The day after the event is day 1. */
export function addWorkingDays(iso: string, count: number, closingDays: ClosingDays = []): string {
  let date = iso;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, closingDays)) left -= 1;
  }
  return date;
}

const partsOf = (iso: string): [year: number, month: number, day: number] => [
  Number(iso.slice(0, 4)),
  Number(iso.slice(5, 7)),
  Number(iso.slice(8, 10)),
];

const isoOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

// Days are numbered from 1 January 1970. Both directions count years from 1 March, so that the leap day comes last; an era is the
// 400 years (146,097 days) after which the calendar repeats.

function numberOf(iso: string): number {
  const [civilYear, month, day] = partsOf(iso);
  const year = month <= 2 ? civilYear - 1 : civilYear;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function dateOf(number: number): string {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return isoOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher). */
function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return isoOf(year, Math.floor(f / 31), (f % 31) + 1);
}
