// Runs the suite in VS Code for the desktop, where its download host answers and there is a display.
import { writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from "@vscode/test-electron";
import { bundleSuite } from "./bundle-suite.mjs";
import { prepareExtension } from "./extension.mjs";
import { cache, onPath } from "./install.mjs";
import { runToEnd, start } from "./processes.mjs";

const downloadHost = "https://update.code.visualstudio.com/api/releases/stable";

/**
 * The path of VS Code's executable, or why it cannot be used here.
 * @returns {Promise<{ executable: string } | { missing: string }>}
 */
export async function prepareDesktop() {
  const { platform, env } = process;
  if (platform === "linux" && !env["DISPLAY"] && !env["WAYLAND_DISPLAY"] && !onPath("xvfb-run"))
    return { missing: "there is no display and no xvfb-run" };
  try {
    const response = await fetch(downloadHost, { signal: AbortSignal.timeout(5000) });
    if (!response.ok) return { missing: `its download host answers ${response.status}` };
    mkdirSync(cache, { recursive: true });
    return { executable: await downloadAndUnzipVSCode({ version: "stable", cachePath: join(cache, "vscode-desktop") }) };
  } catch (error) {
    return { missing: `it cannot be downloaded (${error instanceof Error ? error.message : String(error)})` };
  }
}

/**
 * @param {import("./run.mjs").Run} run
 * @param {{ executable: string }} desktop
 * @returns {Promise<number>} The exit code of the tests.
 */
export async function runOnDesktop(run, { executable }) {
  const userData = join(run.temporary, "user");
  mkdirSync(join(userData, "User"), { recursive: true });
  writeFileSync(join(userData, "User/settings.json"), JSON.stringify(run.settings));
  const { development, suite, extensions } = await prepareExtension(run, (vsix, folder) => {
    const [cli = executable, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
    const folders = ["--user-data-dir", userData, "--extensions-dir", folder];
    return runToEnd(cli, [...args, "--no-sandbox", ...folders, "--install-extension", vsix], { shell: process.platform === "win32" });
  });
  const readable = await bundleSuite(suite, { kind: run.kind, mark: "", color: run.color, pictures: "", webviews: "", look: "" });

  const command = [executable, run.workspace, "--user-data-dir", userData, "--extensions-dir", extensions];
  command.push("--no-sandbox", "--disable-gpu-sandbox", "--disable-updates", "--disable-workspace-trust");
  command.push("--skip-welcome", "--skip-release-notes");
  command.push(`--extensionDevelopmentPath=${development}`, `--extensionTestsPath=${suite}`);
  if (run.kind === "web") command.push("--extensionDevelopmentKind=web");
  const needsDisplay = process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];
  const [program = executable, ...args] = needsDisplay ? ["xvfb-run", "-a", ...command] : command;
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const vscode = start(program, args, { env });
    for (const stream of [vscode.stdout, vscode.stderr]) if (stream) createInterface(stream).on("line", (line) => run.say(readable(line)));
    setTimeout(() => reject(new Error(`They did not end within ${run.seconds} s.`)), run.seconds * 1000).unref();
    vscode.on("error", reject);
    vscode.on("close", (code) => resolve(code ?? 1));
  });
}
