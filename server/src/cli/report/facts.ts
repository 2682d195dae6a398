import { allProblemsOf } from "../../lint/lint";
import { findings, markOf, type Mark } from "../../features/questions";
import type { RecommendationId } from "../../law/recommendations";
import { judge } from "../../measurability/judge";
import type { Lexicon } from "../../measurability/lexicon";
import type { Smell } from "../../measurability/judge";
import type { Node } from "../../plan/node";
import type { Plan } from "../../plan/plan";
import type { Problem } from "../../problem/problem";
import type { Rule } from "../../rules/define-rule";
import { rules } from "../../rules/index";
import { plantypeOf } from "../../schema/describe";
import { documentKind } from "../../schema/documents";
import { settingsFor } from "../../workspace/settings";
import { planInTerms } from "../../workspace/terms";
import type { Workspace } from "../../workspace/workspace";
import { masked } from "../../language/personal-data";

export type Departure = { readonly from: string; readonly trial: string; readonly documented: boolean };
export type Wording = { readonly smell: Smell; readonly words: string };

/** What the report keeps of one plan; never its texts, only the words that make a goal vague. */
export type PlanFacts = {
  readonly path: string;
  readonly plantype: string;
  readonly department: string;
  /** The half year of the plan's date: `2026-1`. */
  readonly period: string;
  /** Recommendations 1–17, in order. */
  readonly recommendations: readonly Mark[];
  /** Questions 1–9 of the assessment form, in order. */
  readonly questions: readonly Mark[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly departures: readonly Departure[];
  readonly wordings: readonly Wording[];
  /** Days of follow-up that are past and not said to be held. */
  readonly overdue: readonly string[];
};

const numbers = Array.from({ length: 17 }, (_, index) => index + 1);
const scaled = Array.from({ length: 9 }, (_, index) => index + 1);
const idOf = (number: number): RecommendationId => `randers-${number}` as RecommendationId;

/** The rules that tell whether a plan follows each recommendation; none where a plan cannot show it. */
export const rulesOf: readonly (readonly Rule[])[] = numbers.map((number) =>
  rules.filter(
    (rule) =>
      (rule.appliesTo.document ?? "plan") === "plan" &&
      [rule.source, ...(rule.alsoServes ?? [])].some((citation) => "audit" in citation && citation.audit === idOf(number)),
  ),
);

export function factsOf(path: string, written: Plan, workspace: Workspace): PlanFacts | undefined {
  if (documentKind(written.uri) !== "plan") return undefined;
  const plan = planInTerms(workspace, written);
  const problems = allProblemsOf(workspace, written).filter(({ suppressed }) => !suppressed);
  const { root } = plan;
  const plantype = plantypeOf(root);
  const answers = findings(workspace, plan);
  const count = (severity: Problem["severity"]): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    path: masked(path),
    plantype: masked(plantype ?? "?"),
    department: masked(root.at("afdeling")?.text() ?? "–"),
    period: periodOf(root.at("dato")?.date()),
    recommendations: rulesOf.map((rules) => markOf(rules, plan, problems)),
    questions: scaled.map((number) => answers.find(({ question }) => question.number === number)?.mark ?? "-"),
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    departures: departuresOf(root, problems),
    wordings: wordingsOf(root, settingsFor(workspace, plan.uri).lexicon),
    overdue: overdueIn(root, workspace.today),
  };
}

function periodOf(date: string | undefined): string {
  return date === undefined ? "–" : `${date.slice(0, 4)}-${Number(date.slice(5, 7)) <= 6 ? 1 : 2}`;
}

const undocumented = new Set(["udokumenteret-fravigelse", "fravigelse-uden-for-forsoeg"]);

function departuresOf(root: Node, problems: readonly Problem[]): readonly Departure[] {
  return (root.at("fravigelser")?.items() ?? []).map((departure) => ({
    from: masked(departure.at("fra")?.text() ?? "?"),
    trial: masked(departure.at("forsøg")?.text() ?? departure.at("hjemmel")?.text() ?? "–"),
    documented: !problems.some(({ rule, span }) => undocumented.has(rule) && departure.span[0] <= span[0] && span[1] <= departure.span[1]),
  }));
}

/** Longer than any word or phrase that is vague by itself. */
const longest = 40;

function wordingsOf(root: Node, lexicon: Lexicon): readonly Wording[] {
  const texts = [root.at("formål"), ...(root.at("indsatsmål")?.items() ?? []).map((goal) => goal.at("tekst"))].flatMap(
    (node) => node?.text() ?? [],
  );
  return texts.flatMap((text) => {
    const judgement = judge(text, { lexicon });
    if (judgement.measurable) return [];
    return judgement.evidence.flatMap(({ smell, text: words }) =>
      smell === undefined || words.length > longest ? [] : [{ smell, words: masked(words.toLowerCase().replace(/\s+/gu, " ")) }],
    );
  });
}

function overdueIn(root: Node, today: string): readonly string[] {
  return (root.at("opfølgning")?.items() ?? []).flatMap((followUp) => {
    const date = followUp.at("dato")?.date();
    return date !== undefined && date < today && followUp.at("holdt")?.flag() !== true ? [date] : [];
  });
}
