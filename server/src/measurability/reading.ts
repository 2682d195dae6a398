import { clauses, type Clause } from "./clauses";
import { elastic, elasticWords, overlaid } from "./elastic";
import type { Lexicon } from "./lexicon";
import { add, drop, type Meanings } from "./meanings";
import { quantities, type Quantity } from "./quantities";
import { makeSense } from "./make-sense";
import { saidIn } from "./said";
import { phrases, type Span } from "./phrases";
import { tokens, type Token } from "./tokens";

/** A statement taken apart: words, what each can mean here, clauses, and numbers. Everything the judgement looks at. */
export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Every word and base in it. */
  readonly said: ReadonlySet<string>;
  /** What each token means here, after phrases have had their say. */
  readonly categories: readonly ReadonlySet<string>[];
  /** By token: how far a phrase reaches that begins there, by category. */
  readonly reach: readonly (ReadonlyMap<string, number> | undefined)[];
  readonly clauses: readonly Clause[];
  readonly quantities: readonly Quantity[];
};

const promising = new Set(["neutral", "settled", "registered", "observable", "ownRhythm", "alone", "rhythm", "scale"]);
const letsGo = new Set(elastic);
const promised: ReadonlySet<string> = new Set([...promising, "observable", "registered", "chore", "stop", "keep", "unit"]);
const yielding: ReadonlySet<string> = new Set(elasticWords);
const methodless: ReadonlySet<string> = new Set(elasticWords.filter((each) => each !== "support"));
const overlaying: ReadonlySet<string> = new Set(overlaid);
const none: ReadonlySet<string> = new Set();
/** These mark every word of the phrase, for what looks at a single word in the middle. */
const whole: Readonly<Record<string, string>> = { rhythm: "rhythm", alone: "alone", neutral: "neutral", escape: "hatch" };

/** These may stand inside a phrase without belonging to it: "går bedre i skole". */
const comparatives = new Set(["mere", "bedre", "større"]);

const owners = new Set(["et", "sit", "mit", "dit", "hans", "hendes", "deres", "borgerens", "eget"]);

/** A goal is a sentence or a few. What comes after this many characters is not read, so that no text can keep the editor waiting. */
const longestStatement = 4000;

export function read(written: string, lexicon: Lexicon): Reading {
  const text = written.slice(0, longestStatement);
  const list = tokens(text, lexicon);
  const spans = withoutCovered(
    // "sit arbejde på lageret" is a place of work; "arbejder på at …" lets the promise go.
    phrases(list).filter(({ category, from }) => category !== "escapeWork" || !owners.has(list[from - 1]?.word ?? "")),
  );
  const categories: Meanings = list.map((token) => token.categories);
  const reach: (Map<string, number> | undefined)[] = list.map(() => undefined);
  for (const span of spans) {
    if (span.to - span.from < 2) continue;
    const lets = letsGo.has(span.category);
    const removed = span.category === "method" ? methodless : promising.has(span.category) ? yielding : lets ? promised : none;
    for (let at = span.from; at < span.to; at++) {
      for (const category of categories[at] ?? []) {
        if (removed.has(category) && (category !== "compare" || !comparatives.has(list[at]?.word ?? ""))) drop(categories, at, category);
        // A phrase says what its words mean together: "godt humør" is a feeling, not two vague words.
        if (lets && span.category !== "level" && category !== span.category && overlaying.has(category)) drop(categories, at, category);
      }
    }
  }
  for (const span of spans) {
    add(categories, span.from, span.category);
    const mark = whole[span.category];
    if (mark !== undefined) for (let at = span.from; at < span.to; at++) add(categories, at, mark);
    const here = (reach[span.from] ??= new Map());
    here.set(span.category, Math.max(here.get(span.category) ?? 0, span.to));
  }
  const said = saidIn(list);
  makeSense(list, said, categories, reach, lexicon);
  return { text, tokens: list, said, categories, reach, clauses: clauses(list, spans), quantities: quantities(list, categories) };
}

/** Of two phrases in the same place that pull apart, the longer one is meant: "have en fast læge" is not "fast". */
function withoutCovered(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  let longest: Span | undefined;
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const inside = longest && span.to <= longest.to && span.to - span.from < longest.to - longest.from;
    if (inside && letsGo.has(longest?.category ?? "") && letsGo.has(span.category) && longest?.category !== span.category) continue;
    if (
      inside &&
      promising.has(longest?.category ?? "") !== promising.has(span.category) &&
      (promising.has(span.category) || letsGo.has(span.category))
    )
      continue;
    // "blåt mærke efter": what is settled there is not read again with its next word.
    if (longest?.category === "neutral" && span.from < longest.to && span.from > longest.from && letsGo.has(span.category)) continue;
    if (!longest || span.to > longest.to) longest = span;
    kept.push(span);
  }
  return kept;
}
