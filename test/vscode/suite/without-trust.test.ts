import * as vscode from "vscode";
import { screenshot, waitForProblem, workspaceFile } from "./helpers";

// `browser.mjs` gives trust in the Node host only, which runs programs; VS Code for the desktop always does.
const untrusted = RUNNER.kind === "web" && RUNNER.webviews ? it : it.skip;

const hoverOver = async (uri: vscode.Uri, at: vscode.Position): Promise<string> => {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, at);
  return hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === "string" ? part : part.value))).join("\n");
};

describe("a folder that nobody has said they trust", () => {
  untrusted("is read, and nothing is written", async () => {
    equal(vscode.workspace.isTrusted, false);
    const folder = workspaceFile("");
    const listed = async (): Promise<string> => (await vscode.workspace.fs.readDirectory(folder)).toString();
    const before = await listed();
    const uri = workspaceFile("netvaerk.plan.yaml");
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const problem = await waitForProblem(uri, "maal-uden-succeskriterier");
    equal(/\p{L}/u.test(await hoverOver(uri, problem.range.start)), true);
    equal(document.isDirty, false);
    equal(await listed(), before);
    await screenshot("untrusted");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  });
});

describe("a folder that lies on no disk", () => {
  it("has its plans read", async () => {
    const text = "plantype: sel-141\nindsatsmål:\n  - id: M1\n    tekst: Få skabt mere netværk\n";
    const registered = vscode.workspace.registerFileSystemProvider("handleplan-test", memory(new TextEncoder().encode(text)));
    try {
      const uri = vscode.Uri.parse("handleplan-test:/sager/a%20b.plan.yaml");
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await waitForProblem(uri, "maal-uden-succeskriterier");
      equal(/\p{L}/u.test(await hoverOver(uri, new vscode.Position(1, 2))), true);
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    } finally {
      registered.dispose();
    }
  });
});

/** Holds one text under every name. */
function memory(content: Uint8Array): vscode.FileSystemProvider {
  const never = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: () => ({ dispose: () => undefined }),
    watch: () => ({ dispose: () => undefined }),
    stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length }),
    readDirectory: () => [],
    readFile: () => content,
    createDirectory: never,
    writeFile: never,
    delete: never,
    rename: never,
  };
}

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw Object.assign(new Error("Not equal."), { actual, expected, showDiff: true });
}
