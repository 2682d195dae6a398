import { open, readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { documentKind } from "../schema/documents";
import { fold } from "../schema/nearest";
import { createWorkspace } from "../workspace/workspace";
import { isDocumentName, shownPath } from "./files";
import { Surroundings } from "./surroundings";

/**
 * Which other documents a document is judged beside. Rules look across files along the number of a plan and the alias of
 * a citizen: an order, a journal and an assessment name the plan they belong to; a citizen may have several plans; settings, trials and templates hold for a folder. So a run need not have
 * every plan in memory: only the names and numbers, and beside each file the few that belong to it.
 */
export type Neighbours = {
  /** The files of each plan number and each citizen's alias. */
  readonly byLink: Readonly<Record<string, readonly string[]>>;
  readonly linksIn: Readonly<Record<string, readonly string[]>>;
  /** For each folder of the run: the settings, trials and templates that hold there. */
  readonly holding: Readonly<Record<string, readonly string[]>>;
};

/** More files than any plan or citizen has; beyond, the numbers are no numbers. */
const mostLinked = 50;

/** Files open at the same time. */
const atOnce = 64;

/** Reads the head of every document that the run covers, and of those in the same folders. */
export async function readNeighbours(cwd: string, files: readonly string[], operands: readonly string[]): Promise<Neighbours> {
  const folders = new Set(files.map((file) => dirname(resolve(cwd, file))));
  const all = new Set(files);
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) if (isDocumentName(name)) all.add(shownPath(cwd, join(folder, name)));
  }
  const byLink: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  const linksIn: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>;
  const numbered = [...all].toSorted().filter((file) => !["forsøg", "indstillinger", "skabelon"].includes(documentKind(file)));
  for (let from = 0; from < numbered.length; from += atOnce) {
    const block = numbered.slice(from, from + atOnce);
    const found = await Promise.all(block.map((file) => linksOf(resolve(cwd, file), documentKind(file) === "plan")));
    for (const [index, file] of block.entries()) {
      const links = found[index] ?? [];
      if (links.length > 0) linksIn[file] = links;
      for (const link of links) {
        const list = (byLink[link] ??= []);
        if (list.length < mostLinked) list.push(file);
      }
    }
  }
  const surroundings = new Surroundings(createWorkspace(""), cwd, operands);
  const holding: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>;
  for (const folder of folders) holding[folder] = (await surroundings.files(join(folder, "x"))).map((path) => shownPath(cwd, path));
  return { byLink, linksIn, holding };
}

/** The paths of what the file is judged beside, in the order of their names. */
export function neighboursOf({ byLink, linksIn, holding }: Neighbours, cwd: string, file: string): readonly string[] {
  const same = (linksIn[file] ?? []).flatMap((link) => byLink[link] ?? []);
  return [...new Set([...same, ...(holding[dirname(resolve(cwd, file))] ?? [])])].filter((path) => path !== file).toSorted();
}

const headBytes = 16_384;

const value = `(?:"([^"\\n]*)"|'([^'\\n]*)'|([^#\\s"'][^\\r\\n#,}]*?))[ \\t]*(?=[,}#\\r\\n]|$)`;
const patterns = {
  id: new RegExp(`^id[ \\t]*:[ \\t]+${value}`, "mu"),
  plan: new RegExp(`^plan[ \\t]*:[ \\t]+${value}`, "mu"),
  earlier: new RegExp(`^tidligere_udgave[ \\t]*:[ \\t]+${value}`, "mu"),
  alias: new RegExp(`(?:^[ \\t]+|[{,][ \\t]*)alias[ \\t]*:[ \\t]+${value}`, "mu"),
} as const;

/** What links a document to others, read from its text: parsing ten thousand plans twice would double the run. */
async function linksOf(path: string, isPlan: boolean): Promise<readonly string[]> {
  const file = await open(path).catch(() => undefined);
  if (!file) return [];
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.toString("utf8", 0, bytesRead);
    const found = (name: keyof typeof patterns): string | undefined => {
      const match = patterns[name].exec(head);
      return match?.[1] ?? match?.[2] ?? match?.[3];
    };
    const number = found(isPlan ? "id" : "plan");
    const numbers = [number, isPlan ? found("earlier") : undefined].flatMap((each) => (each === undefined ? [] : [`plan ${each}`]));
    const alias = isPlan ? found("alias") : undefined;
    return [...new Set(numbers), ...(alias === undefined ? [] : [`citizen ${fold(alias)}`])];
  } finally {
    await file.close();
  }
}
