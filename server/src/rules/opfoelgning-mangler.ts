import { formatMonths } from "../language/format";
import { addMonths } from "../law/calendar";
import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";

export const opfoelgningMangler = defineRule({
  id: "opfoelgning-mangler",
  severity: "warning",
  source: { law: "sel-148" },
  alsoServes: [{ audit: "randers-10" }, { statement: "randers-opfoelgning-inden-et-aar" }],
  appliesTo: { plantypes: ["sel-141", "helhedsplan", "borgerens-plan"], path: "", about: ["opfølgning"] },
  title: { da: "Planen har en opfølgning", en: "The plan has a follow-up" },
  docs: {
    da: "Kommunen skal følge op på, om hjælpen stadig opfylder sit formål. Loven sætter ingen fast frist for voksne; det almindelige er et år, og tre måneder i nye, dyre eller komplicerede sager.",
    en: "The municipality must follow up on whether the help still meets its purpose. The law sets no deadline for adults; a year is usual, three months in new, costly or complicated cases.",
  },
  messages: {
    missing: {
      da: "Planen siger ikke, hvornår der følges op på, om hjælpen stadig virker. Sæt en dato, jf. servicelovens § 148.",
      en: "The plan does not say when it is followed up (opfølgning) whether the help still works. Set a date, Social Services Act § 148.",
    },
  },
  fixes: {
    soon: { title: { da: "Indsæt opfølgning om {soon}", en: "Insert a follow-up in {soon}" }, safe: false },
    usual: { title: { da: "Indsæt opfølgning om {usual}", en: "Insert a follow-up in {usual}" }, safe: false },
  },
  check({ node, plan, settings: { deadlines }, report }) {
    if (!lacks(plan, node, "opfølgning")) return;
    const date = node.at("dato")?.date();
    const followUp = (months: number) =>
      insertField(plan, node, "opfølgning", [{ dato: date ? addMonths(date, months) : "⟨åååå-mm-dd⟩", ansvarlig: "myndighed" }]);
    report({
      at: node.at("opfølgning") ?? node,
      message: "missing",
      values: { soon: formatMonths(deadlines.closeFollowUp), usual: formatMonths(deadlines.followUp) },
      fixes: { soon: followUp(deadlines.closeFollowUp), usual: followUp(deadlines.followUp) },
    });
  },
});
