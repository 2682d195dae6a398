import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { version } from "../../../package.json";
import { run } from "./run";

const { stdin, stdout, stderr, env } = process;

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" }),
  stdin: () => buffer(stdin),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  env,
  colors: stdout.isTTY && (env["NO_COLOR"] ?? "") === "" && stdout.hasColors(),
  docs: join(__dirname, "..", "docs"),
  version,
}).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    stderr.write(`handleplan: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);

// A reader that leaves early, as `| head` does, is no fault.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
