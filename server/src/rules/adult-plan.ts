import type { Node } from "../plan/node";

/** SEL § 141, stk. 6: for anonymous outpatient treatment under § 101 a the rules on the adult plan do not apply. */
export function isAnonymousTreatment(root: Node): boolean {
  return root.at("visiteret_til")?.text() === "sel-101a";
}
