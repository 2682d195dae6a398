import assert from "node:assert/strict";
import { isIsoDate } from "../../server/src/plan/date";
import { provisions } from "../../server/src/law/provisions";
import { trials, waives } from "../../server/src/law/trials";

describe("trials", () => {
  for (const trial of trials)
    it(`${trial.id} holds together`, () => {
      const { from, certainUntil, latestUntil, conditions, waives: waived, municipalities, href } = trial;
      for (const date of [from, certainUntil, latestUntil]) assert.ok(isIsoDate(date));
      assert.ok(from < certainUntil && certainUntil <= latestUntil);
      for (const id of waived) assert.ok(id in provisions, id);
      assert.ok(municipalities.length > 0 && new Set(municipalities).size === municipalities.length);
      assert.equal(new Set(conditions.map(({ id }) => id)).size, conditions.length);
      assert.ok(new URL(href));
    });

  it("know what was granted and what was only applied for", () =>
    assert.deepEqual(
      trials.map(({ id, status, municipalities }) => [id, status, municipalities.length]),
      [
        ["vesthimmerland-6mdr", "granted", 1],
        ["en-handleplan", "unknown", 9],
      ],
    ));

  it("waive a provision with its parts, and no neighbour", () => {
    const [sixMonths, onePlan] = trials;
    assert.ok(waives(sixMonths, "lab-gl-6mdr"));
    assert.ok(!waives(sixMonths, "lab-gl-27"));
    assert.ok(waives(onePlan, "sel-141-3-1"));
    assert.ok(waives(onePlan, "bab-52-3-5"));
    assert.ok(!waives(onePlan, "sel-140a"));
    assert.ok(!waives(onePlan, "sel-148"));
  });
});
