import { insertField } from "../schema/insert-field";
import { lawOf } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

export const boerneplanGrundlag = defineRule({
  id: "boerneplan-grundlag",
  severity: "error",
  source: { law: "bl-92" },
  alsoServes: [{ law: "bl-109-3" }],
  appliesTo: { plantypes: ["barnets-plan", "ungeplan"], path: "", about: ["grundlag", "undersøgelse"] },
  title: { da: "Planen bygger på undersøgelsen", en: "The plan rests on the investigation" },
  docs: {
    da: "Planen skal bygge på den valgte indsats og på det, afdækningen eller undersøgelsen viste. Ellers kan familien ikke se, hvorfor netop de mål er valgt.",
    en: "The plan must rest on the chosen help and on what the inquiry or investigation showed. Otherwise the family cannot see why these goals were chosen.",
  },
  messages: {
    missing: {
      da: "Planen siger ikke, hvad den bygger på. Den skal bygge på den valgte indsats og på resultatet af afdækningen eller undersøgelsen.",
      en: "The plan does not say what it rests on (grundlag). It must rest on the chosen help and the result of the inquiry or investigation.",
    },
  },
  fixes: {
    insertBasis: { title: { da: "Indsæt »grundlag«", en: "Insert »grundlag« (basis)" }, safe: false },
    insertInvestigation: { title: { da: "Indsæt »undersøgelse«", en: "Insert »undersøgelse« (investigation)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const law = lawOf(node, { "barnets-plan": "bl-92", ungeplan: "bl-109-3" } as const);
    const severity = law && demanded(standing, law);
    if (!severity || node.has("grundlag") || node.has("undersøgelse")) return;
    report({
      at: node.at("grundlag") ?? node.at("undersøgelse") ?? node,
      message: "missing",
      source: { law },
      severity,
      fixes: {
        insertBasis: insertField(plan, node, "grundlag", "⟨den valgte indsats, og hvad undersøgelsen viste⟩"),
        insertInvestigation: insertField(plan, node, "undersøgelse", { hjemmel: "bl-20", dato: "⟨åååå-mm-dd⟩", resultat: "⟨resultat⟩" }),
      },
    });
  },
});
