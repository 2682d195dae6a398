import assert from "node:assert/strict";
import { joinable, joinChosen } from "../../server/src/features/joinable-plans";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { createWorkspace, withPlans } from "../../server/src/workspace/workspace";

const files = {
  "file:///b.plan.yaml": "plantype: min-plan\nid: b\ndato: 2026-02-09\nafdeling: Jobcenteret\nborger: { alias: Borger 1 }\n",
  "file:///a.plan.yaml": "plantype: sel-141\nid: a\nborger: { alias: Borger 1 }\n",
  "file:///c.plan.yaml": "plantype: sel-141\nborger: { alias: Borger 0 }\n",
  "file:///a-1.bestilling.yaml": "plan: a\n",
};
const workspace = withPlans(
  createWorkspace("2026-03-25"),
  Object.entries(files).map(([uri, text]) => parsePlan(uri, text)),
);

describe("joining plans from the editor", () => {
  it("offers the workspace's plans, those of one citizen together", () => {
    assert.deepEqual(joinable(workspace), [
      { uri: "file:///c.plan.yaml", alias: "Borger 0", title: "c.plan.yaml", description: "sel-141" },
      { uri: "file:///a.plan.yaml", alias: "Borger 1", title: "a", description: "sel-141" },
      { uri: "file:///b.plan.yaml", alias: "Borger 1", title: "b", description: "min-plan · Jobcenteret · 2026-02-09" },
    ]);
  });

  it("sorts plans of one name by their place, whatever order they come in", () => {
    const text = "plantype: sel-141\nid: a\nborger: { alias: Borger 1 }\n";
    const uris = ["file:///y/a.plan.yaml", "file:///x/a.plan.yaml", "file:///z/a.plan.yaml"];
    const same = withPlans(
      createWorkspace("2026-03-25"),
      uris.map((uri) => parsePlan(uri, text)),
    );
    assert.deepEqual(
      joinable(same).map(({ uri }) => uri),
      uris.toSorted(),
    );
  });

  it("gives the draft in the usual type or in the one chosen", () => {
    const uris = ["file:///a.plan.yaml", "file:///b.plan.yaml"];
    const usual = joinChosen(workspace, { uris });
    assert.ok("text" in usual);
    assert.deepEqual(usual.types, ["helhedsplan", "borgerens-plan"]);
    assert.match(usual.text, /^plantype: helhedsplan$/m);
    const chosen = joinChosen(workspace, { uris, plantype: "borgerens-plan" });
    assert.ok("text" in chosen);
    assert.match(chosen.text, /^plantype: borgerens-plan$/m);
  });

  it("says why plans cannot be joined", () => {
    const answer = joinChosen(workspace, { uris: ["file:///a.plan.yaml", "file:///c.plan.yaml"] });
    assert.ok("refused" in answer);
    assert.match(answer.refused, /forskellige borgere/);
  });
});
