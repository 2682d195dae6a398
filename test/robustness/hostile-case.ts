// One hostile text, or one kind of damage, in a process of its own, which says what it got; `hostile.ts` starts one for each.
import { damaged, head, hostile } from "./hostile-cases";
import { soundly } from "./sound";

/**
 * What is said of the texts, by how often, without what a plan with nothing but its head gets anyway; the processor's seconds for the
 * slowest of them, and the megabytes that the process took.
 */
export type Got = { readonly said: readonly (readonly [name: string, count: number])[]; readonly texts: number; readonly seconds: number; readonly megabytes: number }; // prettier-ignore

const usual = new Set(soundly(head).problems.map(({ rule }) => rule));
const said = new Map<string, number>();
const texts = textsOf(process.argv[2]);
let seconds = 0;
for (const text of texts) {
  const start = process.cpuUsage();
  const { problems } = soundly(text);
  const { user, system } = process.cpuUsage(start);
  seconds = Math.max(seconds, (user + system) / 1_000_000);
  for (const { rule, messageId } of problems) {
    if (usual.has(rule)) continue;
    const name = rule === "syntaks" ? messageId : rule;
    said.set(name, (said.get(name) ?? 0) + 1);
  }
}
const got: Got = { said: [...said], texts: texts.length, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(got));

function textsOf(name: string | undefined): readonly string[] {
  const text = hostile.find((each) => each.name === name)?.text();
  return text === undefined ? (damaged.find((each) => each.name === name)?.texts() ?? []) : [text];
}
