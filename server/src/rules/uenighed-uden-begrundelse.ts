import { quote } from "../problem/message";
import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const uenighedUdenBegrundelse = defineRule({
  id: "uenighed-uden-begrundelse",
  severity: "warning",
  source: { audit: "randers-14" },
  alsoServes: [{ statement: "randers-faglig-vurdering-ved-uenighed" }, { statement: "randers-vigtigt-skridt-mod-formaalet" }],
  appliesTo: { plantypes: socialPlans, path: "indsatsmål[*]", about: ["indsatsmål[*].borger_enig", "indsatsmål[*].faglig_vurdering"] },
  local: true,
  title: { da: "Uenighed kræver en faglig vurdering", en: "Disagreement asks for a professional assessment" },
  docs: {
    da: "Der kan arbejdes med et mål, borgeren ikke er enig i, når det er et vigtigt skridt mod formålet. Så bør planen sige tydeligt, hvorfor.",
    en: "A goal that the citizen disagrees with can be worked on where it is an important step to the purpose. The plan should then say clearly why.",
  },
  messages: {
    missing: {
      da: "Borgeren er uenig i {goal}. Skriv din faglige vurdering af, hvorfor der alligevel arbejdes med målet.",
      en: "The citizen disagrees with {goal}. Write your professional assessment (faglig_vurdering) of why the goal is worked on all the same.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »faglig_vurdering«", en: "Insert »faglig_vurdering« (professional assessment)" }, safe: false } },
  check({ node, plan, report }) {
    const agrees = node.at("borger_enig");
    if (agrees?.flag() !== false || !lacks(plan, node, "faglig_vurdering")) return;
    report({
      at: agrees,
      message: "missing",
      values: { goal: quote(node.at("tekst")?.text() ?? node.at("id")?.text() ?? "målet") },
      fixes: { insert: insertField(plan, node, "faglig_vurdering", "⟨hvorfor målet er nødvendigt for formålet⟩") },
    });
  },
});
