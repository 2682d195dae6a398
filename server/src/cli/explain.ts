import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { allRules, ruleById } from "../lint/lint";
import { sourceOf } from "../law/source";
import { nearest } from "../schema/nearest";
import type { Arguments } from "./arguments";
import { UsageError, type ExitCode, type Io, type Shown } from "./io";

/** `handleplan explain RULE`: the rule's page. */
export async function explain(args: Arguments, io: Shown): Promise<ExitCode> {
  const [id, ...more] = args.operands;
  if (id === undefined || more.length > 0) {
    throw new UsageError({
      da: "Skriv netop én regel: handleplan explain <regel>. »handleplan rules« viser dem alle.",
      en: "Name exactly one rule: handleplan explain <rule>. »handleplan rules« lists them.",
    });
  }
  if (!ruleById(id)) {
    const near = nearest(
      id,
      allRules.map((rule) => rule.id),
    );
    const hint =
      near === undefined
        ? { da: "»handleplan rules« viser dem alle.", en: "»handleplan rules« lists them." }
        : { da: `Mente du ${near}?`, en: `Did you mean ${near}?` };
    throw new UsageError({ da: `Reglen ${id} findes ikke. ${hint.da}`, en: `There is no rule ${id}. ${hint.en}` });
  }
  io.whole(await readFile(join(io.docs, args.locale, `${id}.md`), "utf8"));
  return 0;
}

/** `handleplan rules`: every rule with its source. */
export function listRules(args: Arguments, io: Io): ExitCode {
  if (args.operands.length > 0)
    throw new UsageError({ da: "»handleplan rules« tager ingen navne.", en: "»handleplan rules« takes no names." });
  const { locale } = args;
  if (args.outputs[0]?.format === "json") {
    const list = allRules.map((rule) => {
      const source = sourceOf(rule.source);
      return {
        id: rule.id,
        severity: rule.severity,
        title: rule.title[locale],
        docs: rule.docs[locale],
        source: { id: source.id, title: source.title[locale], ...(source.href === undefined ? {} : { href: source.href }) },
        alsoServes: (rule.alsoServes ?? []).map((citation) => sourceOf(citation).id),
        fixes: Object.values(rule.fixes).map((fix) => ({ title: fix.title[locale], safe: fix.safe })),
      };
    });
    io.out(`${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...allRules.map((rule) => rule.id.length));
  for (const rule of allRules) io.out(`${rule.id.padEnd(width)}  ${rule.title[locale]} (${sourceOf(rule.source).title[locale]})\n`);
  return 0;
}
