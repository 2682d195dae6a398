import { styleText } from "node:util";
import { formatCount } from "../language/format";
import type { Locale, Localized } from "../language/localized";
import type { Plan } from "../plan/plan";
import type { Problem, Severity } from "../problem/problem";
import type { Summary } from "./summary";

const severityNames: Record<Severity, Localized> = {
  error: { da: "fejl", en: "error" },
  warning: { da: "advarsel", en: "warning" },
  info: { da: "råd", en: "advice" },
};

const severityColors = { error: "red", warning: "yellow", info: "blue" } as const;

/** Columns of a message; longer lines are broken between words. */
const messageWidth = 92;
const indent = " ".repeat(9);

export type TextStyle = { readonly locale: Locale; readonly colors: boolean };

/** One problem as a person reads it: place, rule and source; the message; the line with a mark under the words; the fixes. */
export function problemText(path: string, plan: Plan, problem: Problem, { locale, colors }: TextStyle): string {
  const paint = painter(colors);
  const start = plan.lines.positionAt(problem.span[0]);
  const severity = severityNames[problem.severity][locale];
  const head = `${path}:${start.line + 1}:${start.character + 1}  ${paint(severityColors[problem.severity], severity)}  ${paint("bold", problem.rule)}`;
  const lines = [`${head}  ${paint("dim", problem.source.title[locale])}`];
  for (const line of wrap(problem.message[locale], messageWidth)) lines.push(indent + line);
  lines.push(...sourceLines(plan, problem, paint));
  for (const fix of problem.fixes) lines.push(`${indent}${paint("cyan", { da: "ret", en: "fix" }[locale])}: ${fix.title[locale]}`);
  return `${lines.join("\n")}\n`;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function painter(colors: boolean): Paint {
  return colors ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

function sourceLines(plan: Plan, problem: Problem, paint: Paint): string[] {
  if (plan.text === "") return [];
  const start = plan.lines.positionAt(problem.span[0]);
  const end = plan.lines.positionAt(problem.span[1]);
  const text = clip(plan.lines.lineText(start.line), start.character);
  const width = Math.max(1, (end.line === start.line ? end.character : plan.lines.lineText(start.line).length) - start.character);
  const before = start.line > 0 ? [[start.line, clip(plan.lines.lineText(start.line - 1), 0).text] as const] : [];
  const numbered = [...before, [start.line + 1, text.text] as const].map(
    ([number, line]) => `${paint("dim", `${String(number).padStart(7)} │`)} ${visible(line)}`,
  );
  const mark = " ".repeat(start.character - text.cut) + "~".repeat(Math.min(width, text.text.length - (start.character - text.cut)) || 1);
  return [...numbered, `${paint("dim", `${" ".repeat(7)} │`)} ${paint(severityColors[problem.severity], mark)}`];
}

const mostColumns = 160;

/** The part of a very long line around the column. */
function clip(text: string, column: number): { text: string; cut: number } {
  const cut = column > mostColumns - 40 ? column - 40 : 0;
  return { text: text.slice(cut, cut + mostColumns), cut };
}

/** Tabs and control characters must not move what follows, nor speak to the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, (char) => (char === "\t" ? " " : "\u00B7"));
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of visible(text).split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** `onlyPlans`: whether every file was a plan, and is called so. */
export function summaryText(summary: Summary, onlyPlans: boolean, { locale }: TextStyle): string {
  const da = [
    onlyPlans ? formatCount(summary.files, "plan", "planer") : formatCount(summary.files, "dokument", "dokumenter"),
    `${summary.errors} fejl`,
    formatCount(summary.warnings, "advarsel", "advarsler"),
    `${summary.infos} råd`,
    ...(summary.suppressed > 0 ? [`${summary.suppressed} fravalgt med begrundelse`] : []),
  ];
  const en = [
    onlyPlans ? formatCount(summary.files, "plan", "plans") : formatCount(summary.files, "document", "documents"),
    formatCount(summary.errors, "error", "errors"),
    formatCount(summary.warnings, "warning", "warnings"),
    `${summary.infos} advice`,
    ...(summary.suppressed > 0 ? [`${summary.suppressed} turned off with a reason`] : []),
  ];
  const hint = { da: "forklaring: handleplan explain <regel>", en: "explanation: handleplan explain <rule>" }[locale];
  const counts = { da, en }[locale].join(" · ");
  return summary.errors + summary.warnings + summary.infos > 0 ? `${counts}   ${hint}\n` : `${counts}\n`;
}
