import { allProblemsOf } from "../lint/lint";
import { decodePlan } from "../plan/decode-plan";
import type { Plan } from "../plan/plan";
import { withoutPlan } from "../workspace/workspace";
import type { Arguments } from "./arguments";
import { diffText } from "./diff-text";
import { readPlan, shownPath } from "./files";
import { contentAt } from "./git";
import { shownAs, UsageError, type ExitCode, type Io } from "./io";
import { Judge } from "./judge";
import { readNeighbours } from "./neighbours";
import { openSink } from "./output";
import { findingJson } from "./reporters/json";
import { toResult, type Finding } from "./result";
import { codeOf } from "./sweep";

/** How the problems of two versions of a document answer to each other. Those turned off in a version are no problems of it. */
export type Difference = {
  readonly before: string;
  readonly after: string;
  readonly fresh: readonly Finding[];
  readonly gone: readonly Finding[];
  readonly unchanged: readonly Finding[];
  /** Open before; turned off with a reason now. */
  readonly turnedOff: readonly Finding[];
};

type Version = { readonly name: string; readonly path: string; readonly plan: Plan };

/** `handleplan diff OLD NEW` or `handleplan diff --since REF FILE`: what the later version brought, mended and left. */
export async function diff(args: Arguments, io: Io): Promise<ExitCode> {
  const { before, after } = await versions(args, io);
  const difference = await compare(before, after, args, io);
  const sink = openSink(io, args.outputs[0]?.path);
  const isJson = args.outputs[0]?.format === "json";
  const style = { locale: args.locale, ...(args.outputs[0]?.path === undefined ? shownAs(io) : { colors: false }) };
  sink.write(isJson ? `${JSON.stringify(asJson(difference), null, 2)}\n` : diffText(difference, after.path, style));
  sink.close();
  return difference.fresh.some(({ severity }) => severity === "error") ? 1 : 0;
}

async function versions({ operands, values }: Arguments, io: Io): Promise<{ before: Version; after: Version }> {
  const ref = values.get("since");
  const [first, second, ...more] = operands;
  if (first === undefined || more.length > 0 || (second === undefined) !== (ref !== undefined)) {
    throw new UsageError({
      da: "Skriv to udgaver af en plan: handleplan diff FØR EFTER, eller handleplan diff --since REF FIL.",
      en: "Name two versions of a plan: handleplan diff BEFORE AFTER, or handleplan diff --since REF FILE.",
    });
  }
  const after = await read(io, second ?? first);
  if (ref === undefined) return { before: await read(io, first), after };
  const bytes = await contentAt(io.cwd, ref, after.path);
  return { before: { name: `${ref}:${after.path}`, path: after.path, plan: decodePlan(after.plan.uri, bytes) }, after };
}

async function read(io: Io, name: string): Promise<Version> {
  const path = shownPath(io.cwd, name);
  try {
    return { name: path, path, plan: (await readPlan(io.cwd, path)).plan };
  } catch (error) {
    throw new UsageError({ da: `${name} kan ikke læses (${codeOf(error)}).`, en: `${name} cannot be read (${codeOf(error)}).` });
  }
}

/** Each version is judged as if the other did not lie beside it; the later one is also held against the earlier. */
async function compare(before: Version, after: Version, args: Arguments, io: Io): Promise<Difference> {
  const { locale, rules } = args;
  const neighbours = await readNeighbours(io.cwd, [before.path, after.path], []);
  const assignment = { cwd: io.cwd, today: args.values.get("today") ?? io.today(), locale, rules, neighbours };
  const judge = new Judge(assignment, (rule, fault) => io.err(`${rule}: ${fault}\n`));
  const findings = async (version: Version, other: Version, earlier?: ReadonlyMap<string, Plan>): Promise<readonly Finding[]> => {
    const around = await judge.workspace(version.path, version.plan);
    const alone = other.path === version.path ? around : withoutPlan(around, other.plan.uri);
    const problems = allProblemsOf(earlier ? { ...alone, earlier } : alone, version.plan);
    return toResult(version.path, version.plan, problems, locale, rules).findings;
  };
  const old = (await findings(before, after)).filter(({ suppressed }) => !suppressed);
  const all = await findings(after, before, new Map([[after.plan.uri, before.plan]]));
  const keys = (of: readonly Finding[]): ReadonlySet<string> => new Set(of.map(({ key }) => key));
  const open = all.filter(({ suppressed }) => !suppressed);
  const [known, still, off] = [keys(old), keys(open), keys(all.filter(({ suppressed }) => suppressed))];
  return {
    before: before.name,
    after: after.name,
    fresh: open.filter(({ key }) => !known.has(key)),
    gone: old.filter(({ key }) => !still.has(key) && !off.has(key)),
    unchanged: open.filter(({ key }) => known.has(key)),
    turnedOff: old.filter(({ key }) => !still.has(key) && off.has(key)),
  };
}

function asJson({ before, after, fresh, gone, unchanged, turnedOff }: Difference) {
  const list = (findings: readonly Finding[]) => findings.map(findingJson);
  return { version: 1, before, after, new: list(fresh), gone: list(gone), unchanged: list(unchanged), turnedOff: list(turnedOff) };
}
