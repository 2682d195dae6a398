import * as vscode from "vscode";
import { codeOf, screenshot, waitForDiagnostics, workspaceFile } from "./helpers";

const itRunsPrograms = RUNNER.kind === "node" ? it : it.skip;

describe("the task that reads all plans", () => {
  itRunsPrograms("puts its problems in the Problems panel, with file, line, severity and code", async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: "handleplan" });
    if (!task) throw new Error("No task is offered.");
    equal(task.name, "læs alle planer");
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    // There are errors among the problems.
    equal(await ended, 1);
    // Not open, so that the task alone is asked about it.
    const order = workspaceFile("best-7.bestilling.yaml");
    const ours = ({ source }: vscode.Diagnostic): boolean => source === "handleplan check";
    const found = (await waitForDiagnostics(order, "the task's problems", (all) => all.some(ours))).filter(ours);
    const lines = new TextDecoder().decode(await vscode.workspace.fs.readFile(order)).split("\n");
    const problem = found.find((one) => codeOf(one) === "omfang-forkert-sted");
    if (!problem) throw new Error(`The task told of ${found.map(codeOf).join(", ")}.`);
    equal(lines[problem.range.start.line], "id: best-7");
    // Whole, however long: messages end as sentences do.
    for (const { message } of found) equal(message.endsWith("."), true);
    equal(problem.severity, vscode.DiagnosticSeverity.Warning);
    const { Error: error, Warning: warning, Information: advice } = vscode.DiagnosticSeverity;
    await waitForDiagnostics(workspaceFile("omdoeb.plan.yaml"), "problems of every severity from the task", (all) =>
      [error, warning, advice].every((severity) => all.some((one) => ours(one) && one.severity === severity)),
    );
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await screenshot("task");
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });
});

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw Object.assign(new Error("Not equal."), { actual, expected, showDiff: true });
}
