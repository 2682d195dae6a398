/**
 * All plans at one instant. Immutable: an edit makes a new workspace, so an answer can never mix two versions.
 * This folder may look things up across files; it may not judge them.
 */
import type { Locale } from "../language/localized";
import type { Plan } from "../plan/plan";

export type Workspace = {
  readonly plans: ReadonlyMap<string, Plan>;
  /** The day that "today" is, `YYYY-MM-DD`. Nothing below asks the clock. */
  readonly today: string;
  readonly locale: Locale;
  /** The folder with a page for each rule, as a URI without a final slash; absent where no such folder can be opened. */
  readonly docsUri?: string;
  /** Told when a rule throws, which is a fault of ours; the other rules still run. */
  readonly onRuleCrash?: (rule: string, error: unknown) => void;
};

export function createWorkspace(today: string, locale: Locale = "da"): Workspace {
  return { plans: new Map(), today, locale };
}

export function withPlan(workspace: Workspace, plan: Plan): Workspace {
  return { ...workspace, plans: new Map(workspace.plans).set(plan.uri, plan) };
}

export function withoutPlan(workspace: Workspace, uri: string): Workspace {
  const plans = new Map(workspace.plans);
  plans.delete(uri);
  return { ...workspace, plans };
}
