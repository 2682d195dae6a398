// `npm run fuzz -- --minutes N`: the properties of the tests with seeds of their own, until the time is up or one fails.
import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { properties } from "./properties";
import { endSync } from "./sync-properties";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" }, only: { type: "string" } },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const runs = new Map<string, number>();
const numRuns = 200;
let failed = false;

do {
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  for (const [name, property] of Object.entries(properties)) {
    if (values.only !== undefined && !name.includes(values.only)) continue;
    try {
      await fc.assert(property, { seed, numRuns });
      runs.set(name, (runs.get(name) ?? 0) + numRuns);
    } catch (error) {
      failed = true;
      console.log(`seed ${seed}: ${name}\n${error instanceof Error ? `${error.message}\n${String(error.cause)}` : String(error)}\n`);
    }
  }
  console.log(`seed ${seed} done`);
} while (!failed && values.seed === undefined && Date.now() < end);

await endSync();
for (const [name, count] of runs) console.log(`${count.toString().padStart(8)} ${name}`);
process.exitCode = failed ? 1 : 0;
