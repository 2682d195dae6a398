import type { Plan } from "../plan/plan";
import { documentKind, type DocumentKind } from "../schema/documents";
import { fold } from "../schema/nearest";

/**
 * Where the documents are that others ask for by number, citizen or kind: addresses in order, by what is asked for. A workspace hands it on to
 * the next, so that an edit costs what it changes, however many documents lie beside it.
 */
export type DocumentIndex = ReadonlyMap<string, readonly string[]>;

export const withId = (id: string): string => `id ${id}`;
export const ofCitizen = (alias: string): string => `citizen ${fold(alias)}`;
export const belonging = (kind: DocumentKind, plan: string): string => `${kind} of ${plan}`;
/** For kinds of which there are few; plans, orders and journals are not found this way. */
export const ofKind = (kind: DocumentKind): string => `kind ${kind}`;

const many: ReadonlySet<DocumentKind> = new Set(["plan", "bestilling", "journal"]);

/** The index when `gone` has left and `come` has joined; an edit is both. */
export function reindexed(index: DocumentIndex, gone: readonly Plan[], come: readonly Plan[]): DocumentIndex {
  // Most keys change nothing that others ask for.
  if (gone.length === come.length && come.every((plan, at) => asksTheSame(plan, gone[at]))) return index;
  const changes = new Map<string, { readonly gone: Set<string>; readonly come: Set<string> }>();
  const changeOf = (key: string): { readonly gone: Set<string>; readonly come: Set<string> } => {
    let change = changes.get(key);
    if (!change) changes.set(key, (change = { gone: new Set(), come: new Set() }));
    return change;
  };
  for (const plan of gone) for (const key of keysOf(plan)) changeOf(key).gone.add(plan.uri);
  for (const plan of come) for (const key of keysOf(plan)) if (!changeOf(key).gone.delete(plan.uri)) changeOf(key).come.add(plan.uri);
  const changed = [...changes].filter(([, { gone, come }]) => gone.size > 0 || come.size > 0);
  if (changed.length === 0) return index;
  const next = new Map(index);
  for (const [key, { gone, come }] of changed) {
    const uris = [...(next.get(key) ?? []).filter((uri) => !gone.has(uri)), ...come].toSorted(compare);
    if (uris.length === 0) next.delete(key);
    else next.set(key, uris);
  }
  return next;
}

function asksTheSame(plan: Plan, before: Plan | undefined): boolean {
  return plan.uri === before?.uri && keysOf(plan).join("\n") === keysOf(before).join("\n");
}

/** Read once: when the plan is replaced, what it said is still to be taken out. */
const known = new WeakMap<Plan, readonly string[]>();

function keysOf(document: Plan): readonly string[] {
  let keys = known.get(document);
  if (!keys) known.set(document, (keys = readKeys(document)));
  return keys;
}

function readKeys({ uri, root }: Plan): readonly string[] {
  const kind = documentKind(uri);
  const plan = root.at("plan")?.text();
  const keys = plan === undefined ? [] : [belonging(kind, plan)];
  if (!many.has(kind)) keys.push(ofKind(kind));
  if (kind !== "plan") return keys;
  const id = root.at("id")?.text();
  const alias = (root.at("borger", "alias") ?? root.at("barn", "alias"))?.text();
  return [...keys, ...(id === undefined ? [] : [withId(id)]), ...(alias === undefined ? [] : [ofCitizen(alias)])];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
