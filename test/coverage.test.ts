import assert from "node:assert/strict";
import { coverage, isHole } from "./harness/coverage";
import { notChecked } from "./harness/not-checked";

describe("coverage of the rules", () => {
  const rows = coverage();

  for (const group of ["recommendation", "question", "statement"] as const)
    it(`has a rule for every ${group}, or says why not`, () => {
      const holes = rows.filter((row) => row.group === group && isHole(row)).map(({ id }) => id);
      assert.deepEqual(holes, []);
    });

  it("gives each reason in a sentence, and none for what a rule checks", () => {
    for (const [id, reason] of Object.entries(notChecked)) assert.match(reason, /^[A-Z].{20,}\.$/, id);
    const needless = rows.filter(({ id, rules }) => id in notChecked && rules.length > 0).map(({ id }) => id);
    assert.deepEqual(needless, []);
  });
});
