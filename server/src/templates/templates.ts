/**
 * Starting texts for plans (»skabeloner«). A template is a whole plan with `⟨places⟩` to fill in; filled in sensibly, it has no
 * problems. This folder may not look at plans or judge them.
 */
import type { Localized } from "../language/localized";
import type { DocumentKind } from "../schema/documents";
import { barnetsPlan, sel140, ungeplan } from "./children";
import { minPlan, rehabPlan } from "./employment";
import { indsatsplan } from "./indsatsplan";
import { borgerensPlan, fremskudt, helhedsplan, opholdsplan } from "./joint";
import { bestilling, journal, vurdering } from "./other-documents";
import { sel141 } from "./sel-141";

export type Template = {
  readonly id: string;
  /** As written in the plan's `plantype`. */
  readonly plantype: string;
  readonly title: Localized;
  readonly text: string;
};

/** A document beside a plan; its kind is its id. */
export type OtherTemplate = { readonly id: DocumentKind; readonly title: Localized; readonly text: string };

/** Every plan template, in the order they are offered. */
export const templates: readonly Template[] = [
  plan("sel-141", sel141, "Handleplan for voksne efter servicelovens § 141", "Adult action plan (handleplan), Social Services Act § 141"),
  plan("barnets-plan", barnetsPlan, "Barnets plan efter barnets lov", "The child's plan (barnets plan)"),
  plan("ungeplan", ungeplan, "Ungeplan efter barnets lov", "Youth plan (ungeplan)"),
  plan("sel-140", sel140, "Handleplan for børn efter servicelovens § 140, til og med 2023", "Child action plan (handleplan), until 2023"),
  plan("min-plan", minPlan, "Min Plan i jobcenteret", "»Min Plan« in the job centre"),
  plan("rehab-plan", rehabPlan, "Rehabiliteringsplan", "Rehabilitation plan (rehabiliteringsplan)"),
  plan("indsatsplan", indsatsplan, "Indsatsplan i ressourceforløb", "Resource programme plan (indsatsplan)"),
  plan("helhedsplan", helhedsplan, "Helhedsplan i stedet for flere planer", "One joint plan (helhedsplan)"),
  plan("borgerens-plan", borgerensPlan, "Borgerens Plan fra et netværksmøde", "The citizen's plan from a network meeting (Borgerens Plan)"),
  plan("opholdsplan", opholdsplan, "Opholdsplan på herberg", "Stay plan in a shelter (opholdsplan)"),
  plan("fremskudt", fremskudt, "Fremskudt sagsbehandling", "Outreach casework (fremskudt sagsbehandling)"),
];

/** Those of other documents. */
export const otherTemplates: readonly OtherTemplate[] = [
  other("bestilling", bestilling, "Bestilling til en udfører", "Order to a provider (bestilling)"),
  other("journal", journal, "Journal ved siden af en plan", "Journal beside a plan"),
  other("vurdering", vurdering, "Vurderingsskema for én plan", "Assessment form for one plan (vurdering)"),
];

function plan(plantype: string, text: string, da: string, en: string): Template {
  return { id: plantype, plantype, title: { da, en }, text };
}

function other(id: DocumentKind, text: string, da: string, en: string): OtherTemplate {
  return { id, title: { da, en }, text };
}
