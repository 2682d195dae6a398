/**
 * Loads the large files of our programs, with V8's compiled form of them where one lies at hand: then nothing has to be compiled again,
 * which is a third of a short run. A compiled form holds what V8 made of the program's own source, so nothing of what the program has
 * read. It fits one source, one Node and one machine; what does not fit, or is damaged, is as good as absent.
 */
import { isAscii } from "node:buffer";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { basename, dirname, join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import * as zlib from "node:zlib";

type Program = {
  readonly module: { exports: unknown };
  /** Tells the source from any other; absent where nothing can, and nothing is kept. */
  readonly mark: Mark | undefined;
  readonly script: Script;
  /** How forms for this Node end: as it was when the program was loaded, since V8's flags belong to it. */
  readonly ending: string;
};

type Mark = readonly [length: number, checksum: number];

/** V8 wants what follows to begin at a multiple of eight bytes. */
const headerLength = 16;
/** Ours is a few megabytes; whatever is larger is none. */
const mostBytes = 64_000_000;

const programs = new Map<string, Program>();
/** Where forms lie: beside the program, unless someone lends another folder. */
let lent: string | undefined;

/** Reads compiled forms in that folder, not beside the programs. To be said before a program is loaded. */
export function lendFolder(folder: string): void {
  lent = folder;
}

export function lentFolder(): string | undefined {
  return lent;
}

/** What the file exports; it is run once, like a module that is required. */
export function loadProgram(path: string): unknown {
  const known = programs.get(path);
  if (known) return known.module.exports;
  const source = readFileSync(path);
  const ending = endingOfForms();
  const mark = markOf(source);
  const cachedData = mark && formOf(mark, join(lent ?? dirname(path), basename(path) + ending));
  // Our builds write in ASCII, which needs no decoding and half the memory.
  const script = new Script(wrap(isAscii(source) ? source.toString("latin1") : source.toString()), {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  programs.set(path, { module, mark, script, ending });
  const run = script.runInThisContext() as (...given: unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
  return module.exports;
}

/** Whether V8 took a form for each program that is loaded, where one can be kept at all. */
export function cameCompiled(): boolean {
  return [...programs.values()].every(({ mark, script }) => !mark || script.cachedDataRejected === false);
}

/**
 * Leaves the forms of all programs loaded so far, with whatever has been compiled of them until now, and removes those that another
 * Node, another version of ours or an interrupted write has left. Fails where the folder cannot be written.
 */
export function keepCompiled(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, { mark, script, ending }] of programs) {
    if (!mark) continue;
    const [program, data] = [basename(path), script.createCachedData()];
    const partial = join(folder, `.${program}.${process.pid}.tmp`);
    try {
      writeFileSync(partial, Buffer.concat([headerOf(mark, data), data]));
      renameSync(partial, join(folder, program + ending));
    } finally {
      rmSync(partial, { force: true });
    }
    const left = (name: string): boolean =>
      (name.startsWith(`${program}.`) && name.endsWith(".compiled") && name !== program + ending) ||
      (name.startsWith(`.${program}.`) && name.endsWith(".tmp"));
    for (const name of readdirSync(folder).filter(left)) rmSync(join(folder, name), { force: true });
  }
}

function endingOfForms(): string {
  const { version, platform, arch, versions } = process;
  return `.${version}-${versions.v8}-${platform}-${arch}-${cachedDataVersionTag().toString(16)}.compiled`;
}

function formOf(mark: Mark, path: string): Buffer | undefined {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > mostBytes) return undefined;
    const form = readFileSync(path);
    const data = form.subarray(headerLength);
    return headerOf(mark, data).equals(form.subarray(0, headerLength)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** V8 itself looks only at the length of the source, and not at all at its own data. */
function headerOf(source: Mark, data: Buffer): Buffer {
  const header = Buffer.alloc(headerLength);
  [...source, ...(markOf(data) ?? [])].forEach((number, index) => header.writeUInt32LE(number, index * 4));
  return header;
}

/** The oldest VS Code that we run in has a Node that cannot sum up bytes, and does without. */
const crc32: ((bytes: Buffer) => number) | undefined = zlib.crc32;

function markOf(bytes: Buffer): Mark | undefined {
  return crc32 && [bytes.length, crc32(bytes)];
}
