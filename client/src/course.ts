import * as vscode from "vscode";
import { say } from "./language";
import { lessons, type Lesson } from "./lessons";
import { shiftDates } from "./shift-dates";

/** The well-written plans are shown under this scheme; not as plans of the user's own, so they cannot be changed. */
const scheme = "handleplan-kursus";

/** The course: each lesson's flawed plan opens as a file of the user's own, and is held against the well-written one when asked for. */
export function registerCourse(context: vscode.ExtensionContext): void {
  /** The user's own text of a lesson, by lesson. */
  const opened = new Map<Lesson, vscode.TextDocument>();
  const mended = new WeakSet<vscode.TextDocument>();

  async function open(lesson: Lesson): Promise<void> {
    const content = await textOf(context.extensionUri, lesson.flawed);
    const document = await vscode.workspace.openTextDocument({ language: "handleplan", content });
    opened.set(lesson, document);
    await vscode.window.showTextDocument(document);
  }

  async function compare(lesson: Lesson): Promise<void> {
    const own = opened.get(lesson);
    const good = uriOf(lesson, lesson.good);
    const start = own && !own.isClosed ? own.uri : uriOf(lesson, lesson.flawed);
    const title = say(`Lektion ${numberOf(lesson)}: din plan ↔ den gode plan`, `Lesson ${numberOf(lesson)}: your plan ↔ the good plan`);
    await vscode.commands.executeCommand("vscode.diff", start, good, title);
  }

  /** Good work is shown, once: the plan has neither errors nor warnings left. */
  async function praise(document: vscode.TextDocument): Promise<void> {
    const lesson = [...opened].find(([, own]) => own === document)?.[0];
    // Only a plan that was changed is mended: before its problems are found, a new one has none either.
    if (!lesson || mended.has(document) || document.version < 2 || seriousIn(document) > 0) return;
    mended.add(document);
    const show = say("Vis den gode plan", "Show the good plan");
    const text = say(
      `Lektion ${numberOf(lesson)}: Planen har hverken fejl eller advarsler nu. Godt gået!`,
      `Lesson ${numberOf(lesson)}: the plan has neither errors nor warnings now. Well done!`,
    );
    if ((await vscode.window.showInformationMessage(text, show)) === show) await compare(lesson);
  }

  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ query }) => textOf(context.extensionUri, query),
    }),
    vscode.commands.registerCommand("handleplan.openLesson", (number?: unknown) => withLesson(number, open)),
    vscode.commands.registerCommand("handleplan.showGoodPlan", (number?: unknown) => withLesson(number ?? current(opened), compare)),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      for (const document of opened.values()) if (changed.has(document.uri.toString())) void praise(document);
    }),
  );
}

/** The lesson whose plan is in the editor. */
function current(opened: ReadonlyMap<Lesson, vscode.TextDocument>): number | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const lesson = [...opened].find(([, own]) => own === document)?.[0];
  return lesson && numberOf(lesson);
}

async function withLesson(number: unknown, then: (lesson: Lesson) => Promise<void>): Promise<void> {
  const lesson = typeof number === "number" ? lessons[number - 1] : await chooseLesson();
  if (lesson) await then(lesson);
}

async function chooseLesson(): Promise<Lesson | undefined> {
  const items = lessons.map((lesson) => ({
    label: `${numberOf(lesson)}. ${say(lesson.title.da, lesson.title.en)}`,
    detail: say(lesson.about.da, lesson.about.en),
    lesson,
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: say("Hvilken lektion?", "Which lesson?"), matchOnDetail: true });
  return chosen?.lesson;
}

const numberOf = (lesson: Lesson): number => lessons.indexOf(lesson) + 1;

/** The path is what the editor shows; a name without `.plan` keeps it from being read as a plan of its own. */
function uriOf(lesson: Lesson, file: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${lesson.folder}.yaml`, query: file });
}

function seriousIn({ uri }: vscode.TextDocument): number {
  const serious = new Set([vscode.DiagnosticSeverity.Error, vscode.DiagnosticSeverity.Warning]);
  return vscode.languages.getDiagnostics(uri).filter(({ severity }) => serious.has(severity)).length;
}

/** A plan of the course as if it was written today. */
async function textOf(extension: vscode.Uri, file: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "examples/kursus", file));
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });
  return shiftDates(new TextDecoder().decode(bytes), today);
}
