import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";
import { isOpenQuestion, ruledQuestions } from "./question-rules";

/** With more open questions than this the plan as a whole is hard to steer by. */
const mostOpen = 3;

export const styringsredskabSamlet = defineRule({
  id: "styringsredskab-samlet",
  severity: "info",
  source: { question: 9 },
  alsoServes: [
    { statement: "randers-styringsredskab" },
    { statement: "randers-aftaleredskab" },
    { statement: "randers-ny-udfoerer-kan-overtage" },
  ],
  appliesTo: { plantypes: socialPlans, path: "" },
  afterOthers: true,
  title: { da: "Planen kan bruges til at styre efter", en: "The plan can be steered by" },
  docs: {
    da: "Vurderingsskemaet spørger til sidst, om planen alt i alt er til at styre efter. Det er den sjældent, når mere end tre af de otte spørgsmål før det står åbne. Reglen siger hvilke; hvert problem står ved sit eget felt. Det, I har fravalgt med en grund, regnes ikke for åbent: så er der taget stilling.",
    en: "The assessment form asks at last whether the plan as a whole can be steered by. It rarely can with more than three of the eight questions before it open. The rule says which; each problem stands at its own field. What is turned off with a reason does not count as open: a stand was taken.",
  },
  messages: {
    open: {
      da: "Planen er endnu svær at styre efter: spørgsmål {numbers} i vurderingen står åbne. Begynd med formålet og ét mål, så følger resten.",
      en: "The plan is still hard to steer by: questions {numbers} of the assessment are open. Begin with the purpose and one goal, and the rest follows.",
    },
  },
  fixes: {},
  noFix: {
    da: "Reglen samler andre regler; rettelserne står ved deres problemer.",
    en: "The rule sums up other rules; the fixes stand at their problems.",
  },
  check({ node, found, report }) {
    const open = ruledQuestions.filter((number) => isOpenQuestion(number, found));
    if (open.length > mostOpen) report({ at: node, message: "open", values: { numbers: open.map(String) } });
  },
});
