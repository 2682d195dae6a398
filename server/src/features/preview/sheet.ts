import type { Locale, Localized } from "../../language/localized";
import { masked } from "../../language/personal-data";
import type { Node } from "../../plan/node";
import type { Plan } from "../../plan/plan";
import type { Span } from "../../plan/span";
import type { Workspace } from "../../workspace/workspace";
import { contentSpan, rangeOf } from "../range";
import { markup, type Markup, type Part } from "./markup";
import type { Location } from "vscode-languageserver-types";

/** What a page is written with: the plan, the reader's language, and the places in documents that the page leads to. */
export type Sheet = {
  readonly workspace: Workspace;
  readonly plan: Plan;
  readonly locale: Locale;
  /** The text in the reader's language. */
  readonly say: (text: Localized) => string;
  /** The words as a link to where they are written. */
  readonly link: (words: Part, node: Node, plan?: Plan) => Markup;
  /** The same for a part of the text. */
  readonly linkTo: (words: Part, span: Span, plan?: Plan) => Markup;
};

/** A sheet of paper leads nowhere: there the words stand alone. `places` is filled while the page is written. */
export function sheetFor(workspace: Workspace, plan: Plan, places: Location[] | undefined): Sheet {
  const { locale } = workspace;
  const linkTo: Sheet["linkTo"] = (words, span, from = plan) => {
    if (!places) return markup`${words}`;
    const number = places.push({ uri: from.uri, range: rangeOf(from, span) }) - 1;
    return markup`<a href="#" class="place" data-place="${number}">${words}</a>`;
  };
  return {
    workspace,
    plan,
    locale,
    say: (text) => text[locale],
    link: (words, node, from = plan) => linkTo(words, contentSpan(from, node), from),
    linkTo,
  };
}

/** The author's own words: personal numbers blotted out, places to fill in marked, and told to be Danish where the page is not. */
export function said(sheet: Pick<Sheet, "locale">, text: string): Markup {
  const parts = masked(text.trim())
    .split(/(⟨[^⟨⟩]*⟩)/u)
    .map((part) => (/^⟨.*⟩$/su.test(part) ? markup`<span class="blank">${part.slice(1, -1)}</span>` : part));
  return sheet.locale === "da" ? markup`${parts}` : markup`<span lang="da">${parts}</span>`;
}

/** Said where a part that every plan has is missing, as the citizen would find it. */
export function notYet({ say }: Pick<Sheet, "say">): Markup {
  return markup`<p class="missing">${say({ da: "Det står ikke i planen endnu.", en: "The plan does not say yet." })}</p>`;
}
