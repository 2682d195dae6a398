import { parentPort, workerData } from "node:worker_threads";
import { faultText } from "../language/fault";
import { Judge, type Assignment } from "./judge";
import type { Question, WorkerAnswer } from "./pool";

/** A thread's whole work: a file in, its result out. */
export function answerAsWorker(): void {
  const port = parentPort;
  if (!port) throw new Error("not on a worker thread");
  let crashes: [string, string][] = [];
  const judge = new Judge(workerData as Assignment, (rule, fault) => {
    crashes.push([rule, fault]);
  });
  const answer = async ({ path, bytes, beside }: Question): Promise<WorkerAnswer> => {
    crashes = [];
    try {
      return { result: await judge.file(path, bytes, beside), crashes };
    } catch (error) {
      return { failure: faultText(error), crashes };
    }
  };
  let last = Promise.resolve();
  port.on("message", (question: Question) => {
    last = last.then(async () => {
      const reply = await answer(question);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      port.postMessage(reply);
    });
  });
}
