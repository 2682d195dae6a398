import type { Localized } from "../../language/localized";
import { jointTypes, keptOut, replacedPlans, type JointType } from "../../law/replaced-plans";
import type { Node } from "../../plan/node";
import type { Plan } from "../../plan/plan";
import { plantypeOf } from "../../schema/describe";
import { documentKind } from "../../schema/documents";
import { fold } from "../../schema/nearest";

/** One of the plans that are joined. */
export type Source = {
  readonly plan: Plan;
  /** Its number, else its file's name; no two are the same. */
  readonly name: string;
  readonly file: string;
  readonly plantype: string;
  /** Why it goes on beside the joint plan; absent for one that the joint plan replaces. */
  readonly keptOut?: Localized;
};

/** What cannot be joined at all. */
export function refusal(plans: readonly Plan[]): Localized | undefined {
  if (plans.length < 2) return { da: "Vælg mindst to planer for samme borger.", en: "Choose at least two plans for the same citizen." };
  for (const plan of plans) {
    const file = fileOf(plan);
    if (documentKind(plan.uri) !== "plan") return { da: `${file} er ikke en plan.`, en: `${file} is not a plan.` };
    if (plan.syntaxErrors.length > 0)
      return {
        da: `${file} kan ikke læses helt, så noget kunne gå tabt. Ret den først; »handleplan check« viser hvor.`,
        en: `${file} cannot be read in full, so something might be lost. Mend it first; »handleplan check« shows where.`,
      };
    if (plantypeOf(plan.root) === undefined)
      return {
        da: `${file} siger ikke, hvilken slags plan den er. Skriv »plantype« først.`,
        en: `${file} does not say what kind of plan it is. Write »plantype« first.`,
      };
  }
  const aliases = plans.flatMap(({ root }) => aliasOf(root) ?? []);
  const other = aliases.find((alias) => fold(alias) !== fold(aliases[0] ?? ""));
  if (other !== undefined)
    return {
      da: `Planerne er for forskellige borgere: »${aliases[0]}« og »${other}«. Kun planer for samme borger kan samles.`,
      en: `The plans are for different citizens: »${aliases[0]}« and »${other}«. Only plans for the same citizen can be joined.`,
    };
  return undefined;
}

/** The type that can replace most of them: a helhedsplan where the law names every plan, else a Borgerens Plan. */
export function usualType(plans: readonly Plan[]): JointType {
  const isNamed = plans.every(({ root }) => {
    const type = plantypeOf(root) ?? "";
    return isJoint(type) || (replacedPlans[type]?.yields.length ?? 0) > 0;
  });
  return isNamed ? "helhedsplan" : "borgerens-plan";
}

export function readSources(plans: readonly Plan[], type: JointType): readonly Source[] {
  const used = new Set<string>();
  return plans.map((plan) => {
    const file = fileOf(plan);
    const wanted = plan.root.at("id")?.text() ?? file.replace(/(?:\.plan)?\.ya?ml$/iu, "");
    let name = wanted;
    for (let count = 2; used.has(name); count++) name = `${wanted} (${count})`;
    used.add(name);
    const plantype = plantypeOf(plan.root) ?? "";
    const why = whyKeptOut(plantype, type, plan.root);
    return { plan, name, file, plantype, ...(why ? { keptOut: why } : {}) };
  });
}

function whyKeptOut(plantype: string, type: JointType, root: Node): Localized | undefined {
  if (isJoint(plantype)) return undefined;
  const replaced = replacedPlans[plantype];
  if (!replaced) return keptOut.course;
  if (type === "borgerens-plan") return undefined;
  if (replaced.yields.length === 0) return keptOut.notNamed;
  const age = (root.at("borger", "alder") ?? root.at("barn", "alder"))?.number();
  return replaced.ages && age !== undefined && (age < replaced.ages[0] || age > replaced.ages[1]) ? keptOut.age : undefined;
}

function isJoint(plantype: string): boolean {
  return jointTypes.some((type) => type === plantype);
}

export function aliasOf(root: Node): string | undefined {
  return (root.at("borger", "alias") ?? root.at("barn", "alias"))?.text();
}

function fileOf(plan: Plan): string {
  const name = plan.uri.slice(plan.uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
