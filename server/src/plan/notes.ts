import type { Node } from "./node";

let sorts = 0;

/**
 * What is known of nodes, one value of one sort for each, kept as long as the node lives. It lies with the nodes: in a `WeakMap` of
 * all nodes each would cost the collector more than most of what is known saves.
 */
export class Notes<T> {
  readonly #sort = sorts++;

  of(node: Node): T | undefined {
    // Only `set` below puts anything there.
    return node.notes?.[this.#sort] as T | undefined;
  }

  set(node: Node, value: T): void {
    (node.notes ??= [])[this.#sort] = value;
  }
}
