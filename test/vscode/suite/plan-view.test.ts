import * as vscode from "vscode";
import { inWindow, itInWebview, open, screenshot, waitForProblem } from "./helpers";

describe("the plan view", () => {
  let editor: vscode.TextEditor;

  itInWebview("invites to begin where no plan is open", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand("handleplan.plan.focus");
    equal(await inWindow(until(".welcome-view-content", "Åbn en plan for at se den som et træ")), true);
  });

  itInWebview("shows the plan from purpose to follow-ups, in words too", async () => {
    editor = await open("netvaerk.plan.yaml");
    await waitForProblem(editor.document.uri, "maal-kan-ikke-maales");
    equal(await inWindow(until(".pane-body .monaco-list-row", "opfølgning")), true);
    const rows = `[...document.querySelectorAll(".pane-body .monaco-list-row")].map((row) => row.ariaLabel)`;
    const labels = await inWindow<string[]>(`((rows) => (rows.some((row) => row.includes("advarsler (")) ? rows : undefined))(${rows})`);
    equal(labels.length, 7);
    equal(labels[0]?.startsWith("formål, Bor i egen lejlighed"), true);
    equal(
      labels.some((label) => /^succeskriterium, Har spist .*, uden problemer/.test(label)),
      true,
    );
    equal(
      labels.some((label) => /^indsatsmål, M2 · Få skabt mere netværk, der er advarsler \(\d+\)/.test(label)),
      true,
    );
    await screenshot("plan-view");
  });

  itInWebview("follows the cursor", async () => {
    await cursorAt("Bostøtte");
    equal(await inWindow(until(".pane-body .monaco-list-row.selected", "I1 · Bostøtte")), true);
    await cursorAt("Få skabt");
    equal(await inWindow(until(".pane-body .monaco-list-row.selected", "M2 · Få skabt")), true);
    // The cursor stays in the text.
    await vscode.commands.executeCommand("type", { text: "" });
    equal(vscode.window.activeTextEditor, editor);
  });

  itInWebview("follows what is written", async () => {
    const line = editor.document.lineAt(editor.selection.active.line);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(editor.document.uri, line.range, "    tekst: Er til fællesspisning én gang om ugen");
    equal(await vscode.workspace.applyEdit(edit), true);
    equal(await inWindow(until(".pane-body .monaco-list-row", "M2 · Er til fællesspisning")), true);
    await vscode.commands.executeCommand("undo");
    equal(await inWindow(until(".pane-body .monaco-list-row", "M2 · Få skabt")), true);
  });

  itInWebview("finds its lines again while goals come and go as fast as anyone can write", async () => {
    const start = editor.document.positionAt(editor.document.getText().indexOf("  - id: M2"));
    for (let turn = 0; turn < 12; turn++) {
      const edit = new vscode.WorkspaceEdit();
      const goal = `  - id: M${turn + 3}\n    tekst: Cykler til arbejde ${turn} dage om ugen\n    succeskriterier:\n      - tekst: Har cyklet\n`;
      if (turn % 2 === 0) edit.insert(editor.document.uri, start, goal);
      else edit.delete(editor.document.uri, new vscode.Range(start, start.translate(4)));
      await vscode.workspace.applyEdit(edit);
      await cursorAt(turn % 2 === 0 ? "Har cyklet" : "Få skabt");
      await inWindow("new Promise((resolve) => requestAnimationFrame(() => resolve(true)))");
    }
    equal(await inWindow(until(".pane-body .monaco-list-row.selected", "M2 · Få skabt")), true);
  });

  itInWebview("keeps the plan while a page without text has the focus", async () => {
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", "handleplan.handleplan#course-da", false);
    equal(await inWindow(until(".getting-started-step", "")), true);
    equal(vscode.window.activeTextEditor, undefined);
    // A change tells the view to look anew.
    const edit = new vscode.WorkspaceEdit();
    edit.replace(editor.document.uri, editor.document.lineAt(editor.document.positionAt(editor.document.getText().indexOf("Få skabt")).line).range, "    tekst: Er til fællesspisning hver fredag"); // prettier-ignore
    await vscode.workspace.applyEdit(edit);
    equal(await inWindow(until(".pane-body .monaco-list-row", "M2 · Er til fællesspisning")), true);
    await screenshot("plan-view-course");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    editor = await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand("undo");
    equal(await inWindow(until(".pane-body .monaco-list-row", "M2 · Få skabt")), true);
  });

  itInWebview("says in the status bar whose settings hold, the language, and how many problems there are", async () => {
    equal(await inWindow(until('[id="handleplan.handleplan.settings"]', "Nordby · Voksenhandicap")), true);
    equal(await inWindow(until('[id="handleplan.handleplan.language"]', "Dansk")), true);
    const label = await inWindow<string>(`document.querySelector('[id="handleplan.handleplan.problems"] a').ariaLabel`);
    equal(/^\d+ fejl, \d+ advarsler, \d+ råd i planen$/.test(label), true);
  });

  itInWebview("is in English for who chooses so", async () => {
    const settings = vscode.workspace.getConfiguration("handleplan");
    await settings.update("language", "en", vscode.ConfigurationTarget.Workspace);
    equal(await inWindow(until('[id="handleplan.handleplan.language"]', "English")), true);
    equal(await inWindow(until(".pane-body .monaco-list-row", "purpose (formål)")), true);
    await settings.update("language", undefined, vscode.ConfigurationTarget.Workspace);
    equal(await inWindow(until('[id="handleplan.handleplan.language"]', "Dansk")), true);
    await vscode.commands.executeCommand("workbench.view.explorer");
  });

  async function cursorAt(words: string): Promise<void> {
    const place = editor.document.positionAt(editor.document.getText().indexOf(words));
    editor.selection = new vscode.Selection(place, place);
  }
});

const until = (selector: string, words: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].some((each) => each.textContent.includes(${JSON.stringify(words)})) || undefined`;

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw Object.assign(new Error(`Not equal: ${String(actual)}`), { actual, expected, showDiff: true });
}
