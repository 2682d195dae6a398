/**
 * The server's program. Over stdio it answers `initialize` itself before the session is loaded, which takes as long again as Node's
 * own start; what it imports at once is therefore little (server/build/bundle.mjs).
 */
import { Transform } from "node:stream";
import { version } from "../../../package.json";
import { firstMessage } from "./first-message";
import { frames } from "./frames";

const { argv, stdin, stdout, stderr } = process;

if (argv.includes("--version")) stdout.write(`handleplan-language-server ${version}\n`);
else if (argv.includes("--stdio")) overStdio();
else if (argv.some((word) => /^--(?:node-ipc|socket=\d+|pipe=.+)$/.test(word))) {
  void import("./node-session").then(({ startNamed }) => startNamed(version));
} else {
  stderr.write("handleplan-language-server: an editor starts it with --stdio, --node-ipc or --socket=PORT.\n");
  process.exitCode = 2;
}

/** The connection most editors make. What can be no message ends the server with a word about why: the editor starts it anew. */
function overStdio(): void {
  const read = frames();
  const sound = new Transform({
    transform: (piece: Uint8Array, _, done) => {
      try {
        done(null, read(piece));
      } catch (error) {
        stderr.write(`handleplan-language-server: ${(error as Error).message}\n`, () => process.exit(2));
      }
    },
  });
  let seen = Buffer.alloc(0);
  const leave = (): never => process.exit(1);
  const look = (piece: Buffer): void => {
    seen = Buffer.concat([seen, piece]);
    const first = firstMessage(seen, version);
    if (first === "incomplete") return;
    // The session reads all of it once more; of its answer to what has been answered it sends nothing.
    sound.off("data", look).off("end", leave).pause().unshift(seen);
    const begin = (): unknown => import("./node-session").then(({ startOver }) => startOver(sound, version, first?.id));
    if (first) stdout.write(first.answer, begin);
    else begin();
  };
  stdin.pipe(sound).on("data", look).on("end", leave);
}
