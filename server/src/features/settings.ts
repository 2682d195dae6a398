import type { Locale, Localized } from "../language/localized";
import type { Path } from "../plan/node";
import { describe } from "../schema/describe";
import { levels, settingsFor, type Settings } from "../workspace/settings";
import { wordLists } from "../workspace/words";
import type { Workspace } from "../workspace/workspace";

/** One setting as it holds for a file, and the line that says so; without a line it is the default. */
export type SettingShown = {
  /** As written in `handleplan.yaml`, with dots: `frister.tæt_opfølgning`. */
  readonly key: string;
  readonly title: string;
  readonly value: string | number | readonly string[] | null;
  /** Counted from 0. */
  readonly line: number | null;
};

export type SettingsShown = {
  /** The `handleplan.yaml` that holds for the file. */
  readonly file: string | null;
  readonly values: readonly SettingShown[];
};

/** What holds for the file, and from where. */
export function settingsShown(workspace: Workspace, uri: string): SettingsShown {
  const settings = settingsFor(workspace, uri);
  return {
    file: settings.file?.uri ?? null,
    values: entriesOf(settings, workspace.locale).map(({ path, value }) => ({
      key: path.join("."),
      title: describe("indstillinger", path)?.title[workspace.locale] || String(path.at(-1)),
      value,
      line: lineOf(settings, path, value),
    })),
  };
}

type Entry = { readonly path: Path; readonly value: SettingShown["value"] };

function entriesOf(settings: Settings, locale: Locale): readonly Entry[] {
  const { deadlines, words, knowledgeSharing } = settings;
  const limited = settings.recommendationsFor.length === 1;
  const root = settings.file?.root;
  return [
    { path: ["kommune"], value: settings.municipality ?? null },
    { path: ["afdeling"], value: settings.department ?? null },
    ...levels.map((level): Entry => ({ path: ["begreber", level], value: settings.terms[level] })),
    { path: ["begrebssæt"], value: settings.goalTerms },
    { path: ["anbefalinger", "gælder"], value: limited ? "kun-udviklende" : "alle" },
    ...[...settings.exceptions].map(([number, types], index): Entry => ({
      path: ["anbefalinger", "undtagelser", index],
      value: [`${recommendation[locale]} ${number}`, ...types],
    })),
    { path: ["frister", "tæt_opfølgning"], value: deadlines.closeFollowUp },
    { path: ["frister", "opfølgning"], value: deadlines.followUp },
    { path: ["frister", "koordinerende_møde"], value: deadlines.coordinatingMeeting },
    { path: ["lukkedage"], value: root?.at("lukkedage")?.texts() ?? [] },
    ...wordLists.flatMap((list): Entry[] => [
      ...(words[list].add.length > 0 ? [{ path: ["ordlister", list, "tilføj"], value: words[list].add }] : []),
      ...(words[list].remove.length > 0 ? [{ path: ["ordlister", list, "fjern"], value: words[list].remove }] : []),
    ]),
    ...[...settings.severities].map(([rule, grade]): Entry => ({ path: ["alvor", rule], value: grades[grade] })),
    ...[...settings.severitiesByPlantype].flatMap(([plantype, ofType]) =>
      [...ofType].map(([rule, grade]): Entry => ({ path: ["alvor_efter_plantype", plantype, rule], value: grades[grade] })),
    ),
    { path: ["erfaringsudveksling"], value: knowledgeSharing?.who ?? null },
  ];
}

const recommendation: Localized = { da: "anbefaling", en: "recommendation" };
const grades = { error: "fejl", warning: "advarsel", info: "råd", off: "fra" } as const;

/** Where the file says it. A value of a wrong form is not what holds. */
function lineOf({ file }: Settings, path: Path, value: SettingShown["value"]): number | null {
  const node = file?.root.at(...path);
  if (!file || !node || value === null) return null;
  const said = node.kind === "scalar" && typeof value !== "object" ? node.text()?.normalize("NFC") === String(value) : !node.isEmpty();
  return said ? file.lines.positionAt((node.keySpan ?? node.span)[0]).line : null;
}
