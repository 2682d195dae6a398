import type { Localized } from "../language/localized";
import type { Certainty } from "./provision";
import { provisions, type ProvisionId } from "./provisions";
import { questions, type QuestionNumber } from "./questions";
import { recommendations, type RecommendationId } from "./recommendations";
import { statements, statementSources, type StatementId } from "./statements";

/**
 * What a rule rests on: a provision, a recommendation, a question of the assessment form, what a source document says, or the file
 * format where a schema cannot say it.
 */
export type Citation =
  | { readonly law: ProvisionId }
  | { readonly audit: RecommendationId }
  | { readonly question: QuestionNumber }
  | { readonly statement: StatementId }
  | { readonly format: Localized };

/** A citation as it is shown beside a problem. The format has no page of its own, so its `href` is absent. */
export type Source = { readonly id: string; readonly title: Localized; readonly certainty: Certainty; readonly href?: string };

export function sourceOf(citation: Citation): Source {
  if ("law" in citation) {
    const { title, href, certainty } = provisions[citation.law];
    return { id: citation.law, title, href, certainty };
  }
  if ("audit" in citation) {
    const { title, href } = recommendations[citation.audit];
    return { id: citation.audit, title, href, certainty: "found" };
  }
  if ("question" in citation) {
    const { number } = questionOf(citation.question);
    const title = { da: `Randers-audit, vurderingsskema ${number}`, en: `Randers audit, assessment form ${number}` };
    return { id: `randers-skema-${number}`, title, href: recommendations["randers-1"].href, certainty: "found" };
  }
  if ("statement" in citation) {
    const { title, href } = statementSources[statements[citation.statement].source];
    return { id: citation.statement, title, ...(href === undefined ? {} : { href }), certainty: "found" };
  }
  return { id: "format", title: citation.format, certainty: "found" };
}

export function questionOf(number: QuestionNumber): (typeof questions)[number] {
  const question = questions[number - 1];
  if (!question) throw new Error(`no question ${number}`);
  return question;
}
