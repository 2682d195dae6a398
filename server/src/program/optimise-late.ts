import { setFlagsFromString } from "node:v8";

/**
 * V8 rewrites a function for speed once it has run a while. A run of a thousand plans is over before most such rewriting has paid, and what it
 * costs, on threads of its own, is taken from the judging: a quarter of the processor's time. So it is for the first hundred keys in an
 * editor, which cost half. Here a function must run eight times as long first, and ten times in Node 22 and 24; ten thousand plans are judged
 * no slower, nor is a key at the end of a long session. The flags' names change with V8, and V8 complains aloud of a
 * name it does not know, so a version that is not here is left as it is.
 */
const flags: Readonly<Record<string, string>> = {
  "11.3": "--interrupt-budget=540000",
  "12.4": "--invocation-count-for-turbofan=30000",
  "13.6": "--invocation-count-for-turbofan=30000",
};

/** Holds for all threads of the process, and for what they have not yet run. */
export function optimiseLate(v8: string): void {
  const flag = flags[versionOf(v8)];
  if (flag !== undefined) setFlagsFromString(flag);
}

/**
 * V8 lets the heap grow to four times what was last found to be in use, and on two threads: with ten thousand plans that is 120 MB of what is
 * used no more. A little more than half again is enough, at the same cost.
 */
export function growLittle(v8: string): void {
  if (versionOf(v8) in flags) setFlagsFromString("--heap-growing-percent=55");
}

function versionOf(v8: string): string {
  return /^\d+\.\d+/.exec(v8)?.[0] ?? "";
}
