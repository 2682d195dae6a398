/** The properties on a few texts each, one by one, so that a fault is tried on those that reach it only. */
import * as fc from "fast-check";
import { properties } from "../properties";

const rounds = 15;

describe("properties", () => {
  for (const [name, property] of Object.entries(properties).filter(([, property]) => !property.isAsync()))
    for (let seed = 1; seed <= rounds; seed++) it(`${name} (seed ${seed})`, () => fc.assert(property, { seed, numRuns: 1 }));
});
