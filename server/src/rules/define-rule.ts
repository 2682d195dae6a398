/**
 * What a rule is. A rule looks at nodes of a plan and reports problems: synchronous and pure, no clock, no I/O, no memory.
 * This folder may not know YAML, JSON Schema or the editor's protocol.
 */
import type { Localized } from "../language/localized";
import { limits } from "../plan/limits";
import type { Node, Path } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Problem } from "../problem/problem";
import { toProblem, type Finding, type FixMeta, type RuleMeta } from "../problem/rule-meta";
import { plantypeOf } from "../schema/describe";
import { documentKind, documentKinds, isDocumentKind, type DocumentKind } from "../schema/documents";
import { recommendationHolds, settingsFor, type Settings } from "../workspace/settings";
import type { Workspace } from "../workspace/workspace";
import { standingOf, type Standing } from "./departure";

export type AppliesTo = {
  /** The kinds of document the rule is about, or any; absent: plans. */
  readonly document?: DocumentKind | readonly DocumentKind[] | "any";
  /** Absent: every plan type, also one that is missing or misspelled. */
  readonly plantypes?: readonly string[];
  /** The nodes `check` is called with: `indsatsmål[*].tekst`; the empty path is the whole plan. */
  readonly path: string;
  /** Further places the rule speaks of, such as the field whose absence it reports; hover lists the rule there too. */
  readonly about?: readonly string[];
};

type Messages = Readonly<Record<string, Localized>>;
type Fixes = Readonly<Record<string, FixMeta>>;

/** What `check` is given. */
type Context<M extends Messages, F extends Fixes> = {
  readonly node: Node;
  readonly plan: Plan;
  readonly workspace: Workspace;
  /** What holds in the plan's folder. */
  readonly settings: Settings;
  /** How the plan stands to the law, for `demanded`. */
  readonly standing: Standing;
  /** What the other rules told of the plan, without what a comment turns off; only for a rule that runs after them. */
  readonly found: readonly Problem[];
  readonly report: (finding: Finding<M, F>) => void;
};

type Definition<M extends Messages, F extends Fixes> = RuleMeta<M, F> & {
  readonly appliesTo: AppliesTo;
  /**
   * Whether the rule looks at nothing outside the part of the plan in which the node stands, save the settings, the day, and what stands in
   * single texts at the margin, such as type and date. With the empty path, `check` is called with each part. What such a rule found is kept
   * as long as the part is not edited, so it may use neither `standing` nor other documents.
   */
  readonly local?: true;
  /** Whether the rule sums up what the others told. */
  readonly afterOthers?: boolean;
  readonly check: (context: Context<M, F>) => void;
};

export type Rule = RuleMeta & {
  readonly appliesTo: AppliesTo;
  readonly local?: true;
  readonly afterOthers?: boolean;
  /** The field at the margin that a local rule looks in; absent where it looks in all of them. */
  readonly field?: string;
  /** Every problem of the rule in the plan, in the plan's order. */
  readonly run: (plan: Plan, workspace: Workspace, found?: readonly Problem[]) => readonly Problem[];
  /** Whether the rule is about documents of that kind and plans of that type. */
  readonly isFor: (plan: Plan) => boolean;
  /** The problems in one part of a plan that the rule is for; for local rules. */
  readonly runIn: (part: Node, plan: Plan, workspace: Workspace) => readonly Problem[];
};

