import { addMonths } from "../law/calendar";
import { inForce } from "../law/in-force";
import { provisions } from "../law/provisions";
import { replaceScalar } from "../plan/edits";
import { appendToField } from "./append-field";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";
import { datedFollowUps } from "./follow-ups";

export const sel70Opfoelgning = defineRule({
  id: "sel70-opfoelgning",
  severity: "error",
  source: { law: "sel-70" },
  appliesTo: { plantypes: ["sel-140"], path: "", about: ["opfølgning", "opfølgning[*].dato", "start"] },
  title: { da: "Opfølgning efter tre måneder og derefter hver sjette", en: "Follow-up after three months and then every six" },
  docs: {
    da: "Til og med 2023 skulle børneplanen følges op senest tre måneder efter, at indsatsen begyndte, og derefter mindst hver sjette måned, så en hjælp, der ikke virker for barnet, ikke løber videre. Ligger fristen efter 2023, er det kun en advarsel, for regler om overgangen til barnets lov er ikke fundet.",
    en: "Until the end of 2023 a child's plan had to be followed up within three months of the start of the help and then at least every six months, so that help that does not work does not run on. A deadline after 2023 only gives a warning, for no rules on the transition to the Children's Act were found.",
  },
  messages: {
    missing: {
      da: "Planen siger ikke, hvornår der følges op. Første opfølgning skal ligge senest tre måneder efter, at indsatsen begyndte: {latest}.",
      en: "The plan does not say when it is followed up (opfølgning). The first must come within three months of the start of the help: {latest}.",
    },
    undated: {
      da: "Planen siger ikke, hvornår der følges op. Første opfølgning skal ligge senest tre måneder efter, at indsatsen begynder.",
      en: "The plan does not say when it is followed up (opfølgning). The first must come within three months of the start of the help.",
    },
    firstLate: {
      da: "Der følges først op {date}. Første opfølgning skal ligge senest tre måneder efter indsatsens start {start}: {latest}.",
      en: "The first follow-up is {date}. It must come within three months of the start of the help on {start}: {latest}.",
    },
    gap: {
      da: "Der går mere end seks måneder fra opfølgningen {before} til {date}. Den næste skal ligge senest {latest}.",
      en: "More than six months pass from the follow-up of {before} to {date}. The next must come by {latest}.",
    },
    gapAfter: {
      da: "Der går mere end seks måneder fra opfølgningen {before} til {date}. Fristen på seks måneder stod i loven til og med 2023; slå op, hvad der gælder for planen derefter.",
      en: "More than six months pass from the follow-up of {before} to {date}. The six months stood in the law until the end of 2023; look up what holds for the plan after that.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt de to første opfølgninger", en: "Insert the first two follow-ups" }, safe: false },
    useLatest: { title: { da: "Sæt datoen til {latest}", en: "Set the date to {latest}" }, safe: false },
    insertBetween: { title: { da: "Indsæt en opfølgning {latest}", en: "Insert a follow-up on {latest}" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const severity = demanded(standing, "sel-70");
    if (!severity) return;
    const start = node.at("start")?.date() ?? node.at("dato")?.date();
    const followUps = datedFollowUps(node);
    const [first] = followUps;
    const firstLatest = start === undefined ? undefined : addMonths(start, 3);
    if (!first) {
      if (node.has("opfølgning")) return;
      const at = node.at("opfølgning") ?? node;
      const dates = firstLatest === undefined ? ["⟨åååå-mm-dd⟩"] : [firstLatest, addMonths(firstLatest, 6)];
      const fixes = {
        insert: appendToField(
          plan,
          node,
          "opfølgning",
          dates.map((dato) => ({ dato, ansvarlig: "myndighed" })),
        ),
      };
      if (firstLatest === undefined) report({ at, message: "undated", severity, fixes });
      else report({ at, message: "missing", severity, values: { latest: firstLatest }, fixes });
      return;
    }
    if (start !== undefined && firstLatest !== undefined && first.day > firstLatest) {
      const fixes = { useLatest: [replaceScalar(plan, first.on, firstLatest)] };
      report({
        at: first.on,
        message: "firstLate",
        severity: isPast(firstLatest) ? "warning" : severity,
        values: { date: first.day, start, latest: firstLatest },
        fixes,
      });
    }
    for (const [index, { on, day }] of followUps.entries()) {
      const before = followUps[index - 1]?.day;
      if (before === undefined || day <= addMonths(before, 6)) continue;
      const latest = addMonths(before, 6);
      const fixes = { insertBetween: appendToField(plan, node, "opfølgning", [{ dato: latest, ansvarlig: "myndighed" }]) };
      if (isPast(latest)) report({ at: on, message: "gapAfter", severity: "warning", values: { before, date: day, latest }, fixes });
      else report({ at: on, message: "gap", severity, values: { before, date: day, latest }, fixes });
    }
  },
});

/** Whether the deadline lies where § 70 had been repealed; how it is to be met then was not found. */
const isPast = (latest: string): boolean => inForce(provisions["sel-70"], latest) === "no";
