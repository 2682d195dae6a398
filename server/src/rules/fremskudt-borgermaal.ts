import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";

export const fremskudtBorgermaal = defineRule({
  id: "fremskudt-borgermaal",
  severity: "info",
  source: { law: "met-fremskudt" },
  alsoServes: [{ statement: "rudersdal-borgermaal" }],
  appliesTo: { plantypes: ["fremskudt"], path: "", about: ["borgermål", "borgermål_planlagt", "første_kontakt"] },
  title: { da: "Borgeren sætter sine egne mål, når kontakten er skabt", en: "The citizen sets own goals once contact is there" },
  docs: {
    da: "I begyndelsen handler det om kontakt og om at forstå, hvad borgeren har brug for. Målene kan vente, men en dag for, hvornår de laves, gør, at de ikke bliver glemt.",
    en: "At first it is about contact and about seeing what the citizen needs. The goals can wait, but a day for making them keeps them from being forgotten.",
  },
  messages: {
    missing: {
      da: "Borgeren har endnu ikke sat sine egne mål, og der er ingen dag for, hvornår det sker. Aftal en, når kontakten er skabt.",
      en: "The citizen has not set own goals (borgermål) yet, and there is no day for it. Agree on one (borgermål_planlagt) once contact is there.",
    },
  },
  fixes: {
    plan: { title: { da: "Indsæt »borgermål_planlagt«", en: "Insert »borgermål_planlagt« (own goals planned)" }, safe: false },
    insertGoal: { title: { da: "Indsæt et mål med borgerens ord", en: "Insert a goal in the citizen's words" }, safe: false },
  },
  check({ node, plan, report }) {
    const contact = node.at("første_kontakt");
    if (!contact || contact.isEmpty() || node.has("borgermål") || node.has("borgermål_planlagt")) return;
    report({
      at: node.at("borgermål") ?? contact,
      message: "missing",
      fixes: {
        plan: insertField(plan, node, "borgermål_planlagt", "⟨åååå-mm-dd⟩"),
        insertGoal: insertField(plan, node, "borgermål", [{ tekst: "⟨målet, som borgeren siger det⟩" }]),
      },
    });
  },
});
