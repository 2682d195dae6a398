import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Beyond this a log is begun anew rather than read into memory. */
const mostBytes = 300_000_000;
/** Enough that ten thousand entries are not as many writes. */
const blockLength = 65_536;

/**
 * A file with an entry on each line, which counts when it is whole; the last one of a name counts. Lines are only added, in whole lines
 * at a time, so a killed run costs at most its last entry, and two runs at once do not harm each other. What cannot be read or written
 * is as good as absent: a cache only saves time.
 */
export class CacheLog {
  readonly #path: string;
  #descriptor: number | undefined;
  #waiting = "";
  #broken = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** The entries by name. When most lines are outdated, the file is written anew with those that count. */
  read(): Map<string, string> {
    const entries = new Map<string, string>();
    let text: string;
    try {
      if (statSync(this.#path).size > mostBytes) rmSync(this.#path);
      text = readFileSync(this.#path, "utf8");
    } catch {
      return entries;
    }
    let lines = 0;
    for (let start = 0, end: number; (end = text.indexOf("\n", start)) >= 0; start = end + 1) {
      const tab = text.indexOf("\t", start);
      if (tab < 0 || tab > end) continue;
      entries.set(text.slice(start, tab), text.slice(tab + 1, end));
      lines++;
    }
    if (lines > 2 * entries.size + 100) this.#rewrite(entries);
    // A line that was cut short must not swallow the next one.
    else if (text !== "" && !text.endsWith("\n")) this.#waiting = "\n";
    return entries;
  }

  add(name: string, value: string): void {
    if (this.#broken || /[\t\r\n]/.test(name)) return;
    this.#waiting += `${name}\t${value}\n`;
    if (this.#waiting.length > blockLength) this.#flush();
  }

  close(): void {
    if (this.#waiting.length > 1) this.#flush();
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #flush(): void {
    try {
      if (this.#descriptor === undefined) {
        mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
        this.#descriptor = openSync(this.#path, "a", 0o600);
      }
      writeSync(this.#descriptor, this.#waiting);
    } catch {
      this.#broken = true;
    }
    this.#waiting = "";
  }

  #rewrite(entries: ReadonlyMap<string, string>): void {
    const beside = `${this.#path}.${process.pid}.tmp`;
    try {
      writeFileSync(beside, [...entries].map(([name, value]) => `${name}\t${value}\n`).join(""), { mode: 0o600 });
      renameSync(beside, this.#path);
    } catch {
      rmSync(beside, { force: true });
    }
  }
}
