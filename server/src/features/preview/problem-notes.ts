import { masked } from "../../language/personal-data";
import type { Node } from "../../plan/node";
import type { Problem, Severity } from "../../problem/problem";
import type { Notes } from "./fields";
import { markup, type Markup } from "./markup";
import type { Sheet } from "./sheet";

export const severityWords = {
  error: { da: "Fejl", en: "Error" },
  warning: { da: "Advarsel", en: "Warning" },
  info: { da: "Råd", en: "Advice" },
} as const satisfies Readonly<Record<Severity, unknown>>;

/** The problems, each below the value it is about, so that every one is told exactly once on a page that shows every value. */
export function problemNotes(sheet: Sheet, problems: readonly Problem[]): Notes {
  const byNode = new Map<Node, Problem[]>();
  for (const problem of problems) {
    const node = sheet.plan.nodeAt(problem.span[0]);
    const list = byNode.get(node);
    if (list) list.push(problem);
    else byNode.set(node, [problem]);
  }
  return (node) => {
    const found = byNode.get(node);
    return found && problemList(sheet, found);
  };
}

export function problemList(sheet: Sheet, problems: readonly Problem[]): Markup {
  return markup`<ul class="problems">
    ${problems.map((problem) => markup`<li class="${problem.severity}">${told(sheet, problem)}</li>`)}
  </ul>`;
}

function told(sheet: Sheet, { severity, message, source, span }: Problem): Markup {
  const words = masked(sheet.say(message));
  return markup`<b>${sheet.say(severityWords[severity])}</b> ${sheet.linkTo(words, span)}
    <span class="source">${sheet.say(source.title)}</span>`;
}
