import { removeKey, renameKey } from "../plan/edits";
import { limits } from "../plan/limits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import { severities, type Problem, type Severity } from "../problem/problem";
import { toProblem, type RuleMeta } from "../problem/rule-meta";
import { plantypeOf, plantypes } from "../schema/describe";
import { documentKind } from "../schema/documents";
import { nearest } from "../schema/nearest";
import { gradeOf, type Grade, type Settings } from "../workspace/settings";

export const alvorUkendtRegel = {
  id: "alvor-ukendt-regel",
  severity: "warning",
  source: { format: { da: "plansproget", en: "the plan language" } },
  title: { da: "Alvor sættes for regler, der findes", en: "Severities are set for rules that exist" },
  docs: {
    da: "Afdelingen kan sige, hvor alvorligt hver regel tages, for alle planer eller for én plantype. Det virker kun for en regel, der nævnes ved sit navn. Lovkrav kan ikke slås fra, og det kan regler om, hvorvidt filen kan læses, heller ikke.",
    en: "A department may say how serious each rule is taken, for all plans or for one plan type. It works only for a rule called by its name. Legal demands cannot be switched off, nor can rules on whether the file can be read.",
  },
  messages: {
    near: { da: "Reglen »{found}« findes ikke. Mente du »{nearest}«?", en: "There is no rule »{found}«. Did you mean »{nearest}«?" },
    unknown: {
      da: "Reglen »{found}« findes ikke, så linjen gør ingen forskel. »handleplan rules« viser dem alle.",
      en: "There is no rule »{found}«, so the line makes no difference. »handleplan rules« lists them.",
    },
    nearPlantype: {
      da: "»{found}« er ikke en kendt plantype. Mente du »{nearest}«?",
      en: "»{found}« is not a known type of plan (plantype). Did you mean »{nearest}«?",
    },
    unknownPlantype: {
      da: "»{found}« er ikke en kendt plantype, så det, der står under den, gør ingen forskel.",
      en: "»{found}« is not a known type of plan (plantype), so what stands under it makes no difference.",
    },
    legal: {
      da: "»{found}« hviler på loven og kan ikke slås fra; reglen bruges stadig. Passer den ikke i én plan, så fravælg den dér med en grund.",
      en: "»{found}« rests on the law and cannot be switched off; the rule is still used. Where it does not fit one plan, turn it off there with a reason.",
    },
    never: {
      da: "»{found}« kan ikke slås fra, for det handler om, hvorvidt filen kan læses.",
      en: "»{found}« cannot be switched off, for it is about whether the file can be read.",
    },
  },
  fixes: {
    useNearest: { title: { da: "Ret til »{nearest}«", en: "Change to »{nearest}«" }, safe: true },
    remove: { title: { da: "Fjern linjen", en: "Remove the line" }, safe: false },
  },
} as const satisfies RuleMeta;

/** Without these nobody can tell what the file says. */
const necessary: ReadonlySet<string> = new Set(["syntaks", "intern-fejl"]);

/** The problems as serious as the settings take them; those of rules that are off are gone. */
export function grade(plan: Plan, problems: readonly Problem[], settings: Settings, ruleById: RuleById): readonly Problem[] {
  if (settings.severities.size === 0 && settings.severitiesByPlantype.size === 0) return problems;
  const plantype = documentKind(plan.uri) === "plan" ? plantypeOf(plan.root) : undefined;
  return problems.flatMap((problem) => {
    const rule = ruleById(problem.rule);
    const wanted = rule && gradeOf(settings, rule.id, plantype);
    if (!wanted || whyNot(rule, wanted)) return [problem];
    return wanted === "off" ? [] : [{ ...problem, severity: severityOf(problem, rule, wanted) }];
  });
}

type RuleById = (id: string) => RuleMeta | undefined;

function whyNot(rule: RuleMeta, wanted: Grade): "legal" | "never" | undefined {
  if (wanted !== "off") return undefined;
  if (necessary.has(rule.id)) return "never";
  return "law" in rule.source ? "legal" : undefined;
}

/** Where a rule itself judged more mildly than it usually does, it was not sure, and no setting makes it surer. */
function severityOf(problem: Problem, rule: RuleMeta, wanted: Severity): Severity {
  const most: Severity = rank(problem.severity) < rank(rule.severity) ? problem.severity : "error";
  const sure: Severity = problem.source.certainty === "uncertain" ? "warning" : "error";
  return [wanted, most, sure].reduce((least, each) => (rank(each) < rank(least) ? each : least));
}

const rank = (severity: Severity): number => -severities.indexOf(severity);

/** What a settings file says of rules and plan types that there are not. */
export function severityProblems(plan: Plan, ids: readonly string[], ruleById: RuleById): readonly Problem[] {
  if (documentKind(plan.uri) !== "indstillinger") return [];
  const blocks = plan.root.at("alvor_efter_plantype")?.children ?? [];
  return [
    ...ruleLines(plan, plan.root.at("alvor"), ids, ruleById),
    ...blocks.flatMap((block) => [...plantypeLine(plan, block), ...ruleLines(plan, block, ids, ruleById)]),
  ];
}

function ruleLines(plan: Plan, block: Node | undefined, ids: readonly string[], ruleById: RuleById): readonly Problem[] {
  return (block?.children ?? []).flatMap((line) => {
    const found = line.key;
    if (found === undefined || found.startsWith("x-") || !line.keySpan) return [];
    const rule = ruleById(found);
    const at = line.keySpan;
    if (!rule) {
      const near = (block?.children.length ?? 0) > limits.fields ? undefined : nearest(found, ids);
      if (near === undefined) return [toProblem(alvorUkendtRegel, { at, message: "unknown", values: { found } })];
      const useNearest = block?.at(near) ? undefined : renameKey(line, near);
      return [toProblem(alvorUkendtRegel, { at, message: "near", values: { found, nearest: near }, fixes: { useNearest } })];
    }
    const why = whyNot(rule, line.text() === "fra" ? "off" : "info");
    return why ? [toProblem(alvorUkendtRegel, { at, message: why, values: { found }, fixes: { remove: removeKey(plan, line) } })] : [];
  });
}

function plantypeLine(plan: Plan, block: Node): readonly Problem[] {
  const found = block.key;
  if (found === undefined || found.startsWith("x-") || !block.keySpan || plantypes.includes(found)) return [];
  const at = block.keySpan;
  const near = nearest(found, plantypes);
  if (near === undefined) return [toProblem(alvorUkendtRegel, { at, message: "unknownPlantype", values: { found } })];
  const useNearest = block.parent?.at(near) ? undefined : renameKey(block, near);
  return [toProblem(alvorUkendtRegel, { at, message: "nearPlantype", values: { found, nearest: near }, fixes: { useNearest } })];
}
