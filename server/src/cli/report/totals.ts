import type { Mark } from "../../features/questions";
import type { PlanFacts } from "./facts";

export type Tally = { readonly met: number; readonly not: number; readonly notApplicable: number };

export type Group = {
  readonly name: string;
  readonly plans: number;
  readonly recommendations: readonly Tally[];
  readonly problemsPerPlan: number;
};

export type WordingCount = { readonly smell: string; readonly words: string; readonly times: number; readonly plans: number };
export type DepartureCount = { readonly from: string; readonly trial: string; readonly documented: number; readonly undocumented: number };
export type PlanLine = {
  readonly path: string;
  readonly plantype: string;
  readonly department: string;
  readonly met: number;
  readonly of: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
};
export type Overdue = { readonly path: string; readonly department: string; readonly date: string; readonly days: number };
export type Earlier = { readonly today: string; readonly plans: number; readonly recommendations: readonly Tally[] };

/** What the report says; the shape of `--format json`, which changes only with a new `version`. */
export type Totals = {
  readonly version: 1;
  readonly today: string;
  readonly plans: number;
  readonly recommendations: readonly Tally[];
  readonly questions: readonly Tally[];
  readonly byPlantype: readonly Group[];
  readonly byDepartment: readonly Group[];
  readonly byPeriod: readonly Group[];
  readonly wordings: readonly WordingCount[];
  readonly departures: readonly DepartureCount[];
  readonly overdue: readonly Overdue[];
  readonly lines: readonly PlanLine[];
  readonly earlier: readonly Earlier[];
};

/** More words than anyone reads; a bound on what hostile texts can make us keep. */
const mostWordings = 20_000;
const shownWordings = 30;

export function totalsOf(facts: readonly PlanFacts[], today: string, earlier: readonly Earlier[]): Totals {
  return {
    version: 1,
    today,
    plans: facts.length,
    recommendations: tallies(facts, 17, (plan) => plan.recommendations),
    questions: tallies(facts, 9, (plan) => plan.questions),
    byPlantype: groups(facts, (plan) => plan.plantype),
    byDepartment: groups(facts, (plan) => plan.department),
    byPeriod: groups(facts, (plan) => plan.period),
    wordings: wordings(facts),
    departures: departures(facts),
    overdue: facts
      .flatMap(({ path, department, overdue }) => overdue.map((date) => ({ path, department, date, days: daysBetween(date, today) })))
      .toSorted((a, b) => b.days - a.days || order(a.path, b.path)),
    lines: facts
      .map(line)
      .toSorted((a, b) => share(a) - share(b) || b.errors - a.errors || b.warnings - a.warnings || order(a.path, b.path)),
    earlier: earlier.toSorted((a, b) => order(a.today, b.today)),
  };
}

function tallies(facts: readonly PlanFacts[], length: number, marksOf: (plan: PlanFacts) => readonly Mark[]): readonly Tally[] {
  return Array.from({ length }, (_, index) => {
    const count = (wanted: Mark): number => facts.filter((plan) => marksOf(plan)[index] === wanted).length;
    return { met: count("met"), not: count("not"), notApplicable: count("-") };
  });
}

function groups(facts: readonly PlanFacts[], nameOf: (plan: PlanFacts) => string): readonly Group[] {
  const byName = new Map<string, PlanFacts[]>();
  for (const plan of facts) {
    const group = byName.get(nameOf(plan));
    if (group) group.push(plan);
    else byName.set(nameOf(plan), [plan]);
  }
  return [...byName]
    .toSorted(([a], [b]) => order(a, b))
    .map(([name, plans]) => ({
      name,
      plans: plans.length,
      recommendations: tallies(plans, 17, (plan) => plan.recommendations),
      problemsPerPlan: Math.round((plans.reduce((sum, { errors, warnings }) => sum + errors + warnings, 0) / plans.length) * 10) / 10,
    }));
}

function wordings(facts: readonly PlanFacts[]): readonly WordingCount[] {
  const counts = new Map<string, { smell: string; words: string; times: number; plans: number }>();
  for (const plan of facts) {
    const seen = new Set<string>();
    for (const { smell, words } of plan.wordings) {
      const key = `${smell} ${words}`;
      if (!counts.has(key) && counts.size >= mostWordings) continue;
      const count = counts.get(key) ?? { smell, words, times: 0, plans: 0 };
      counts.set(key, count);
      count.times++;
      if (!seen.has(key)) count.plans++;
      seen.add(key);
    }
  }
  return [...counts.values()].toSorted((a, b) => b.times - a.times || order(a.words, b.words)).slice(0, shownWordings);
}

function departures(facts: readonly PlanFacts[]): readonly DepartureCount[] {
  const counts = new Map<string, { from: string; trial: string; documented: number; undocumented: number }>();
  for (const { from, trial, documented } of facts.flatMap((plan) => plan.departures)) {
    const key = `${from} ${trial}`;
    const count = counts.get(key) ?? { from, trial, documented: 0, undocumented: 0 };
    counts.set(key, count);
    count[documented ? "documented" : "undocumented"]++;
  }
  return [...counts.values()].toSorted((a, b) => order(a.from, b.from) || order(a.trial, b.trial));
}

function line({ path, plantype, department, recommendations, errors, warnings, infos }: PlanFacts): PlanLine {
  const met = recommendations.filter((mark) => mark === "met").length;
  return { path, plantype, department, met, of: recommendations.filter((mark) => mark !== "-").length, errors, warnings, infos };
}

/** A plan to which nothing applies is neither weak nor strong. */
function share({ met, of }: PlanLine): number {
  return of === 0 ? 0.5 : met / of;
}

/** Of those to whom it applies, in whole percent; `undefined` where it applies to none. */
export function percentMet({ met, not }: Tally): number | undefined {
  return met + not === 0 ? undefined : Math.round((met / (met + not)) * 100);
}

export function sum(tallies: readonly Tally[]): Tally {
  const add = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  return { met: add("met"), not: add("not"), notApplicable: add("notApplicable") };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
