import { sourceOf } from "../law/source";
import { allRules } from "../lint/lint";
import type { Workspace } from "../workspace/workspace";

/** A rule as an editor lists it; its page lies in the folder of pages under its id. */
export type ListedRule = { readonly id: string; readonly title: string; readonly source: string };

/** Every rule there is, by id. */
export function ruleList({ locale }: Workspace): ListedRule[] {
  return allRules.map((rule) => ({ id: rule.id, title: rule.title[locale], source: sourceOf(rule.source).title[locale] }));
}
