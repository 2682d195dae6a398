import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { belonging, ofCitizen, ofKind, withId } from "../../server/src/workspace/document-index";
import { planWithId, plansOf } from "../../server/src/workspace/lookup";
import { createWorkspace, withoutPlans, withPlan, withPlans, type Workspace } from "../../server/src/workspace/workspace";

const names = ["a.plan.yaml", "b.plan.yaml", "c.plan.yaml", "d.bestilling.yaml", "e.forsøg.yaml", "f/handleplan.yaml"];
const uriOf = (name: string): string => `file:///sager/${name}`;
const text = fc
  .record({
    id: fc.constantFrom("p-1", "p-2", ""),
    plan: fc.constantFrom("p-1", ""),
    alias: fc.constantFrom("Borger 1", "BORGER 1", "Borger 2"),
  })
  .map(({ id, plan, alias }) => `plantype: sel-141\nid: ${id}\nplan: ${plan}\nborger:\n  alias: ${alias}\n`);
const step = fc.record({ names: fc.subarray(names, { minLength: 1, maxLength: 3 }), text: fc.option(text, { nil: undefined }) });

/** What is asked of the index, by the addresses of the answers. */
function answers(workspace: Workspace): unknown {
  return [...workspace.index].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

describe("the index of documents", () => {
  it("is after any changes what it is when made anew", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let workspace = createWorkspace("2026-11-22");
        for (const { names: some, text } of steps) {
          const uris = some.map(uriOf);
          if (text === undefined) workspace = withoutPlans(workspace, uris);
          else for (const uri of uris) workspace = withPlan(workspace, parsePlan(uri, text, workspace.plans.get(uri)));
          const anew = withPlans(createWorkspace("2026-11-22"), [...workspace.plans.values()]);
          assert.deepEqual(answers(workspace), answers(anew));
        }
      }),
      { seed: 2026, numRuns: 300 },
    );
  });

  it("finds by number, citizen, kind and plan, in the order of addresses", () => {
    const plan = (name: string, text: string) => parsePlan(uriOf(name), text);
    const workspace = withPlans(createWorkspace("2026-11-22"), [
      plan("b.plan.yaml", "id: p-1\nborger: { alias: Borger 1 }\n"),
      plan("a.plan.yaml", "id: p-1\nborger: { alias: BORGER 1 }\n"),
      plan("d.bestilling.yaml", "plan: p-1\n"),
      plan("e.forsøg.yaml", "id: t\n"),
    ]);
    assert.equal(planWithId(workspace, "p-1")?.uri, uriOf("a.plan.yaml"));
    assert.deepEqual(plansOf(workspace, "borger 1").map(({ uri }) => uri), [uriOf("a.plan.yaml"), uriOf("b.plan.yaml")]); // prettier-ignore
    assert.deepEqual(workspace.index.get(belonging("bestilling", "p-1")), [uriOf("d.bestilling.yaml")]);
    assert.deepEqual(workspace.index.get(ofKind("forsøg")), [uriOf("e.forsøg.yaml")]);
    assert.deepEqual([workspace.index.get(withId("p-2")), workspace.index.get(ofCitizen("Borger 2"))], [undefined, undefined]);
  });

  it("is handed on as it is when an edit changes nothing that is asked for", () => {
    const before = withPlan(createWorkspace("2026-11-22"), parsePlan(uriOf("a.plan.yaml"), "id: p-1\nformål: At bo selv\n"));
    const after = withPlan(before, parsePlan(uriOf("a.plan.yaml"), "id: p-1\nformål: At bo selv i byen\n"));
    assert.equal(after.index, before.index);
  });
});
