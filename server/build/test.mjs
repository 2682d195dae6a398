// `npm test`: installs what is missing and runs every test, also those in a real VS Code. Ends with how long each part took and the sum.
import { readFileSync } from "node:fs";
import { install, root } from "./install.mjs";

install();
const { check, show } = await import("./check.mjs");
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const outcomes = await check();
const node = (/** @type {string} */ name, /** @type {string[]} */ ...args) => show(name, process.execPath, args);
const mocha = ["--import", "tsx", "node_modules/mocha/bin/mocha.js", "--no-config", "--reporter", "spec"];
outcomes.push(await node("command line and server without network", "server/build/offline.mjs"));
outcomes.push(await node("npm package", ...mocha, "test/npm/*.test.ts"));
outcomes.push(await node("pages in Chromium", ...mocha, "--timeout", "300000", "test/pages/*.test.ts"));
outcomes.push(await node("DuckDB and the SARIF validator", ...mocha, "--timeout", "300000", "test/nationwide/*.test.ts"));
outcomes.push(await node("Neovim and Emacs", "test/editors/run.mjs"));
// VS Code gets the extension as a user does: packed.
const packed = await node("packing the extension", "server/build/package.mjs", "--built");
outcomes.push(packed);
const vscode = ["test/vscode/run.mjs", "--kind", "node", "--kind", "web", "--extension", `handleplan-${version}.vsix`];
if (packed.ok) outcomes.push(await node("VS Code, desktop and web", ...vscode));
console.log();
for (const { name, ok, seconds } of outcomes) console.log(`${String(seconds).padStart(5)} s  ${name}${ok ? "" : " FAILED"}`);
const sum = (/** @type {"passed" | "failed"} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
const ok = outcomes.every((outcome) => outcome.ok);
console.log(`\n${sum("passed")} passed, ${Math.max(sum("failed"), ok ? 0 : 1)} failed`);
process.exitCode = ok ? 0 : 1;
