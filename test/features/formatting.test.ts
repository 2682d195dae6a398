import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { formatting, onTypeFormatting, rangeFormatting } from "../../server/src/features/formatting";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { templates } from "../../server/src/templates/templates";
import { edited, open } from "../harness/cursor";

/** The text after formatting; formatting it again must change nothing. */
function format(text: string): string {
  const { plan } = open(text);
  const result = edited(plan, formatting(plan));
  const again = open(result);
  assert.equal(edited(again.plan, formatting(again.plan)), result, "twice gives the same");
  return result;
}

describe("formatting", () => {
  it("sets indentation, lists, spacing and line ends in one form", () => {
    assert.equal(
      format("\n\nplantype :   sel-141  \nindsatsmål:\n-   id:  M1\n    tekst:   Bor selv   # fra mødet  \n    succeskriterier:\n        -   tekst: x\n            mål: 2\n-   id: M2\n\n\n\nsag: [ ny ]"),
      "plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: Bor selv   # fra mødet\n    succeskriterier:\n      - tekst: x\n        mål: 2\n  - id: M2\n\nsag: [ ny ]\n",
    ); // prettier-ignore
  });

  it("leaves a plan in that form alone: templates and examples", () => {
    for (const { text } of templates) assert.equal(format(text), text);
    const folder = new URL("../../examples/", import.meta.url);
    const documents = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".plan.yaml"));
    for (const name of documents) {
      const text = readFileSync(new URL(name, folder), "utf8");
      assert.equal(format(text), text, name);
    }
  });

  it("keeps what stands in long texts, quoted or not, and moves it with its key", () => {
    assert.equal(
      format('mål:\n- tekst: |\n    a  \n      b\n\n\n    c\n  andet: "x   \n   y"\n  tredje: >-\n   z\n  fjerde: en\n    to\n'),
      'mål:\n  - tekst: |\n      a  \n        b\n\n\n      c\n    andet: "x   \n     y"\n    tredje: >-\n     z\n    fjerde: en\n      to\n',
    );
    assert.equal(format("a: |+\n  x\n\n\nb: |2\n    y\n"), "a: |+\n  x\n\n\nb: |2\n    y\n");
  });

  it("keeps comments with what they speak of", () => {
    assert.equal(
      format(
        "# top\nindsatsmål:\n# om M1\n- id: M1\n  # om tekst\n  tekst: x\n  # efter M1\n# om M2\n- id: M2\n  # slut\n# helt slut\nsag:\n    # kun en bemærkning\nformål: x\n",
      ),
      "# top\nindsatsmål:\n  # om M1\n  - id: M1\n    # om tekst\n    tekst: x\n    # efter M1\n  # om M2\n  - id: M2\n    # slut\n# helt slut\nsag:\n  # kun en bemærkning\nformål: x\n",
    );
  });

  it("keeps CRLF, flow style, empty values and æøå", () => {
    assert.equal(
      format("børn:\r\n- { alias: Ærø,   alder: 3 }\r\n- [a,\r\n    b]\r\n-\r\n- \r\n  x: \r\n"),
      "børn:\r\n  - { alias: Ærø,   alder: 3 }\r\n  - [a,\r\n      b]\r\n  -\r\n  -\r\n    x:\r\n",
    );
  });

  it("leaves a plan with an error, an anchor or nothing in it alone", () => {
    for (const text of ["a: b: c\nb:   1\n", "a:   [1\n", "a: &x   1\nb:   *x\n", "", "\n\n", "# kun\n\n\n"]) {
      const { plan } = open(text);
      if (plan.syntaxErrors.length > 0) assert.deepEqual(formatting(plan), [], text);
      else format(text);
    }
  });

  it("never changes the meaning, whatever the indentation", () => {
    const base = readFileSync(new URL("../../examples/ressourceforloeb-dokumenteret.plan.yaml", import.meta.url), "utf8");
    for (const by of [1, 3, 4, 5]) {
      const wide = base.replace(/^( +)/gm, (spaces) => " ".repeat((spaces.length / 2) * by));
      const plan = parsePlan("file:///a.plan.yaml", wide);
      if (plan.syntaxErrors.length > 0) continue;
      const result = edited(plan, formatting(plan));
      assert.equal(result.replace(/^ +/gm, ""), base.replace(/^ +/gm, ""), String(by));
    }
    assert.equal(format("a:\n- b: |\n    x\n      \n    y\n"), "a:\n  - b: |\n      x\n        \n      y\n");
  });

  it("formats the fields that a selection touches, and no others", () => {
    const text = "plantype:   sel-141\nformål:   x\nsag:\n- ny\n";
    const { plan } = open(text);
    const from = text.indexOf("ny");
    assert.equal(edited(plan, rangeFormatting(plan, [from, from])), "plantype:   sel-141\nformål:   x\nsag:\n  - ny\n");
  });
});

describe("formatting while typing", () => {
  /** The text after `typed` was typed right before the cursor. */
  const type = (marked: string, typed: string): string => {
    const { plan, offset } = open(marked);
    return edited(plan, onTypeFormatting(plan, plan.lines.positionAt(offset), typed));
  };

  it("puts a new line under the key above, and leaves no spaces behind", () => {
    assert.equal(type("indsatsmål:\n  - id: M1  \n  █\n", "\n"), "indsatsmål:\n  - id: M1\n    \n");
    assert.equal(type("indsatsmål:\n█\n", "\n"), "indsatsmål:\n  \n");
    assert.equal(type("formål: a: b\n  █", "\n"), "formål: a: b\n");
  });

  it("puts a dash where its list is", () => {
    assert.equal(type("indsatsmål:\n-█\n", "-"), "indsatsmål:\n  -\n");
    assert.equal(type("indsatsmål:\n  - id: M1\n    tekst: x\n    -█\n", "-"), "indsatsmål:\n  - id: M1\n    tekst: x\n  -\n");
    assert.equal(type("formål: x\n-█\n", "-"), "formål: x\n-\n");
  });

  it("stays out of long texts", () => {
    assert.equal(type("formål: |\n  a  \n  █\n  b\n", "\n"), "formål: |\n  a  \n  \n  b\n");
    assert.equal(type("formål: |\n  a\n      -█\n  b\n", "-"), "formål: |\n  a\n      -\n  b\n");
  });
});
