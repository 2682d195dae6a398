import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

export const barnetsPerspektiv = defineRule({
  id: "barnets-perspektiv",
  severity: "info",
  source: { law: "bl-2" },
  appliesTo: { plantypes: ["barnets-plan", "ungeplan"], path: "", about: ["barnets_perspektiv"] },
  title: { da: "Planen begynder hos barnet", en: "The plan starts with the child" },
  docs: {
    da: "Hjælpen skal tage afsæt i barnets perspektiv, ressourcer og behov. Feltet giver barnets egen måde at se det på en plads i planen, så den ikke kun er de voksnes.",
    en: "Help must start from the child's perspective, resources and needs. The field gives the child's own view a place in the plan, so that it is not only the adults'.",
  },
  messages: {
    missing: {
      da: "Planen fortæller ikke, hvordan barnet selv ser sin situation og sine ressourcer. Skriv det, så målene kan tage afsæt i det, jf. barnets lovs § 2.",
      en: "The plan does not tell how the child sees its situation and strengths (barnets_perspektiv). Write it, so that the goals can start there, Children's Act § 2.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt »barnets_perspektiv«", en: "Insert »barnets_perspektiv« (the child's perspective)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const severity = demanded(standing, "bl-2", "info");
    if (!severity || node.has("barnets_perspektiv")) return;
    const insert = insertField(plan, node, "barnets_perspektiv", "⟨hvordan barnet selv ser det⟩");
    report({ at: node.at("barnets_perspektiv") ?? node, message: "missing", severity, fixes: { insert } });
  },
});
