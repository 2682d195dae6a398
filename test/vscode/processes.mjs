// Every process and folder of a run is kept here, so that none outlives it, however it ends.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
/** @type {Set<string>} */
const folders = new Set();

process.on("exit", () => {
  for (const child of running) kill(child);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
for (const [signal, code] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
]))
  process.on(signal, () => process.exit(code));

/** An empty folder that goes away with this process. */
export function temporaryFolder() {
  // Short, because VS Code puts sockets into it, whose paths may have about 100 characters. On macOS `tmpdir()` has 50.
  return removeAtExit(mkdtempSync(join(process.platform === "darwin" ? "/tmp" : tmpdir(), "handleplan-")));
}

/** @param {string} folder */
export function removeAtExit(folder) {
  folders.add(folder);
  return folder;
}

/**
 * Starts a program as the head of a process group, which is killed with this process.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options, detached: process.platform !== "win32" });
  running.add(child);
  child.on("close", () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end. Rejects with what it said when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { minutes?: number }} options
 * @returns {Promise<string>}
 */
export function runToEnd(command, args, { minutes = 10, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options);
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    const timer = setTimeout(() => kill(child), minutes * 60_000);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else reject(new Error(`\`${command} ${args.join(" ")}\` ended with ${code ?? signal}:\n${output.trim().slice(-3000)}`));
    });
  });
}

/**
 * Ends a program with all that it has started.
 * @param {import("node:child_process").ChildProcess} child
 */
export function kill(child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") throw error;
  }
}
