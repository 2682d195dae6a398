import assert from "node:assert/strict";
import { drawMarks, readFixture } from "./markers";

const messages = new Set(["late", "early"]);

describe("markers", () => {
  const fixture = [
    "# file: andre.plan.yaml", "plantype: sel-141", "---",
    "# case: begge", "# today: 2020-01-31", "a: 12 # later", "#  ^^ late", "# early", "l:", "  - b: 3", "  #    ^ late", "  #    | early", "--- # to", "# later", "---",
    "# fix: en", "a: 1", "---", "# fix: to", "a: 2", "---",
    "# case: ingen", "# late in the year", "a: 1", "",
  ].join("\n"); // prettier-ignore
  const [both, none] = readFixture(fixture, messages);

  it("are taken out of the plan, and nothing else is", () => {
    assert.equal(both?.text, "a: 12 # later\nl:\n  - b: 3\n--- # to\n# later\n");
    assert.equal(none?.text, "# late in the year\na: 1\n");
  });
  it("speak of the line above them", () => {
    const marked = both?.marks.map(({ span, message }) => [both.text.slice(...span), span[0], message]);
    assert.deepEqual(marked, [
      ["12", 3, "late"],
      ["a", 0, "early"],
      ["3", 24, "late"],
      ["", 24, "early"],
    ]);
    assert.deepEqual(none?.marks, []);
  });
  it("come with files, fixes and a day", () => {
    assert.deepEqual([...(both?.files ?? [])], [["andre.plan.yaml", "plantype: sel-141\n"]]);
    assert.deepEqual(both?.fixes, [
      { id: "en", text: "a: 1\n" },
      { id: "to", text: "a: 2\n" },
    ]);
    assert.deepEqual([both?.today, both?.line, none?.today, none?.line], ["2020-01-31", 4, "2026-03-02", 22]);
    assert.equal(none?.files.size, 0);
  });
  it("are drawn as they are read", () => {
    const drawn = drawMarks(both?.text ?? "", both?.marks ?? []);
    assert.deepEqual(readFixture(`# case: igen\n${drawn}`, messages)[0]?.marks, both?.marks);
    assert.match(drawn, /^ {2}- b: 3\n {2}# {4}\^ late$/m);
  });
  it("do not pass over what is out of place", () => {
    assert.throws(() => readFixture("a: 1\n", messages), /line 1: a block begins/);
    assert.throws(() => readFixture("# fix: en\na: 1\n", messages), /without a case/);
    assert.throws(() => readFixture("# file: a\na: 1\n", messages), /without a case/);
  });
});
