// Law, methods and audit recommendations as typed, dated data. This folder holds what changes when the law does, and nothing else: it
// may not import from the rest of the product except the type of a text in two languages, and it judges no plan.
import type { ProvisionEntry } from "./provision";
import { administrativeLaw } from "./provisions-administration";
import { childrensAct } from "./provisions-childrens-act";
import { employment } from "./provisions-employment";
import { employment2019 } from "./provisions-employment-2019";
import { jointPlanAndTrials } from "./provisions-joint-plan";
import { methods } from "./provisions-methods";
import { serviceAct } from "./provisions-service-act";

const entries = {
  ...serviceAct,
  ...childrensAct,
  ...employment2019,
  ...employment,
  ...jointPlanAndTrials,
  ...administrativeLaw,
  ...methods,
};

export type ProvisionId = keyof typeof entries;
export type Provision = Omit<ProvisionEntry, "successors"> & { readonly successors?: readonly ProvisionId[] };

/** Every provision by its id. A successor that does not exist does not compile here. */
export const provisions: Readonly<Record<ProvisionId, Provision>> = entries;

export function isProvision(id: string): id is ProvisionId {
  return Object.hasOwn(provisions, id);
}
