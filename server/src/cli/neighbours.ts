import { open, readdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { documentKind } from "../schema/documents";
import { fold } from "../schema/nearest";
import { isDocumentName, search, shownPath } from "./files";

/**
 * Which other documents a document is judged beside. Rules look across files along the number of a plan: an order, a journal and an
 * assessment name the plan they belong to; plans may be for one citizen; settings hold for the folders below them; trials and templates
 * hold for all. So a run need not have
 * every plan in memory: only the names and numbers, and beside each file the few that belong to it.
 */
export type Neighbours = {
  readonly byPlan: Readonly<Record<string, readonly string[]>>;
  readonly byCitizen: Readonly<Record<string, readonly string[]>>;
  /** Trials and templates, which hold for every file. */
  readonly shared: readonly string[];
  readonly citizenOf: Readonly<Record<string, string>>;
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
  const settings = [...folders].map((folder): [string, readonly string[]] => [folder, settingsAbove(folder)]);
  const homes = new Set(settings.flatMap(([, paths]) => paths.slice(0, 1)).map((path) => dirname(path)));
  for (const home of homes) for (const path of await search(home, sharedPattern)) all.add(shownPath(cwd, path));
  const [byPlan, byCitizen] = [table<string[]>(), table<string[]>()];
  const [planOf, citizenOf] = [table<string>(), table<string>()];
  const shared: string[] = [];
  for (const file of [...all].toSorted()) {
    const kind = documentKind(file);
    if (kind === "forsøg" || kind === "skabelon") shared.push(file);
    if (kind === "forsøg" || kind === "indstillinger" || kind === "skabelon") continue;
    const head = await headOf(resolve(cwd, file));
    const plan = valueOf(head, kind === "plan" ? "id" : "plan");
    if (plan !== undefined) enter(byPlan, planOf, file, plan);
    const citizen = kind === "plan" ? valueOf(head, "alias") : undefined;
    if (citizen !== undefined) enter(byCitizen, citizenOf, file, fold(citizen));
  }
  const shownSettings = settings.map(([folder, paths]): [string, readonly string[]] => [folder, paths.map((path) => shownPath(cwd, path))]);
  return { byPlan, byCitizen, shared, planOf, citizenOf, settings: Object.fromEntries(shownSettings) };
}

const sharedPattern = "**/*.{forsøg,forsoeg,skabelon}.{yaml,yml}";

/** A table whose keys are what people write. */
function table<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

function enter(lists: Record<string, string[]>, of: Record<string, string>, file: string, name: string): void {
  of[file] = name;
  const list = (lists[name] ??= []);
  if (list.length < mostOfOnePlan) list.push(file);
}

/** The paths of what the file is judged beside, in the order of their names. */
export function neighboursOf(
  { byPlan, byCitizen, shared, planOf, citizenOf, settings }: Neighbours,
  cwd: string,
  file: string,
): readonly string[] {
  const plan = planOf[file];
  const citizen = citizenOf[file];
  const same = plan === undefined ? [] : (byPlan[plan] ?? []);
  const others = citizen === undefined ? [] : (byCitizen[citizen] ?? []);
  return [...new Set([...same, ...others, ...shared, ...(settings[dirname(resolve(cwd, file))] ?? [])])]
    .filter((path) => path !== file)
    .toSorted();
}

/** The nearest first, up to the folder that holds `.git`. */
function settingsAbove(folder: string): readonly string[] {
  const name = ["handleplan.yaml", "handleplan.yml"].find((candidate) => existsSync(join(folder, candidate)));
  const isTop = existsSync(join(folder, ".git")) || dirname(folder) === folder;
  const above = isTop ? [] : settingsAbove(dirname(folder));
  return name === undefined ? above : [join(folder, name), ...above];
}

const headBytes = 16_384;

/** The beginning of a document: parsing ten thousand plans twice would double the run. */
async function headOf(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined);
  if (!file) return "";
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The value of a key at the top level, or of `alias` wherever it stands. */
function valueOf(head: string, key: "id" | "plan" | "alias"): string | undefined {
  const before = key === "alias" ? "(?:^[ \\t]+|[{,][ \\t]*)" : "^";
  const line = new RegExp(`${before}${key}[ \\t]*:[ \\t]+(?:"([^"\\n]*)"|'([^'\\n]*)'|([^#\\s,}][^\\r\\n,}#]*))`, "mu").exec(head);
  return (line?.[1] ?? line?.[2] ?? line?.[3])?.trim();
}
