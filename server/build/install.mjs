// Installs the packages when they are missing or older than the lock file. Needs nothing but Node, so that it runs on a fresh clone.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const stamp = `${root}node_modules/.handleplan-lock`;

export function install() {
  const wanted = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .update(process.version)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installerer det, der mangler (kun første gang) …");
  const { status } = spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("handleplan: npm ci kunne ikke installere pakkerne; se beskeden ovenfor.");
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
