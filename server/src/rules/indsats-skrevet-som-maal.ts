import { quote } from "../problem/message";
import { defineRule } from "./define-rule";
import { evidenceSpan, rewriteWithMove, wordingOf } from "./measurable";
import { socialPlans } from "./plan-groups";

export const indsatsSkrevetSomMaal = defineRule({
  id: "indsats-skrevet-som-maal",
  severity: "warning",
  source: { audit: "randers-3" },
  alsoServes: [{ law: "met-begreber" }],
  appliesTo: { plantypes: socialPlans, path: "indsatsmål[*].tekst" },
  local: true,
  title: { da: "Målet er et resultat, ikke en indsats", en: "The goal is a result, not an intervention" },
  docs: {
    da: "»Støtte til« og »samtaler om« er noget, der gives. Målet er det, borgeren så gør eller har. Når hjælpen selv er målet, er det nået den dag, hjælpen er givet, og ingen ser efter, om den hjalp.",
    en: "»Støtte til« (support to) and »samtaler om« (talks on) are things given. The goal is what the citizen then does or has. When the help itself is the goal, it is met on the day the help was given, and nobody looks whether it helped.",
  },
  messages: {
    help: {
      da: "Målet handler om hjælpen ({help}), ikke om det, borgeren opnår. Skriv, hvad borgeren gør eller har, når det er nået.",
      en: "The goal is about the help ({help}), not what the citizen achieves. Write what the citizen does or has when it is met.",
    },
  },
  fixes: { reword: { title: { da: "Skriv målet ud fra borgeren", en: "Write the goal from the citizen's side" }, safe: false } },
  check({ node, plan, settings, report }) {
    const wording = wordingOf(node, settings.lexicon);
    if (wording?.kind !== "intervention") return;
    const { judgement, evidence } = wording;
    report({
      at: evidenceSpan(plan, node, judgement, evidence),
      message: "help",
      values: { help: quote(evidence.text) },
      fixes: { reword: rewriteWithMove(plan, node, judgement, ["indsats_fra_personale", "aktivitet_ikke_maal"], settings.lexicon) },
    });
  },
});
