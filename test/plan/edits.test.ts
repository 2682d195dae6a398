import assert from "node:assert/strict";
import {
  appendItem,
  insertCommentAbove,
  removeComment,
  removeKey,
  renameKey,
  replaceScalar,
  scalar,
  setKey,
  toYaml,
  type Value,
} from "../../server/src/plan/edits";
import type { Node, Path } from "../../server/src/plan/node";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { plainNames } from "../../server/src/plan/names";
import { Plan } from "../../server/src/plan/plan";
import { applyEdits, type TextEdit } from "../../server/src/plan/span";

type Edit = (plan: Plan, node: Node) => TextEdit[];

/** Applies the edit at the path and compares the text; what comes out must be readable. */
function check(before: string, path: Path, edit: Edit, after: string): void {
  const plan = parsePlan("file:///plan.yaml", before);
  const node = plan.root.at(...path);
  assert.ok(node, `nothing at ${path.join(".")}`);
  const text = applyEdits(before, edit(plan, node));
  assert.equal(text, after);
  assert.deepEqual(
    parsePlan("file:///plan.yaml", text).syntaxErrors.filter(({ code }) => code !== "empty"),
    [],
  );
}

const set =
  (key: string, value: Value, order?: readonly string[]): Edit =>
  (plan, node) =>
    setKey(plan, node, key, value, order);
const append =
  (value: Value): Edit =>
  (plan, node) =>
    appendItem(plan, node, value);
const replace =
  (value: string | number | boolean): Edit =>
  (plan, node) => [replaceScalar(plan, node, value)];
const rename =
  (key: string): Edit =>
  (_, node) =>
    renameKey(node, key);
const remove: Edit = (plan, node) => removeKey(plan, node);
const comment: Edit = (plan, node) => insertCommentAbove(plan, node, "# ny");

