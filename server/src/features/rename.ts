import type { Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { Localized } from "../language/localized";
import { replaceScalar, scalar } from "../plan/edits";
import type { Plan } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import type { Workspace } from "../workspace/workspace";
import { rangeOf } from "./range";
import { definitionsOf, idAt, namings, occurrencesOf, type Occurrence } from "./symbols";
import { workspaceEdit, type EditSupport } from "./workspace-edit";

/** Why a name cannot be given, for the editor to show. */
export type Refusal = { readonly refused: Localized };

/** The id at the offset, where it can be renamed: something must define it. */
export function prepareRename(workspace: Workspace, plan: Plan, offset: number): { range: Range; placeholder: string } | null {
  const found = renamable(workspace, plan, offset);
  return found ? { range: rangeOf(plan, found.span), placeholder: found.id } : null;
}

/** Gives the id another name wherever it stands, in all files; refuses a name that is taken or cannot be an id. */
export function rename(workspace: Workspace, plan: Plan, offset: number, name: string, support: EditSupport): WorkspaceEdit | Refusal {
  const found = renamable(workspace, plan, offset);
  if (!found) {
    return { refused: { da: "Her står intet nummer, der kan omdøbes.", en: "There is no id here that can be renamed." } };
  }
  const wanted = name.trim().normalize("NFC");
  if (!/^[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9._-]*$/u.test(wanted)) {
    return {
      refused: {
        da: `»${wanted}« kan ikke være et nummer: brug bogstaver, tal, bindestreg og punktum uden mellemrum.`,
        en: `»${wanted}« cannot be an id: use letters, digits, hyphens and dots without spaces.`,
      },
    };
  }
  const taken = wanted === found.id ? [] : definitionsOf(workspace, { ...found, id: wanted });
  if (taken.length > 0) {
    const { name: kind } = namings[found.kind];
    return {
      refused: {
        da: `»${wanted}« bruges allerede (${kind.da}). Vælg et andet nummer.`,
        en: `»${wanted}« is already in use: ${kind.en}. Choose another id.`,
      },
    };
  }
  const edits = occurrencesOf(workspace, found).map((place) => ({ plan: place.plan, edit: editAt(place, wanted) }));
  return workspaceEdit(workspace, edits, support);
}

function renamable(workspace: Workspace, plan: Plan, offset: number): Occurrence | undefined {
  const found = idAt(workspace, plan, offset);
  return found && definitionsOf(workspace, found).length > 0 ? found : undefined;
}

function editAt({ plan, node, span }: Occurrence, name: string): TextEdit {
  const isWhole = span[0] === node.span[0] && span[1] === node.span[1];
  return isWhole ? replaceScalar(plan, node, name) : { span, text: scalar(name) };
}
