/** How much of the sentence a remark points at: the editor draws under these words, and the reason quotes them. */
import { attributive } from "./attributive";
import type { Finding } from "./evidence";
import { forward, grown, nounPhrase, prepositions as leading } from "./grown";
import type { Reading } from "./reading";
import type { SmellFinding } from "./smells";
import { isNoun } from "./taking-part";

const bridging = new Set("og sin sit sine min mit mine en et den det de mere mindre så meget lidt".split(" "));
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
    if (
      index !== undefined &&
      before &&
      (stretching.has(finding.smell) || finding.smell === "metode_dikteret") &&
      joins(reading, before, finding)
    ) {
      // "CIMT (constraint-induced movement therapy)"
      const bracket = reading.tokens[before.to]?.word === "(";
      const close = bracket ? reading.tokens.findIndex(({ word }, at) => word === ")" && at >= finding.to) : -1;
      kept[index] = { ...before, to: Math.max(before.to, finding.to, close) };
      continue;
    }
    last.set(finding.smell, kept.length);
    kept.push(finding);
  }
  return kept;
}

function joins({ tokens }: Reading, before: SmellFinding, finding: SmellFinding): boolean {
  // "personcentreret omsorg efter Tom Kitwood"
  if (finding.smell === "metode_dikteret")
    return finding.from - before.to === 1 && ["efter", "af", "som", "("].includes(tokens[before.to]?.word ?? "");
  if (finding.from <= before.to) return true;
  if (finding.kind !== before.kind) return false;
  return finding.from - before.to === 1 && bridging.has(tokens[before.to]?.word ?? "") && tokens[before.to]?.word !== "og";
}

/** A comparing word takes its noun with it: "bedre søvn", "færre akutte indlæggelser". */
function stretched(reading: Reading, finding: SmellFinding): SmellFinding {
  const { tokens, categories } = reading;
  const end = rounded(reading, finding);
  // "i samme omfang som hidtil"
  const same = finding.category === "level" && tokens[finding.from - 1]?.word === "samme";
  const from = same ? finding.from - (tokens[finding.from - 2]?.word === "i" ? 2 : 1) : finding.from;
  if (end !== finding.to || from !== finding.from) return { ...finding, from, to: end };
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
  // "Mindre skæld ud"
  if (to === finding.to && finding.from === 0 && tokens[to]?.kind === "word" && !small.has(tokens[to]?.word ?? ""))
    to += ["ud", "op", "ned"].includes(tokens[to + 1]?.word ?? "") ? 2 : 1;
  // "tror mere på sig selv"
  if (to === finding.to && ["mere", "mindre"].includes(tokens[finding.from]?.word ?? "") && tokens[finding.from - 1]?.verb)
    return { ...finding, from: finding.from - 1 };
  // "Nedsætter sit indtag", and not "bedre og …"
  if (tokens[finding.from]?.verb === true && tokens[finding.to]?.word !== "og" && bridging.has(tokens[finding.to]?.word ?? ""))
    return { ...finding, to: Math.max(to, Math.min(finding.to + 2, tokens.length)) };
  return { ...finding, to };
}

const steady = new Set(["escape", "escapeTry", "escapeFocus", "escapeWork", "vagueFrequency"]);
const reflexive = new Set(["sig", "mig", "os", "dig"]);