describe("setKey", () => {
  const order = ["a", "b", "c"];

  it("puts a key behind those that come before it", () => {
    check("a: 1\nc: 3\n", [], set("b", "to", order), "a: 1\nb: to\nc: 3\n");
    check("c: 3\na: 1\n", [], set("b", "to", order), "c: 3\na: 1\nb: to\n");
    check("b: 2\nc: 3\n", [], set("a", "en", order), "a: en\nb: 2\nc: 3\n");
    check("x-own: 1\n", [], set("a", "en", order), "x-own: 1\na: en\n");
    check("a: 1\n", [], set("ukendt", "x", order), "a: 1\nukendt: x\n");
    check("a: 1\n", [], set("b", "to"), "a: 1\nb: to\n");
  });
  it("ends lines as the plan does", () => {
    check("a: 1\r\nb: 2\r\n", [], set("c", [1]), "a: 1\r\nb: 2\r\nc:\r\n  - 1\r\n");
    check("a: 1\rb: 2\r", [], set("c", [1]), "a: 1\rb: 2\rc:\r  - 1\r");
  });
  it("starts a plan", () => {
    check("", [], set("a", "en"), "a: en\n");
    check("# kommer\n", [], set("a", "en"), "# kommer\na: en\n");
    check("# kommer", [], set("a", "en"), "# kommer\na: en\n");
    check("# kommer\n# snart", [], set("a", "en"), "# kommer\n# snart\na: en\n");
    check("{}\n", [], set("a", "en"), "{ a: en }\n");
  });
  it("leaves alone what is no block of fields", () => {
    check("bare tekst\n", [], set("a", "en"), "bare tekst\n");
    check("- punkt\n", [], set("a", "en"), "- punkt\n");
    check("a: tekst\n", ["a"], set("b", "to"), "a: tekst\n");
    check("~\n", [], set("a", "en"), "~\n");
    check("[]\n", [], set("a", "en"), "[]\n");
    check("l:\n  -\n", ["l", 0], set("a", "en"), "l:\n  -\n");
  });
  it("keeps comments where they stand", () => {
    const before = "# øverst\na: 1 # til a\n# til c\nc: 3\n# slut\n";
    check(before, [], set("b", "to", order), "# øverst\na: 1 # til a\nb: to\n# til c\nc: 3\n# slut\n");
    check("a: 1\n# slut\n", [], set("b", "to", order), "a: 1\nb: to\n# slut\n");
    check("# øverst\nb: 2\n", [], set("a", "en", order), "# øverst\na: en\nb: 2\n");
  });
  it("works without a line break at the end, and with other line breaks", () => {
    check("a: 1", [], set("b", "to"), "a: 1\nb: to");
    check("a: 1\r\nc: 3\r\n", [], set("b", { d: ["e"] }, order), "a: 1\r\nb:\r\n  d:\r\n    - e\r\nc: 3\r\n");
  });
  it("goes behind the whole of the value before it", () => {
    check("a:\n  - x\n  - y\nc: 3\n", [], set("b", "to", order), "a:\n  - x\n  - y\nb: to\nc: 3\n");
    check("a: |\n  linje\n\n  linje\n\nc: 3\n", [], set("b", "to", order), "a: |\n  linje\n\n  linje\nb: to\n\nc: 3\n");
    check("a: første\n  anden\nc: 3\n", [], set("b", "to", order), "a: første\n  anden\nb: to\nc: 3\n");
    check("a: [\n  x\n]\nc: 3\n", [], set("b", "to", order), "a: [\n  x\n]\nb: to\nc: 3\n");
    check("a:\nc: 3\n", [], set("b", "to", order), "a:\nb: to\nc: 3\n");
    check("a: # intet\n", [], set("b", "to", order), "a: # intet\nb: to\n");
  });
  it("fills in a key without a value", () => {
    check("a:\nb: 2\n", [], set("a", "en"), "a: en\nb: 2\n");
    check("a:   # note\n", [], set("a", "en"), "a: en   # note\n");
    check("a: ~\n", [], set("a", "en"), "a: en\n");
    check('a: ""\n', [], set("a", "en"), "a: en\n");
    check("a: []\n", [], set("a", "ingen"), "a: ingen\n");
    check("a:", [], set("a", "en"), "a: en");
    check('"a":\n', [], set("a", "en"), '"a": en\n');
    check("a: |\n\nb: 2\n", [], set("a", "en"), "a: en\n\nb: 2\n");
  });
  it("fills in a block on the lines below, and lets the comment stay beside the key", () => {
    check("a:\nb: 2\n", [], set("a", ["x"]), "a:\n  - x\nb: 2\n");
    check("a: # note\nb: 2\n", [], set("a", ["x"]), "a: # note\n  - x\nb: 2\n");
    check("a: [] # note\n", [], set("a", ["x"]), "a: # note\n  - x\n");
    check("a: [ ]\nb: 2\n", [], set("a", [{ x: 1, y: [2] }]), "a:\n  - x: 1\n    y:\n      - 2\nb: 2\n");
    check("a: {} # note", [], set("a", { x: 1 }), "a: # note\n  x: 1");
    check("a:\r\nb: 2\r\n", [], set("a", ["x"]), "a:\r\n  - x\r\nb: 2\r\n");
    check('a: ""\n', [], set("a", { x: 1 }), "a:\n  x: 1\n");
    check("a:  \nb: 2\n", [], set("a", ["x"]), "a:\n  - x\nb: 2\n");
    check("a : []\n", [], set("a", ["x"]), "a :\n  - x\n");
    check('"a:b" : []\n', [], set("a:b", ["x"]), '"a:b" :\n  - x\n');
  });
  it("puts another value in the place of one", () => {
    check("a: 1 # note\n", [], set("a", "to"), "a: to # note\n");
    check("a: 1 # note\n", [], set("a", ["to"]), "a: # note\n  - to\n");
    check("a:\n  - x\n  - y\nb: 2\n", [], set("a", ["z"]), "a:\n  - z\nb: 2\n");
    check("a: { b: 1 }\n", ["a"], set("b", [1]), "a: { b: [1] }\n");
  });
  it("writes into blocks at their own indentation", () => {
    check("l:\n  - a: 1\n    c: 3\n", ["l", 0], set("b", "to", order), "l:\n  - a: 1\n    b: to\n    c: 3\n");
    check("l:\n- a: 1\n- a: 2\n", ["l", 0], set("b", ["x"]), "l:\n- a: 1\n  b:\n    - x\n- a: 2\n");
    check("l:\n  - b: 2\n", ["l", 0], set("a", "en", order), "l:\n  - a: en\n    b: 2\n");
    check("m:\n    a: 1\n", ["m"], set("b", { c: 1 }), "m:\n    a: 1\n    b:\n      c: 1\n");
    check("m:\nn: 1\n", ["m"], set("a", "en"), "m:\n  a: en\nn: 1\n");
    check("m: # note\nn: 1\n", ["m"], set("a", "en"), "m: # note\n  a: en\nn: 1\n");
  });
  it("writes into flow style", () => {
    check("m: { a: 1 }\n", ["m"], set("b", "x, y"), 'm: { a: 1, b: "x, y" }\n');
    check("m: {}\n", ["m"], set("b", "to"), "m: { b: to }\n");
    check("m: { a: 1, }\n", ["m"], set("b", [1, { c: 2 }]), "m: { a: 1, b: [1, { c: 2 }], }\n");
    check("m: { a: , c: 1 }\n", ["m"], set("a", "en"), "m: { a: en , c: 1 }\n");
    check("m: { a: , c: 1 }\n", ["m"], set("a", ["en"]), "m: { a: [en] , c: 1 }\n");
    check("m: {\n  a: 1, # note\n  c: 2 # sidst\n}\n", ["m"], set("b", "to"), "m: {\n  a: 1, # note\n  c: 2, b: to # sidst\n}\n");
    check("m: { a: }\n", ["m"], set("b", "to"), "m: { a:, b: to }\n");
  });
});

