import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ExitCode, Io } from "../../server/src/cli/io";
import { run } from "../../server/src/cli/run";

export type Ran = { readonly code: ExitCode; readonly out: string; readonly err: string };

/** Runs the command line in a folder that holds the files, on 2 March 2026. */
export async function runIn(folder: string, argv: readonly string[], stdin: string | Uint8Array = "", io: Partial<Io> = {}): Promise<Ran> {
  let [out, err] = ["", ""];
  const code = await run(argv, {
    cwd: folder,
    today: () => "2026-03-02",
    stdin: () => Promise.resolve(typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin),
    out: (text) => (out += text),
    err: (text) => (err += text),
    env: {},
    colors: false,
    docs: fileURLToPath(new URL("../../server/docs", import.meta.url)),
    version: "0.0.0",
    ...io,
  });
  return { code, out, err };
}

/** A new folder with the files, gone after `use`. */
export async function inFolder<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "handleplan-test-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
