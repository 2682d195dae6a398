import type { Locale } from "../../language/localized";
import type { FileResult } from "../result";
import type { Summary } from "../summary";

/** What a report may say of the run as a whole. */
export type Run = {
  readonly version: string;
  readonly locale: Locale;
  /** The day that deadlines were counted from. */
  readonly today: string;
  readonly colors: boolean;
  /** How many characters a line may have; absent: as many as are easy to read. */
  readonly columns?: number;
  /** Whether problems were held against a baseline. */
  readonly hasBaseline: boolean;
  /** The page of a rule in Markdown, in the language of the run. */
  readonly help: (rule: string) => string | undefined;
};

/**
 * One rendering of a run: `start`, then `file` for each file in the order of their paths, then `end`. A reporter writes as it is
 * told and keeps nothing that grows with the number of files.
 */
export type Reporter = {
  readonly start: () => void;
  readonly file: (result: FileResult) => void;
  readonly end: (summary: Summary, complete: boolean) => void;
};

export type MakeReporter = (write: (text: string) => void, run: Run) => Reporter;
