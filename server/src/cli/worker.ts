import { parentPort, workerData } from "node:worker_threads";
import { Judge, type Assignment } from "./judge";
import type { WorkerAnswer } from "./pool";

/** A thread's whole work: a file in, its result out. */
export function answerAsWorker(): void {
  const port = parentPort;
  if (!port) throw new Error("not on a worker thread");
  let crashes: [string, string][] = [];
  const judge = new Judge(workerData as Assignment, (rule, error) => {
    crashes.push([rule, error instanceof Error ? (error.stack ?? error.message) : String(error)]);
  });
  const answer = async ({ path, bytes }: { path: string; bytes: Uint8Array }): Promise<WorkerAnswer> => {
    crashes = [];
    try {
      return { result: await judge.file(path, bytes), crashes };
    } catch (error) {
      return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error), crashes };
    }
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  port.on("message", (question: { path: string; bytes: Uint8Array }) => void answer(question).then((reply) => port.postMessage(reply)));
}
