import assert from "node:assert/strict";
import { decodePlan } from "../../server/src/plan/decode-plan";
import { fingerprint } from "../../server/src/plan/fingerprint";
import { limits } from "../../server/src/plan/limits";

describe("decodePlan", () => {
  const decode = (bytes: Uint8Array) => decodePlan("file:///a.plan.yaml", bytes);
  const codes = (bytes: Uint8Array): readonly string[] => decode(bytes).syntaxErrors.map(({ code }) => code);

  it("reads UTF-8, with and without a byte order mark", () => {
    const bytes = new TextEncoder().encode("formål: æøå 😀\n");
    for (const each of [bytes, Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)]) {
      const plan = decode(each);
      assert.deepEqual(plan.syntaxErrors, []);
      assert.equal(plan.root.at("formål")?.value, "æøå 😀");
      assert.equal(plan.uri, "file:///a.plan.yaml");
    }
  });
  it("says that bytes are no UTF-8", () => {
    assert.deepEqual(codes(Uint8Array.of(0x66, 0xe5, 0x3a)), ["encoding"]);
    assert.deepEqual(codes(Uint8Array.of(0x61, 0x3a, 0x20, 0xc3)), ["encoding"]);
    assert.equal(decode(Uint8Array.of(0xe5)).uri, "file:///a.plan.yaml");
  });
  it("says that a file is too large, also where it was cut off inside a character", () => {
    const bytes = new Uint8Array(limits.fileBytes).fill(0x61);
    bytes[limits.fileBytes - 1] = 0xc3;
    assert.deepEqual(codes(bytes), ["too-large"]);
    assert.deepEqual(codes(bytes.subarray(1)), ["encoding"], "what was not cut off is held to what it says");
  });
});

describe("fingerprint", () => {
  it("is the same for the same text", () => assert.equal(fingerprint("a: 1\n"), fingerprint("a: 2\n".replace("2", "1"))));
  it("tells texts apart that differ in one character or in their order", () => {
    const texts = Array.from({ length: 5_000 }, (_, index) => [`a: ${index}`, `${index} a:`, `a: ${index}\n`]).flat();
    assert.equal(new Set(texts.map(fingerprint)).size, texts.length);
  });
});
