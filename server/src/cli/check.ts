import { createTwoFilesPatch } from "diff";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { formatCount } from "../language/format";
import { applyFixes } from "../lint/apply-fixes";
import { allRules, problemsOf, ruleById } from "../lint/lint";
import { decodePlan } from "../plan/decode-plan";
import type { Plan } from "../plan/plan";
import { nearest } from "../schema/nearest";
import { withPlan } from "../workspace/workspace";
import { numberOption, type Arguments } from "./arguments";
import { against, goneFrom, readBaseline, staleIn } from "./baseline";
import { LeadsOut, readPlan, shownPath, writePlan, type PlanFile } from "./files";
import { UsageError, type ExitCode, type Io, type Shown } from "./io";
import { Judge, type Assignment } from "./judge";
import { readNeighbours } from "./neighbours";
import { openProgress } from "./progress";
import { openReports } from "./open-reports";
import type { FileResult } from "./result";
import { settings } from "./settings";
import { addFile, emptySummary, type Summary } from "./summary";
import { codeOf, select, sweep, type Selection, type Swept } from "./sweep";
import { watch } from "./watch";

/** `handleplan check`: files are told of as they are judged, in order, so that memory does not grow with their number. */
export async function check(args: Arguments, io: Shown): Promise<ExitCode> {
  refuse(args);
  const shown = args.values.get("print-settings");
  if (shown !== undefined) return settings({ ...args, operands: [shown] }, io);
  if (args.flags.has("stdin") || args.values.has("stdin-filename")) return checkStdin(args, io);
  return args.flags.has("watch") ? watch(args, io, () => checkFiles(args, io)) : checkFiles(args, io);
}

/** What cannot be meant together. */
function refuse({ flags, values, operands, outputs, rules }: Arguments): void {
  const stdin = flags.has("stdin") || values.has("stdin-filename");
  if (stdin && operands.length > 0) {
    throw new UsageError({
      da: "--stdin læser én plan og kan ikke bruges sammen med filer.",
      en: "--stdin reads one plan and cannot be used with files.",
    });
  }
  if (stdin && flags.has("fix") && !flags.has("diff") && outputs.some(({ format, path }) => path === undefined && format !== "text")) {
    throw new UsageError({
      da: "--fix med --stdin skriver den rettede plan; vælg --format text.",
      en: "--fix with --stdin writes the mended plan; choose --format text.",
    });
  }
  if (flags.has("staged") && (flags.has("fix") || flags.has("diff"))) {
    throw new UsageError({
      da: "--staged læser det, der er lagt klar i git, og kan ikke rette det.",
      en: "--staged reads what is staged in git and cannot mend it.",
    });
  }
  for (const id of Object.keys(rules)) {
    if (ruleById(id)) continue;
    const near = nearest(
      id,
      allRules.map((rule) => rule.id),
    );
    throw new UsageError({
      da: `Reglen ${id} findes ikke.${near === undefined ? "" : ` Mente du ${near}?`}`,
      en: `There is no rule ${id}.${near === undefined ? "" : ` Did you mean ${near}?`}`,
    });
  }
}

async function checkFiles(args: Arguments, io: Io): Promise<ExitCode> {
  const { locale } = args;
  const maxWarnings = numberOption(args, "max-warnings", 0);
  const baselineName = args.values.get("baseline");
  const baseline = baselineName === undefined ? undefined : await readBaseline(io, baselineName);
  const selection = await select(args, io, args.operands);
  if (!selection) return 2;
  const mending = args.flags.has("fix") || args.flags.has("diff");
  const reports = openReports(args, io, selection.assignment.today);
  const progress = openProgress(io, selection.files.length);
  let summary: Summary = baseline ? { ...emptySummary, baselined: 0 } : emptySummary;
  let [complete, stale, done] = [selection.missing.length === 0, 0, 0];
  try {
    reports.start();
    for await (const { path, result, unreadable } of mending ? mend(args, io, selection) : sweep(args, io, selection)) {
      progress.step(++done);
      if (unreadable !== undefined) {
        complete = false;
        progress.clear();
        io.err(`${{ da: `${path} kan ikke læses`, en: `${path} cannot be read` }[locale]} (${unreadable}).\n`);
      }
      if (!result) {
        complete = false;
        continue;
      }
      const told = baseline ? against(baseline, result) : result;
      stale += baseline ? staleIn(baseline, result).length : 0;
      summary = addFile(summary, told.findings);
      if (told.findings.length > 0) progress.clear();
      reports.file(told);
    }
    progress.clear();
    reports.end(summary, complete);
  } catch (error) {
    reports.drop();
    throw error;
  }
  if (baseline) for (const path of goneFrom(baseline, io)) stale += baseline.get(path)?.size ?? 0;
  if (!complete) return 2;
  return summary.errors > 0 || tooMany(summary, maxWarnings, args, io) || staleFails(stale, args, io) ? 1 : 0;
}

