import type { QuestionNumber } from "../law/questions";
import type { Problem } from "../problem/problem";
import { borgerensBemaerkninger } from "./borgerens-bemaerkninger";
import { borgerensMotivation } from "./borgerens-motivation";
import { borgerinddragelseFremgaar } from "./borgerinddragelse-fremgaar";
import type { Rule } from "./define-rule";
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
import { sammenhaengMaalIndsats } from "./sammenhaeng-maal-indsats";
import { sel141Formaal } from "./sel141-formaal";
import { sel141Varighed } from "./sel141-varighed";
import { sigtOgOpfyldelse } from "./sigt-og-opfyldelse";
import { succeskriteriumKanIkkeMaales } from "./succeskriterium-kan-ikke-maales";
import { uenighedUdenBegrundelse } from "./uenighed-uden-begrundelse";
import { varighedErIkkeOpfoelgning } from "./varighed-er-ikke-opfoelgning";

/** The questions about one plan that rules answer one by one; the ninth sums them up. */
export type RuledQuestion = Exclude<QuestionNumber, 9 | 10>;

/**
 * The rules that answer each question of the assessment form, one plan at a time: a question is open when one of them warns or reports
 * an error. Editor, report, forms and the rule on the ninth question all read this table.
 */
export const questionRules: Readonly<Record<RuledQuestion, readonly Rule[]>> = {
  1: [sel141Formaal, formaalViserRetning, formaalKanIkkeVurderes],
  2: [sigtOgOpfyldelse, opfyldelseITidsrammen],
  3: [maalUdenSucceskriterier, maalKanIkkeMaales, succeskriteriumKanIkkeMaales, kriteriumMaalerYdelse],
  4: [omfangForkertSted],
  5: [maalDiktererMetode],
  6: [sel141Varighed, varighedErIkkeOpfoelgning],
  7: [indsatsmaalMangler, sammenhaengMaalIndsats, indsatsSkrevetSomMaal],
  8: [borgerinddragelseFremgaar, borgerensBemaerkninger, borgerensMotivation, uenighedUdenBegrundelse],
};

export const ruledQuestions = [1, 2, 3, 4, 5, 6, 7, 8] as const satisfies readonly RuledQuestion[];

/** Whether one of the question's rules warns or reports an error. */
export function isOpenQuestion(number: RuledQuestion, problems: readonly Problem[]): boolean {
  const ids = new Set(questionRules[number].map(({ id }) => id));
  return problems.some(({ rule, severity }) => severity !== "info" && ids.has(rule));
}
