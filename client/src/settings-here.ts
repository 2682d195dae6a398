import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { say } from "./language";

/** What holds for a file, as the server tells it. */
export type SettingsShown = {
  readonly file: string | null;
  readonly values: readonly {
    readonly key: string;
    readonly title: string;
    readonly value: string | number | readonly string[] | null;
    readonly line: number | null;
  }[];
};

export function settingsOf(client: BaseLanguageClient, { uri }: vscode.TextDocument): Promise<SettingsShown> {
  return client.sendRequest("handleplan/settings", { uri: client.code2ProtocolConverter.asUri(uri) });
}

/** Lists the settings that hold for the open file; choosing one goes to the line that says so. */
export async function showSettings(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const { file, values } = await settingsOf(client, document);
  const settings = file === null ? undefined : client.protocol2CodeConverter.asUri(file);
  const where = settings && vscode.workspace.asRelativePath(settings);
  const own = values.filter(({ line }) => line !== null);
  const usual = values.filter(({ line, value }) => line === null && value !== null && value !== undefined);
  const item = ({ title, key, value, line }: SettingsShown["values"][number]) => ({
    label: title,
    description: Array.isArray(value) ? value.join(", ") : String(value),
    detail: line === null ? key : `${key} – ${where}:${line + 1}`,
    line,
  });
  const create = settings ? [] : createItem(document.uri);
  const chosen = await vscode.window.showQuickPick(
    [
      ...create,
      ...group(where ?? "", own.map(item)),
      ...group(say("Gælder, når intet andet er sagt", "Hold unless something else is said"), usual.map(item)),
    ],
    {
      placeHolder: where === undefined ? say("Her gælder ingen handleplan.yaml", "No handleplan.yaml holds here") : where,
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (chosen && "create" in chosen && chosen.create instanceof vscode.Uri) await createSettings(chosen.create);
  else if (chosen && settings) {
    const line = "line" in chosen ? (chosen.line ?? 0) : 0;
    await vscode.window.showTextDocument(settings, { selection: new vscode.Range(line, 0, line, 0) });
  }
}

function group<T extends vscode.QuickPickItem>(label: string, items: readonly T[]): (T | vscode.QuickPickItem)[] {
  return items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
}

function createItem(file: vscode.Uri): (vscode.QuickPickItem & { readonly create: vscode.Uri })[] {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  if (!folder) return [];
  return [
    {
      label: `$(new-file) ${say("Lav en handleplan.yaml til mappen", "Make a handleplan.yaml for the folder")}`,
      detail: say("Kommune, afdeling, egne ord og frister", "Municipality, department, own words and deadlines"),
      create: vscode.Uri.joinPath(folder.uri, "handleplan.yaml"),
    },
  ];
}

/** Opens the file-to-be, unsaved: nothing is written before the user saves it. */
async function createSettings(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: "untitled" }));
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString("kommune: ${1:⟨kommune⟩}\nafdeling: ${2:⟨afdeling⟩}\n"));
}
