import type { Node } from "../../plan/node";
import { occurrencesIn, type IdKind } from "../symbols";
import type { Source } from "./sources";

/** The goals of all plans in the order in which they are offered: the first of each plan before the second of any. */
export type NumberedGoal = { readonly source: Source; readonly node: Node; readonly id: string; readonly rank: number };

export type Numbers = {
  readonly goals: readonly NumberedGoal[];
  /** What stands in place of an id, or of a reference to one. */
  readonly renamed: ReadonlyMap<Node, string>;
};

const others: readonly IdKind[] = ["subgoal", "intervention", "entry"];

/** New numbers for the goals, and for whatever else would be numbered alike. */
export function numberAnew(sources: readonly Source[]): Numbers {
  const goals = sources
    .flatMap((source) => (source.plan.root.at("indsatsmål")?.items() ?? []).map((node, index) => ({ source, node, index })))
    .map((goal) => ({ ...goal, wanted: goal.node.at("prioritet")?.number() ?? Infinity }))
    .toSorted((a, b) => compare(a.wanted, b.wanted) || (a.wanted === Infinity ? a.index - b.index : 0))
    .map(({ source, node }, index): NumberedGoal => ({ source, node, id: `M${index + 1}`, rank: index + 1 }));
  const renamed = new Map<Node, string>();
  const used = new Set(goals.map(({ id }) => id));
  for (const source of sources) {
    const found = occurrencesIn(source.plan, ["goal", ...others]);
    const names = new Map<string, string>();
    for (const { kind, role, node, id } of found) {
      if (role !== "definition") continue;
      const goal = kind === "goal" ? goals.find((each) => each.node === node.parent) : undefined;
      const name = goal?.id ?? free(id, used);
      used.add(name);
      renamed.set(node, name);
      if (!names.has(`${kind} ${id}`)) names.set(`${kind} ${id}`, name);
    }
    for (const { kind, role, node, id } of found) {
      const name = names.get(`${kind} ${id}`);
      if (role === "use" && name !== undefined && !renamed.has(node)) renamed.set(node, name);
    }
  }
  return { goals, renamed };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function free(id: string, used: ReadonlySet<string>): string {
  let name = id;
  for (let count = 2; used.has(name); count++) name = `${id}-${count}`;
  return name;
}
