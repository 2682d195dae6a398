import type { Localized } from "../language/localized";

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
  /** The folder with the rules' pages. */
  readonly docs: string;
  readonly version: string;
};

/** 0: nothing at error level. 1: problems at error level. 2: wrong usage, unreadable input, no file matched, or our own fault. */
export type ExitCode = 0 | 1 | 2;

/** Something the user can mend, told in one sentence on stderr; ends the run with 2. */
export class UsageError extends Error {
  readonly text: Localized;

  constructor(text: Localized) {
    super(text.en);
    this.text = text;
  }
}
