import { parentPort, workerData } from "node:worker_threads";
import { faultText } from "../language/fault";
import { Judge, type Assignment } from "./judge";
import type { WorkerAnswer } from "./pool";

/** A thread's whole work: a file in, its result out. */
export function answerAsWorker(): void {
  const port = parentPort;
  if (!port) throw new Error("not on a worker thread");
  let crashes: [string, string][] = [];
  const judge = new Judge(workerData as Assignment, (rule, fault) => {
    crashes.push([rule, fault]);
  });
  const answer = async ({ path, bytes }: { path: string; bytes: Uint8Array }): Promise<WorkerAnswer> => {
    crashes = [];
    try {
      return { result: await judge.file(path, bytes), crashes };
    } catch (error) {
      return { failure: faultText(error), crashes };
    }
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  port.on("message", (question: { path: string; bytes: Uint8Array }) => void answer(question).then((reply) => port.postMessage(reply)));
}
