// `npm run check`: everything a commit must pass, as one command. `--update` rewrites golden files instead of comparing them.
import { spawnSync } from "node:child_process";
import { compileSchemas } from "./schemas.mjs";

compileSchemas();
const update = process.argv.includes("--update");
/** @type {[string, string[]][]} */
const steps = update
  ? [["mocha", []]]
  : [
      ["tsc", []],
      ["oxlint", ["--type-aware", "--deny-warnings"]],
      ["prettier", ["--check", "--log-level", "warn", "."]],
      ["mocha", []],
    ];
for (const [command, args] of steps) {
  const { status } = spawnSync("npx", ["--no-install", command, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...(update ? { UPDATE: "1" } : {}) },
  });
  if (status !== 0) process.exit(status ?? 1);
}
