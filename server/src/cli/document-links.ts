import type { DocumentKind } from "../schema/documents";
import { fold } from "../schema/nearest";

/** The part of a file in which its numbers and alias are looked for. */
export const headBytes = 16_384;

const value = `(?:(?:"([^"\\n]*)"|'([^'\\n]*)')[ \\t]*(?=[,}#\\r\\n]|$)|([^#\\s"'][^\\r\\n#,}]*))`;
const patterns = {
  id: new RegExp(`^id[ \\t]*:[ \\t]+${value}`, "mu"),
  plan: new RegExp(`^plan[ \\t]*:[ \\t]+${value}`, "mu"),
  earlier: new RegExp(`^tidligere_udgave[ \\t]*:[ \\t]+${value}`, "mu"),
  alias: new RegExp(`(?:^[ \\t]+|[{,][ \\t]*)alias[ \\t]*:[ \\t]+${value}`, "mu"),
} as const;

/** What links a document to others, read from its text: parsing ten thousand plans twice would double the run. */
export function linksIn(bytes: Uint8Array, kind: DocumentKind): readonly string[] {
  if (kind === "forsøg" || kind === "indstillinger" || kind === "skabelon") return [];
  const isPlan = kind === "plan";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes)).toString("utf8");
  const found = (name: keyof typeof patterns): string | undefined => {
    const match = patterns[name].exec(head);
    return match?.[1] ?? match?.[2] ?? match?.[3]?.trimEnd();
  };
  const number = found(isPlan ? "id" : "plan");
  const numbers = [number, isPlan ? found("earlier") : undefined].flatMap((each) => (each === undefined ? [] : [`plan ${each}`]));
  const alias = isPlan ? found("alias") : undefined;
  return [...new Set(numbers), ...(alias === undefined ? [] : [`citizen ${fold(alias)}`])];
}
