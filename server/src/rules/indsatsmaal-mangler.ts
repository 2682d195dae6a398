import { insertField, lacks } from "../schema/insert-field";
import { isAnonymousTreatment } from "./adult-plan";
import { defineRule } from "./define-rule";

export const indsatsmaalMangler = defineRule({
  id: "indsatsmaal-mangler",
  severity: "warning",
  source: { audit: "randers-4" },
  alsoServes: [{ audit: "randers-3" }, { statement: "randers-maal-mellem-formaal-og-indsats" }, { question: 7 }],
  // The law on children's plans asks for goals itself.
  appliesTo: { plantypes: ["sel-141", "helhedsplan", "borgerens-plan"], path: "", about: ["indsatsmål"] },
  title: { da: "Planen har indsatsmål", en: "The plan has goals" },
  docs: {
    da: "Mellem formålet og det, der gøres, ligger indsatsmålene: de resultater, borgeren kan nå på vejen. Uden dem er der intet at følge op på, og planen bliver en liste over aktiviteter.",
    en: "Between the purpose and what is done lie the goals (indsatsmål): the results the citizen can reach on the way. Without them there is nothing to follow up on, and the plan becomes a list of activities.",
  },
  messages: {
    missing: {
      da: "Planen har ingen indsatsmål, så der er intet skridt mod formålet at følge op på. Skriv mindst ét resultat, borgeren kan nå.",
      en: "The plan has no goals (indsatsmål), so there is no step to the purpose to follow up on. Write at least one result the citizen can reach.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt et indsatsmål", en: "Insert a goal (indsatsmål)" }, safe: false } },
  check({ node, plan, report }) {
    if (isAnonymousTreatment(node) || !lacks(plan, node, "indsatsmål")) return;
    const criterion = { tekst: "⟨tegn på, at målet er nået⟩", udgangspunkt: "⟨nu⟩" };
    const goal = { id: "M1", tekst: "⟨hvad borgeren gør eller har, når målet er nået⟩", succeskriterier: [criterion] };
    report({
      at: node.at("indsatsmål") ?? node,
      message: "missing",
      fixes: { insert: insertField(plan, node, "indsatsmål", [goal]) },
    });
  },
});
