/**
 * Judges whether two colleagues could agree at follow-up that a goal is met. Text in, judgement out: no clock, no files.
 * This folder may import only itself and `language/`.
 */
import { masked } from "../language/personal-data";
import { decide } from "./decide";
import type { Finding } from "./evidence";
import { reasonFor, summary } from "./explain";
import type { Evidence, Judgement, Role, Smell } from "./judgement";
import { leaning } from "./leaning";
import { defaultLexicon, type Lexicon } from "./lexicon";
import { read, type Reading } from "./reading";
import { smellsOf, type SmellFinding } from "./smells";
import { limits } from "./spans";
import type { Token } from "./tokens";
import type { Verdict } from "./verdict";

export type { Evidence, Judgement, Role, Smell } from "./judgement";

/** `role` is part of the question a caller asks; the guideline judges every role by the same test. */
export function judge(text: string, { lexicon = defaultLexicon }: { role?: Role; lexicon?: Lexicon } = {}): Judgement {
  let byText = judged.get(lexicon);
  if (!byText || byText.size >= mostKept) judged.set(lexicon, (byText = new Map()));
  let judgement = byText.get(text);
  if (!judgement) byText.set(text, (judgement = judgeAnew(text, lexicon)));
  return judgement;
}

/** A text is asked about by several rules and again after every key: it is judged once. */
const judged = new WeakMap<Lexicon, Map<string, Judgement>>();

/** More texts than the plans of one screen have; then all are forgotten. */
const mostKept = 2000;

function judgeAnew(text: string, lexicon: Lexicon): Judgement {
  const reading = read(text, lexicon);
  const verdict = decide(reading, leaning(reading.tokens, lexicon));
  const smells = smellsOf(reading, verdict);
  // What is quoted is cut out of the masked text: half an address could no longer be known for one.
  const shown = { ...reading, text: masked(reading.text) };
  const found = [...smells, ...limits(reading, verdict.measurable ? verdict.decisive : undisputed(verdict))].map((finding) =>
    asEvidence(shown, finding),
  );
  const evidence = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const names: readonly Smell[] = [...new Set(smells.map(({ smell }) => smell))];
  return { text, measurable: verdict.measurable, smells: names, evidence, reason: summary(shown, verdict, evidence) };
}

function asEvidence(reading: Reading, finding: Finding | SmellFinding): Evidence {
  const { start, end } = span(reading, finding.from, finding.to);
  const text = reading.text.slice(start, end);
  const smell = "smell" in finding ? { smell: finding.smell } : {};
  return { rule: finding.rule, kind: finding.kind, start, end, text, reason: reasonFor(finding, text), ...smell };
}

/** From the first word to the last, leaving marks at either end out. */
function span(reading: Reading, from: number, to: number): { start: number; end: number } {
  let first = from;
  let last = Math.min(to, reading.tokens.length) - 1;
  while (last > first && trailing(reading.tokens[last])) last--;
  while (first < last && reading.tokens[first]?.kind === "mark") first++;
  const start = reading.tokens[first]?.start ?? 0;
  const end = reading.tokens[last]?.end ?? start;
  return { start, end: end + (quoteOpen(reading.text.slice(start, end)) && closing.includes(reading.text[end] ?? " ") ? 1 : 0) };
}

const trailing = (token: Token | undefined) => (token?.kind === "mark" && token.word !== "%") || token?.word === "som";
const closing = "«\"”“’'";
/** A quotation that has begun and not ended. */
const quoteOpen = (text: string) => (text.match(/["”“]/gu)?.length ?? 0) % 2 === 1 || text.lastIndexOf("»") > text.lastIndexOf("«");

/** What speaks for a statement that fails: only what stands in a clause with nothing against it is worth saying. */
function undisputed({ decisive, unrescued }: Verdict): readonly Finding[] {
  const disputed = new Set(unrescued.map(({ clause }) => clause));
  return decisive.filter(({ clause }) => !disputed.has(clause));
}
