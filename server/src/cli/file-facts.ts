import { createHash } from "node:crypto";
import { statSync, type Stats } from "node:fs";
import { isAbsolute, join } from "node:path";
import { documentKind } from "../schema/documents";
import { CacheLog } from "./cache-log";
import { linksIn } from "./document-links";
import { readBytes } from "./read-bytes";

/** What a run with a cache needs of every file before it knows whether to read it. The links are hashes of what they hold. */
export type Facts = { readonly hash: string; readonly links: readonly string[] };

/** A file changed so shortly before it was read may have been changed again without its times showing it. */
const settled = 2000;

/**
 * The content's hash and the links of files, remembered from earlier runs for as long as size, times and inode are the same. Each file
 * is looked at once in a run, so that an answer never mixes two of its versions.
 */
export class FileFacts {
  readonly #cwd: string;
  readonly #log: CacheLog;
  readonly #earlier: ReadonlyMap<string, string>;
  readonly #now = new Map<string, Facts | undefined>();

  readonly #clock: () => number;

  constructor(folder: string, cwd: string, clock: () => number = Date.now) {
    this.#cwd = cwd;
    this.#clock = clock;
    this.#log = new CacheLog(join(folder, "files"));
    this.#earlier = this.#log.read();
  }

  /** Nothing for a file that cannot be read. */
  of(path: string): Facts | undefined {
    if (!this.#now.has(path)) this.#now.set(path, this.#look(path));
    return this.#now.get(path);
  }

  close(): void {
    this.#log.close();
  }

  #look(path: string): Facts | undefined {
    const whole = isAbsolute(path) ? path : `${this.#cwd}/${path}`;
    try {
      const stat = statSync(whole);
      const print = printOf(stat);
      // A path may hold a personal number, which no file of ours may.
      const name = hashOf(whole);
      const remembered = factsIn(this.#earlier.get(name), print);
      if (remembered) return remembered;
      const before = this.#clock();
      const bytes = readBytes(whole);
      const facts = { hash: hashOf(bytes), links: linksIn(bytes, documentKind(path)).map(hashOf) };
      if (Math.max(stat.mtimeMs, stat.ctimeMs) < before - settled)
        this.#log.add(name, `${print}\t${facts.hash}\t${JSON.stringify(facts.links)}`);
      return facts;
    } catch {
      return undefined;
    }
  }
}

/** What an entry says of a file as it is now. One that a killed run has cut short says nothing. */
function factsIn(entry: string | undefined, print: string): Facts | undefined {
  const [mark, hash, links] = (entry ?? "").split("\t");
  if (mark !== print || hash === undefined || links === undefined) return undefined;
  try {
    return { hash, links: JSON.parse(links) as readonly string[] };
  } catch {
    return undefined;
  }
}

function printOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
