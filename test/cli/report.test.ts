import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { generatePlan } from "../generate/plans";
import { inFolder, runIn } from "../harness/command-line";

type Tally = { met: number; not: number; notApplicable: number };
type Report = {
  plans: number;
  recommendations: Tally[];
  questions: Tally[];
  byDepartment: { name: string; plans: number }[];
  departures: { from: string; documented: number; undocumented: number }[];
  overdue: { path: string; days: number }[];
  wordings: { smell: string; words: string }[];
  lines: { path: string; met: number; of: number }[];
};

const generated = Array.from({ length: 80 }, (_, index) => generatePlan(3, index + 1));
const files = Object.fromEntries(generated.map(({ path, text }) => [path, text]));
const withFlaw = (rule: string): number => generated.filter(({ planted }) => planted[rule]).length;

describe("handleplan report", () => {
  it("counts for each recommendation what was planted", async () => {
    await inFolder(files, async (folder) => {
      const { code, out } = await runIn(folder, ["report", "--format", "json"]);
      assert.equal(code, 0);
      const report = JSON.parse(out) as Report;
      assert.equal(report.plans, 80);
      for (const { met, not, notApplicable } of [...report.recommendations, ...report.questions])
        assert.equal(met + not + notApplicable, 80);
      assert.equal(report.recommendations[10]?.not, withFlaw("borgerinddragelse-fremgaar"));
      assert.equal(report.recommendations[12]?.not, withFlaw("borgerens-bemaerkninger"));
      assert.equal(report.recommendations[1]?.not, withFlaw("formaal-kan-ikke-vurderes"));
      assert.deepEqual([report.recommendations[16]?.met, report.recommendations[16]?.not], [0, 0], "no plan can show the seventeenth");
      assert.equal(report.overdue.length, withFlaw("opfoelgning-overskredet"));
      const employment = generated.filter(({ path }) => path.includes("jobcenter"));
      const undocumented = employment.filter(({ planted }) => planted["udokumenteret-fravigelse"]).length;
      assert.deepEqual(
        report.departures.map(({ from, documented, undocumented }) => [from, documented, undocumented]),
        [["lab-gl-6mdr", employment.length - undocumented, undocumented]],
      );
      assert.ok(report.wordings.some(({ words, smell }) => words === "netværk" && smell !== ""));
      assert.equal(
        report.byDepartment.reduce((sum, { plans }) => sum + plans, 0),
        80,
      );
    });
  });

  it("is one page without network, whose style and script are the only ones that may run", async () => {
    await inFolder(files, async (folder) => {
      await runIn(folder, ["report", "--format", "json", "-o", "før.json"]);
      for (const lang of ["da", "en"]) {
        assert.equal((await runIn(folder, ["report", "--lang", lang, "--earlier", "før.json", "-o", "r.html"])).code, 0);
        const page = readFileSync(join(folder, "r.html"), "utf8");
        assert.doesNotMatch(page.replace(/<a [^>]*>/g, ""), /https?:|<link|<img|@import|url\(/);
        assert.match(page, /default-src 'none'/);
        for (const tag of ["style", "script"]) {
          const content = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? "";
          const hash = createHash("sha256").update(content).digest("base64");
          assert.ok(page.includes(`${tag}-src 'sha256-${hash}'`), tag);
        }
        assert.ok((page.match(/<svg /g)?.length ?? 0) >= 7);
        assert.doesNotMatch(page.replace(/<script>[\s\S]*<\/script>/, ""), /undefined|NaN|\[object/);
        assert.equal(page.includes("Anbefaling"), lang === "da");
      }
    });
  });

  it("writes a row for each plan with --format csv", async () => {
    await inFolder(files, async (folder) => {
      const { out } = await runIn(folder, ["report", "--format", "csv"]);
      const rows = parse(out, { bom: true, delimiter: ";", columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
      assert.equal(rows.length, 80);
      assert.equal(rows.filter((row) => row["anbefaling 13"] === "ikke opfyldt").length, withFlaw("borgerens-bemaerkninger"));
    });
  });

  it("ends with 2 for an earlier report that is none", async () => {
    await inFolder({ "a.plan.yaml": "plantype: sel-141\n", "x.json": "{}" }, async (folder) => {
      assert.equal((await runIn(folder, ["report", "--earlier", "x.json"])).code, 2);
    });
  });
});
