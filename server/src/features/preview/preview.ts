import type { Location } from "vscode-languageserver-types";
import type { Localized } from "../../language/localized";
import type { Plan } from "../../plan/plan";
import { documentKind } from "../../schema/documents";
import { readable } from "../../workspace/file-system";
import type { Workspace } from "../../workspace/workspace";
import { analystPage } from "./analyst";
import { citizenPage } from "./citizen";
import { documentPage } from "./document-page";
import { sheetFor } from "./sheet";
import { previewStyle } from "./style";

/** How a document is shown beside its text: the same in two ways, with words for the tabs. */
export type Preview = {
  readonly title: string;
  readonly locale: Workspace["locale"];
  readonly views: readonly View[];
  /** Where the elements with `data-place="n"` lead. */
  readonly places: readonly Location[];
  readonly style: string;
  /** Whether the whole text could be read; while someone types in the middle of it, some may be missing. */
  readonly whole: boolean;
  readonly words: { readonly views: string; readonly print: string; readonly unread: string };
};

export type ViewId = "citizen" | "analyst";

export type View = { readonly id: ViewId; readonly label: string; readonly html: string };

/** The document as it is read by the citizen and by the analyst. Everything in it is escaped, and nothing is fetched. */
export function preview(workspace: Workspace, plan: Plan): Preview {
  const { locale } = workspace;
  const places: Location[] = [];
  const views = viewsOf(plan).map(({ id, label }) => ({ id, label: label[locale], html: pageOf(id, workspace, plan, places) }));
  return {
    title: titleOf(plan)[locale],
    locale,
    views,
    places,
    style: previewStyle,
    whole: plan.syntaxErrors.length === 0,
    words: { views: words.views[locale], print: words.print[locale], unread: words.unread[locale] },
  };
}

const words = {
  views: { da: "Vis som", en: "Show as" },
  print: { da: "Gem til udskrift", en: "Save for print" },
  unread: {
    da: "Noget af teksten kan ikke læses lige nu. Siden følger med igen, når den kan.",
    en: "Some of the text cannot be read right now. The page will follow again when it can.",
  },
} as const satisfies Readonly<Record<string, Localized>>;

function viewsOf(plan: Plan): readonly { readonly id: ViewId; readonly label: Localized }[] {
  const isPlan = documentKind(plan.uri) === "plan";
  return [
    { id: "citizen", label: isPlan ? { da: "Borgeren læser", en: "The citizen reads" } : { da: "Læs", en: "Read" } },
    { id: "analyst", label: { da: "Analytikeren læser", en: "The analyst reads" } },
  ];
}

/** One page's markup; without `places`, for paper, it leads nowhere. */
export function pageOf(id: ViewId, workspace: Workspace, plan: Plan, places: Location[] | undefined): string {
  const sheet = sheetFor(workspace, plan, places);
  if (id === "analyst") return analystPage(sheet).text;
  return (documentKind(plan.uri) === "plan" ? citizenPage(sheet) : documentPage(sheet)).text;
}

export function titleOf(plan: Plan): Localized {
  const id = plan.root.at("id")?.text();
  const name = id ?? readable(plan.uri.slice(plan.uri.lastIndexOf("/") + 1));
  return { da: `Vist: ${name}`, en: `Preview: ${name}` };
}
