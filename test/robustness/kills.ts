/**
 * Every command that writes, killed at a moment of chance, and two at once of which one is killed. Each file
 * must be as it was or as a run that nobody disturbs makes it, and the next run must finish the work.
 */
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../server/dist/cli.cjs", import.meta.url));

/** A plan that `check --fix` mends. */
const flawed = (index: number): string =>
  `# Sag ${index}.\nplantype: sel-141\ndato: 2.3.2026 # skrevet på dansk\nid: b-${index}\nformål: At bo selv ${"x".repeat(index * 50)}\n`;

const plans: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`sag-${index}.plan.yaml`, flawed(index)])),
  "a.plan.yaml": "plantype: sel-141\nborger: { alias: Borger 1 }\nformål: Bor alene\n",
  "b.plan.yaml": "plantype: min-plan\nborger: { alias: Borger 1 }\nudviklingsmål: []\n",
};

/** `again`: what the next run says where the one before had come to its end. */
type Command = { readonly argv: readonly string[]; readonly again?: RegExp };

export const commands: Readonly<Record<string, Command>> = {
  "check --fix": { argv: ["check", "--fix"] },
  "check --cache -o": { argv: ["check", "--cache", "--format", "json", "-o", "svar.json", "--format", "html", "-o", "svar.html"] },
  report: { argv: ["report", "--format", "html", "-o", "rapport.html"] },
  "baseline write": { argv: ["baseline", "write", "--baseline", "grundlag.json"] },
  join: { argv: ["join", "a.plan.yaml", "b.plan.yaml", "-o", "samlet.plan.yaml"], again: /findes allerede/ },
  "audit new": { argv: ["audit", "new", ".", "--panel", "3"], again: /findes allerede/ },
  "settings --schemas": { argv: ["settings", "sag-1.plan.yaml", "--schemas", "skemaer"] },
};

export type Kills = { readonly kills: number; readonly beforeEnd: number; readonly halfDone: number; readonly leftovers: number };

/** By the file's path in the folder. */
type Content = ReadonlyMap<string, string>;

/** Without the cache, whose lines come in any order: that it is whole shows in what the next run makes of it. */
function contentOf(folder: string): Content {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !name.startsWith(".handleplan-cache"));
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

const isTemporary = (name: string): boolean => /^\..*\.tmp$/.test(basename(name));

/** How many files there are that a killed run had begun. Any other file is as `before` or as `after`. */
function leftovers(now: Content, before: Content, after: Content): number {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const text = now.get(name);
    assert.ok(text === before.get(name) || text === after.get(name), `${name} is neither old nor new`);
  }
  const strange = [...now.keys()].filter((name) => !before.has(name) && !after.has(name));
  assert.deepEqual(strange.filter((name) => !isTemporary(name)), []); // prettier-ignore
  return strange.length;
}

function start(folder: string, { argv }: Command): { child: ChildProcess; told: () => string; ended: Promise<unknown> } {
  const child = spawn(process.execPath, [program, ...argv, "--today", "2026-03-02"], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  return { child, told: () => said, ended: once(child, "close") };
}

async function finish(folder: string, command: Command): Promise<string> {
  const { told, ended } = start(folder, command);
  await ended;
  return told();
}

/** Either so far into the time that a run takes, or at a change of the folder, which is when files are written. */
async function moment(folder: string, took: number, random: () => number, ended: Promise<unknown>): Promise<void> {
  const late = wait(random() * took * 1.1);
  if (random() < 0.5) return Promise.race([late, ended]).then(() => {});
  let changes = Math.ceil(random() ** 3 * 240);
  const watcher = watch(folder);
  const change = new Promise<void>((resolve) => {
    watcher.on("change", () => {
      if (--changes <= 0) resolve();
    });
  });
  await Promise.race([change, ended]);
  watcher.close();
}

type Place = {
  readonly before: Content;
  readonly after: Content;
  /** What a run makes, and how many milliseconds it takes. */
  readonly made: readonly (readonly [name: string, text: string])[];
  readonly took: number;
  readonly fresh: () => string;
};

async function inPlace<Result>(command: Command, use: (place: Place) => Promise<Result>): Promise<Result> {
  const home = mkdtempSync(join(tmpdir(), "handleplan-kill-"));
  let folders = 0;
  const fresh = (): string => {
    const folder = join(home, String(folders++));
    mkdirSync(folder);
    for (const [name, text] of Object.entries(plans)) writeFileSync(join(folder, name), text);
    return folder;
  };
  try {
    const whole = fresh();
    const before = contentOf(whole);
    const begun = performance.now();
    await finish(whole, command);
    const took = performance.now() - begun;
    const after = contentOf(whole);
    const made = [...after].filter(([name, text]) => before.get(name) !== text);
    assert.ok(made.length > 0);
    return await use({ before, after, made, took, fresh });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function assertFinished(folder: string, after: Content): void {
  const end = contentOf(folder);
  for (const [name, text] of after) assert.ok(end.get(name) === text, `${name} is not finished`);
}

/** Three runs of the command at once, so many times: the files are as one run makes them, and nothing else is left. */
export function runsAtOnce(command: Command, times: number): Promise<void> {
  return inPlace(command, async ({ after, fresh }) => {
    for (let time = 0; time < times; time++) {
      const folder = fresh();
      await Promise.all([1, 2, 3].map(() => finish(folder, command)));
      assert.deepEqual([...contentOf(folder).keys()].toSorted(), [...after.keys()].toSorted());
      assertFinished(folder, after);
    }
  });
}

/** Kills so many runs of the command, each in a folder of its own; `together`: beside another that is left to end. */
export function killRuns(command: Command, kills: number, seed: number, together: boolean): Promise<Kills> {
  let state = seed >>> 0;
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  // A file that is written piece by piece is begun at once, so there may be one for each.
  const most = Math.max(1, command.argv.filter((word) => word === "-o").length);
  return inPlace(command, async ({ before, after, made, took, fresh }) => {
    const sum = { kills, beforeEnd: 0, halfDone: 0, leftovers: 0 };
    for (let kill = 0; kill < kills; kill++) {
      const folder = fresh();
      const other = together ? start(folder, command) : undefined;
      const { child, ended } = start(folder, command);
      await moment(folder, took, random, ended);
      if (child.exitCode === null) sum.beforeEnd++;
      child.kill("SIGKILL");
      await Promise.all([ended, other?.ended]);
      const now = contentOf(folder);
      const left = leftovers(now, before, after);
      assert.ok(left <= most, `${left} files were left over`);
      sum.leftovers += left;
      const done = made.filter(([name, text]) => now.get(name) === text).length;
      if (done > 0 && done < made.length) sum.halfDone++;
      const said = await finish(folder, command);
      if (done === 0 || !command.again?.test(said)) assertFinished(folder, after);
      rmSync(folder, { recursive: true });
    }
    return sum;
  });
}
