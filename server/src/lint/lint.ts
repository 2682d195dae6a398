/**
 * Syntax, schema and rules → Problem[]. Every surface asks here, so editor and terminal say the same.
 * This folder may not read files, know the editor's protocol, or word a rule's messages.
 */
import { limits } from "../plan/limits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem/problem";
import { toProblem, type RuleMeta } from "../problem/rule-meta";
import type { Rule } from "../rules/define-rule";
import { rules } from "../rules/index";
import { plantypeOf } from "../schema/describe";
import { documentKind } from "../schema/documents";
import { schemaRules } from "../schema/format-rules";
import { validate } from "../schema/validate";
import { settingsFor, type Settings } from "../workspace/settings";
import { inTerms, planInTerms } from "../workspace/terms";
import type { Workspace } from "../workspace/workspace";
import { keptProblems, surroundingsOf } from "./kept";
import { alvorUkendtRegel, grade, severityProblems } from "./severities";
import { suppress, suppressionRules } from "./suppressions";
import { syntaks, syntaxProblems, unshownProblem } from "./syntax-problems";

const internFejl = {
  id: "intern-fejl",
  severity: "error",
  source: { format: { da: "Handleplan", en: "Handleplan" } },
  title: { da: "En regel gik i stykker", en: "A rule broke" },
  docs: {
    da: "Reglen kunne ikke køres på planen. De andre regler er kørt. Det er en fejl i værktøjet, ikke i planen.",
    en: "The rule could not run on the plan. The others did. It is a fault in the tool, not in the plan.",
  },
  messages: {
    crashed: {
      da: "Reglen {rule} gik i stykker på denne plan. De andre regler er kørt. Meld det gerne som en fejl i værktøjet.",
      en: "The rule {rule} broke on this plan. The others ran. Please report it as a fault in the tool.",
    },
  },
  fixes: {},
  noFix: { da: "Fejlen ligger i værktøjet.", en: "The fault lies in the tool." },
} as const satisfies RuleMeta;

/** Everything that can be reported, sorted by id. */
export const allRules: readonly RuleMeta[] = [
  ...rules,
  ...schemaRules,
  ...suppressionRules,
  alvorUkendtRegel,
  syntaks,
  internFejl,
].toSorted((a, b) => compare(a.id, b.id));

export function ruleById(id: string): RuleMeta | undefined {
  return allRules.find((rule) => rule.id === id);
}

type Found = { readonly all: readonly Problem[]; readonly visible: readonly Problem[] };

const cache = new WeakMap<Workspace, WeakMap<Plan, Found>>();

/** The plan's problems in the order of its text, without those that a comment turns off. */
export function problemsOf(workspace: Workspace, plan: Plan): readonly Problem[] {
  return foundIn(workspace, plan).visible;
}

/** The plan's problems with those that a comment turns off. */
export function allProblemsOf(workspace: Workspace, plan: Plan): readonly Problem[] {
  return foundIn(workspace, plan).all;
}

/** Computed once for each plan in each workspace. */
function foundIn(workspace: Workspace, plan: Plan): Found {
  let ofWorkspace = cache.get(workspace);
  if (!ofWorkspace) cache.set(workspace, (ofWorkspace = new WeakMap<Plan, Found>()));
  let found = ofWorkspace.get(plan);
  if (!found) {
    const all = lint(workspace, plan);
    ofWorkspace.set(plan, (found = { all, visible: all.filter(({ suppressed }) => !suppressed) }));
  }
  return found;
}

/** The rules for documents of one kind, or plans of one type. */
type RuleSet = {
  readonly first: readonly Rule[];
  /** What these find in a part of a plan is kept until it is edited. Most look in one field: the others' parts they are not shown. */
  readonly local: (part: Node) => readonly Rule[];
  /** Some rules sum up what the others told. */
  readonly last: readonly Rule[];
};

const ruleSets = new Map<string, RuleSet>();