/** Up to where the words make sense by themselves; the same place where they do already. */
function rounded(reading: Reading, { smell, category, from, to }: SmellFinding): number {
  const { tokens, categories } = reading;
  if (steady.has(category)) return to;
  const first = tokens[from];
  const last = tokens[to - 1];
  // "tror på, at …", "får lyst til at …"
  if (stretching.has(smell) && to - from > 1 && last?.word === "som") return to - 1;
  if (stretching.has(smell) && to - from > 1 && last?.word === "at") return tokens[to]?.verb ? forward(reading, from, to + 1) : to - 1;
  // "skal ned"
  if (category === "compare" && ["skal", "vil", "må"].includes(first?.word ?? "") && to - from === 1) return to + 1;
  if (category === "compare" && to - from === 1 && ["kan", "kunne"].includes(tokens[to]?.word ?? "") && tokens[to + 1]?.verb)
    return forward(reading, from, to + 2);
  if (category === "compare" && tokens[to]?.word === "til" && tokens[to + 1]?.word === "at") return forward(reading, from, to + 2);
  if (
    smell === "aktivitet_ikke_maal" &&
    first?.verb &&
    !isNoun(reading, from) &&
    !first.passive &&
    !first.participle &&
    to - from === 1 &&
    from > 0
  )
    return forward(reading, from, to, new Set(reading.quantities.map((quantity) => beginning(reading, quantity.from))));
  if (!stretching.has(smell) || category === "compare") return to;
  // "oplever sig set og hørt"
  if (smell === "indre_tilstand" && reflexive.has(last?.word ?? "") && tokens[to]?.kind === "word" && !small.has(tokens[to]?.word ?? ""))
    return tokens[to + 1]?.word === "og" && tokens[to + 2]?.participle ? to + 3 : to + 1;
  // "udvikle sig"
  if (first?.verb && reflexive.has(tokens[to]?.word ?? "") && to - from === 1) return to + 1;
  const object = first?.verb === true && to - from === 1 && (smell === "indre_tilstand" || smell === "udefineret_niveau");
  if (object && owning.has(tokens[to]?.word ?? "")) return Math.max(to, nounPhrase(reading, to));
  // "være bange for postkassen", "få mod på at komme"
  if (to - from > 1 && leading.has(last?.word ?? "")) {
    if (tokens[to]?.word === "at" && tokens[to + 1]?.verb) return forward(reading, from, to + 2);
    return Math.max(to, nounPhrase(reading, to));
  }
  // "gode måltider", "følelsesmæssigt afstemt"
  if (
    to - from === 1 &&
    !first?.verb &&
    attributive(reading, from) &&
    !small.has(tokens[to]?.word ?? "") &&
    !categories[to]?.has("inner") &&
    tokens[to]?.kind === "word" &&
    tokens[to]?.word !== "og"
  )
    return to + 1;
  return to;
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
  "mindst højst senest før efter under over mellem fra til ca cirka maksimalt max maks minimum kun kl omkring alle første anden tredje fjerde sidste".split(
    " ",
  ),
);
const prepositions = new Set(["til", "på", "i", "med", "om", "af", "for", "hos"]);
const beyond = new Set(["derunder", "derover", "under", "over", "mere", "mindre", "flere", "færre", "tidligere", "senere"]);
const longestLimit = 3;
const longestComparison = 9;

/** "9" becomes "før kl. 9", "tre" and "om ugen" become "tre gange om ugen": a limit is read whole. */
export function limits(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  const measured = new Set(findings.filter(measures).map(({ from }) => from));
  const settled = new Set(findings.filter(settles).map(({ clause }) => clause));
  const told = ({ kind, from }: Finding) => kind === "occasion" && occasional.has(reading.tokens[from]?.word ?? "");
  const firm = findings.some((each) => settles(each) || each.rule !== "R7");
  const person = ({ kind, from, to }: Finding) => kind === "state" && to - from === 1 && reading.categories[from]?.has("person") === true;
  const others = findings.some((each) => !person(each));
  const worth = findings
    .filter((each) => !(others && person(each)))
    .filter(
      (each) => settles(each) || told(each) || (!settled.has(each.clause) && !(firm && each.rule === "R7" && each.kind === "rhythm")),
    );
  const shown = worth.map((each) => (large.has(each.kind) ? grown(reading, each, measured) : whole(reading, each)));
  for (const finding of shown.map((each) => reaching(reading, each, measured)).toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const before = kept.at(-1);
    if (before && (finding.to <= before.to || (finding.from < before.to && !measures(finding)))) continue;
    if (before && measures(before) && measures(finding) && touches(reading, before, finding))
      kept[kept.length - 1] = { ...(before.kind === "threshold" ? before : finding), from: before.from, to: finding.to };
    else kept.push(finding);
  }
  return kept;
}

/** "TUG på højst 12 sek.", "fra to liter om dagen til højst en dåse": on to the figure that belongs to it. */
function reaching({ tokens }: Reading, finding: Finding, measured: ReadonlySet<number>): Finding {
  const { from, to } = finding;
  const numberless = (first: number, last: number) => tokens.slice(first, last).every(({ kind }) => kind !== "number" && kind !== "time");
  if (finding.kind === "threshold" && finding.rule === "R9" && numberless(from, to))
    for (let at = to; at < to + longestLimit; at++) if (measured.has(at)) return { ...finding, to: at };
  if (measures(finding) && tokens[from]?.word === "fra" && tokens.slice(from, to).every(({ word }) => word !== "til"))
    for (let at = to; at < to + longestComparison && tokens[at]?.kind !== "mark"; at++)
      if (tokens[at]?.word === "til") return { ...finding, to: at + 1 };
  return finding;
}

