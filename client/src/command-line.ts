import { execFile } from "node:child_process";
import type * as vscode from "vscode";
import { isDanish } from "./language";

/** How the extension's own copy of the command line is started: by the program that the extension runs in, as plain Node. */
export type CommandLine = { readonly program: string; readonly script: string; readonly env: Record<string, string> };

export function commandLine(context: vscode.ExtensionContext): CommandLine {
  return {
    program: process.execPath,
    script: context.asAbsolutePath("server/dist/editor-cli.cjs"),
    env: { ELECTRON_RUN_AS_NODE: "1" },
  };
}

/** What a command of it writes. Rejects with what it complains of where it cannot do its work. */
export function runCommandLine({ program, script, env }: CommandLine, args: readonly string[], cwd: string): Promise<string> {
  const words = [script, ...args, "--lang", isDanish() ? "da" : "en"];
  return new Promise((resolve, reject) => {
    execFile(program, words, { cwd, env: { ...process.env, ...env }, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      // 1 says that there are problems, which is no fault.
      if (error && error.code !== 1) reject(new Error(stderr.trim() || error.message));
      else resolve(stdout);
    });
  });
}
