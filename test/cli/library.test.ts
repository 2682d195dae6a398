import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { check, checkFile } from "../../server/src/cli/library";
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

  it("is whole as it is bundled", () => {
    const { check: bundled } = createRequire(import.meta.url)("../../server/dist/library.cjs") as { check: typeof check };
    const options = { today: "2026-03-02" };
    assert.deepEqual(bundled(text, options), check(text, options));
  });

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

  it("says of a file in its folder what the command line says there", async () => {
    const files = {
      "handleplan.yaml": "kommune: Nordby\nordlister: { metodeord: { tilføj: [Nordlys] } }\nalvor: { opfoelgning-mangler: fejl }\n",
      "a.plan.yaml": `${text}id: a\nborger: { alias: Borger 1 }\n`.replace("Få skabt mere netværk", "Deltager i Nordlys"),
      "b.plan.yaml": "plantype: min-plan\ndato: 2026-03-02\nid: b\nborger: { alias: Borger 1 }\n",
    };
    await inFolder(files, async (folder) => {
      const { out } = await runIn(folder, ["check", "a.plan.yaml", "--format", "json"]);
      const { path: _, ...file } = JSON.parse(out).files[0];
      const place = join(folder, "a.plan.yaml");
      const result = await checkFile(place, { today: "2026-03-02" });
      assert.deepEqual(result, file);
      const rules = new Set(result.problems.map(({ rule }) => rule));
      for (const rule of ["maal-dikterer-metode", "flere-planer-for-samme-borger"]) assert.ok(rules.has(rule), rule);
      const alone = await checkFile(place, { today: "2026-03-02", text: files["a.plan.yaml"].replace("Borger 1", "Borger 2") });
      assert.ok(!alone.problems.some(({ rule }) => rule === "flere-planer-for-samme-borger"));
      await assert.rejects(checkFile(join(folder, "c.plan.yaml")));
      await assert.rejects(checkFile(place, { today: "i går" }), RangeError);
    });
  });
});
