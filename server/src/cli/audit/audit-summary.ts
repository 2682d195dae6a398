import { answers, questions } from "../../law/questions";
import type { Mark } from "../../features/questions";
import type { PlanFacts } from "../report/facts";
import { alpha, bootstrap, type Interval } from "./alpha";
import { areasOf, gradeCount, scale, unitsOf, type Area, type Assessment } from "./assessments";

export type Agreement = { readonly alpha: number | null; readonly interval: Interval | null };

export type QuestionSummary = {
  readonly question: number;
  /** How often each of the five answers was given, from best to worst. */
  readonly answers: readonly number[];
  readonly agreement: Agreement;
  /** Plans where the panel leans one way and the tool's evidence the other. */
  readonly disagreements: readonly { readonly plan: string; readonly panel: number; readonly tool: Mark }[];
  readonly change?: Change;
};

/** The share of grades that are one of the two best, before and after, and the difference with its interval. */
export type Change = {
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly interval: Interval | null;
};

/** The shape of `--format json`. */
export type AuditSummary = {
  readonly version: 1;
  readonly forms: number;
  readonly plans: number;
  readonly assessors: number;
  readonly answers: readonly string[];
  readonly questions: readonly QuestionSummary[];
  readonly agreement: Agreement;
  readonly areas: readonly Area[];
};

export function summarise(
  assessments: readonly Assessment[],
  facts: ReadonlyMap<string, PlanFacts>,
  before: readonly Assessment[] | undefined,
): AuditSummary {
  return {
    version: 1,
    forms: assessments.length,
    plans: new Set(assessments.map(({ plan }) => plan)).size,
    assessors: new Set(assessments.map(({ assessor }) => assessor)).size,
    answers: answers.map(({ da }) => da),
    questions: scale.map((question) => {
      const units = unitsOf(assessments, question);
      const given = assessments.flatMap(({ grades }) => (grades.has(question) ? [grades.get(question) ?? gradeCount + 1] : []));
      return {
        question,
        answers: Array.from({ length: gradeCount + 1 }, (_, index) => given.filter((grade) => grade === index + 1).length),
        agreement: agreement(units),
        disagreements: disagreements(assessments, facts, question),
        ...(before ? { change: change(unitsOf(before, question), units) } : {}),
      };
    }),
    agreement: agreement(scale.flatMap((question) => unitsOf(assessments, question))),
    areas: areasOf(assessments),
  };
}

function agreement(units: readonly (readonly number[])[]): Agreement {
  const found = alpha(units, "ordinal");
  const interval = found === undefined ? undefined : bootstrap(units, (drawn) => alpha(drawn, "ordinal"));
  return { alpha: found ?? null, interval: interval ?? null };
}

/** The panel's middle grade in one of the two better answers counts as met. */
function disagreements(
  assessments: readonly Assessment[],
  facts: ReadonlyMap<string, PlanFacts>,
  question: number,
): QuestionSummary["disagreements"] {
  const plans = [...new Set(assessments.map(({ plan }) => plan))].toSorted();
  return plans.flatMap((plan) => {
    const tool = facts.get(plan)?.questions[question - 1] ?? "-";
    const [unit = []] = unitsOf(
      assessments.filter((assessment) => assessment.plan === plan),
      question,
    );
    const panel = median(unit);
    if (panel === undefined || tool === "-" || panel === (gradeCount + 1) / 2) return [];
    return panel < (gradeCount + 1) / 2 === (tool === "met") ? [] : [{ plan, panel, tool }];
  });
}

function median(grades: readonly number[]): number | undefined {
  const sorted = grades.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

type Side = { readonly isAfter: boolean; readonly grades: readonly number[] };

function change(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): Change {
  const sides: readonly Side[] = [
    ...before.map((grades) => ({ isAfter: false, grades })),
    ...after.map((grades) => ({ isAfter: true, grades })),
  ];
  const [was, is] = [goodShare(before.flat()), goodShare(after.flat())];
  const interval = difference(sides) === undefined ? undefined : bootstrap(sides, difference);
  return { before: was ?? null, after: is ?? null, difference: difference(sides) ?? null, interval: interval ?? null };
}

function difference(sides: readonly Side[]): number | undefined {
  const share = (isAfter: boolean): number | undefined =>
    goodShare(sides.filter((side) => side.isAfter === isAfter).flatMap(({ grades }) => grades));
  const [was, is] = [share(false), share(true)];
  return was === undefined || is === undefined ? undefined : is - was;
}

function goodShare(grades: readonly number[]): number | undefined {
  return grades.length === 0 ? undefined : grades.filter((grade) => grade <= gradeCount / 2).length / grades.length;
}

export function askedIn(question: number) {
  return questions.find(({ number }) => number === question)?.asks ?? { da: "", en: "" };
}
