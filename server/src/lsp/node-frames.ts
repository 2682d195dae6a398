import { Transform, type Readable } from "node:stream";
import { frames } from "./frames";

/** A client's stream without what can be no message. Where no end of that can be told, the server leaves with a word about why: the editor starts it anew. */
export function soundFrames(stream: Readable): Transform {
  const read = frames();
  return stream.pipe(
    new Transform({
      transform: (piece: Uint8Array, _, done) => {
        try {
          done(null, read(piece));
        } catch (error) {
          leave((error as Error).message);
        }
      },
    }),
  );
}

/** Ends the server with a word about why. */
export function leave(why: string): void {
  process.stderr.write(`handleplan-language-server: ${why}\n`, () => process.exit(2));
}
