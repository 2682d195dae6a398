import assert from "node:assert/strict";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "../../server/src/features/call-hierarchy";
import { planTree, type TreeItem } from "../../server/src/features/tree";
import { workspaceSymbols } from "../../server/src/features/workspace-symbol";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { createWorkspace, withPlans } from "../../server/src/workspace/workspace";
import { openFiles, textAt } from "../harness/cursor";

const plan = `plantype: sel-141
id: b-1
formål: Bor i egen lejlighed om et år
indsatsmål:
  - id: M1
    tekst: Står op før kl. 9 fem dage om ugen
    succeskriterier:
      - tekst: Har stået op før kl. 9 hver dag i en uge
  - id: M2
    tekst: Få det bedre
indsatser:
  - id: I1
    tekst: Bostøtte
    mål: [M1]
    bestilling: best-1
  - tekst: Løs hjælp
opfølgning:
  - dato: 2026-03-14
  - dato: 2026-02-01
`;
const order = "id: best-1\nudfører: Bostøtten\nydelse: støtte i hjemmet\n";

function draw(items: readonly TreeItem[], indent = ""): string {
  return items.map(({ kind, label, children }) => `${indent}${kind} ${label}\n${draw(children, `${indent}  `)}`).join("");
}

describe("the call hierarchy", () => {
  const all = { "a.plan.yaml": `█${plan}`, "o.bestilling.yaml": order };
  const { workspace, plan: open } = openFiles(all);
  const itemAt = (word: string) => prepareCallHierarchy(workspace, open, open.text.indexOf(word))?.[0];

  it("leads from the purpose down to the help, and back up", () => {
    const purpose = itemAt("Bor i egen");
    assert.ok(purpose);
    assert.deepEqual(incomingCalls(workspace, purpose), []);
    assert.deepEqual(outgoingCalls(workspace, purpose).map(({ to }) => to.name), ["M1 · Står op før kl. 9 fem dage om ugen", "M2 · Få det bedre"]); // prettier-ignore
    const help = itemAt("I1");
    assert.ok(help);
    assert.deepEqual(incomingCalls(workspace, help).map(({ from }) => from.name), ["M1 · Står op før kl. 9 fem dage om ugen"]); // prettier-ignore
  });

  it("has nothing to say of a part that is gone", () => {
    const goal = itemAt("M2");
    assert.ok(goal);
    const moved = { ...goal, selectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } };
    for (const item of [{ ...goal, uri: "file:///sager/væk.plan.yaml" }, moved])
      assert.deepEqual([incomingCalls(workspace, item), outgoingCalls(workspace, item)], [[], []]);
  });
});

describe("symbols of a large workspace", () => {
  it("are no more than a list anybody looks through, also from a file whose name cannot be read", () => {
    const goals = Array.from({ length: 600 }, (_, index) => `  - { id: M${index}, tekst: Bor selv }\n`).join("");
    const many = withPlans(createWorkspace("2026-03-02"), [
      parsePlan("file:///sager/%E6.plan.yaml", `indsatsmål:\n${goals}`),
      parsePlan("file:///sager/b.plan.yaml", "indsatsmål: [{ id: M1, tekst: Bor selv }]\n"),
    ]);
    const found = workspaceSymbols(many, "");
    assert.equal(found.length, 500);
    assert.equal(found[0]?.containerName, "%E6.plan.yaml");
  });
});

