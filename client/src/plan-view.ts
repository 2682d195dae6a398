import * as vscode from "vscode";
import type { BaseLanguageClient, Range } from "vscode-languageclient";
import { say } from "./language";

/** One line of the plan, as the server gives it. */
type Item = {
  readonly kind: "purpose" | "goal" | "intervention" | "order" | "criterion" | "followUp";
  readonly label: string;
  readonly description: string;
  readonly status: "ok" | "advice" | "warning" | "error";
  readonly progress?: "planned" | "ongoing" | "done";
  readonly problems: readonly string[];
  readonly uri: string;
  readonly range: Range;
  readonly children: readonly Item[];
};

const kinds = {
  purpose: "compass",
  goal: "target",
  criterion: "checklist",
  intervention: "tools",
  order: "package",
  followUp: "calendar",
} as const satisfies Record<Item["kind"], string>;

const troubles = { error: ["error", "list.errorForeground"], warning: ["warning", "list.warningForeground"], advice: ["lightbulb", undefined] } as const; // prettier-ignore

const steps = { planned: "circle-large-outline", ongoing: "sync", done: "pass" } as const;

/**
 * The plan in the side bar: purpose, goals, criteria, interventions, follow-ups. It shows the plan one works with, and marks the part
 * that the cursor is in.
 */
export function registerPlanView(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  changes: vscode.Event<void>,
  started: Promise<void>,
): void {
  let document: vscode.TextDocument | undefined;
  let roots: readonly Item[] = [];
  const parents = new WeakMap<Item, Item>();
  /** The same for the same part of the plan before and after an edit, so that what is unfolded stays so. */
  const ids = new WeakMap<Item, string>();
  /** The lines that VS Code has asked for. To reveal any other makes it ask again, and it fails when it was about to do so itself. */
  const drawn = new WeakSet<Item>();
  /** Counts what was asked for, so that an overtaken answer is not shown. */
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let drawing: ReturnType<typeof setTimeout> | undefined;
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<Item>("handleplan.plan", {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (item) => [...(item?.children ?? roots)],
      getParent: (item) => parents.get(item),
      getTreeItem(item) {
        drawn.add(item);
        // VS Code knows the line only after it has got it.
        clearTimeout(drawing);
        drawing = setTimeout(() => void follow());
        return treeItem(client, item, ids.get(item) ?? "");
      },
    },
  });

  async function update(): Promise<void> {
    const turn = ++asked;
    const shown = document;
    // Before that, the server does not know which documents are open.
    await started;
    if (turn !== asked) return;
    const found = shown
      ? await client.sendRequest<readonly Item[]>("handleplan/tree", {
          textDocument: { uri: client.code2ProtocolConverter.asUri(shown.uri) },
        })
      : [];
    if (turn !== asked) return;
    roots = found;
    name(found, shown?.uri.toString() ?? "");
    view.description = shown ? vscode.workspace.asRelativePath(shown.uri) : "";
    view.message = shown && found.length === 0 ? say("Her er hverken formål eller mål endnu.", "There is neither a purpose nor a goal yet.") : ""; // prettier-ignore
    changed.fire();
  }

  function name(items: readonly Item[], above: string, parent?: Item): void {
    for (const [index, item] of items.entries()) {
      const id = `${above}/${item.kind}${items.slice(0, index).filter(({ kind }) => kind === item.kind).length}`;
      ids.set(item, id);
      if (parent) parents.set(item, parent);
      name(item.children, id, item);
    }
  }

  /** Typing comes in bursts. */
  function soon(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      void update();
    }, 150);
  }

  async function follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    // While one writes, the tree is about to change, and is followed then.
    if (waiting !== undefined || !view.visible || !document || editor?.document !== document) return;
    const there = flat(roots).filter((item) => drawn.has(item));
    const found = innermost(there, client.code2ProtocolConverter.asUri(document.uri), editor.selection.active);
    if (found && view.selection[0] !== found) await view.reveal(found, { select: true, focus: false });
  }

  function look(editor: vscode.TextEditor | undefined): void {
    const of = editor?.document ?? document;
    const next = of && isOpenPlan(of) ? of : undefined;
    if (next === document && roots.length > 0) return;
    document = next;
    void vscode.commands.executeCommand("setContext", "handleplan.planIsOpen", next !== undefined);
    void update();
  }

  context.subscriptions.push(
    view,
    changed,
    view.onDidChangeVisibility(() => void follow()),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === document) void follow();
    }),
    vscode.window.tabGroups.onDidChangeTabs(() => look(vscode.window.activeTextEditor)),
    changes(soon),
    {
      dispose() {
        clearTimeout(waiting);
        clearTimeout(drawing);
      },
    },
  );
  look(vscode.window.activeTextEditor);
}

