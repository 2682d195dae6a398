import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import type { Node } from "../../server/src/plan/node";
import { parsePlan } from "../../server/src/plan/parse-plan";
import type { Plan } from "../../server/src/plan/plan";
import { reread } from "../../server/src/plan/reread";
import { edits, edited } from "../robustness/arbitraries";

const uri = "file:///a.plan.yaml";
const examples = fileURLToPath(new URL("../../examples", import.meta.url));
const texts = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => readFileSync(join(examples, name), "utf8"));

function dump(node: Node, parent?: Node): unknown {
  assert.equal(node.parent, parent);
  return [node.step, node.kind, node.value, node.span, node.keySpan, node.flow, node.multiline, node.children.map((child) => dump(child, node))]; // prettier-ignore
}

function same(plan: Plan): void {
  const anew = parsePlan(uri, plan.text);
  assert.deepEqual(dump(plan.root), dump(anew.root), plan.text);
  assert.deepEqual(plan.syntaxErrors, anew.syntaxErrors);
  assert.deepEqual(plan.comments, anew.comments, plan.text);
}

/** The plan after `old` became `next` where it stands first, and the one that it was. */
function change(text: string, old: string, next: string): Plan | undefined {
  assert.ok(text.includes(old));
  const after = reread(
    parsePlan(uri, text),
    text.replace(old, () => next),
  );
  if (after) same(after);
  return after;
}

const plan =
  "plantype: sel-141\nformål: At bo selv\nindsatsmål:\n  - id: M1\n    tekst: Bor selv # 1\n  # over M2\n  - id: M2\n    tekst: |\n      Går i skole\n  - M3\ndato: 2026-03-02\n";

describe("a plan after an edit", () => {
  it("keeps the nodes of the parts that were not edited, and moves them", () => {
    const before = parsePlan(uri, plan);
    const [purpose, first, second, date] = [["formål"], ["indsatsmål", 0], ["indsatsmål", 1], ["dato"]].map((path) =>
      before.root.at(...path),
    );
    const after = reread(before, plan.replace("Bor selv", "Bor selv i byen"));
    assert.ok(after);
    assert.notEqual(after.root.at("indsatsmål", 0), first);
    assert.equal(after.root.at("formål"), purpose);
    assert.equal(after.root.at("indsatsmål", 1), second);
    assert.equal(after.root.at("dato"), date);
    same(after);
  });

  it("takes the nodes over: the plan before is no more", () => {
    const before = parsePlan(uri, plan);
    assert.ok(reread(before, plan.replace("M3", "M4")));
    assert.throws(() => before.root);
  });

  for (const [old, next] of [
    ["At bo selv", "At bo selv med støtte"],
    ["selv # 1", "selv # 12"],
    ["M2\n", "M2\n    sigt: kort\n"],
    ["Går i skole\n", "Går i skole\n      hver dag\n"],
    [" M3", " M3 og mere"],
    ["selv # 1", "selv 😀 # 1"],
    ["2026-03-02", "2026-03-03"],
    ["At bo selv\n", "\n  tekst: At bo selv\n  niveau: hver dag\n"],
    ["Går i skole\n", ""],
  ] as const)
    it(`reads only the part when ${JSON.stringify(old)} becomes ${JSON.stringify(next)}`, () => {
      assert.ok(change(plan, old, next) ?? next === "");
    });

  for (const [old, next] of [
    ["  - id: M2", " - id: M2"],
    ["- id: M1", "-id: M1"],
    ["dato:", "date:"],
    ["M3\n", "M3\nny: x\n"],
    ["Bor selv", "'Bor selv"],
    ["M1\n", "M1\r\n"],
    ["M1", "\uD83D"],
    ["id: M2\n", "id: M2"],
    ["plantype: sel-141", "plantype: sel-141\nplantype: sel-140"],
    ["At bo selv", "&a At bo selv"],
  ] as const)
    it(`is read as a whole when ${JSON.stringify(old)} becomes ${JSON.stringify(next)}`, () => {
      assert.equal(change(plan, old, next), undefined);
    });

  it("is what it would be when read anew, after any edits", function () {
    this.timeout(120_000);
    let reused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.boolean(), edits, (text, windows, list) => {
        let current = parsePlan(uri, windows ? text.replaceAll("\n", "\r\n") : text);
        for (const edit of list) {
          const next = edited(current.text, edit);
          const quick = reread(current, next);
          if (quick) reused++;
          current = quick ?? parsePlan(uri, next);
          same(current);
        }
      }),
      { seed: 2026, numRuns: 250 },
    );
    assert.ok(reused > 200, String(reused));
  });
});
