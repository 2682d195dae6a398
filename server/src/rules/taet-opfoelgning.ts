import { formatMonths } from "../language/format";
import { addMonths } from "../law/calendar";
import { byDay } from "../plan/date";
import { appendItem, replaceScalar } from "../plan/edits";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const taetOpfoelgning = defineRule({
  id: "taet-opfoelgning",
  severity: "warning",
  source: { audit: "randers-10" },
  alsoServes: [{ statement: "randers-taet-opfoelgning" }],
  appliesTo: { plantypes: socialPlans, path: "opfølgning", about: ["opfølgning[*].dato", "sag"] },
  title: { da: "Tæt opfølgning i nye, dyre og komplicerede sager", en: "Close follow-up in new, costly and complicated cases" },
  docs: {
    da: "I nye, omkostningstunge og komplicerede sager bør der følges op senest efter tre måneder, så en indsats, der ikke virker, ikke løber videre.",
    en: "In new, costly and complicated cases follow-up should come within three months, so that help that does not work does not run on.",
  },
  messages: {
    late: {
      da: "Sagen er {kinds}, men der følges først op {date}. Opfølgningen bør ligge senest {months} efter planen: {latest}.",
      en: "The case is {kinds}, but the first follow-up is {date}. It should come within {months} of the plan: {latest}.",
    },
    none: {
      da: "Sagen er {kinds}, men ingen opfølgning ligger efter planens dato. Der bør følges op senest {months} efter: {latest}.",
      en: "The case is {kinds}, but no follow-up comes after the plan's date. It should come within {months}: {latest}.",
    },
  },
  fixes: {
    useLatest: { title: { da: "Sæt opfølgningen til {latest}", en: "Set the follow-up to {latest}" }, safe: false },
    insert: { title: { da: "Indsæt opfølgning {latest}", en: "Insert a follow-up on {latest}" }, safe: false },
  },
  check({ node, plan, settings: { deadlines }, report }) {
    const kinds = node.root.at("sag")?.texts() ?? [];
    const date = node.root.at("dato")?.date();
    if (kinds.length === 0 || date === undefined) return;
    const dated = node.items().flatMap((item) => {
      const on = item.at("dato");
      const day = on?.date();
      return on && day !== undefined && day >= date ? [{ on, day }] : [];
    });
    const first = dated.toSorted((a, b) => byDay(a.day, b.day))[0];
    const latest = addMonths(date, deadlines.closeFollowUp);
    const months = formatMonths(deadlines.closeFollowUp);
    if (!first) {
      // A follow-up whose date cannot be read yet is told elsewhere.
      if (node.isEmpty() || node.items().some((item) => item.at("dato")?.date() === undefined)) return;
      const insert = appendItem(plan, node, { dato: latest, ansvarlig: "myndighed" });
      report({ at: node, message: "none", values: { kinds: [...kinds], latest, months }, fixes: { insert } });
      return;
    }
    if (first.day <= latest) return;
    report({
      at: first.on,
      message: "late",
      values: { kinds: [...kinds], date: first.day, latest, months },
      fixes: { useLatest: [replaceScalar(plan, first.on, latest)] },
    });
  },
});
