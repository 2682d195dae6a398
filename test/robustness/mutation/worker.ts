/**
 * Tries faults one after another in one process: `worker.ts measure` finds which tests reach which fault and what each costs, `worker.ts try`
 * runs, for each fault it is sent, the tests that reach it, the cheapest first, until one fails.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { deserialize, serialize } from "node:v8";
import { Script } from "node:vm";
import { root } from "./instrument";

export type Outcome = { readonly id: number; readonly status: "killed" | "timeout" | "survived" | "unreached"; readonly by: string };
/** `most`: milliseconds of tests that a fault may cost; `lies`: for each the number of its file; `homes`: for each file the folder of its tests. */
export type Task = {
  readonly folder: string;
  readonly tests: readonly string[];
  readonly most: number;
  readonly lies: readonly number[];
  readonly homes: readonly string[];
};

type Test = { readonly file: string; readonly name: string; readonly run: () => unknown };
/** `touched`: the numbers of the files that hold a fault it reaches. */
type Loaded = {
  readonly file: string;
  readonly cost: number;
  readonly reached: Uint8Array;
  readonly touched: ReadonlySet<number>;
  kills: number;
};
type Measured = Loaded & { readonly name: string };
type Bundle = {
  files: Record<string, () => void>;
  lexicon: () => { defaultLexicon: { entries: unknown } };
  activate: (id: number) => void;
};

/** What tests call `this`, and what they are given back. */
const unhurried = { timeout() {} };

/** Where other files were loaded before, one more costs little. */
const costOfLoading = 100;
const none = -1;

Error.stackTraceLimit = 0;
// A message of its own spares the comparison of what is told apart anyway.
const terse: typeof assert = Object.assign(((value, message) => assert(value, message ?? "")) as typeof assert, assert, {
  equal: (actual: unknown, expected: unknown) => assert.ok(Object.is(actual, expected), "not equal"),
  deepEqual: (actual: unknown, expected: unknown) => assert.ok(isDeepStrictEqual(actual, expected), "not deeply equal"),
});
terse.strict = terse;
const requireHere = createRequire(join(root, "test/x.js"));
const requireTerse = (name: string): unknown =>
  name === "node:assert/strict" ? { __esModule: true, default: terse, ...terse } : requireHere(name);

/** The sources and tests loaded once, with what they remember. */
class Instance {
  readonly #bundle: Bundle;
  #memories: { clear(): void }[] = [];
  #collected: Test[] = [];
  #file = "";
  /** The maps that modules have made while they were loaded, of which some go on to fill them. */
  #modules: Map<unknown, unknown>[] | undefined;

