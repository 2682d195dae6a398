import type { Location } from "vscode-languageserver-types";
import type { Localized } from "../../language/localized";
import type { Plan } from "../../plan/plan";
import { documentKind } from "../../schema/documents";
import { belongingTo, planWithId } from "../../workspace/lookup";
import { planInTerms } from "../../workspace/terms";
import type { Workspace } from "../../workspace/workspace";
import { titleOf as nameOf } from "../preview/preview";
import { sheetFor } from "../preview/sheet";
import { previewStyle } from "../preview/style";
import { filledIn, scaleQuestions, type Filled } from "./form-fields";
import { formPage } from "./form-page";
import { formStyle } from "./form-style";

/** The audit's form for one plan: the questions with what the tool found, and the panel's answers as they are saved. */
export type AssessmentForm = {
  readonly title: string;
  readonly locale: Workspace["locale"];
  /** The form without its answers, which are put in from `fields`, so that it can be drawn anew while someone writes. */
  readonly html: string;
  readonly fields: readonly Filled[];
  readonly places: readonly Location[];
  readonly style: string;
  /** The assessment that is filled in; `null` until it is saved for the first time. */
  readonly form: string | null;
  /** The plan that is assessed, where it can be found. */
  readonly plan: string | null;
  /** The assessments of the plan that there are. */
  readonly existing: readonly { readonly uri: string; readonly label: string; readonly description: string }[];
  readonly words: Readonly<Record<keyof typeof words, string>>;
};

/** The form for a plan, or for an assessment that is already begun. The panel's answers are its own: none is ever suggested. */
export function assessmentForm(workspace: Workspace, document: Plan): AssessmentForm {
  const { locale } = workspace;
  const form = documentKind(document.uri) === "vurdering" ? document : undefined;
  const plan = form ? planOf(workspace, form) : document;
  const places: Location[] = [];
  const said = Object.entries(words).map(([key, text]) => [key, text[locale]]);
  return {
    title: { da: `Vurdering: ${nameIn(plan ?? document)}`, en: `Assessment: ${nameIn(plan ?? document)}` }[locale],
    locale,
    html: formPage(sheetFor(workspace, plan ?? document, places), plan).text,
    fields: filledIn(form),
    places,
    style: previewStyle + formStyle,
    form: form?.uri ?? null,
    plan: plan?.uri ?? null,
    existing: form || !plan ? [] : existingFor(workspace, plan),
    // Why the cast holds: the entries are those of `words`.
    words: Object.fromEntries(said) as AssessmentForm["words"],
  };
}

const words = {
  save: { da: "Gem vurderingen", en: "Save the assessment" },
  saved: { da: "Gemt", en: "Saved" },
  unsaved: { da: "Ikke gemt endnu", en: "Not saved yet" },
  answered: { da: "{count} af {all} spørgsmål besvaret", en: "{count} of {all} questions answered" },
  all: { da: String(scaleQuestions.length), en: String(scaleQuestions.length) },
} as const satisfies Readonly<Record<string, Localized>>;

/** The plan that the assessment is about, in its department's terms. */
export function planOf(workspace: Workspace, form: Plan): Plan | undefined {
  const id = form.root.at("plan")?.text();
  const plan = id === undefined ? undefined : planWithId(workspace, id);
  return plan && planInTerms(workspace, plan);
}

function nameIn(plan: Plan): string {
  return plan.root.at("id")?.text() ?? nameOf(plan).da.replace(/^Vist: /, "");
}

function existingFor(workspace: Workspace, plan: Plan): AssessmentForm["existing"] {
  return belongingTo(workspace, plan, "vurdering").map(({ uri, root }) => ({
    uri,
    label: root.at("bedømmer")?.text() ?? uri.slice(uri.lastIndexOf("/") + 1),
    description: root.at("dato")?.text() ?? "",
  }));
}
