import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { featuresOf } from "../../server/src/measurability/leaning";
import { defaultLexicon } from "../../server/src/measurability/lexicon";
import { tokens } from "../../server/src/measurability/tokens";

export type Labelled = { readonly file: string; readonly features: ReadonlySet<string>; readonly measurable: boolean };
export type Weights = ReadonlyMap<string, number>;

/** A word that stood in one statement only says more of that statement than of the next. */
const fewest = 2;
/** What a large weight costs beside a misjudged statement. */
const penalty = 1 / 3;
const rounds = 3000;

const here = new URL(".", import.meta.url);
type Corpus = readonly { readonly tekst: string; readonly maalbar: string }[] | Readonly<Record<"ja" | "nej", readonly string[]>>;

function statementsOf(corpus: Corpus): readonly (readonly [text: string, measurable: boolean])[] {
  if (!("ja" in corpus)) return corpus.map(({ tekst, maalbar }) => [tekst, maalbar === "ja"]);
  return [...corpus.ja.map((text) => [text, true] as const), ...corpus.nej.map((text) => [text, false] as const)];
}

/** All labelled statements. Of names, which are only ever written with a capital letter, nothing is kept. */
export function labelled(): readonly Labelled[] {
  const read = readdirSync(here)
    .filter((name) => /^(dev|own-\d+|probes)\.yaml$/.test(name))
    .toSorted()
    .flatMap((file) =>
      statementsOf(parse(readFileSync(new URL(file, here), "utf8")) as Corpus).map(([text, measurable]) => ({
        file,
        list: tokens(text, defaultLexicon),
        measurable,
      })),
    );
  const common = new Set(
    read.flatMap(({ list }) => list.filter(({ text, word }) => text === word || text === text.toUpperCase()).map(({ word }) => word)),
  );
  return read.map(({ list, ...rest }) => ({
    ...rest,
    features: new Set([...featuresOf(list)].filter((feature) => feature.startsWith("⟨") || common.has(feature))),
  }));
}

/** Logistic regression by gradient descent with momentum (Nesterov 1983); the same figures on every run. */
export function fit(list: readonly Labelled[]): Weights {
  const counts = new Map<string, number>();
  for (const { features } of list) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const known = [...counts.keys()].filter((feature) => (counts.get(feature) ?? 0) >= fewest).toSorted();
  const columnOf = new Map(known.map((feature, column) => [feature, column]));
  const rows = list.map(({ features, measurable }) => ({
    columns: [...features].flatMap((feature) => columnOf.get(feature) ?? []),
    label: measurable ? 1 : 0,
  }));
  // No step is longer than the steepest curve allows.
  const longest = Math.max(...rows.map(({ columns }) => columns.length));
  const step = 1 / (penalty + (longest * Math.max(...counts.values())) / 16);
  let weights = new Float64Array(known.length);
  let ahead = weights.slice();
  for (let round = 0; round < rounds; round++) {
    const gradient = ahead.map((weight) => penalty * weight);
    for (const { columns, label } of rows) {
      let sum = 0;
      for (const column of columns) sum += ahead[column] ?? 0;
      const error = 1 / (1 + Math.exp(-sum)) - label;
      for (const column of columns) gradient[column] = (gradient[column] ?? 0) + error;
    }
    const next = ahead.map((weight, column) => weight - step * (gradient[column] ?? 0));
    const momentum = round / (round + 3);
    ahead = next.map((weight, column) => weight + momentum * (weight - (weights[column] ?? 0)));
    weights = next;
  }
  return new Map(known.map((feature, column) => [feature, weights[column] ?? 0]));
}

/** Words by their weight to one decimal, the greatest first; those that say nothing are left out. */
export function byWeight(weights: Weights): Readonly<Record<string, string>> {
  const lists = new Map<number, string[]>();
  for (const [word, exact] of weights) {
    const weight = Math.round(exact * 10) / 10;
    if (weight !== 0) lists.set(weight, [...(lists.get(weight) ?? []), word]);
  }
  const ordered = [...lists].toSorted(([a], [b]) => b - a);
  return Object.fromEntries(ordered.map(([weight, words]) => [weight.toFixed(1), words.toSorted().join(" ")]));
}
