import { createHash } from "node:crypto";

/** A name for the text, of so many bytes in hexadecimal. */
export function shortHash(text: string, bytes: number): string {
  return createHash("sha256")
    .update(text)
    .digest("hex")
    .slice(0, bytes * 2);
}
