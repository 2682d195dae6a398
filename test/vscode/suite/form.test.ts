import * as vscode from "vscode";
import { inWebview, itInWebview, open, screenshot, waitUntil, workspaceFile } from "./helpers";

describe("the assessment form", () => {
  const file = "b-0301-1.vurdering.yaml";

  itInWebview("opens beside the plan with what the tool saw, and no answers", async () => {
    const { document } = await open("netvaerk.plan.yaml");
    await vscode.commands.executeCommand("handleplan.openAssessment", document.uri);
    equal(await inWebview<number>("document.querySelectorAll('#form fieldset').length || undefined"), 11);
    equal(await inWebview("document.querySelector('#evidence-3').textContent.includes('Få skabt mere netværk') || undefined"), true);
    equal(await inWebview("[...document.querySelectorAll('[type=radio]:checked')].every((each) => each.value === '')"), true);
    equal(await inWebview("document.querySelector('#progress').textContent"), "0 af 9 spørgsmål besvaret");
    await screenshot("form");
  });

  itInWebview("saves the answers as a file beside the plan", async () => {
    await inWebview("document.querySelector('[name=vurdering-3][value=\"slet ikke\"]').click(), true");
    await inWebview(`${writing("begrundelse-3", "M2 har intet tegn")}, ${writing("bedømmer", "udfører 1")}, true`);
    equal(await inWebview("document.querySelector('#state').textContent"), "Ikke gemt endnu");
    await inWebview("document.querySelector('#save').click(), true");
    equal(await inWebview("document.querySelector('#state').textContent === 'Gemt' || undefined"), true);
    const text = await read(file);
    equal(/^ {2}# 3\. .*\n {2}spørgsmål_3:\n {4}vurdering: slet ikke\n {4}begrundelse: M2 har intet tegn$/m.test(text), true);
    equal(/^bedømmer: udfører 1$/m.test(text), true);
    equal(/^plan: b-0301$/m.test(text), true);
  });

  itInWebview("saves more in the same file, and keeps what stands there", async () => {
    const document = await beside(file);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "# en bemærkning\n");
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await inWebview(`${writing("område-1", "succeskriterier")}, document.querySelector('#save').click(), true`);
    equal(await inWebview("document.querySelector('#state').textContent === 'Gemt' || undefined"), true);
    const text = await read(file);
    equal(text.startsWith("# en bemærkning\n"), true);
    equal(text.endsWith("udviklingsområder:\n  - område: succeskriterier\n"), true);
    equal(/vurdering: slet ikke/.test(text), true);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });

  itInWebview("shows what is written in the file", async () => {
    const document = await beside(file);
    const at = document.getText().indexOf("slet ikke");
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + "slet ikke".length)), "i nogen grad");
    await vscode.workspace.applyEdit(edit);
    equal(await inWebview("document.querySelector('[name=vurdering-3]:checked').value === 'i nogen grad' || undefined"), true);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  after(async () => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview));
    await waitUntil("the tab to close", () => !vscode.window.tabGroups.all.some(({ tabs: all }) => all.some(({ input }) => input instanceof vscode.TabInputWebview)), vscode.window.tabGroups.onDidChangeTabs); // prettier-ignore
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });
});

/** A script that writes in a field of the form, as a person would. */
function writing(name: string, text: string): string {
  return `((field) => { field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event("input", { bubbles: true })); })(document.querySelector("[name=${name}]"))`;
}

/** Opens the file in the first group, so that the form stays in sight. */
async function beside(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  return document;
}

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(name)));
}

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw Object.assign(new Error("Not equal."), { actual, expected, showDiff: true });
}
