import { inForce } from "../law/in-force";
import { provisions, type ProvisionId } from "../law/provisions";
import type { Node } from "../plan/node";
import type { Severity } from "../problem/problem";
import { waived } from "./departure";

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
export function demanded(root: Node, provision: ProvisionId, most: Severity = "error"): Severity | undefined {
  return waived(root, provision) ? undefined : severityFor(provision, root.at("dato")?.date(), most);
}

/** The first of the provisions that the plan is held to, with how hard; they follow each other in time, or belong to one plan type each. */
export function firstDemanded<Id extends ProvisionId>(
  root: Node,
  candidates: readonly Id[],
  most: Severity = "error",
): { readonly law: Id; readonly severity: Severity } | undefined {
  for (const law of candidates) {
    const severity = demanded(root, law, most);
    if (severity) return { law, severity };
  }
  return undefined;
}
