// `npm run judge [corpus.yaml …] [--del udvikling|prøve] [--force] [--bench] [--quiet] [--from K182] [--to K458]`: how the analyser agrees with
// people. The statements of `prøve` are only counted, never shown, so that no rule is made to fit them; `--force` shows them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { judge, type Judgement, type Smell } from "../../server/src/measurability/judge";

type Case = { id: string; tekst: string; rolle: string; maalbar: "ja" | "nej"; smells?: Smell[]; svaer: boolean; del?: string };
type Judged = Case & { judgement: Judgement };

const smells: Smell[] = [
  "vagt_ord",
  "komparativ_uden_udgangspunkt",
  "udefineret_niveau",
  "indre_tilstand",
  "aktivitet_ikke_maal",
  "indsats_fra_personale",
  "metode_dikteret",
  "flere_maal_i_et",
];
const values = process.argv.slice(2);
const option = (name: string) => (values.includes(name) ? values.splice(values.indexOf(name), 2)[1] : undefined);
const flag = (name: string) => values.includes(name) && values.splice(values.indexOf(name), 1).length > 0;
const [from, to, del, bench] = [option("--from"), option("--to"), option("--del"), flag("--bench")];
const [force, silent] = [flag("--force"), flag("--quiet")];
const quiet = silent || (del === "prøve" && !force);
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const own = del === undefined ? ["dev.yaml"] : ["own-1.yaml", "own-2.yaml", "own-3.yaml", "own-4.yaml"];
const files = values.length > 0 ? values : own.map(beside);

const cases = files
  .flatMap((file) => parse(readFileSync(file, "utf8")) as Case[])
  .filter(({ id }) => (from === undefined || id >= from) && (to === undefined || id < to))
  .filter((each) => (del === undefined ? quiet || force || each.del !== "prøve" : each.del === del));
const judged: Judged[] = cases.map((each) => ({ ...each, judgement: judge(each.tekst) }));

const percent = (value: number) => (100 * value).toFixed(1).padStart(6);
function figures(list: readonly { expected: boolean; found: boolean }[]) {
  const both = list.filter(({ expected, found }) => expected && found).length;
  const precision = both / Math.max(1, list.filter(({ found }) => found).length);
  const recall = both / Math.max(1, list.filter(({ expected }) => expected).length);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
function line(name: string, list: readonly Judged[]) {
  if (list.length === 0) return;
  const { precision, recall, f1 } = figures(list.map((each) => ({ expected: each.maalbar === "nej", found: !each.judgement.measurable })));
  const right = list.filter((each) => (each.maalbar === "ja") === each.judgement.measurable).length;
  console.log(
    `${name.padEnd(30)} n=${String(list.length).padStart(4)}  accuracy ${percent(right / list.length)}  unmeasurable: P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`,
  );
}
function formOf(text: string): string {
  if (text.includes("?")) return "question";
  if (/^(jeg|min|mit|vi)\b/i.test(text)) return "first person";
  if (/^at\b/i.test(text)) return "at-infinitive";
  if (/^[\p{L}]+e\b/u.test(text)) return "infinitive or imperative";
  if (/^[\p{L}]+(er|år|r)\b/u.test(text) && !/^\p{L}+(er|ere)n\b/u.test(text)) return "verb first";
  return "third person or nominal";
}

line("all", judged);
line(
  "hard",
  judged.filter(({ svaer }) => svaer),
);
for (const role of new Set(judged.map(({ rolle }) => rolle)))
  line(
    `role ${role}`,
    judged.filter(({ rolle }) => rolle === role),
  );
for (const form of new Set(judged.map(({ tekst }) => formOf(tekst))))
  line(
    `form ${form}`,
    judged.filter(({ tekst }) => formOf(tekst) === form),
  );
/** Some batches say only whether a statement is measurable. */
const labelled = judged.flatMap((each) => (each.smells ? [{ ...each, smells: each.smells }] : []));
const perSmell = smells.map((smell) => {
  const list = labelled.map((each) => ({ expected: each.smells.includes(smell), found: each.judgement.smells.includes(smell) }));
  return { smell, count: list.filter(({ expected }) => expected).length, ...figures(list) };
});
for (const { smell, count, precision, recall, f1 } of perSmell)
  console.log(`smell ${smell.padEnd(30)} n=${String(count).padStart(4)}  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
const macro = (list: { f1: number }[]) => percent(list.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, list.length));
console.log(`macro-F1 ${macro(perSmell)}   of smells with at least 20 cases ${macro(perSmell.filter(({ count }) => count >= 20))}`);

if (!quiet)
  for (const { id, tekst, maalbar, judgement, smells: expected } of judged) {
    const wrong = (maalbar === "ja") !== judgement.measurable;
    const missing = (expected ?? []).filter((smell) => !judgement.smells.includes(smell));
    const extra = expected ? judgement.smells.filter((smell) => !expected.includes(smell)) : [];
    if (!wrong && missing.length + extra.length === 0) continue;
    console.log(`\n${wrong ? "WRONG" : "smell"} ${id} should be ${maalbar}: ${tekst}`);
    if (missing.length + extra.length > 0) console.log(`   missing: ${missing.join(", ")}   extra: ${extra.join(", ")}`);
    console.log(`   ${judgement.evidence.map(({ rule, kind, text }) => `${rule} ${kind} »${text}«`).join("  ")}`);
  }

if (bench) {
  const inOrder = (times: number[]) => times.toSorted((a, b) => a - b);
  const timed = (text: string) => {
    const start = process.hrtime.bigint();
    judge(text);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  // A text that was judged is remembered; spaces behind it make it one that was not.
  const rounds = 20;
  const times = inOrder(
    judged.map(({ tekst }) => {
      const costs = Array.from({ length: rounds }, (_, round) => timed(tekst + " ".repeat(round + 1)));
      return inOrder(costs)[rounds / 2] ?? 0;
    }),
  );
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(4);
  console.log(`\na statement that was not judged before: median ${at(0.5)} ms, 99 of 100 below ${at(0.99)} ms, slowest ${at(1)} ms`);
  const all = cases.map(({ tekst }) => tekst);
  const shapes: Readonly<Record<string, string>> = {
    "one word": "a",
    "one vague word": "trivsel ",
    "statements behind each other": `${all.join(". ")}. `,
    "statements without an end": `${all.map((text) => text.replaceAll(/[.!?;:]/g, "")).join(" ")} `,
    "and, and, and": "spiser og sover og ",
    commas: "mandag, tirsdag, ",
    numbers: "3 gange om ugen i 4 uger ",
    "digits alone": "1",
    quotes: "»ro« (nu) ",
    "no letters": ".,;:!? ",
    negations: "ikke uden ikke ",
    "unknown words": Array.from({ length: 20_000 }, (_, index) => `ord${index.toString(36)} `).join(""),
    lines: "Spiser selv\n",
  };
  for (const [name, shape] of Object.entries(shapes)) {
    const text = shape.repeat(Math.ceil(100_000 / shape.length)).slice(0, 100_000);
    console.log(`100,000 characters, ${name.padEnd(32)} ${timed(text).toFixed(1).padStart(8)} ms`);
  }
}
