import assert from "node:assert/strict";
import { applyEdits, touches, type TextEdit } from "../../server/src/plan/span";

describe("edits of a text", () => {
  it("come in any order: what is put in stands before what is put in the place of something else there", () => {
    const edits: readonly TextEdit[] = [
      { span: [3, 4], text: "Z" },
      { span: [1, 2], text: "Y" },
      { span: [1, 1], text: "x" },
    ];
    assert.equal(applyEdits("abcd", edits), "axYcZ");
    assert.equal(applyEdits("abcd", edits.toReversed()), "axYcZ");
    assert.equal(applyEdits("abcd", [{ span: [2, 2], text: "1" }, { span: [2, 2], text: "2" }]), "ab12cd"); // prettier-ignore
  });

  it("touch where one ends and another begins, not where there is a character between them", () => {
    assert.equal(touches([0, 2], [2, 3]), true);
    assert.equal(touches([2, 3], [0, 2]), true);
    assert.equal(touches([0, 1], [2, 3]), false);
    assert.equal(touches([2, 3], [0, 1]), false);
  });
});
