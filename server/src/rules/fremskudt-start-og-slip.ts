import { insertField, lacks } from "../schema/insert-field";
import { fillField } from "./append-field";
import { defineRule } from "./define-rule";

export const fremskudtStartOgSlip = defineRule({
  id: "fremskudt-start-og-slip",
  severity: "warning",
  source: { law: "met-fremskudt" },
  alsoServes: [
    { statement: "rudersdal-screening" },
    { statement: "rudersdal-maalgruppe" },
    { statement: "rudersdal-slip-sagen" },
    { statement: "rudersdal-fremskudt-eller-ordinaer" },
  ],
  appliesTo: {
    plantypes: ["fremskudt"],
    path: "",
    about: ["screening", "screening.resultat", "screening.begrundelse", "overdragelse", "overdragelse.kriterium"],
  },
  title: {
    da: "Det er klart, hvem der får fremskudt sagsbehandling, og hvornår den slutter",
    en: "It is clear who gets outreach casework, and when it ends",
  },
  docs: {
    da: "Screeningen viser, om borgeren er i målgruppen, og hvorfor sagen kræver fremskudt sagsbehandling. Rapporten fandt det uklart, hvornår sagen slippes til den almindelige sagsbehandling; et kriterium og en modtager fra starten gør, at borgeren ikke tabes.",
    en: "The screening shows whether the citizen is in the target group and why the case calls for outreach. The report found it unclear when a case is handed over to ordinary casework; a criterion and a recipient from the start keep the citizen from being dropped.",
  },
  messages: {
    screening: {
      da: "Planen viser ikke, om borgeren er i målgruppen. Skriv resultatet af screeningen.",
      en: "The plan does not show whether the citizen is in the target group. Write the result of the screening.",
    },
    why: {
      da: "Screeningen siger ikke, hvorfor borgeren har brug for fremskudt og ikke almindelig sagsbehandling. Skriv det i »begrundelse«.",
      en: "The screening does not say why the citizen needs outreach rather than ordinary casework. Write it in »begrundelse« (reason).",
    },
    handover: {
      da: "Planen siger ikke, {parts}, så borgeren kan blive tabt i overgangen. Aftal det fra starten.",
      en: "The plan does not say {parts}, so the citizen can be dropped in between. Agree on it from the start.",
    },
  },
  fixes: {
    insertScreening: { title: { da: "Indsæt »screening«", en: "Insert »screening«" }, safe: false },
    insertReason: { title: { da: "Indsæt »begrundelse«", en: "Insert »begrundelse« (reason)" }, safe: false },
    insertHandover: { title: { da: "Indsæt »overdragelse«", en: "Insert »overdragelse« (handover)" }, safe: false },
  },
  check({ node, plan, report }) {
    const screening = node.at("screening");
    if (!screening?.has("resultat")) {
      const insertScreening =
        screening?.kind === "map" && !screening.isEmpty()
          ? insertField(plan, screening, "resultat", "i målgruppen")
          : insertField(plan, node, "screening", { dato: "⟨åååå-mm-dd⟩", resultat: "i målgruppen", begrundelse: "⟨begrundelse⟩" });
      report({ at: screening ?? node, message: "screening", fixes: { insertScreening } });
    } else if (lacks(plan, screening, "begrundelse")) {
      const insertReason = insertField(plan, screening, "begrundelse", "⟨hvorfor fremskudt sagsbehandling⟩");
      report({ at: screening, message: "why", fixes: { insertReason } });
    }
    const handover = node.at("overdragelse");
    const parts = [
      ...(handover?.has("kriterium")
        ? []
        : [{ da: "hvad der skal være på plads, før sagen slippes", en: "what must be in place before handover (kriterium)" }]),
      ...(handover?.has("modtager") ? [] : [{ da: "hvem der får sagen", en: "who gets the case (modtager)" }]),
    ];
    if (parts.length === 0) return;
    const insertHandover = fillField(plan, node, "overdragelse", { kriterium: "⟨hvad der er på plads⟩", modtager: "⟨hvem⟩" });
    report({ at: handover ?? node, message: "handover", values: { parts }, fixes: { insertHandover } });
  },
});
