import { styleText } from "node:util";
import { formatCount } from "../../language/format";
import type { Locale, Localized } from "../../language/localized";
import type { Severity } from "../../problem/problem";
import { documentKind } from "../../schema/documents";
import { isOpen, visible, type Finding } from "../result";
import type { Summary } from "../summary";
import type { MakeReporter } from "./reporter";

/** For people at a terminal. */
export const textReporter: MakeReporter = (write, run) => {
  let onlyPlans = true;
  return {
    start: () => {},
    file: ({ path, findings }) => {
      onlyPlans &&= documentKind(path) === "plan";
      const open = findings.filter(isOpen);
      if (open.length > 0) write(open.map((finding) => `${findingText(path, finding, run)}\n`).join(""));
    },
    end: (summary) => write(summaryText(summary, onlyPlans, run)),
  };
};

export const severityNames: Record<Severity, Localized> = {
  error: { da: "fejl", en: "error" },
  warning: { da: "advarsel", en: "warning" },
  info: { da: "råd", en: "advice" },
};

const severityColors = { error: "red", warning: "yellow", info: "blue" } as const;

/** Columns of a message, unless the run says how long a line may be; what is longer is broken between words. */
const readable = 92;
/** Fewer would break every word. */
const least = 40;
const indent = " ".repeat(9);

export type TextStyle = { readonly locale: Locale; readonly colors: boolean; readonly columns?: number };

/** One problem as a person reads it: place, rule and source; the message; the line with a mark under the words; the fixes. */
export function findingText(path: string, finding: Finding, { locale, colors, columns }: TextStyle): string {
  const paint = painter(colors);
  const { start } = finding.range;
  const severity = severityNames[finding.severity][locale];
  const head = `${visible(path)}:${start.line + 1}:${start.character + 1}  ${paint(severityColors[finding.severity], severity)}  ${paint("bold", finding.rule)}`;
  const lines = [`${head}  ${paint("dim", finding.source.title)}`];
  const width = columns === undefined ? readable : Math.max(least, columns - indent.length);
  for (const line of wrap(finding.message, width)) lines.push(indent + line);
  lines.push(...sourceLines(finding, paint));
  for (const fix of finding.fixes) lines.push(`${indent}${paint("cyan", { da: "ret", en: "fix" }[locale])}: ${visible(fix.title)}`);
  return `${lines.join("\n")}\n`;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function painter(colors: boolean): Paint {
  return colors ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

function sourceLines({ excerpt, range, severity }: Finding, paint: Paint): string[] {
  const { above, line, mark } = excerpt;
  if (line === undefined) return [];
  const number = range.start.line + 1;
  const numbered = [...(above === undefined ? [] : [[number - 1, above] as const]), [number, line] as const].map(
    ([at, text]) => `${paint("dim", `${String(at).padStart(7)} │`)} ${text}`,
  );
  const marked = " ".repeat(mark[0]) + paint(severityColors[severity], "~".repeat(mark[1] - mark[0]));
  return [...numbered, `${paint("dim", `${" ".repeat(7)} │`)} ${marked}`];
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
function summaryText(summary: Summary, onlyPlans: boolean, { locale }: TextStyle): string {
  const da = [
    onlyPlans ? formatCount(summary.files, "plan", "planer") : formatCount(summary.files, "dokument", "dokumenter"),
    `${summary.errors} fejl`,
    formatCount(summary.warnings, "advarsel", "advarsler"),
    `${summary.infos} råd`,
    ...(summary.suppressed > 0 ? [`${summary.suppressed} fravalgt med begrundelse`] : []),
    ...(summary.baselined === undefined ? [] : [`${summary.baselined} kendt fra før`]),
  ];
  const en = [
    onlyPlans ? formatCount(summary.files, "plan", "plans") : formatCount(summary.files, "document", "documents"),
    formatCount(summary.errors, "error", "errors"),
    formatCount(summary.warnings, "warning", "warnings"),
    `${summary.infos} advice`,
    ...(summary.suppressed > 0 ? [`${summary.suppressed} turned off with a reason`] : []),
    ...(summary.baselined === undefined ? [] : [`${summary.baselined} known before`]),
  ];
  const hint = { da: "forklaring: handleplan explain <regel>", en: "explanation: handleplan explain <rule>" }[locale];
  const counts = { da, en }[locale].join(" · ");
  return summary.errors + summary.warnings + summary.infos > 0 ? `${counts}   ${hint}\n` : `${counts}\n`;
}
