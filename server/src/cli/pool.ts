import type { Worker } from "node:worker_threads";
import { Judge, type Assignment, type Told } from "./judge";
import { noNeighbours } from "./neighbours";
import type { FileResult } from "./result";

/** Judges files, here and on threads beside. */
export type Pool = {
  /** How many files it can work on at once. */
  readonly size: number;
  readonly file: (path: string, bytes: Uint8Array) => Promise<FileResult>;
  readonly close: () => Promise<unknown>;
};

/** `beside`: the paths of what the file is judged beside. */
export type Question = { readonly path: string; readonly bytes: Uint8Array; readonly beside: readonly string[] };

/** Given in the order of the questions. */
export type WorkerAnswer = {
  readonly result?: FileResult;
  /** What broke in our own code, in words. */
  readonly failure?: string;
  readonly crashes: readonly (readonly [rule: string, fault: string])[];
};

/** Starts a thread that `answerAsWorker` runs on. */
export type StartWorker = (assignment: Assignment) => Worker;

type Asked = Pick<Question, "path" | "bytes"> & {
  readonly resolve: (result: FileResult) => void;
  readonly reject: (error: unknown) => void;
};
type Thread = { readonly worker: Worker; readonly asked: Asked[] };

/** The files that a thread is given ahead: this one is slow to give it more while it judges. */
const ahead = 4;

/** One of the jobs is done on this thread, which costs no second start. */
export function openPool(assignment: Assignment, jobs: number, startWorker: StartWorker | undefined, told: Told): Pool {
  const judge = new Judge(assignment, told);
  if (jobs < 2 || !startWorker) {
    return { size: 1, file: (path, bytes) => judge.file(path, bytes), close: () => Promise.resolve() };
  }
  const waiting: Asked[] = [];
  const threads: Thread[] = [];
  let judging = false;
  const judgeHere = async (): Promise<void> => {
    judging = true;
    for (let asked = waiting.shift(); asked; asked = waiting.shift()) {
      await judge.file(asked.path, asked.bytes).then(asked.resolve, asked.reject);
      // Here the threads are heard, and given more.
      await new Promise(setImmediate);
    }
    judging = false;
  };
  /** Started when first needed: a run whose results are all remembered needs none. */
  const another = (): Thread | undefined => {
    if (threads.length === jobs - 1) return undefined;
    // What lies beside a file is told with the file: of ten thousand, a thread need not hold it all.
    const thread = openThread(startWorker({ ...assignment, neighbours: noNeighbours }), told, giveOut);
    threads.push(thread);
    return thread;
  };
  function giveOut(): void {
    for (let asked = waiting[0]; asked; asked = waiting[0]) {
      const free = threads.find((thread) => thread.asked.length < ahead) ?? another();
      if (!free) return;
      waiting.shift();
      free.asked.push(asked);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      free.worker.postMessage({ path: asked.path, bytes: asked.bytes, beside: judge.beside(asked.path) } satisfies Question);
    }
  }
  return {
    size: jobs,
    file: (path, bytes) =>
      new Promise((resolve, reject) => {
        waiting.push({ path, bytes, resolve, reject });
        if (judging) giveOut();
        else void judgeHere();
      }),
    close: () => Promise.all(threads.map(({ worker }) => worker.terminate())),
  };
}

function openThread(worker: Worker, told: Told, free: () => void): Thread {
  const asked: Asked[] = [];
  worker.on("message", ({ result, failure, crashes }: WorkerAnswer) => {
    for (const [rule, fault] of crashes) told(rule, fault);
    const first = asked.shift();
    if (result) first?.resolve(result);
    else first?.reject(new Error(failure ?? "a worker thread gave no answer"));
    free();
  });
  worker.on("error", (error) => {
    for (const { reject } of asked.splice(0)) reject(error);
  });
  return { worker, asked };
}
