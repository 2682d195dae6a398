import type { Evidence } from "./judgement";
import { defaultLexicon } from "./lexicon";
import { read } from "./reading";
import { joining, straight } from "./straight";

const leading = [
  "efter brug af",
  "ved anvendelse af",
  "gennem",
  "igennem",
  "via",
  "med",
  "ved hjælp af",
  "ved brug af",
  "efter",
  "ud fra",
  "med udgangspunkt i",
  "ved",
];

/** Takes the method out with the preposition that leads it in, and sets the sentence straight again. */
export function methodOut(text: string, { start, end }: Evidence): { text: string; method: string } | undefined {
  const before = text.slice(0, start);
  const lead =
    leading.find((each) => endsWithWord(before, each)) ??
    leading.find((each) => endsWithWord(before.trimEnd().slice(0, before.trimEnd().lastIndexOf(" ")), each));
  const ownLead = leading.some((each) => text.slice(start, end).toLowerCase().startsWith(each));
  if (lead === undefined && !ownLead) return undefined;
  const from = lead === undefined ? start : before.toLowerCase().lastIndexOf(lead);
  const own =
    lead === undefined
      ? leading.toSorted((a, b) => b.length - a.length).find((each) => text.slice(start, end).toLowerCase().startsWith(`${each} `))
      : undefined;
  const method = text.slice(lead === undefined ? start + (own?.length ?? 0) : from + lead.length, end).trim();
  const rest = text.slice(end);
  // "Social Story om lægebesøget", "en anerkendende og …": the method is named at greater length than what was noticed.
  if (joining.has(rest.trimStart().split(" ")[0] ?? "")) return undefined;
  const head = text.slice(0, from).trimEnd();
  if (head !== "") return { text: `${head}${rest.trim() === "" ? "." : rest}`, method };
  // "Via piktogrammer på køleskabet smører hun …": where the method is belongs to it.
  const verb = read(rest, defaultLexicon).tokens.find((token) => token.verb && !token.participle);
  if (verb === undefined) return undefined;
  const [more, promise] = [rest.slice(0, verb.start).trimEnd(), rest.slice(verb.start)];
  const whole = straight(promise);
  return whole === undefined ? undefined : { text: whole, method: `${method}${more}` };
}

function endsWithWord(text: string, word: string): boolean {
  const end = text.trimEnd().toLowerCase();
  return end.endsWith(word) && (end.length === word.length || end[end.length - word.length - 1] === " ");
}
