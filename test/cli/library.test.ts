import assert from "node:assert/strict";
import { check } from "../../server/src/cli/library";
import { inFolder, runIn } from "../harness/command-line";

const text = `plantype: sel-141
dato: 2026-03-02
indsatsmål:
  - id: M1
    tekst: Få skabt mere netværk # handleplan: fravælg maal-kan-ikke-maales – aftalt sådan
`;

describe("the library", () => {
  for (const language of ["da", "en"] as const) {
    it(`says what the command line says (${language})`, async () => {
      const { out } = await inFolder({ "a.plan.yaml": text }, (folder) =>
        runIn(folder, ["check", "a.plan.yaml", "--format", "json", "--lang", language]),
      );
      const { path, ...file } = JSON.parse(out).files[0];
      assert.equal(path, "a.plan.yaml");
      const result = check(text, { filename: "a.plan.yaml", language, today: "2026-03-02" });
      assert.deepEqual(result, file);
      assert.ok(result.problems.length > 0 && result.suppressed.length > 0);
    });
  }

  it("reads a plan in Danish today unless told otherwise", () => {
    assert.match(
      check(text)
        .problems.map(({ message }) => message)
        .join("\n"),
      /succeskriterium/,
    );
    assert.ok(check("a: [").problems.some(({ rule }) => rule === "syntaks"));
  });

  it("reads by the ending of the name", () => {
    const rules = (filename: string): string[] => check("format: 1\n", { filename }).problems.map(({ rule }) => rule);
    assert.notDeepEqual(rules("a.journal.yaml"), rules("a.plan.yaml"));
  });

  it("refuses options that are none", () => {
    assert.throws(() => check("", { language: "sv" as "da" }), RangeError);
    assert.throws(() => check("", { today: "i går" }), RangeError);
  });
});
