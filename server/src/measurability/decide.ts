import { sure } from "./leaning";
import type { Reading } from "./reading";
import { several } from "./several";
import { weigh, type Verdict } from "./verdict";

/** `leaning` is what the words promise by themselves (leaning.ts). */
export function decide(reading: Reading, leaning: number): Verdict {
  const verdict = weigh(reading);
  // What is counted, has a rhythm of its own, or is spelled out behind "dvs. at" can be judged whatever the other words are.
  const spelledOut =
    verdict.decisive.some(({ rule, kind }) => rule === "R2" || kind === "rhythm") || verdict.rescued.some(({ by }) => by === "criterion");
  if (verdict.measurable && leaning < -sure && !spelledOut) return { ...verdict, measurable: false, decisive: [] };
  // A comparison, a feeling or a way out stays one in most company.
  const plain = verdict.unrescued.some(({ rule }) => rule === "R8" || rule === "R9" || rule === "R11");
  // Of two promises in one statement, the words cannot say which is open.
  if (!verdict.measurable && leaning > (plain ? 2 * sure : sure) && !several(reading, verdict))
    return { ...verdict, measurable: true, unrescued: [] };
  return verdict;
}
