import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { numberOption, type Arguments } from "./arguments";
import { findFiles } from "./files";
import { changedSince, staged, stagedContent } from "./git";
import { FileFacts, hashOf } from "./file-facts";
import { UsageError, type Io } from "./io";
import type { Assignment } from "./judge";
import { readNeighbours } from "./neighbours";
import { openPool } from "./pool";
import { readBytes } from "./read-bytes";
import { ResultCache } from "./result-cache";
import type { FileResult } from "./result";

/** The files of a run, and what is asked of each. */
export type Selection = {
  readonly files: readonly string[];
  readonly missing: readonly string[];
  readonly assignment: Assignment;
  /** With `--cache`, what is known of the files. */
  readonly facts?: FileFacts;
};

/** Tells of names that lead nowhere; `undefined` when there is nothing to read, which is told too. */
export async function select(args: Arguments, io: Io, operands: readonly string[]): Promise<Selection | undefined> {
  const { locale } = args;
  const { files: found, missing } = await findFiles(io.cwd, operands.length > 0 ? operands : ["."]);
  for (const name of missing) io.err(`${{ da: `${name} findes ikke.`, en: `${name} does not exist.` }[locale]}\n`);
  if (found.length === 0 && missing.length === 0 && !args.flags.has("allow-empty")) {
    io.err(
      `${{ da: "Ingen filer at læse: en plan hedder noget, der ender på .plan.yaml.", en: "No files to read: a plan has a name ending in .plan.yaml." }[locale]}\n`,
    );
  }
  if (found.length === 0 && !args.flags.has("allow-empty")) return undefined;
  const changed = await changedFiles(args, io);
  const isInShard = shardOf(args);
  const files = found.filter((path) => (changed?.has(path) ?? true) && isInShard(path));
  const folder = cacheFolder(args, io);
  const facts = folder === undefined ? undefined : new FileFacts(folder, io.cwd);
  const assignment = {
    cwd: io.cwd,
    today: args.values.get("today") ?? io.today(),
    locale,
    rules: args.rules,
    neighbours: await readNeighbours(io.cwd, found, operands.length > 0 ? operands : ["."], facts),
  };
  return { files, missing, assignment, ...(facts ? { facts } : {}) };
}

async function changedFiles(args: Arguments, io: Io): Promise<ReadonlySet<string> | undefined> {
  const ref = args.values.get("since");
  if (args.flags.has("staged")) return new Set(await staged(io.cwd));
  return ref === undefined ? undefined : new Set(await changedSince(io.cwd, ref));
}

/** `--shard 2/3`: a file belongs to the same part on every machine, whatever files lie beside it. */
function shardOf(args: Arguments): (path: string) => boolean {
  const text = args.values.get("shard");
  if (text === undefined) return () => true;
  const [, part, parts] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (part === undefined || parts === undefined || part < 1 || part > parts) {
    throw new UsageError({ da: `--shard ${text}: skriv del/antal, som 1/4.`, en: `--shard ${text}: write part/parts, such as 1/4.` });
  }
  return (path) => createHash("sha256").update(path).digest().readUInt32BE(0) % parts === part - 1;
}

export type Swept = { readonly path: string; readonly result?: FileResult; readonly unreadable?: string };

/** Judges the files and gives their results in the files' order, holding only those in work. */
export async function* sweep(args: Arguments, io: Io, { files, assignment, facts }: Selection): AsyncGenerator<Swept> {
  const jobs = Math.min(numberOption(args, "jobs", 1) ?? jobsFor(files.length), Math.max(1, files.length));
  const told = (rule: string, fault: string): void => io.err(`${rule}: ${fault}\n`);
  const pool = openPool(assignment, jobs, io.startWorker, told);
  const folder = cacheFolder(args, io);
  const cache = facts && folder !== undefined ? new ResultCache(folder, assignment, `${io.version} ${io.build ?? ""}`, facts) : undefined;
  const isStaged = args.flags.has("staged");

  const judge = async (path: string): Promise<Swept> => {
    const hash = isStaged ? undefined : facts?.of(path)?.hash;
    const known = hash === undefined ? undefined : cache?.read(path, cache.key(path, hash));
    if (known) return { path, result: known };
    let bytes: Uint8Array;
    try {
      bytes = isStaged ? await stagedContent(io.cwd, path) : readBytes(resolve(io.cwd, path));
    } catch (error) {
      return { path, unreadable: codeOf(error) };
    }
    const result = await pool.file(path, bytes);
    // Of what was judged, which may be newer than what was known of the file.
    cache?.write(path, cache.key(path, hashOf(bytes)), result);
    return { path, result };
  };
  try {
    yield* inOrder(files, pool.size * 16, judge);
  } finally {
    cache?.close();
    facts?.close();
    await pool.close();
  }
}

function cacheFolder({ flags, values }: Arguments, io: Io): string | undefined {
  const folder = values.get("cache-folder") ?? (flags.has("cache") ? ".handleplan-cache" : undefined);
  return folder === undefined ? undefined : resolve(io.cwd, folder);
}

/** A thread takes as long to start as some plans take to read. */
const fewFiles = 60;

function jobsFor(files: number): number {
  return files < fewFiles ? 1 : availableParallelism();
}

/** Works on several items at once and gives the results in the items' order. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    const started = work(item);
    // A failure is told when its turn comes.
    started.catch(() => {});
    running.push(started);
    const first = running.length >= width ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const rest of running) yield await rest;
}

export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : String(error);
}
