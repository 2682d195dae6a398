// `npm run generate -- 10000 DIR`: invented plans, and a manifest of the problems put into them.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatePlan } from "./plans";

const [count = "", folder = "", seed = "1"] = process.argv.slice(2);
if (!/^\d+$/.test(count) || folder === "" || !/^\d+$/.test(seed)) {
  console.error("npm run generate -- <number of plans> <folder> [seed]");
  process.exit(2);
}
const manifest: Record<string, Readonly<Record<string, number>>> = {};
for (let index = 1; index <= Number(count); index++) {
  const { path, text, planted } = generatePlan(Number(seed), index);
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  manifest[path] = planted;
}
writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
