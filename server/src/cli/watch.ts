import { stat, watch as watchFolder } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { Arguments } from "./arguments";
import { isDocumentName } from "./files";
import type { ExitCode, Io } from "./io";

/** Editors write a file in several steps; they belong together. */
const quiet = 100;

/** Runs again whenever a document below the folders changes, until it is stopped. */
export async function watch(args: Arguments, io: Io, run: () => Promise<ExitCode>): Promise<ExitCode> {
  let code = await run();
  const stop = io.stop ?? new AbortController().signal;
  const operands = args.operands.length > 0 ? args.operands : ["."];
  const folders = new Set(await Promise.all(operands.map((operand) => folderOf(resolve(io.cwd, operand)))));
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(async () => {
        io.out(`\n${{ da: "— ændret —", en: "— changed —" }[args.locale]}\n\n`);
        code = await run();
      });
    }, quiet);
  };
  const follow = async (folder: string): Promise<void> => {
    try {
      for await (const { filename } of watchFolder(folder, { recursive: true, signal: stop })) {
        if (filename !== null && isDocumentName(basename(filename))) again();
      }
    } catch (error) {
      if (!stop.aborted) throw error;
    }
  };
  await Promise.all([...folders].map(follow));
  clearTimeout(timer);
  await running;
  return code;
}

async function folderOf(path: string): Promise<string> {
  try {
    return (await stat(path)).isDirectory() ? path : dirname(path);
  } catch {
    return dirname(path);
  }
}
