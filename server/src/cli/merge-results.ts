import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { resolve } from "node:path";
import { numberOption, type Arguments } from "./arguments";
import { tooMany } from "./check";
import { UsageError, type ExitCode, type Io } from "./io";
import { openReports } from "./open-reports";
import type { FileResult, Finding } from "./result";
import { addFile, emptySummary, type Summary } from "./summary";
import { codeOf } from "./sweep";

type Tail = { readonly complete: boolean; readonly today: string; readonly locale: string; readonly summary: Summary };

/** `handleplan merge-results A.ndjson B.ndjson …`: the parts of a run as the run would have told them. */
export async function mergeResults(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.operands.length === 0) {
    throw new UsageError({
      da: "Skriv de filer, der skal samles: handleplan merge-results a.ndjson b.ndjson.",
      en: "Name the files to merge: handleplan merge-results a.ndjson b.ndjson.",
    });
  }
  const tails = await Promise.all(args.operands.map((name) => readTail(io, name)));
  const complete = tails.every((tail) => tail.complete);
  const hasBaseline = tails.some((tail) => tail.summary.baselined !== undefined);
  const reports = openReports(args, io, tails[0]?.today ?? io.today(), hasBaseline);
  let summary: Summary = hasBaseline ? { ...emptySummary, baselined: 0 } : emptySummary;
  try {
    reports.start();
    for await (const result of merged(args.operands.map((name) => results(io, name)))) {
      summary = addFile(summary, result.findings);
      reports.file(result);
    }
    reports.end(summary, complete);
  } catch (error) {
    reports.drop();
    throw error;
  }
  if (!complete) return 2;
  return summary.errors > 0 || tooMany(summary, numberOption(args, "max-warnings", 0), args, io) ? 1 : 0;
}

/** The streams are sorted by path; so is what comes out. A file that stands in several is told once. */
async function* merged(streams: readonly AsyncGenerator<FileResult>[]): AsyncGenerator<FileResult> {
  const heads = await Promise.all(streams.map(async (stream) => ({ stream, next: await stream.next() })));
  let last: string | undefined;
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const head of heads) {
      if (head.next.done !== true && (first?.next.done !== false || head.next.value.path < first.next.value.path)) first = head;
    }
    if (!first || first.next.done === true) return;
    if (first.next.value.path !== last) yield first.next.value;
    last = first.next.value.path;
    first.next = await first.stream.next();
  }
}

async function* lines(io: Io, name: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const stream = createReadStream(resolve(io.cwd, name));
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      if (line.trim() !== "") yield JSON.parse(line) as Readonly<Record<string, unknown>>;
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw notOurs(name);
    throw new UsageError({ da: `${name} kan ikke læses (${codeOf(error)}).`, en: `${name} cannot be read (${codeOf(error)}).` });
  } finally {
    stream.destroy();
  }
}

async function* results(io: Io, name: string): AsyncGenerator<FileResult> {
  for await (const line of lines(io, name)) {
    if (typeof line["path"] === "string" && Array.isArray(line["problems"]))
      yield { path: line["path"], findings: line["problems"] as readonly Finding[] };
  }
}

/** The last line tells of the run; a file without it was cut short. */
async function readTail(io: Io, name: string): Promise<Tail> {
  let last: Readonly<Record<string, unknown>> = {};
  for await (const line of lines(io, name)) last = line;
  if (typeof last["summary"] !== "object" || typeof last["complete"] !== "boolean" || typeof last["today"] !== "string")
    throw notOurs(name);
  return last as unknown as Tail;
}

function notOurs(name: string): UsageError {
  return new UsageError({
    da: `${name} er ikke et helt resultat fra --format ndjson.`,
    en: `${name} is not a whole result of --format ndjson.`,
  });
}
