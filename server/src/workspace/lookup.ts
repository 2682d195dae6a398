import type { Plan } from "../plan/plan";
import type { DocumentKind } from "../schema/documents";
import { belonging, ofCitizen, withId } from "./document-index";
import { found, type Workspace } from "./workspace";

/** The plan with the number; the first by address where two have it. */
export function planWithId(workspace: Workspace, id: string): Plan | undefined {
  return found(workspace, withId(id))[0];
}

/** The version before this one: the one it is compared with, else the one it says that it carries on. */
export function earlierVersion(workspace: Workspace, plan: Plan): Plan | undefined {
  const compared = workspace.earlier?.get(plan.uri);
  if (compared) return compared;
  const id = plan.root.at("tidligere_udgave")?.text();
  const named = id === undefined ? undefined : planWithId(workspace, id);
  return named?.uri === plan.uri ? undefined : named;
}

/** The plans whose citizen or child has the alias, however it is written. */
export function plansOf(workspace: Workspace, alias: string): readonly Plan[] {
  return found(workspace, ofCitizen(alias));
}

/** The documents of a kind that say they belong to the plan. */
export function belongingTo(workspace: Workspace, plan: Plan, kind: DocumentKind): readonly Plan[] {
  const id = plan.root.at("id")?.text();
  return id === undefined ? [] : found(workspace, belonging(kind, id));
}