function rulesFor(plan: Plan): RuleSet {
  const subject = `${documentKind(plan.uri)} ${plantypeOf(plan.root) ?? ""}`;
  let set = ruleSets.get(subject);
  if (!set) ruleSets.set(subject, (set = makeRuleSet(rules.filter((rule) => rule.isFor(plan)))));
  return set;
}

function makeRuleSet(own: readonly Rule[]): RuleSet {
  const local = own.filter((rule) => rule.local);
  const lookingIn = (field?: string): readonly Rule[] => local.filter((rule) => rule.field === undefined || rule.field === field);
  const byField = new Map(local.flatMap(({ field }) => (field === undefined ? [] : [[field, lookingIn(field)]])));
  const elsewhere = lookingIn();
  return {
    first: own.filter((rule) => !rule.local && !rule.afterOthers),
    local: (part) => byField.get(String(typeof part.step === "number" ? part.parent?.step : part.step)) ?? elsewhere,
    last: own.filter(({ afterOthers }) => afterOthers),
  };
}

const ids: readonly string[] = allRules.map(({ id }) => id);

function lint(asWritten: Workspace, written: Plan): readonly Problem[] {
  const workspace = inTerms(asWritten);
  const plan = planInTerms(asWritten, written);
  const settings = settingsFor(workspace, plan.uri);
  const { first, local, last } = rulesFor(plan);
  const asTaken = (problems: readonly Problem[]): readonly Problem[] => grade(plan, toldOnce(problems), settings, ruleById);
  const judged = [
    ...syntaxProblems(plan),
    ...validate(plan),
    ...severityProblems(plan, ids, ruleById),
    ...first.flatMap((rule) => runRule(rule, plan, workspace, () => rule.run(plan, workspace))),
    ...localProblems(local, plan, workspace, settings),
  ];
  const open = suppress(plan, asTaken(judged), ids).filter(({ suppressed }) => !suppressed);
  const summed = last.flatMap((rule) => runRule(rule, plan, workspace, () => rule.run(plan, workspace, open)));
  const found = suppress(plan, asTaken([...judged, ...summed]), ids);
  const sorted = found.toSorted(byPlace);
  return sorted.length > limits.problems ? [...sorted.slice(0, limits.problems - 1), unshownProblem(plan)].toSorted(byPlace) : sorted;
}

function byPlace(a: Problem, b: Problem): number {
  return a.span[0] - b.span[0] || a.span[1] - b.span[1] || compare(a.rule, b.rule) || compare(a.message.da, b.message.da);
}

/** That a field is empty need not be said where another rule asks for what belongs there. */
function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  const isEmptyField = ({ rule, messageId }: Problem): boolean => rule === "skabelonrest" && messageId === "empty";
  if (!problems.some(isEmptyField)) return problems;
  const asked = new Set(problems.filter((problem) => !isEmptyField(problem)).map(({ span }) => span.join()));
  return problems.filter((problem) => !isEmptyField(problem) || !asked.has(problem.span.join()));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function localProblems(local: RuleSet["local"], plan: Plan, workspace: Workspace, settings: Settings): readonly Problem[] {
  const find = (part: Node): readonly Problem[] =>
    local(part).flatMap((rule) => runRule(rule, plan, workspace, () => rule.runIn(part, plan, workspace)));
  // Only what is open is edited, and asked again.
  if (!workspace.versions.has(plan.uri)) return plan.parts.flatMap(find);
  const around = surroundingsOf(plan, settings, workspace.today);
  return plan.parts.flatMap((part) => keptProblems(plan, part, around, () => find(part)));
}

function runRule(rule: Rule, plan: Plan, workspace: Workspace, run: () => readonly Problem[]): readonly Problem[] {
  try {
    return run();
  } catch (error) {
    // Without a listener, as under test, the fault comes to light.
    if (!workspace.onRuleCrash) throw error;
    workspace.onRuleCrash(rule.id, error);
    return [toProblem(internFejl, { at: plan.root.head, message: "crashed", values: { rule: `»${rule.id}«` } })];
  }
}
