import assert from "node:assert/strict";
import { problemsOf } from "../../server/src/lint/lint";
import { parsePlan } from "../../server/src/plan/parse-plan";
import type { Plan } from "../../server/src/plan/plan";
import type { Problem } from "../../server/src/problem/problem";
import { createWorkspace, withPlan } from "../../server/src/workspace/workspace";

const uri = "file:///a.plan.yaml";
const text = `plantype: sel-141
dato: 2026-03-02
indsatsmål:
  - id: M1
    tekst: Får mere netværk
  - id: M2
    tekst: Trives bedre
    succeskriterier:
      - tekst: Har det godt
`;

function problems(plan: Plan, today = "2026-11-22"): readonly Problem[] {
  return problemsOf(withPlan(createWorkspace(today), plan, 1), plan);
}

function vagueCriterion(plan: Plan, today?: string): Problem {
  const found = problems(plan, today).find(({ rule }) => rule === "succeskriterium-kan-ikke-maales");
  assert.ok(found);
  return found;
}

/** The plan before and after, with what was told of the second goal. */
function edited(old: string, next: string): { plan: Plan; first: Problem; second: Problem } {
  const before = parsePlan(uri, text);
  const first = vagueCriterion(before);
  const plan = parsePlan(uri, text.replace(old, next), before);
  return { plan, first, second: vagueCriterion(plan) };
}

describe("what was found in a part of a plan", () => {
  it("is kept when another part is edited, and moves with its part", () => {
    const { plan, first, second } = edited("mere netværk", "et større netværk");
    assert.equal(second.message, first.message);
    assert.equal(second.span[0] - first.span[0], "et større netværk".length - "mere netværk".length);
    assert.equal(plan.text.slice(...second.span), text.slice(...first.span));
    for (const [index, fix] of second.fixes.entries()) {
      assert.deepEqual(fix.edits.map(({ span }) => plan.text.slice(...span)), first.fixes[index]?.edits.map(({ span }) => text.slice(...span))); // prettier-ignore
    }
  });

  it("is the same object when it has not moved", () => {
    const { first, second } = edited("Får mere netværk", "Får mere samvær ");
    assert.equal(second, first);
  });

  it("moves back to what it was, however often it moved", () => {
    let plan = parsePlan(uri, text);
    const first = vagueCriterion(plan);
    for (let count = 0; count < 6; count++) {
      plan = parsePlan(uri, count % 2 === 0 ? text.replace("mere", "meget mere") : text, plan);
      vagueCriterion(plan);
    }
    assert.equal(vagueCriterion(plan), first);
  });

  it("is found anew when its part, the plan's type or date, or the day is another", () => {
    for (const [old, next] of [
      ["Har det godt", "Har det rart"],
      ["sel-141", "borgerens-plan"],
      ["2026-03-02", "2026-03-03"],
    ] as const) {
      const { first, second } = edited(old, next);
      assert.notEqual(second.message, first.message, next);
    }
    const plan = parsePlan(uri, text);
    assert.notEqual(vagueCriterion(plan, "2026-11-23"), vagueCriterion(plan));
  });

  it("is found anew where a fix writes outside the part", () => {
    const own = text.replace("Får mere netværk", "Samtaler med mentor om økonomi");
    const before = parsePlan(uri, own);
    const told = (plan: Plan) => problems(plan).find(({ rule }) => rule === "indsats-skrevet-som-maal");
    const first = told(before);
    assert.ok(
      first?.fixes[0]?.edits.some(({ span }) => span[0] > own.indexOf("M2")),
      "writes the intervention at the end",
    );
    const plan = parsePlan(uri, own.replace("det godt", "det meget godt"), before);
    const second = told(plan);
    assert.deepEqual(second?.fixes, problems(parsePlan(uri, plan.text)).find(({ rule }) => rule === "indsats-skrevet-som-maal")?.fixes);
    assert.notEqual(second?.message, first?.message);
  });
});
