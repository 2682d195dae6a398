import { replaceScalar } from "../plan/edits";
import { quote } from "../problem/message";
import { defineRule } from "./define-rule";
import { criterionJudgement, deliveryIn, evidenceSpan } from "./measurable";
import { socialPlans } from "./plan-groups";

export const kriteriumMaalerYdelse = defineRule({
  id: "kriterium-maaler-ydelse",
  severity: "warning",
  source: { audit: "randers-5" },
  alsoServes: [{ statement: "randers-kriterier-viser-virkning" }],
  appliesTo: {
    plantypes: socialPlans,
    path: "indsatsmål[*].succeskriterier[*]",
    about: ["indsatsmål[*].succeskriterier[*].tekst"],
  },
  local: true,
  title: { da: "Succeskriteriet måler virkningen, ikke hjælpen", en: "The criterion measures the effect, not the help" },
  docs: {
    da: "At støtten er givet, eller samtalen holdt, viser, at der er arbejdet – ikke at det har hjulpet. Kriteriet bør vise det, borgeren så gør eller har, så udfører ved, hvad hjælpen skal virke på.",
    en: "That support was given or the talk held shows that work was done, not that it helped. The criterion should show what the citizen then does or has, so that the provider knows what the help is to change.",
  },
  messages: {
    delivery: {
      da: "{sign} tæller den hjælp, der gives. Skriv, hvad borgeren gør eller har, når hjælpen har virket.",
      en: "{sign} counts the help given. Write what the citizen does or has once the help has worked.",
    },
  },
  fixes: { reword: { title: { da: "Skriv det, borgeren gør", en: "Write what the citizen does" }, safe: false } },
  check({ node, plan, settings, report }) {
    const judgement = criterionJudgement(node, settings.lexicon);
    const sign = node.at("tekst") ?? node;
    // What cannot be measured at all is told first.
    if (!judgement?.measurable || sign.text() === undefined) return;
    const help = deliveryIn(judgement);
    if (!help) return;
    report({
      at: evidenceSpan(plan, sign, judgement, help),
      message: "delivery",
      values: { sign: quote(judgement.text) },
      fixes: {
        reword:
          sign.kind === "scalar" ? [replaceScalar(plan, sign, "Borgeren ⟨gør noget, andre kan se⟩ mindst ⟨antal⟩ gange om ugen")] : [],
      },
    });
  },
});
