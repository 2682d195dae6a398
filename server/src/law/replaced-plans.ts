import type { Localized } from "../language/localized";
import type { ProvisionId } from "./provisions";

/** The plan types that stand in for several others. */
export type JointType = "helhedsplan" | "borgerens-plan";

export const jointTypes: readonly JointType[] = ["helhedsplan", "borgerens-plan"];

/** What the law says of letting a joint plan take the place of one type of plan. */
export type ReplacedPlan = {
  /** What `erstatter` calls it. */
  readonly name: string;
  /** The provisions that ask for the plan, the oldest first; the one in force counts. */
  readonly basis: readonly ProvisionId[];
  /** The provisions that let a helhedsplan take its place, the oldest first; empty where none does. */
  readonly yields: readonly ProvisionId[];
  /** The citizen's age for it, the first and the last year. */
  readonly ages?: readonly [number, number];
  /** Fields that no joint plan can stand in for. */
  readonly apart?: readonly string[];
};

/** By plan type. What is not here goes on beside the joint plan, whatever that is. */
export const replacedPlans: Readonly<Record<string, ReplacedPlan>> = {
  "sel-140": { name: "sel-140", basis: ["sel-140"], yields: ["sel-140a"], ages: [16, 23] },
  "sel-141": { name: "sel-141", basis: ["sel-141"], yields: ["sel-141-7"] },
  "barnets-plan": { name: "barnets-plan", basis: ["bl-91"], yields: [] },
  ungeplan: { name: "ungeplan", basis: ["bl-108"], yields: ["bl-110"], ages: [16, 23] },
  "min-plan": { name: "min-plan", basis: ["lab-gl-27", "lab-40"], yields: ["lab-gl-30b", "lab-40-3"] },
  "rehab-plan": {
    name: "rehab-indsatsdel",
    basis: ["lab-gl-30a", "lab-45"],
    yields: ["lab-gl-30b", "lab-40-3"],
    apart: ["forberedende_del", "forelagt_rehabteam"],
  },
  indsatsplan: { name: "indsatsplan", basis: ["lab-gl-68a", "lab-112"], yields: ["lab-gl-30b", "lab-40-3"] },
  opholdsplan: { name: "opholdsplan", basis: [], yields: [] },
};

/** Why a plan, or a part of it, goes on beside the joint one. */
export const keptOut = {
  notNamed: {
    da: "loven nævner ikke denne plan blandt dem, en helhedsorienteret plan kan træde i stedet for",
    en: "the law does not name this plan among those that a joint plan (helhedsorienteret plan) may replace",
  },
  age: {
    da: "loven lader kun en helhedsorienteret plan træde i stedet for den, når den unge er 16–23 år",
    en: "the law lets a joint plan (helhedsorienteret plan) replace it only at the age of 16–23",
  },
  course: {
    da: "det er et forløb og ikke en plan, som en anden kan træde i stedet for",
    en: "it is a course and not a plan that another may replace",
  },
  preparatory: {
    da: "rehabiliteringsplanens forberedende del kan ikke erstattes og skal stadig laves",
    en: "the preparatory part of the rehabilitation plan cannot be replaced and must still be made",
  },
} as const satisfies Readonly<Record<string, Localized>>;
