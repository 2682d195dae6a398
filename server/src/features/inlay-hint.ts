import { InlayHintKind, type InlayHint } from "vscode-languageserver-types";
import { formatCount, formatDate } from "../language/format";
import type { Locale } from "../language/localized";
import { addMonths, daysBetween } from "../law/calendar";
import type { Lexicon } from "../measurability/lexicon";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import { touches, type Span } from "../plan/span";
import { settingsFor } from "../workspace/settings";
import type { Workspace } from "../workspace/workspace";
import { judgementOf, roleOf } from "./judged-texts";
import { descendants } from "./range";

/** Beside the text: whether a goal can be measured, the deadlines that follow from the plan's date, and how long there is to a day. */
export function inlayHints(workspace: Workspace, plan: Plan, within: Span): InlayHint[] {
  const { lexicon } = settingsFor(workspace, plan.uri);
  return [...descendants(plan.root)]
    .filter((node) => node.kind === "scalar" && touches(node.span, within))
    .flatMap((node) => {
      const hint = goalHint(workspace, lexicon, node) ?? dateHint(workspace, node);
      if (!hint) return [];
      return [
        {
          position: plan.lines.positionAt(textEnd(plan, node)),
          label: hint.label,
          ...(hint.tooltip ? { tooltip: hint.tooltip } : {}),
          kind: InlayHintKind.Type,
          paddingLeft: true,
        },
      ];
    });
}

type Hint = { readonly label: string; readonly tooltip?: string };

function goalHint({ locale }: Workspace, lexicon: Lexicon, node: Node): Hint | undefined {
  const role = roleOf(node);
  const judgement = role === "indsatsmål" || role === "delmål" ? judgementOf(node, lexicon) : undefined;
  if (!judgement) return undefined;
  const label = judgement.measurable
    ? { da: "✓ kan måles", en: "✓ measurable" }
    : { da: "○ ikke målbart endnu", en: "○ not measurable yet" };
  return { label: label[locale], tooltip: judgement.reason[locale] };
}

function dateHint(workspace: Workspace, node: Node): Hint | undefined {
  const date = node.date();
  if (date === undefined) return undefined;
  const { locale, today } = workspace;
  switch (node.path.map((step) => (typeof step === "number" ? "*" : step)).join(".")) {
    case "dato":
      return deadlines(node.root, date, locale);
    case "opfølgning.*.dato":
      return node.parent?.at("holdt")?.flag() === true ? undefined : { label: daysFrom(today, date, locale) };
    case "indsatsmål.*.forventet_opfyldt":
    case "tilbud.*.opfølgning.dato":
      return { label: daysFrom(today, date, locale) };
  }
  return undefined;
}

/** The audit's three months for cases that need close follow-up, and the law's six months of offers in a resource programme. */
function deadlines(root: Node, date: string, locale: Locale): Hint | undefined {
  const labels: string[] = [];
  if ((root.at("sag")?.texts().length ?? 0) > 0) {
    const day = formatDate(addMonths(date, 3), locale);
    labels.push({ da: `opfølgning senest ${day}`, en: `follow-up by ${day}` }[locale]);
  }
  if (root.at("plantype")?.text() === "indsatsplan") {
    const day = formatDate(addMonths(date, 6), locale);
    labels.push({ da: `tilbud mindst til ${day}`, en: `offers (tilbud) at least until ${day}` }[locale]);
  }
  return labels.length === 0 ? undefined : { label: labels.join(" · ") };
}

/** "om 12 dage", "i dag", "for 3 dage siden". */
export function daysFrom(today: string, date: string, locale: Locale): string {
  const days = daysBetween(today, date);
  if (days === 0) return { da: "i dag", en: "today" }[locale];
  const count = { da: formatCount(Math.abs(days), "dag", "dage"), en: formatCount(Math.abs(days), "day", "days") }[locale];
  return days > 0 ? { da: `om ${count}`, en: `in ${count}` }[locale] : { da: `for ${count} siden`, en: `${count} ago` }[locale];
}

function textEnd(plan: Plan, node: Node): number {
  const text = plan.text.slice(...node.span);
  return node.span[0] + text.trimEnd().length;
}
