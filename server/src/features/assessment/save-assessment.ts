import type { TextEdit as LspTextEdit } from "vscode-languageserver-types";
import { masked } from "../../language/personal-data";
import { scalar, setKey, removeKey, replaceScalar, appendItem, type Value } from "../../plan/edits";
import type { Node, Path } from "../../plan/node";
import { parsePlan } from "../../plan/parse-plan";
import type { Plan } from "../../plan/plan";
import { applyEdits, type TextEdit } from "../../plan/span";
import { describe } from "../../schema/describe";
import { documentKind } from "../../schema/documents";
import { belongingTo } from "../../workspace/lookup";
import type { Workspace } from "../../workspace/workspace";
import { plainEdit } from "../workspace-edit";
import { areaCount, areasKey, formFields, scaleQuestions, textAt, type Filled } from "./form-fields";

/** What saving does: a new file, or edits in the assessment that is there; and the fields that the file leaves no room for. */
export type SavedAssessment = ({ readonly name: string; readonly text: string } | { readonly edits: readonly LspTextEdit[] }) & {
  readonly unwritten: readonly string[];
};

/** Writes what was filled in into the assessment, or into a new one for the plan. Comments and order stay; nothing else is touched. */
export function saveAssessment(workspace: Workspace, document: Plan, filled: readonly Filled[]): SavedAssessment {
  if (documentKind(document.uri) === "vurdering") {
    const written = write(document, filled);
    return { edits: difference(document, written.text), unwritten: unwritten(written, filled) };
  }
  const { name, text } = newAssessment(workspace, document);
  const written = write(parsePlan(`file:///${name}`, text), filled);
  return { name, text: written.text, unwritten: unwritten(written, filled) };
}

/** An assessment with every question and no answers. */
function newAssessment(workspace: Workspace, plan: Plan): { readonly name: string; readonly text: string } {
  const { locale, today } = workspace;
  const { root, uri } = plan;
  const file = uri.slice(uri.lastIndexOf("/") + 1).replace(/(?:\.plan)?\.ya?ml$/i, "");
  const number = root.at("id")?.text() ?? decodeURIComponent(file);
  const id = `${number}-${belongingTo(workspace, plan, "vurdering").length + 1}`;
  const line = (key: string): string => {
    const value = root.at(key)?.text();
    return value === undefined ? "" : `${key}: ${scalar(value)}\n`;
  };
  const asked = scaleQuestions.map(({ number: each, asks }) => `  # ${each}. ${asks[locale]}\n  spørgsmål_${each}:\n    vurdering:\n    begrundelse:\n`); // prettier-ignore
  const head = { da: "# Svarene er panelets egne.", en: "# The answers are the panel's own." }[locale];
  return {
    name: `${masked(id).replace(/[^\p{L}\p{N}_-]/gu, "") || "ny"}.vurdering.yaml`,
    text: `${head}\nformat: 1\nid: ${scalar(id)}\ndato: ${today}\n${line("kommune")}${line("afdeling")}plan: ${scalar(number)}\nbedømmer:\nsvar:\n${asked.join("")}udviklingsområder: []\n`,
  };
}

function write(form: Plan, filled: readonly Filled[]): Plan {
  return writeAreas(filled.reduce(writeField, form), filled);
}

function writeField(form: Plan, { name, text }: Filled): Plan {
  const path = formFields.get(name);
  if (!path || path[0] === areasKey || textAt(form, path) === text.trim()) return form;
  return edited(form, fieldEdits(form, path, text.trim()));
}

const edited = (form: Plan, edits: readonly TextEdit[]): Plan => parsePlan(form.uri, applyEdits(form.text, edits));

/** The fields that the text could not take, as where a block is written in a way that has no room for more. */
function unwritten(form: Plan, filled: readonly Filled[]): readonly string[] {
  const areas = form.root.at(areasKey)?.items() ?? [];
  return filled.flatMap(({ name, text }) => {
    const path = formFields.get(name);
    if (!path || textAt(form, path) === text.trim()) return [];
    // An area behind an empty one moves up.
    const part = path[2] ?? "";
    return path[0] === areasKey && areas.some((_, index) => textAt(form, [areasKey, index, part]) === text.trim()) ? [] : [name];
  });
}

