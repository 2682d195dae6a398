/**
 * The server's program. Over stdio it answers `initialize` itself before the session is loaded, which takes as long again as Node's
 * own start; what it imports at once is therefore little (server/build/bundle.mjs).
 */
import { isAbsolute } from "node:path";
import { setFlagsFromString } from "node:v8";
import { version } from "../../../package.json";
import { lendFolder } from "../program/load-program";
import { optimiseLate } from "../program/optimise-late";
import { firstMessage } from "./first-message";
import { soundFrames } from "./node-frames";

export { cameCompiled, keepCompiled } from "../program/load-program";

const { argv, stdin, stdout, stderr } = process;

// What a key leaves behind is little; the room that the first reading of a plan takes for more would stand empty ever after.
setFlagsFromString("--semi-space-growth-factor=1");
// To share so little room out among threads takes longer than to collect in it.
setFlagsFromString("--no-parallel-scavenge");
optimiseLate(process.versions.v8);

// An editor may have a folder of its own for this, as VS Code gives its extensions: what V8 has compiled is kept there for the next start.
const folder = argv.find((word) => word.startsWith("--keep-compiled="))?.slice("--keep-compiled=".length);
if (folder !== undefined && isAbsolute(folder)) lendFolder(folder);

if (argv.includes("--version")) stdout.write(`handleplan-language-server ${version}\n`);
else if (argv.includes("--stdio")) overStdio();
else if (argv.some((word) => /^--(?:node-ipc|socket=\d+|pipe=.+)$/.test(word))) {
  void import("./node-session").then(({ startNamed }) => startNamed(argv, version));
} else {
  stderr.write("handleplan-language-server: an editor starts it with --stdio, --node-ipc or --socket=PORT.\n");
  process.exitCode = 2;
}

/** The connection most editors make. */
function overStdio(): void {
  const sound = soundFrames(stdin);
  let seen = Buffer.alloc(0);
  const end = (): never => process.exit(1);
  const look = (piece: Buffer): void => {
    seen = Buffer.concat([seen, piece]);
    const first = firstMessage(seen, version);
    if (first === "incomplete") return;
    // The session reads all of it once more; of its answer to what has been answered it sends nothing.
    sound.off("data", look).off("end", end).pause().unshift(seen);
    const begin = (): unknown => import("./node-session").then(({ startOver }) => startOver(sound, version, first?.id));
    if (first) stdout.write(first.answer, begin);
    else begin();
  };
  sound.on("data", look).on("end", end);
}