const occasional = new Set("når hvis inden før efter mens hver indtil så".split(" "));
const large = new Set(["state", "ability", "absence"]);

/** Where a clause has one of these, a thing or a place in it needs no remark of its own. */
const settles = (each: Finding) => measures(each) || ["ability", "absence", "comparison"].includes(each.kind);

const measures = ({ kind, rule }: Finding) => kind === "threshold" || (kind === "rhythm" && rule === "R2");

function touches({ tokens }: Reading, before: Finding, finding: Finding): boolean {
  // "fra 0 til 10 fire uger i træk": two limits.
  if (before.to === finding.from && [before.to - 1, finding.from].every((at) => tokens[at]?.kind === "number")) return false;
  return tokens.slice(before.to, finding.from).every(({ word }) => [",", "og", ".", "til", "-", "–"].includes(word));
}

/** "mindst én gang": where the limit begins. */
function beginning({ tokens }: Reading, from: number): number {
  let first = from;
  while (first > 0 && first > from - longestLimit && leadIn.has(tokens[first - 1]?.word ?? "")) first--;
  return first;
}

function whole(reading: Reading, finding: Finding): Finding {
  const { tokens, categories } = reading;
  let { from, to } = finding;
  if (["hver", "hvert", "alle"].includes(tokens[to - 1]?.word ?? "") && tokens[to]?.kind === "word") to++;
  // "10. klasse"
  if (finding.rule === "R7" && finding.kind === "rhythm")
    while (tokens[from - 1]?.kind === "number" || (tokens[from - 1]?.word === "." && tokens[from - 2]?.kind === "number")) from--;
  // "den 1. i hver måned"
  if (tokens[from - 1]?.word === "den" && (tokens[from]?.kind === "number" || ["sidste", "første"].includes(tokens[from]?.word ?? "")))
    from--;
  // "kun at drikke om lørdagen"
  if (tokens[from]?.word === "kun" && to - from === 1) to = forward(reading, from, tokens[to]?.word === "at" ? to + 2 : to);
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
      (tokens[to - 1]?.kind === "number" || ["par", "en", "et"].includes(tokens[to - 1]?.word ?? "")) &&
      next < to + longestLimit &&
      tokens[next]?.kind === "word" &&
      (!tokens[next]?.verb || /(te|ede)$/.test(tokens[next]?.word ?? ""));
      next++
    )
      if (
        !/((e|t|ig|sk)$|^(ny|hel|god)$)/.test(tokens[next]?.word ?? "") ||
        categories[next]?.has("unit") ||
        tokens[next + 1]?.kind !== "word" ||
        small.has(tokens[next + 1]?.word ?? "")
      ) {
        if (!prepositions.has(tokens[next]?.word ?? "") && !small.has(tokens[next]?.word ?? "")) to = next + 1;
        break;
      }
    // "3 eller derunder", "to målinger i træk"
    if (tokens[to]?.word === "eller" && beyond.has(tokens[to + 1]?.word ?? "")) to += 2;
    if (tokens[to]?.word === "i" && ["træk", "rap"].includes(tokens[to + 1]?.word ?? "")) to += 2;
  } else if (finding.kind === "comparison") {
    // "flere ord i minuttet ved testen i maj end …"
    const compared = categories.findLastIndex((here, at) => at <= from && at > from - longestComparison && here.has("compare"));
    if (compared >= 0) from = compared;
    // "højere end den score, der blev noteret"
    const comma = tokens[to - 1]?.word === "," ? to - 1 : to;
    if (tokens[comma]?.word === "," && ["der", "som"].includes(tokens[comma + 1]?.word ?? ""))
      for (to = comma + 1; to < tokens.length && tokens[to]?.kind !== "mark";) to++;
  } else if (prepositions.has(tokens[to - 1]?.word ?? "") && tokens[to]?.kind === "word" && to - from < longestPhrase)
    to += bridging.has(tokens[to]?.word ?? "") && tokens[to + 1]?.kind === "word" ? 2 : 1;
  return { ...finding, from, to };
}
