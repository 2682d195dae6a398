import assert from "node:assert/strict";
import { incoming, negotiate, outgoing, unitsOf } from "../../server/src/lsp/position-encoding";
import { open, testUri } from "../harness/cursor";

describe("position encoding", () => {
  const { plan } = open("å😀b: x\nplain: y\n");
  const planOf = (uri: string) => (uri === testUri ? plan : undefined);

  it("is the editor's first choice that we know, and UTF-16 where it has none", () => {
    assert.equal(negotiate(["utf-32", "utf-8"]), "utf-32");
    assert.equal(negotiate(["latin-1", "utf-8"]), "utf-8");
    assert.equal(negotiate([]), "utf-16");
    assert.equal(negotiate(undefined), "utf-16");
  });

  it("counts in its own units", () => {
    assert.deepEqual(
      (["utf-8", "utf-16", "utf-32"] as const).map((encoding) => unitsOf("å😀b", encoding)),
      [7, 4, 3],
    );
  });

  it("is turned wherever a message holds a position, by the document it is in", () => {
    const at = (character: number) => ({ line: 0, character });
    for (const [encoding, b] of [["utf-8", 6], ["utf-32", 2]] as const) {
      assert.deepEqual(incoming(encoding, { textDocument: { uri: testUri }, position: at(b) }, planOf).position, at(3));
      assert.deepEqual(outgoing(encoding, [{ uri: testUri, range: { start: at(3), end: at(3) } }], planOf, undefined), [
        { uri: testUri, range: { start: at(b), end: at(b) } },
      ]);
      assert.deepEqual(outgoing(encoding, { changes: { [testUri]: [{ at: at(3) }] } }, planOf, undefined), { changes: { [testUri]: [{ at: at(b) }] } });
      assert.deepEqual(outgoing(encoding, { at: at(3), data: at(3) }, planOf, testUri), { at: at(b), data: at(3) });
      assert.deepEqual(outgoing(encoding, { at: at(3) }, planOf, "file:///other"), { at: at(3) });
    } // prettier-ignore
    const message = { position: at(3) };
    assert.equal(outgoing("utf-16", message, planOf, testUri), message);
  });

  it("keeps a place in the middle of a character at its start", () => {
    const message = { textDocument: { uri: testUri }, position: { line: 0, character: 1 } };
    assert.deepEqual(incoming("utf-8", message, planOf).position, { line: 0, character: 0 });
  });
});
