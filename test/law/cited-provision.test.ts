import assert from "node:assert/strict";
import { citedId, datedAs } from "../../server/src/law/cited-provision";

describe("a provision as it is written", () => {
  for (const [written, id] of [
    ["bl-47", "bl-47"],
    ["BL-47", "bl-47"],
    ["barnets lovs § 47", "bl-47"],
    ["Barnets lov § 91, stk. 2", "bl-91-2"],
    ["servicelovens § 141, stk. 3, nr. 1", "sel-141-3"],
    ["lov om social service § 140 a", "sel-140a"],
    ["sel140", "sel-140"],
    ["SEL § 141 og § 148", "sel-141"],
    ["sel-85", "sel-85"],
    ["bl-59, stk. 4", "bl-59"],
    ["selvværd 12", "selvværd 12"],
    ["blandet 47", "blandet 47"],
    ["§ 47", "§ 47"],
    ["dispensation 17/2019", "dispensation 17/2019"],
    ["", ""],
  ] as const)
    it(`»${written}« is ${id}`, () => assert.equal(citedId(written), id));

  it("has the days of its act where we have not read it", () => {
    assert.deepEqual(["bl-59", "lab-gl-99", "lab-99", "sel-85", "bl-47"].map(datedAs), [
      "bl-91",
      "lab-gl-27",
      "lab-40",
      undefined,
      "bl-47",
    ]);
  });
});
