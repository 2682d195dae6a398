// `npm run bench`: our tool and its peers in turn on the same invented content. README.md says what each row means.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { editorPeers, peersFolder } from "./editor-peers";
import { measureEditors } from "./measure-editors";
import { measureTerminal } from "./measure-terminal";
import { compareOwn, recordOwn } from "./own-cost";
import { table, type Row } from "./table";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    rounds: { type: "string" },
    json: { type: "string" },
    only: { type: "string" },
    own: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(`npm run bench -- [options]
  --quick         one round, short documents, a hundred plans
  --rounds N      so many rounds; 5 unless said, 1 with --quick
  --only WHAT     editor or terminal
  --json FILE     the same rows as JSON
  --own           no peers: what our own version costs, beside the record
  --record        no peers: writes the record anew
  --no-build      measures the bundles as they lie in server/dist`);
  process.exit(0);
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const bundler = "server/build/bundle.mjs";

void main();

async function main(): Promise<void> {
  if (!values["no-build"]) run(process.execPath, [bundler], root);
  const folder = mkdtempSync(join(tmpdir(), "handleplan-bench-"));
  try {
    if (values.own || values.record) process.exitCode = await (values.record ? recordOwn(folder) : compareOwn(folder));
    else await besidePeers(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function besidePeers(folder: string): Promise<void> {
  if (!existsSync(join(peersFolder, "node_modules"))) {
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], peersFolder);
  }
  const rows: Row[] = [];
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
  if (values.only !== "terminal") rows.push(...(await measureEditors(editorPeers(folder), values.quick, rounds, tell)));
  if (values.only !== "editor") rows.push(...(await measureTerminal(folder, values.quick, rounds, tell)));
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "?"}), ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}`;
  const date = new Date().toISOString().slice(0, 10);
  console.log(`\n${date}, ${machine}${values.quick ? ", quick" : ""}\n\n${table(rows)}`);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ date, machine, quick: values.quick, rows }, undefined, 2)}\n`);
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(program, args, { cwd, stdio: "inherit" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed.`);
}

function tell(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
}
