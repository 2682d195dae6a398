import type { Plan } from "../plan/plan";
import { documentKind, type DocumentKind } from "../schema/documents";
import { fold } from "../schema/nearest";
import type { Workspace } from "./workspace";

/** Lists are in the order of addresses, so that no answer hangs on the order of reading. */
type Index = {
  readonly planById: ReadonlyMap<string, Plan>;
  readonly byAlias: ReadonlyMap<string, readonly Plan[]>;
  readonly byPlan: ReadonlyMap<string, readonly Plan[]>;
};

/** Made once for each workspace, which never changes: without it, every plan would read every other one. */
const indices = new WeakMap<Workspace, Index>();

/** The plan with the number; the first by address where two have it. */
export function planWithId(workspace: Workspace, id: string): Plan | undefined {
  return indexOf(workspace).planById.get(id);
}

/** The version before this one: the one it is compared with, else the one it says that it carries on. */
export function earlierVersion(workspace: Workspace, plan: Plan): Plan | undefined {
  const compared = workspace.earlier?.get(plan.uri);
  if (compared) return compared;
  const id = plan.root.at("tidligere_udgave")?.text();
  const named = id === undefined ? undefined : planWithId(workspace, id);
  return named?.uri === plan.uri ? undefined : named;
}

/** The plans whose citizen or child has the alias, however it is written. */
export function plansOf(workspace: Workspace, alias: string): readonly Plan[] {
  return indexOf(workspace).byAlias.get(fold(alias)) ?? [];
}

/** The documents of a kind that say they belong to the plan. */
export function belongingTo(workspace: Workspace, plan: Plan, kind: DocumentKind): readonly Plan[] {
  const id = plan.root.at("id")?.text();
  return id === undefined ? [] : (indexOf(workspace).byPlan.get(`${kind} ${id}`) ?? []);
}

function indexOf(workspace: Workspace): Index {
  let index = indices.get(workspace);
  if (!index) indices.set(workspace, (index = makeIndex(workspace)));
  return index;
}

function makeIndex(workspace: Workspace): Index {
  const planById = new Map<string, Plan>();
  const byAlias = new Map<string, Plan[]>();
  const byPlan = new Map<string, Plan[]>();
  const add = (map: Map<string, Plan[]>, key: string, document: Plan): void => {
    const list = map.get(key);
    if (list) list.push(document);
    else map.set(key, [document]);
  };
  const documents = [...workspace.plans.values()].toSorted((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  for (const document of documents) {
    const { root } = document;
    const kind = documentKind(document.uri);
    const plan = root.at("plan")?.text();
    if (plan !== undefined) add(byPlan, `${kind} ${plan}`, document);
    if (kind !== "plan") continue;
    const id = root.at("id")?.text();
    if (id !== undefined && !planById.has(id)) planById.set(id, document);
    const alias = (root.at("borger", "alias") ?? root.at("barn", "alias"))?.text();
    if (alias !== undefined) add(byAlias, fold(alias), document);
  }
  return { planById, byAlias, byPlan };
}
