// Before a release: no package that is used may have a known hole of high severity. A registry that cannot say is told of and no hindrance.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root } from "./install.mjs";

/** Whether what `npm audit --json` says tells of holes; `unknown` where the registry gave no answer. */
export function verdictOf(/** @type {string} */ output) {
  try {
    const { metadata } = JSON.parse(output);
    const { high, critical } = metadata.vulnerabilities;
    return high + critical > 0 ? "holes" : "none";
  } catch {
    return "unknown";
  }
}

/** Whether a release may go on. */
export function audit() {
  const { stdout } = spawnSync("npm", ["audit", "--json", "--loglevel=silent"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const verdict = verdictOf(stdout ?? "");
  if (verdict === "unknown") console.log("npm audit: the registry gives no answer, so known holes in packages were not looked for.");
  else if (verdict === "none") console.log("npm audit: no known hole of high severity.");
  else spawnSync("npm", ["audit", "--audit-level=high"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  return verdict !== "holes";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = audit() ? 0 : 1;
