import { cprNumbersIn } from "../language/personal-data";
import { replaceScalar } from "../plan/edits";
import { fact } from "../plan/fact";
import { hasPlaceholder, type Node } from "../plan/node";
import { scalarsOf } from "../plan/plan";
import { readable } from "../workspace/file-system";
import { defineRule } from "./define-rule";

export const cprIPlan = defineRule({
  id: "cpr-i-plan",
  severity: "warning",
  source: { law: "gdpr-5-9" },
  alsoServes: [{ law: "cpr-format" }, { statement: "randers-anonymiseret" }],
  appliesTo: { document: "any", path: "", about: ["borger.alias"] },
  title: { da: "Planen har intet CPR-nummer", en: "The plan holds no CPR number" },
  docs: {
    da: "En fil kan kopieres, sendes og gemmes mange steder. Et CPR-nummer gør alt i planen til oplysninger om en bestemt person, så brug et alias. Reglen ser på alle værdier, kommentarer og navnene på filen og dens mapper og viser aldrig nummeret. Modulus 11 bruges ikke: gyldige numre siden 2007 går ikke altid op.",
    en: "A file can be copied, sent and kept in many places. A CPR number makes all of the plan information on a certain person, so use an alias. The rule reads every value, comment and the names of the file and its folders and never shows the number. Modulus 11 is not used: since 2007 valid numbers may fail it.",
  },
  messages: {
    number: {
      da: "Her står noget, der ligner et CPR-nummer. Brug et alias, så planen ikke kan føres tilbage til borgeren.",
      en: "Something here looks like a CPR number. Use an alias, so that the plan cannot be traced to the citizen.",
    },
    fileName: {
      da: "Filens eller en mappes navn ligner et CPR-nummer. Brug planens eget nummer, så borgeren ikke kan kendes på det.",
      en: "The name of the file or a folder looks like a CPR number. Use the plan's own number, so that the citizen cannot be told from it.",
    },
  },
  fixes: { useAlias: { title: { da: "Erstat med et alias", en: "Replace with an alias" }, safe: false } },
  check({ node, plan, report }) {
    const alias = aliasIn(node) ?? "Borger ⟨nr.⟩";
    const written = cprNumbersIn(plan.text);
    for (const [start, end] of written)
      report({ at: [start, end], message: "number", fixes: { useAlias: [{ span: [start, end], text: alias }] } });
    for (const scalar of plan.parts.flatMap(scalarsWithNumbers)) {
      // Broken over lines or written with escapes, a number stands in the value only.
      const [start, end] = scalar.span;
      if (written.some((place) => start <= place[0] && place[1] <= end)) continue;
      const value = String(scalar.value);
      const hidden = cprNumbersIn(value);
      const text = hidden.reduceRight((before, [from, to]) => before.slice(0, from) + alias + before.slice(to), value);
      report({ at: scalar, message: "number", fixes: { useAlias: [replaceScalar(plan, scalar, text.trim())] } });
    }
    if (cprNumbersIn(readable(plan.uri)).length > 0) report({ at: node, message: "fileName" });
  },
});

const scalarsWithNumbers = fact((part) =>
  scalarsOf(part).filter(({ value }) => typeof value === "string" && cprNumbersIn(value).length > 0),
);

/** The plan's own word for the citizen, where it can stand in any text. */
function aliasIn(root: Node): string | undefined {
  const alias = root.at("borger", "alias")?.text();
  return alias !== undefined && /^[\p{L}\d][\p{L}\d ._-]*$/u.test(alias) && cprNumbersIn(alias).length === 0 && !hasPlaceholder(alias)
    ? alias
    : undefined;
}