/** A plan behind a tab without text – a preview, a form, the course – is still the plan one works with. */
function isOpenPlan({ languageId, uri }: vscode.TextDocument): boolean {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  const shown = inputs.map((input) =>
    input instanceof vscode.TabInputText ? input.uri : input instanceof vscode.TabInputTextDiff ? input.modified : undefined,
  );
  return languageId === "handleplan" && shown.some((each) => each?.toString() === uri.toString());
}

function flat(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}

/** The smallest of them that the line is in. */
function innermost(items: readonly Item[], uri: string, { line }: vscode.Position): Item | undefined {
  const around = items.filter((item) => item.uri === uri && item.range.start.line <= line && line <= item.range.end.line);
  const lines = ({ range }: Item): number => range.end.line - range.start.line;
  return around.toSorted((a, b) => lines(a) - lines(b))[0];
}

function treeItem(client: BaseLanguageClient, item: Item, id: string): vscode.TreeItem {
  const { Collapsed: _, Expanded, None } = vscode.TreeItemCollapsibleState;
  const shown = new vscode.TreeItem(item.label, item.children.length > 0 ? Expanded : None);
  const range = client.protocol2CodeConverter.asRange(item.range);
  shown.id = id;
  shown.description = item.description;
  shown.iconPath = iconOf(item);
  shown.tooltip = tooltipOf(item);
  shown.accessibilityInformation = { label: [item.description, item.label, standing(item)].filter(Boolean).join(", "), role: "treeitem" };
  shown.command = {
    command: "vscode.open",
    title: say("Gå til stedet i planen", "Go to the place in the plan"),
    arguments: [client.protocol2CodeConverter.asUri(item.uri), { selection: new vscode.Range(range.start, range.start) }],
  };
  return shown;
}

/** What is wrong comes before how far it is, and that before what it is. */
function iconOf({ kind, status, progress }: Item): vscode.ThemeIcon {
  if (status !== "ok") {
    const [icon, color] = troubles[status];
    return new vscode.ThemeIcon(icon, color && new vscode.ThemeColor(color));
  }
  return progress ? new vscode.ThemeIcon(steps[progress]) : new vscode.ThemeIcon(kinds[kind]);
}

function tooltipOf(item: Item): vscode.MarkdownString {
  const text = new vscode.MarkdownString().appendText(item.label);
  const said = standing(item);
  if (said !== "") text.appendMarkdown("\n\n*").appendText(said).appendMarkdown("*");
  for (const problem of item.problems.slice(0, 5)) text.appendMarkdown("\n\n- ").appendText(problem);
  return text;
}

/** The icon in words. */
function standing({ kind, status, progress, problems }: Item): string {
  const step = {
    planned: say("planlagt", "planned"),
    ongoing: say("i gang", "ongoing"),
    done: kind === "followUp" ? say("holdt", "held") : say("afsluttet", "ended"),
  };
  const worst = {
    error: say("der er fejl", "there are errors"),
    warning: say("der er advarsler", "there are warnings"),
    advice: say("der er råd", "there is advice"),
    ok: say("uden problemer", "no problems"),
  };
  const count = problems.length > 0 ? ` (${problems.length})` : "";
  return [progress ? step[progress] : "", worst[status] + count].filter((word) => word !== "").join(", ");
}
