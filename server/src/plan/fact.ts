import type { Node } from "./node";
import { Notes } from "./notes";

/**
 * The same function, asked once for each node. What a node holds never changes, and `reread` keeps the nodes that an edit left alone. So it may
 * look at the node and what lies in it; it may neither look around it nor give a place in the text, since nodes move.
 */
export function fact<T>(find: (node: Node) => T): (node: Node) => T {
  const known = new Notes<{ readonly found: T }>();
  return (node) => {
    let fact = known.of(node);
    if (!fact) known.set(node, (fact = { found: find(node) }));
    return fact.found;
  };
}
