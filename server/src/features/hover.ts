import type { Hover } from "vscode-languageserver-types";
import { formatDate } from "../language/format";
import type { Locale, Localized } from "../language/localized";
import { inForce } from "../law/in-force";
import { provisions } from "../law/provisions";
import { sourceOf, type Citation } from "../law/source";
import { ruleById } from "../lint/lint";
import type { Lexicon } from "../measurability/lexicon";
import { rewritings } from "../measurability/rewrite";
import type { Node, Path } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import { governs, type Rule } from "../rules/define-rule";
import { rules } from "../rules/index";
import { describe, subjectOf, type Field } from "../schema/describe";
import { settingsFor } from "../workspace/settings";
import type { Workspace } from "../workspace/workspace";
import { deadlineAt } from "./deadlines";
import { rulesInComments } from "./document-link";
import { daysFrom } from "./inlay-hint";
import { judgementOf } from "./judged-texts";
import { rangeOf } from "./range";

/** What a field means, the judgement of a goal's wording, the deadline a date is held against, and what governs the field. */
export function hover(workspace: Workspace, plan: Plan, offset: number): Hover | null {
  const turnedOff = rulesInComments(plan).find(({ span }) => span[0] <= offset && offset <= span[1]);
  if (turnedOff) return ruleHover(workspace, plan, turnedOff.rule, turnedOff.span);
  if (plan.comments.some(({ span }) => span[0] < offset && offset <= span[1])) return null;
  const node = plan.nodeAt(offset);
  if (!node.parent) return null;
  const { locale } = workspace;
  const subject = subjectOf(plan);
  const field = describe(subject, node.path);
  // A goal's text is the goal: what it is said to be stands at its block.
  const item = (node.key === "tekst" ? undefined : field) ?? describe(subject, node.parent.path);
  if (!item) return null;
  const value = field?.values.find((candidate) => candidate.value === node.text());
  return {
    contents: {
      kind: "markdown",
      value: paragraphs([
        heading(plan, item, locale),
        value?.description[locale] ? `*${value.value}*: ${value.description[locale]}` : "",
        judgementText(node, locale, settingsFor(workspace, plan.uri).lexicon),
        dateText(workspace, node),
        governedBy(plan, node.path, locale),
      ]),
    },
    range: rangeOf(plan, node.keySpan && offset <= node.keySpan[1] ? node.keySpan : node.span),
  };
}

/** What a field means and what governs it, whether or not it is there. */
export function fieldText(workspace: Workspace, plan: Plan, path: Path): string | undefined {
  const field = describe(subjectOf(plan), path);
  return field && paragraphs([heading(plan, field, workspace.locale), governedBy(plan, path, workspace.locale)]);
}

function heading({ names }: Plan, { title, description }: Field, locale: Locale): string {
  return `**${names.inText(title)[locale]}** – ${lowerFirst(names.inText(description)[locale])}`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}

/** The summary of a rule's page. */
function ruleHover(workspace: Workspace, plan: Plan, id: string, span: Span): Hover | null {
  const { locale, docsUri } = workspace;
  const rule = ruleById(id);
  if (!rule) return null;
  const source = sourceOf(rule.source);
  const more = docsUri === undefined ? "" : `[${{ da: "Reglens side", en: "The rule's page" }[locale]}](${docsUri}/${locale}/${id}.md)`;
  const text = paragraphs([`**${rule.title[locale]}**`, rule.docs[locale], source.title[locale], more]);
  return { contents: { kind: "markdown", value: text }, range: rangeOf(plan, span) };
}

function judgementText(node: Node, locale: Locale, lexicon: Lexicon): string {
  const judgement = judgementOf(node, lexicon);
  if (!judgement) return "";
  const verdict: Localized = judgement.measurable
    ? { da: "Kan måles.", en: "Can be measured." }
    : { da: "Ikke målbart endnu.", en: "Not measurable yet." };
  const found = `**${verdict[locale]}** ${judgement.reason[locale]}`.trim();
  const suggestion = judgement.measurable ? undefined : rewritings(judgement, { lexicon })[0]?.text;
  return suggestion === undefined ? found : `${found}\n\n*${{ da: "Prøv", en: "Try" }[locale]}:* »${suggestion}«`;
}

/** "1. juni 2026, om 91 dage", and the deadline that the date meets or misses. */
function dateText(workspace: Workspace, node: Node): string {
  const date = node.date();
  if (date === undefined) return "";
  const { locale, today } = workspace;
  const day = `${formatDate(date, locale)}, ${daysFrom(today, date, locale)}`;
  const deadline = deadlineAt(node.root, node.path);
  if (!deadline) return day;
  const meets = deadline.atLeast ? date >= deadline.date : date <= deadline.date;
  const verdict = meets
    ? { da: "Overholder fristen", en: "Meets the deadline" }
    : { da: "Overholder ikke fristen", en: "Misses the deadline" };
  return `${day}\n\n**${verdict[locale]}** ${formatDate(deadline.date, locale)}: ${deadline.why[locale]}.`;
}

/** What asks for a field: the law's provisions first, then the rest by name and number. */
function governedBy(plan: Plan, path: Path, locale: Locale): string {
  const date = plan.root.at("dato")?.date();
  const governing = rules.filter((rule) => governs(rule, subjectOf(plan), path));
  // A statement repeats what the recommendation or provision beside it asks.
  const citations = governing.flatMap(citationsOf).filter((citation) => !("format" in citation || "statement" in citation));
  const sources = new Map(citations.map((citation) => [sourceOf(citation).id, { citation, source: sourceOf(citation) }]));
  const byNumber = new Intl.Collator(locale, { numeric: true });
  const titles = [...sources.values()]
    .toSorted(
      (a, b) =>
        Number("law" in b.citation) - Number("law" in a.citation) || byNumber.compare(a.source.title[locale], b.source.title[locale]),
    )
    .map(({ citation, source: { href, title } }) => {
      const name = href === undefined ? title[locale] : `[${title[locale]}](${href})`;
      return name + forceText(citation, date, locale);
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
