import * as vscode from "vscode";
import { waitForProblem, workspaceFile } from "./helpers";

describe("the folder", () => {
  it("has problems in files that are not open, too", async () => {
    const order = workspaceFile("best-7.bestilling.yaml");
    await waitForProblem(order, "omfang-forkert-sted");
    if (vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === order.toString())) throw new Error("It was opened.");
  });
});
