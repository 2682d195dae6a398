import { judge } from "../measurability/judge";
import type { Lexicon } from "../measurability/lexicon";
import { hasPlaceholder, type Node } from "../plan/node";
import { quote } from "../problem/message";
import { lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { criterionJudgement, vagueSpan } from "./measurable";

export const maalKanIkkeMaales = defineRule({
  id: "maal-kan-ikke-maales",
  severity: "warning",
  source: { audit: "randers-4" },
  appliesTo: { path: "indsatsmål[*].tekst" },
  title: { da: "Indsatsmålet kan ikke måles", en: "The goal cannot be measured" },
  docs: {
    da: "To kolleger, der ikke kender sagen, bør ved opfølgningen kunne svare det samme: nået eller ikke nået. Det kan de, når målet eller dets succeskriterier nævner noget, der kan ses, tælles eller slås op, og hvor grænsen går.",
    en: "Two colleagues who do not know the case should give the same answer at follow-up: met or not met. They can when the goal or its criteria name something that can be seen, counted or looked up, and where the limit is.",
  },
  messages: {
    wording: { da: "Målet er åbent formuleret: {why}", en: "The goal is open in its wording: {why}" },
    vague: {
      da: "Hverken {goal} eller succeskriterierne kan måles: {why}",
      en: "Neither {goal} nor its success criteria can be measured: {why}",
    },
  },
  fixes: {},
  noFix: {
    da: "Hvad målet skal nå, ved kun den, der kender borgeren. Reglen om manglende succeskriterier indsætter et skelet til et tegn.",
    en: "Only those who know the citizen know what the goal is to reach. The rule on missing criteria inserts the frame of a sign.",
  },
  check({ node, plan, settings: { lexicon }, report }) {
    const text = node.text();
    if (text === undefined || hasPlaceholder(text)) return;
    const judgement = judge(text, { role: "indsatsmål", lexicon });
    if (judgement.measurable || hasMeasurableCriterion(node, lexicon)) return;
    const at = vagueSpan(plan, node, judgement);
    const { reason: why } = judgement;
    // Without criteria the rule that asks for them names the goal; here it is the words.
    if (!node.parent || lacks(plan, node.parent, "succeskriterier")) report({ at, message: "wording", values: { why } });
    else report({ at, message: "vague", values: { goal: quote(text), why } });
  },
});

function hasMeasurableCriterion(text: Node, lexicon: Lexicon): boolean {
  const criteria = text.parent?.at("succeskriterier")?.items() ?? [];
  return criteria.some((criterion) => criterionJudgement(criterion, lexicon)?.measurable !== false);
}
