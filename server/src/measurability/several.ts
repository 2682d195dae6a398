/** Whether a statement holds two results that can be met one without the other. */
import { members } from "./members";
import { isVerb, partOf, type Part } from "./part-of";
import { promisedTwice } from "./promised-twice";
import type { Reading } from "./reading";
import type { Verdict } from "./verdict";

const vagueKinds = new Set(["vague", "inner", "level"]);
const reach = 4;

export function several(reading: Reading, verdict: Verdict): boolean {
  if (promisedTwice(reading, verdict.unrescued.length > 0)) return true;
  const found = members(reading, verdict);
  if (found.length < 2) return false;
  const open = new Set(
    [...verdict.unrescued, ...verdict.rescued].filter(({ category }) => vagueKinds.has(category)).map(({ from }) => from),
  );
  let known: boolean | undefined;
  // Asked of every member, and the same for all.
  const verbless = (): boolean => (known ??= !reading.tokens.some((token, at) => isVerb(reading, at) && !token.participle));
  const parts = found.flatMap((member) => partOf(reading, open, member, verbless) ?? []);
  return parts.some((part, index) => parts.slice(index + 1, index + reach).some((other) => apart(part, other)));
}

function apart(a: Part, b: Part): boolean {
  const [first, second] = a.compared && b.compared ? [a.narrow, b.narrow] : [a.wide, b.wide];
  if (first.size === 0 || second.size === 0) return false;
  // "listen … hænger på køleskabet": the same thing, a step further.
  if ([...a.nouns].some((noun) => b.nouns.has(noun))) return false;
  if (a.who !== "" && b.who !== "" && a.who !== b.who && !a.elastic && !b.elastic) return true;
  // What is elastic and names no area may be the same as anything else that is elastic.
  if ((a.general && b.elastic) || (b.general && a.elastic)) return false;
  if (a.counted && b.counted && [...a.narrow].every((area) => !b.narrow.has(area))) return true;
  if ((a.bare || b.bare) && [...first, ...second].every((area) => area === "areaMind" || area === "areaSocial")) return false;
  return [...first].every((area) => !second.has(area));
}
