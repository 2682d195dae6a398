import { questions, type Question } from "../law/questions";
import { recommendations } from "../law/recommendations";
import type { Citation } from "../law/source";
import { problemsOf } from "../lint/lint";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem/problem";
import type { Rule } from "../rules/define-rule";
import { rules } from "../rules/index";
import { plantypeOf } from "../schema/describe";
import { documentKind } from "../schema/documents";
import type { Workspace } from "../workspace/workspace";

/** One of the nine questions of the assessment form, with what the rules found that speaks against it. */
export type Finding = { readonly question: Question; readonly problems: readonly Problem[] };

/** The nine questions, held against the plan by the recommendations that its problems rest on; nothing for a plan the audit is not about. */
export function findings(workspace: Workspace, plan: Plan): readonly Finding[] {
  if (documentKind(plan.uri) !== "plan") return [];
  const plantype = plantypeOf(plan.root);
  const about = rules.filter(({ appliesTo }) => plantype !== undefined && (appliesTo.plantypes?.includes(plantype) ?? true));
  const asked = new Map(about.map((rule) => [rule.id, numbersOf(rule)]));
  if (![...asked.values()].some((numbers) => numbers.length > 0)) return [];
  const problems = problemsOf(workspace, plan);
  return questions
    .filter(({ answeredBy }) => answeredBy === "scale")
    .map((question) => ({ question, problems: problems.filter(({ rule }) => asked.get(rule)?.includes(question.number)) }));
}

function numbersOf(rule: Rule): readonly number[] {
  return [rule.source, ...(rule.alsoServes ?? [])].flatMap((citation: Citation) =>
    "audit" in citation ? recommendations[citation.audit].questions : [],
  );
}
