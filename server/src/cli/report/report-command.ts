import { readFile } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { decodePlan } from "../../plan/decode-plan";
import type { Arguments } from "../arguments";
import { isDocumentName, readPlan, shownPath } from "../files";
import { filesAt } from "../git";
import { UsageError, type ExitCode, type Io } from "../io";
import { Judge, type Assignment } from "../judge";
import { openSink } from "../output";
import { openProgress } from "../progress";
import { csvRow } from "../reporters/csv";
import { codeOf, select } from "../sweep";
import { factsOf, type PlanFacts } from "./facts";
import { reportPage } from "./report-page";
import { totalsOf, type Earlier } from "./totals";

/** `handleplan report`: how many plans do what the audit recommends, for those who lead the work. */
export async function report(args: Arguments, io: Io): Promise<ExitCode> {
  const selection = await select(args, io, args.operands);
  if (!selection || selection.missing.length > 0) return 2;
  const told = await Promise.all(args.earlier.map((name) => readEarlier(io, name)));
  const { assignment, files } = selection;
  const earlier = [...told];
  for (const ref of args.history) earlier.push(await atCommit(ref, args.operands, assignment, io));
  const judge = new Judge(assignment, (rule, fault) => io.err(`${rule}: ${fault}\n`));
  const progress = openProgress(io, files.length);
  const facts: PlanFacts[] = [];
  let [complete, done] = [true, 0];
  for (const path of files) {
    progress.step(++done);
    try {
      const { plan } = await readPlan(io.cwd, path);
      const found = factsOf(path, plan, await judge.workspace(path, plan));
      if (found) facts.push(found);
    } catch (error) {
      complete = false;
      io.err(`${{ da: `${path} kan ikke læses`, en: `${path} cannot be read` }[args.locale]} (${codeOf(error)}).\n`);
    }
  }
  progress.clear();
  const totals = totalsOf(facts, assignment.today, earlier);
  for (const { format, path } of args.outputs) {
    const sink = openSink(io, path);
    if (format === "json")
      sink.write(`${JSON.stringify({ ...totals, facts: facts.map((plan) => ({ ...plan, wordings: undefined })) }, null, 1)}\n`);
    else if (format === "csv") for (const row of csvRows(facts, args)) sink.write(row);
    else sink.write(reportPage(totals, args.locale, (plan) => linkTo(io.cwd, path, plan)));
    sink.close();
  }
  return complete ? 0 : 2;
}

/** The same plans as git has them at the commit, counted on its day with today's rules and settings. */
async function atCommit(ref: string, operands: readonly string[], assignment: Assignment, io: Io): Promise<Earlier> {
  const places = operands.map((operand) => shownPath(io.cwd, operand));
  const covers = (path: string): boolean =>
    places.length === 0 || places.some((place) => place === "." || path === place || path.startsWith(`${place}/`));
  const { day, names, read } = await filesAt(io.cwd, ref);
  const judge = new Judge({ ...assignment, today: day }, (rule, fault) => io.err(`${rule}: ${fault}\n`));
  const facts: PlanFacts[] = [];
  for (const path of names) {
    if (!isDocumentName(basename(path)) || !covers(path)) continue;
    const plan = decodePlan(pathToFileURL(resolve(io.cwd, path)).href, await read(path));
    const found = factsOf(path, plan, await judge.workspace(path, plan));
    if (found) facts.push(found);
  }
  const { plans, recommendations } = totalsOf(facts, day, []);
  return { today: day, plans, recommendations };
}

/** From the page's folder to the plan. */
function linkTo(cwd: string, page: string | undefined, plan: string): string {
  const from = page === undefined ? cwd : dirname(resolve(cwd, page));
  return relative(from, resolve(cwd, plan)).split(sep).map(encodeURIComponent).join("/");
}

async function readEarlier(io: Io, name: string): Promise<Earlier> {
  try {
    const { version, today, plans, recommendations } = JSON.parse(await readFile(resolve(io.cwd, name), "utf8")) as Partial<Earlier> & {
      version?: unknown;
    };
    if (version === 1 && today !== undefined && plans !== undefined && Array.isArray(recommendations))
      return { today, plans, recommendations };
  } catch {
    // Told below: whatever is wrong with the file, the user's next step is the same.
  }
  throw new UsageError({ da: `${name} er ikke en rapport fra --format json.`, en: `${name} is not a report of --format json.` });
}

function* csvRows(facts: readonly PlanFacts[], { locale }: Arguments): Generator<string> {
  const words = {
    da: {
      head: ["fil", "plantype", "afdeling", "periode", "fejl", "advarsler", "råd"],
      r: "anbefaling",
      q: "spørgsmål",
      met: "opfyldt",
      not: "ikke opfyldt",
    },
    en: {
      head: ["file", "plantype", "department", "period", "errors", "warnings", "advice"],
      r: "recommendation",
      q: "question",
      met: "met",
      not: "not met",
    },
  }[locale];
  const shown = { met: words.met, not: words.not, "-": "" };
  const numbered = (word: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);
  yield `\uFEFF${csvRow([...words.head, ...numbered(words.r, 17), ...numbered(words.q, 9)])}`;
  for (const { path, plantype, department, period, errors, warnings, infos, recommendations, questions } of facts) {
    yield csvRow([
      path,
      plantype,
      department,
      period,
      errors,
      warnings,
      infos,
      ...[...recommendations, ...questions].map((mark) => shown[mark]),
    ]);
  }
}
