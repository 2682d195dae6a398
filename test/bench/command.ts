// One run of a command as a whole process: wall time, processor time, peak memory.
import { spawn } from "node:child_process";
import { cpuOfEnded, memoryOf } from "./process-figures";

export type Command = {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that mean it did its work; 0 and 1 unless said. */
  readonly exits?: readonly number[];
  /** Done before each run, untimed. */
  readonly before?: () => void;
};

/** Milliseconds and megabytes. */
export type Run = { readonly wall: number; readonly cpu: number; readonly peak: number };

/** How often the peak so far is read; what a process takes in its last moments may be missed. */
const look = 20;

export async function runCommand({ name, program, args, cwd, env, exits = [0, 1], before }: Command): Promise<Run> {
  before?.();
  const cpuBefore = cpuOfEnded();
  const started = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  child.stdout.resume();
  child.stderr.on("data", (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-2000)));
  let peak = 0;
  const timer = setInterval(() => {
    try {
      peak = Math.max(peak, memoryOf(child.pid ?? 0, "VmHWM"));
    } catch {
      // It has ended.
    }
  }, look);
  const code = await new Promise<number | null>((resolve, reject) => child.on("exit", resolve).on("error", reject));
  const wall = performance.now() - started;
  clearInterval(timer);
  if (code === null || !exits.includes(code)) throw new Error(`${name} ended with ${code}: ${errors}`);
  return { wall, cpu: cpuOfEnded() - cpuBefore, peak };
}
