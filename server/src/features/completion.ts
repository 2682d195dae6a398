import { CompletionItemKind, InsertTextFormat, InsertTextMode, type CompletionItem } from "vscode-languageserver-types";
import { formatDate } from "../language/format";
import type { Locale } from "../language/localized";
import { addMonths } from "../law/calendar";
import { provisions } from "../law/provisions";
import { scalar } from "../plan/edits";
import { hasPlaceholder } from "../plan/node";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import { referenceTo } from "../rules/skabelon-krav-udeladt";
import { describe, plantypes, subjectOf, type Field } from "../schema/describe";
import { documentKind } from "../schema/documents";
import { templates } from "../templates/templates";
import { settingsFor } from "../workspace/settings";
import { ownTemplates } from "../workspace/templates";
import { trialsOf } from "../workspace/trials";
import type { Workspace } from "../workspace/workspace";
import { toSnippet } from "./code-actions";
import { commentCompletion } from "./comment-completion";
import { completionPlace } from "./completion-place";
import { deadlineAt } from "./deadlines";
import { fieldText } from "./hover";
import { contentSpan, rangeOf } from "./range";
import { definedIn, kindsAt, type Occurrence } from "./symbols";
import { templateCompletion } from "./template-completion";
import { inTermsOf } from "./templates";
import { wordingsFor } from "./wordings";

/** Keys in the order a person fills them, missing required ones first; values, dates and ids that fit the field. */
export function completion(workspace: Workspace, plan: Plan, offset: number, snippets: boolean, resolves = false): CompletionItem[] {
  const inComment = commentCompletion(workspace, plan, offset, snippets);
  if (inComment) return inComment;
  const written = completionPlace(plan, offset);
  if (!written) return [];
  const place = { ...written, path: plan.names.read(written.path) };
  const plantype = subjectOf(plan);
  if (place.kind === "value") {
    const field = describe(plantype, place.path);
    return field ? values(workspace, plan, place.path, field).map((item, index) => complete(plan, place.word, item, index, snippets)) : [];
  }
  const block = describe(plantype, place.path);
  if (!block) return [];
  if (block.keys.length === 0)
    return values(workspace, plan, place.path, block).map((item, index) => complete(plan, place.word, item, index, snippets));
  const present = new Set(place.present);
  const atTop = place.path.length === 0;
  const nameOf = (key: string): string => plan.names.written([...place.path, key]);
  const keys = block.keys.filter(
    (key) =>
      !present.has(nameOf(key)) && !present.has(key) && (plantype !== undefined || !atTop || key === "plantype" || present.has("plantype")),
  );
  const fields = keys.map((key, index): CompletionItem => {
    const field = describe(plantype, [...place.path, key]);
    const required = block.required.includes(key);
    return {
      label: nameOf(key),
      kind: CompletionItemKind.Property,
      detail:
        (field ? plan.names.inText(field.title)[workspace.locale] : "") +
        (required ? { da: " (nødvendigt)", en: " (necessary)" }[workspace.locale] : ""),
      ...(resolves
        ? { data: { uri: plan.uri, path: [...place.path, key] } satisfies About }
        : { documentation: field ? plan.names.inText(field.description)[workspace.locale] : "" }),
      sortText: `${required ? 0 : 1}${String(index).padStart(3, "0")}`,
      filterText: nameOf(key),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      textEdit: {
        range: rangeOf(plan, place.word),
        newText: place.hasColon ? nameOf(key) : `${nameOf(key)}:${afterKey(plan, [...place.path, key], field, place.column, snippets)}`,
      },
      ...(field && (field.kind === "choice" || field.kind === "flag" || field.kind === "date") ? { command: suggestAgain } : {}),
    };
  });
  if (!atTop || !snippets || place.hasColon) return fields;
  const whole = present.size === 0 ? templateCompletion(workspace, plan, place.word) : [];
  return [...fields, ...blocks(workspace, plan, place.word, present), ...whole];
}

