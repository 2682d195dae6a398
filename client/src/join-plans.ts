import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

type JoinablePlan = { readonly uri: string; readonly alias: string; readonly title: string; readonly description: string };
type JoinAnswer = { readonly text: string; readonly types: readonly string[] } | { readonly refused: string };

/** Asks which plans of one citizen to join and into what, and opens the draft as a new file. */
export async function joinPlans(client: BaseLanguageClient): Promise<void> {
  const danish = vscode.workspace.getConfiguration("handleplan").get("language") !== "en";
  const plans = await client.sendRequest<readonly JoinablePlan[]>("handleplan/joinable");
  const active = vscode.window.activeTextEditor?.document.uri;
  const here = active && client.code2ProtocolConverter.asUri(active);
  const alias = plans.find(({ uri }) => uri === here)?.alias ?? "";
  const items = plans.map((plan) => ({
    label: plan.title,
    description: plan.alias,
    detail: plan.description,
    picked: plan.uri === here || (alias !== "" && plan.alias === alias),
    uri: plan.uri,
  }));
  const chosen = await vscode.window.showQuickPick(
    items.toSorted((a, b) => Number(b.picked) - Number(a.picked)),
    {
      canPickMany: true,
      matchOnDescription: true,
      placeHolder: danish ? "Hvilke planer for samme borger?" : "Which plans for the same citizen?",
    },
  );
  if (!chosen) return;
  const uris = chosen.map(({ uri }) => uri);
  const usual = await client.sendRequest<JoinAnswer>("handleplan/joinPlans", { uris });
  const answer = "refused" in usual ? usual : await inType(client, uris, usual, danish);
  if (answer === undefined) return;
  if ("refused" in answer) {
    void vscode.window.showWarningMessage(answer.refused);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: "handleplan", content: answer.text });
  await vscode.window.showTextDocument(document);
}

async function inType(
  client: BaseLanguageClient,
  uris: readonly string[],
  usual: { readonly text: string; readonly types: readonly string[] },
  danish: boolean,
): Promise<JoinAnswer | undefined> {
  const plantype = await vscode.window.showQuickPick([...usual.types], {
    placeHolder: danish
      ? "Hvilken slags samlet plan? Den øverste kan erstatte flest."
      : "Which kind of joint plan? The first can replace most.",
  });
  if (plantype === undefined) return undefined;
  return plantype === usual.types[0] ? usual : client.sendRequest<JoinAnswer>("handleplan/joinPlans", { uris, plantype });
}