describe("the plan as a tree", () => {
  it("leads from purpose over goals and interventions to orders, and leaves nothing out", () => {
    const { workspace, plan: open } = openFiles({ "a.plan.yaml": `█${plan}`, "o.bestilling.yaml": order });
    const tree = planTree(workspace, open);
    assert.equal(
      draw(tree),
      `purpose Bor i egen lejlighed om et år
  goal M1 · Står op før kl. 9 fem dage om ugen
    criterion Har stået op før kl. 9 hver dag i en uge
    intervention I1 · Bostøtte
      order best-1 · støtte i hjemmet
  goal M2 · Få det bedre
intervention Løs hjælp
followUp 14. marts 2026
followUp 1. februar 2026
`,
    );
    const goals = tree[0]?.children ?? [];
    assert.equal(goals[1]?.status, "warning");
    assert.equal(goals[0]?.children[0]?.status, "ok");
    assert.deepEqual(tree.slice(2).map(({ status, description }) => `${status} ${description}`), ["ok opfølgning om 12 dage", "warning opfølgning for 29 dage siden"]); // prettier-ignore
  });

  it("says how far each part is, and what is said of it", () => {
    const states = plan
      .replace("    mål: [M1]\n", "    mål: [M1]\n    tilstand: i gang\n")
      .replace("2026-02-01\n", "2026-02-01\n    holdt: ja\n");
    const { workspace, plan: open } = openFiles({ "a.plan.yaml": `█${states}` });
    const tree = planTree(workspace, open);
    const [first, second] = tree[0]?.children ?? [];
    assert.equal(first?.children[1]?.progress, "ongoing");
    assert.equal(first.progress, undefined);
    assert.ok(second?.problems.some((message) => message.startsWith("»Få det bedre« har intet succeskriterium")));
    assert.deepEqual(tree.slice(2).map(({ progress, description }) => `${progress} ${description}`), ["planned opfølgning om 12 dage", "done opfølgning, holdt"]); // prettier-ignore
  });

  it("holds in a plan that does not parse, without a purpose, and in an order", () => {
    const of = (files: Record<string, string>): string => {
      const { workspace, plan: open } = openFiles(files);
      return draw(planTree(workspace, open));
    };
    assert.equal(of({ "a.plan.yaml": "█indsatsmål:\n  - id: M1\n    tekst: a: b\n" }), "goal M1 · a: b\n");
    assert.equal(of({ "a.bestilling.yaml": "█id: best-1\nindsatsmål: [{ id: M1 }]\n" }), "order best-1\n  goal M1\n");
    assert.equal(of({ "a.plan.yaml": "█" }), "");
  });
});

describe("call hierarchy", () => {
  it("goes down and up, across files", () => {
    const { workspace, plan: open, offset } = openFiles({ "a.plan.yaml": plan.replace("Står", "St█år"), "o.bestilling.yaml": order });
    const [goal] = prepareCallHierarchy(workspace, open, offset) ?? [];
    assert.ok(goal);
    assert.equal(goal.name, "M1 · Står op før kl. 9 fem dage om ugen");
    assert.deepEqual(incomingCalls(workspace, goal).map(({ from }) => from.name), ["Bor i egen lejlighed om et år"]); // prettier-ignore
    const [help] = outgoingCalls(workspace, goal);
    assert.ok(help);
    assert.deepEqual(help.fromRanges.map((range) => textAt(open, range)), ["M1"]); // prettier-ignore
    const [ordered] = outgoingCalls(workspace, help.to);
    assert.equal(ordered?.to.name, "best-1 · støtte i hjemmet");
    assert.ok(ordered);
    assert.deepEqual(outgoingCalls(workspace, ordered.to), []);
    assert.deepEqual(incomingCalls(workspace, ordered.to).map(({ from }) => from.name), ["I1 · Bostøtte"]); // prettier-ignore
  });
});

describe("workspace symbols", () => {
  it("are found by some of their letters, however they are spelled, in all documents", () => {
    const { workspace } = openFiles({ "a.plan.yaml": `█${plan}`, "ø.bestilling.yaml": order });
    const names = (query: string): string[] =>
      workspaceSymbols(workspace, query).map(({ name, containerName }) => `${containerName}: ${name}`);
    assert.deepEqual(names("bostoette"), ["a.plan.yaml: I1 · Bostøtte"]);
    assert.deepEqual(names("best1"), ["ø.bestilling.yaml: best-1"]);
    assert.ok(names("").length >= 6);
    assert.deepEqual(names("findes ikke"), []);
  });
});
