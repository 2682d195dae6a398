import { open, readdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { documentKind } from "../schema/documents";
import { isDocumentName, shownPath } from "./files";

/**
 * Which other documents a document is judged beside. Rules look across files along the number of a plan: an order, a journal and an
 * assessment name the plan they belong to; settings hold for the folders below them; a trial holds for all. So a run need not have
 * every plan in memory: only the names and numbers, and beside each file the few that belong to it.
 */
export type Neighbours = {
  readonly byPlan: Readonly<Record<string, readonly string[]>>;
  readonly trials: readonly string[];
  readonly planOf: Readonly<Record<string, string>>;
  /** The settings in each folder of the run and above it. */
  readonly settings: Readonly<Record<string, readonly string[]>>;
};

/** More files with one number than any plan has; beyond, the numbers are no numbers. */
const mostOfOnePlan = 50;

/** Reads the head of every document that the run covers, and of those in the same folders. */
export async function readNeighbours(cwd: string, files: readonly string[]): Promise<Neighbours> {
  const folders = new Set(files.map((file) => dirname(resolve(cwd, file))));
  const all = new Set(files);
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) if (isDocumentName(name)) all.add(shownPath(cwd, join(folder, name)));
  }
  const byPlan: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  const planOf: Record<string, string> = Object.create(null) as Record<string, string>;
  const trials: string[] = [];
  for (const file of [...all].toSorted()) {
    const kind = documentKind(file);
    if (kind === "forsøg") trials.push(file);
    if (kind === "forsøg" || kind === "indstillinger" || kind === "skabelon") continue;
    const plan = await planNumber(resolve(cwd, file), kind === "plan" ? "id" : "plan");
    if (plan === undefined) continue;
    planOf[file] = plan;
    const list = (byPlan[plan] ??= []);
    if (list.length < mostOfOnePlan) list.push(file);
  }
  const settings = [...folders].map((folder): [string, readonly string[]] => [
    folder,
    settingsAbove(folder).map((path) => shownPath(cwd, path)),
  ]);
  return { byPlan, trials, planOf, settings: Object.fromEntries(settings) };
}

/** The paths of what the file is judged beside, in the order of their names. */
export function neighboursOf({ byPlan, trials, planOf, settings }: Neighbours, cwd: string, file: string): readonly string[] {
  const plan = planOf[file];
  const same = plan === undefined ? [] : (byPlan[plan] ?? []);
  return [...new Set([...same, ...trials, ...(settings[dirname(resolve(cwd, file))] ?? [])])].filter((path) => path !== file).toSorted();
}

function settingsAbove(folder: string): readonly string[] {
  const name = ["handleplan.yaml", "handleplan.yml"].find((candidate) => existsSync(join(folder, candidate)));
  const above = dirname(folder) === folder ? [] : settingsAbove(dirname(folder));
  return name === undefined ? above : [join(folder, name), ...above];
}

const headBytes = 16_384;

/** The number at the top level of a document, read from its text: parsing ten thousand plans twice would double the run. */
async function planNumber(path: string, key: "id" | "plan"): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const line = new RegExp(`^${key}[ \\t]*:[ \\t]+(?:"([^"\\n]*)"|'([^'\\n]*)'|([^#\\s][^\\r\\n]*?))[ \\t]*(?:#.*)?$`, "mu").exec(
      buffer.toString("utf8", 0, bytesRead),
    );
    return line?.[1] ?? line?.[2] ?? line?.[3];
  } finally {
    await file.close();
  }
}