describe("appendItem", () => {
  it("goes behind the last item, at its indentation", () => {
    check("l:\n  - x\nb: 2\n", ["l"], append("y"), "l:\n  - x\n  - y\nb: 2\n");
    check("l:\n- x\nb: 2\n", ["l"], append({ a: 1, b: [2] }), "l:\n- x\n- a: 1\n  b:\n    - 2\nb: 2\n");
    check("l:\n  -   a: 1\n      b: 2\n", ["l"], append({ a: 2 }), "l:\n  -   a: 1\n      b: 2\n  - a: 2\n");
    check("l:\n  -\n      a: 1\n", ["l"], append("y"), "l:\n  -\n      a: 1\n  - y\n");
    check("l:\n  - a-b: c-d\n", ["l"], append("y"), "l:\n  - a-b: c-d\n  - y\n");
    check("l:\n  - x\n  -\nb: 2\n", ["l"], append("y"), "l:\n  - x\n  -\n  - y\nb: 2\n");
    check("l:\n  - - x\n", ["l"], append("y"), "l:\n  - - x\n  - y\n");
    check("l:\n  - x # note\n# slut", ["l"], append("y"), "l:\n  - x # note\n  - y\n# slut");
    check("l:\r\n  - x", ["l"], append("y"), "l:\r\n  - x\r\n  - y");
    check("- x\n", [], append("y"), "- x\n- y\n");
  });
  it("fills an empty list", () => {
    check("l:\n", ["l"], append("y"), "l:\n  - y\n");
    check("l: []\n", ["l"], append({ a: 1 }), "l:\n  - a: 1\n");
    check("l: [ ] # note\n", ["l"], append("y"), "l: # note\n  - y\n");
    check("m: { l: [] }\n", ["m", "l"], append("y"), "m: { l: [y] }\n");
    check("l:\n  - []\n", ["l", 0], append("y"), "l:\n  - - y\n");
    check("[]\n", [], append("y"), "- y\n");
    check("l: ~ # note\n", ["l"], append("y"), "l: # note\n  - y\n");
    check("m: { l: }\n", ["m", "l"], append("y"), "m: { l: [y] }\n");
  });
  it("keeps flow style", () => {
    check("l: [x]\n", ["l"], append("a, b"), 'l: [x, "a, b"]\n');
    check("l: [{ a: 1 }]\n", ["l"], append({ a: "to" }), "l: [{ a: 1 }, { a: to }]\n");
    check("l: [x,]\n", ["l"], append("y"), "l: [x, y,]\n");
    check("l: [\n  x\n]\n", ["l"], append("y"), "l: [\n  x, y\n]\n");
  });
});

