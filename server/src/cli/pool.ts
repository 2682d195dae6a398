import type { Worker } from "node:worker_threads";
import { Judge, type Assignment, type Told } from "./judge";
import type { FileResult } from "./result";

/** Judges files, here or on threads beside. */
export type Pool = {
  /** How many files it can work on at once. */
  readonly size: number;
  readonly file: (path: string, bytes: Uint8Array) => Promise<FileResult>;
  readonly close: () => Promise<unknown>;
};

export type WorkerAnswer = {
  readonly result?: FileResult;
  /** What broke in our own code, in words. */
  readonly failure?: string;
  readonly crashes: readonly (readonly [rule: string, fault: string])[];
};

/** Starts a thread that `answerAsWorker` runs on. */
export type StartWorker = (assignment: Assignment) => Worker;

export function openPool(assignment: Assignment, jobs: number, startWorker: StartWorker | undefined, told: Told): Pool {
  if (jobs < 2 || !startWorker) {
    const judge = new Judge(assignment, told);
    return { size: 1, file: (path, bytes) => judge.file(path, bytes), close: () => Promise.resolve() };
  }
  const workers: Worker[] = [];
  const idle: Worker[] = [];
  /** Started when first needed: a run whose results are all remembered needs none. */
  const another = (): Worker | undefined => {
    if (workers.length === jobs) return undefined;
    const worker = startWorker(assignment);
    workers.push(worker);
    return worker;
  };
  const waiting: ((worker: Worker) => void)[] = [];
  return {
    size: jobs,
    file: async (path, bytes) => {
      const worker = idle.pop() ?? another() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
      try {
        const { result, failure, crashes } = await ask(worker, { path, bytes });
        for (const [rule, fault] of crashes) told(rule, fault);
        if (!result) throw new Error(failure ?? "a worker thread gave no answer");
        return result;
      } finally {
        const next = waiting.shift();
        if (next) next(worker);
        else idle.push(worker);
      }
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

function ask(worker: Worker, question: { path: string; bytes: Uint8Array }): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      worker.off("message", answered);
      worker.off("error", broke);
    };
    const answered = (answer: WorkerAnswer): void => {
      done();
      resolve(answer);
    };
    const broke = (error: unknown): void => {
      done();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    worker.on("message", answered);
    worker.on("error", broke);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(question);
  });
}
