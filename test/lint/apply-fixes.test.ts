import assert from "node:assert/strict";
import { applyFixes } from "../../server/src/lint/apply-fixes";
import { open } from "../harness/cursor";

const fixed = (text: string): readonly [string, number] => {
  const { workspace, plan } = open(text);
  const { plan: after, applied } = applyFixes(workspace, plan, ({ safe }) => safe);
  return [after.text, applied];
};

describe("applyFixes", () => {
  it("counts the fixes it made, and makes none where none is wanted", () => {
    assert.deepEqual(fixed("plantype: sel-141\nsaag: [ny]\nformaal: Bor selv\n"), ["plantype: sel-141\nsag: [ny]\nformål: Bor selv\n", 2]);
    assert.deepEqual(fixed("plantype: sel-141\nformål: Bor selv\n"), ["plantype: sel-141\nformål: Bor selv\n", 0]);
    const { workspace, plan } = open("plantype: sel-141\nsaag: [ny]\n");
    assert.deepEqual(
      applyFixes(workspace, plan, () => false),
      { plan, applied: 0 },
    );
  });

  it("makes fixes that would write into each other one after the other", () => {
    const both = "# handleplan: fravælg uenighed-uden-begrundelse, brudt-henvisning – aftales i april\n";
    assert.deepEqual(fixed(`plantype: sel-141\n${both}formål: Bor selv\n`), ["plantype: sel-141\nformål: Bor selv\n", 2]);
    const three = both.replace(" –", ", datoer-i-uorden –");
    assert.deepEqual(fixed(`plantype: sel-141\n${three}formål: Bor selv\n`), ["plantype: sel-141\nformål: Bor selv\n", 3]);
  });

  it("makes a fix once that several problems ask for", () => {
    assert.deepEqual(
      fixed("plantype: sel-141\nborger:\n\talder: 40\n\tbolig: egen\n")[0],
      "plantype: sel-141\nborger:\n  alder: 40\n  bolig: egen\n",
    );
  });
});
