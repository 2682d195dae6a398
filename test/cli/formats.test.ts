import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { checkFormats } from "../../server/src/cli/arguments";
import { inFolder, runIn } from "../harness/command-line";
import { matchesGolden } from "../harness/golden";

const files = {
  "sager/a, b.plan.yaml": `# Opdigtet eksempel.
plantype: sel-141
dato: 2.3.2026
formål: At hverdagen bliver overskuelig & "struktureret" <uden> selvskadende adfærd
indsatsmål:
  # handleplan: fravælg sigt-og-opfyldelse – aftales, når bostøtten er begyndt
  - id: M1
    tekst: =Få skabt mere netværk
`,
  "sager/c.plan.yaml": "plantype: sel-141\ntelefon: 010203-1234\n",
};

type Report = {
  files: { path: string; problems: { rule: string; message: string; range: { start: { line: number; character: number } } }[] }[];
};

describe("formats of check", () => {
  for (const format of checkFormats) {
    it(`writes ${format}`, async () => {
      await inFolder(files, async (folder) => {
        const { code, out, err } = await runIn(folder, ["check", "sager", "--format", format]);
        assert.deepEqual([code, err], [1, ""]);
        assert.doesNotMatch(out, /010203-?1234/, "a personal number is never printed");
        const shown =
          format === "sarif"
            ? out.replace(/"rules": \[[\s\S]*?\n {10}\]/, `"rules": []`).replace(/"ruleIndex": \d+/g, `"ruleIndex": 0`)
            : out;
        matchesGolden(`cli/golden/formats/check.${format}`, shown);
      });
    });
  }

  it("writes SARIF that the official schema accepts, with help, fingerprints, suppressions and baseline state", async () => {
    await inFolder(files, async (folder) => {
      await runIn(folder, ["baseline", "write"]);
      const { out } = await runIn(folder, ["check", "--format", "sarif", "--baseline", "handleplan-baseline.json"]);
      const ajv = new Ajv2020({ strict: false, allErrors: true });
      addFormats.default(ajv);
      const schema = readFileSync(fileURLToPath(new URL("sarif-2.1.0.schema.json", import.meta.url)), "utf8");
      const validate = ajv.compile(JSON.parse(schema) as object);
      assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors?.slice(0, 3)));
      const [run] = (JSON.parse(out) as Sarif).runs;
      assert.ok(run && run.results.length > 5);
      assert.ok(run.tool.driver.rules.every(({ help }) => help.markdown.startsWith("# ")));
      assert.ok(run.results.every(({ ruleId, ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id === ruleId));
      const prints = run.results.map(({ partialFingerprints }) => partialFingerprints["handleplanNode/v1"]);
      assert.equal(new Set(prints).size, prints.length);
      assert.deepEqual(
        run.results.flatMap(({ suppressions }) => suppressions ?? []),
        [{ kind: "inSource", justification: "aftales, når bostøtten er begyndt" }],
      );
      assert.ok(run.results.filter(({ suppressions }) => !suppressions).every(({ baselineState }) => baselineState === "unchanged"));
    });
  });

  it("writes CSV that reads back as the JSON, and no cell is a formula", async () => {
    await inFolder(files, async (folder) => {
      const json = JSON.parse((await runIn(folder, ["check", "--format", "json"])).out) as Report;
      const { out } = await runIn(folder, ["check", "--format", "csv"]);
      const rows = parse(out, { bom: true, delimiter: ";", columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
      const expected = json.files.flatMap(({ path, problems }) =>
        problems.map(({ rule, message, range }) => [path, `${range.start.line + 1}`, `${range.start.character + 1}`, rule, message]),
      );
      const open = rows.filter(({ status }) => status === "");
      assert.deepEqual(
        open.map(({ fil, linje, kolonne, regel, besked }) => [fil, linje, kolonne, regel, besked]),
        expected,
      );
      for (const cell of rows.flatMap((row) => Object.values(row))) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
    });
  });

  it("writes several formats in one run, and leaves nothing else behind", async () => {
    await inFolder(files, async (folder) => {
      const { out } = await runIn(folder, [
        "check",
        "sager",
        "--format",
        "sarif",
        "--output",
        "x.sarif",
        "--format",
        "html",
        "-o",
        "r.html",
        "--format",
        "github",
      ]);
      assert.match(out, /^::error file=sager\/a%2C b\.plan\.yaml,line=3/m);
      assert.deepEqual(readdirSync(folder).toSorted(), ["r.html", "sager", "x.sarif"]);
      assert.equal((JSON.parse(readFileSync(join(folder, "x.sarif"), "utf8")) as Sarif).version, "2.1.0");
      assert.match(readFileSync(join(folder, "r.html"), "utf8"), /<\/html>\n$/);
      assert.equal((await runIn(folder, ["check", "--format", "sarif", "--format", "json"])).code, 2);
    });
  });
});

type Sarif = {
  version: string;
  runs: {
    tool: { driver: { rules: { id: string; help: { markdown: string } }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      partialFingerprints: Record<string, string>;
      baselineState?: string;
      suppressions?: { kind: string; justification: string }[];
    }[];
  }[];
};
