import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { matchesGolden } from "../harness/golden";
import { inFolder, runIn } from "../harness/command-line";

const herberg = fileURLToPath(new URL("../../examples/herberg", import.meta.url));
const today = ["--today", "2026-03-25"];
const plans = {
  "a.plan.yaml": "plantype: sel-141\nborger: { alias: Borger 1 }\nformål: Bor alene\n",
  "b.plan.yaml": "plantype: min-plan\nborger: { alias: Borger 1 }\nudviklingsmål: []\n",
};

describe("handleplan join", () => {
  it("writes a draft and lists what is to be decided in it", async () => {
    const { code, out, err } = await runIn(herberg, ["join", "foer", ...today]);
    assert.equal(code, 0);
    matchesGolden("cli/golden/join.txt", out);
    const lines = out.split("\n");
    const [, ...decisions] = err.trimEnd().split("\n");
    assert.match(err, /^\d+ steder at tage stilling til i kladden:\n/);
    for (const decision of decisions) {
      const [, line, place] = /^ +(\d+) {2}.*?: (⟨.*⟩)$/.exec(decision) ?? [];
      assert.ok(lines[Number(line) - 1]?.includes(place ?? "?"), decision);
    }
    const places = lines.filter((line) => !line.trimStart().startsWith("#") && line.includes("⟨"));
    assert.equal(decisions.length, places.length);
  });

  it("writes to a file, never over one that is there", async () => {
    await inFolder(plans, async (folder) => {
      assert.equal((await runIn(folder, ["join", "a.plan.yaml", "b.plan.yaml", "-o", "ny.plan.yaml"])).code, 0);
      assert.match(readFileSync(join(folder, "ny.plan.yaml"), "utf8"), /^plantype: helhedsplan$/m);
      const { code, err } = await runIn(folder, ["join", "a.plan.yaml", "b.plan.yaml", "-o", "a.plan.yaml"]);
      assert.equal(code, 2);
      assert.match(err, /findes allerede/);
      assert.equal(readFileSync(join(folder, "a.plan.yaml"), "utf8"), plans["a.plan.yaml"]);
    });
  });

  it("reads plans in their department's terms", async () => {
    const settings = "begreber: { indsatsmål: udviklingsmål }\n";
    const b = "plantype: min-plan\nborger: { alias: Borger 1 }\nudviklingsmål:\n  - { id: U1, tekst: Møder til tiden }\n";
    await inFolder({ ...plans, "b.plan.yaml": b, "handleplan.yaml": settings }, async (folder) => {
      const { out } = await runIn(folder, ["join", "a.plan.yaml", "b.plan.yaml"]);
      assert.match(out, /^indsatsmål:\n {2}- id: M1\n {4}tekst: Møder til tiden$/m);
    });
  });

  it("shows today's course beside the joint one with --timeline", async () => {
    for (const lang of ["da", "en"] as const) {
      const { code, out } = await runIn(herberg, ["join", "foer", "borgerens-plan.plan.yaml", "--timeline", "--lang", lang, ...today]);
      assert.equal(code, 0);
      matchesGolden(`cli/golden/timeline-${lang}.txt`, out);
    }
    const { out } = await runIn(herberg, ["join", "foer", "--timeline", ...today]);
    assert.match(out, /Samlet \(kladden, fra i dag\)/);
    assert.doesNotMatch(out, /⟨/);
  });

  it("ends with 2 for what cannot be joined", async () => {
    await inFolder(plans, async (folder) => {
      for (const [argv, message] of [
        [["a.plan.yaml"], /mindst to planer/],
        [["a.plan.yaml", "x.plan.yaml"], /x\.plan\.yaml findes ikke/],
        [["a.plan.yaml", "b.plan.yaml", "--plantype", "sel-141"], /vælg helhedsplan eller borgerens-plan/],
      ] as const) {
        const { code, out, err } = await runIn(folder, ["join", ...argv]);
        assert.deepEqual([code, out], [2, ""]);
        assert.match(err, message);
      }
    });
  });
});
