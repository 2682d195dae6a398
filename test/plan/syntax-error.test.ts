import assert from "node:assert/strict";
import { parsePlan } from "../../server/src/plan/parse-plan";

/** What is wrong with each text, and where. What the package has two names for has one here. */
const faults: Readonly<Record<string, readonly string[]>> = {
  "a: 'b\nc: d\n": ["unclosed-quote: 'b"],
  'a: "b': ['unclosed-quote: "b'],
  "a: |\n  b\n c: d\n": ["indent: c: d"],
  "a: [1, 2\n  b: c\n": ["unclosed-bracket: [", "indent: b: c"],
  [`${"k".repeat(1_100)}: b\n`]: [`missing-colon: ${"k".repeat(1_100)}`],
  "a: b\nc\nd: e\n": ["missing-colon: c"],
  "a:\n- b\nc\n": ["missing-colon: c"],
  "- a\nb\n": ["other: b"],
  "a: *x y\n": ["alias: *x", "other: y"],
  "a: &x *y\n": ["anchor: &x", "alias: *y"],
  "a: &x &y z\n": ["anchor: &x", "anchor: &y"],
  "a: !t !u z\n": ["tag: !t", "tag: !u"],
  "a: !!map [1]\n": ["tag: !!map"],
  "a: ]\n": ["other: ]"],
  "a: {b c: d, , e}\n": ["other: ,"],
  "a: b\n---\nc: d\n": ["several-documents: "],
  "a: 1\na: 2\n": ["duplicate-key: a"],
  "? [a]\n: b\n": ["complex-key: [a]"],
  'a: "\\q"\n': ["bad-escape: \\"],
  "a: @b\n": ["bad-character: @"],
  "a:\n\tb: c\n": ["tab-indent: \t"],
};

describe("a syntax error", () => {
  for (const [text, expected] of Object.entries(faults))
    it(`in ${JSON.stringify(text.slice(0, 40))} is told of by its kind, at its words`, () => {
      const { syntaxErrors } = parsePlan("file:///a.plan.yaml", text);
      assert.deepEqual(syntaxErrors.map(({ code, span }) => `${code}: ${text.slice(...span)}`), expected); // prettier-ignore
    });
});
