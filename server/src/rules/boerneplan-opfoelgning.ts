import { addMonths } from "../law/calendar";
import { replaceScalar } from "../plan/edits";
import type { Node } from "../plan/node";
import { appendToField, fillField } from "./append-field";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";
import { datedFollowUps, isHeld } from "./follow-ups";

export const boerneplanOpfoelgning = defineRule({
  id: "boerneplan-opfoelgning",
  severity: "error",
  source: { law: "bl-95" },
  appliesTo: {
    plantypes: ["barnets-plan", "ungeplan"],
    path: "",
    about: ["opfølgning", "opfølgning[*].dato", "videre_opfølgning", "start", "undersøgelse.dato"],
  },
  title: { da: "Første opfølgning i tide, og de næste besluttet", en: "The first follow-up in time, and the next ones decided" },
  docs: {
    da: "Første opfølgning skal ligge, når undersøgelsen er færdig, dog senest tre måneder efter, at indsatsen begyndte. Der skal det besluttes, hvordan der følges op derefter, og barn og forældre skal have grunden. En fast frist på seks måneder er der ikke længere.",
    en: "The first follow-up must come when the investigation is finished, at the latest three months after the help began. There the next ones are decided, and child and parents must be told why. There is no fixed six-month deadline any longer.",
  },
  messages: {
    missing: {
      da: "Planen siger ikke, hvornår der følges op på, om hjælpen virker for barnet. Første opfølgning skal ligge senest {latest}.",
      en: "The plan does not say when it is followed up (opfølgning) whether the help works for the child. The first follow-up must come by {latest}.",
    },
    undated: {
      da: "Planen siger ikke, hvornår der følges op. Første opfølgning skal ligge senest tre måneder efter, at indsatsen begynder.",
      en: "The plan does not say when it is followed up (opfølgning). The first must come within three months of the start of the help.",
    },
    late: {
      da: "Der følges først op {date}. Første opfølgning skal ligge senest {latest}: {event}.",
      en: "The first follow-up is {date}. It must come by {latest}: {event}.",
    },
    further: {
      da: "Første opfølgning er holdt, men {parts} for den videre opfølgning mangler. Det skal besluttes dér, og barn og forældre skal have grunden.",
      en: "The first follow-up is held, but {parts} for the further follow-up (videre_opfølgning) is missing. It must be decided there, with reasons to child and parents.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt en opfølgning", en: "Insert a follow-up" }, safe: false },
    useLatest: { title: { da: "Sæt datoen til {latest}", en: "Set the date to {latest}" }, safe: false },
    insertFurther: { title: { da: "Indsæt »videre_opfølgning«", en: "Insert »videre_opfølgning« (further follow-up)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const severity = demanded(standing, "bl-95");
    if (!severity) return;
    const deadline = firstDeadline(node);
    const [first] = datedFollowUps(node);
    if (!first) {
      if (node.has("opfølgning")) return;
      const at = node.at("opfølgning") ?? node;
      const insert = appendToField(plan, node, "opfølgning", [{ dato: deadline?.latest ?? "⟨åååå-mm-dd⟩", ansvarlig: "myndighed" }]);
      if (deadline) report({ at, message: "missing", severity, values: { latest: deadline.latest }, fixes: { insert } });
      else report({ at, message: "undated", severity, fixes: { insert } });
      return;
    }
    if (deadline && first.day > deadline.latest) {
      const useLatest = [replaceScalar(plan, first.on, deadline.latest)];
      report({ at: first.on, message: "late", severity, values: { date: first.day, ...deadline }, fixes: { useLatest } });
    }
    const further = node.at("videre_opfølgning");
    const parts = [
      ...(further?.has("plan") ? [] : [{ da: "planen", en: "the plan" }]),
      ...(further?.has("begrundelse") ? [] : [{ da: "begrundelsen", en: "the reason (begrundelse)" }]),
    ];
    if (!isHeld(first.item) || parts.length === 0) return;
    const values = { plan: "⟨hvornår og hvordan der følges op⟩", begrundelse: "⟨hvorfor⟩" };
    report({
      at: further ?? first.on,
      message: "further",
      severity,
      values: { parts },
      fixes: { insertFurther: fillField(plan, node, "videre_opfølgning", values) },
    });
  },
});

/** The earlier of the end of an investigation that is made while the help runs, and three months from its start. */
function firstDeadline(root: Node) {
  const start = root.at("start")?.date() ?? root.at("dato")?.date();
  if (start === undefined) return undefined;
  const latest = addMonths(start, 3);
  const investigated = root.at("undersøgelse", "dato")?.date();
  return investigated !== undefined && investigated > start && investigated < latest
    ? { latest: investigated, event: { da: "da er undersøgelsen færdig", en: "the investigation is then finished" } }
    : { latest, event: { da: "tre måneder efter, at indsatsen begyndte", en: "three months after the help began" } };
}
