import { formatDate } from "../../language/format";
import type { Locale, Localized } from "../../language/localized";
import { rulesAnswering } from "../../features/questions";
import { isProvision, provisions } from "../../law/provisions";
import { questions } from "../../law/questions";
import { recommendations } from "../../law/recommendations";
import { trials } from "../../law/trials";
import type { Smell } from "../../measurability/judge";
import { page } from "../reporters/page";
import { escapeXml } from "../reporters/xml";
import { barChart, type Bar } from "./charts";
import { rulesOf } from "./facts";
import { reportScript, reportStyle } from "./page-assets";
import { dataTable, type Cell } from "./tables";
import { percentMet, sum, type Group, type PlanLine, type Tally, type Totals } from "./totals";
import { shortQuestions, shortRecommendations, smells, words } from "./words";

/** Rows of a list; the rest is in the CSV. */
const mostRows = 500;
const bestAndWorst = 10;

/** The report as one page that needs no network: a chart, and behind it the table it is drawn from. */
export function reportPage(totals: Totals, locale: Locale, linkTo: (path: string) => string): string {
  const say = (text: Localized): string => escapeXml(text[locale]);
  const { head, tail } = page({ title: words.title[locale], locale, style: reportStyle, script: reportScript });
  const link = (path: string): Cell => ({ html: `<a href="${escapeXml(linkTo(path))}">${escapeXml(path)}</a>`, text: path });
  const section = (id: string, title: Localized, ...content: readonly string[]): string =>
    `<section aria-labelledby="${id}">\n<h2 id="${id}">${say(title)}</h2>\n${content.join("")}</section>\n`;
  const lead = (text: Localized): string => `<p>${say(text)}</p>\n`;
  const behind = (table: string): string => `<details><summary>${say(words.table)}</summary>\n${table}</details>\n`;
  const none = `<p>${say(words.none)}</p>\n`;
  const tally = (label: string, { met, not, notApplicable }: Tally): Bar => ({
    label,
    parts: [
      { value: met, class: "met", name: words.met[locale] },
      { value: not, class: "not", name: words.not[locale] },
      { value: notApplicable, class: "na", name: words.notApplicable[locale] },
    ],
  });
  const tallyCells = (count: Tally, seen = true): readonly Cell[] =>
    seen ? [count.met, count.not, count.notApplicable, percentMet(count) ?? "–"] : [words.notSeen[locale], "", "", ""];
  const tallyHead = [words.met, words.not, words.notApplicable, words.percent].map((text) => text[locale]);
  const legend = `<p class="legend"><span class="met">${say(words.met)}</span> <span class="not">${say(words.not)}</span> <span class="na">${say(words.notApplicable)}</span></p>\n`;

  const asked = Object.values(recommendations).map((recommendation, index) => `${index + 1}. ${recommendation.asks[locale]}`);
  const numbered = (texts: readonly Localized[]): readonly string[] => texts.map((text, index) => `${index + 1}. ${text[locale]}`);
  const seen = rulesOf.map((rules) => rules.length > 0);
  const isAsked = questions.map(({ number }) => rulesAnswering(number).length > 0);
  const scaled = questions.filter(({ answeredBy }) => answeredBy === "scale");
  const bars = (tallies: readonly Tally[], labels: readonly string[], shown: readonly boolean[]): readonly Bar[] =>
    tallies.flatMap((count, index) => (shown[index] ? [tally(labels[index] ?? "", count)] : []));

  const groups = (id: string, title: Localized, found: readonly Group[]): string =>
    section(
      id,
      title,
      lead(words.groupsLead),
      legend,
      barChart(
        `${id}-chart`,
        title[locale],
        found.slice(0, 30).map((group) => tally(`${group.name} (${group.plans})`, { ...sum(group.recommendations), notApplicable: 0 })),
        "whole",
      ),
      behind(
        dataTable(
          locale,
          title[locale],
          [
            words.group[locale],
            words.plans[locale],
            words.perPlan[locale],
            words.percent[locale],
            ...asked.map((_, index) => `${index + 1}`),
          ],
          found.map(({ name, plans, problemsPerPlan, recommendations: counts }) => [
            name,
            plans,
            problemsPerPlan,
            percentMet(sum(counts)) ?? "–",
            ...counts.map((count) => percentMet(count) ?? "–"),
          ]),
        ),
      ),
    );

  const planTable = (title: Localized, lines: readonly PlanLine[]): string =>
    dataTable(
      locale,
      title[locale],
      [words.plan, words.plantype, words.department, words.ofThose, words.errors, words.warnings].map((text) => text[locale]),
      lines.map(({ path, plantype, department, met, of, errors, warnings }) => [
        link(path),
        plantype,
        department,
        { html: `${met}/${of}`, text: of === 0 ? 0 : met / of },
        errors,
        warnings,
      ]),
    );
  const judged = totals.lines.filter(({ of }) => of > 0);
  const overall = percentMet(sum(totals.recommendations));
  const cut = (rows: number): string => (rows > mostRows ? `<p>${rows - mostRows} ${say(words.more)}.</p>\n` : "");

  const key = [
    [words.plans, totals.plans],
    [words.share, overall ?? "–"],
    [words.overdue, totals.overdue.length],
    [words.departures, totals.departures.reduce((all, { documented, undocumented }) => all + documented + undocumented, 0)],
  ] as const;

  return [
    head,
    `<main>\n<h1>${say(words.title)}</h1>\n<p class="day">${escapeXml(formatDate(totals.today, locale))}</p>\n`,
    `<dl class="key">${key.map(([name, value]) => `<div><dt>${say(name)}</dt><dd>${value}</dd></div>`).join("")}</dl>\n`,
    section(
      "recommendations",
      words.recommendations,
      lead(words.recommendationsLead),
      legend,
      barChart("recommendations-chart", words.recommendations[locale], bars(totals.recommendations, numbered(shortRecommendations), seen)),
      behind(
        dataTable(
          locale,
          words.recommendations[locale],
          [words.recommendation[locale], ...tallyHead],
          totals.recommendations.map((count, index) => [asked[index] ?? "", ...tallyCells(count, seen[index])]),
        ),
      ),
    ),
    section(
      "questions",
      words.questions,
      lead(words.questionsLead),
      legend,
      barChart("questions-chart", words.questions[locale], bars(totals.questions, numbered(shortQuestions), isAsked)),
      behind(
        dataTable(
          locale,
          words.questions[locale],
          [words.question[locale], ...tallyHead],
          totals.questions.map((count, index) => [
            `${index + 1}. ${scaled[index]?.asks[locale] ?? ""}`,
            ...tallyCells(count, isAsked[index]),
          ]),
        ),
      ),
    ),
    totals.earlier.length === 0 ? "" : overTime(),
    groups("plantypes", words.byPlantype, totals.byPlantype),
    groups("departments", words.byDepartment, totals.byDepartment),
    groups("periods", words.byPeriod, totals.byPeriod),
    section("wordings", words.wordings, lead(words.wordingsLead), totals.wordings.length === 0 ? none : wordings()),
    section("departures", words.departures, totals.departures.length === 0 ? none : departures()),
    section("overdue", words.overdue, lead(words.overdueLead), totals.overdue.length === 0 ? none : overdue()),
    section("weakest", words.weakest, planTable(words.weakest, judged.slice(0, bestAndWorst))),
    section("strongest", words.strongest, planTable(words.strongest, judged.slice(-bestAndWorst).toReversed())),
    section("all", words.all, behind(planTable(words.all, totals.lines.slice(0, mostRows))), cut(totals.lines.length)),
    `</main>\n${tail}`,
  ].join("");

  function overTime(): string {
    const steps = [...totals.earlier, totals];
    return section(
      "earlier",
      words.earlier,
      lead(words.earlierLead),
      barChart(
        "earlier-chart",
        words.earlier[locale],
        steps.map(({ today, recommendations: counts }) => ({
          label: formatDate(today, locale),
          parts: [
            { value: percentMet(sum(counts)) ?? 0, class: "met", name: words.percent[locale] },
            { value: 100 - (percentMet(sum(counts)) ?? 0), class: "not", name: words.not[locale] },
          ],
        })),
      ),
      behind(
        dataTable(
          locale,
          words.earlier[locale],
          [words.day[locale], words.plans[locale], words.percent[locale], ...asked.map((_, index) => `${index + 1}`)],
          steps.map(({ today, plans, recommendations: counts }) => [
            today,
            plans,
            percentMet(sum(counts)) ?? "–",
            ...counts.map((count) => percentMet(count) ?? "–"),
          ]),
        ),
      ),
    );
  }

  function wordings(): string {
    const chart = totals.wordings
      .slice(0, 12)
      .map(({ words: said, times }) => ({ label: `»${said}«`, parts: [{ value: times, class: "not", name: words.times[locale] }] }));
    const rows = totals.wordings.map(({ words: said, smell, times, plans }) => [`»${said}«`, smells[smell as Smell][locale], times, plans]);
    const heads = [words.words, words.why, words.times, words.plans].map((text) => text[locale]);
    return barChart("wordings-chart", words.wordings[locale], chart) + behind(dataTable(locale, words.wordings[locale], heads, rows));
  }

  function departures(): string {
    const chart = totals.departures.map(({ from, trial, documented, undocumented }) => ({
      label: `${provisionName(from, locale)} · ${trialName(trial, locale)}`,
      parts: [
        { value: documented, class: "met", name: words.documented[locale] },
        { value: undocumented, class: "not", name: words.undocumented[locale] },
      ],
    }));
    const rows = totals.departures.map(({ from, trial, documented, undocumented }) => [
      provisionName(from, locale),
      trialName(trial, locale),
      documented,
      undocumented,
    ]);
    const heads = [words.from, words.trial, words.documented, words.undocumented].map((text) => text[locale]);
    const key = `<p class="legend"><span class="met">${say(words.documented)}</span> <span class="not">${say(words.undocumented)}</span></p>\n`;
    return (
      key + barChart("departures-chart", words.departures[locale], chart) + behind(dataTable(locale, words.departures[locale], heads, rows))
    );
  }

  function overdue(): string {
    const rows = totals.overdue
      .slice(0, mostRows)
      .map(({ path, department, date, days }) => [link(path), department, { html: escapeXml(formatDate(date, locale)), text: date }, days]);
    const heads = [words.plan, words.department, words.day, words.daysAgo].map((text) => text[locale]);
    const first = dataTable(locale, words.overdue[locale], heads, rows.slice(0, bestAndWorst));
    if (rows.length <= bestAndWorst) return first;
    return first + behind(dataTable(locale, `${words.overdue[locale]} (${rows.length})`, heads, rows)) + cut(totals.overdue.length);
  }
}

/** What people call the provision; one that is unknown as it is written. */
function provisionName(id: string, locale: Locale): string {
  return isProvision(id) ? provisions[id].title[locale] : id;
}

function trialName(id: string, locale: Locale): string {
  return trials.find((trial) => trial.id === id)?.title[locale] ?? provisionName(id, locale);
}