export function tooMany({ warnings }: Summary, most: number | undefined, { locale }: Arguments, io: Io): boolean {
  if (most === undefined || warnings <= most) return false;
  io.err(
    `${
      {
        da: `${formatCount(warnings, "advarsel", "advarsler")}; --max-warnings tillader ${most}.`,
        en: `${formatCount(warnings, "warning", "warnings")}; --max-warnings allows ${most}.`,
      }[locale]
    }\n`,
  );
  return true;
}

/** Entries that nothing answers to any more are told; where `CI` is set they fail, so that the baseline shrinks. */
function staleFails(stale: number, { locale }: Arguments, io: Io): boolean {
  if (stale === 0) return false;
  const count = { da: formatCount(stale, "problem", "problemer"), en: formatCount(stale, "problem", "problems") };
  io.err(
    `${
      {
        da: `Grundlaget nævner ${count.da}, der ikke findes mere; »handleplan baseline prune« fjerner dem.`,
        en: `The baseline names ${count.en} that are gone; »handleplan baseline prune« removes them.`,
      }[locale]
    }\n`,
  );
  const ci = io.env["CI"] ?? "";
  return ci !== "" && ci !== "false" && ci !== "0";
}

/** With `--fix` and `--diff` files are mended one after the other, and judged as they then are. */
async function* mend(args: Arguments, io: Io, { files, assignment }: Selection): AsyncGenerator<Swept> {
  const judge = judgeOf(assignment, io);
  for (const path of files) {
    let file: PlanFile;
    try {
      file = await readPlan(io.cwd, path);
    } catch (error) {
      yield { path, unreadable: codeOf(error) };
      continue;
    }
    const fixed = await mended(judge, path, file.plan);
    if (args.flags.has("diff")) {
      io.out(patch(path, file.plan, fixed));
      yield { path, result: await judge.result(path, file.plan) };
    } else {
      const written = fixed.text === file.plan.text || (await write(file, fixed.text, args, io));
      const result = await judge.result(path, written ? fixed : file.plan);
      yield { path, result };
      if (!written) yield { path };
    }
  }
}

function judgeOf(assignment: Assignment, io: Io): Judge {
  return new Judge(assignment, (rule, fault) => io.err(`${rule}: ${fault}\n`));
}

async function mended(judge: Judge, path: string, plan: Plan): Promise<Plan> {
  return applyFixes(await judge.workspace(path, plan), plan, (fix) => fix.safe).plan;
}

async function checkStdin(args: Arguments, io: Shown): Promise<ExitCode> {
  const path = shownPath(io.cwd, args.values.get("stdin-filename") ?? "stdin.plan.yaml");
  const today = args.values.get("today") ?? io.today();
  const neighbours = await readNeighbours(io.cwd, [path], []);
  const judge = judgeOf({ cwd: io.cwd, today, locale: args.locale, rules: args.rules, neighbours }, io);
  const plan = decodePlan(pathToFileURL(resolve(io.cwd, path)).href, await io.stdin());
  const workspace = await judge.workspace(path, plan);
  if (args.flags.has("diff")) io.out(patch(path, plan, await mended(judge, path, plan)));
  else if (args.flags.has("fix")) {
    const fixed = await mended(judge, path, plan);
    io.whole(fixed.text);
    return problemsOf(withPlan(workspace, fixed), fixed).some((problem) => problem.severity === "error") ? 1 : 0;
  }
  const baselineName = args.values.get("baseline");
  const baseline = baselineName === undefined ? undefined : await readBaseline(io, baselineName);
  const judged = await judge.result(path, plan);
  return tell(args, io, today, baseline ? against(baseline, judged) : judged);
}

function tell(args: Arguments, io: Io, today: string, result: FileResult): ExitCode {
  const summary = addFile(emptySummary, result.findings);
  const reports = openReports(args, io, today);
  reports.start();
  reports.file(result);
  reports.end(summary, true);
  return summary.errors > 0 || tooMany(summary, numberOption(args, "max-warnings", 0), args, io) ? 1 : 0;
}

async function write(file: PlanFile, text: string, args: Arguments, io: Io): Promise<boolean> {
  try {
    if (await writePlan(io.cwd, file, text)) return true;
    io.err(
      `${{ da: `${file.path} er ændret imens og er ikke rettet.`, en: `${file.path} changed meanwhile and was not mended.` }[args.locale]}\n`,
    );
  } catch (error) {
    if (error instanceof LeadsOut)
      io.err(
        `${{ da: `${file.path} er et link ud af mappen og er ikke rettet.`, en: `${file.path} is a link out of the folder and was not mended.` }[args.locale]}\n`,
      );
    else io.err(`${{ da: `${file.path} kan ikke skrives`, en: `${file.path} cannot be written` }[args.locale]} (${codeOf(error)}).\n`);
  }
  return false;
}

function patch(path: string, before: Plan, after: Plan): string {
  return before.text === after.text ? "" : createTwoFilesPatch(`a/${path}`, `b/${path}`, before.text, after.text, "", "", { context: 2 });
}
