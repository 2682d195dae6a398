import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { limits } from "../plan/limits";

/** The file's bytes, but no more of them than a plan can have: a file of gigabytes, or one without end, costs no more than that. */
export function readBytes(path: string, most: number = limits.fileBytes): Uint8Array {
  const descriptor = openSync(path, "r");
  try {
    // One byte more than it has shows its end at once; what is no file, or is growing, is read on in pieces.
    let bytes = Buffer.allocUnsafe(Math.min(most, Math.max(fstatSync(descriptor).size + 1, 1)));
    let length = 0;
    for (let read; (read = readSync(descriptor, bytes, length, bytes.length - length, null)) > 0;) {
      length += read;
      if (length === bytes.length && length < most) bytes = Buffer.concat([bytes], Math.min(most, 2 * length + leastBytes));
      if (length === most) break;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

const leastBytes = 65_536;

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
