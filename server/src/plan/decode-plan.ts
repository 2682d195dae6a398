import { limits } from "./limits";
import { parsePlan, undecodablePlan } from "./parse-plan";
import type { Plan } from "./plan";

/** The plan in a file's bytes. Bytes that are not UTF-8 give a plan with that one problem. */
export function decodePlan(uri: string, bytes: Uint8Array): Plan {
  // What was cut off may have been cut inside a character; the text is too long for a plan all the same.
  const isCut = bytes.length >= limits.fileBytes;
  try {
    return parsePlan(uri, new TextDecoder("utf-8", { fatal: !isCut }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return undecodablePlan(uri);
    throw error;
  }
}
