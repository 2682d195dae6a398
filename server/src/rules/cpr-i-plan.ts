import { cprNumbersIn } from "./cpr-numbers";
import { defineRule } from "./define-rule";

export const cprIPlan = defineRule({
  id: "cpr-i-plan",
  severity: "warning",
  source: { law: "gdpr-5-9" },
  alsoServes: [{ law: "cpr-format" }, { statement: "randers-anonymiseret" }],
  appliesTo: { document: "any", path: "", about: ["borger.alias"] },
  title: { da: "Planen har intet CPR-nummer", en: "The plan holds no CPR number" },
  docs: {
    da: "En fil kan kopieres, sendes og gemmes mange steder. Et CPR-nummer gør alt i planen til oplysninger om en bestemt person, så brug et alias. Reglen ser på alle værdier, kommentarer og filens navn og viser aldrig nummeret. Modulus 11 bruges ikke: gyldige numre siden 2007 går ikke altid op.",
    en: "A file can be copied, sent and kept in many places. A CPR number makes all of the plan information on a certain person, so use an alias. The rule reads every value, comment and the file's name and never shows the number. Modulus 11 is not used: since 2007 valid numbers may fail it.",
  },
  messages: {
    number: {
      da: "Her står noget, der ligner et CPR-nummer. Brug et alias, så planen ikke kan føres tilbage til borgeren.",
      en: "Something here looks like a CPR number. Use an alias, so that the plan cannot be traced to the citizen.",
    },
    fileName: {
      da: "Filens navn ligner et CPR-nummer. Giv filen planens eget nummer, så borgeren ikke kan kendes på det.",
      en: "The file's name looks like a CPR number. Give the file the plan's own number, so that the citizen cannot be told from it.",
    },
  },
  fixes: { useAlias: { title: { da: "Erstat med et alias", en: "Replace with an alias" }, safe: false } },
  check({ node, plan, report }) {
    for (const [start, end] of cprNumbersIn(plan.text))
      report({ at: [start, end], message: "number", fixes: { useAlias: [{ span: [start, end], text: "Borger ⟨nr.⟩" }] } });
    if (cprNumbersIn(decoded(plan.uri.slice(plan.uri.lastIndexOf("/") + 1))).length > 0) report({ at: node, message: "fileName" });
  },
});

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