/** What a key carries so that its documentation can be given when it is looked at. */
type About = { readonly uri: string; readonly path: readonly string[] };

/** The document that a completion item is for; `undefined` where the item is not ours. */
export function uriOfItem(item: CompletionItem): string | undefined {
  const { uri, path } = (item.data ?? {}) as Partial<About>;
  return typeof uri === "string" && Array.isArray(path) && path.every((step) => typeof step === "string") ? uri : undefined;
}

/** The item with what hovering over its field would say. */
export function resolveCompletion(workspace: Workspace, plan: Plan, item: CompletionItem): CompletionItem {
  const about = item.data as About | undefined;
  const text = about && fieldText(workspace, plan, about.path);
  return text ? { ...item, documentation: { kind: "markdown", value: text } } : item;
}

/** Blocks of the plan type's template that are not there yet, whole, with their ⟨places⟩ as tab stops. */
function blocks(workspace: Workspace, plan: Plan, word: Span, present: ReadonlySet<string>): readonly CompletionItem[] {
  const template = templates.find(({ plantype }) => plantype === plan.root.at("plantype")?.text());
  if (!template || documentKind(plan.uri) !== "plan") return [];
  const source = parsePlan(template.id, inTermsOf(settingsFor(workspace, plan.uri), template.text, "plan"));
  return source.root.children.flatMap((node, index): CompletionItem[] => {
    if (node.key === undefined || node.kind === "scalar" || present.has(node.key)) return [];
    const text = source.text.slice(...contentSpan(source, node)).replace(/^[ \t]*#.*\n/gmu, "");
    return [
      {
        label: `${node.key} …`,
        kind: CompletionItemKind.Snippet,
        detail: { da: "hele blokken fra skabelonen", en: "the whole block from the template" }[workspace.locale],
        documentation: text,
        sortText: `2${String(index).padStart(3, "0")}`,
        filterText: node.key,
        insertTextFormat: InsertTextFormat.Snippet,
        insertTextMode: InsertTextMode.asIs,
        textEdit: { range: rangeOf(plan, word), newText: toSnippet(text) },
      },
    ];
  });
}

const suggestAgain = { title: "", command: "editor.action.triggerSuggest" };

/** What comes behind a new key: a space, or the block's first lines with its necessary keys. */
function afterKey(plan: Plan, path: readonly string[], field: Field | undefined, column: number, snippets: boolean): string {
  const indent = "\n" + " ".repeat(column + 2);
  if (field?.kind === "map") {
    const keys = firstKeys(field);
    return keys.length === 0
      ? indent
      : keys.map((key, index) => `${indent}${plan.names.written([...path, key])}: ${stop(index + 1, snippets)}`).join("");
  }
  if (field?.kind === "list") {
    const keys = firstKeys(describe(subjectOf(plan), [...path, "*"]));
    if (keys.length === 0) return `${indent}- ${stop(1, snippets)}`;
    return keys
      .map((key, index) => `${indent}${index === 0 ? "- " : "  "}${plan.names.written([...path, "*", key])}: ${stop(index + 1, snippets)}`)
      .join("");
  }
  return " ";
}

function firstKeys(field: Field | undefined): readonly string[] {
  if (!field) return [];
  return field.required.length > 0 ? field.required : field.keys.slice(0, 1);
}

function stop(index: number, snippets: boolean): string {
  return snippets ? `$${index}` : "";
}

type Suggestion = { readonly label: string; readonly text: string; readonly detail: string; readonly kind: CompletionItemKind };

function complete(plan: Plan, word: Span, suggestion: Suggestion, index: number, snippets: boolean): CompletionItem {
  const hasPlaces = snippets && hasPlaceholder(suggestion.text);
  return {
    label: suggestion.label,
    kind: suggestion.kind,
    detail: suggestion.detail,
    sortText: String(index).padStart(3, "0"),
    filterText: suggestion.text,
    insertTextFormat: hasPlaces ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(plan, word), newText: hasPlaces ? toSnippet(suggestion.text) : suggestion.text },
  };
}

