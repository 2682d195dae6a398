import { daysBetween, type Course } from "../features/course-timeline";
import { formatCount, formatDate } from "../language/format";
import type { Locale } from "../language/localized";

type Side = { readonly title: string; readonly course: Course };

/** Two courses side by side, by the day counted from the first thing that happens in each. */
export function timelineText(before: Side, after: Side, locale: Locale): string {
  const sides = [before, after].map(({ title, course }) => [title, ...sums(course, locale), "", ...rows(course, locale)]);
  const [left = [], right = []] = sides;
  const width = Math.max(...left.map((line) => line.length)) + 4;
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${(left[index] ?? "").padEnd(width)}${right[index] ?? ""}`.trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

function sums({ plans, compasses, units, followUps, daysToPlan }: Course, locale: Locale): readonly string[] {
  const da = locale === "da";
  const compass = compasses === 0 ? "" : da ? " og et forandringskompas" : " and a change compass";
  return [
    `${da ? formatCount(plans, "plan", "planer") : formatCount(plans, "plan", "plans")}${compass}`,
    da ? formatCount(units, "afdeling", "afdelinger") : formatCount(units, "unit", "units"),
    da ? formatCount(followUps, "opfølgning", "opfølgninger") : formatCount(followUps, "follow-up", "follow-ups"),
    daysToPlan === undefined
      ? ""
      : da
        ? `${formatCount(daysToPlan, "dag", "dage")}, til det hele er planlagt`
        : `${formatCount(daysToPlan, "day", "days")} until all is planned`,
  ];
}

/** Who it is about is told where it may be one of several. */
function rows({ events, plans }: Course, locale: Locale): readonly string[] {
  const first = events[0]?.date ?? "";
  const day = { da: "dag", en: "day" }[locale];
  return events.map(
    ({ date, what, plan }) =>
      `${day} ${String(daysBetween(first, date)).padStart(3)}  ${formatDate(date, locale)}: ${what[locale]}${plans > 1 ? ` – ${plan}` : ""}`,
  );
}
