/**
 * A department's own names for the levels of its goal hierarchy (recommendation 3). Its plans are read under the names of the plan
 * language; `Names` carries them back.
 */
import type { Localized } from "../language/localized";
import { plainNames, type Names } from "../plan/names";
import type { Path } from "../plan/node";
import { withKeys, type Plan } from "../plan/plan";
import { describe, subjectOf } from "../schema/describe";
import { documentKind } from "../schema/documents";
import { ofKind } from "./document-index";
import { levels, readSettings, settingsFor, type Level, type Settings } from "./settings";
import { inOwnWords } from "./terms-in-text";
import { found, type Workspace } from "./workspace";

export type Terms = Settings["terms"];

/** The same workspace, with every plan and order read in the terms of its department. */
export function inTerms(workspace: Workspace): Workspace {
  let read = readings.get(workspace);
  if (!read) {
    const plans = readAll(workspace, workspace.plans);
    const earlier = workspace.earlier && readAll(workspace, workspace.earlier);
    const changed = plans !== workspace.plans || earlier !== workspace.earlier;
    readings.set(workspace, (read = changed ? { ...workspace, plans, ...(earlier ? { earlier } : {}) } : workspace));
  }
  return read;
}

function readAll(workspace: Workspace, plans: Workspace["plans"]): Workspace["plans"] {
  if (!hasOwnTerms(workspace)) return plans;
  const read = [...plans].map(([uri, plan]): [string, Plan] => [uri, planInTerms(workspace, plan)]);
  return read.some(([uri, plan]) => plans.get(uri) !== plan) ? new Map(read) : plans;
}

/** The plan under the plan language's names; the plan itself where its department uses those. */
export function planInTerms(workspace: Workspace, plan: Plan): Plan {
  if (plan.names !== plainNames || !hasLevels(plan)) return plan;
  const settings = settingsFor(workspace, plan.uri);
  if (!isOwn(settings)) return plan;
  let ofPlan = plansRead.get(plan);
  if (!ofPlan) plansRead.set(plan, (ofPlan = new WeakMap()));
  let read = ofPlan.get(settings);
  if (!read) ofPlan.set(settings, (read = readIn(plan, settings.terms)));
  return read;
}

/** Whether the department has names of its own. */
function isOwn({ terms }: Settings): boolean {
  return levels.some((level) => terms[level] !== level);
}

function hasOwnTerms(workspace: Workspace): boolean {
  return found(workspace, ofKind("indstillinger")).some((file) => isOwn(readSettings(file)));
}

const readings = new WeakMap<Workspace, Workspace>();
const plansRead = new WeakMap<Plan, WeakMap<Settings, Plan>>();

function hasLevels(plan: Plan): boolean {
  const kind = documentKind(plan.uri);
  return kind === "plan" || kind === "bestilling";
}

function readIn(plan: Plan, terms: Terms): Plan {
  const subject = subjectOf(plan);
  return withKeys(plan, namesIn(subject, terms), (block, key, keys) => readKey(levelsAt(subject, block), terms, key, keys));
}

/** The names of a plan of that type or a document of that kind. */
export function namesIn(subject: string | undefined, terms: Terms): Names {
  return {
    written: (path) => writtenKey(levelsAt(subject, path.slice(0, -1)), terms, String(path.at(-1))),
    key: (name) => (isLevel(name) ? terms[name] : name),
    read: (path) => {
      const read: string[] = [];
      for (const step of path) read.push(step === "*" ? step : readKey(levelsAt(subject, read), terms, step, []));
      return read;
    },
    inText: (text: Localized) => inOwnWords(text, terms),
  };
}

/** The blocks that hold levels of the hierarchy. The same words stand elsewhere with another meaning, as the purpose of a consent. */
const blocks: ReadonlySet<string> = new Set(["", "indsatsmål.*", "indsatsmål.*.delmål.*", "delmål.*"]);

/** The levels that may stand in the block. */
export function levelsAt(subject: string | undefined, block: Path): readonly Level[] {
  if (!blocks.has(block.map((step) => (typeof step === "number" ? "*" : step)).join("."))) return [];
  const keys = describe(subject, block)?.keys ?? [];
  return levels.filter((level) => keys.includes(level));
}

function writtenKey(here: readonly Level[], terms: Terms, key: string): string {
  return isLevel(key) && here.includes(key) ? terms[key] : key;
}

/**
 * The level that the key means here. One that goes by the plan language's name all the same is read too, so that nothing is lost
 * while it is told; where both names stand, the department's counts.
 */
function readKey(here: readonly Level[], terms: Terms, key: string, keys: readonly string[]): string {
  const own = here.find((level) => terms[level] === key);
  if (own !== undefined) return own;
  if (!isLevel(key) || !here.includes(key)) return key;
  return keys.includes(terms[key]) ? `x-${key}` : key;
}

export function isLevel(key: string): key is Level {
  return levels.some((level) => level === key);
}
