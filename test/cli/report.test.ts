import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
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

  it("compares with the plans as git has them, on their day", async () => {
    const before = "plantype: sel-141\ndato: 2026-01-05\nformål: Et bedre liv\n";
    await inFolder({ "p/a.plan.yaml": before, "q/b.plan.yaml": before }, async (folder) => {
      const env = { ...process.env, GIT_COMMITTER_DATE: "2026-01-10T12:00:00Z", GIT_AUTHOR_DATE: "2026-01-10T12:00:00Z" };
      const git = (...args: string[]) =>
        execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", ...args], { cwd: folder, env, stdio: "pipe" }); // prettier-ignore
      git("init", "-q");
      git("add", ".");
      git("commit", "-qm", "x");
      writeFileSync(
        join(folder, "p", "a.plan.yaml"),
        before.replace("Et bedre liv", "Bor i egen lejlighed og betaler huslejen hver måned"),
      );
      const { out } = await runIn(folder, ["report", "p", "--format", "json", "--history", "HEAD"]);
      const report = JSON.parse(out) as Report & { earlier: { today: string; plans: number; recommendations: Tally[] }[] };
      assert.deepEqual(report.earlier.map(({ today, plans }) => [today, plans]), [["2026-01-10", 1]]); // prettier-ignore
      assert.deepEqual([report.earlier[0]?.recommendations[1]?.not, report.recommendations[1]?.not], [1, 0]);
      assert.equal((await runIn(folder, ["report", "--history", "ingen"])).code, 2);
    });
  });

  it("calls provisions and trials by their names", async () => {
    await inFolder(files, async (folder) => {
      await runIn(folder, ["report", "-o", "r.html"]);
      const page = readFileSync(join(folder, "r.html"), "utf8");
      assert.match(page, /kravet om seks måneders tilbud i indsatsplanen/);
      assert.doesNotMatch(page, /lab-gl-6mdr|vesthimmerland-6mdr/);
    });
  });
});
