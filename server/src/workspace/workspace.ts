/**
 * All plans at one instant. Immutable: an edit makes a new workspace, so an answer can never mix two versions.
 * This folder may look things up across files; it may not judge them.
 */
import type { Locale } from "../language/localized";
import type { Plan } from "../plan/plan";
import { reindexed, type DocumentIndex } from "./document-index";

export type Workspace = {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly index: DocumentIndex;
  /** The version that the editor gave each document it has open; what is not here was read from disk. */
  readonly versions: ReadonlyMap<string, number>;
  /** The text that a document had before, by its address, where two versions of it are compared. */
  readonly earlier?: ReadonlyMap<string, Plan>;
  /** The folders that are open, as URIs without a final slash. What one of them names is not looked for in another. */
  readonly folders: readonly string[];
  /** The day that "today" is, `YYYY-MM-DD`. Nothing below asks the clock. */
  readonly today: string;
  readonly locale: Locale;
  /** The folder with a page for each rule, as a URI without a final slash; absent where no such folder can be opened. */
  readonly docsUri?: string;
  /** Told when a rule throws, which is a fault of ours; the other rules still run. */
  readonly onRuleCrash?: (rule: string, error: unknown) => void;
};

export function createWorkspace(today: string, locale: Locale = "da"): Workspace {
  return { plans: new Map(), index: new Map(), versions: new Map(), folders: [], today, locale };
}

/** The workspace with the document in it; `version` is the editor's, and absent for one that was read from disk. */
export function withPlan(workspace: Workspace, plan: Plan, version?: number): Workspace {
  const next = withPlans(workspace, [plan]);
  return version === undefined ? next : { ...next, versions: new Map(next.versions).set(plan.uri, version) };
}

/** The workspace with the documents as they are on disk. */
export function withPlans(workspace: Workspace, come: readonly Plan[]): Workspace {
  const gone = come.flatMap(({ uri }) => workspace.plans.get(uri) ?? []);
  const plans = new Map(workspace.plans);
  const versions = new Map(workspace.versions);
  for (const plan of come) {
    plans.set(plan.uri, plan);
    versions.delete(plan.uri);
  }
  return { ...workspace, plans, versions, index: reindexed(workspace.index, gone, come) };
}

export function withoutPlans(workspace: Workspace, uris: readonly string[]): Workspace {
  const gone = uris.flatMap((uri) => workspace.plans.get(uri) ?? []);
  const plans = new Map(workspace.plans);
  const versions = new Map(workspace.versions);
  for (const uri of uris) {
    plans.delete(uri);
    versions.delete(uri);
  }
  return { ...workspace, plans, versions, index: reindexed(workspace.index, gone, []) };
}

/** The documents that the index has for the key, in the order of their addresses. */
export function found(workspace: Workspace, key: string): readonly Plan[] {
  return (workspace.index.get(key) ?? []).flatMap((uri) => workspace.plans.get(uri) ?? []);
}

export function withoutPlan(workspace: Workspace, uri: string): Workspace {
  return withoutPlans(workspace, [uri]);
}

/** The innermost open folder that holds the document; nothing for one that lies elsewhere. */
export function folderOf(workspace: Workspace, uri: string): string | undefined {
  return workspace.folders.filter((folder) => uri.startsWith(`${folder}/`)).toSorted((a, b) => b.length - a.length)[0];
}

/** The documents that a name in this one can mean: those of the same folder. */
export function plansBeside(workspace: Workspace, uri: string): readonly Plan[] {
  const folder = folderOf(workspace, uri);
  return [...workspace.plans.values()].filter((plan) => plan.uri === uri || folderOf(workspace, plan.uri) === folder);
}
