import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { firstDemanded } from "./demand";

export const paalaegTrin = defineRule({
  id: "paalaeg-trin",
  severity: "error",
  source: { law: "lab-30" },
  alsoServes: [{ law: "bab-52-5" }, { law: "lab-gl-21b" }],
  appliesTo: { plantypes: ["min-plan", "helhedsplan"], path: "pålæg", about: ["pålæg.trin", "pålæg.trin[*].frist", "uddannelsesmål"] },
  title: { da: "Hvert trin i uddannelsespålægget har en frist", en: "Each step of the education order has a deadline" },
  docs: {
    da: "Et uddannelsespålæg går i trin: foreslå uddannelser, søge ind og begynde. Hvert trin skal have en frist, og fra trin 2 skal uddannelsesmålet stå i planen, så borgeren ved, hvad der ventes hvornår.",
    en: "An education order goes in steps: suggest courses, apply and begin. Each step must have a deadline, and from step 2 the education goal must stand in the plan, so that the citizen knows what is expected when.",
  },
  messages: {
    deadline: {
      da: "Trin {number} i uddannelsespålægget har ingen frist. Hvert trin skal have en, så borgeren ved, hvornår det er for sent.",
      en: "Step {number} of the education order (pålæg) has no deadline (frist). Each step must have one, so that the citizen knows when it is too late.",
    },
    goal: {
      da: "Uddannelsespålægget er nået til trin {number}, men planen har intet uddannelsesmål. Det skal den have fra trin 2.",
      en: "The education order (pålæg) is at step {number}, but the plan has no education goal (uddannelsesmål). It must have one from step 2.",
    },
    steps: {
      da: "Uddannelsespålægget har ingen trin. Det skal have trin med frister, så borgeren ved, hvad der ventes hvornår.",
      en: "The education order (pålæg) has no steps (trin). It must have steps with deadlines, so that the citizen knows what is expected when.",
    },
  },
  fixes: {
    insertDeadline: { title: { da: "Indsæt »frist«", en: "Insert »frist« (deadline)" }, safe: false },
    insertGoal: { title: { da: "Indsæt »uddannelsesmål«", en: "Insert »uddannelsesmål« (education goal)" }, safe: false },
    insertSteps: { title: { da: "Indsæt trin", en: "Insert steps" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const { root } = node;
    const demand = firstDemanded(standing, ["bab-52-5", "lab-30"]);
    if (!demand) return;
    const common = { source: { law: demand.law }, severity: demand.severity };
    const steps = node.at("trin")?.items() ?? [];
    if (steps.length === 0 && !node.has("trin")) {
      const first = [{ nr: 1, frist: "⟨åååå-mm-dd⟩" }];
      const empty = node.kind !== "map" || node.isEmpty();
      const insertSteps = empty ? insertField(plan, root, "pålæg", { trin: first }) : insertField(plan, node, "trin", first);
      if (node.kind === "map" || node.isEmpty()) report({ at: node, message: "steps", ...common, fixes: { insertSteps } });
      return;
    }
    for (const step of steps) {
      const number = step.at("nr");
      const shown = number?.text();
      if (!number || shown === undefined || step.has("frist")) continue;
      report({
        at: number,
        message: "deadline",
        ...common,
        values: { number: shown },
        fixes: { insertDeadline: insertField(plan, step, "frist", "⟨åååå-mm-dd⟩") },
      });
    }
    const later = steps.find((step) => (step.at("nr")?.number() ?? 0) >= 2)?.at("nr");
    const shown = later?.text();
    if (!later || shown === undefined || root.has("uddannelsesmål")) return;
    const insertGoal = insertField(plan, root, "uddannelsesmål", "⟨uddannelsesmål⟩");
    report({ at: later, message: "goal", ...common, values: { number: shown }, fixes: { insertGoal } });
  },
});