export function defineRule<const M extends Messages, const F extends Fixes>(definition: Definition<M, F>): Rule {
  const { check, ...meta } = definition;
  const steps = parsePath(meta.appliesTo.path);
  const inPart = nodesIn(steps);
  const documents = documentsOf(meta.appliesTo);
  const isFor = (plan: Plan): boolean => {
    const { plantypes } = meta.appliesTo;
    const kind = documentKind(plan.uri);
    return documents.includes(kind) && (kind !== "plan" || !plantypes || plantypes.includes(plantypeOf(plan.root) ?? ""));
  };
  const judge = (nodes: readonly Node[], plan: Plan, workspace: Workspace, found: readonly Problem[]): readonly Problem[] => {
    if (nodes.length === 0) return [];
    const settings = settingsFor(workspace, plan.uri);
    const standing = standingOf(plan.root, workspace, settings);
    const problems: Problem[] = [];
    // One more than will be told, so that whoever counts them knows there are more.
    const report = (finding: Finding<M, F>): void =>
      void (problems.length <= limits.problems && problems.push(toProblem<M, F>(meta, finding, plan.names)));
    for (const node of nodes) {
      if (problems.length > limits.problems) break;
      check({ node, plan, workspace, settings, standing, found, report });
    }
    return problems.filter((problem) => holdsHere(plan, problem, settings));
  };
  return {
    ...meta,
    ...(steps[0] === undefined ? {} : { field: steps[0] }),
    run: (plan, workspace, found = []) => {
      if (!isFor(plan)) return [];
      return judge(meta.local && steps.length === 0 ? plan.parts : nodesAt([plan.root], steps), plan, workspace, found);
    },
    isFor,
    runIn: (part, plan, workspace) => judge(inPart(part), plan, workspace, []),
  };
}

/** A recommendation that the department keeps for certain types of goal says nothing of the others (recommendation 7). */
function holdsHere(plan: Plan, { source, span }: Problem, settings: Settings): boolean {
  const number = /^randers-(\d+)$/.exec(source.id)?.[1];
  if (number === undefined) return true;
  const [list, index] = plan.nodeAt(span[0]).path;
  if (list !== "indsatsmål" || index === undefined) return true;
  return recommendationHolds(settings, Number(number), plan.root.at(list, index, "måltype")?.text());
}

/** The kinds of document that a rule is about. */
export function documentsOf({ document = "plan" }: AppliesTo): readonly DocumentKind[] {
  if (document === "any") return documentKinds;
  return typeof document === "string" ? [document] : document;
}

/** `indsatsmål[*].tekst` → `["indsatsmål", "*", "tekst"]`. */
export function parsePath(path: string): readonly string[] {
  return path === "" ? [] : path.replaceAll("[*]", ".*").split(".");
}

/** How to find the nodes at the path in one part of a plan, which is asked of every part by every rule. */
function nodesIn(steps: readonly string[]): (part: Node) => readonly Node[] {
  const [field, ...inner] = steps;
  if (field === undefined) return (part) => [part];
  const inItem = inner[0] === "*" ? inner.slice(1) : undefined;
  return (part) => {
    if (typeof part.step !== "number") return part.step === field ? nodesAt([part], inner) : [];
    return inItem && part.parent?.step === field ? nodesAt([part], inItem) : [];
  };
}

function nodesAt(start: readonly Node[], steps: readonly string[]): readonly Node[] {
  let nodes = start;
  for (const step of steps) {
    const next: Node[] = [];
    for (const node of nodes) {
      if (step === "*") for (const item of node.items()) next.push(item);
      else {
        const child = node.at(step);
        if (child) next.push(child);
      }
    }
    nodes = next;
  }
  return nodes;
}

/** Whether the rule speaks of the place in a plan of that type or a document of that kind. */
export function governs(rule: Rule, subject: string | undefined, path: Path): boolean {
  const { plantypes, path: own, about = [] } = rule.appliesTo;
  const kind = subject !== undefined && isDocumentKind(subject) ? subject : "plan";
  if (!documentsOf(rule.appliesTo).includes(kind)) return false;
  if (kind === "plan" && plantypes && subject !== undefined && !plantypes.includes(subject)) return false;
  return [own, ...about].some((pattern) => {
    const steps = parsePath(pattern);
    return (
      steps.length > 0 &&
      steps.length === path.length &&
      steps.every((step, i) => (step === "*" ? typeof path[i] === "number" || path[i] === "*" : step === path[i]))
    );
  });
}
