import { randomUUID } from "node:crypto";
import { constants, readdirSync, statSync, type Dirent } from "node:fs";
import { access, chmod, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { glob, isDynamicPattern } from "tinyglobby";
import { decodePlan } from "../plan/decode-plan";
import type { Plan } from "../plan/plan";
import { documentPattern } from "../schema/documents";
import { IgnoreFiles } from "./ignore-files";
import { readBytes } from "./read-bytes";

/** A path with `/`, from the working folder where it lies below it. */
export function shownPath(cwd: string, path: string): string {
  const below = relative(cwd, resolve(cwd, path));
  return (below.startsWith("..") || isAbsolute(below) ? resolve(cwd, path) : below || ".").split(sep).join("/");
}

/** The files meant by paths, folders and patterns: each once, sorted. Names that lead nowhere come back as `missing`. */
export async function findFiles(
  cwd: string,
  operands: readonly string[],
): Promise<{ files: readonly string[]; missing: readonly string[] }> {
  const files = new Set<string>();
  const missing: string[] = [];
  const ignored = new IgnoreFiles();
  for (const operand of operands) {
    const path = resolve(cwd, operand);
    const kind = kindOf(path);
    if (kind === "file") files.add(shownPath(cwd, operand));
    else if (kind === "folder") for (const found of walk(path, ignored)) files.add(shownPath(cwd, found));
    else if (isDynamicPattern(operand)) {
      for (const found of await search(cwd, operand)) if (!ignored.has(found)) files.add(shownPath(cwd, found));
    } else missing.push(operand);
  }
  return { files: [...files].toSorted(), missing };
}

/** Folders that hold no plans, whatever the ignore files say. */
const never = new Set(["node_modules", ".git", ".hg", ".svn"]);

function* walk(folder: string, ignored: IgnoreFiles): Generator<string> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") return;
    throw error;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!never.has(entry.name) && !ignored.has(`${path}${sep}`)) yield* walk(path, ignored);
    } else if (entry.isFile() && isDocumentName(entry.name) && !ignored.has(path)) yield path;
  }
}

export async function search(cwd: string, pattern: string): Promise<readonly string[]> {
  return glob(pattern.split(sep).join("/"), {
    cwd,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**", "**/.git/**"],
  });
}

const documentName = new RegExp(
  `^${documentPattern.replace("**/", "").replaceAll(".", "\\.").replaceAll("*", "[^/]*").replaceAll("{", "(?:").replaceAll("}", ")").replaceAll(",", "|")}$`,
  "iu",
);

/** Whether a file of that name is a document of ours. */
export function isDocumentName(name: string): boolean {
  return documentName.test(name.normalize("NFC"));
}

function kindOf(path: string): "file" | "folder" | undefined {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

/** A plan as read, and what must come back when it is written. */
export type PlanFile = { readonly path: string; readonly plan: Plan; readonly bytes: Uint8Array };

export async function readPlan(cwd: string, path: string): Promise<PlanFile> {
  const bytes = readBytes(resolve(cwd, path));
  return { path, plan: decodePlan(pathToFileURL(resolve(cwd, path)).href, bytes), bytes };
}

const byteOrderMark = "\uFEFF";

/**
 * Writes beside the file and renames, so that a killed run leaves either the old text or the new. Refuses when the file has changed since
 * it was read, and where a link leads out of the folder. A link inside the folder stays a link.
 */
export async function writePlan(cwd: string, file: PlanFile, text: string): Promise<boolean> {
  const path = await behindLinks(cwd, resolve(cwd, file.path));
  await access(path, constants.W_OK);
  const { mode } = await stat(path);
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const hadMark = file.bytes[0] === 0xef && file.bytes[1] === 0xbb && file.bytes[2] === 0xbf;
  try {
    await writeFile(beside, (hadMark ? byteOrderMark : "") + text, { flag: "wx" });
    await chmod(beside, mode);
    if (Buffer.compare(await readFile(path), file.bytes) !== 0) return false;
    await rename(beside, path);
    return true;
  } finally {
    await rm(beside, { force: true });
  }
}

/** A link leads out of the folder, so nothing is written through it. */
export class LeadsOut extends Error {}

/** Where the path leads; throws when that is outside the working folder, or outside the file's own folder for a file named elsewhere. */
async function behindLinks(cwd: string, path: string): Promise<string> {
  const home = isInside(cwd, path) ? cwd : dirname(path);
  const real = await realpath(path);
  if (isInside(await realpath(home), real)) return real;
  throw new LeadsOut(path);
}

function isInside(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}
