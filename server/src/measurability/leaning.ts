/**
 * What the words of a statement promise by themselves, whatever they say together. The rules know what they have been told of; this knows which
 * words have stood in statements that people could judge, and in those they could not. Where it is sure, it has the last word: an idiom or a
 * clipped note that no rule reads is then still judged as people judged others in the same words.
 */
import fitted from "./lexicon/weights.json";
import type { Lexicon } from "./lexicon";
import type { Token } from "./tokens";

/**
 * Natural logarithm of the odds that a statement in these words can be measured; above `sure` or below `-sure` it outweighs what rules only
 * half know. Words that no labelled statement had count for nothing. 0 where a word stands that a municipality has spoken of itself: what it
 * says weighs more than what others wrote.
 */
export function leaning(tokens: readonly Token[], { ownWords }: Lexicon): number {
  if (ownWords && tokens.some(({ word, bases }) => ownWords.has(word) || bases.some((base) => ownWords.has(base)))) return 0;
  let sum = 0;
  for (const feature of featuresOf(tokens)) sum += weights().get(feature) ?? 0;
  return sum;
}

/** Seven to one. */
export const sure = 2;

/** The words of a statement, each once; figures count as figures, whichever they are. */
export function featuresOf(tokens: readonly Token[]): ReadonlySet<string> {
  const features = new Set<string>();
  for (const { kind, word } of tokens) if (kind !== "mark") features.add(kind === "word" ? word : `⟨${kind}⟩`);
  return features;
}

let byWord: ReadonlyMap<string, number> | undefined;

function weights(): ReadonlyMap<string, number> {
  return (byWord ??= new Map(
    Object.entries(fitted.weights).flatMap(([weight, words]) => words.split(" ").map((word) => [word, Number(weight)] as const)),
  ));
}
