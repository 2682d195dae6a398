import { appendItem, type Value } from "../plan/edits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import { insertField } from "../schema/insert-field";

/** Adds items to the list under the key, which is written when it is not there. Nothing where something else stands. */
export function appendToField(plan: Plan, map: Node, key: string, items: readonly Value[]): readonly TextEdit[] {
  const list = map.at(key);
  if (!list || list.isEmpty()) return insertField(plan, map, key, items);
  return list.kind === "list" ? items.flatMap((item) => appendItem(plan, list, item)) : [];
}

/** Fills in the keys of the map under the key that hold nothing; the map is written when it is not there. */
export function fillField(plan: Plan, map: Node, key: string, values: Readonly<Record<string, Value>>): readonly TextEdit[] {
  const inner = map.at(key);
  if (!inner || inner.isEmpty()) return insertField(plan, map, key, values);
  if (inner.kind !== "map") return [];
  return Object.entries(values).flatMap(([name, value]) => (inner.has(name) ? [] : insertField(plan, inner, name, value)));
}

/** Adds to a list, fills in a map, or writes a text, as the value is. */
export function writeField(plan: Plan, map: Node, key: string, value: Value): readonly TextEdit[] {
  if (typeof value !== "object") return insertField(plan, map, key, value);
  return isList(value) ? appendToField(plan, map, key, value) : fillField(plan, map, key, value);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
