import { questions, type Question } from "../law/questions";
import { problemsOf } from "../lint/lint";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem/problem";
import { parsePath, type Rule } from "../rules/define-rule";
import { questionRules, ruledQuestions } from "../rules/question-rules";
import { styringsredskabSamlet } from "../rules/styringsredskab-samlet";
import { plantypeOf } from "../schema/describe";
import { documentKind } from "../schema/documents";
import type { Workspace } from "../workspace/workspace";

/** Whether a plan does what is asked; `-` where it does not apply or the plan cannot show it. */
export type Mark = "met" | "not" | "-";

/** One of the nine questions of the assessment form, with what the rules found that speaks against it. */
export type Finding = { readonly question: Question; readonly mark: Mark; readonly problems: readonly Problem[] };

/** The nine questions as the plan stands to them; nothing for a plan the audit is not about. */
export function findings(workspace: Workspace, plan: Plan): readonly Finding[] {
  if (documentKind(plan.uri) !== "plan") return [];
  const open = problemsOf(workspace, plan);
  const found = questions
    .filter(({ answeredBy }) => answeredBy === "scale")
    .map((question): Finding => {
      const rules = rulesAnswering(question.number);
      const mark = markOf(rules, plan, open);
      return { question, mark, problems: mark === "not" ? open.filter((problem) => speaks(rules, problem)) : [] };
    });
  return found.every(({ mark }) => mark === "-") ? [] : found;
}

/** The rules that answer the question. */
export function rulesAnswering(number: number): readonly Rule[] {
  if (number === 9) return [styringsredskabSamlet];
  const ruled = ruledQuestions.find((each) => each === number);
  return ruled === undefined ? [] : questionRules[ruled];
}

/** What the rules that have something to look at in the plan say together. */
export function markOf(rules: readonly Rule[], plan: Plan, problems: readonly Problem[]): Mark {
  if (plan.syntaxErrors.length > 0) return "-";
  const plantype = plantypeOf(plan.root);
  const applying = rules.filter(
    ({ appliesTo: { plantypes, path } }) =>
      (!plantypes || (plantype !== undefined && plantypes.includes(plantype))) && reaches(plan.root, parsePath(path)),
  );
  if (applying.length === 0) return "-";
  return problems.some((problem) => speaks(applying, problem)) ? "not" : "met";
}

/** A piece of advice leaves the question answered, except the one that sums up the others. */
function speaks(rules: readonly Rule[], { rule, severity }: Problem): boolean {
  return rules.some(({ id }) => id === rule && (severity !== "info" || id === styringsredskabSamlet.id));
}

/** Whether the plan has anything where the rule looks. */
function reaches(node: Node, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (step === "*") return node.items().some((item) => reaches(item, rest));
  const child = node.at(step);
  return child !== undefined && reaches(child, rest);
}
