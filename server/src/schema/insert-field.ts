import { setKey, type Value } from "../plan/edits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import { describe, subjectOf } from "./describe";

/** Writes the field where the schema's order puts it; a field that is there without a value is filled in. */
export function insertField(plan: Plan, map: Node, key: string, value: Value): readonly TextEdit[] {
  return setKey(plan, map, key, value, describe(subjectOf(plan), map.path)?.keys);
}
