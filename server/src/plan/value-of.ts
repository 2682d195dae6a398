import type { Value } from "./edits";
import type { Node } from "./node";

/** What stands in a plan, to be written in another. */
export function valueOf(node: Node): Value {
  if (node.kind === "list") return node.children.map(valueOf);
  if (node.kind === "map") return Object.fromEntries(node.children.map((each) => [each.key ?? "", valueOf(each)]));
  return node.value ?? "";
}
