// `npm run fit`: fits the weights of words (server/src/measurability/leaning.ts) to all labelled statements and writes them. Prints how the
// words alone, without any rule, agree with people on each file when they are fitted to all the others.
import { writeFileSync } from "node:fs";
import { byWeight, fit, labelled, type Labelled, type Weights } from "./fit-weights";

const all = labelled();
const agrees = (weights: Weights, { features, measurable }: Labelled): boolean =>
  [...features].reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0) > 0 === measurable;
const percent = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

let right = 0;
for (const file of new Set(all.map((each) => each.file))) {
  const weights = fit(all.filter((each) => each.file !== file));
  const held = all.filter((each) => each.file === file);
  const here = held.filter((each) => agrees(weights, each)).length;
  console.log(`${file.padEnd(12)} ${percent(here, held.length)}`);
  right += here;
}
console.log(`all          ${percent(right, all.length)}`);

const written = {
  about: "How much a word raises or lowers the odds that the statement it stands in can be measured, as natural logarithms.",
  source: "fitted to the labelled statements of test/measurability by `npm run fit`; not written by hand",
  licence: "MIT",
  weights: byWeight(fit(all)),
};
const file = new URL("../../server/src/measurability/lexicon/weights.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(written, undefined, 2)}\n`);
