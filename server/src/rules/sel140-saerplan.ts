import { provisions } from "../law/provisions";
import { removeKey } from "../plan/edits";
import { defineRule } from "./define-rule";

export const sel140Saerplan = defineRule({
  id: "sel140-saerplan",
  severity: "warning",
  source: { law: "sel-140-saerplan" },
  appliesTo: { plantypes: ["sel-140"], path: "særlig_handleplan" },
  title: { da: "Særlige handleplaner ophørte med 2019", en: "Special action plans ended with 2019" },
  docs: {
    da: "Indtil udgangen af 2019 skulle der laves en særlig handleplan ved alvorlig kriminalitet eller stofmisbrug. Derefter hører det, den skulle rumme, til i den almindelige plan, hvor familien kan se det hele ét sted.",
    en: "Until the end of 2019 serious crime or drug abuse called for a special action plan. Since then its content belongs in the ordinary plan, where the family can see everything in one place.",
  },
  messages: {
    ended: {
      da: "Planen er fra {date} og henviser til en særlig handleplan, men de ophørte 31. december 2019. Skriv indholdet i planen selv.",
      en: "The plan is of {date} and refers to a special action plan (særlig_handleplan), but those ended on 31 December 2019. Write its content in the plan.",
    },
  },
  fixes: { remove: { title: { da: "Fjern henvisningen", en: "Remove the reference" }, safe: false } },
  check({ node, plan, report }) {
    const date = node.root.at("dato")?.date();
    const { to } = provisions["sel-140-saerplan"];
    if (node.isEmpty() || date === undefined || to === undefined || date <= to) return;
    report({ at: node, message: "ended", tag: "deprecated", values: { date }, fixes: { remove: removeKey(plan, node) } });
  },
});