describe("replaceScalar", () => {
  it("keeps the quotes there were", () => {
    check("a: en # note\n", ["a"], replace("to"), "a: to # note\n");
    check('a: "en"\n', ["a"], replace('"to"'), 'a: "\\"to\\""\n');
    check("a: 'en'\n", ["a"], replace("mor's"), "a: 'mor''s'\n");
    check("a: 'en'\n", ["a"], replace("to\nlinjer"), 'a: "to\\nlinjer"\n');
    check('a: "1"\n', ["a"], replace(2), "a: 2\n");
    check('a: 5"\n', ["a"], replace("to"), "a: to\n");
    check("a: Ali'\n", ["a"], replace("to"), "a: to\n");
    check("tekst\n", [], replace("a, b"), "a, b\n");
  });
  it("adds quotes where the text needs them", () => {
    check("a: en\n", ["a"], replace("kl: 9"), 'a: "kl: 9"\n');
    check("l: [en, to]\n", ["l", 0], replace("a, b"), 'l: ["a, b", to]\n');
    check("a: en\n", ["a"], replace("a, b"), "a: a, b\n");
    check("a: en\n", ["a"], replace(true), "a: true\n");
  });
  it("replaces texts of several lines", () => {
    check("a: |\n  en\n  to\n\nb: 2\n", ["a"], replace("tre"), "a: tre\n\nb: 2\n");
    check("a: >-\n  en\n  to\n", ["a"], replace("tre"), "a: tre\n");
    check("a: en\n  to\nb: 2\n", ["a"], replace("tre"), "a: tre\nb: 2\n");
    check('a: "en\n  to"\nb: 2\n', ["a"], replace("tre"), 'a: "tre"\nb: 2\n');
    check("l:\n  - |\n    en\n  - to\n", ["l", 0], replace("tre"), "l:\n  - tre\n  - to\n");
  });
  it("fills in what is empty", () => {
    check("a:\nb: 2\n", ["a"], replace("en"), "a: en\nb: 2\n");
    check("a: # note\n", ["a"], replace("en"), "a: en # note\n");
    check("l:\n  -\n", ["l", 0], replace("en"), "l:\n  - en\n");
    check("l:\n  - \n", ["l", 0], replace("en"), "l:\n  - en\n");
    check("m: {a:}\n", ["m", "a"], replace("en"), "m: {a: en}\n");
  });
});

describe("renameKey", () => {
  it("changes the key only", () => {
    check("gammel: 1 # note\n", ["gammel"], rename("ny"), "ny: 1 # note\n");
    check('"gammel": 1\n', ["gammel"], rename("ny: nøgle"), '"ny: nøgle": 1\n');
    check("{ gammel: 1 }\n", ["gammel"], rename("a,b"), '{ "a,b": 1 }\n');
    check("- x\n", [0], rename("ny"), "- x\n");
  });
});

