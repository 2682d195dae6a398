import { createHash } from "node:crypto";
import { masked } from "../../language/personal-data";
import type { Node } from "../../plan/node";

/** What the draw needs to know of a plan. */
export type Candidate = { readonly path: string; readonly department: string; readonly complex: boolean; readonly date: string };

export function candidateOf(path: string, root: Node): Candidate {
  const marks = root.at("sag")?.texts() ?? [];
  const goals = root.at("indsatsmål")?.items().length ?? 0;
  return {
    path: masked(path),
    department: masked(root.at("afdeling")?.text() ?? "–"),
    complex: marks.some((mark) => mark === "kompliceret" || mark === "omkostningstung") || goals > 3,
    date: root.at("dato")?.date() ?? "",
  };
}

/**
 * Plans for a panel to read: as evenly as can be from every department and from simple and complex cases, and from the newer half of
 * each. The same seed draws the same plans, whatever the order of the files.
 */
export function drawPlans(candidates: readonly Candidate[], count: number, seed: string): readonly Candidate[] {
  const strata = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const name = `${candidate.department}\n${candidate.complex}`;
    const stratum = strata.get(name);
    if (stratum) stratum.push(candidate);
    else strata.set(name, [candidate]);
  }
  const lot = (text: string): string => createHash("sha256").update(`${seed}\n${text}`).digest("hex");
  const byLot = (textOf: (item: Candidate) => string) => (a: Candidate, b: Candidate) => (lot(textOf(a)) < lot(textOf(b)) ? -1 : 1);
  const queues = [...strata]
    .toSorted(([a], [b]) => (lot(a) < lot(b) ? -1 : 1))
    .map(([, stratum]) => {
      const newest = stratum.toSorted((a, b) => (a.date === b.date ? byLot(({ path }) => path)(a, b) : a.date > b.date ? -1 : 1));
      const half = Math.ceil(newest.length / 2);
      const drawn = byLot(({ path }) => path);
      return [...newest.slice(0, half).toSorted(drawn), ...newest.slice(half).toSorted(drawn)];
    });
  const chosen: Candidate[] = [];
  for (let round = 0; chosen.length < Math.min(count, candidates.length); round++) {
    for (const queue of queues) {
      const next = queue[round];
      if (next && chosen.length < count) chosen.push(next);
    }
  }
  return chosen;
}
