import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { masked } from "../language/personal-data";
import { UsageError, type Io, type Shown } from "./io";

/** Where text goes piece by piece. A file appears under its name only when it is whole. */
export type Sink = { readonly write: (text: string) => void; readonly close: () => void; readonly drop: () => void };

/** Files begun and not yet whole. */
const partials = new Set<string>();

/** Before the process ends early: what was begun is removed. */
export function dropPartials(): void {
  for (const path of partials) rmSync(path, { force: true });
}

/** Enough that ten thousand small pieces are not as many writes. */
const blockLength = 65_536;

/** Where what we say is written, masked as on the screen. */
export function openSink(io: Io, path: string | undefined): Sink {
  return open(io, path, masked, io.out);
}

/** Where a plan is written, which is the user's own text and stays as it is. */
export function openPlanSink(io: Shown, path: string | undefined): Sink {
  return open(io, path, (text) => text, io.whole);
}

function open(io: Io, path: string | undefined, shown: (text: string) => string, out: (text: string) => void): Sink {
  if (path === undefined || path === "-") return { write: out, close: () => {}, drop: () => {} };
  const whole = resolve(io.cwd, path);
  const partial = join(dirname(whole), `.${basename(whole)}.${process.pid}.tmp`);
  let descriptor: number;
  try {
    descriptor = openSync(partial, "w");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new UsageError({ da: `${path} kan ikke skrives (${code}).`, en: `${path} cannot be written (${code}).` });
  }
  partials.add(partial);
  let waiting = "";
  const flush = (): void => {
    const bytes = Buffer.from(waiting);
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    waiting = "";
  };
  return {
    write: (text) => {
      waiting += shown(text);
      if (waiting.length > blockLength) flush();
    },
    close: () => {
      flush();
      closeSync(descriptor);
      renameSync(partial, whole);
      partials.delete(partial);
    },
    drop: () => {
      closeSync(descriptor);
      rmSync(partial, { force: true });
      partials.delete(partial);
    },
  };
}
