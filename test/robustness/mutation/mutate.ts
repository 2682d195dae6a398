/**
 * `npm run mutate [-- --only plan] [--file plan/edits.ts] [--sample measurability:500] [--seed 1] [--survivors FILE] [--again FILE] [--each]`:
 * makes one small fault at a time in `server/src/plan`, `lint` and `measurability`, and counts how many of them a test notices. `--sample`
 * tries so many of a folder, `--again FILE` those that an earlier run wrote as survivors. `--each` tells of each fault what noticed it,
 * `--seconds 15` is what a fault may cost, and `--tests GLOB` the tests that are asked instead of all.
 */
import { fork, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { globSync } from "tinyglobby";
import { compileSchemas } from "../../../server/build/schemas.mjs";
import { bundle, instrument, root, type Mutant } from "./instrument";
import type { Outcome, Task } from "./worker";

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: ["plan", "lint", "measurability"] },
    file: { type: "string", multiple: true, default: [] },
    sample: { type: "string", multiple: true, default: [] },
    seed: { type: "string", default: "1" },
    survivors: { type: "string" },
    again: { type: "string" },
    each: { type: "boolean", default: false },
    seconds: { type: "string", default: "5" },
    tests: { type: "string", multiple: true },
  },
});

/** Tests that call the sources themselves, in this process and at once. The two that are left out take long and reach nothing of their own. */
const tests = globSync(
  values.tests ?? [
    ...["plan", "lint", "measurability", "features", "workspace"].map((folder) => `test/${folder}/*.test.ts`),
    ...["rules", "examples"].map((name) => `test/${name}.test.ts`),
    "test/robustness/yaml-test-suite.test.ts",
    "test/robustness/mutation/run-properties.ts",
    // The statements take longest and ask little of the other folders.
    ...(values.only.includes("measurability") ? ["test/robustness/mutation/each-statement.ts"] : []),
  ],
  { cwd: root, ignore: ["test/features/{preview,half-typed}.test.ts"] },
).toSorted();

/** A fault at which the worker says nothing for so long has hung or crashed it. */
const patience = 60_000;

