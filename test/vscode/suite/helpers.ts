import * as vscode from "vscode";

/** How long an expected event may take. Nothing waits for this long unless the test fails. */
const deadline = 20_000;

export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("No folder is open.");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(name)), { preview: false });
}

/** The diagnostics of a document as soon as they satisfy `expected`, given the reason for waiting. */
export async function waitForDiagnostics(
  uri: vscode.Uri,
  reason: string,
  expected: (diagnostics: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  const now = () => vscode.languages.getDiagnostics(uri);
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      listener.dispose();
      clearTimeout(timer);
    };
    const look = () => {
      if (!expected(now())) return;
      stop();
      resolve();
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      stop();
      describeState(now()).then((state) => reject(new Error(`Waited in vain for ${reason}. ${state}`)), reject);
    }, deadline);
    look();
  });
  return now();
}

async function describeState(diagnostics: vscode.Diagnostic[]): Promise<string> {
  const extension = vscode.extensions.getExtension("handleplan.handleplan");
  if (!extension) return "The extension is not installed.";
  const state = extension.isActive ? "The extension is active." : "The extension was not started.";
  // Rejects with the reason if the extension could not be started.
  await extension.activate();
  const seen = diagnostics.map((diagnostic) => `\n  ${diagnostic.source ?? "?"} ${codeOf(diagnostic)}: ${diagnostic.message}`);
  return `${state} Diagnostics:${seen.join("") || " none."}`;
}

export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === "object" ? code.value : (code ?? ""));
}

/** The diagnostic of one rule, waited for. */
export async function waitForProblem(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  const found = (diagnostics: vscode.Diagnostic[]) =>
    diagnostics.find((diagnostic) => diagnostic.source === "handleplan" && codeOf(diagnostic) === rule);
  const diagnostics = await waitForDiagnostics(uri, `the problem ${rule}`, (all) => found(all) !== undefined);
  return found(diagnostics)!;
}

/** The quick fixes offered for a range, with their edits. */
export function quickFixes(uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  const resolveAll = 100;
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range, vscode.CodeActionKind.QuickFix.value, resolveAll);
}

/** Does what choosing the code action in the editor would do. */
export async function applyAction(action: vscode.CodeAction): Promise<void> {
  if (!action.edit && !action.command) throw new Error(`"${action.title}" does nothing.`);
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) throw new Error(`"${action.title}" was refused.`);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** How an extension was started, in milliseconds, by VS Code's own account: its page »Startup Performance«. */
export async function activation(id: string): Promise<{ load: number; activate: number; event: string }> {
  await vscode.commands.executeCommand("perfview.show");
  const row = new RegExp(`^\\| ${id} *\\| \\w+ *\\| (\\d+) *\\| (\\d+) *\\| \\d+ *\\| (\\S+)`, "m");
  const read = () => {
    const page = vscode.workspace.textDocuments.find((document) => document.uri.scheme === "perf");
    return row.exec(page?.getText() ?? "");
  };
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    const look = () => {
      const match = read();
      if (!match) return;
      for (const listener of listeners) listener.dispose();
      clearTimeout(timer);
      resolve(match);
    };
    const listeners = [vscode.workspace.onDidOpenTextDocument(look), vscode.workspace.onDidChangeTextDocument(look)];
    const timer = setTimeout(() => reject(new Error("VS Code does not tell how the extension was started.")), deadline);
    look();
  });
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  const [, load = "", activate = "", event = ""] = found;
  return { load: Number(load), activate: Number(activate), event };
}

/** Types into the active editor, as a keyboard would. */
export function type(text: string): Thenable<void> {
  return vscode.commands.executeCommand("type", { text });
}

/** Saves a picture of the whole window when the run was asked for pictures; otherwise returns at once. */
export async function screenshot(name: string): Promise<void> {
  if (!RUNNER.pictures) return;
  const response = await fetch(`${RUNNER.pictures}?name=${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`No screenshot: ${await response.text()}`);
}

/** A test that looks at what VS Code draws; skipped where nobody can, on the desktop. */
export function itInWebview(name: string, test: () => Promise<void>): void {
  if (RUNNER.webviews) it(name, test);
  else it.skip(name, test);
}

/** What a script answers inside a webview, as soon as it answers anything but `undefined`. */
export function inWebview<T>(script: string): Promise<T> {
  return inPage(script, "webview");
}

/** The same in VS Code's own window. */
export function inWindow<T>(script: string): Promise<T> {
  return inPage(script, "window");
}

async function inPage<T>(script: string, part: "window" | "webview"): Promise<T> {
  const response = await fetch(`${RUNNER.webviews}?part=${part}&script=${encodeURIComponent(script)}`);
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return JSON.parse(answer) as T;
}

/** Waits until a condition on what the editor shows holds; events tell when to look. */
export async function waitUntil(reason: string, holds: () => boolean, ...events: vscode.Event<unknown>[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      for (const listener of listeners) listener.dispose();
      clearTimeout(timer);
    };
    const look = () => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const listeners = events.map((event) => event(look));
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Waited in vain for ${reason}.`));
    }, deadline);
    look();
  });
}
