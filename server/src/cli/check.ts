import { createTwoFilesPatch } from "diff";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { applyFixes } from "../lint/apply-fixes";
import { allProblemsOf, problemsOf } from "../lint/lint";
import type { Plan } from "../plan/plan";
import { documentKind } from "../schema/documents";
import { createWorkspace, withPlan, type Workspace } from "../workspace/workspace";
import type { Arguments } from "./arguments";
import { decode, findFiles, readPlan, shownPath, writePlan, type PlanFile } from "./files";
import { UsageError, type ExitCode, type Io } from "./io";
import { fileJson } from "./report-json";
import { problemText, summaryText } from "./report-text";
import { addFile, emptySummary } from "./summary";
import { Surroundings } from "./surroundings";

/** `handleplan check`: every file is read, judged and told of before the next one, so that memory does not grow with their number. */
export async function check(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.stdin && args.operands.length > 0) {
    throw new UsageError({
      da: "--stdin læser én plan og kan ikke bruges sammen med filer.",
      en: "--stdin reads one plan and cannot be used with files.",
    });
  }
  if (args.stdin && args.fix && !args.diff && args.format === "json") {
    throw new UsageError({
      da: "--fix med --stdin skriver den rettede plan; vælg --format text.",
      en: "--fix with --stdin writes the mended plan; choose --format text.",
    });
  }
  const paths = args.operands.length > 0 ? args.operands : ["."];
  const { files, missing } = args.stdin ? { files: [], missing: [] } : await findFiles(io.cwd, paths);
  for (const name of missing) io.err(`${{ da: `${name} findes ikke.`, en: `${name} does not exist.` }[args.locale]}\n`);
  if (!args.stdin && files.length === 0) {
    if (missing.length === 0) {
      io.err(
        `${{ da: "Ingen filer at læse: en plan hedder noget, der ender på .plan.yaml.", en: "No files to read: a plan has a name ending in .plan.yaml." }[args.locale]}\n`,
      );
    }
    return 2;
  }
  const base: Workspace = {
    ...createWorkspace(args.today ?? io.today(), args.locale),
    onRuleCrash: (rule, error) => io.err(`${rule}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  };
  const style = { locale: args.locale, colors: io.colors };
  let summary = emptySummary;
  let unreadable = missing.length > 0;
  const json: ReturnType<typeof fileJson>[] = [];

  const surroundings = new Surroundings(base, io.cwd, paths);

  const tell = (workspace: Workspace, path: string, plan: Plan): void => {
    const problems = allProblemsOf(withPlan(workspace, plan), plan);
    summary = addFile(summary, problems);
    if (args.format === "json") json.push(fileJson(path, plan, problems, args.locale));
    else for (const problem of problems) if (!problem.suppressed) io.out(`${problemText(path, plan, problem, style)}\n`);
  };

  if (args.stdin) {
    const path = args.stdinFilename ?? "stdin.plan.yaml";
    const plan = decode(pathToFileURL(resolve(io.cwd, path)).href, await io.stdin());
    const workspace = await surroundings.of(resolve(io.cwd, path));
    const fixed = args.fix || args.diff ? mend(workspace, plan) : plan;
    if (args.diff) io.out(patch(shownPath(io.cwd, path), plan, fixed));
    else if (args.fix) {
      io.out(fixed.text);
      return problemsOf(withPlan(workspace, fixed), fixed).some((problem) => problem.severity === "error") ? 1 : 0;
    }
    tell(workspace, shownPath(io.cwd, path), plan);
  }
  for (const path of files) {
    let file: PlanFile;
    try {
      file = await readPlan(io.cwd, path);
    } catch (error) {
      unreadable = true;
      io.err(`${{ da: `${path} kan ikke læses`, en: `${path} cannot be read` }[args.locale]} (${codeOf(error)}).\n`);
      continue;
    }
    let { plan } = file;
    const workspace = await surroundings.of(resolve(io.cwd, path));
    if (args.fix || args.diff) {
      const fixed = mend(workspace, plan);
      if (args.diff) io.out(patch(path, plan, fixed));
      else if (fixed.text !== plan.text) {
        const written = await write(file, fixed.text, args, io);
        if (written) plan = fixed;
        else unreadable = true;
      }
    }
    tell(workspace, path, plan);
  }
  if (args.format === "json") io.out(`${JSON.stringify({ version: 1, files: json, summary }, null, 2)}\n`);
  else
    io.out(
      summaryText(
        summary,
        (args.stdin ? [args.stdinFilename ?? "plan"] : files).every((path) => documentKind(path) === "plan"),
        style,
      ),
    );
  if (unreadable) return 2;
  return summary.errors > 0 ? 1 : 0;
}

function mend(workspace: Workspace, plan: Plan): Plan {
  return applyFixes(workspace, plan, (fix) => fix.safe).plan;
}

async function write(file: PlanFile, text: string, args: Arguments, io: Io): Promise<boolean> {
  try {
    if (await writePlan(io.cwd, file, text)) return true;
    io.err(
      `${{ da: `${file.path} er ændret imens og er ikke rettet.`, en: `${file.path} changed meanwhile and was not mended.` }[args.locale]}\n`,
    );
  } catch (error) {
    io.err(`${{ da: `${file.path} kan ikke skrives`, en: `${file.path} cannot be written` }[args.locale]} (${codeOf(error)}).\n`);
  }
  return false;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : String(error);
}

function patch(path: string, before: Plan, after: Plan): string {
  return before.text === after.text ? "" : createTwoFilesPatch(`a/${path}`, `b/${path}`, before.text, after.text, "", "", { context: 2 });
}