const here = fileURLToPath(new URL(".", import.meta.url));
if (!existsSync(join(here, "node_modules")))
  spawnSync("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], {
    cwd: here,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
compileSchemas();
const { mutants, sources, originals } = await instrument(values.only);
const nameOf = ({ fileName }: Mutant): string => fileName.slice(join(root, "server/src/").length).replaceAll("\\", "/");
const names = [...new Set(mutants.map(nameOf))];
const again = values.again === undefined ? undefined : readFileSync(values.again, "utf8").split("\n");
const chosen = values.only.flatMap((folder) => {
  const files = values.file.filter((name) => name.startsWith(`${folder}/`));
  const all = mutants.filter((mutant) => {
    const name = nameOf(mutant);
    if (again && !again.some((line) => line.startsWith(placeAndChange(mutant)))) return false;
    return name.startsWith(`${folder}/`) && (files.length === 0 || files.includes(name));
  });
  const most = values.sample.find((each) => each.startsWith(`${folder}:`))?.split(":")[1];
  return most === undefined ? all : drawn(all, Number(most));
});

const folder = mkdtempSync(join(tmpdir(), "handleplan-mutants-"));
const outcomes = new Map<number, Outcome>();
try {
  await bundle(sources, tests, join(folder, "counting.cjs"), true);
  await bundle(sources, tests, join(folder, "mutants.cjs"), false);
  const homes = names.map((name) => `test/${name.split("/")[0]}/`);
  const most = 1_000 * Number(values.seconds);
  const task: Task = { folder, tests, most, lies: mutants.map((mutant) => names.indexOf(nameOf(mutant))), homes };
  writeFileSync(join(folder, "task.json"), JSON.stringify(task));
  const measuring = spawnSync(process.execPath, ["--import", "tsx", join(here, "worker.ts"), "measure", join(folder, "task.json")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (measuring.status !== 0) throw new Error("the tests could not be measured");
  const pending = chosen.map(({ id }) => Number(id));
  const started = Date.now();
  // Who breaks the run off is told of what was tried until then.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => pending.splice(1));
  while (pending.length > 0) await tryUntilCrash(pending, started);
} finally {
  rmSync(folder, { recursive: true });
}
report();

/** One worker, for as long as it lives. The fault it dies of, or falls silent at, is noticed. */
async function tryUntilCrash(pending: number[], started: number): Promise<void> {
  const worker = fork(join(here, "worker.ts"), ["try", join(folder, "task.json")], {
    cwd: root,
    execArgv: ["--import", "tsx", "--max-old-space-size=2500"],
  });
  await new Promise<void>((resolve, reject) => {
    let alarm: NodeJS.Timeout | undefined;
    const next = (): void => {
      clearTimeout(alarm);
      const [id] = pending;
      if (id === undefined) worker.kill();
      else {
        alarm = setTimeout(() => worker.kill("SIGKILL"), patience);
        worker.send(id);
      }
    };
    worker.on("message", (outcome: Outcome) => {
      outcomes.set(outcome.id, outcome);
      pending.shift();
      const mutant = mutants[outcome.id];
      if (values.each && mutant) console.log(told(mutant));
      if (outcomes.size % 250 === 0) console.log(`${outcomes.size} of ${chosen.length}, ${Math.round((Date.now() - started) / 1000)} s`);
      next();
    });
    worker.on("exit", (code) => {
      clearTimeout(alarm);
      if (code === 3) reject(new Error("The run is not sound."));
      const id = pending.shift();
      if (id !== undefined) outcomes.set(id, { id, status: "timeout", by: "the process ended" });
      resolve();
    });
    next();
  });
}

function report(): void {
  const tried = chosen.filter(({ id }) => outcomes.has(Number(id)));
  if (tried.length < chosen.length) console.log(`broken off: ${tried.length} of ${chosen.length} were tried`);
  const rows = [...values.only, ...names].flatMap((name) => {
    const own = tried.filter((mutant) => nameOf(mutant) === name || nameOf(mutant).startsWith(`${name}/`));
    const count = (...kinds: readonly Outcome["status"][]): number => own.filter(({ id }) => kinds.includes(statusOf(id))).length;
    const noticed = count("killed", "timeout");
    if (own.length === 0) return [];
    const score = ((100 * noticed) / own.length).toFixed(1);
    return [
      `| ${name} | ${own.length} | ${count("killed")} | ${count("timeout")} | ${count("survived")} | ${count("unreached")} | ${score} % |`,
    ];
  });
  console.log(
    [
      "| Where | Faults | Failed a test | Never ended | Survived | Not reached | Score |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      ...rows,
    ].join("\n"),
  );
  if (values.survivors === undefined) return;
  const lines = tried.filter(({ id }) => ["survived", "unreached"].includes(statusOf(id))).map(told);
  writeFileSync(values.survivors, `${lines.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })).join("\n")}\n`);
}

function statusOf(id: string): Outcome["status"] {
  return outcomes.get(Number(id))?.status ?? "survived";
}

function told(mutant: Mutant): string {
  const outcome = outcomes.get(Number(mutant.id));
  return `${placeAndChange(mutant)}${outcome?.status} ${outcome?.by}`;
}

/** As the list of survivors names it. */
function placeAndChange(mutant: Mutant): string {
  const { start, end } = mutant.location;
  const lines = (originals.get(mutant.fileName) ?? "").split("\n").slice(start.line, end.line + 1);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? "").slice(0, end.column);
  lines[0] = (lines[0] ?? "").slice(start.column);
  const brief = (text: string): string => text.replace(/\s+/g, " ").slice(0, 160);
  return `${nameOf(mutant)}:${start.line + 1}:${start.column + 1} ${mutant.mutatorName}: ${brief(lines.join(" "))} → ${brief(mutant.replacement)}  `;
}

/** So many of them, always the same for one seed, and in an order of chance: whoever breaks the run off has a fair sample. */
function drawn(all: readonly Mutant[], count: number): readonly Mutant[] {
  let state = Number(values.seed);
  const keyed = all.map((mutant) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { mutant, key: state };
  });
  return keyed.toSorted((a, b) => a.key - b.key).slice(0, count).map(({ mutant }) => mutant); // prettier-ignore
}
