import type { Localized } from "../language/localized";
import type { Certainty } from "./provision";
import { provisions, type ProvisionId } from "./provisions";
import { recommendations, type RecommendationId } from "./recommendations";

/** What a rule rests on: a provision, a recommendation, or the file format where a schema cannot say it. */
export type Citation = { readonly law: ProvisionId } | { readonly audit: RecommendationId } | { readonly format: Localized };

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
  return { id: "format", title: citation.format, certainty: "found" };
}
