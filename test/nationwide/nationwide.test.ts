// The guide's page on reading a whole country's plans: its commands and its query, run as they stand there. Part of `npm test`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generatePlan } from "../generate/plans";
import { inFolder, runIn } from "../harness/command-line";
import { installDuckdb } from "../vscode/install.mjs";

/** The little that is used of DuckDB, which lies in the cache and not among the dependencies. */
type Duckdb = { create(path: string): Promise<{ connect(): Promise<Connection> }> };
type Connection = { runAndReadAll(query: string): Promise<{ getRowObjects(): unknown[] }>; closeSync(): void };

const page = (locale: string): string => readFileSync(new URL(`../../server/docs/guide/${locale}/automate.md`, import.meta.url), "utf8");
const block = (text: string, language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? "";
/** The words behind `handleplan@…` on the page's line with the command. */
const command = (name: string, shard: number): string[] => {
  const line =
    block(page("da"), "yaml")
      .split("\n")
      .find((each) => each.includes(` ${name} `)) ?? "";
  return line.slice(line.indexOf(name)).replaceAll(/\$\{\{ matrix\.shard \}\}/gu, String(shard)).split(" "); // prettier-ignore
};

const plans = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => generatePlan(5, index + 1)).map(({ path, text }) => [`landet/${path}`, text]),
);

type Row = { kommune: string; regel: string; problemer: bigint; planer: bigint };
type Report = { files: { path: string; problems: { rule: string; severity: string }[] }[] };

describe("a whole country's plans", () => {
  it("are told by DuckDB as the command line tells them", async () => {
    const { DuckDBInstance } = (await import(pathToFileURL(await installDuckdb(console.log)).href)) as { DuckDBInstance: Duckdb };
    await inFolder({ ...plans, "resultater/.gitkeep": "" }, async (folder) => {
      for (const shard of [1, 2, 3, 4]) {
        const argv = command("check", shard);
        assert.equal(argv.at(-1), `resultat-${shard}.ndjson`);
        await runIn(folder, [...argv.slice(0, -1), `resultater/${argv.at(-1)}`]);
      }
      const { files } = JSON.parse((await runIn(folder, ["check", "landet", "--format", "json"])).out) as Report;
      const expected = new Map<string, { problems: number; plans: Set<string> }>();
      for (const { path, problems } of files)
        for (const { rule, severity } of problems) {
          if (severity === "info") continue;
          const key = `${path.split("/")[1]} ${rule}`;
          const entry = expected.get(key) ?? { problems: 0, plans: new Set() };
          expected.set(key, entry);
          entry.problems++;
          entry.plans.add(path);
        }
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const query = block(page("da"), "sql").replace("resultater/", `${join(folder, "resultater").replaceAll("'", "''")}/`);
      const rows = (await connection.runAndReadAll(query)).getRowObjects() as Row[];
      connection.closeSync();
      assert.ok(rows.length > 10);
      assert.deepEqual(
        new Map(rows.map(({ kommune, regel, problemer, planer }) => [`${kommune} ${regel}`, [Number(problemer), Number(planer)]])),
        new Map([...expected].map(([key, entry]) => [key, [entry.problems, entry.plans.size]])),
      );
      assert.deepEqual(rows.map(({ problemer }) => Number(problemer)), rows.map(({ problemer }) => Number(problemer)).toSorted((a, b) => b - a)); // prettier-ignore
    });
  });

  it("are told the same on both pages", () => {
    for (const language of ["yaml", "sql"]) assert.equal(block(page("en"), language), block(page("da"), language));
  });
});
