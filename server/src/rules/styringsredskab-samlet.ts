import type { QuestionNumber } from "../law/questions";
import { borgerensBemaerkninger } from "./borgerens-bemaerkninger";
import { borgerensMotivation } from "./borgerens-motivation";
import { borgerinddragelseFremgaar } from "./borgerinddragelse-fremgaar";
import { defineRule, type Rule } from "./define-rule";
import { formaalKanIkkeVurderes } from "./formaal-kan-ikke-vurderes";
import { formaalViserRetning } from "./formaal-viser-retning";
import { indsatsSkrevetSomMaal } from "./indsats-skrevet-som-maal";
import { indsatsmaalMangler } from "./indsatsmaal-mangler";
import { kriteriumMaalerYdelse } from "./kriterium-maaler-ydelse";
import { maalDiktererMetode } from "./maal-dikterer-metode";
import { maalKanIkkeMaales } from "./maal-kan-ikke-maales";
import { maalUdenSucceskriterier } from "./maal-uden-succeskriterier";
import { omfangForkertSted } from "./omfang-forkert-sted";
import { opfyldelseITidsrammen } from "./opfyldelse-i-tidsrammen";
import { socialPlans } from "./plan-groups";
import { sammenhaengMaalIndsats } from "./sammenhaeng-maal-indsats";
import { sel141Formaal } from "./sel141-formaal";
import { sel141Varighed } from "./sel141-varighed";
import { sigtOgOpfyldelse } from "./sigt-og-opfyldelse";
import { succeskriteriumKanIkkeMaales } from "./succeskriterium-kan-ikke-maales";
import { uenighedUdenBegrundelse } from "./uenighed-uden-begrundelse";
import { varighedErIkkeOpfoelgning } from "./varighed-er-ikke-opfoelgning";

type Scaled = Exclude<QuestionNumber, 9 | 10>;

/** The rules that answer each question of the assessment form, one plan at a time. */
const rulesOf: Readonly<Record<Scaled, readonly Rule[]>> = {
  1: [sel141Formaal, formaalViserRetning, formaalKanIkkeVurderes],
  2: [sigtOgOpfyldelse, opfyldelseITidsrammen],
  3: [maalUdenSucceskriterier, maalKanIkkeMaales, succeskriteriumKanIkkeMaales, kriteriumMaalerYdelse],
  4: [omfangForkertSted],
  5: [maalDiktererMetode],
  6: [sel141Varighed, varighedErIkkeOpfoelgning],
  7: [indsatsmaalMangler, sammenhaengMaalIndsats, indsatsSkrevetSomMaal],
  8: [borgerinddragelseFremgaar, borgerensBemaerkninger, borgerensMotivation, uenighedUdenBegrundelse],
};

const numbers = [1, 2, 3, 4, 5, 6, 7, 8] as const satisfies readonly Scaled[];

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
    const told = new Set(found.filter(({ severity }) => severity !== "info").map(({ rule }) => rule));
    const open = numbers.filter((number) => rulesOf[number].some(({ id }) => told.has(id)));
    if (open.length > mostOpen) report({ at: node, message: "open", values: { numbers: open.map(String) } });
  },
});
