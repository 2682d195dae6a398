import { quote } from "../problem/message";
import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";
import { employmentPlans, measuresOf } from "./employment-plan";

export const minplanStatus = defineRule({
  id: "minplan-status",
  severity: "error",
  source: { law: "lab-41-2-7" },
  appliesTo: {
    plantypes: employmentPlans,
    path: "",
    about: ["tilbud[*].tilstand", "tilbud[*].status", "tilbud[*].resultat", "indsatser[*].status", "indsatser[*].resultat"],
  },
  title: { da: "Planen viser status og resultat", en: "The plan shows status and result" },
  docs: {
    da: "Min Plan skal vise, hvordan det går med det, der er i gang, og hvad der kom ud af det, der er slut. Så kan borgeren se, at planen bruges, og den næste indsats kan bygge på den forrige.",
    en: "Min Plan must show how things under way are going and what came of those that ended. Then the citizen can see that the plan is used, and the next step can build on the last.",
  },
  messages: {
    status: {
      da: "{measure} er i gang, men planen siger ikke, hvordan det går. Det skal den, så borgeren kan se, om hjælpen fører nogen vegne.",
      en: "{measure} is under way, but the plan does not say how it is going (status). It must, so that the citizen can see whether the help leads anywhere.",
    },
    result: {
      da: "{measure} er afsluttet, men planen siger ikke, hvad der kom ud af det. Det skal den, så det næste skridt kan bygge på det.",
      en: "{measure} has ended, but the plan does not say what came of it (resultat). It must, so that the next step can build on it.",
    },
  },
  fixes: {
    insertStatus: { title: { da: "Indsæt »status«", en: "Insert »status«" }, safe: false },
    insertResult: { title: { da: "Indsæt »resultat«", en: "Insert »resultat« (result)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    // § 41 speaks of Min Plan; that a rehabilitation plan shows the same is a reasonable reading.
    const severity = demanded(standing, "lab-41-2-7", node.at("plantype")?.text() === "min-plan" ? "error" : "warning");
    if (!severity) return;
    for (const measure of measuresOf(node)) {
      const at = measure.at("tilstand");
      const values = { measure: quote(measure.at("tekst")?.text() ?? "indsatsen") };
      if (at?.text() === "i gang" && !measure.has("status") && !measure.has("resultat"))
        report({
          at,
          message: "status",
          severity,
          values,
          fixes: { insertStatus: insertField(plan, measure, "status", "⟨hvordan det går⟩") },
        });
      if (at?.text() === "afsluttet" && !measure.has("resultat"))
        report({
          at,
          message: "result",
          severity,
          values,
          fixes: { insertResult: insertField(plan, measure, "resultat", "⟨hvad der kom ud af det⟩") },
        });
    }
  },
});
