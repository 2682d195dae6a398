import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { isDanish, say } from "./language";
import { settingsOf } from "./settings-here";

/** While a plan is open, the status bar says in which language it is read, how many problems it has and whose settings hold. */
export function registerStatusBar(context: vscode.ExtensionContext, client: BaseLanguageClient, changes: vscode.Event<void>): void {
  const item = (name: string, priority: number, command: string): vscode.StatusBarItem => {
    const made = vscode.window.createStatusBarItem(name, vscode.StatusBarAlignment.Right, priority);
    made.command = command;
    context.subscriptions.push(made);
    return made;
  };
  const problems = item("problems", 103, "workbench.actions.view.problems");
  const settings = item("settings", 102, "handleplan.showSettings");
  const language = item("language", 101, "handleplan.chooseLanguage");
  problems.name = "Handleplan: problemer · problems";
  settings.name = "Handleplan: indstillinger · settings";
  language.name = "Handleplan: sprog · language";
  /** Counts what was asked for, so that an overtaken answer is not shown. */
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function show(): Promise<void> {
    const turn = ++asked;
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "handleplan") {
      // A preview beside the plan takes the focus, but the plan is still there.
      if (!document && vscode.window.visibleTextEditors.some((editor) => editor.document.languageId === "handleplan")) return;
      for (const each of [problems, settings, language]) each.hide();
      return;
    }
    showLanguage();
    showProblems(document);
    const { file, values } = await settingsOf(client, document);
    if (turn !== asked) return;
    const valueOf = (key: string): string | undefined => values.find((each) => each.key === key)?.value?.toString();
    const own = [valueOf("kommune"), valueOf("afdeling")].filter((word) => word !== undefined);
    settings.text = `$(settings-gear) ${file === null ? "Handleplan" : own.join(" · ") || "handleplan.yaml"}`;
    settings.tooltip =
      file === null
        ? say(
            "Ingen handleplan.yaml gælder her. Tryk for at se, hvad der gælder.",
            "No handleplan.yaml holds here. Press to see what does.",
          )
        : say("Indstillinger fra handleplan.yaml. Tryk for at se dem alle.", "Settings from handleplan.yaml. Press to see them all.");
    settings.show();
  }

  function showLanguage(): void {
    language.text = isDanish() ? "Dansk" : "English";
    language.tooltip = say("Handleplans sprog. Tryk for at vælge.", "Handleplan's language. Press to choose.");
    language.show();
  }

  function showProblems({ uri }: vscode.TextDocument): void {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "handleplan");
    const of = (severity: vscode.DiagnosticSeverity): number => found.filter((each) => each.severity === severity).length;
    const [errors, warnings, advice] = [
      of(vscode.DiagnosticSeverity.Error),
      of(vscode.DiagnosticSeverity.Warning),
      of(vscode.DiagnosticSeverity.Information),
    ];
    problems.text = found.length === 0 ? "$(pass) 0" : `$(error) ${errors} $(warning) ${warnings} $(lightbulb) ${advice}`;
    const words =
      found.length === 0
        ? say("Ingen problemer i planen", "No problems in the plan")
        : say(
            `${errors} fejl, ${warnings} advarsler, ${advice} råd i planen`,
            `${errors} errors, ${warnings} warnings, ${advice} advice in the plan`,
          );
    problems.tooltip = words;
    problems.accessibilityInformation = { label: words };
    problems.show();
  }

  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(() => void show()),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("handleplan") && void show()),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const document = vscode.window.activeTextEditor?.document;
      if (document?.languageId === "handleplan" && uris.some((uri) => uri.toString() === document.uri.toString())) showProblems(document);
    }),
    // Typing comes in bursts.
    changes(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void show(), 300);
    }),
    { dispose: () => clearTimeout(waiting) },
  );
  void show();
}
