import type { Reading } from "./reading";

/** "han skal …, og der skal …", "skal både møde … og have …": said as two. Where nothing is open, they may be two steps of one. */
export function promisedTwice(reading: Reading, open: boolean): boolean {
  const { tokens } = reading;
  const promise = (at: number) => ["skal", "vil"].includes(tokens[at]?.word ?? "");
  for (let at = 1; at < tokens.length - 3; at++) {
    if (tokens[at]?.word === "både" && promise(at - 1) && tokens[at + 1]?.verb) return true;
    const next = tokens[at + 1];
    if (tokens[at]?.word !== "og" || tokens[at - 1]?.word !== "," || next?.kind !== "word" || back.has(next.word)) continue;
    if (open && promise(at + 2) && tokens.some((_, before) => before < at && promise(before))) return true;
  }
  return false;
}
const back = new Set(["det", "den", "de", "dette", "begge", "så"]);
