import { execFile } from "node:child_process";
import { UsageError } from "./io";

/** Runs git with its arguments as a list, so that no shell reads a file's name. */
function git(cwd: string, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile("git", args, { cwd, encoding: "buffer", maxBuffer: 256 * 1024 * 1024, windowsHide: true }, (error, stdout) => {
      if (error) reject(error);
      else resolve(stdout);
    });
  });
}

function names(output: Buffer): readonly string[] {
  return output
    .toString()
    .split("\0")
    .filter((name) => name !== "");
}

/** The files below the folder that differ from the commit where REF branched off, and those git does not know yet. */
export async function changedSince(cwd: string, ref: string): Promise<readonly string[]> {
  let base: string;
  try {
    const commit = (await git(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])).toString().trim();
    base = (await git(cwd, ["merge-base", commit, "HEAD"])).toString().trim();
  } catch {
    throw new UsageError({
      da: `--since ${ref}: git kender ikke »${ref}« her.`,
      en: `--since ${ref}: git does not know »${ref}« here.`,
    });
  }
  const changed = await git(cwd, ["diff", "--name-only", "-z", "--relative", "--no-ext-diff", "--diff-filter=ACMRT", base, "--"]);
  const unknown = await git(cwd, ["ls-files", "--others", "--exclude-standard", "-z"]);
  return [...names(changed), ...names(unknown)];
}

/** The file as it was at the commit. */
export async function contentAt(cwd: string, ref: string, path: string): Promise<Uint8Array> {
  try {
    const commit = (await git(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])).toString().trim();
    return await git(cwd, ["cat-file", "blob", `${commit}:./${path}`]);
  } catch {
    throw new UsageError({
      da: `--since ${ref}: git kender ikke ${path} i »${ref}«.`,
      en: `--since ${ref}: git does not know ${path} at »${ref}«.`,
    });
  }
}

/** The files below the folder as they were at a commit, and its day; each is read when its turn comes. */
export async function filesAt(
  cwd: string,
  ref: string,
): Promise<{ day: string; names: readonly string[]; read: (path: string) => Promise<Uint8Array> }> {
  try {
    const commit = (await git(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])).toString().trim();
    const day = (await git(cwd, ["show", "-s", "--format=%cs", commit])).toString().trim();
    const found = names(await git(cwd, ["ls-tree", "-r", "-z", "--name-only", commit, "--", "."]));
    return { day, names: found, read: (path) => git(cwd, ["cat-file", "blob", `${commit}:./${path}`]) };
  } catch {
    throw new UsageError({
      da: `--history ${ref}: git kender ikke »${ref}« her.`,
      en: `--history ${ref}: git does not know »${ref}« here.`,
    });
  }
}

/** The files below the folder that the next commit changes. */
export async function staged(cwd: string): Promise<readonly string[]> {
  try {
    return names(await git(cwd, ["diff", "--cached", "--name-only", "-z", "--relative", "--no-ext-diff", "--diff-filter=ACMRT"]));
  } catch {
    throw new UsageError({ da: "--staged: her er intet git-arkiv.", en: "--staged: there is no git repository here." });
  }
}

/** The file as the next commit will have it, which may differ from the one on disk. */
export function stagedContent(cwd: string, path: string): Promise<Uint8Array> {
  return git(cwd, ["cat-file", "blob", `:./${path}`]);
}
