import { addMonths } from "../law/calendar";
import { replaceScalar } from "../plan/edits";
import { fact } from "../plan/fact";
import type { Node } from "../plan/node";
import { defineRule } from "./define-rule";

/** What begins, and what ends it, as keys of one map. */
const spans = [
  ["fra", "til"],
  ["start", "slut"],
  ["indflytning", "forventet_udflytning"],
  ["dato", "tilbagekaldt"],
  ["dato", "afsluttet"],
] as const;

export const datoerIUorden = defineRule({
  id: "datoer-i-uorden",
  severity: "error",
  source: { format: { da: "planens egne datoer", en: "the plan's own dates" } },
  appliesTo: {
    path: "",
    about: ["dato", "varighed", "indsatser[*].varighed", "opfølgning[*].dato", "indsatsmål[*].forventet_opfyldt", "tilbud[*].slut"],
  },
  title: { da: "Datoerne passer sammen", en: "The dates agree" },
  docs: {
    da: "En slutdato før startdatoen eller en opfølgning før planen er som regel et forkert år eller to ombyttede datoer. Borger og udfører kan ikke regne med en plan, der slutter, før den begynder.",
    en: "An end before the start, or a follow-up before the plan, is mostly a wrong year or two dates swapped. Citizen and provider cannot rely on a plan that ends before it begins.",
  },
  messages: {
    reversed: {
      da: "Slutdatoen {end} ligger før startdatoen {start}. Byt dem, eller ret året.",
      en: "The end date {end} comes before the start date {start}. Swap them, or correct the year.",
    },
    beforePlan: {
      da: "{date} ligger før planens dato, {plan}, men handler om noget, der kommer efter den. Ret datoen.",
      en: "{date} comes before the plan's date, {plan}, but is about something after it. Correct the date.",
    },
  },
  fixes: {
    swap: { title: { da: "Byt de to datoer", en: "Swap the two dates" }, safe: false },
    nextYear: { title: { da: "Sæt datoen til {later}", en: "Set the date to {later}" }, safe: false },
  },
  check({ node, plan, report }) {
    for (const { from, to, start, end } of [...reversedIn(node), ...plan.parts.flatMap(allReversedIn)]) {
      const related = [{ uri: plan.uri, span: from.head, message: { da: "Den anden dato", en: "The other date" } }];
      const swap = [replaceScalar(plan, from, end), replaceScalar(plan, to, start)];
      report({ at: to, message: "reversed", values: { start, end }, related, fixes: { swap: to.parent === node ? undefined : swap } });
    }
    const date = node.at("dato")?.date();
    if (date === undefined) return;
    for (const later of laterThanPlan(node)) {
      const day = later.date();
      if (day === undefined || day >= date) continue;
      const next = addMonths(day, 12);
      const fixes = { nextYear: next >= date ? [replaceScalar(plan, later, next)] : undefined };
      report({ at: later, message: "beforePlan", values: { date: day, plan: date, later: next }, fixes });
    }
  },
});

type Reversed = { readonly from: Node; readonly to: Node; readonly start: string; readonly end: string };

/** The spans of time in the map that end before they begin. */
function reversedIn(map: Node): readonly Reversed[] {
  return spans.flatMap(([first, last]) => {
    const to = map.at(last);
    const from = to && map.at(first);
    const [start, end] = [from?.date(), to?.date()];
    return from && to && start !== undefined && end !== undefined && start > end ? [{ from, to, start, end }] : [];
  });
}

/** The same in the node and in all maps that lie in it. */
function reversedBelow(node: Node): readonly Reversed[] {
  if (node.kind === "scalar") return [];
  return [...(node.kind === "map" ? reversedIn(node) : []), ...node.children.flatMap(reversedBelow)];
}

const allReversedIn = fact(reversedBelow);

/** What the plan looks forward to. A follow-up that was held may be older than a revised plan. */
function laterThanPlan(root: Node): readonly Node[] {
  const planned = (root.at("opfølgning")?.items() ?? []).filter((followUp) => !followUp.has("holdt") && !followUp.has("resultat"));
  return [
    ...planned.flatMap((followUp) => followUp.at("dato") ?? []),
    ...(root.at("indsatsmål")?.items() ?? []).flatMap((goal) => goal.at("forventet_opfyldt") ?? []),
    ...["aftaler.opfølgning", "jobmål.udskudt.tages_op", "borgermål_planlagt"].flatMap((path) => root.at(...path.split(".")) ?? []),
  ];
}
