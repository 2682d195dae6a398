import * as vscode from "vscode";
import { inWindow, itInWebview, open, screenshot, waitForProblem, waitUntil } from "./helpers";

describe("joining plans", () => {
  itInWebview("offers the plans of the citizen, and opens the draft of one plan", async () => {
    const { document: source } = await open("samles-1.plan.yaml");
    const joined = vscode.commands.executeCommand("handleplan.joinPlans");
    // Those of the citizen whose plan is open are chosen already.
    equal(await inWindow(`${chosen}.length === 2 ? ${chosen}.join(" ") : undefined`), "b-0303-job b-0303-social");
    await screenshot("join");
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    equal(await inWindow(`${offered}.includes("helhedsplan") ? ${offered}.join(" ") : undefined`), "helhedsplan borgerens-plan");
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await joined;
    const document = vscode.window.activeTextEditor!.document;
    equal(document.isUntitled, true);
    equal(document.languageId, "handleplan");
    for (const words of [
      "plantype: helhedsplan",
      "Betaler selv husleje hver måned",
      "Er i praktik i et gartneri",
      "b-0303-social",
      "b-0303-job",
    ])
      equal(document.getText().includes(words), true);
    // What is to be decided shows as problems at once.
    await waitForProblem(document.uri, "skabelonrest");
    await screenshot("joint-plan");
    equal(source.isDirty, false);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await waitUntil("the draft to close", () => document.isClosed, vscode.workspace.onDidCloseTextDocument);
  });
});

const rows = `[...document.querySelectorAll(".quick-input-list .monaco-list-row")]`;
const label = `.querySelector(".label-name")?.textContent`;
const chosen = `${rows}.filter((row) => row.querySelector("[type=checkbox]")?.checked || row.querySelector("[role=checkbox][aria-checked=true]")).map((row) => row${label})`;
const offered = `${rows}.map((row) => row${label})`;

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw Object.assign(new Error(`Not equal: ${String(actual)}`), { actual, expected, showDiff: true });
}
