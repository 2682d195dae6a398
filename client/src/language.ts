import * as vscode from "vscode";

/** The text in the language that the user has chosen for Handleplan; VS Code's own has no Danish. */
export function say(da: string, en: string): string {
  return isDanish() ? da : en;
}

export function isDanish(): boolean {
  return vscode.workspace.getConfiguration("handleplan").get("language") !== "en";
}

/** Lets the user choose between Danish and English, and keeps the choice where the last one is kept. */
export async function chooseLanguage(): Promise<void> {
  const languages = [
    { label: "Dansk", detail: "Problemer, forklaringer og forslag på dansk", value: "da" },
    { label: "English", detail: "Problems, hovers and suggestions in English", value: "en" },
  ];
  const current = isDanish() ? "da" : "en";
  const chosen = await vscode.window.showQuickPick(
    languages.map((language) => ({ ...language, ...(language.value === current ? { description: "✓" } : {}) })),
    { placeHolder: "Hvilket sprog? · Which language?" },
  );
  if (!chosen || chosen.value === current) return;
  const settings = vscode.workspace.getConfiguration("handleplan");
  const kept = settings.inspect("language");
  const target = kept?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await settings.update("language", chosen.value, target);
}
