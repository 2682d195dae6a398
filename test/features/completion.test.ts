import assert from "node:assert/strict";
import { completion } from "../../server/src/features/completion";
import { open } from "../harness/cursor";

function labels(marked: string): string[] {
  const { workspace, plan, offset } = open(marked);
  return completion(workspace, plan, offset, true).map((item) => item.label);
}

/** The text after taking the item. */
function take(marked: string, label: string, snippets = true): string {
  const { workspace, plan, offset } = open(marked);
  const item = completion(workspace, plan, offset, snippets).find((candidate) => candidate.label === label);
  assert.ok(item?.textEdit && "range" in item.textEdit, `no ${label}`);
  const { range, newText } = item.textEdit;
  return plan.text.slice(0, plan.lines.offsetAt(range.start)) + newText + plan.text.slice(plan.lines.offsetAt(range.end));
}

describe("completion", () => {
  it("offers the plan types in an empty file", () => {
    assert.deepEqual(labels("█"), ["plantype"]);
    assert.ok(labels("plantype: █").includes("indsatsplan"));
    assert.equal(take("plantype: sel█", "sel-141"), "plantype: sel-141");
  });

  it("offers keys that fit the plan type, in order, without those that are there", () => {
    const keys = labels("plantype: sel-141\n█\nformål: x\n");
    assert.ok(keys.includes("dato") && keys.indexOf("dato") < keys.indexOf("indsatsmål"));
    assert.ok(!keys.includes("formål") && !keys.includes("kontaktforløb"));
    assert.ok(labels("plantype: indsatsplan\n█").includes("kontaktforløb"));
  });

  it("puts necessary keys first", () => {
    const { workspace, plan, offset } = open("plantype: sel-141\n█");
    const sorted = completion(workspace, plan, offset, true).toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
    assert.equal(sorted[0]?.label, "dato");
  });

  it("knows the block from the indentation, also where the plan does not parse", () => {
    for (const text of [
      "plantype: sel-141\nindsatsmål:\n  - id: M1\n    █",
      "plantype: sel-141\nindsatsmål:\n- id: M1\n  te█",
      "plantype: sel-141\nindsatsmål:\n  - █\n",
      "plantype: sel-141\nformål: a: b\nindsatsmål:\n  - id: M1\n    bo█\n    sigt: kort\n",
    ]) {
      assert.ok(labels(text).includes("borgerens_ønske"), text);
    }
    assert.ok(!labels("plantype: sel-141\nindsatsmål:\n  - id: M1\n    █\n    sigt: kort\n").includes("sigt"));
    assert.ok(labels("plantype: sel-141\nindsatsmål:\n  - id: M1\n    succeskriterier:\n      - te█").includes("udgangspunkt"));
  });

  it("inserts a list with its first item's necessary keys", () => {
    assert.equal(take("plantype: sel-141\nindsatsm█", "indsatsmål"), "plantype: sel-141\nindsatsmål:\n  - id: $1\n    tekst: $2");
    assert.equal(take("plantype: sel-141\nindsatsm█", "indsatsmål", false), "plantype: sel-141\nindsatsmål:\n  - id: \n    tekst: ");
  });

  it("replaces only the name where a colon follows", () => {
    assert.equal(take("plantype: sel-141\nforma█: x\n", "formål"), "plantype: sel-141\nformål: x\n");
  });

  it("offers values, dates from the plan's own date, and ids of goals", () => {
    assert.deepEqual(labels("plantype: sel-141\nindsatsmål:\n  - id: M1\n    sigt: █"), ["kort", "lang"]);
    assert.deepEqual(labels("plantype: sel-141\nindsatsmål:\n  - borger_enig: █"), ["ja", "nej"]);
    assert.ok(labels("plantype: sel-141\ndato: 2026-03-31\nopfølgning:\n  - dato: █").includes("2026-06-30"));
    const goals =
      "plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: Bor selv\n  - id: M2\n    tekst: Laver mad\nindsatser:\n  - tekst: Bostøtte\n    mål: ";
    assert.deepEqual(labels(`${goals}[M1, █]`), ["M1", "M2"]);
    assert.deepEqual(labels(`${goals}\n      - █`), ["M1", "M2"]);
  });

  it("is quiet in comments", () => {
    assert.deepEqual(labels("# pl█"), []);
    assert.deepEqual(labels("plantype: sel-141 # f█"), []);
  });
});
