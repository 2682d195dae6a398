import assert from "node:assert/strict";
import { completion, resolveCompletion } from "../../server/src/features/completion";
import { judge } from "../../server/src/measurability/judge";
import { open, openFiles } from "../harness/cursor";

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
    assert.equal(labels("█")[0], "plantype");
    assert.ok(labels("plantype: █").includes("indsatsplan"));
    assert.equal(take("plantype: sel█", "sel-141"), "plantype: sel-141");
  });

  it("offers whole templates where nothing is written yet, and only there", () => {
    const template = "Handleplan for voksne efter servicelovens § 141";
    assert.ok(labels("█").includes(template));
    assert.ok(labels("# om sagen\n█").includes(template));
    const text = take("sel█", template);
    assert.match(text, /^plantype: sel-141$/m);
    assert.match(text, /\$\{\d+/);
    assert.ok(!labels("plantype: sel-141\n█").includes(template));
    assert.ok(!labels("dato: 2026-03-02\n█").includes(template));
    const { workspace, plan, offset } = openFiles({ "a.bestilling.yaml": "█" });
    assert.deepEqual(completion(workspace, plan, offset, true).filter(({ detail }) => detail === "hele skabelonen").map(({ label }) => label), ["Bestilling til en udfører"]); // prettier-ignore
    assert.deepEqual(completion(workspace, plan, offset, false).filter(({ detail }) => detail === "hele skabelonen"), []); // prettier-ignore
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

  it("offers whole blocks of the template, with their places as tab stops", () => {
    assert.match(
      take("plantype: sel-141\nopf█", "opfølgning …"),
      /^opfølgning:\n {2}- dato: \$\{1:⟨åååå-mm-dd⟩\}\n {4}ansvarlig: myndighed$/m,
    );
    assert.ok(!labels("plantype: sel-141\nopfølgning: []\n█").includes("opfølgning …"));
  });

  it("offers the ids of orders and journal entries in other files, and the deadline of a date", () => {
    const of = (files: Record<string, string>): string[] => {
      const { workspace, plan, offset } = openFiles(files);
      return completion(workspace, plan, offset, true).map(({ label }) => label);
    };
    const order = { "o.bestilling.yaml": "id: best-1\nplan: b-1\nudfører: Bostøtten\n" };
    const journal = { "j.journal.yaml": "plan: b-1\njournal: [{ id: J4, dato: 2026-03-01 }]\n" };
    assert.deepEqual(of({ "a.plan.yaml": "plantype: sel-141\nid: b-1\nindsatser:\n  - bestilling: █", ...order }), ["best-1"]);
    assert.deepEqual(of({ "a.plan.yaml": "plantype: sel-141\nid: b-1\nopfølgning:\n  - journal: █", ...journal }), ["J4"]);
    assert.equal(labels("plantype: sel-141\ndato: 2026-01-31\nsag: [ny]\nopfølgning:\n  - dato: █")[0], "2026-04-30");
  });

  it("offers wordings of criteria that can be measured once filled in", () => {
    const offered = labels("plantype: sel-141\nindsatsmål:\n  - succeskriterier:\n      - tekst: █");
    assert.ok(offered.length > 3);
    for (const text of offered) {
      const full = text
        .replaceAll("⟨antal⟩", "3")
        .replace("⟨klokkeslæt⟩", "9")
        .replace("⟨dato⟩", "1. juni 2026")
        .replace(/⟨[^⟩]*⟩/gu, "AVU dansk");
      assert.ok(judge(full, { role: "succeskriterium" }).measurable, full);
    }
  });

  it("offers rules to turn off in a comment, those that speak first, and is quiet in other comments", () => {
    const flawed = "plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: Få skabt mere netværk\n";
    assert.ok(labels(`# handleplan: fravælg █\n${flawed}`).slice(0, 12).includes("maal-uden-succeskriterier"));
    assert.match(
      take(`# handl█\n${flawed}`, "handleplan: fravælg maal-uden-succeskriterier"),
      /^# handleplan: fravælg maal-uden-succeskriterier – \$\{1:⟨grund⟩\}\n/,
    );
    assert.deepEqual(labels(`# handle borgerens ønske█\n${flawed}`), []);
  });

  it("works by the schema in other kinds of document, and documents a key when it is looked at", () => {
    const { workspace, plan, offset } = openFiles({ "b.bestilling.yaml": "id: b\n█" });
    const items = completion(workspace, plan, offset, true, true);
    const provider = items.find(({ label }) => label === "udfører");
    assert.ok(provider && !provider.documentation);
    assert.match(JSON.stringify(resolveCompletion(workspace, plan, provider).documentation), /\*\*Udfører\*\* – det sted/);
    assert.ok(!items.some(({ label }) => label === "plantype"));
  });
});
