import { join } from "node:path";
import { runCommand, type Command, type Run } from "./command";
import { writePlans } from "./inputs";
import { median } from "./process-figures";
import type { Row } from "./table";
import { bareNode, ourCheck, ourCheckCached, parseDocuments, terminalPeers } from "./terminal-peers";

/** Our checks and the peers in turn, in folders of growing size. */
export async function measureTerminal(work: string, quick: boolean, rounds: number, tell: (text: string) => void): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const [one = ""] = writePlans(join(work, "one"), 1);
  const start = await inTurn([ourCheck(one), bareNode], quick ? 3 : 2 * rounds + 1, tell);
  const bare = start.get(bareNode.name)?.wall ?? NaN;
  rows.push({
    what: "check of one plan",
    unit: "ms",
    ours: start.get(ourCheck(one).name)?.wall ?? NaN,
    peers: { [bareNode.name]: bare },
    target: { text: "≤ 2.5 × bare Node", most: 2.5 * bare },
  });
  for (const count of quick ? [100] : [1000, 5000, 10_000]) {
    const folder = join(work, `plans-${count}`);
    writePlans(folder, count);
    const many = count.toLocaleString("en");
    const cache = join(work, `cache-${count}`);
    const [cold, cached, yardstick] = [ourCheck(folder), ourCheckCached(folder, cache), parseDocuments(folder)];
    const peers = terminalPeers(folder, work);
    tell("filling the cache");
    await runCommand(cached);
    const often = await inTurn([cold, cached, yardstick, peers.jsYaml], rounds, tell);
    // Slow ones run once, and only where the issue of scale is not clear already.
    const slow =
      count > 1000
        ? new Map<string, Run>()
        : await inTurn([peers.spectralOnce, peers.textlint, peers.eslint, peers.spectral], Math.min(2, rounds), tell);
    const of = (command: Command): Run => often.get(command.name) ?? slow.get(command.name) ?? { wall: NaN, cpu: NaN, peak: NaN };
    const others = (field: keyof Run, commands: readonly Command[]): Record<string, number> =>
      Object.fromEntries(commands.map((command) => [command.name, of(command)[field]]));
    const all = [yardstick, peers.jsYaml, peers.spectral, peers.spectralOnce, peers.textlint, peers.eslint];
    const parse = of(yardstick).wall;
    rows.push(
      {
        what: `check of ${many} plans, cold`,
        unit: "ms",
        ours: of(cold).wall,
        peers: others("wall", all),
        target: { text: "≤ 1.0 × yaml parseDocument", most: parse },
      },
      { what: `check of ${many} plans, cold, CPU`, unit: "ms", ours: of(cold).cpu, peers: others("cpu", all) },
      {
        what: `check of ${many} plans, cached`,
        unit: "ms",
        ours: of(cached).wall,
        peers: {},
        target: { text: "≤ 0.2 × yaml parseDocument", most: 0.2 * parse },
      },
      {
        what: `check of ${many} plans, peak memory`,
        unit: "MB",
        ours: of(cold).peak,
        peers: others("peak", all),
        target: { text: "≤ 200 MB", most: 200 },
      },
    );
    if (count === 1000) {
      rows.push(
        {
          what: "the same beside Spectral as shipped",
          unit: "ms",
          ours: of(cold).wall,
          peers: {},
          target: { text: "≤ 1/15 × Spectral", most: of(peers.spectral).wall / 15 },
        },
        {
          what: "the same beside Spectral, schema compiled once",
          unit: "ms",
          ours: of(cold).wall,
          peers: {},
          target: { text: "≤ 1/2.5 × that", most: of(peers.spectralOnce).wall / 2.5 },
        },
      );
    }
  }
  return rows;
}

/** The median run of each command, one after the other, round after round. */
async function inTurn(commands: readonly Command[], rounds: number, tell: (text: string) => void): Promise<Map<string, Run>> {
  const runs = new Map<string, Run[]>();
  for (let round = 0; round < rounds; round++) {
    for (const command of commands) {
      tell(`${command.name}, round ${round + 1}`);
      runs.set(command.name, [...(runs.get(command.name) ?? []), await runCommand(command)]);
    }
  }
  const of = (all: readonly Run[], field: keyof Run): number => median(all.map((run) => run[field]));
  return new Map([...runs].map(([name, all]) => [name, { wall: of(all, "wall"), cpu: of(all, "cpu"), peak: of(all, "peak") }]));
}
