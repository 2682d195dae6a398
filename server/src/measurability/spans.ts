/** How much of the sentence a remark points at: the editor draws under these words, and the reason quotes them. */
import type { Finding } from "./evidence";
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
    if (before && finding.to <= before.to && !stretching.has(finding.smell)) continue;
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
  if (stretching.has(finding.smell) && owning.has(tokens[finding.to - 1]?.word ?? "") && tokens[finding.to]?.kind === "word")
    return { ...finding, to: finding.to + 1 };
  if (finding.category !== "compare" || finding.to - finding.from > 1) return finding;
  let to = finding.to;
  while (to < Math.min(tokens.length, finding.to + longestPhrase)) {
    const token = tokens[to];
    if (
      token?.kind !== "word" ||
      (token.verb && !token.participle) ||
      token.word.length < 2 ||
      small.has(token.word) ||
      categories[to]?.has("rhythm")
    )
      break;
    to++;
    if (!/(e|t|ig|sk)$/.test(token.word) || categories[to - 1]?.has("unit")) break;
  }
  if (tokens[finding.from]?.verb === true && bridging.has(tokens[finding.to]?.word ?? ""))
    return { ...finding, to: Math.max(to, Math.min(finding.to + 2, tokens.length)) };
  return { ...finding, to };
}

/** A remark that ends on one of these would be torn: "styr på sine" takes "aftaler" with it. */
const owning = new Set(
  "sin sit sine min mit mine hans hendes deres borgerens barnets børnenes andres den det en et egen eget egne".split(" "),
);

const small = new Set(
  "i på til fra med uden ved om for af over under efter inden før mellem hos end og eller men samt at der som når hvis så op ned ud ind hjem sig selv hvor da".split(
    " ",
  ),
);

const leadIn = new Set(
  "mindst højst senest før efter under over mellem fra til ca cirka maksimalt max maks minimum kun kl omkring alle".split(" "),
);
const prepositions = new Set(["til", "på", "i", "med", "om", "af", "for", "hos"]);
const longestLimit = 3;

/** "9" becomes "før kl. 9", "tre" and "om ugen" become "tre gange om ugen": a limit is read whole. */
export function limits(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings.map((each) => whole(reading, each)).toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const before = kept.at(-1);
    if (before && (finding.to <= before.to || (finding.from < before.to && !measures(finding)))) continue;
    if (before && measures(before) && measures(finding) && touches(reading, before, finding))
      kept[kept.length - 1] = { ...(before.kind === "threshold" ? before : finding), from: before.from, to: finding.to };
    else kept.push(finding);
  }
  return kept;
}

const measures = ({ kind, rule }: Finding) => kind === "threshold" || (kind === "rhythm" && rule === "R2");

function touches({ tokens }: Reading, before: Finding, finding: Finding): boolean {
  return tokens.slice(before.to, finding.from).every(({ word }) => [",", "og", ".", "til", "-", "–"].includes(word));
}

function whole({ tokens, categories }: Reading, finding: Finding): Finding {
  let { from, to } = finding;
  if (["hver", "hvert", "alle"].includes(tokens[to - 1]?.word ?? "") && tokens[to]?.kind === "word") to++;
  if (measures(finding)) {
    const first = Math.max(0, from - longestLimit);
    while (
      from > first &&
      (leadIn.has(tokens[from - 1]?.word ?? "") || (tokens[from - 1]?.word === "." && tokens[from - 2]?.word === "kl"))
    )
      from--;
    // "tre rene prøver": with what is counted.
    for (
      let next = to;
      (tokens[to - 1]?.kind === "number" || tokens[to - 1]?.word === "par") &&
      next < to + 2 &&
      tokens[next]?.kind === "word" &&
      !tokens[next]?.verb;
      next++
    )
      if (!/(e|t)$/.test(tokens[next]?.word ?? "") || categories[next]?.has("unit")) {
        if (!prepositions.has(tokens[next]?.word ?? "") && !small.has(tokens[next]?.word ?? "")) to = next + 1;
        break;
      }
  } else if (prepositions.has(tokens[to - 1]?.word ?? "") && tokens[to]?.kind === "word" && to - from < longestPhrase)
    to += bridging.has(tokens[to]?.word ?? "") && tokens[to + 1]?.kind === "word" ? 2 : 1;
  return { ...finding, from, to };
}
