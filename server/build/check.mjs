// `npm run check`: everything a commit must pass, as one command. `--update` rewrites golden files instead of comparing them.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { root } from "./install.mjs";

/** @typedef {{ name: string, ok: boolean, passed: number, failed: number, seconds: number }} Outcome */

/**
 * Runs a program with its output shown, and reads mocha's counts from it.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>}
 */
export function show(name, command, args, env = process.env) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"], shell: process.platform === "win32" });
    let output = "";
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => {
      process.stdout.write(chunk);
      output += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => {
      const count = (/** @type {string} */ word) =>
        [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}`, "gm"))].reduce((sum, match) => sum + Number(match[1]), 0);
      const seconds = Math.round((performance.now() - start) / 1000);
      resolve({ name, ok: code === 0, passed: count("passing"), failed: count("failing"), seconds });
    });
  });
}

/**
 * Stops at the first of the steps before the tests that fails.
 * @returns {Promise<Outcome[]>}
 */
export async function check(update = false) {
  await bundle();
  const bin = (/** @type {string} */ name) => `${root}node_modules/.bin/${name}`;
  /** @type {Outcome[]} */
  const outcomes = [];
  if (!update) {
    /** @type {[string, string[]][]} */
    const steps = [
      ["tsc", []],
      ["oxlint", ["--type-aware", "--deny-warnings"]],
      ["prettier", ["--check", "--log-level", "warn", "."]],
    ];
    for (const [name, args] of steps) {
      const outcome = await show(name, bin(name), args);
      outcomes.push(outcome);
      if (!outcome.ok) return outcomes;
    }
  }
  const parallel = ["--parallel", "--jobs", String(availableParallelism())];
  return [...outcomes, await show("mocha", bin("mocha"), parallel, update ? { ...process.env, UPDATE: "1" } : process.env)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outcomes = await check(process.argv.includes("--update"));
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
}
