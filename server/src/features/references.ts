import type { Location } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import type { Workspace } from "../workspace/workspace";
import { locationOf } from "./definition";
import { idAt, occurrencesOf } from "./symbols";

/** Every place that names what is at the offset, in all files it is known in. */
export function references(workspace: Workspace, plan: Plan, offset: number, withDefinition: boolean): Location[] {
  const found = idAt(workspace, plan, offset);
  if (!found) return [];
  return occurrencesOf(workspace, found)
    .filter(({ role }) => withDefinition || role === "use")
    .map(locationOf);
}
