import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { allRules } from "../lint/lint";
import { CacheLog } from "./cache-log";
import { hashOf, type FileFacts } from "./file-facts";
import type { Assignment } from "./judge";
import { neighboursOf } from "./neighbours";
import type { FileResult } from "./result";

/** So many sets of options, languages and days are remembered beside each other. */
const mostRuns = 6;

/**
 * Results of earlier runs. One counts only when nothing that could change the answer has changed: the text, the documents beside it,
 * rules, settings, language, version and day.
 */
export class ResultCache {
  readonly #assignment: Assignment;
  readonly #files: FileFacts;
  readonly #run: string;
  readonly #log: CacheLog;
  readonly #earlier: ReadonlyMap<string, string>;

  constructor(folder: string, assignment: Assignment, version: string, files: FileFacts) {
    const { today, locale, rules } = assignment;
    const levels = Object.keys(rules).toSorted().map((id) => [id, rules[id]]); // prettier-ignore
    this.#assignment = assignment;
    this.#files = files;
    this.#run = hashOf(JSON.stringify([2, version, today, locale, levels, allRules]));
    const name = `results-${this.#run.slice(0, 16)}`;
    forgetOldRuns(folder, name);
    this.#log = new CacheLog(join(folder, name));
    this.#earlier = this.#log.read();
  }

  /** Tells the file and all that is judged beside it from any other version of them. */
  key(path: string, hash: string): string {
    const { neighbours } = this.#assignment;
    const beside = neighboursOf(neighbours, path).map((other) => `${other} ${this.#files.of(other)?.hash ?? ""}`);
    return hashOf([this.#run, path, hash, ...beside].join("\n"));
  }

  read(path: string, key: string): FileResult | undefined {
    const entry = this.#earlier.get(nameOf(path));
    if (entry === undefined || !entry.startsWith(`${key}\t`)) return undefined;
    try {
      return { path, findings: JSON.parse(entry.slice(key.length + 1)) as FileResult["findings"] };
    } catch {
      // Cut short: the file is judged again.
      return undefined;
    }
  }

  write(path: string, key: string, { findings }: FileResult): void {
    this.#log.add(nameOf(path), `${key}\t${JSON.stringify(findings)}`);
  }

  close(): void {
    this.#log.close();
  }
}

/** A path may hold a personal number, which no file of ours may. */
const nameOf = (path: string): string => hashOf(path);

function forgetOldRuns(folder: string, current: string): void {
  try {
    const others = readdirSync(folder).filter((name) => name.startsWith("results-") && name !== current);
    const newestFirst = others.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs })).toSorted((a, b) => b.at - a.at);
    for (const { name } of newestFirst.slice(mostRuns - 1)) rmSync(join(folder, name), { force: true });
  } catch {
    // There is no folder yet, or another run is tidying too.
  }
}