  constructor(script: Script, active: number, reached: (...ids: number[]) => void) {
    const memories = this.#memories;
    const Remembering = class<K extends WeakKey, V> {
      #map = new WeakMap<K, V>();
      constructor() {
        memories.push(this);
      }
      get = (key: K): V | undefined => this.#map.get(key);
      has = (key: K): boolean => this.#map.has(key);
      delete = (key: K): boolean => this.#map.delete(key);
      set = (key: K, value: V): this => (this.#map.set(key, value), this);
      clear = (): void => void (this.#map = new WeakMap());
    };
    // What a module remembers in a map of its own begins anew too; maps that functions make are theirs.
    const made = (map: Map<unknown, unknown>): void => void this.#modules?.push(map);
    const Beginning = class<K, V> extends Map<K, V> {
      constructor(entries?: Iterable<readonly [K, V]> | null) {
        super(entries);
        made(this);
      }
    };
    const names: string[] = [];
    const describe = (name: string, body: () => void): void => {
      names.push(name);
      body.call(unhurried);
      names.pop();
    };
    const it = (name: string, run: () => unknown): typeof unhurried => {
      this.#collected.push({ file: this.#file, name: [...names, name].join(" › "), run: () => run.call(unhurried) });
      return unhurried;
    };
    // What tests prepare together is not prepared here: those that need it fail when they are measured, and are left out.
    const exports = { files: {} };
    const start = script.runInThisContext() as (...given: unknown[]) => void;
    start(exports, requireTerse, { exports }, Remembering, Beginning, describe, it, () => {}, active, reached);
    this.#bundle = exports as Bundle;
  }

  /** The tests of the file. The lexicon is made beforehand, for whoever asked first would seem to be the one who makes it. */
  load(file: string): readonly Test[] {
    this.#file = file;
    this.#collected = [];
    void within(10_000, () => this.#bundle.lexicon().defaultLexicon.entries);
    this.#modules = [];
    within(10_000, () => this.#bundle.files[file]?.());
    for (const map of this.#modules) {
      const first = [...map];
      const clear = (): void => {
        map.clear();
        for (const [key, value] of first) map.set(key, value);
      };
      this.#memories.push({ clear });
    }
    this.#modules = undefined;
    return this.#collected;
  }

  activate(id: number): void {
    for (const memory of this.#memories) memory.clear();
    this.#bundle.activate(id);
  }
}

function scriptOf(path: string): Script {
  const head = "(function (exports, require, module, WeakMap, Map, describe, it, before, active$, reached$) {";
  return new Script(`${head}${readFileSync(path, "utf8")}\n})`, { filename: path });
}

const callback = globalThis as unknown as { run$: () => unknown };
const call = new Script("run$()");
/** Runs it, or throws when the time is up. */
function within(milliseconds: number, run: () => unknown): unknown {
  callback.run$ = run;
  return call.runInThisContext({ timeout: Math.ceil(milliseconds) });
}

/** In milliseconds. What others do on the machine is no part of it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Runs every test once; those that fail or wait for something are left out. */
function measure({ folder, tests, lies }: Task): void {
  const script = scriptOf(join(folder, "counting.cjs"));
  let now = new Uint8Array(lies.length);
  const fresh = (): Uint8Array<ArrayBuffer> => (now = new Uint8Array(lies.length));
  const touchedBy = (reached: Uint8Array): ReadonlySet<number> => new Set(lies.filter((_, id) => reached[id]));
  const measured: Measured[] = [];
  const loaded: Loaded[] = [];
  for (const file of tests) {
    fresh();
    const start = processorTime();
    const instance = new Instance(script, none, (...ids) => {
      for (const id of ids) now[id] = 1;
    });
    const own = instance.load(file);
    const leftOut: string[] = [];
    loaded.push({ file, cost: processorTime() - start, reached: now, touched: touchedBy(now), kills: 0 });
    for (const { name, run } of own) {
      instance.activate(none);
      const reached = fresh();
      const begin = processorTime();
      try {
        if (run() instanceof Promise) throw new Error("it waits");
        const cost = processorTime() - begin;
        measured.push({ file, name, cost, reached, touched: touchedBy(reached), kills: 0 });
      } catch (error) {
        leftOut.push(`${name} (${String(error).slice(0, 60)})`);
      }
    }
    const examples = leftOut.length > 0 ? `, without ${leftOut.length}: ${leftOut.slice(0, 3).join(", ")}` : "";
    console.log(`${file}: ${own.length} tests, ${Math.round(processorTime() - start)} ms${examples}`);
  }
  writeFileSync(join(folder, "measured.bin"), serialize({ measured, loaded }));
}

class Trial {
  readonly #script: Script;
  readonly #most: number;
  readonly #lies: readonly number[];
  readonly #homes: readonly string[];
  readonly #measured: readonly Measured[];
  readonly #loaded: readonly Loaded[];
  #shared: Instance | undefined;
  #tests = new Map<string, Test>();

  constructor({ folder, most, lies, homes }: Task) {
    this.#script = scriptOf(join(folder, "mutants.cjs"));
    this.#most = most;
    this.#lies = lies;
    this.#homes = homes;
    const { measured, loaded } = deserialize(readFileSync(join(folder, "measured.bin"))) as { measured: Measured[]; loaded: Loaded[] };
    this.#measured = measured;
    this.#loaded = loaded;
  }

  /** A fault that is reached while a file loads is tried in an instance of its own; the others share one. */
  try(id: number): Outcome {
    const atLoad = this.#loaded.filter(({ reached }) => reached[id]);
    const files = new Set(atLoad.map(({ file }) => file));
    const reaching = this.#measured.filter(({ reached }) => reached[id]);
    if (reaching.length === 0 && files.size === 0) return { id, status: "unreached", by: "" };
    const shared = this.#run(
      id,
      reaching.filter(({ file }) => !files.has(file)),
      this.#most,
      () => this.#sharedTests(id),
    );
    if (typeof shared !== "number") return shared;
    let left = this.#most;
    let own: Instance | undefined;
    for (const file of this.#inOrder(id, atLoad)) {
      const tests = this.#measured.filter((test) => test.file === file.file);
      left -= Math.min(file.cost, costOfLoading);
      const outcome = this.#run(id, tests, left, () => {
        own ??= new Instance(this.#script, id, () => {});
        return new Map(own.load(file.file).map((test) => [`${file.file} ${test.name}`, test]));
      });
      if (typeof outcome !== "number") {
        file.kills++;
        return outcome;
      }
      left = outcome;
    }
    return { id, status: "survived", by: Math.min(shared, left) <= 0 ? "(not all tests run)" : "" };
  }

  /** The cheapest first, and before them those that have noticed much, those of the fault's folder, and those that reach its file. */
  #inOrder<T extends Loaded>(id: number, all: readonly T[]): readonly T[] {
    const lies = this.#lies[id] ?? none;
    const home = this.#homes[lies] ?? "";
    const rank = ({ cost, kills, file, touched }: T): number =>
      (cost / (1 + kills)) * (file.startsWith(home) ? 0.2 : 1) * (touched.has(lies) ? 0.2 : 1);
    return all
      .map((each) => ({ each, key: rank(each) }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ each }) => each);
  }

  #sharedTests(id: number): ReadonlyMap<string, Test> {
    if (!this.#shared) {
      this.#shared = new Instance(this.#script, none, () => {});
      this.#tests = new Map();
      for (const { file } of this.#loaded) for (const test of this.#shared.load(file)) this.#tests.set(`${file} ${test.name}`, test);
    }
    this.#shared.activate(id);
    return this.#tests;
  }

  #run(id: number, tests: readonly Measured[], time: number, load: () => ReadonlyMap<string, Test>): Outcome | number {
    let left = time;
    if (tests.length === 0 || left <= 0) return left;
    let by = "loading";
    try {
      const runnable = load();
      for (const group of groups(this.#inOrder(id, tests))) {
        const cost = group.reduce((sum, test) => sum + test.cost, 0);
        if ((left -= cost) <= 0) break;
        let now = group[0];
        try {
          within(1_500 + 4 * cost, () => {
            for (now of group) {
              by = `${now.file} ${now.name}`;
              const test = runnable.get(by);
              if (!test) throw new Error("the test is gone");
              test.run();
            }
          });
        } catch (error) {
          if (now) {
            this.#mustPassAlone(by, now.cost);
            now.kills++;
          }
          throw error;
        }
      }
      return left;
    } catch (error) {
      if (error instanceof Unsound) throw error;
      const isTimeout = (error as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
      return { id, status: isTimeout ? "timeout" : "killed", by };
    } finally {
      this.#shared?.activate(none);
    }
  }

  /** A test that fails without the fault too has noticed nothing; what a fault has left behind in what the tests share is thrown away. */
  #mustPassAlone(name: string, cost: number): void {
    for (const attempt of ["shared", "fresh"]) {
      try {
        const run = this.#sharedTests(none).get(name)?.run;
        if (run) within(5_000 + 10 * cost, run);
        return;
      } catch (error) {
        if (attempt === "fresh") throw new Unsound(`${name} fails without a fault too; was a file changed?`, { cause: error });
        this.#shared = undefined;
      }
    }
  }
}

class Unsound extends Error {}

/** Each try with a time limit takes a thread, so that tests that cost little are run together. */
function groups(tests: readonly Measured[]): readonly (readonly Measured[])[] {
  const made: Measured[][] = [];
  let room = 0;
  for (const test of tests) {
    if (room < test.cost) {
      made.push([]);
      room = 50;
    }
    made.at(-1)?.push(test);
    room -= test.cost;
  }
  return made;
}

const [, , mode, file = ""] = process.argv;
const task = JSON.parse(readFileSync(file, "utf8")) as Task;
if (mode === "measure") measure(task);
else {
  const trial = new Trial(task);
  process.on("message", (id: number) => {
    try {
      process.send?.(trial.try(id));
    } catch (error) {
      console.error(error);
      process.exit(3);
    }
  });
}
