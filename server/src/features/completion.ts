import { CompletionItemKind, InsertTextFormat, InsertTextMode, type CompletionItem } from "vscode-languageserver-types";
import { formatDate } from "../language/format";
import type { Locale } from "../language/localized";
import { addMonths } from "../law/calendar";
import { provisions } from "../law/provisions";
import { scalar } from "../plan/edits";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import { describe, plantypes, subjectOf, type Field } from "../schema/describe";
import { trialsOf } from "../workspace/trials";
import type { Workspace } from "../workspace/workspace";
import { completionPlace } from "./completion-place";
import { rangeOf } from "./range";

/** Keys in the order a person fills them, missing required ones first; values, dates and ids that fit the field. */
export function completion(workspace: Workspace, plan: Plan, offset: number, snippets: boolean): CompletionItem[] {
  const written = completionPlace(plan, offset);
  if (!written) return [];
  const place = { ...written, path: plan.names.read(written.path) };
  const plantype = subjectOf(plan);
  if (place.kind === "value") {
    const field = describe(plantype, place.path);
    return field ? values(workspace, plan, place.path, field).map((item, index) => complete(plan, place.word, item, index)) : [];
  }
  const block = describe(plantype, place.path);
  if (!block) return [];
  if (block.keys.length === 0)
    return values(workspace, plan, place.path, block).map((item, index) => complete(plan, place.word, item, index));
  const present = new Set(place.present);
  const atTop = place.path.length === 0;
  const nameOf = (key: string): string => plan.names.written([...place.path, key]);
  const keys = block.keys.filter(
    (key) =>
      !present.has(nameOf(key)) && !present.has(key) && (plantype !== undefined || !atTop || key === "plantype" || present.has("plantype")),
  );
  return keys.map((key, index) => {
    const field = describe(plantype, [...place.path, key]);
    const required = block.required.includes(key);
    return {
      label: nameOf(key),
      kind: CompletionItemKind.Property,
      detail:
        (field ? plan.names.inText(field.title)[workspace.locale] : "") +
        (required ? { da: " (nødvendigt)", en: " (necessary)" }[workspace.locale] : ""),
      documentation: field ? plan.names.inText(field.description)[workspace.locale] : "",
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

function complete(plan: Plan, word: Span, suggestion: Suggestion, index: number): CompletionItem {
  return {
    label: suggestion.label,
    kind: suggestion.kind,
    detail: suggestion.detail,
    sortText: String(index).padStart(3, "0"),
    filterText: suggestion.text,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(plan, word), newText: suggestion.text },
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
  if (field.kind === "date") return dates(workspace, plan, locale);
  switch (path.join(".")) {
    case "indsatser.*.mål.*":
    case "tilbud.*.mål.*":
      return goals(plan);
    case "fravigelser.*.fra":
      return [...new Set(trialsOf(workspace).flatMap((trial) => trial.waives))].map((id) => reference(id, provisions[id].title[locale]));
    case "fravigelser.*.forsøg":
      return trialsOf(workspace).map((trial) => reference(trial.id, trial.title[locale]));
    case "lovgrundlag.*":
      return Object.entries(provisions).map(([id, provision]) => reference(id, provision.title[locale]));
  }
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

function goals(plan: Plan): Suggestion[] {
  return (plan.root.at("indsatsmål")?.items() ?? []).flatMap((goal) => {
    const id = goal.at("id")?.text();
    return id === undefined ? [] : [reference(id, goal.at("tekst")?.text() ?? "")];
  });
}

function dates(workspace: Workspace, plan: Plan, locale: Locale): Suggestion[] {
  const made = plan.root.at("dato")?.date();
  const candidates: readonly (readonly [iso: string, da: string, en: string])[] = [
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
  return candidates.map(([iso, da, en]) => ({
    label: iso,
    text: iso,
    detail: `${{ da, en }[locale]}: ${formatDate(iso, locale)}`,
    kind: CompletionItemKind.Value,
  }));
}
