// `npm test`: installs what is missing and runs every test, also those in a real VS Code. Ends with the sum of all.
import { readFileSync } from "node:fs";
import { install, root } from "./install.mjs";

install();
const { check, show } = await import("./check.mjs");
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const outcomes = [await check()];
const mocha = ["--import", "tsx", "node_modules/mocha/bin/mocha.js", "--no-config", "--reporter", "spec"];
outcomes.push(await show(process.execPath, [...mocha, "test/npm/*.test.ts"]));
outcomes.push(await show(process.execPath, [...mocha, "--timeout", "300000", "test/pages/*.test.ts"]));
outcomes.push(await show(process.execPath, ["test/editors/run.mjs"]));
// VS Code gets the extension as a user does: packed.
const packed = await show(process.execPath, ["server/build/package.mjs", "--built"]);
const vscode = ["test/vscode/run.mjs", "--kind", "node", "--kind", "web", "--extension", `handleplan-${version}.vsix`];
outcomes.push(packed.ok ? await show(process.execPath, vscode) : packed);
const sum = (/** @type {"passed" | "failed"} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
const ok = outcomes.every((outcome) => outcome.ok);
console.log(`\n${sum("passed")} passed, ${Math.max(sum("failed"), ok ? 0 : 1)} failed`);
process.exitCode = ok ? 0 : 1;
