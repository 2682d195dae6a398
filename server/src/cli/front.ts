/** The command line's program: small, so that the rest is loaded with its compiled form. */
import { isMainThread } from "node:worker_threads";
import { growLittle, optimiseLate } from "../program/optimise-late";

export { cameCompiled, keepCompiled } from "../program/load-program";

// Before anything is loaded: a compiled form is V8's under the flags of its making.
if (isMainThread) {
  optimiseLate(process.versions.v8);
  growLittle(process.versions.v8);
}
void import("./main").then(({ start }) => start(__filename));
