import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { formatCount } from "../language/format";
import { masked } from "../language/personal-data";
import type { Arguments } from "./arguments";
import { UsageError, type ExitCode, type Io } from "./io";
import { openSink } from "./output";
import type { FileResult } from "./result";
import { codeOf, select, sweep } from "./sweep";

/** The problems that were there when the baseline was written: for each file, the keys of its findings. Keys name nodes, not lines. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

const usualName = "handleplan-baseline.json";

export async function readBaseline(io: Io, path: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(resolve(io.cwd, path), "utf8");
  } catch (error) {
    throw new UsageError({ da: `${path} kan ikke læses (${codeOf(error)}).`, en: `${path} cannot be read (${codeOf(error)}).` });
  }
  const files = filesIn(text);
  if (!files) throw new UsageError({ da: `${path} er ikke et grundlag.`, en: `${path} is not a baseline.` });
  return new Map(Object.entries(files).map(([file, keys]) => [file, new Set(keys)]));
}

function filesIn(text: string): Readonly<Record<string, readonly string[]>> | undefined {
  try {
    const { version, files } = JSON.parse(text) as { version?: unknown; files?: unknown };
    const isRight = version === 1 && typeof files === "object" && files !== null && Object.values(files).every(Array.isArray);
    return isRight ? (files as Record<string, readonly string[]>) : undefined;
  } catch {
    return undefined;
  }
}

/** Marks each finding as new or known. */
export function against(baseline: Baseline, result: FileResult): FileResult {
  const known = baseline.get(masked(result.path));
  const findings = result.findings.map((finding) =>
    finding.suppressed ? finding : { ...finding, baseline: known?.has(finding.key) ? ("unchanged" as const) : ("new" as const) },
  );
  return { ...result, findings };
}

/** Keys of the baseline that no problem of the file answers to any more. */
export function staleIn(baseline: Baseline, { path, findings }: FileResult): readonly string[] {
  const there = new Set(findings.flatMap(({ suppressed, key }) => (suppressed ? [] : [key])));
  return [...(baseline.get(masked(path)) ?? [])].filter((key) => !there.has(key));
}

/** Files of the baseline that are gone. */
export function goneFrom(baseline: Baseline, io: Io): readonly string[] {
  // A name that was blotted out cannot be looked for.
  return [...baseline.keys()].filter((path) => !path.includes("•") && !existsSync(resolve(io.cwd, path)));
}

/** `handleplan baseline write|check|prune [paths…]`. */
export async function baselineCommand(args: Arguments, io: Io): Promise<ExitCode> {
  const [action, ...operands] = args.operands;
  const name = args.values.get("baseline") ?? usualName;
  if (action !== "write" && action !== "check" && action !== "prune") {
    throw new UsageError({
      da: "Skriv handleplan baseline write, check eller prune.",
      en: "Write handleplan baseline write, check or prune.",
    });
  }
  const before: Baseline = action === "write" ? new Map() : await readBaseline(io, name);
  const selection = await select(args, io, operands);
  if (!selection || selection.missing.length > 0) return 2;
  const gone = new Set(goneFrom(before, io));
  const kept = new Map<string, readonly string[]>();
  let [fresh, stale] = [0, [...gone].reduce((sum, path) => sum + (before.get(path)?.size ?? 0), 0)];
  for await (const { path: name, result, unreadable } of sweep(args, io, selection)) {
    const path = masked(name);
    if (!result) {
      io.err(`${{ da: `${path} kan ikke læses`, en: `${path} cannot be read` }[args.locale]} (${unreadable}).\n`);
      return 2;
    }
    const keys = result.findings.flatMap(({ suppressed, key }) => (suppressed ? [] : [key]));
    fresh += keys.filter((key) => !before.get(path)?.has(key)).length;
    stale += staleIn(before, result).length;
    kept.set(path, [...(kept.get(path) ?? []), ...(action === "write" ? keys : keys.filter((key) => before.get(path)?.has(key)))]);
  }
  if (action !== "check") {
    // Files that this run did not look at keep what they had.
    for (const [path, keys] of before) if (!kept.has(path) && !gone.has(path)) kept.set(path, [...keys]);
    writeBaseline(io, name, kept);
  }
  const total = [...kept.values()].reduce((sum, keys) => sum + keys.length, 0);
  io.out(`${told(action, { name, total, fresh, stale })[args.locale]}\n`);
  return action === "check" && fresh + stale > 0 ? 1 : 0;
}

function writeBaseline(io: Io, name: string, files: ReadonlyMap<string, readonly string[]>): void {
  const sink = openSink(io, name);
  const entries = [...files]
    .filter(([, keys]) => keys.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, keys]): [string, readonly string[]] => [path, keys.toSorted()]);
  sink.write(`${JSON.stringify({ version: 1, files: Object.fromEntries(entries) }, null, 2)}\n`);
  sink.close();
}

function told(
  action: "write" | "check" | "prune",
  { name, total, fresh, stale }: { name: string; total: number; fresh: number; stale: number },
) {
  const da = formatCount(total, "problem", "problemer");
  const en = formatCount(total, "problem", "problems");
  if (action === "write") return { da: `${name}: ${da} skrevet.`, en: `${name}: ${en} written.` };
  if (action === "prune")
    return { da: `${name}: ${stale} forældede fjernet, ${total} tilbage.`, en: `${name}: ${stale} stale removed, ${total} left.` };
  return {
    da: `${name}: ${total} kendte, ${fresh} nye, ${stale} forældede.`,
    en: `${name}: ${total} known, ${fresh} new, ${stale} stale.`,
  };
}
