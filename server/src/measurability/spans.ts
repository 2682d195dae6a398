/** How much of the sentence a remark points at: the editor draws under these words, and the reason quotes them. */
import type { Reading } from "./reading";
import type { SmellFinding } from "./smells";

const bridging = new Set(["og", "sin", "sit", "sine", "min", "mit", "mine", "en", "et", "den", "det", "de", "mere"]);
const stretching = new Set(["vagt_ord", "komparativ_uden_udgangspunkt", "udefineret_niveau", "indre_tilstand"]);
const longestPhrase = 4;

/** "mere" becomes "mere netværk", "samme gode" and "som sidste år" become one; each smell keeps its own remarks. */
export function widened(reading: Reading, findings: readonly SmellFinding[]): readonly SmellFinding[] {
  const kept: SmellFinding[] = [];
  const last = new Map<string, number>();
  for (const finding of findings.map((each) => stretched(reading, each)).toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const index = last.get(finding.smell);
    const before = index === undefined ? undefined : kept[index];
    if (index !== undefined && before && stretching.has(finding.smell) && joins(reading, before, finding)) {
      kept[index] = { ...before, to: Math.max(before.to, finding.to) };
      continue;
    }
    last.set(finding.smell, kept.length);
    kept.push(finding);
  }
  return kept;
}

function joins({ tokens }: Reading, before: SmellFinding, finding: SmellFinding): boolean {
  if (finding.from <= before.to) return true;
  if (finding.kind !== before.kind) return false;
  return finding.from - before.to === 1 && bridging.has(tokens[before.to]?.word ?? "") && tokens[before.to]?.word !== "og";
}

/** A comparing word takes its noun with it: "bedre søvn", "færre akutte indlæggelser". */
function stretched({ tokens, categories }: Reading, finding: SmellFinding): SmellFinding {
  if (finding.category !== "compare" || finding.to - finding.from > 1) return finding;
  let to = finding.to;
  while (to < Math.min(tokens.length, finding.to + longestPhrase)) {
    const token = tokens[to];
    if (token?.kind !== "word" || token.verb || small.has(token.word) || categories[to]?.has("rhythm")) break;
    to++;
    if (!/(e|t|ig|sk)$/.test(token.word) || categories[to - 1]?.has("unit")) break;
  }
  if (tokens[finding.from]?.verb === true && bridging.has(tokens[finding.to]?.word ?? ""))
    return { ...finding, to: Math.max(to, Math.min(finding.to + 2, tokens.length)) };
  return { ...finding, to };
}

const small = new Set(
  "i på til fra med uden ved om for af over under efter inden før mellem hos end og eller men samt at der som når hvis så op ned ud ind hjem sig selv hvor da".split(
    " ",
  ),
);
