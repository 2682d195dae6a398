import type { ClosingDays } from "../law/calendar";
import type { Lexicon } from "../measurability/lexicon";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Severity } from "../problem/problem";
import { ofKind } from "./document-index";
import { lexiconWith, wordLists, type WordList, type WordLists } from "./words";
import { found, type Workspace } from "./workspace";

/** The levels of the goal hierarchy that a department may give names of its own. */
export const levels = ["formål", "indsatsmål", "delmål", "succeskriterier", "indsatser"] as const;
export type Level = (typeof levels)[number];

export const goalTypes = ["udviklende", "vedligeholdende", "kompenserende"] as const;
export type GoalType = (typeof goalTypes)[number];

/** How serious a rule is taken; `off` where it is not used. */
export type Grade = Severity | "off";

/** What holds for the files of a folder. Values that are absent or of a wrong form are the defaults; the schema tells of the latter. */
export type Settings = {
  /** The file that says so; absent when there is none and all is default. */
  readonly file: Plan | undefined;
  readonly municipality: string | undefined;
  readonly department: string | undefined;
  /** The key that the department writes for each level. */
  readonly terms: Readonly<Record<Level, string>>;
  readonly goalTerms: "audit" | "vum2";
  /** The types of goal that the audit's recommendations hold for, and those that are excepted, by the recommendation's number. */
  readonly recommendationsFor: readonly GoalType[];
  readonly exceptions: ReadonlyMap<number, readonly GoalType[]>;
  readonly deadlines: {
    /** Months to the first follow-up of new, costly or complicated cases. */
    readonly closeFollowUp: number;
    /** Months between follow-ups otherwise. */
    readonly followUp: number;
    /** Working days from the first contact to the coordinating meeting. */
    readonly coordinatingMeeting: number;
  };
  readonly closingDays: ClosingDays;
  readonly words: WordLists;
  /** The word lists that goals are judged by, with the department's own. */
  readonly lexicon: Lexicon;
  readonly severities: ReadonlyMap<string, Grade>;
  /** Severities that hold for one plan type and go before the others. */
  readonly severitiesByPlantype: ReadonlyMap<string, ReadonlyMap<string, Grade>>;
  readonly knowledgeSharing: { readonly who: readonly string[]; readonly next: string | undefined } | undefined;
};

/** The settings of the nearest `handleplan.yaml` in the file's folder or above it. */
export function settingsFor(workspace: Workspace, uri: string): Settings {
  let files = filesOf.get(workspace.plans);
  if (!files) filesOf.set(workspace.plans, (files = settingsFiles(workspace)));
  return readSettings(files.find((file) => uri.startsWith(folderOf(file.uri))));
}

/** What follows from immutable values is found once for each; nothing has to be forgotten. */
const filesOf = new WeakMap<Workspace["plans"], readonly Plan[]>();
const settingsOf = new WeakMap<Plan, Settings>();

/** Innermost first. */
function settingsFiles(workspace: Workspace): readonly Plan[] {
  return found(workspace, ofKind("indstillinger")).toSorted((a, b) => folderOf(b.uri).length - folderOf(a.uri).length);
}

/** Whether the audit's recommendation holds for goals of that type; a goal without a type that is known counts as developing. */
export function recommendationHolds(settings: Settings, recommendation: number, goalType: string | undefined): boolean {
  const types = settings.exceptions.get(recommendation) ?? settings.recommendationsFor;
  return types.includes(goalTypes.find((type) => type === goalType?.normalize("NFC")) ?? "udviklende");
}

/** How serious the rule is taken in plans of that type, where the settings say so. */
export function gradeOf(settings: Settings, rule: string, plantype: string | undefined): Grade | undefined {
  return settings.severitiesByPlantype.get(plantype ?? "")?.get(rule) ?? settings.severities.get(rule);
}

/** The settings that a file states; without a file, the defaults. */
export function readSettings(file: Plan | undefined): Settings {
  if (!file) return defaults;
  let settings = settingsOf.get(file);
  if (!settings) settingsOf.set(file, (settings = settingsIn(file)));
  return settings;
}

