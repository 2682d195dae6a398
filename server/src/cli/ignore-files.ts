import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { existsSync } from "node:fs";
import ignore, { type Ignore } from "ignore";

type Ruled = { readonly folder: string; readonly rules: Ignore };

/** What `.gitignore` and `.handleplanignore` leave out, from the repository's top folder down; each file's lines count from its own folder. */
export class IgnoreFiles {
  readonly #rules = new Map<string, Promise<Ignore | undefined>>();
  readonly #ruled = new Map<string, Promise<readonly Ruled[]>>();
  readonly #tops = new Map<string, string>();

  /** Folders are asked for with a slash at the end. */
  async has(path: string): Promise<boolean> {
    const isFolder = path.endsWith(sep);
    const bare = isFolder ? path.slice(0, -1) : path;
    let ignored = false;
    for (const { folder, rules } of await this.#above(dirname(bare))) {
      const name = relative(folder, bare).split(sep).join("/");
      const answer = rules.test(isFolder ? `${name}/` : name);
      if (answer.ignored) ignored = true;
      else if (answer.unignored) ignored = false;
    }
    return ignored;
  }

  /** The folders with rules for what lies in this one, from the top down. Hundreds of files are asked for in the same folder. */
  #above(folder: string): Promise<readonly Ruled[]> {
    let ruled = this.#ruled.get(folder);
    if (!ruled) this.#ruled.set(folder, (ruled = this.#findAbove(folder)));
    return ruled;
  }

  async #findAbove(folder: string): Promise<readonly Ruled[]> {
    const folders = foldersBetween(this.#topOf(folder), folder);
    const found = await Promise.all(folders.map(async (each) => ({ folder: each, rules: await this.#rulesIn(each) })));
    return found.flatMap(({ folder: each, rules }) => (rules ? [{ folder: each, rules }] : []));
  }

  #rulesIn(folder: string): Promise<Ignore | undefined> {
    let rules = this.#rules.get(folder);
    if (!rules) this.#rules.set(folder, (rules = readRules(folder)));
    return rules;
  }

  /** The folder with `.git`, or the file system's root where there is none. */
  #topOf(folder: string): string {
    let top = this.#tops.get(folder);
    if (top === undefined) {
      const parent = dirname(folder);
      top = existsSync(join(folder, ".git")) || parent === folder ? folder : this.#topOf(parent);
      this.#tops.set(folder, top);
    }
    return top;
  }
}

function foldersBetween(top: string, folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== top && dirname(at) !== at;) folders.unshift((at = dirname(at)));
  return folders;
}

async function readRules(folder: string): Promise<Ignore | undefined> {
  const texts = await Promise.all([".gitignore", ".handleplanignore"].map((name) => readFile(join(folder, name), "utf8").catch(() => "")));
  return texts.every((text) => text === "") ? undefined : ignore().add(texts.join("\n"));
}
