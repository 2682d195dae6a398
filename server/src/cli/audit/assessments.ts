import { answers, questions } from "../../law/questions";
import type { Plan } from "../../plan/plan";
import { fold } from "../../schema/nearest";
import { masked } from "../../language/personal-data";

/** One panel member's form: for each question 1–9 a grade, 1 for the best answer to 4 for the worst. */
export type Assessment = {
  readonly path: string;
  readonly plan: string;
  readonly assessor: string;
  /** Absent where the question is not answered; `null` for »stillingtagen ikke mulig«, which is no grade. */
  readonly grades: ReadonlyMap<number, number | null>;
  readonly areas: readonly { readonly area: string; readonly proposal: string | undefined }[];
};

export const scale = questions.filter(({ answeredBy }) => answeredBy === "scale").map(({ number }) => number);
export const gradeCount = answers.length - 1;

export function assessmentOf(path: string, plan: Plan): Assessment {
  const { root } = plan;
  const grades = new Map<number, number | null>();
  for (const number of scale) {
    const written = root.at("svar", `spørgsmål_${number}`, "vurdering")?.text()?.normalize("NFC");
    const index = answers.findIndex(({ da }) => da === written);
    if (index >= 0) grades.set(number, index < gradeCount ? index + 1 : null);
  }
  return {
    path: masked(path),
    plan: masked(root.at("plan")?.text() ?? path),
    assessor: masked(root.at("bedømmer")?.text() ?? path),
    grades,
    areas: (root.at("udviklingsområder")?.items() ?? []).flatMap((item) => {
      const area = item.at("område")?.text();
      return area === undefined ? [] : [{ area: masked(area), proposal: maskedOrNothing(item.at("forslag")?.text()) }];
    }),
  };
}

function maskedOrNothing(text: string | undefined): string | undefined {
  return text === undefined ? undefined : masked(text);
}

/** A question's grades, a unit for each plan. */
export function unitsOf(assessments: readonly Assessment[], question: number): readonly (readonly number[])[] {
  const byPlan = new Map<string, number[]>();
  for (const { plan, grades } of assessments) {
    const grade = grades.get(question);
    const unit = byPlan.get(plan) ?? [];
    byPlan.set(plan, unit);
    if (typeof grade === "number") unit.push(grade);
  }
  return [...byPlan.values()];
}

export type Area = { readonly name: string; readonly times: number; readonly proposals: readonly string[] };

/** Areas to develop, those with the same name together however they are written. */
export function areasOf(assessments: readonly Assessment[]): readonly Area[] {
  const groups = new Map<string, { name: string; times: number; proposals: string[] }>();
  for (const { area, proposal } of assessments.flatMap(({ areas }) => areas)) {
    const group = groups.get(fold(area)) ?? { name: area, times: 0, proposals: [] };
    groups.set(fold(area), group);
    group.times++;
    if (proposal !== undefined && !group.proposals.includes(proposal)) group.proposals.push(proposal);
  }
  return [...groups.values()].toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}
