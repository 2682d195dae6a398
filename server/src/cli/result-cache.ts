import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { masked } from "../language/personal-data";
import { allRules } from "../lint/lint";
import type { Assignment } from "./judge";
import { neighboursOf } from "./neighbours";
import { shortHash } from "./node-key";
import { readBytes } from "./read-bytes";
import type { FileResult, Finding } from "./result";

/**
 * Results of earlier runs, a file for each plan. An entry counts only when nothing that could change the answer has changed: the
 * text, the documents beside it, rules, settings, language, version and day. They hold no file's name. Entries are renamed into place, so a killed run leaves
 * whole ones or none.
 */
export class ResultCache {
  readonly #folder: string;
  readonly #assignment: Assignment;
  readonly #run: string;
  readonly #beside = new Map<string, Promise<string>>();

  constructor(folder: string, assignment: Assignment, version: string) {
    const { today, locale, rules } = assignment;
    this.#folder = folder;
    this.#assignment = assignment;
    this.#run = hash(
      JSON.stringify([
        2,
        version,
        today,
        locale,
        Object.keys(rules)
          .toSorted()
          .map((id) => [id, rules[id]]),
        allRules,
      ]),
    );
  }

  async key(path: string, bytes: Uint8Array): Promise<string> {
    const { cwd, neighbours } = this.#assignment;
    const beside = await Promise.all(neighboursOf(neighbours, cwd, path).map(async (other) => `${other} ${await this.#hashOf(other)}`));
    return hash([this.#run, path, hash(bytes), ...beside].join("\n"));
  }

  async read(path: string, key: string): Promise<FileResult | undefined> {
    try {
      const entry = JSON.parse(await readFile(this.#place(path), "utf8")) as { key?: unknown; findings?: readonly Finding[] };
      return entry.key === key && entry.findings ? { path, findings: entry.findings } : undefined;
    } catch {
      // Absent, unreadable or cut short: the file is judged again.
      return undefined;
    }
  }

  async write(path: string, key: string, { findings }: FileResult): Promise<void> {
    const place = this.#place(path);
    const beside = `${place}.${process.pid}.tmp`;
    try {
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await writeFile(beside, JSON.stringify({ key, findings }), { mode: 0o600 });
      await rename(beside, place);
    } catch {
      // A cache that cannot be written only costs time.
      await rm(beside, { force: true }).catch(() => {});
    }
  }

  #place(path: string): string {
    const name = shortHash(masked(path), 16);
    return join(this.#folder, name.slice(0, 2), `${name.slice(2)}.json`);
  }

  #hashOf(path: string): Promise<string> {
    let known = this.#beside.get(path);
    if (!known) this.#beside.set(path, (known = readBytes(resolve(this.#assignment.cwd, path)).then(hash, () => "")));
    return known;
  }
}

function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
