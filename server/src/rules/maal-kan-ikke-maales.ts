import { quote } from "../problem/message";
import { lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { rewriteEdits, rewriteFixes, vagueSpan, wordingOf } from "./measurable";

export const maalKanIkkeMaales = defineRule({
  id: "maal-kan-ikke-maales",
  severity: "warning",
  source: { audit: "randers-4" },
  alsoServes: [
    { question: 3 },
    { statement: "randers-maalbare-maal" },
    { statement: "randers-ikke-for-frit" },
    { statement: "randers-maal-opfyldt-hvornaar" },
  ],
  appliesTo: { path: "indsatsmål[*].tekst" },
  local: true,
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
  fixes: rewriteFixes,
  check({ node, plan, settings: { lexicon }, report }) {
    const wording = wordingOf(node, lexicon);
    if (wording?.kind !== "open") return;
    const { judgement } = wording;
    const at = vagueSpan(plan, node, judgement);
    const why = judgement.reason;
    const fixes = rewriteEdits(plan, node, judgement, lexicon);
    // Without criteria the rule that asks for them names the goal; here it is the words.
    if (!node.parent || lacks(plan, node.parent, "succeskriterier")) report({ at, message: "wording", values: { why }, fixes });
    else report({ at, message: "vague", values: { goal: quote(judgement.text), why }, fixes });
  },
});
