import * as fc from "fast-check";
import { endServers } from "../harness/language-client";
import { properties } from "./properties";
import { endSync } from "./sync-properties";

const seed = 2026;
/** What goes over the protocol is tried less often: each run asks a server many times. */
const runsOf = (name: string): number => (name.includes("over the protocol") ? 50 : 150);

describe(`properties (seed ${seed})`, function () {
  this.timeout(180_000);
  after(async () => {
    await endSync();
    endServers();
  });
  for (const [name, property] of Object.entries(properties)) it(name, () => fc.assert(property, { seed, numRuns: runsOf(name) }));
});
