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
import { documentKind, isDocumentKind, type DocumentKind } from "../schema/documents";
import type { Workspace } from "../workspace/workspace";

export type AppliesTo = {
  /** The kind of document the rule is about; absent: plans. */
  readonly document?: DocumentKind;
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
  readonly report: (finding: Finding<M, F>) => void;
};

type Definition<M extends Messages, F extends Fixes> = RuleMeta<M, F> & {
  readonly appliesTo: AppliesTo;
  readonly check: (context: Context<M, F>) => void;
};

export type Rule = RuleMeta & {
  readonly appliesTo: AppliesTo;
  /** Every problem of the rule in the plan, in the plan's order. */
  readonly run: (plan: Plan, workspace: Workspace) => readonly Problem[];
};

export function defineRule<const M extends Messages, const F extends Fixes>(definition: Definition<M, F>): Rule {
  const { check, ...meta } = definition;
  const steps = parsePath(meta.appliesTo.path);
  return {
    ...meta,
    run: (plan, workspace) => {
      const { plantypes, document = "plan" } = meta.appliesTo;
      if (documentKind(plan.uri) !== document) return [];
      if (plantypes && !plantypes.includes(plantypeOf(plan.root) ?? "")) return [];
      const problems: Problem[] = [];
      for (const node of nodesAt(plan.root, steps)) {
        check({
          node,
          plan,
          workspace,
          // One more than will be told, so that whoever counts them knows there are more.
          report: (finding) => void (problems.length <= limits.problems && problems.push(toProblem<M, F>(meta, finding))),
        });
      }
      return problems;
    },
  };
}

/** `indsatsmål[*].tekst` → `["indsatsmål", "*", "tekst"]`. */
export function parsePath(path: string): readonly string[] {
  return path === "" ? [] : path.replaceAll("[*]", ".*").split(".");
}

function nodesAt(root: Node, steps: readonly string[]): readonly Node[] {
  let nodes: readonly Node[] = [root];
  for (const step of steps) {
    nodes = step === "*" ? nodes.flatMap((node) => node.items()) : nodes.flatMap((node) => node.at(step) ?? []);
  }
  return nodes;
}

/** Whether the rule speaks of the place in a plan of that type or a document of that kind. */
export function governs(rule: Rule, subject: string | undefined, path: Path): boolean {
  const { plantypes, document = "plan", path: own, about = [] } = rule.appliesTo;
  if ((subject !== undefined && isDocumentKind(subject) ? subject : "plan") !== document) return false;
  if (plantypes && subject !== undefined && !plantypes.includes(subject)) return false;
  return [own, ...about].some((pattern) => {
    const steps = parsePath(pattern);
    return (
      steps.length > 0 &&
      steps.length === path.length &&
      steps.every((step, i) => (step === "*" ? typeof path[i] === "number" || path[i] === "*" : step === path[i]))
    );
  });
}
