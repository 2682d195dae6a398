import assert from "node:assert/strict";
import { problemsOf } from "../../server/src/lint/lint";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { applyEdits } from "../../server/src/plan/span";
import { insertField } from "../../server/src/schema/insert-field";
import { createWorkspace, withPlan } from "../../server/src/workspace/workspace";

describe("insertField", () => {
  const insert = (text: string, key: string): string => {
    const plan = parsePlan("file:///a.plan.yaml", text);
    return applyEdits(text, insertField(plan, plan.root, key, "ny"));
  };

  it("writes the field where the schema has it", () =>
    assert.equal(insert("plantype: sel-141\nindsatsmål: []\n", "formål"), "plantype: sel-141\nformål: ny\nindsatsmål: []\n"));

  it("writes nothing beside a misspelling, which would then no longer be read", () => {
    for (const text of ["plantype: sel-141\nformaal: Bor selv\n", "plantype: sel-141\nFormål: Bor selv\n"])
      assert.equal(insert(text, "formål"), text);
  });

  it("does not take a neighbour for a misspelling", () =>
    assert.equal(insert("plantype: sel-141\nniveau: x\n", "formål"), "plantype: sel-141\nformål: ny\nniveau: x\n"));
});

describe("a plan without a type", () => {
  const problems = (text: string) => {
    const plan = parsePlan("file:///a.plan.yaml", text);
    return problemsOf(withPlan(createWorkspace("2026-03-16"), plan), plan).filter(({ rule }) => rule === "plantype-ukendt");
  };

  it("is told so once, and gets it at the top", () => {
    const text = "# om planen\ndato: 2026-03-02\n";
    const [problem, ...more] = problems(text);
    assert.deepEqual(more, []);
    assert.equal(applyEdits(text, problem?.fixes[0]?.edits ?? []), "# om planen\nplantype: sel-141\ndato: 2026-03-02\n");
  });
});
