import type { StartWorker } from "./pool";
import type { Localized } from "../language/localized";
import { masked } from "../language/personal-data";

/** What the command line needs of the machine, so that tests can give it another. */
export type Io = {
  readonly cwd: string;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly stdin: () => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether `out` is a terminal that shows colours. */
  readonly colors: boolean;
  /** Whether `err` is a terminal, where a bar may move. */
  readonly terminal?: boolean;
  /** Ends `--watch`. */
  readonly stop?: AbortSignal;
  /** Starts a thread for `--jobs`; without it, files are judged one after the other. */
  readonly startWorker?: StartWorker;
  /** The folder with the rules' pages. */
  readonly docs: string;
  readonly version: string;
  /** Changes with the program itself, so that a cache from another build is not believed. */
  readonly build?: string;
};

/** The machine as commands see it: whatever they say is masked on its way, save the user's own text where it must come back whole. */
export type Shown = Io & { readonly whole: (text: string) => void };

export function shownOn(io: Io): Shown {
  return { ...io, out: (text) => io.out(masked(text)), err: (text) => io.err(masked(text)), whole: io.out };
}

/** How what is shown may look; who draws the lines may say how long they are, as shells and editors do. */
export function shownAs({ colors, env }: Io): { readonly colors: boolean; readonly columns?: number } {
  const columns = Number(env["COLUMNS"]);
  return Number.isInteger(columns) && columns > 0 ? { colors, columns } : { colors };
}

/** 0: nothing that fails the run. 1: errors, too many warnings, or a stale baseline in CI. 2: wrong usage, unreadable input, no file matched, or our own fault. */
export type ExitCode = 0 | 1 | 2;

/** Something the user can mend, told in one sentence on stderr; ends the run with 2. */
export class UsageError extends Error {
  readonly text: Localized;

  constructor(text: Localized) {
    super(text.en);
    this.text = text;
  }
}
