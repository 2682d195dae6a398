import assert from "node:assert/strict";
import { generatePlan, today } from "../generate/plans";
import { inFolder, runIn } from "../harness/command-line";

type Report = { files: { path: string; problems: { rule: string }[] }[] };

describe("generated plans", () => {
  it("show every problem that was put into them, and no other", async () => {
    const plans = Array.from({ length: 300 }, (_, index) => generatePlan(1, index + 1));
    await inFolder(Object.fromEntries(plans.map(({ path, text }) => [path, text])), async (folder) => {
      const { out } = await runIn(folder, ["check", "--format", "json", "--today", today]);
      const found = new Map((JSON.parse(out) as Report).files.map(({ path, problems }) => [path, count(problems)]));
      assert.equal(found.size, plans.length);
      for (const { path, planted } of plans) assert.deepEqual(found.get(path), planted, path);
      const rules = new Set(plans.flatMap(({ planted }) => Object.keys(planted)));
      assert.ok(rules.size > 12, "each kind of flaw occurs");
    });
  });

  it("are the same for the same seed", () => {
    assert.deepEqual(generatePlan(7, 12), generatePlan(7, 12));
    assert.notEqual(generatePlan(7, 12).text, generatePlan(8, 12).text);
  });
});

function count(problems: readonly { rule: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of problems) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
