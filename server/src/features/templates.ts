import { templates } from "../templates/templates";
import type { Workspace } from "../workspace/workspace";
import { toSnippet } from "./code-actions";

/** A plan to start from, as an editor offers it: its places to fill in are tab stops. */
export type TemplateChoice = { readonly title: string; readonly description: string; readonly snippet: string };

export function templateChoices(workspace: Workspace): TemplateChoice[] {
  return templates.map((template) => ({
    title: template.title[workspace.locale],
    description: template.plantype,
    snippet: toSnippet(template.text),
  }));
}
