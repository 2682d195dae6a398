import { readdirSync } from "node:fs";
import { dirname, posix, resolve } from "node:path";
import { documentKind } from "../schema/documents";
import { createWorkspace } from "../workspace/workspace";
import { headBytes, linksIn } from "./document-links";
import type { FileFacts } from "./file-facts";
import { isDocumentName, shownPath } from "./files";
import { readBytes } from "./read-bytes";
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
  /** For each folder of the run, as its files name it: the settings, trials and templates that hold there. */
  readonly holding: Readonly<Record<string, readonly string[]>>;
};

export const noNeighbours: Neighbours = { byLink: {}, linksIn: {}, holding: {} };

/** More files than any plan or citizen has; beyond, the numbers are no numbers. */
const mostLinked = 50;

/** Reads the head of every document that the run covers, and of those in the same folders; what is remembered of a file is not read again. */
export async function readNeighbours(
  cwd: string,
  files: readonly string[],
  operands: readonly string[],
  remembered?: FileFacts,
): Promise<Neighbours> {
  const folders = new Set(files.map((file) => dirname(file)));
  const all = new Set(files);
  for (const folder of folders) {
    for (const name of namesIn(resolve(cwd, folder))) if (isDocumentName(name)) all.add(posix.join(folder, name));
  }
  const byLink: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  const linksOf: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>;
  for (const file of [...all].toSorted()) {
    const links = (remembered ? remembered.of(file)?.links : readLinks(cwd, file)) ?? [];
    if (links.length > 0) linksOf[file] = links;
    for (const link of links) {
      const list = (byLink[link] ??= []);
      if (list.length < mostLinked) list.push(file);
    }
  }
  const surroundings = new Surroundings(createWorkspace(""), cwd, operands);
  const holding: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>;
  for (const folder of folders) holding[folder] = (await surroundings.files(resolve(cwd, folder, "x"))).map((path) => shownPath(cwd, path));
  return { byLink, linksIn: linksOf, holding };
}

/** The paths of what the file is judged beside, in the order of their names. */
export function neighboursOf({ byLink, linksIn, holding }: Neighbours, file: string): readonly string[] {
  const same = (linksIn[file] ?? []).flatMap((link) => byLink[link] ?? []);
  return [...new Set([...same, ...(holding[dirname(file)] ?? [])])].filter((path) => path !== file).toSorted();
}

/** The files of a folder; one that cannot be read has none. Links are not followed: they may lead anywhere. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  } catch {
    return [];
  }
}

function readLinks(cwd: string, file: string): readonly string[] {
  try {
    return linksIn(readBytes(resolve(cwd, file), headBytes), documentKind(file));
  } catch {
    return [];
  }
}
