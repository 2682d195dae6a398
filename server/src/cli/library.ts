/** `import { check, checkFile } from "handleplan"`: what the command line's `check --format json` says of one file, for programs. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { danishDay } from "../language/danish-day";
import { allProblemsOf } from "../lint/lint";
import { isIsoDate } from "../plan/date";
import { parsePlan } from "../plan/parse-plan";
import { createWorkspace, withPlan } from "../workspace/workspace";
import { shownPath } from "./files";
import { Judge } from "./judge";
import { readNeighbours } from "./neighbours";
import { readBytes } from "./read-bytes";
import { fileJson } from "./reporters/json";
import { toResult } from "./result";

export type Options = {
  /** The file's name, whose ending says what kind of file it is: `sag.plan.yaml`, `sag.journal.yaml`. A plan unless given. */
  filename?: string;
  /** The language of messages, titles and fixes: Danish unless given. */
  language?: "da" | "en";
  /** The day to count from, `YYYY-MM-DD`: today in Denmark unless given. */
  today?: string;
};

/** Both count from 0; characters are UTF-16 code units, as in the Language Server Protocol. */
export type Position = { line: number; character: number };

export type Problem = {
  /** The rule's name, as `handleplan explain` takes it. */
  rule: string;
  severity: "error" | "warning" | "info";
  message: string;
  /** The provision, recommendation or method that the rule rests on. */
  source: { id: string; title: string; href?: string };
  range: { start: Position; end: Position };
  /** What can be done about it; a safe fix is one that `--fix` makes. */
  fixes: readonly { title: string; safe: boolean }[];
};

export type Result = {
  problems: readonly Problem[];
  /** Problems that the file itself sets aside, with its reason. */
  suppressed: readonly (Problem & { suppressed: { reason: string } })[];
};

/**
 * Reads one text and says what is missing; it knows of no other file. Never throws for what is in the text; throws a `RangeError` for an option
 * that is none.
 */
export function check(text: string, options: Options = {}): Result {
  const { filename = "plan.plan.yaml" } = options;
  const { language, today } = optionsIn(options);
  const plan = parsePlan(pathToFileURL(filename).href, text);
  const workspace = withPlan(createWorkspace(today, language), plan);
  const { problems, suppressed } = fileJson(toResult(filename, plan, allProblemsOf(workspace, plan), language));
  return { problems, suppressed };
}

export type FileOptions = Omit<Options, "filename"> & {
  /** The file's text where it is not the one on disk. */
  text?: string;
};

/**
 * The same of a file in its folder, as the command line says it there: with the settings, trials and templates that hold for it, and beside
 * the citizen's other plans, orders and journals. Rejects for a file that cannot be read.
 */
export async function checkFile(path: string, options: FileOptions = {}): Promise<Result> {
  const { language, today } = optionsIn(options);
  const cwd = process.cwd();
  const file = shownPath(cwd, path);
  const bytes = options.text === undefined ? readBytes(resolve(cwd, path)) : Buffer.from(options.text);
  const neighbours = await readNeighbours(cwd, [file], []);
  const judge = new Judge({ cwd, today, locale: language, rules: {}, neighbours }, () => {});
  const { problems, suppressed } = fileJson(await judge.file(file, bytes));
  return { problems, suppressed };
}

function optionsIn({ language = "da", today = danishDate() }: Options): { language: "da" | "en"; today: string } {
  if (language !== "da" && language !== "en") throw new RangeError(`language is "da" or "en", not ${JSON.stringify(language)}`);
  if (!isIsoDate(today)) throw new RangeError(`today is a date such as "2026-03-02", not ${JSON.stringify(today)}`);
  return { language, today };
}

function danishDate(): string {
  return danishDay();
}
