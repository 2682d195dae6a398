/** The fixtures of test/rules, and what a rule says of each of their cases. */
import { readdirSync, readFileSync } from "node:fs";
import { problemsOf, ruleById } from "../../server/src/lint/lint";
import { parsePlan } from "../../server/src/plan/parse-plan";
import type { Plan } from "../../server/src/plan/plan";
import { applyEdits } from "../../server/src/plan/span";
import type { Problem } from "../../server/src/problem/problem";
import { rules } from "../../server/src/rules/index";
import { inTerms, planInTerms } from "../../server/src/workspace/terms";
import { createWorkspace, withPlan, type Workspace } from "../../server/src/workspace/workspace";
import { readFixture, type FixtureCase } from "./markers";

const folder = new URL("../rules/", import.meta.url);

/** The ids that have a fixture. */
export const fixtureNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.slice(0, -".yaml".length))
  .sort();

export function casesOf(id: string): readonly FixtureCase[] {
  const messages = Object.keys(ruleById(id)?.messages ?? {});
  return readFixture(readFileSync(new URL(`${id}.yaml`, folder), "utf8"), new Set(messages));
}

/** The problems of one rule in a text, in the text's order, beside the other plans of the case. */
export function problemsIn(id: string, text: string, { files, today, named }: Pick<FixtureCase, "files" | "today" | "named">): Found {
  const written = parsePlan(`file:///${named}`, text);
  let workspace: Workspace = createWorkspace(today);
  for (const [name, other] of files) workspace = withPlan(workspace, parsePlan(`file:///${name}`, other));
  workspace = withPlan(workspace, written);
  const plan = planInTerms(workspace, written);
  workspace = inTerms(workspace);
  const rule = rules.find((candidate) => candidate.id === id);
  const problems =
    rule && !rule.afterOthers ? [...rule.run(plan, workspace)] : problemsOf(workspace, plan).filter((problem) => problem.rule === id);
  return { plan, problems: problems.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]) };
}

type Found = { readonly plan: Plan; readonly problems: readonly Problem[] };

/** Each fix the problems offer, once for each id, by the first problem that offers it, with the text it leads to. */
export function fixesOf({ plan, problems }: Found): readonly { id: string; text: string; problem: Problem }[] {
  const seen = new Set<string>();
  return problems.flatMap((problem) =>
    problem.fixes.flatMap((fix) => {
      if (seen.has(fix.id)) return [];
      seen.add(fix.id);
      return [{ id: fix.id, text: applyEdits(plan.text, fix.edits), problem }];
    }),
  );
}
