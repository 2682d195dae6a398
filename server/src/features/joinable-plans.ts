import { jointTypes, type JointType } from "../law/replaced-plans";
import type { Plan } from "../plan/plan";
import { plantypeOf } from "../schema/describe";
import { documentKind } from "../schema/documents";
import { planInTerms } from "../workspace/terms";
import type { Workspace } from "../workspace/workspace";
import { joinPlans } from "./join-plans";
import { aliasOf, refusal, usualType } from "./join/sources";

/** A plan that can be chosen, with what tells it from the others. */
export type JoinablePlan = { readonly uri: string; readonly alias: string; readonly title: string; readonly description: string };

/** The plans to join, and the type to join them into; without a type, the one that can replace most of them. */
export type JoinRequest = { readonly uris: readonly string[]; readonly plantype?: string };

export type JoinAnswer = { readonly text: string; readonly types: readonly JointType[] } | { readonly refused: string };

/** Every plan of the workspace, those of one citizen together. */
export function joinable(workspace: Workspace): readonly JoinablePlan[] {
  return [...workspace.plans.values()]
    .filter((plan) => documentKind(plan.uri) === "plan" && plantypeOf(plan.root) !== undefined)
    .map((plan) => ({
      uri: plan.uri,
      alias: aliasOf(plan.root) ?? "",
      title: plan.root.at("id")?.text() ?? decodeURIComponent(plan.uri.slice(plan.uri.lastIndexOf("/") + 1)),
      description: [plantypeOf(plan.root), plan.root.at("afdeling")?.text(), plan.root.at("dato")?.text()].filter(Boolean).join(" · "),
    }))
    .toSorted((a, b) => compare(a.alias, b.alias) || compare(a.title, b.title) || compare(a.uri, b.uri));
}

/** The draft of one plan, and the types that it could have, the usual one first. */
export function joinChosen(workspace: Workspace, { uris, plantype }: JoinRequest): JoinAnswer {
  const plans = uris.flatMap((uri): Plan[] => {
    const plan = workspace.plans.get(uri);
    return plan ? [planInTerms(workspace, plan)] : [];
  });
  const refused = refusal(plans);
  if (refused) return { refused: refused[workspace.locale] };
  const usual = usualType(plans);
  const result = joinPlans(plans, workspace.today, jointTypes.find((type) => type === plantype) ?? usual);
  if ("refused" in result) return { refused: result.refused[workspace.locale] };
  return { text: result.text, types: [usual, ...jointTypes.filter((type) => type !== usual)] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
