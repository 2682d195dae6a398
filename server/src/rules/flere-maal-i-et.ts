import { defineRule } from "./define-rule";
import { rewriteWithMove, wordingOf } from "./measurable";
import { socialPlans } from "./plan-groups";

export const flereMaalIEt = defineRule({
  id: "flere-maal-i-et",
  severity: "info",
  source: { audit: "randers-4" },
  alsoServes: [{ statement: "randers-overskuelige-maal" }],
  appliesTo: { plantypes: socialPlans, path: "indsatsmål[*].tekst" },
  local: true,
  title: { da: "Ét mål ad gangen", en: "One goal at a time" },
  docs: {
    da: "Når to resultater står i samme mål, kan det ene nås uden det andet, og borgeren kan ikke se, hvad der er lykkedes. Hver sit mål giver hver sin sejr. Reglen siger først noget, når målet i øvrigt kan måles.",
    en: "When two results stand in one goal, one can be met without the other, and the citizen cannot see what succeeded. A goal each gives a victory each. The rule speaks only once the goal can be measured.",
  },
  messages: {
    several: {
      da: "Målet rummer flere resultater, og det ene kan nås uden det andet. Del det, så borgeren kan se, hvad der er lykkedes.",
      en: "The goal holds several results, and one can be met without the other. Part it, so that the citizen can see what succeeded.",
    },
  },
  fixes: { part: { title: { da: "Gør den sidste del til sit eget mål", en: "Make the last part a goal of its own" }, safe: false } },
  check({ node, plan, settings, report }) {
    const wording = wordingOf(node, settings.lexicon);
    if (wording?.kind !== "several") return;
    report({
      at: node,
      message: "several",
      fixes: { part: rewriteWithMove(plan, node, wording.judgement, ["flere_maal_i_et"], settings.lexicon) },
    });
  },
});
