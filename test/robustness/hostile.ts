// `npm run hostile`: each hostile text in a process of its own, and a table of what each got, how long it took and in how much memory.
// `--update` writes the table into the README; `--only WORDS` tries those whose name holds the words.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildSync } from "esbuild";
import type { Got } from "./hostile-case";
import { bounds, damaged, hostile } from "./hostile-cases";

const { values } = parseArgs({ options: { update: { type: "boolean", default: false }, only: { type: "string", default: "" } } });
const folder = mkdtempSync(join(tmpdir(), "handleplan-hostile-"));
const program = join(folder, "case.cjs");
// As users run it: bundled, so that nothing else costs memory.
buildSync({
  entryPoints: [fileURLToPath(new URL("hostile-case.ts", import.meta.url))],
  outfile: program,
  bundle: true,
  platform: "node",
  define: { "import.meta.url": JSON.stringify(import.meta.url) },
});

const rows: string[] = [];
let failed = 0;
for (const { name } of [...hostile, ...damaged]) {
  if (!name.includes(values.only)) continue;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, name], { encoding: "utf8", timeout: 10_000 * bounds.seconds });
  const got = status === 0 ? (JSON.parse(stdout) as Got) : undefined;
  const row = got
    ? `| ${name} | ${told(got)} | ${got.seconds.toFixed(1)} | ${got.megabytes.toFixed(0)} |`
    : `| ${name} | nothing: it ended with ${status ?? "no end"} | | |`;
  console.log(row);
  rows.push(row);
  if (got && got.seconds <= bounds.seconds && got.megabytes <= bounds.megabytes) continue;
  failed++;
  console.error(`${name}: ${got ? `more than ${bounds.seconds} s or ${bounds.megabytes} MB` : stderr}`);
}
rmSync(folder, { recursive: true });
console.log(`\n${rows.length} tried, ${failed} beyond ${bounds.seconds} s or ${bounds.megabytes} MB`);

if (values.update) {
  const readme = new URL("README.md", import.meta.url);
  const table = ["| Text | What it got | Seconds | MB |", "| --- | --- | --- | --- |", ...rows].join("\n");
  const text = readFileSync(readme, "utf8");
  writeFileSync(readme, text.replace(/(<!-- hostile -->\n)[^]*?(\n<!-- end -->)/, (_, start: string, end: string) => `${start}\n${table}\n${end}`)); // prettier-ignore
}
process.exitCode = failed === 0 ? 0 : 1;

/** What is said, most often first. */
function told({ said, texts }: Got): string {
  if (said.length === 0) return "nothing new";
  const all = said.reduce((sum, [, count]) => sum + count, 0);
  const shown = said.toSorted(([, a], [, b]) => b - a).slice(0, 4);
  const names = shown.map(([name, count]) => `\`${name}\`${count === 1 ? "" : ` ${count}`}`).join(", ");
  const rest = said.length > shown.length ? " …" : "";
  return texts === 1 ? names + rest : `${texts} texts, ${all} problems: ${names}${rest}`;
}
