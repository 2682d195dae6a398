import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { allProblemsOf } from "../../lint/lint";
import { masked } from "../../language/personal-data";
import type { Plan } from "../../plan/plan";
import { documentKind } from "../../schema/documents";
import type { Workspace } from "../../workspace/workspace";
import { numberOption, type Arguments } from "../arguments";
import { readPlan } from "../files";
import { UsageError, type ExitCode, type Io } from "../io";
import { Judge } from "../judge";
import { openNew, openSink } from "../output";
import { shortHash } from "../short-hash";
import { factsOf, type PlanFacts } from "../report/facts";
import { codeOf, select } from "../sweep";
import { assessmentOf, type Assessment } from "./assessments";
import { summarise } from "./audit-summary";
import { candidateOf, drawPlans, type Candidate } from "./draw-plans";
import { emptyForm } from "./new-forms";
import { summaryAsPage, summaryAsText } from "./render-summary";

/** `handleplan audit select|new|summary`: the audit as a tool for a panel. */
export async function audit(args: Arguments, io: Io): Promise<ExitCode> {
  const [action, ...operands] = args.operands;
  switch (action) {
    case "select":
      return selectPlans(args, io, operands);
    case "new":
      return newForms(args, io, operands);
    case "summary":
      return summary(args, io, operands);
    default:
      throw new UsageError({
        da: "Skriv handleplan audit select, new eller summary.",
        en: "Write handleplan audit select, new or summary.",
      });
  }
}

type Read = { readonly path: string; readonly plan: Plan; readonly workspace: Workspace };

/** Every document that the operands lead to, one at a time. What cannot be read ends the run: a panel must not miss a plan unseen. */
async function* read(args: Arguments, io: Io, operands: readonly string[]): AsyncGenerator<Read> {
  const selection = await select(args, io, operands);
  if (!selection || selection.missing.length > 0) throw new UsageError({ da: "Der er intet at læse.", en: "There is nothing to read." });
  const judge = new Judge(selection.assignment, (rule, fault) => io.err(`${rule}: ${fault}\n`));
  for (const path of selection.files) {
    const file = await readPlan(io.cwd, path).catch((error: unknown) => {
      throw new UsageError({ da: `${path} kan ikke læses (${codeOf(error)}).`, en: `${path} cannot be read (${codeOf(error)}).` });
    });
    yield { path, plan: file.plan, workspace: await judge.workspace(path, file.plan) };
  }
}

async function selectPlans(args: Arguments, io: Io, operands: readonly string[]): Promise<ExitCode> {
  const candidates: Candidate[] = [];
  for await (const { path, plan } of read(args, io, operands)) {
    if (documentKind(path) === "plan" && plan.syntaxErrors.length === 0) candidates.push(candidateOf(path, plan.root));
  }
  const seed = args.values.get("seed") ?? "1";
  const chosen = drawPlans(candidates, numberOption(args, "count", 1) ?? 6, seed);
  const [output] = args.outputs;
  const sink = openSink(io, output?.path);
  if (output?.format === "json") sink.write(`${JSON.stringify({ version: 1, seed, of: candidates.length, plans: chosen }, null, 2)}\n`);
  else for (const { path } of chosen) sink.write(`${path}\n`);
  sink.close();
  return 0;
}

async function newForms(args: Arguments, io: Io, operands: readonly string[]): Promise<ExitCode> {
  const panel = numberOption(args, "panel", 1) ?? 3;
  const folder = resolve(io.cwd, args.outputs[0]?.path ?? ".");
  const today = args.values.get("today") ?? io.today();
  const forms = new Map<string, string>();
  for await (const { path, plan, workspace } of read(args, io, operands)) {
    const facts = factsOf(path, plan, workspace);
    if (!facts) continue;
    const problems = allProblemsOf(workspace, plan).filter(({ suppressed }) => !suppressed);
    let number = masked(plan.root.at("id")?.text() ?? "").replace(/[^\p{L}\p{N}_-]/gu, "") || shortHash(masked(path), 4);
    // Numbers that are blotted out may become the same.
    while (forms.has(formName(number, 1))) number += "b";
    for (let member = 1; member <= panel; member++) {
      forms.set(formName(number, member), emptyForm(plan, facts, problems, member, today, args.locale));
    }
  }
  await mkdir(folder, { recursive: true });
  for (const [name, text] of forms) {
    const sink = openNew(folder, name);
    sink.write(text);
    sink.close();
    io.out(`${name}\n`);
  }
  return 0;
}

function formName(number: string, member: number): string {
  return `${number}-${member}.vurdering.yaml`;
}

async function summary(args: Arguments, io: Io, operands: readonly string[]): Promise<ExitCode> {
  const assessments = await assessmentsIn(args, io, operands);
  const facts = new Map<string, PlanFacts>();
  const plans = args.values.get("plans");
  if (plans !== undefined) {
    for await (const { path, plan, workspace } of read(args, io, [plans])) {
      const found = factsOf(path, plan, workspace);
      if (found) facts.set(masked(plan.root.at("id")?.text() ?? path), found);
    }
  }
  const before = args.values.get("before");
  const told = summarise(assessments, facts, before === undefined ? undefined : await assessmentsIn(args, io, [before]));
  for (const { format, path } of args.outputs) {
    const sink = openSink(io, path);
    if (format === "json") sink.write(`${JSON.stringify(told, null, 2)}\n`);
    else sink.write(format === "html" ? summaryAsPage(told, args.locale) : summaryAsText(told, args.locale));
    sink.close();
  }
  return 0;
}

async function assessmentsIn(args: Arguments, io: Io, operands: readonly string[]): Promise<readonly Assessment[]> {
  const found: Assessment[] = [];
  for await (const { path, plan } of read(args, io, operands)) if (documentKind(path) === "vurdering") found.push(assessmentOf(path, plan));
  if (found.length > 0) return found;
  throw new UsageError({
    da: "Der er ingen vurderinger: de hedder noget, der ender på .vurdering.yaml.",
    en: "There are no assessments: they have names ending in .vurdering.yaml.",
  });
}
