import type { Location } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import type { Workspace } from "../workspace/workspace";
import { rangeOf } from "./range";
import { definitionsOf, idAt, type Occurrence } from "./symbols";

/** Where the goal, intervention, order, journal entry, plan, template or trial at the offset is written. */
export function definition(workspace: Workspace, plan: Plan, offset: number): Location[] {
  const found = idAt(workspace, plan, offset);
  return found ? definitionsOf(workspace, found).map(locationOf) : [];
}

export function locationOf({ plan, span }: Pick<Occurrence, "plan" | "span">): Location {
  return { uri: plan.uri, range: rangeOf(plan, span) };
}