function settingsIn(file: Plan | undefined): Settings {
  const root = file?.root;
  const words = record(wordLists, (list) => ({ add: wordsIn(root, list, "tilføj"), remove: wordsIn(root, list, "fjern") }));
  return {
    file,
    municipality: root?.at("kommune")?.text(),
    department: root?.at("afdeling")?.text(),
    terms: record(levels, (level) => termIn(root?.at("begreber", level)) ?? level),
    goalTerms: root?.at("begrebssæt")?.text() === "vum2" ? "vum2" : "audit",
    recommendationsFor: root?.at("anbefalinger", "gælder")?.text() === "kun-udviklende" ? ["udviklende"] : goalTypes,
    exceptions: exceptionsIn(root),
    deadlines: {
      closeFollowUp: countIn(root, "tæt_opfølgning", 3),
      followUp: countIn(root, "opfølgning", 12),
      coordinatingMeeting: countIn(root, "koordinerende_møde", 5),
    },
    closingDays: (root?.at("lukkedage")?.texts() ?? []).flatMap(closingDay),
    words,
    lexicon: lexiconWith(words),
    severities: severitiesIn(root?.at("alvor")),
    severitiesByPlantype: new Map(
      (root?.at("alvor_efter_plantype")?.children ?? []).map((block) => [String(block.step), severitiesIn(block)]),
    ),
    knowledgeSharing: knowledgeSharingIn(root?.at("erfaringsudveksling")),
  };
}

function exceptionsIn(root: Node | undefined): ReadonlyMap<number, readonly GoalType[]> {
  const entries = (root?.at("anbefalinger", "undtagelser")?.items() ?? []).flatMap((item): [number, readonly GoalType[]][] => {
    const number = item.at("anbefaling")?.number();
    const types = (item.at("måltyper")?.texts() ?? []).map((type) => type.normalize("NFC"));
    const known = goalTypes.filter((type) => types.includes(type));
    // Where none of the words is known, the exception says nothing, and the recommendation holds as if it were not there.
    return number === undefined || (types.length > 0 && known.length === 0) ? [] : [[number, known]];
  });
  return new Map(entries);
}

const grades: Readonly<Record<string, Grade>> = { fejl: "error", advarsel: "warning", råd: "info", fra: "off" };

function severitiesIn(block: Node | undefined): ReadonlyMap<string, Grade> {
  const entries = (block?.children ?? []).flatMap((rule): [string, Grade][] => {
    const word = rule.text()?.normalize("NFC");
    const grade = word !== undefined && Object.hasOwn(grades, word) ? grades[word] : undefined;
    return rule.key === undefined || grade === undefined ? [] : [[rule.key, grade]];
  });
  return new Map(entries);
}

function knowledgeSharingIn(node: Node | undefined): Settings["knowledgeSharing"] {
  const who = node?.at("hvem")?.texts() ?? [];
  return who.length === 0 ? undefined : { who, next: node?.at("næste")?.date() };
}

/** A word that can stand as a key. */
function termIn(node: Node | undefined): string | undefined {
  const term = node?.text()?.normalize("NFC");
  return term !== undefined && /^[a-zæøå][a-zæøå0-9_]*$/.test(term) ? term : undefined;
}

function countIn(root: Node | undefined, key: string, standard: number): number {
  const count = root?.at("frister", key)?.number();
  return count !== undefined && Number.isInteger(count) && count > 0 ? count : standard;
}

/** A date, or `24/12` as the calendar's `12-24`. */
function closingDay(text: string): readonly string[] {
  const yearly = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (yearly) return [`${(yearly[2] ?? "").padStart(2, "0")}-${(yearly[1] ?? "").padStart(2, "0")}`];
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? [text] : [];
}

function wordsIn(root: Node | undefined, list: WordList, change: "tilføj" | "fjern"): readonly string[] {
  return root?.at("ordlister", list, change)?.texts() ?? [];
}

function record<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Readonly<Record<Key, Value>> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}

/** With the slash behind it, so that `sager` is not above `sager-2`. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}

// Last, because making it needs everything above.
const defaults: Settings = settingsIn(undefined);
