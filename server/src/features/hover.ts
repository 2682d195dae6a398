import type { Hover } from "vscode-languageserver-types";
import { formatDate } from "../language/format";
import type { Locale, Localized } from "../language/localized";
import { inForce } from "../law/in-force";
import { provisions } from "../law/provisions";
import { sourceOf, type Citation } from "../law/source";
import { judge } from "../measurability/judge";
import { hasPlaceholder, type Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import { governs, type Rule } from "../rules/define-rule";
import { rules } from "../rules/index";
import { describe, plantypeOf } from "../schema/describe";
import type { Workspace } from "../workspace/workspace";
import { rangeOf } from "./range";

/** What a field means, the judgement of a goal's wording, and what governs the field on the plan's own date. */
export function hover(workspace: Workspace, plan: Plan, offset: number): Hover | null {
  const node = plan.nodeAt(offset);
  if (!node.parent) return null;
  const { locale } = workspace;
  const plantype = plantypeOf(plan.root);
  const field = describe(plantype, node.path);
  const item = field ?? describe(plantype, node.parent.path);
  if (!item) return null;
  const value = field?.values.find((candidate) => candidate.value === node.text());
  const paragraphs = [
    `**${item.title[locale]}** – ${lowerFirst(item.description[locale])}`,
    value?.description[locale] ? `*${value.value}*: ${value.description[locale]}` : "",
    judgementText(node, locale),
    dateText(node, locale),
    governedBy(plan, node, locale),
  ];
  return {
    contents: { kind: "markdown", value: paragraphs.filter((paragraph) => paragraph !== "").join("\n\n") },
    range: rangeOf(plan, node.keySpan && offset <= node.keySpan[1] ? node.keySpan : node.span),
  };
}

const judged: Readonly<Record<string, "formål" | "indsatsmål" | "delmål" | "succeskriterium">> = {
  formål: "formål",
  niveau: "formål",
  "indsatsmål.*.tekst": "indsatsmål",
  "indsatsmål.*.delmål.*.tekst": "delmål",
  "indsatsmål.*.succeskriterier.*.tekst": "succeskriterium",
};

function judgementText(node: Node, locale: Locale): string {
  const role = judged[node.path.map((step) => (typeof step === "number" ? "*" : step)).join(".")];
  const text = node.text();
  if (!role || text === undefined || hasPlaceholder(text)) return "";
  const judgement = judge(text, { role });
  const verdict: Localized = judgement.measurable
    ? { da: "Kan måles.", en: "Can be measured." }
    : { da: "Ikke målbart endnu.", en: "Not measurable yet." };
  return `**${verdict[locale]}** ${judgement.reason[locale]}`.trim();
}

function dateText(node: Node, locale: Locale): string {
  const date = node.date();
  return date === undefined ? "" : formatDate(date, locale);
}

function governedBy(plan: Plan, node: Node, locale: Locale): string {
  const plantype = plantypeOf(plan.root);
  const date = plan.root.at("dato")?.date();
  const governing = rules.filter((rule) => governs(rule, plantype, node.path));
  const seen = new Set<string>();
  const titles = governing.flatMap(citationsOf).flatMap((citation) => {
    const source = sourceOf(citation);
    // A statement repeats what the recommendation or provision beside it asks.
    if ("format" in citation || "statement" in citation || seen.has(source.id)) return [];
    seen.add(source.id);
    const title = source.href === undefined ? source.title[locale] : `[${source.title[locale]}](${source.href})`;
    return [title + forceText(citation, date, locale)];
  });
  return titles.length === 0 ? "" : `${{ da: "Styres af", en: "Governed by" }[locale]}: ${titles.join(" · ")}`;
}

function citationsOf(rule: Rule): readonly Citation[] {
  return [rule.source, ...(rule.alsoServes ?? [])];
}

const forceNames: Record<"yes" | "no" | "uncertain", Localized> = {
  yes: { da: "i kraft", en: "in force" },
  no: { da: "ikke i kraft på planens dato", en: "not in force on the plan's date" },
  uncertain: { da: "usikkert, om den er i kraft", en: "not certain to be in force" },
};

function forceText(citation: Citation, date: string | undefined, locale: Locale): string {
  if (!("law" in citation) || date === undefined) return "";
  return ` (${forceNames[inForce(provisions[citation.law], date)][locale]})`;
}

function lowerFirst(text: string): string {
  return text.replace(/^./u, (char) => char.toLowerCase());
}
