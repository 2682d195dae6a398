// `npm run test:offline`: the tests of the command line and the server where there is no network, not even the machine's own.
import { spawnSync } from "node:child_process";
import { root } from "./install.mjs";

const apart = ["--user", "--map-root-user", "--net", "--"];
const mocha = ["--import", "tsx", "node_modules/mocha/bin/mocha.js", "--no-config", "--reporter", "dot", "--timeout", "300000"];
// In there, nothing can be reached: that is seen before the tests are believed.
const reach = `require("node:net").connect(80, "127.0.0.1").on("connect", () => process.exit(1)).on("error", ({ code }) => process.exit(code === "ENETUNREACH" ? 0 : 1))`; // prettier-ignore

if (spawnSync("unshare", [...apart, process.execPath, "-e", reach]).status === 0) {
  const tests = [...apart, process.execPath, ...mocha, "test/cli/*.test.ts", "test/lsp/*.test.ts"];
  process.exitCode = spawnSync("unshare", tests, { cwd: root, stdio: "inherit" }).status ?? 1;
} else {
  console.log(
    "Pending: this system gives no program a network of its own (`unshare --user --net`), so the tests were not run without one.",
  );
}