/** A field in the blocks that lead to it, which are made where they are missing. An emptied field is taken away. */
function fieldEdits(form: Plan, path: Path, text: string): readonly TextEdit[] {
  const node = form.root.at(...path);
  if (text === "") return node && !node.isEmpty() ? removeKey(form, node) : [];
  if (node?.kind === "scalar" && !node.isEmpty()) return [replaceScalar(form, node, text)];
  const depth = path.findIndex((_, index) => !isBlock(form.root.at(...path.slice(0, index + 1))));
  const at = depth < 0 ? path.length - 1 : depth;
  const block = form.root.at(...path.slice(0, at));
  const there = block?.at(path[at] ?? "");
  // Something else stands where the block should be: it is not for us to write over.
  if (there && !there.isEmpty()) return [];
  const value = path.slice(at + 1).reduceRight<Value>((inner, step) => ({ [String(step)]: inner }), text);
  return block ? setKey(form, block, String(path[at]), value, describe("vurdering", block.path)?.keys ?? []) : [];
}

function isBlock(node: Node | undefined): boolean {
  return node?.kind === "map" && !node.isEmpty();
}

type Area = { readonly område: string; readonly forslag: string };

/** Changes the areas that are there and puts new ones behind them; where one is emptied, or was only a text, the list is written anew. */
function writeAreas(form: Plan, filled: readonly Filled[]): Plan {
  const list = form.root.at(areasKey);
  const items = list?.items() ?? [];
  const count = Math.max(items.length, areaCount);
  const now = Array.from({ length: count }, (_, index) => areaAt(form, index));
  const wanted = now.map(({ område, forslag }, index): Area => ({
    område: changed(filled, `område-${index + 1}`) ?? område,
    forslag: changed(filled, `forslag-${index + 1}`) ?? forslag,
  }));
  const differs = wanted.map(({ område, forslag }, index) => område !== now[index]?.område || forslag !== now[index]?.forslag);
  if (!differs.includes(true)) return form;
  const inPlace =
    list?.kind === "list" && items.every((item, index) => !differs[index] || (item.kind === "map" && isFilled(wanted[index])));
  if (!inPlace) {
    return edited(form, setKey(form, form.root, areasKey, wanted.filter(isFilled).map(valueOf), describe("vurdering", [])?.keys ?? []));
  }
  return wanted.reduce((plan, area, index) => {
    if (!differs[index] || !isFilled(area)) return plan;
    const there = plan.root.at(areasKey);
    if (index >= items.length) return there ? edited(plan, appendItem(plan, there, valueOf(area))) : plan;
    const parts = ["område", "forslag"] as const;
    return parts.reduce(
      (each, part) =>
        areaAt(each, index)[part] === area[part] ? each : edited(each, fieldEdits(each, [areasKey, index, part], area[part])),
      plan,
    );
  }, form);
}

function areaAt(form: Plan, index: number): Area {
  return { område: textAt(form, [areasKey, index, "område"]), forslag: textAt(form, [areasKey, index, "forslag"]) };
}

function changed(filled: readonly Filled[], name: string): string | undefined {
  return filled.find((field) => field.name === name)?.text.trim();
}

function isFilled(area: Area | undefined): boolean {
  return area !== undefined && (area.område !== "" || area.forslag !== "");
}

function valueOf({ område, forslag }: Area): Value {
  return { ...(område === "" ? {} : { område }), ...(forslag === "" ? {} : { forslag }) };
}

/** One edit from the first to the last character that differs. */
function difference(form: Plan, text: string): readonly LspTextEdit[] {
  const before = form.text;
  if (before === text) return [];
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, text.length) - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  return [plainEdit(form, { span: [start, before.length - end], text: text.slice(start, text.length - end) })];
}
