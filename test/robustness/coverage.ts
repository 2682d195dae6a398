/**
 * `npm run coverage`: lines and branches of `server/src` by folder, from the tests that run in process or speak to the server as a process,
 * and the rules and features below 90 % of branches with what is uncovered in them. Node counts the branches; c8 finds their places.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const least = 90;
const tests = [
  ...["rules", "robust-rules", "examples", "cases", "law-cases"].map((name) => `test/${name}.test.ts`),
  ...["cli", "features", "language", "law", "lint", "lsp", "measurability", "plan", "program", "schema", "workspace"].map(
    (folder) => `test/${folder}/**/*.test.ts`,
  ),
  ...["protocol", "refusing-editor"].map((name) => `test/robustness/${name}.test.ts`),
];

type Place = { readonly line: number; readonly column: number };
type Range = { readonly start: Place; readonly end: Place };
type FileCoverage = {
  readonly statementMap: Readonly<Record<string, Range>>;
  readonly s: Readonly<Record<string, number>>;
  readonly branchMap: Readonly<Record<string, { readonly locations: readonly Range[] }>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
};

const folder = mkdtempSync(join(tmpdir(), "handleplan-coverage-"));
let files: Readonly<Record<string, FileCoverage>>;
try {
  const c8 = ["--temp-directory", join(folder, "raw"), "--reports-dir", folder, "--reporter", "json", "--include", "server/src/**/*.ts"];
  const mocha = ["node_modules/mocha/bin/mocha.js", "--no-config", "--reporter", "dot", "--timeout", "600000"];
  const loaded = ["--import", "tsx", "--import", "./test/harness/setup.mjs"];
  const words = ["node_modules/c8/bin/c8.js", ...c8, process.execPath, ...loaded, ...mocha, ...tests];
  const env = { ...process.env, HANDLEPLAN_SERVER: "sources" };
  const { status } = spawnSync(process.execPath, words, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("The tests fail; `npm test` says where.");
  files = JSON.parse(readFileSync(join(folder, "coverage-final.json"), "utf8")) as typeof files;
} finally {
  rmSync(folder, { recursive: true });
}

type Sum = { lines: number; coveredLines: number; branches: number; coveredBranches: number };
const sums = new Map<string, Sum>();
const low: string[] = [];
for (const [path, coverage] of Object.entries(files)) {
  const name = path.slice(join(root, "server/src/").length).replaceAll("\\", "/");
  const layer = name.split("/")[0] ?? "";
  const lines = readFileSync(path, "utf8").split("\n");
  const branches = Object.entries(coverage.branchMap).flatMap(([id, { locations }]) =>
    locations.map((range, index) => ({ range, isCovered: coverage.b[id]?.[index] !== 0 })),
  );
  const last = Math.max(...branches.map(({ range }) => range.start.line));
  const written = branches.filter(({ range }) => isWritten(range, lines, last));
  const uncovered = written.filter(({ isCovered }) => !isCovered);
  const sum = sums.get(layer) ?? { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 };
  sums.set(layer, sum);
  sum.lines += Object.keys(coverage.s).length;
  sum.coveredLines += Object.values(coverage.s).filter((count) => count > 0).length;
  sum.branches += written.length;
  sum.coveredBranches += written.length - uncovered.length;
  const share = percent(written.length - uncovered.length, written.length);
  if (share >= least || !["rules", "features"].includes(layer)) continue;
  low.push(`${name}  ${share.toFixed(1)} %`);
  for (const { range } of uncovered) low.push(`  ${range.start.line}: ${textOf(range, lines)}`);
}

console.log("| Folder | Lines | Branches |\n| --- | --- | --- |");
for (const [layer, sum] of [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  console.log(
    `| ${layer} | ${percent(sum.coveredLines, sum.lines).toFixed(1)} % | ${percent(sum.coveredBranches, sum.branches).toFixed(1)} % |`,
  );
console.log(
  low.length === 0 ? `\nNo rule and no feature is below ${least} % of branches.` : `\nBelow ${least} % of branches:\n\n${low.join("\n")}`,
);
process.exitCode = low.length === 0 ? 0 : 1;

/** False for what making a module of a file adds: its imports, its exports and the file's end are counted as branches too. */
function isWritten(range: Range, lines: readonly string[], last: number): boolean {
  const { line, column } = range.start;
  const text = textOf(range, lines);
  const before = (lines[line - 1] ?? "").slice(0, column);
  const isMade =
    (line === 1 && column === 0) || (line === last && /^[\])}]/.test(text)) || (/^\w+\($/.test(text) && before.endsWith("function "));
  return !isMade && /\w/.test(text);
}

function textOf({ start, end }: Range, lines: readonly string[]): string {
  return (lines[start.line - 1] ?? "").slice(start.column, start.line === end.line ? end.column : undefined);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}
