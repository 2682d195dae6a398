// `npm test`: installs what is missing and runs every test, also those in a real VS Code. Ends with the sum of both.
import { install } from "./install.mjs";

install();
const { check, show } = await import("./check.mjs");
const outcomes = [await check(), await show(process.execPath, ["test/vscode/run.mjs", "--kind", "node", "--kind", "web"])];
const sum = (/** @type {"passed" | "failed"} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
const ok = outcomes.every((outcome) => outcome.ok);
console.log(`\n${sum("passed")} passed, ${Math.max(sum("failed"), ok ? 0 : 1)} failed`);
process.exitCode = ok ? 0 : 1;
