import { closeSync, existsSync, linkSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
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
  return path === undefined || path === "-" ? toScreen(io.out) : open(io.cwd, path, masked, renameSync);
}

/** Where a plan is written, which is the user's own text and stays as it is. A file that is there already is not touched. */
export function openPlanSink(io: Shown, path: string | undefined): Sink {
  return path === undefined || path === "-" ? toScreen(io.whole) : openNew(io.cwd, path);
}

/** A file that is filled in by people, and is therefore not touched where it is there already. */
export function openNew(cwd: string, path: string): Sink {
  const taken = (): UsageError =>
    new UsageError({
      da: `${path} findes allerede og er ikke rørt. Vælg et andet navn eller en anden mappe.`,
      en: `${path} exists already and was not touched. Choose another name or folder.`,
    });
  if (existsSync(resolve(cwd, path))) throw taken();
  return open(
    cwd,
    path,
    (text) => text,
    (partial, whole) => {
      try {
        // Of two runs at once, the first to come gives the file its name.
        linkSync(partial, whole);
      } catch {
        if (existsSync(whole)) throw taken();
        // A disk that knows no links.
        renameSync(partial, whole);
      }
    },
  );
}

function toScreen(write: (text: string) => void): Sink {
  return { write, close: () => {}, drop: () => {} };
}

function open(cwd: string, path: string, shown: (text: string) => string, name: (partial: string, whole: string) => void): Sink {
  const whole = resolve(cwd, path);
  const partial = join(dirname(whole), `.${basename(whole)}.${process.pid}.tmp`);
  let descriptor: number;
  try {
    // What lies there is left over from a run that was killed.
    rmSync(partial, { force: true });
    descriptor = openSync(partial, "wx");
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
      try {
        name(partial, whole);
      } finally {
        rmSync(partial, { force: true });
        partials.delete(partial);
      }
    },
    drop: () => {
      closeSync(descriptor);
      rmSync(partial, { force: true });
      partials.delete(partial);
    },
  };
}
