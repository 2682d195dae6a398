import type { Node } from "../plan/node";
import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const varighedErIkkeOpfoelgning = defineRule({
  id: "varighed-er-ikke-opfoelgning",
  severity: "warning",
  source: { audit: "randers-9" },
  alsoServes: [
    { question: 6 },
    { statement: "randers-opfoelgning-er-ikke-varighed" },
    { statement: "randers-forventet-varighed" },
    { statement: "randers-klar-varighed" },
  ],
  appliesTo: {
    plantypes: socialPlans,
    path: "",
    about: ["indsatser[*].varighed", "indsatser[*].varighed.til", "varighed", "varighed.til"],
  },
  title: { da: "Varighed er ikke det samme som opfølgning", en: "Duration is not the same as follow-up" },
  docs: {
    da: "Når varigheden slutter netop på opfølgningsdagen, er den som regel skrevet af efter den. Varigheden bør være den tid, indsatsen ventes at vare; er de to virkelig ens, så skriv hvorfor.",
    en: "A duration that ends just on the day of the follow-up is usually copied from it. It should be the time the help is expected to last; if the two really are the same, say why.",
  },
  messages: {
    same: {
      da: "Indsatsen slutter på opfølgningsdagen {date}. Varigheden bør være den tid, indsatsen ventes at vare; er det {date}, så skriv hvorfor.",
      en: "The help ends on the day of follow-up, {date}. Its duration (varighed) should be the time it is expected to last; if that is {date}, say why.",
    },
    plan: {
      da: "Planens varighed slutter på opfølgningsdagen {date}. Den bør være den tid, hjælpen ventes at vare; er det {date}, så skriv hvorfor.",
      en: "The plan's duration (varighed) ends on the day of follow-up, {date}. It should be the time the help is expected to last; if that is {date}, say why.",
    },
  },
  fixes: { insertReason: { title: { da: "Indsæt en begrundelse", en: "Insert a reason (begrundelse)" }, safe: false } },
  check({ node, plan, report }) {
    const own = (node.at("indsatser")?.items() ?? []).flatMap((intervention) => intervention.at("varighed") ?? []);
    const followUps = new Map((node.at("opfølgning")?.items() ?? []).toReversed().flatMap((item) => byDate(item.at("dato"))));
    for (const duration of [...own, ...[node.at("varighed") ?? []].flat()]) {
      const end = duration.at("til");
      const date = end?.date();
      const followUp = date === undefined ? undefined : followUps.get(date);
      if (!end || date === undefined || !followUp || !lacks(plan, duration, "begrundelse")) continue;
      report({
        at: end,
        message: duration.parent === node ? "plan" : "same",
        values: { date },
        related: [{ uri: plan.uri, span: followUp.head, message: { da: "Opfølgningen", en: "The follow-up" } }],
        fixes: () => ({ insertReason: insertField(plan, duration, "begrundelse", "⟨hvorfor indsatsen slutter den dag⟩") }),
      });
    }
  },
});

function byDate(node: Node | undefined): readonly (readonly [string, Node])[] {
  const date = node?.date();
  return node && date !== undefined ? [[date, node]] : [];
}
