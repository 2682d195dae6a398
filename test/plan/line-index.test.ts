import assert from "node:assert/strict";
import { LineIndex } from "../../server/src/plan/line-index";

describe("LineIndex", () => {
  const text = "en\nto\r\ntre\rfire\n\n😀e";
  const index = new LineIndex(text);

  it("ends lines at each of the three line breaks", () => {
    assert.deepEqual(
      Array.from({ length: index.lineCount }, (_, line) => index.lineText(line)),
      ["en", "to", "tre", "fire", "", "😀e"],
    );
    assert.equal(new LineIndex("").lineCount, 1);
    assert.equal(new LineIndex("a\n").lineCount, 2);
    assert.equal(new LineIndex("a\r").lineCount, 2);
    assert.equal(new LineIndex("a\n\r").lineCount, 3);
  });
  it("finds its way back from every place", () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const inBreak = text[offset - 1] === "\r" && text[offset] === "\n";
      const there = index.positionAt(offset);
      if (!inBreak) assert.equal(index.offsetAt(there), offset, JSON.stringify(there));
    }
  });
  it("counts UTF-16 code units", () => {
    assert.deepEqual(index.positionAt(text.length), { line: 5, character: 3 });
    assert.equal(index.offsetAt({ line: 5, character: 2 }), text.length - 1);
  });
  it("moves what lies outside to the nearest end", () => {
    assert.deepEqual(index.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(1000), { line: 5, character: 3 });
    assert.equal(index.offsetAt({ line: -1, character: 5 }), 0);
    assert.equal(index.offsetAt({ line: 99, character: 0 }), text.length);
    assert.equal(index.offsetAt({ line: 1, character: 99 }), 5, "before the line break, not behind it");
    assert.equal(index.offsetAt({ line: 0, character: -1 }), 0);
    assert.equal(index.lineText(99), "");
    assert.equal(index.start(99), text.length);
  });
});
