import assert from "node:assert/strict";
import { formatPlan, keepsMeaning } from "../../server/src/plan/format-plan";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { applyEdits } from "../../server/src/plan/span";

const parse = (text: string) => parsePlan("file:///a.plan.yaml", text);
const format = (text: string): string => applyEdits(text, formatPlan(parse(text)));

/** Each text comes out as the other, and that one stays as it is. */
function check(pairs: Readonly<Record<string, string>>): void {
  for (const [before, after] of Object.entries(pairs)) {
    assert.equal(format(before), after, before);
    assert.deepEqual(formatPlan(parse(after)), [], `again: ${after}`);
  }
}

describe("formatPlan", () => {
  it("puts a colon behind its key, and one space behind colons and dashes", () =>
    check({
      "a   : 1\nb :\n  c  :   2\n": "a: 1\nb:\n  c: 2\n",
      "'a' : 1\n\"b\"   :   2\n": "'a': 1\n\"b\": 2\n",
      "l:\n-   -   x\n    -   y\n-   z\n": "l:\n  - - x\n    - y\n  - z\n",
      "- a: 1\n-   b: 2\n": "- a: 1\n- b: 2\n",
    }));

  it("indents blocks by two, from the margin", () =>
    check({
      "  a: 1\n  b: 2\n": "a: 1\nb: 2\n",
      "l:\n -  a: 1\n    b: 2\n": "l:\n  - a: 1\n    b: 2\n",
      "a:\n    - 1\n    -\n    -    \n    - 2\n": "a:\n  - 1\n  -\n  -\n  - 2\n",
      "a:   # note\n    b: 1\n": "a:   # note\n  b: 1\n",
    }));

  it("takes spaces at line ends away, but not those of a text that goes on", () =>
    check({
      "tekst  \n": "tekst\n",
      "{ a:   1 }  \n": "{ a:   1 }\n",
      "a: 1 # x   \nb: 2\n": "a: 1 # x\nb: 2\n",
      "a:\n    b:   'x  \n\n      y'   # n\n": "a:\n  b: 'x  \n\n    y'   # n\n",
    }));

  it("leaves one blank line at most, none at either end, and ends the last line", () =>
    check({
      "a: 1\n   \nb: 2\n": "a: 1\n\nb: 2\n",
      "a:\n\n\n\n  b: 1\n\n\n\n# c\n\n\n\n# d\n": "a:\n\n  b: 1\n\n# c\n\n# d\n",
      "a:\n  - b: 1\n\n\n    c: 2\n": "a:\n  - b: 1\n\n    c: 2\n",
      "\n\na: 1\n\n\n": "a: 1\n",
      "a: 1\n  \n": "a: 1\n",
      "a: 1   ": "a: 1\n",
      "a: 1\r\nb: 2": "a: 1\r\nb: 2\r\n",
      "a: {b: 1,\n\n\n  c: 2}\n": "a: {b: 1,\n\n\n  c: 2}\n",
      "a: >\n\n    x\n\n\nb: 1\n": "a: >\n\n    x\n\nb: 1\n",
    }));

  it("moves the lines of a long text with its key, and a text below its key to where it belongs", () =>
    check({
      "a:\n      tekst\n        mere\nb:   1\n": "a:\n  tekst\n    mere\nb: 1\n",
      "a:\n    b: |  \n        x  \n\n        y\n    c: 1\n": "a:\n  b: |\n      x  \n\n      y\n  c: 1\n",
      "a: b   c\n     d\n# e\nf: 1\n": "a: b   c\n     d\n# e\nf: 1\n",
    }));

  it("puts a comment with the line below it, or with the block it stands in", () =>
    check({
      "m:\n    # om b\n    b: 1\n    # efter b\n# om c\nc: 1\n   # skæv\n": "m:\n  # om b\n  b: 1\n  # efter b\n# om c\nc: 1\n  # skæv\n",
      "m:\n    b:\n        c: 1\n        # under c\n    # under b\n# under m\n":
        "m:\n  b:\n    c: 1\n    # under c\n  # under b\n# under m\n",
      "# a\n    # b\nm: 1\n": "# a\n# b\nm: 1\n",
      "m:\n    n:\n      # dyb\nx: 1\n": "m:\n  n:\n    # dyb\nx: 1\n",
      "m: |\n    tekst\n    # tekst\n  # kommentar\nb: 1\n": "m: |\n    tekst\n    # tekst\n# kommentar\nb: 1\n",
      'a: "x\n  # y"\n  # z\nb: 1\n': 'a: "x\n  # y"\n# z\nb: 1\n',
      "m:\n    a: 1\n      # dybere\n    b: 1\n": "m:\n  a: 1\n    # dybere\n  b: 1\n",
      "m:\n    a: 1\n  # mellem\n": "m:\n  a: 1\n# mellem\n",
      "m:\n    l:\n    - a: 1\n      # om b\n      b: 2\n    # om næste\n    - a: 2\n":
        "m:\n  l:\n    - a: 1\n      # om b\n      b: 2\n    # om næste\n    - a: 2\n",
      "a:\n    # x\n\n    # y\n\n    b: 1\n": "a:\n  # x\n\n  # y\n\n  b: 1\n",
    }));

  it("ends lines at a lone carriage return, as YAML does", () =>
    check({ "a:   1\r\r\rb: 2   \r# to\rc: 3": "a: 1\r\rb: 2\r# to\rc: 3\r", "\ra&b ": "a&b\r" }));

  it("leaves alone what it cannot read, and forms that people do not write", () =>
    check({ "? a\n:   b\n": "? a\n:   b\n", "a: [1,   \n2]   \n": "a: [1,   \n2]   \n", "a: b: c\nd:   1\n": "a: b: c\nd:   1\n" }));
});

describe("keepsMeaning", () => {
  const before = "a: 1 # en\nb: [x, y]\nc: { d: 1 }\n# to\n";
  /** Whether the plan still means the same with one text in place of another. */
  const kept = (found: string, text: string): boolean => {
    const start = before.indexOf(found);
    assert.ok(start >= 0);
    return keepsMeaning(parse(before), [{ span: [start, start + found.length], text }]);
  };
  it("is told where only the form changes", () => {
    assert.ok(kept("a: 1 #", "a:   1   #"));
    assert.ok(kept("[x, y]", "\n  - x\n  - y"));
  });
  it("is denied where a value, a key, a kind, an item or a comment changes, or the plan breaks", () => {
    for (const [found, text] of [
      ["a: 1", "a: 2"],
      ["a: 1", 'a: "1"'],
      ["a: 1", "e: 1"],
      ["[x, y]", "[x]"],
      ["[x, y]", "[x, y, z]"],
      ["[x, y]", "[y, x]"],
      ["[x, y]", "{ 0: x, 1: y }"],
      ["{ d: 1 }", "{}"],
      ["{ d: 1 }", "[]"],
      ["# en", ""],
      ["# en", "# tre"],
      ["# to", "# to\n# tre"],
      ["a: 1", "a: 1\na: 1"],
      ["a: 1", "a: &x 1"],
    ] as const)
      assert.ok(!kept(found, text), `${found} → ${text}`);
  });
});
