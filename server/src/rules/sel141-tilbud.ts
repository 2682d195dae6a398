import { fillField } from "./append-field";
import { isAnonymousTreatment } from "./adult-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

export const sel141Tilbud = defineRule({
  id: "sel141-tilbud",
  severity: "warning",
  source: { law: "sel-141-1" },
  alsoServes: [{ law: "sel-141-2" }, { law: "sel-praksis-2019" }],
  appliesTo: {
    plantypes: ["sel-141"],
    path: "tilbud_om_plan",
    about: ["tilbud_om_plan.vurderet", "tilbud_om_plan.borgerens_ønske", "tilbud_om_plan.tilbudt", "tilbud_om_plan.svar"],
  },
  title: { da: "Skønnet over tilbuddet om en plan kan ses", en: "The judgement on offering a plan can be seen" },
  docs: {
    da: "Om borgeren skal tilbydes en handleplan, er et skøn, der bygger på borgerens ønske og på indsatsens art og omfang. Borgeren kan takke nej; så hører formål og mål til i bestillingen. At et tilbud mangler, ændrer ikke ved afgørelsen om hjælpen.",
    en: "Whether to offer a plan is a judgement that rests on the citizen's wish and on the kind and extent of the help. The citizen may decline; purpose and goals then belong in the order. A missing offer does not invalidate the decision on help.",
  },
  messages: {
    noJudgement: {
      da: "Tilbuddet om en plan viser ikke {parts}. Skønnet skal bygge på borgerens ønske og på indsatsens art og omfang, jf. servicelovens § 141, stk. 1.",
      en: "The offer of a plan (tilbud_om_plan) does not show {parts}. The judgement must rest on the citizen's wish and the help's kind and extent, Social Services Act § 141(1).",
    },
    declined: {
      da: "Borgeren har takket nej til en plan. Skriv formål og mål i bestillingen, eller ret svaret, hvis borgeren har ombestemt sig.",
      en: "The citizen declined a plan. Write purpose and goals in the order (bestilling), or correct the answer if the citizen changed their mind.",
    },
  },
  fixes: {
    fillIn: { title: { da: "Indsæt det, der mangler", en: "Insert what is missing" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const severity = demanded(standing, "sel-141-1", "warning");
    if (!severity || isAnonymousTreatment(node.root)) return;
    const parts = [
      ...(node.has("vurderet") ? [] : [{ da: "hvornår det blev vurderet", en: "when it was judged (vurderet)" }]),
      ...(node.has("borgerens_ønske") ? [] : [{ da: "borgerens ønske", en: "the citizen's wish (borgerens_ønske)" }]),
    ];
    if (parts.length > 0) {
      const values = { vurderet: node.root.at("dato")?.date() ?? "⟨åååå-mm-dd⟩", borgerens_ønske: "⟨borgerens ønske⟩" };
      report({
        at: node,
        message: "noJudgement",
        severity,
        values: { parts },
        fixes: { fillIn: fillField(plan, node.root, "tilbud_om_plan", values) },
      });
    }
    const answer = node.at("svar");
    if (answer?.text() === "nej tak") report({ at: answer, message: "declined", severity, source: { law: "sel-141-2" } });
  },
});
