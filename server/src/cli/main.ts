import { statSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, Worker } from "node:worker_threads";
import { version } from "../../../package.json";
import { faultText } from "../language/fault";
import { danishDay } from "../language/danish-day";
import { dropPartials } from "./output";
import { atMost } from "./read-bytes";
import { run } from "./run";
import { answerAsWorker } from "./worker";

const { stdin, stdout, stderr, env } = process;

/** `front` is the file that Node was started with, and threads are. */
export function start(front: string): void {
  if (isMainThread) runMain(front);
  else answerAsWorker();
}

function runMain(front: string): void {
  void run(process.argv.slice(2), {
    cwd: process.cwd(),
    today: danishDay,
    stdin: () => atMost(stdin),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    env,
    colors: stdout.isTTY && (env["NO_COLOR"] ?? "") === "" && stdout.hasColors(),
    terminal: stderr.isTTY && env["TERM"] !== "dumb",
    // What a plan leaves behind is gone with it, so there is little to gain from room for more; each thread has room of its own.
    startWorker: (assignment) => new Worker(front, { workerData: assignment, resourceLimits: { maxYoungGenerationSizeMb: 8 } }),
    docs: join(__dirname, "..", "docs"),
    version,
    build: String(statSync(front).mtimeMs),
  }).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
      stderr.write(`handleplan: ${faultText(error)}\n`);
      process.exitCode = 2;
    },
  );
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => {
      dropPartials();
      process.exit(code);
    });
  }
}

// A reader that leaves early, as `| head` does, is no fault.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") {
    dropPartials();
    process.exit();
  }
  throw error;
});
