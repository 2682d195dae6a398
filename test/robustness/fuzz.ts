// `npm run fuzz -- --minutes N`: the properties of the tests with seeds of their own, until the time is up or one fails.
import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { properties } from "./properties";
import { endSync } from "./sync-properties";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" }, only: { type: "string" } },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const wanted = Object.entries(properties).filter(([name]) => values.only === undefined || name.includes(values.only));
const runs = new Map<string, number>();
const numRuns = 200;

/** Whether every property held for the seed. */
async function holds(seed: number): Promise<boolean> {
  let all = true;
  for (const [name, property] of wanted) {
    try {
      await fc.assert(property, { seed, numRuns });
      runs.set(name, (runs.get(name) ?? 0) + numRuns);
    } catch (error) {
      all = false;
      console.log(`seed ${seed}: ${name}\n${error instanceof Error ? `${error.message}\n${String(error.cause)}` : String(error)}\n`);
    }
  }
  console.log(`seed ${seed} done`);
  return all;
}

async function fuzz(): Promise<void> {
  let clean: boolean;
  do clean = await holds(values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed));
  while (clean && values.seed === undefined && Date.now() < end);
  await endSync();
  for (const [name, count] of runs) console.log(`${count.toString().padStart(8)} ${name}`);
  process.exitCode = clean ? 0 : 1;
}

void fuzz();
