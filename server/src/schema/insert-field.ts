import { setKey, type Value } from "../plan/edits";
import { limits } from "../plan/limits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import { describe, subjectOf } from "./describe";
import { nearest } from "./nearest";

/**
 * Writes the field where the schema's order puts it; a field that is there without a value is filled in. Nothing is written beside
 * a misspelling of the field: with both there, what the author wrote would no longer be read.
 */
export function insertField(plan: Plan, map: Node, key: string, value: Value): readonly TextEdit[] {
  return misspelling(plan, map, key) ? [] : setKey(plan, map, key, value, keysAt(plan, map));
}

/** Whether a field is to be asked for: nothing stands there, not even under a misspelled name, which is told by itself. */
export function lacks(plan: Plan, map: Node, key: string): boolean {
  return !map.has(key) && !misspelling(plan, map, key);
}

/** The child whose unknown key was meant to be this one. */
function misspelling(plan: Plan, map: Node, key: string): Node | undefined {
  if (map.children.length > limits.fields) return undefined;
  const order = keysAt(plan, map);
  return map.children.find((child) => child.key !== undefined && !order.includes(child.key) && meantKey(plan, map, child.key) === key);
}

/** The field that an unknown key was meant to be, by the names that the author uses. */
export function meantKey(plan: Plan, map: Node, key: string): string | undefined {
  const order = keysAt(plan, map);
  const written = order.map((each) => plan.names.written([...map.path, each]));
  const taken =
    map.children.length > limits.fields
      ? []
      : map.children.flatMap((child) => (child.key === undefined ? [] : plan.names.written([...map.path, child.key])));
  const near = nearest(key, written, taken);
  return near === undefined ? undefined : order[written.indexOf(near)];
}

function keysAt(plan: Plan, map: Node): readonly string[] {
  return describe(subjectOf(plan), map.path)?.keys ?? [];
}
