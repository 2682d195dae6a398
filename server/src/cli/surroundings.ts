import { readdirSync, type Dirent } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Plan } from "../plan/plan";
import { documentKind } from "../schema/documents";
import { withPlan, type Workspace } from "../workspace/workspace";
import { readPlan } from "./files";
import { UsageError } from "./io";

/**
 * What holds for a file beside what it says itself: the nearest `handleplan.yaml`, looked for upwards from its folder to the folder
 * that holds `.git`, else to the root of the disk; and the trials and templates below the folder of those settings. Without settings,
 * these are looked for below the folder that was given, else in the file's own. Each folder is read once.
 */
export class Surroundings {
  readonly #base: Workspace;
  readonly #given: readonly string[];
  readonly #settings = new Map<string, Promise<string | undefined>>();
  readonly #homes = new Map<string, Promise<Workspace>>();
  readonly #files = new Map<string, readonly string[]>();

  constructor(base: Workspace, cwd: string, operands: readonly string[]) {
    this.#base = base;
    this.#given = operands.map((operand) => resolve(cwd, operand));
  }

  /** The workspace that the file is judged in; the file itself is not in it. */
  async of(path: string): Promise<Workspace> {
    const { home, settings } = await this.#homeOf(path);
    let workspace = this.#homes.get(home);
    if (!workspace) this.#homes.set(home, (workspace = this.#read(home, settings)));
    return workspace;
  }

  /** Where the documents of that workspace lie. */
  async files(path: string): Promise<readonly string[]> {
    const { home, settings } = await this.#homeOf(path);
    let files = this.#files.get(home);
    if (!files) this.#files.set(home, (files = this.#find(home, settings)));
    return files;
  }

  async #homeOf(path: string): Promise<{ home: string; settings: string | undefined }> {
    const folder = dirname(path);
    const settings = await this.#settingsAbove(folder);
    const home = settings === undefined ? (this.#given.find((given) => path.startsWith(join(given, "/"))) ?? folder) : dirname(settings);
    return { home, settings };
  }

  #settingsAbove(folder: string): Promise<string | undefined> {
    let found = this.#settings.get(folder);
    if (!found) this.#settings.set(folder, (found = this.#look(folder)));
    return found;
  }

  async #look(folder: string): Promise<string | undefined> {
    const entries = entriesIn(folder);
    // A link may lead anywhere; the editor does not follow it either.
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const name = files.filter((each) => documentKind(each) === "indstillinger").toSorted()[0];
    if (name !== undefined) return join(folder, name);
    const above = dirname(folder);
    return entries.some((entry) => entry.name === ".git") || above === folder ? undefined : this.#settingsAbove(above);
  }

  async #read(home: string, settings: string | undefined): Promise<Workspace> {
    const paths = this.#find(home, settings);
    return (await Promise.all(paths.map(readBeside))).reduce((workspace, plan) => withPlan(workspace, plan), this.#base);
  }

  #find(home: string, settings: string | undefined): readonly string[] {
    return [...(settings === undefined ? [] : [settings]), ...trialsAndTemplatesBelow(home).toSorted()];
  }
}

/** A folder above may be closed to us; what is in it then holds for nobody here. */
function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Hidden folders and packages hold none. Links are not followed. */
function trialsAndTemplatesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of entriesIn(at)) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory() && entry.name !== "node_modules") waiting.push(join(at, entry.name));
      else if (entry.isFile() && ["forsøg", "skabelon"].includes(documentKind(entry.name))) found.push(join(at, entry.name));
    }
  }
  return found;
}

async function readBeside(path: string): Promise<Plan> {
  try {
    return (await readPlan("/", path)).plan;
  } catch {
    throw new UsageError({
      da: `${path} kan ikke læses, så det vides ikke, hvad der gælder.`,
      en: `${path} cannot be read, so it is not known what holds.`,
    });
  }
}