describe("removeKey", () => {
  it("takes its lines away", () => {
    check("a: 1\nb: 2\nc: 3\n", ["b"], remove, "a: 1\nc: 3\n");
    check("a: 1\nb:\n  - x\n  - y\nc: 3\n", ["b"], remove, "a: 1\nc: 3\n");
    check("a: 1\nb: 2", ["b"], remove, "a: 1\n");
    check("a: 1\r\nb:\r\nc: 3\r\n", ["b"], remove, "a: 1\r\nc: 3\r\n");
    check("a: 1\nb: |\n  x\nc: 3\n", ["b"], remove, "a: 1\nc: 3\n");
  });
  it("keeps comments", () => {
    check("# til b\nb: 2 # note\nc: 3\n", ["b"], remove, "# til b\n# note\nc: 3\n");
    check("# til b\nb: 2\nc: 3\n", ["b"], remove, "# til b\nc: 3\n");
    check("b: 2    # note\nc: 3\n", ["b"], remove, "# note\nc: 3\n");
    check("b: 2 \t # note # mere\nc: 3\n", ["b"], remove, "# note # mere\nc: 3\n");
  });
  it("keeps the list item the key stands in", () => {
    check("l:\n  - a: 1\n    b: 2\n", ["l", 0, "b"], remove, "l:\n  - a: 1\n");
    check("l:\n  - a: 1\n    b: 2\n", ["l", 0, "a"], remove, "l:\n  - b: 2\n");
    check("l:\n  - a: 1 # note\n    b: 2\n", ["l", 0, "a"], remove, "l:\n  - # note\n    b: 2\n");
    check("l:\n  - a: 1\n    # til b\n    b: 2\n", ["l", 0, "a"], remove, "l:\n  - \n    # til b\n    b: 2\n");
    check("l:\n  - a: 1\n  - b: 2\n", ["l", 0, "a"], remove, "l:\n  - \n  - b: 2\n");
    check("l:\n  - x\n  - y\n", ["l", 0], remove, "l:\n  - \n  - y\n");
  });
  it("takes the comma along in flow style", () => {
    check("{ a: 1, b: 2 }\n", ["a"], remove, "{ b: 2 }\n");
    check("{ a: 1, b: 2 }\n", ["b"], remove, "{ a: 1 }\n");
    check("{ a: 1, b: , c: 3 }\n", ["b"], remove, "{ a: 1, c: 3 }\n");
    check("{ a: 1 }\n", ["a"], remove, "{  }\n");
    check("{ a: 1 ,b: 2 }\n", ["a"], remove, "{ b: 2 }\n");
    check("{ a: 1,b: 2 }\n", ["b"], remove, "{ a: 1 }\n");
    check("{ a: 1,   b: 2, c: 3 }\n", ["c"], remove, "{ a: 1,   b: 2 }\n");
    check("a: { x: 1 }\nb: { y: 1, z: 2 }\n", ["a", "x"], remove, "a: {  }\nb: { y: 1, z: 2 }\n");
    check("a: [1, 2]\nb: { y: 1 }\n", ["b", "y"], remove, "a: [1, 2]\nb: {  }\n");
  });
});

describe("removeComment", () => {
  /** The text without its first comment. */
  const without = (text: string): string => {
    const plan = parsePlan("file:///plan.yaml", text);
    assert.ok(plan.comments[0]);
    return applyEdits(text, removeComment(plan, plan.comments[0]));
  };
  it("takes a line that held nothing else along", () => {
    assert.equal(without("a: 1\n  # note\nb: 2\n"), "a: 1\nb: 2\n");
    assert.equal(without("# note\r\na: 1\r\n"), "a: 1\r\n");
    assert.equal(without("a: 1\n# note"), "a: 1\n");
  });
  it("takes the space before it along behind a value", () => {
    assert.equal(without("a: 1   # note\nb: 2\n"), "a: 1\nb: 2\n");
    assert.equal(without("a: # note\n  b: 2\n"), "a:\n  b: 2\n");
    assert.equal(without("a: 1 # note # mere\nb: 2 # to\n"), "a: 1\nb: 2 # to\n");
  });
});

describe("insertCommentAbove", () => {
  it("gives the comment a line of its own, indented as the node's", () => {
    check("a: 1\nb: 2\n", ["b"], comment, "a: 1\n# ny\nb: 2\n");
    check("a: 1\r\nm:\r\n    b: 2\r\n", ["m", "b"], comment, "a: 1\r\nm:\r\n    # ny\r\n    b: 2\r\n");
    check("l:\n  - x\n  - y\n", ["l", 1], comment, "l:\n  - x\n  # ny\n  - y\n");
    check("a: 1\n", [], comment, "# ny\na: 1\n");
    check("tekst\n", [], comment, "# ny\ntekst\n");
  });
  it("stays out of a text that the line begins in the middle of", () => {
    check('a: 1\nm: { b: "en\n  to", c: 3 }\n', ["m", "c"], comment, 'a: 1\n# ny\nm: { b: "en\n  to", c: 3 }\n');
    check('m: {\n  b: "en\n  to", c: 3 }\n', ["m", "b"], comment, 'm: {\n  # ny\n  b: "en\n  to", c: 3 }\n');
  });
});

