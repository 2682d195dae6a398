import type { Localized } from "../language/localized";
import type { Value } from "../plan/edits";
import { quote } from "../problem/message";
import { insertField } from "../schema/insert-field";
import { fillField } from "./append-field";
import { defineRule } from "./define-rule";
import { firstDemanded } from "./demand";
import { agreedOffers, employmentPlans } from "./employment-plan";

export const minplanAftalteTilbud = defineRule({
  id: "minplan-aftalte-tilbud",
  severity: "error",
  source: { law: "bab-52-3" },
  alsoServes: [{ law: "bab-52-3-2" }, { law: "bab-52-3-3" }, { law: "bab-52-3-4" }, { law: "bab-52-3-5" }, { law: "bab-nyere" }],
  appliesTo: {
    plantypes: employmentPlans,
    path: "",
    about: ["tilbud[*].start", "tilbud[*].ansvar_tilmelding", "tilbud[*].opfølgning", "aktiviteter[*].start"],
  },
  title: { da: "Aftalte tilbud siger hvornår, hvem og hvad så", en: "Agreed offers say when, who and what then" },
  docs: {
    da: "For hvert tilbud, hver test og aktivitet, der er aftalt, skulle Min Plan til og med 2019 sige, hvornår det begynder, hvem der tilmelder, når borgeren selv skal gøre det, og hvem der følger op hvornår. De nyere regler er ikke læst, så efter 2019 er det en advarsel.",
    en: "For each offer, test and activity agreed, Min Plan until the end of 2019 had to say when it begins, who signs up where the citizen is to do it, and who follows up when. The later rules were not read, so after 2019 it is a warning.",
  },
  messages: {
    missing: {
      da: "{offer} er aftalt, men planen siger ikke, {parts}. Det skal den, så borgeren ved, hvad der sker hvornår.",
      en: "{offer} is agreed, but the plan does not say {parts}. It must, so that the citizen knows what happens when.",
    },
    missingLater: {
      da: "{offer} er aftalt, men planen siger ikke, {parts}. Skriv det, så borgeren ved, hvad der sker hvornår.",
      en: "{offer} is agreed, but the plan does not say {parts}. Write it, so that the citizen knows what happens when.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt det, der mangler", en: "Insert what is missing" }, safe: false } },
  check({ node, plan, standing, report }) {
    const demand = firstDemanded(standing, ["bab-52-3", "bab-nyere"]);
    if (!demand) return;
    for (const offer of agreedOffers(node)) {
      const text = offer.at("tekst");
      if (!text?.text()) continue;
      const followUp = offer.at("opfølgning");
      const gaps: { name: Localized; key: string; value: Value }[] = [];
      if (!offer.has("start"))
        gaps.push({ key: "start", value: "⟨åååå-mm-dd⟩", name: { da: "hvornår det begynder", en: "when it begins (start)" } });
      if (offer.at("selvtilmelding")?.flag() && !offer.has("ansvar_tilmelding")) {
        gaps.push({
          key: "ansvar_tilmelding",
          value: "borger",
          name: { da: "hvem der tilmelder", en: "who signs up (ansvar_tilmelding)" },
        });
      }
      if (!followUp?.has("ansvarlig") || !followUp.has("dato")) {
        gaps.push({
          key: "opfølgning",
          value: { ansvarlig: "⟨hvem⟩", dato: "⟨åååå-mm-dd⟩" },
          name: { da: "hvem der følger op hvornår", en: "who follows up when (opfølgning)" },
        });
      }
      if (gaps.length === 0) continue;
      const insert = gaps.flatMap(({ key, value }) =>
        key === "opfølgning"
          ? fillField(plan, offer, key, { ansvarlig: "⟨hvem⟩", dato: "⟨åååå-mm-dd⟩" })
          : insertField(plan, offer, key, value),
      );
      report({
        at: text,
        message: demand.law === "bab-52-3" ? "missing" : "missingLater",
        source: { law: demand.law },
        severity: demand.severity,
        values: { offer: quote(text.text() ?? ""), parts: gaps.map(({ name }) => name) },
        fixes: { insert },
      });
    }
  },
});
