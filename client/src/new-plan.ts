import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { say } from "./language";

/** A plan to start from, as the server gives it. */
type Template = {
  readonly title: string;
  readonly description: string;
  readonly snippet: string;
  readonly text: string;
  readonly own: boolean;
};

type Choice = vscode.QuickPickItem & { readonly template?: Template };

/** Templates to read are shown under this scheme; not as plans, so that nothing is said of what they have yet to say. */
const scheme = "handleplan-skabelon";

export function registerNewPlan(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const texts = new Map<string, string>();
  const read = async ({ title, text }: Template): Promise<void> => {
    const uri = vscode.Uri.from({ scheme, path: `/${title.replaceAll("/", "-")}.yaml` });
    texts.set(uri.path, text);
    await vscode.window.showTextDocument(uri, { preview: true, preserveFocus: true });
  };
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: ({ path }) => texts.get(path) ?? "" }),
    vscode.commands.registerCommand("handleplan.newPlan", async () => {
      const template = await chooseTemplate(await client.sendRequest<readonly Template[]>("handleplan/templates"), read);
      if (!template) return;
      const document = await vscode.workspace.openTextDocument({ language: "handleplan" });
      const editor = await vscode.window.showTextDocument(document);
      await editor.insertSnippet(new vscode.SnippetString(template.snippet), new vscode.Position(0, 0));
    }),
  );
}

/** Asks which template; the button behind each shows its text first. */
function chooseTemplate(templates: readonly Template[], read: (template: Template) => Promise<void>): Promise<Template | undefined> {
  const button = { iconPath: new vscode.ThemeIcon("open-preview"), tooltip: say("Læs skabelonen først", "Read the template first") };
  const group = (own: boolean, label: string): Choice[] => {
    const members = templates.filter((template) => template.own === own);
    const items = members.map((template) => ({ label: template.title, detail: template.description, buttons: [button], template }));
    return items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
  };
  const pick = vscode.window.createQuickPick<Choice>();
  pick.items = [...group(true, say("Afdelingens egne", "The department's own")), ...group(false, say("Indbyggede", "Built in"))];
  pick.placeholder = say("Hvilken plan?", "Which plan?");
  pick.matchOnDetail = true;
  // The list stays while a template is read.
  pick.ignoreFocusOut = true;
  return new Promise((resolve) => {
    pick.onDidTriggerItemButton(({ item }) => item.template && void read(item.template));
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.template);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
