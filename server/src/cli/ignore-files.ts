import { dirname, join, relative, sep } from "node:path";
import { existsSync, readFileSync } from "node:fs";
import ignore, { type Ignore } from "ignore";

type Ruled = { readonly folder: string; readonly rules: Ignore };

/** What `.gitignore` and `.handleplanignore` leave out, from the repository's top folder down; each file's lines count from its own folder. */
export class IgnoreFiles {
  readonly #rules = new Map<string, Ignore | undefined>();
  readonly #ruled = new Map<string, readonly Ruled[]>();
  readonly #tops = new Map<string, string>();

  /** Folders are asked for with a slash at the end. */
  has(path: string): boolean {
    const isFolder = path.endsWith(sep);
    const bare = isFolder ? path.slice(0, -1) : path;
    let ignored = false;
    for (const { folder, rules } of this.#above(dirname(bare))) {
      const name = relative(folder, bare).split(sep).join("/");
      const answer = rules.test(isFolder ? `${name}/` : name);
      if (answer.ignored) ignored = true;
      else if (answer.unignored) ignored = false;
    }
    return ignored;
  }

  /** The folders with rules for what lies in this one, from the top down. Hundreds of files are asked for in the same folder. */
  #above(folder: string): readonly Ruled[] {
    let ruled = this.#ruled.get(folder);
    if (!ruled) this.#ruled.set(folder, (ruled = this.#findAbove(folder)));
    return ruled;
  }

  #findAbove(folder: string): readonly Ruled[] {
    return foldersBetween(this.#topOf(folder), folder).flatMap((each) => {
      const rules = this.#rulesIn(each);
      return rules ? [{ folder: each, rules }] : [];
    });
  }

  #rulesIn(folder: string): Ignore | undefined {
    if (!this.#rules.has(folder)) this.#rules.set(folder, readRules(folder));
    return this.#rules.get(folder);
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

function readRules(folder: string): Ignore | undefined {
  const texts = [".gitignore", ".handleplanignore"].map((name) => textOf(join(folder, name)));
  return texts.every((text) => text === "") ? undefined : ignore().add(texts.join("\n"));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
