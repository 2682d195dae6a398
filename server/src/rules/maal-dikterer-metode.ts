import { quote } from "../problem/message";
import { defineRule } from "./define-rule";
import { evidenceSpan, rewriteWithMove, wordingOf } from "./measurable";
import { socialPlans } from "./plan-groups";

export const maalDiktererMetode = defineRule({
  id: "maal-dikterer-metode",
  severity: "warning",
  source: { audit: "randers-15" },
  alsoServes: [{ question: 5 }, { statement: "randers-fri-metode" }, { statement: "randers-rummelige-maal" }],
  appliesTo: { plantypes: socialPlans, path: "indsatsmål[*].tekst" },
  local: true,
  title: { da: "Målet lader udfører vælge metode", en: "The goal lets the provider choose the method" },
  docs: {
    da: "Målet siger, hvor borgeren skal hen; vejen dertil er udførers fag. Står metoden i målet, kan den ikke skiftes ud, når den ikke virker. Ved du, hvad der plejer at virke, så skriv det som forslag.",
    en: "The goal says where the citizen is going; the way there is the provider's trade. A method in the goal cannot be changed when it does not work. If you know what usually works, write it as a suggestion.",
  },
  messages: {
    method: {
      da: "{method} binder udfører til én metode. Skriv i målet, hvad borgeren opnår, og lad metoden stå som forslag.",
      en: "{method} binds the provider to one method. Let the goal say what the citizen achieves, and the method stand as a suggestion.",
    },
  },
  fixes: {
    move: {
      title: { da: "Flyt metoden til »forslag_til_udfører«", en: "Move the method to »forslag_til_udfører« (suggestions)" },
      safe: false,
    },
  },
  check({ node, plan, settings, report }) {
    const wording = wordingOf(node, settings.lexicon);
    if (wording?.kind !== "method") return;
    const { judgement, evidence } = wording;
    report({
      at: evidenceSpan(plan, node, judgement, evidence),
      message: "method",
      values: { method: quote(evidence.text) },
      fixes: { move: rewriteWithMove(plan, node, judgement, ["metode_dikteret"], settings.lexicon) },
    });
  },
});
