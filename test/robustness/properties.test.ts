import * as fc from "fast-check";
import { properties } from "./properties";

const seed = 2026;
const numRuns = 150;

describe(`properties (seed ${seed})`, function () {
  this.timeout(180_000);
  for (const [name, property] of Object.entries(properties)) it(name, () => fc.assert(property, { seed, numRuns }));
});
