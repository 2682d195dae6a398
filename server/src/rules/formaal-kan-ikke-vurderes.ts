import { judge } from "../measurability/judge";
import { hasPlaceholder } from "../plan/node";
import { quote } from "../problem/message";
import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { directionlessness } from "./direction";
import { rewriteEdits, rewriteFixes, vagueSpan } from "./measurable";

export const formaalKanIkkeVurderes = defineRule({
  id: "formaal-kan-ikke-vurderes",
  severity: "warning",
  source: { audit: "randers-2" },
  alsoServes: [
    { question: 1 },
    { statement: "randers-formaal-kan-vurderes" },
    { statement: "randers-formaal-niveau" },
    { statement: "randers-formaal-grad" },
  ],
  appliesTo: { path: "formål", about: ["niveau"] },
  title: { da: "Formålet kan ikke vurderes", en: "The purpose cannot be judged" },
  docs: {
    da: "Ved opfølgningen bør det kunne vurderes, om formålet er nået. Et formål, der peger på et niveau »som før« uden at sige, hvad det består i, kan en ny udfører ikke arbejde efter.",
    en: "At follow-up it should be possible to judge whether the purpose is met. No new provider can work from a purpose that points to a level »as before« without saying what it consists of.",
  },
  messages: {
    vague: {
      da: "{purpose} kan ikke vurderes ved opfølgningen: {why}",
      en: "{purpose} cannot be judged at follow-up: {why}",
    },
    vagueLevel: {
      da: "Formålet kan ikke vurderes, og niveauet {level} hjælper ikke: {why}",
      en: "The purpose cannot be judged, and the level {level} does not help: {why}",
    },
  },
  fixes: {
    insertLevel: { title: { da: "Indsæt »niveau« med konkrete tegn", en: "Insert »niveau« (level) with concrete signs" }, safe: false },
    ...rewriteFixes,
  },
  check({ node, plan, settings: { lexicon }, report }) {
    const text = node.text();
    if (text === undefined || hasPlaceholder(text)) return;
    const judgement = judge(text, { role: "formål", lexicon });
    // A purpose without a direction is told by the rule that asks for one.
    if (judgement.measurable || directionlessness(node, lexicon)) return;
    const levelNode = node.parent?.at("niveau");
    const level = levelNode?.text();
    if (!levelNode || level === undefined) {
      report({
        at: vagueSpan(plan, node, judgement),
        message: "vague",
        values: { purpose: quote(text), why: judgement.reason },
        fixes: () => ({
          insertLevel: node.parent && insertField(plan, node.parent, "niveau", "⟨tegn, der kan ses eller tælles⟩"),
          ...rewriteEdits(plan, node, judgement, lexicon),
        }),
      });
      return;
    }
    if (hasPlaceholder(level)) return;
    const levelJudgement = judge(level, { role: "formål", lexicon });
    if (levelJudgement.measurable) return;
    report({
      at: vagueSpan(plan, levelNode, levelJudgement),
      message: "vagueLevel",
      values: { level: quote(level), why: levelJudgement.reason },
      fixes: () => rewriteEdits(plan, levelNode, levelJudgement, lexicon),
    });
  },
});
