/** Runs of words that open a clause or tell what a sentence is for, by their first word: most words begin none. */
import type { Token } from "./tokens";

export type Markers = ReadonlyMap<string, readonly (readonly string[])[]>;

export function markers(runs: readonly (readonly string[])[]): Markers {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const run of runs) {
    const [first = ""] = run;
    const same = byFirst.get(first);
    if (same) same.push(run);
    else byFirst.set(first, [run]);
  }
  return byFirst;
}

/** Whether one of them begins here. */
export function marked(list: readonly Token[], at: number, all: Markers): boolean {
  const runs = all.get(list[at]?.word ?? "");
  return runs !== undefined && runs.some((run) => run.every((word, index) => list[at + index]?.word === word));
}
