import { judge } from "../measurability/judge";
import { rewritings } from "../measurability/rewrite";
import { settingsFor } from "../workspace/settings";
import type { Workspace } from "../workspace/workspace";
import { toSnippet } from "./code-actions";

/** The judgement of one statement, worded for an editor to show. */
export type Assessment = {
  readonly measurable: boolean;
  readonly reason: string;
  readonly suggestions: readonly { readonly title: string; readonly text: string; readonly snippet: string }[];
};

/** Judges any text the user points at, whether or not it stands in a plan, by the words of the settings that hold where it stands. */
export function assess(workspace: Workspace, text: string, uri?: string): Assessment {
  const place = uri ?? `${workspace.folders[0] ?? "file://"}/ny.plan.yaml`;
  const { lexicon } = settingsFor(workspace, place);
  const judgement = judge(text, { lexicon });
  return {
    measurable: judgement.measurable,
    reason: judgement.reason[workspace.locale],
    suggestions: rewritings(judgement, { lexicon }).map((rewriting) => ({
      title: rewriting.title[workspace.locale],
      text: rewriting.text,
      snippet: toSnippet(rewriting.text),
    })),
  };
}
