import { createReadStream } from "node:fs";
import { limits } from "../plan/limits";

/** The file's bytes, but no more of them than a plan can have: a file of gigabytes, or one without end, costs no more than that. */
export function readBytes(path: string): Promise<Uint8Array> {
  return atMost(createReadStream(path, { end: limits.fileBytes - 1 }));
}

/** The same of what comes in piece by piece. */
export async function atMost(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= limits.fileBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, limits.fileBytes);
}