function values(workspace: Workspace, plan: Plan, path: readonly string[], field: Field): Suggestion[] {
  const { locale } = workspace;
  const choice = (text: string, detail = ""): Suggestion => ({
    label: text,
    text: scalar(text),
    detail,
    kind: CompletionItemKind.EnumMember,
  });
  if (path.length === 1 && path[0] === "plantype") {
    return plantypes.map((plantype) => choice(plantype, describe(plantype, [])?.title[locale] ?? ""));
  }
  if (field.values.length > 0) return field.values.map(({ value, description }) => choice(value, description[locale]));
  if (field.kind === "flag") return [choice("ja"), choice("nej")];
  if (field.kind === "date") return dates(workspace, plan, path, locale);
  const defined = kindsAt(documentKind(plan.uri), path).flatMap((kind) => definedIn(workspace, plan, kind));
  const known = [...new Map(defined.map((found) => [found.id, reference(found.id, describedBy(found))])).values()];
  const wordings = wordingsFor(path).map(({ text, use }) => ({ label: text, text, detail: use[locale], kind: CompletionItemKind.Text }));
  if (wordings.length > 0) return wordings;
  switch (path.join(".")) {
    case "fravigelser.*.fra":
      return [...new Set(trialsOf(workspace).flatMap((trial) => trial.waives))].map((id) => reference(id, provisions[id].title[locale]));
    case "skabelon":
      return ownTemplates(workspace)
        .filter((template) => template.plantype === undefined || template.plantype === plan.root.at("plantype")?.text())
        .map((template) => reference(referenceTo(template), template.title));
    case "fravigelser.*.forsøg":
      return [...known, ...trialsOf(workspace).map((trial) => reference(trial.id, trial.title[locale]))];
    case "lovgrundlag.*":
    case "fritager_for.*":
    case "ansøgning.fritagelser.*.bestemmelse":
      return Object.entries(provisions).map(([id, provision]) => reference(id, provision.title[locale]));
  }
  if (known.length > 0) return known;
  return field.examples.map((example) => ({
    label: example,
    text: scalar(example),
    detail: { da: "eksempel", en: "example" }[locale],
    kind: CompletionItemKind.Text,
  }));
}

function reference(id: string, detail: string): Suggestion {
  return { label: id, text: id, detail, kind: CompletionItemKind.Reference };
}

/** What a person knows the thing with the id by. */
function describedBy({ node, plan }: Occurrence): string {
  const home = node.parent;
  const keys = ["tekst", "titel", "udfører", "formål", "type", "dato"];
  const text = keys.map((key) => home?.at(key)?.text()).find((found) => found !== undefined);
  return text ?? decodeURIComponent(plan.uri.slice(plan.uri.lastIndexOf("/") + 1));
}

function dates(workspace: Workspace, plan: Plan, path: readonly string[], locale: Locale): Suggestion[] {
  const made = plan.root.at("dato")?.date();
  const deadline = deadlineAt(plan.root, path);
  const candidates: readonly (readonly [iso: string, da: string, en: string])[] = [
    ...(deadline ? [[deadline.date, `fristen, ${deadline.why.da}`, `the deadline, ${deadline.why.en}`] as const] : []),
    [workspace.today, "i dag", "today"],
    ...(made === undefined
      ? []
      : ([
          [made, "planens dato", "the plan's date"],
          [addMonths(made, 3), "tre måneder efter planen", "three months after the plan"],
          [addMonths(made, 6), "seks måneder efter planen", "six months after the plan"],
          [addMonths(made, 12), "et år efter planen", "a year after the plan"],
        ] as const)),
  ];
  const first = candidates.filter(([iso], index) => candidates.findIndex(([other]) => other === iso) === index);
  return first.map(([iso, da, en]) => ({
    label: iso,
    text: iso,
    detail: `${{ da, en }[locale]}: ${formatDate(iso, locale)}`,
    kind: CompletionItemKind.Value,
  }));
}
