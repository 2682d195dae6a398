import { fillField } from "./append-field";
import { defineRule } from "./define-rule";

export const beskaeftigelsesmaalUdskudt = defineRule({
  id: "beskaeftigelsesmaal-udskudt",
  severity: "warning",
  source: { law: "frik-en-plan" },
  alsoServes: [{ law: "lab-gl-27" }, { statement: "en-plan-beskaeftigelsesmaal-kan-vente" }],
  appliesTo: {
    plantypes: ["helhedsplan", "borgerens-plan", "min-plan", "rehab-plan", "indsatsplan"],
    path: "jobmål.udskudt",
    about: ["jobmål"],
  },
  title: { da: "Et udskudt jobmål bliver taget op igen", en: "A postponed job goal is taken up again" },
  docs: {
    da: "Det kan være for tidligt at sætte et beskæftigelsesmål. Frikommunerne søgte om at vente, til det kan afklares. Så bør planen sige, hvad der skal afklares, og hvornår målet tages op igen, så det ikke bliver glemt.",
    en: "It may be too early for a job goal. The free municipalities applied to wait until it can be settled. The plan should then say what is to be settled and when the goal is taken up again, so that it is not forgotten.",
  },
  messages: {
    missing: {
      da: "Jobmålet er udskudt, men planen siger ikke, {parts}. Skriv det, så målet ikke bliver glemt.",
      en: "The job goal (jobmål) is postponed, but the plan does not say {parts}. Write it, so that the goal is not forgotten.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt det, der mangler", en: "Insert what is missing" }, safe: false } },
  check({ node, plan, report }) {
    const job = node.parent;
    const parts = [
      ...(node.has("grund") ? [] : [{ da: "hvad der skal afklares", en: "what is to be settled (grund)" }]),
      ...(node.has("tages_op") ? [] : [{ da: "hvornår det tages op igen", en: "when it is taken up again (tages_op)" }]),
    ];
    if (!job || parts.length === 0) return;
    const insert = fillField(plan, job, "udskudt", { grund: "⟨hvad der skal afklares⟩", tages_op: "⟨åååå-mm-dd⟩" });
    report({ at: node, message: "missing", values: { parts }, fixes: { insert } });
  },
});
