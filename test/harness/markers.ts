/**
 * Reads the fixtures in test/rules: plans in YAML whose comments say which problems are expected where. The format is described in
 * test/rules/README.md. Nothing here knows a rule.
 */
import { LineIndex } from "../../server/src/plan/line-index";
import type { Span } from "../../server/src/plan/span";

export type Mark = { readonly span: Span; readonly message: string };

export type FixtureCase = {
  readonly name: string;
  /** The plan without its markers. */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly fixes: readonly { readonly id: string; readonly text: string }[];
  /** Other plans beside it, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly today: string;
  /** The name of the case's own file, which decides what kind of document it is. */
  readonly named: string;
  /** Where the case begins in the fixture, counted from 1. */
  readonly line: number;
};

/** The day it is in every case that does not say `# today:`. */
const usualToday = "2026-03-02";

const header = /^# (case|fix|file): (.+)$/;
const separator = /^---\n(?=# (?:case|fix|file): )/m;

/** `messages` are the ids a marker can name, so that `# late` under a line is a mark of one character and `# later` a comment. */
export function readFixture(text: string, messages: ReadonlySet<string>): readonly FixtureCase[] {
  const cases: FixtureCase[] = [];
  let files = new Map<string, string>();
  let line = 1;
  for (const block of text.split(separator)) {
    const [first = "", ...rest] = block.split("\n");
    const [, kind, name = ""] = header.exec(first) ?? [];
    const body = rest.join("\n");
    const last = cases.at(-1);
    if (kind === "file") files.set(name, body);
    else if (kind === "fix") {
      if (!last || files.size > 0) throw new Error(`line ${line}: a fix without a case before it`);
      cases[cases.length - 1] = { ...last, fixes: [...last.fixes, { id: name, text: body }] };
    } else if (kind === "case") {
      const [lead = "", , today = usualToday, , named = "plan.plan.yaml"] = /^(# today: (\S+)\n)?(# named: (\S+)\n)?/.exec(body) ?? [];
      const { plan, marks } = readMarks(body.slice(lead.length), messages);
      cases.push({ name, text: plan, marks, fixes: [], files, today, named, line });
      files = new Map();
    } else throw new Error(`line ${line}: a block begins with "# case: …", "# fix: …" or "# file: …", not "${first}"`);
    line += block.split("\n").length;
  }
  if (files.size > 0) throw new Error("a file without a case behind it");
  return cases;
}

/** Carets under a range, or `|` at a place without width. In column 0 the `#` is itself the first caret. */
const marker = /^( *)#( *)(\^*|\|) (\S+)$/;

/** Takes the marker lines out; each speaks of the nearest line above that is none. */
function readMarks(body: string, messages: ReadonlySet<string>): { plan: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const kept: string[] = [];
  let length = 0;
  let start = 0;
  for (const line of body.split("\n")) {
    const [, lead = "", gap = "", shape = "", message = ""] = marker.exec(line) ?? [];
    const atStart = lead === "" && gap === "";
    if (!messages.has(message) || (shape === "" && !atStart)) {
      start = length;
      kept.push(line);
      length += line.length + 1;
      continue;
    }
    const column = atStart ? 0 : lead.length + 1 + gap.length;
    const width = shape === "|" ? 0 : shape.length + (atStart ? 1 : 0);
    marks.push({ span: [start + column, start + column + width], message });
  }
  return { plan: kept.join("\n"), marks };
}

/** The plan with its problems drawn into it, for a comparison that a person can read. */
export function drawMarks(text: string, marks: readonly Mark[]): string {
  const index = new LineIndex(text);
  const below = new Map<number, string[]>();
  for (const { span, message } of marks) {
    const { line, character } = index.positionAt(span[0]);
    const end = Math.min(span[1], index.lineEnd(line));
    const tail = end < span[1] ? ` ${message} (and ${span[1] - end} characters on the lines below)` : ` ${message}`;
    const width = end - span[0];
    const drawn = width === 0 ? "|" : "^".repeat(width);
    const hash = character === 0 ? `#${drawn.slice(width === 0 ? 0 : 1)}` : `#${" ".repeat(character - 1)}${drawn}`;
    below.set(line, [...(below.get(line) ?? []), indented(hash, index.lineText(line)) + tail]);
  }
  return text
    .split("\n")
    .flatMap((line, number) => [line, ...(below.get(number) ?? [])])
    .join("\n");
}

/** Moves the `#` in under the line's own text, so that the marker reads as a comment of that line. */
function indented(mark: string, line: string): string {
  const room = /^# *(?=[\^|]|$)/.exec(mark)?.[0].length ?? 0;
  const indent = Math.min(/^ */.exec(line)?.[0].length ?? 0, Math.max(0, room - 2));
  return `${" ".repeat(indent)}#${mark.slice(1 + indent)}`;
}
