import type { WorkspaceEdit } from "vscode-languageserver-types";
import { sameFile } from "../workspace/file-system";
import type { Workspace } from "../workspace/workspace";
import { fileReferences, pathBetween } from "./file-references";
import { workspaceEdit, type EditSupport, type PlanEdit } from "./workspace-edit";

export type FileRename = { readonly oldUri: string; readonly newUri: string };

/** Edits that keep every path between documents right when files or folders get new names. */
export function renameFiles(workspace: Workspace, renames: readonly FileRename[], support: EditSupport): WorkspaceEdit | null {
  const known = [...workspace.plans.keys()];
  const edits = [...workspace.plans.values()].flatMap((plan): PlanEdit[] =>
    fileReferences(plan).flatMap(({ span, uri }): PlanEdit[] => {
      if (!known.some((other) => sameFile(other, uri))) return [];
      const [home, target] = [moved(plan.uri, renames), moved(uri, renames)];
      if (home === undefined && target === undefined) return [];
      const before = plan.text.slice(...span);
      const path = pathBetween(home ?? plan.uri, target ?? uri);
      if (path === undefined) return [];
      const text = before.startsWith("./") && !path.startsWith("../") ? `./${path}` : path;
      return text === before ? [] : [{ plan, edit: { span, text } }];
    }),
  );
  return edits.length === 0 ? null : workspaceEdit(workspace, edits, support);
}

/** The file's new place, where it or a folder above it is renamed. */
function moved(uri: string, renames: readonly FileRename[]): string | undefined {
  for (const { oldUri, newUri } of renames) {
    if (sameFile(uri, oldUri)) return newUri;
    const folder = oldUri.replace(/\/$/, "");
    const depth = folder.split("/").length;
    const parts = uri.split("/");
    if (parts.length > depth && sameFile(parts.slice(0, depth).join("/"), folder)) {
      return [newUri.replace(/\/$/, ""), ...parts.slice(depth)].join("/");
    }
  }
  return undefined;
}
