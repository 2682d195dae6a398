/**
 * Starting texts for plans (»skabeloner«). A template is a whole plan with `⟨places⟩` to fill in; filled in sensibly, it has no
 * problems. This folder may not look at plans or judge them.
 */
import type { Localized } from "../language/localized";
import { indsatsplan } from "./indsatsplan";
import { sel141 } from "./sel-141";

export type Template = {
  readonly id: string;
  /** As written in the plan's `plantype`. */
  readonly plantype: string;
  readonly title: Localized;
  readonly text: string;
};

/** Every template, in the order they are offered. */
export const templates: readonly Template[] = [
  {
    id: "sel-141",
    plantype: "sel-141",
    title: { da: "Handleplan for voksne efter servicelovens § 141", en: "Adult action plan (handleplan), Social Services Act § 141" },
    text: sel141,
  },
  {
    id: "indsatsplan",
    plantype: "indsatsplan",
    title: { da: "Indsatsplan i ressourceforløb", en: "Resource programme plan (indsatsplan)" },
    text: indsatsplan,
  },
];
