import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const borgerinddragelseFremgaar = defineRule({
  id: "borgerinddragelse-fremgaar",
  severity: "warning",
  source: { audit: "randers-11" },
  alsoServes: [
    { law: "sel-141-4" },
    { law: "rsl-4" },
    { question: 8 },
    { statement: "randers-medvirken-fremgaar" },
    { statement: "randers-formuleret-sammen" },
    { statement: "randers-borgeren-inddraget" },
    { statement: "en-plan-borgeren-med" },
    { statement: "herberg-plan-laves-sammen" },
  ],
  appliesTo: {
    plantypes: socialPlans,
    path: "",
    about: ["borgerinddragelse", "borgerinddragelse.hvordan", "borgerinddragelse.hvorfor_ikke"],
  },
  title: { da: "Borgerens medvirken fremgår af planen", en: "The plan shows the citizen's part in it" },
  docs: {
    da: "Det bør fremgå, hvordan borgeren har været med til at lave planen. Har borgeren ikke kunnet være med, bør det fremgå hvorfor.",
    en: "The plan should show how the citizen took part in making it. If the citizen could not, it should show why.",
  },
  messages: {
    missing: {
      da: "Det fremgår ikke, om borgeren har været med til at lave planen. Skriv hvordan, eller hvorfor det ikke har kunnet lade sig gøre.",
      en: "The plan does not show whether the citizen took part in making it (borgerinddragelse). Write how, or why it was not possible.",
    },
    how: {
      da: "Planen siger, at borgeren har medvirket, men ikke hvordan. Et par ord om samtaler eller fælles formulering er nok.",
      en: "The plan says that the citizen took part, but not how (hvordan). A few words on talks or common wording will do.",
    },
    whyNot: {
      da: "Planen siger, at borgeren ikke har medvirket, men ikke hvorfor. Skriv grunden i »hvorfor_ikke«.",
      en: "The plan says that the citizen did not take part, but not why. Write the reason in »hvorfor_ikke«.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt »borgerinddragelse«", en: "Insert »borgerinddragelse« (the citizen's part)" }, safe: false },
    insertHow: { title: { da: "Indsæt »hvordan«", en: "Insert »hvordan« (how)" }, safe: false },
    insertWhyNot: { title: { da: "Indsæt »hvorfor_ikke«", en: "Insert »hvorfor_ikke« (why not)" }, safe: false },
  },
  check({ node, plan, report }) {
    const part = node.at("borgerinddragelse");
    if (!part || part.isEmpty()) {
      if (!lacks(plan, node, "borgerinddragelse")) return;
      const block = { medvirket: "ja", hvordan: "⟨hvordan borgeren har været med⟩" };
      report({ at: part ?? node, message: "missing", fixes: { insert: insertField(plan, node, "borgerinddragelse", block) } });
      return;
    }
    if (part.kind !== "map" || !lacks(plan, part, "hvordan") || !lacks(plan, part, "hvorfor_ikke")) return;
    const took = part.at("medvirket");
    const insertHow = insertField(plan, part, "hvordan", "⟨hvordan borgeren har været med⟩");
    if (!took || took.isEmpty()) {
      report({ at: took ?? part, message: "missing", fixes: { insertHow } });
      return;
    }
    switch (took.flag()) {
      case true:
        report({ at: took, message: "how", fixes: { insertHow } });
        return;
      case false: {
        const insertWhyNot = insertField(plan, part, "hvorfor_ikke", "⟨hvorfor borgeren ikke har været med⟩");
        report({ at: took, message: "whyNot", fixes: { insertWhyNot } });
        return;
      }
      case undefined:
    }
  },
});
