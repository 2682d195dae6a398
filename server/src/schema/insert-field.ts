import { setKey, type Value } from "../plan/edits";
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
  const order = describe(subjectOf(plan), map.path)?.keys ?? [];
  const isMisspelled = map.children.some(
    (child) =>
      child.key !== undefined && !order.includes(child.key) && nearest(child.key, [key]) === key && nearest(child.key, order) === key,
  );
  return isMisspelled ? [] : setKey(plan, map, key, value, order);
}
