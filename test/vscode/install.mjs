// Finds or installs what running VS Code's server in a browser needs. Nothing of it lies in the checkout.
import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { removeAtExit, runToEnd } from "./processes.mjs";

// The server is taken from code-server's package because VS Code's own is on no package registry; code-server itself is not run.
const nodePackage = `${process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node"}-${process.platform}-${process.arch}`;
const playwright = { "playwright-core": "1.65.1" };
const packages = { "code-server": "4.139.1", [nodePackage]: "24.21.0", ...playwright };

/** Compiled if this machine can: log files, and an end of the extension host with its parent. Tests work without. */
const compiled = ["@vscode/spdlog", "@vscode/native-watchdog"];

export const cache = process.env["HANDLEPLAN_CACHE"] || join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "handleplan");

/**
 * VS Code's server, the Node it needs, and playwright.
 * @param {(message: string) => void} say
 */
export async function installServer(say) {
  const folder = await intoCache(
    `vscode-server-${packages["code-server"]}`,
    packages,
    say,
    "VS Code's server (500 MB, once)",
    async (partial) => {
      const shell = process.platform === "win32";
      const server = join(partial, "node_modules/code-server/lib/vscode");
      await runToEnd("npm", ["install", ...quiet], { cwd: server, shell });
      const env = { ...process.env, PATH: `${join(partial, "node_modules", nodePackage, "bin")}${delimiter}${process.env["PATH"]}` };
      await runToEnd("npm", ["rebuild", ...compiled], { cwd: server, shell, env, minutes: 3 }).catch(() =>
        say("VS Code's server will write no log files, as python3, make and g++ are needed for that."),
      );
    },
  );
  return {
    node: join(folder, "node_modules", nodePackage, "bin/node"),
    server: join(folder, "node_modules/code-server/lib/vscode/out/server-main.js"),
    playwright: join(folder, "node_modules/playwright-core/index.mjs"),
  };
}

/**
 * What drives a browser.
 * @param {(message: string) => void} say
 * @returns {Promise<string>} Its module.
 */
export async function installPlaywright(say) {
  const folder = await intoCache("playwright", playwright, say, "playwright (10 MB, once)");
  return join(folder, "node_modules/playwright-core/index.mjs");
}

/**
 * DuckDB. Its packages for other machines are not on every registry, so it is no dependency.
 * @param {(message: string) => void} say
 * @returns {Promise<string>} Its module.
 */
export async function installDuckdb(say) {
  const folder = await intoCache("duckdb", { "@duckdb/node-api": "1.5.6-r.1" }, say, "DuckDB (70 MB, once)");
  return join(folder, "node_modules/@duckdb/node-api/lib/index.js");
}

/**
 * The validator of those who wrote SARIF, a program of its own for each kind of machine.
 * @param {(message: string) => void} say
 * @returns {Promise<string>} The program.
 */
export async function installSarifValidator(say) {
  const name = `@microsoft/sarif-multitool-${process.platform}`;
  const folder = await intoCache("sarif-validator", { [name]: "5.7.0" }, say, "the SARIF validator (100 MB, once)");
  const program = join(folder, "node_modules", name, process.platform === "win32" ? "Sarif.Multitool.exe" : "Sarif.Multitool");
  chmodSync(program, 0o755);
  return program;
}

/**
 * Another version of Node.
 * @param {string} version
 * @param {(message: string) => void} say
 * @returns {Promise<string>} Its program.
 */
export async function installNode(version, say) {
  const folder = await intoCache(`node-${version}`, { [nodePackage]: version }, say, `Node ${version} (once)`);
  return join(folder, "node_modules", nodePackage, process.platform === "win32" ? "bin/node.exe" : "bin/node");
}

const quiet = ["--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"];

/**
 * Installs npm packages into a folder of the cache, unless they are there.
 * @param {string} name
 * @param {Record<string, string>} dependencies
 * @param {(message: string) => void} say
 * @param {string} what
 * @param {(folder: string) => Promise<void>} [finish] What is left to do in the folder.
 * @returns {Promise<string>} The folder.
 */
async function intoCache(name, dependencies, say, what, finish) {
  const manifest = JSON.stringify({ private: true, dependencies, ...(finish ? { compiled } : {}) }, null, 2);
  const version = createHash("sha256").update(manifest).digest("hex").slice(0, 8);
  const folder = join(cache, `${name}-${version}`);
  removeLeftovers();
  if (existsSync(folder)) return folder;
  say(`Installing ${what} into ${folder} ...`);
  const partial = removeAtExit(`${folder}.partial-${process.pid}`);
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, "package.json"), manifest);
  await runToEnd("npm", ["install", ...quiet], { cwd: partial, shell: process.platform === "win32" });
  await finish?.(partial);
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another run was faster, and its folder is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Removes what killed installs have left. */
function removeLeftovers() {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * A Chromium, installed from Debian when there is none and we may.
 * @param {(message: string) => void} say
 * @returns {Promise<string>}
 */
export async function installChromium(say) {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    say("Installing Chromium with apt-get ...");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    try {
      await runToEnd("apt-get", ["update", "-q"], { env });
      await runToEnd("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"], { env });
    } catch (error) {
      throw new Error("There is no Chromium, and it could not be installed. Install it, or set CHROMIUM to its path.", { cause: error });
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error("There is no Chromium. Install it (on Debian: `apt-get install chromium`) or set CHROMIUM to its path.");
}

function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const macOs = ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return process.env["CHROMIUM"] || names.map(onPath).find(Boolean) || macOs.find(existsSync);
}

/** @param {string} program */
export function onPath(program) {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
