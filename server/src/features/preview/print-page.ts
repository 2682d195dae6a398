import type { Plan } from "../../plan/plan";
import type { Workspace } from "../../workspace/workspace";
import { markup, Markup } from "./markup";
import { pageOf, titleOf, type ViewId } from "./preview";
import { previewStyle } from "./style";

/** A page that stands alone, to be printed on A4 or handed over: nothing is fetched, and nothing in it can run. */
export function printPage(workspace: Workspace, plan: Plan, view: ViewId): string {
  const { locale } = workspace;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return markup`${new Markup("<!doctype html>")}
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${titleOf(plan)[locale]}</title>
        <style>
          ${new Markup(previewStyle)}
        </style>
      </head>
      <body>
        <main class="page ${view}">${new Markup(pageOf(view, workspace, plan, undefined))}</main>
      </body>
    </html> `.text;
}
