import * as vscode from "vscode";
import type { CommandLine } from "./command-line";
import { isDanish, say } from "./language";

export const taskType = "handleplan";

/** As written in `tasks.json`. */
type Definition = vscode.TaskDefinition & { readonly paths?: readonly string[]; readonly options?: readonly string[] };

/** Offers »check all plans« as a task, and runs those that a team has written itself, so that nobody has to install the command line. */
export function registerTasks(context: vscode.ExtensionContext, line: CommandLine): void {
  const taskOf = (definition: Definition, name: string, scope: vscode.Task["scope"]): vscode.Task => {
    const args = ["check", ...(definition.paths ?? []), ...(definition.options ?? []), "--lang", isDanish() ? "da" : "en"];
    // A problem matcher takes one line for the message, so none is broken: the terminal does that itself.
    const run = new vscode.ProcessExecution(line.program, [line.script, ...args], { env: { ...line.env, COLUMNS: "10000" } });
    const task = new vscode.Task(definition, scope ?? vscode.TaskScope.Workspace, name, "handleplan", run, [
      "$handleplan",
      "$handleplan-advarsler",
      "$handleplan-raad",
    ]);
    task.group = vscode.TaskGroup.Test;
    task.detail = say("Læs planerne, og vis, hvad der mangler", "Read the plans and show what is missing");
    return task;
  };
  const provider: vscode.TaskProvider = {
    // Where nobody trusts the folder, nothing is run in it.
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(({ uri }) => vscode.workspace.isTrusted && uri.scheme === "file")
        .map((folder) => taskOf({ type: taskType }, say("læs alle planer", "check all plans"), folder)),
    resolveTask: (task) => (vscode.workspace.isTrusted ? taskOf(task.definition, task.name, task.scope) : undefined),
  };
  context.subscriptions.push(vscode.tasks.registerTaskProvider(taskType, provider));
}