describe("values written", () => {
  it("are read back as they were", () => {
    const texts = [
      "", " ", " a", "a ", "a: b", "a:", "a #b", "#a", "- a", "-", "-a", "? a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'a'", '"a"',
      "[a]", "{a}", "a, b", "true", "No", "null", "~", "1", "1.5", "-1", "+1", "1e3", "0x1f", "0o17", ".5", ".inf", "-.nan", "1_000", "12:30",
      "2026-03-02", "a\nb", "a\tb", "a\\b", "\u007f", "\u2028", "\ufeffa", "⟨antal⟩", "»a«", "---", "--- a", "...", "…", "<<", "=",
      "a b", "😀", "12 345", "1.", ",a", "a]", "x: [", ": a", ":a", "\u00a0a", "\u0085", "?", ":", "a\r\nb", "\\", "a'b", 'a"b',
    ]; // prettier-ignore
    for (const text of texts) {
      const places: readonly [string, Path][] = [
        [`a: ${scalar(text)}\n`, ["a"]],
        [`- ${scalar(text)}\n`, [0]],
        [`[${scalar(text, true)}]\n`, [0]],
        [`{ a: ${scalar(text, true)} }\n`, ["a"]],
      ];
      for (const [yaml, path] of places) {
        const plan = parsePlan("file:///plan.yaml", yaml);
        assert.deepEqual(plan.syntaxErrors, [], yaml);
        assert.equal(plan.root.at(...path)?.value, text, yaml);
      }
      assert.equal(parsePlan("file:///plan.yaml", `${scalar(text)}: 1\n`).root.children[0]?.step, text, "as a key");
    }
  });
  it("stand in brackets where they are lists or inner blocks, hold no blocks and are short enough", () => {
    assert.equal(toYaml({ a: [1, 2], b: { c: 3 } }, "\n", 6), "a: [1, 2]\nb:\n  c: 3");
    assert.equal(toYaml({ a: [1, 2], b: { c: { d: 3 } } }, "\n", 8), "a: [1, 2]\nb:\n  c: { d: 3 }");
    assert.equal(toYaml({ a: [1, 2] }, "\n", 5), "a:\n  - 1\n  - 2");
    assert.equal(toYaml({ a: [[1], 2] }, "\n", 60), "a:\n  - - 1\n  - 2");
    assert.equal(toYaml([{ a: { b: 1 }, c: "x, y" }], "\r\n", 60), "- a: { b: 1 }\r\n  c: x, y");
  });
  it("have their keys in the author's words, wherever they are put", () => {
    const names = { ...plainNames, written: (path: Path) => path.join("/") };
    const write = (text: string, edit: (plan: Plan) => TextEdit[]): string => {
      const { root, syntaxErrors, comments } = parsePlan("file:///plan.yaml", text);
      return applyEdits(text, edit(new Plan("file:///plan.yaml", text, root, syntaxErrors, comments, names)));
    };
    const value = { b: [{ c: 1 }] };
    assert.equal(
      write("l:\n  - x\n", (plan) => appendItem(plan, plan.root.children[0] ?? plan.root, value)),
      "l:\n  - x\n  - l/1/b:\n      - l/1/b/0/c: 1\n",
    );
    assert.equal(
      write("m: 1\n", (plan) => setKey(plan, plan.root, "a", value)),
      "m: 1\na:\n  a/b:\n    - a/b/0/c: 1\n",
    );
  });
  it("stand as blocks", () => {
    const value = { a: 1, b: [], c: {}, d: [[1, 2], { e: "f", g: [true] }] };
    assert.equal(toYaml(value), "a: 1\nb: []\nc: {}\nd:\n  - - 1\n    - 2\n  - e: f\n    g:\n      - true");
  });
});
