import { inForce } from "../law/in-force";
import { provisions, type ProvisionId } from "../law/provisions";
import type { Severity } from "../problem/problem";
import { waived, type Standing } from "./departure";

/**
 * How hard a rule may judge by a provision on a day. Not at all when it is not in force; at most a warning where what it asks, or
 * whether it is in force, is uncertain. Without a day the plan's type decides, and the provision is taken to be in force.
 */
export function severityFor(provision: ProvisionId, date: string | undefined, most: Severity = "error"): Severity | undefined {
  const state = date === undefined ? "yes" : inForce(provisions[provision], date);
  if (state === "no") return undefined;
  const sure = state === "yes" && provisions[provision].certainty !== "uncertain";
  return sure || most !== "error" ? most : "warning";
}

/** The same for the plan's own date; not at all where the plan departs from the provision in a way that holds. */
export function demanded(standing: Standing, provision: ProvisionId, most: Severity = "error"): Severity | undefined {
  return waived(standing, provision) ? undefined : severityFor(provision, standing.root.at("dato")?.date(), most);
}

/**
 * What the plan is held to, and how hard: the first of the provisions that was in force on its date, unless the plan departs from that
 * one. They follow each other in time; without a date it is the one that has not ended.
 */
export function firstDemanded<Id extends ProvisionId>(
  standing: Standing,
  candidates: readonly Id[],
  most: Severity = "error",
): { readonly law: Id; readonly severity: Severity } | undefined {
  const date = standing.root.at("dato")?.date();
  const law =
    date === undefined
      ? candidates.find((id) => provisions[id].to === undefined)
      : candidates.find((id) => severityFor(id, date) !== undefined);
  const severity = law && demanded(standing, law, most);
  return severity && { law, severity };
}
