import { insertCommentAbove, renameKey, replaceScalar, setKey } from "../plan/edits";
import { hasPlaceholder, type Node } from "../plan/node";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import { applyEdits, type TextEdit } from "../plan/span";
import { parsePath } from "../rules/define-rule";
import { referenceTo } from "../rules/skabelon-krav-udeladt";
import { describe, subjectOf } from "../schema/describe";
import type { DocumentKind } from "../schema/documents";
import { insertField } from "../schema/insert-field";
import { placeholderFor } from "../schema/validate";
import { otherTemplates, templates, type Template } from "../templates/templates";
import { readSettings, settingsFor, type Settings } from "../workspace/settings";
import { ownTemplates, type OwnTemplate } from "../workspace/templates";
import { levelsAt, namesIn } from "../workspace/terms";
import { inOwnWords } from "../workspace/terms-in-text";
import type { Workspace } from "../workspace/workspace";
import { toSnippet } from "./code-actions";

/** A document to start from: what it is called, and its text with `⟨places⟩`. */
export type StartingText = {
  readonly id: string;
  readonly title: string;
  readonly document: DocumentKind;
  readonly plantype: string;
  readonly text: string;
};

/** A plan to start from, as an editor offers it: its places to fill in are tab stops. */
export type TemplateChoice = {
  readonly title: string;
  readonly description: string;
  readonly snippet: string;
  /** The same with its places as they stand, for reading before choosing. */
  readonly text: string;
  /** A department's own template, rather than one that is built in. */
  readonly own: boolean;
};

export function templateChoices(workspace: Workspace): TemplateChoice[] {
  // A new file in an editor has no name yet, and without one it is a plan.
  return startingTexts(workspace, workspace.folders[0])
    .filter(({ document }) => document === "plan")
    .map(({ id, title, plantype, text }) => ({ title, description: plantype, snippet: toSnippet(text), text, own: id.includes("@") }));
}

/** The department's own templates, then those the tool knows, in the department's terms; `folder` is where the new document goes. */
export function startingTexts(workspace: Workspace, folder: string | undefined): readonly StartingText[] {
  const settings = folder === undefined ? readSettings(undefined) : settingsFor(workspace, `${folder}/ny.plan.yaml`);
  return [
    ...ownTemplates(workspace).map((template) => {
      const own = settingsFor(workspace, template.file.uri);
      return {
        id: referenceTo(template),
        title: `${template.title} (${referenceTo(template)})`,
        document: "plan" as const,
        plantype: template.plantype ?? "",
        text: inTermsOf(own, startOf(template, own), "plan"),
      };
    }),
    ...templates.map((template) => ({
      id: template.id,
      title: template.title[workspace.locale],
      document: "plan" as const,
      plantype: template.plantype,
      text: inTermsOf(settings, template.text, "plan"),
    })),
    ...otherTemplates.map(({ id, title, text }) => ({
      id,
      title: title[workspace.locale],
      document: id,
      plantype: "",
      text: inTermsOf(settings, text, id),
    })),
  ];
}

/** The tool's own text for the plan type with the template's fields, guidance and placeholders in it. */
function startOf(template: OwnTemplate, settings: Settings): string {
  const { read } = namesIn(template.plantype, settings.terms);
  const known: Template | undefined = templates.find(({ plantype }) => plantype === template.plantype);
  const steps: ((plan: Plan) => readonly TextEdit[])[] = [
    (plan) => fill(plan, "kommune", template.municipality),
    (plan) => fill(plan, "afdeling", template.department),
    ...template.fields.flatMap(({ path, placeholder, guidance }) => [
      (plan: Plan) => place(plan, read(parsePath(path)), placeholder),
      (plan: Plan) => guide(plan, read(parsePath(path)), guidance),
    ]),
    (plan) => insertField(plan, plan.root, "skabelon", referenceTo(template)),
  ];
  return steps.reduce(
    (text, step) => applyEdits(text, step(open(text))),
    known?.text ?? `format: 1\nplantype: ${template.plantype ?? "⟨plantype⟩"}\ndato: ⟨åååå-mm-dd⟩\n`,
  );
}

const open = (text: string, document: DocumentKind = "plan"): Plan => parsePlan(`file:///ny.${document}.yaml`, text);

function fill(plan: Plan, key: string, value: string | undefined): readonly TextEdit[] {
  const node = plan.root.at(key);
  return value === undefined || !node || !hasPlaceholder(node.text() ?? "") ? [] : [replaceScalar(plan, node, value)];
}

/** The first place of the path, where the list has one. */
function nodeAt(plan: Plan, path: readonly string[]): Node | undefined {
  return plan.root.at(...path.map((step) => (step === "*" ? 0 : step)));
}

/** The template's placeholder, in the field that is there or in a new one. */
function place(plan: Plan, path: readonly string[], placeholder: string | undefined): readonly TextEdit[] {
  const node = nodeAt(plan, path);
  if (node) return placeholder !== undefined && node.kind === "scalar" ? [replaceScalar(plan, node, placeholder)] : [];
  const block = nodeAt(plan, path.slice(0, -1));
  const key = path.at(-1) ?? "";
  if (!block) {
    const outer = path.at(-2);
    return path.length === 2 && outer !== undefined && outer !== "*"
      ? insertField(plan, plan.root, outer, { [key]: placeholder ?? placeholderFor(key, describe(subjectOf(plan), path)) })
      : [];
  }
  const field = describe(subjectOf(plan), path);
  const value = placeholder ?? placeholderFor(key, field);
  return setKey(plan, block, key, field?.kind === "list" ? [value] : value, describe(subjectOf(plan), block.path)?.keys ?? []);
}

function guide(plan: Plan, path: readonly string[], guidance: string | undefined): readonly TextEdit[] {
  const node = nodeAt(plan, path);
  return guidance === undefined || !node ? [] : insertCommentAbove(plan, node, `# ${guidance.replace(/\s+/gu, " ")}`);
}

/** The text with the department's names for the levels of its goals, and its municipality and name where they have a place. */
export function inTermsOf(settings: Settings, text: string, document: DocumentKind): string {
  const plan = open(text, document);
  const edits: TextEdit[] = [...fill(plan, "kommune", settings.municipality), ...fill(plan, "afdeling", settings.department)];
  const subject = subjectOf(plan);
  const walk = (node: Node): void => {
    for (const child of node.children) {
      const level = levelsAt(subject, node.path).find((each) => each === child.key);
      if (level !== undefined && settings.terms[level] !== level) edits.push(...renameKey(child, settings.terms[level]));
      walk(child);
    }
  };
  walk(plan.root);
  for (const { span } of plan.comments) {
    const comment = text.slice(...span);
    const { da } = inOwnWords({ da: comment, en: comment }, settings.terms);
    if (da !== comment) edits.push({ span, text: da });
  }
  return applyEdits(text, edits);
}
