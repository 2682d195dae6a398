import type { QuestionNumber } from "../law/questions";
import type { Node } from "../plan/node";
import { fillField, appendToField } from "./append-field";
import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";

const scaled = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const satisfies readonly QuestionNumber[];
const areasAsked = 3;

export const vurderingUfuldstaendig = defineRule({
  id: "vurdering-ufuldstaendig",
  severity: "warning",
  source: { question: 10 },
  alsoServes: [
    ...scaled.map((question) => ({ question })),
    { statement: "randers-tre-omraader" },
    { statement: "randers-fem-svar" },
    { statement: "randers-begrundet-svar" },
  ],
  appliesTo: { document: "vurdering", path: "", about: ["svar", "udviklingsområder", "kun"] },
  title: { da: "Vurderingen svarer på alle spørgsmål", en: "The assessment answers every question" },
  docs: {
    da: "Vurderingerne bliver lagt sammen til et billede af afdelingens planer. Et svar uden begrundelse kan ingen lære af, og uden tre områder at udvikle ved ingen, hvor man kan begynde. Er kun nogle spørgsmål vurderet, så skriv hvilke i »kun«.",
    en: "Assessments are put together into a picture of the department's plans. Nobody can learn from an answer without a reason, and without three areas to develop nobody knows where to begin. If only some questions were assessed, say which in »kun«.",
  },
  messages: {
    unanswered: {
      da: "Spørgsmål {numbers} er ikke besvaret. Svar, eller skriv i »kun«, hvilke spørgsmål vurderingen gælder.",
      en: "Question {numbers} is not answered. Answer, or write in »kun« (only) which questions the assessment covers.",
    },
    reason: {
      da: "Svaret på spørgsmål {number} har ingen begrundelse, så andre kan ikke lære af det. Henvis til det, der står i planen.",
      en: "The answer to question {number} has no reason (begrundelse), so others cannot learn from it. Refer to what the plan says.",
    },
    areas: {
      da: "Vurderingen slutter med tre områder, der kan udvikles; her står {count}. Skriv de tre, hvor planerne har mest at vinde.",
      en: "The assessment ends with three areas to develop; here stand {count}. Write the three where plans have most to gain.",
    },
    proposal: {
      da: "Området »{area}« har intet forslag. Skriv, hvordan planerne kan blive bedre dér.",
      en: "The area »{area}« has no proposal (forslag). Write how plans can get better there.",
    },
  },
  fixes: {
    insertAnswers: { title: { da: "Indsæt de svar, der mangler", en: "Insert the missing answers" }, safe: false },
    insertReason: { title: { da: "Indsæt »begrundelse«", en: "Insert »begrundelse« (reason)" }, safe: false },
    insertAreas: { title: { da: "Indsæt de områder, der mangler", en: "Insert the missing areas" }, safe: false },
    insertProposal: { title: { da: "Indsæt »forslag«", en: "Insert »forslag« (proposal)" }, safe: false },
  },
  check({ node, plan, report }) {
    // An empty file is told as such.
    if (node.children.length === 0) return;
    const only =
      node
        .at("kun")
        ?.items()
        .flatMap((item) => item.number() ?? []) ?? [];
    const isAsked = (number: number): boolean => only.length === 0 || only.includes(number);
    const answers = node.at("svar");
    const answerTo = (number: number): Node | undefined => answers?.at(`spørgsmål_${number}`);
    const unanswered = scaled.filter((number) => isAsked(number) && !answerTo(number)?.has("vurdering"));
    if (unanswered.length > 0) {
      const values = Object.fromEntries(
        unanswered
          .filter((number) => !answerTo(number))
          .map((number) => [
            `spørgsmål_${number}`,
            { vurdering: "⟨i høj grad / i nogen grad / i mindre grad / slet ikke⟩", begrundelse: "⟨hvorfor⟩" },
          ]),
      );
      report({
        at: answers ?? node,
        message: "unanswered",
        values: { numbers: unanswered.map(String) },
        fixes: { insertAnswers: fillField(plan, node, "svar", values) },
      });
    }
    for (const number of scaled) {
      const answer = answerTo(number);
      const given = answer?.at("vurdering");
      if (!isAsked(number) || !answer || !given || given.isEmpty() || !lacks(plan, answer, "begrundelse")) continue;
      const insertReason = insertField(plan, answer, "begrundelse", "⟨hvorfor, med henvisning til planen⟩");
      report({ at: given, message: "reason", values: { number }, fixes: { insertReason } });
    }
    if (isAsked(10)) checkAreas();

    function checkAreas(): void {
      const list = node.at("udviklingsområder");
      const areas = list?.items() ?? [];
      if (areas.length < areasAsked) {
        const missing = Array.from({ length: areasAsked - areas.length }, () => ({ område: "⟨område⟩", forslag: "⟨forslag⟩" }));
        const insertAreas = appendToField(plan, node, "udviklingsområder", missing);
        report({
          at: list ?? node,
          message: "areas",
          values: { count: areas.length === 0 ? { da: "ingen", en: "none" } : areas.length },
          fixes: { insertAreas },
        });
      }
      for (const area of areas) {
        const name = area.at("område")?.text();
        if (name === undefined || !lacks(plan, area, "forslag")) continue;
        const insertProposal = insertField(plan, area, "forslag", "⟨forslag⟩");
        report({ at: area.at("område") ?? area, message: "proposal", values: { area: name }, fixes: { insertProposal } });
      }
    }
  },
});
