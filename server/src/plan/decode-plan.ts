import { parsePlan, undecodablePlan } from "./parse-plan";
import type { Plan } from "./plan";

/** The plan in a file's bytes. Bytes that are not UTF-8 give a plan with that one problem. */
export function decodePlan(uri: string, bytes: Uint8Array): Plan {
  try {
    return parsePlan(uri, new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return undecodablePlan(uri);
    throw error;
  }
}
