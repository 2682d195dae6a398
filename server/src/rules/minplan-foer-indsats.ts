import { replaceScalar } from "../plan/edits";
import { quote } from "../problem/message";
import { defineRule } from "./define-rule";
import { firstDemanded } from "./demand";
import { employmentPlans, measuresOf } from "./employment-plan";

export const minplanFoerIndsats = defineRule({
  id: "minplan-foer-indsats",
  severity: "error",
  source: { law: "lab-gl-27" },
  alsoServes: [{ law: "lab-40" }, { law: "bab-nyere" }],
  appliesTo: { plantypes: employmentPlans, path: "", about: ["dato", "tilbud[*].start", "indsatser[*].start"] },
  title: { da: "Planen ligger før indsatsen", en: "The plan comes before the help" },
  docs: {
    da: "Min Plan skal ligge, før indsatsen begynder, så borgeren har været med til at lægge den. Efter 2019 kendes kravet kun fra myndighedernes egne sider, så der er det en advarsel.",
    en: "Min Plan must exist before the help begins, so that the citizen took part in making it. After 2019 the demand is known only from the authorities' own pages, so there it is a warning.",
  },
  messages: {
    early: {
      da: "{measure} begyndte {start}, før planen blev lagt {date}. Planen skal ligge først; ret den dato, der er forkert.",
      en: "{measure} began on {start}, before the plan was made on {date}. The plan must come first; correct the date that is wrong.",
    },
  },
  fixes: {
    moveStart: { title: { da: "Sæt starten til {date}", en: "Set the start to {date}" }, safe: false },
    movePlan: { title: { da: "Sæt planens dato til {start}", en: "Set the plan's date to {start}" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const dated = node.at("dato");
    const date = dated?.date();
    // From 2020 the demand itself stands in an order that was not read.
    const own = firstDemanded(standing, ["lab-gl-27", "bab-nyere"]);
    if (!dated || date === undefined || !own) return;
    for (const measure of measuresOf(node)) {
      const begun = measure.at("start") ?? measure.at("varighed", "fra");
      const start = begun?.date();
      if (!begun || start === undefined || start >= date) continue;
      report({
        at: begun,
        message: "early",
        source: { law: own.law },
        severity: own.severity,
        values: { measure: quote(measure.at("tekst")?.text() ?? "indsatsen"), start, date },
        fixes: { moveStart: [replaceScalar(plan, begun, date)], movePlan: [replaceScalar(plan, dated, start)] },
      });
    }
  },
});
