import type { ProvisionId } from "../law/provisions";
import type { Node } from "../plan/node";
import type { Severity } from "../problem/problem";
import { demanded } from "./demand";
import type { Standing } from "./departure";

/** The adult plan, and the joint plans that can take its place. */
export const adultPlans = ["sel-141", "helhedsplan", "borgerens-plan"] as const;

/** SEL § 141, stk. 6: for anonymous outpatient treatment under § 101 a the rules on the adult plan do not apply. */
export function isAnonymousTreatment(root: Node): boolean {
  return root.at("visiteret_til")?.text() === "sel-101a";
}

/**
 * Whether the plan is held to a part of SEL § 141, and how hard. A joint plan that takes the adult plan's place should hold the same;
 * that it must is a reasonable reading, so there it is a warning. One that does not say what it replaces can replace it too.
 */
export function adultDemand(standing: Standing, provision: ProvisionId, most: Severity = "error"): AdultDemand | undefined {
  const { root } = standing;
  if (isAnonymousTreatment(root)) return undefined;
  const isJoint = root.at("plantype")?.text()?.normalize("NFC") !== "sel-141";
  const replaced = root.at("erstatter")?.texts() ?? [];
  if (isJoint && replaced.length > 0 && !replaced.includes("sel-141")) return undefined;
  const own = demanded(standing, provision, most);
  if (!isJoint) return own && { law: provision, severity: own, isJoint };
  const joint = own && demanded(standing, "hop-indhold-sel-141", most);
  return joint && { law: "hop-indhold-sel-141", severity: joint, isJoint };
}

type AdultDemand = { readonly law: ProvisionId; readonly severity: Severity; readonly isJoint: boolean };
