import type { Locale } from "../language/localized";
import type { Plan } from "../plan/plan";
import type { Position } from "../plan/line-index";
import type { Problem, Severity } from "../problem/problem";
import type { RuleLevels } from "./arguments";
import { nodeKey } from "./node-key";
import { masked } from "../language/personal-data";

/** One problem in the language of the run, as plain data: it crosses threads, lies in the cache and is merged from several runs. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly source: { readonly id: string; readonly title: string; readonly href?: string };
  readonly range: { readonly start: Position; readonly end: Position };
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  /** Rule, message and node; the same however the lines move. A count tells apart those that are otherwise the same. */
  readonly key: string;
  readonly excerpt: Excerpt;
  readonly suppressed?: { readonly reason: string };
  /** How it stands to the baseline of the run. */
  readonly baseline?: "new" | "unchanged";
};

/** The line of the problem and the one above. Very long lines are cut to the part around the words. */
export type Excerpt = {
  readonly above?: string;
  readonly line?: string;
  /** What is marked in `line`, in characters of it. */
  readonly mark: readonly [from: number, to: number];
};

export type FileResult = { readonly path: string; readonly findings: readonly Finding[] };

/** Those a reader should act on: neither turned off with a reason nor known from the baseline. */
export function isOpen(finding: Finding): boolean {
  return finding.suppressed === undefined && finding.baseline !== "unchanged";
}

export function toResult(path: string, plan: Plan, problems: readonly Problem[], locale: Locale, levels: RuleLevels = {}): FileResult {
  const seen = new Map<string, number>();
  const findings = problems.flatMap((problem): Finding[] => {
    const level = Object.hasOwn(levels, problem.rule) ? levels[problem.rule] : undefined;
    if (level === "off") return [];
    const { source, span, suppressed } = problem;
    // No »@« between them: with the dots of a path it would read as an e-mail address, and be blotted out.
    const base = `${problem.rule}/${problem.messageId}:${nodeKey(plan.nodeAt(span[0]))}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return [
      {
        rule: problem.rule,
        severity: level ?? problem.severity,
        message: problem.message[locale],
        source: { id: source.id, title: source.title[locale], ...(source.href === undefined ? {} : { href: source.href }) },
        range: { start: plan.lines.positionAt(span[0]), end: plan.lines.positionAt(span[1]) },
        fixes: problem.fixes.map((fix) => ({ title: fix.title[locale], safe: fix.safe })),
        key: count === 1 ? base : `${base}#${count}`,
        excerpt: excerptOf(plan, problem),
        ...(suppressed ? { suppressed: { reason: suppressed.reason } } : {}),
      },
    ];
  });
  return { path, findings };
}

function excerptOf(plan: Plan, { span }: Problem): Excerpt {
  if (plan.text === "") return { mark: [0, 0] };
  const start = plan.lines.positionAt(span[0]);
  const end = plan.lines.positionAt(span[1]);
  const whole = plan.lines.lineText(start.line);
  const cut = start.character > mostColumns - 40 ? start.character - 40 : 0;
  const line = clean(whole, cut);
  const from = start.character - cut;
  const to = Math.min(line.length, end.line === start.line ? end.character - cut : whole.length - cut);
  const above = start.line > 0 ? { above: clean(plan.lines.lineText(start.line - 1), 0) } : {};
  return { ...above, line, mark: [from, Math.max(from + 1, to)] };
}

const mostColumns = 160;

/** Tabs and control characters must not move what follows, nor speak to the terminal. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, (char) => (char === "\t" ? " " : "\u00B7"));
}

/** Longer than any number or address, so that one at the edge is seen whole and blotted out. */
const edge = 200;

/** `mostColumns` of the line, as they may be shown. */
function clean(line: string, from: number): string {
  const start = Math.max(0, from - edge);
  return masked(visible(line.slice(start, from + mostColumns + edge))).slice(from - start, from - start + mostColumns);
}
