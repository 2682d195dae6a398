import type { Localized } from "../../language/localized";
import { masked } from "../../language/personal-data";
import { allProblemsOf } from "../../lint/lint";
import type { Node } from "../../plan/node";
import type { Problem, Severity } from "../../problem/problem";
import { describe, subjectOf } from "../../schema/describe";
import { documentKind, documentName } from "../../schema/documents";
import { settingsFor } from "../../workspace/settings";
import { judgementOf, roleOf } from "../judged-texts";
import { findings } from "../questions";
import { contentOf, titleOf, valueOf, type Notes } from "./fields";
import { markup, type Markup } from "./markup";
import { problemNotes, severityWords } from "./problem-notes";
import { said, type Sheet } from "./sheet";
import { timeLine } from "./time-line";

/** The document with what the rules found in it, each problem in its place, and a plan's days on a time line. */
export function analystPage(sheet: Sheet): Markup {
  const { plan, workspace } = sheet;
  const all = allProblemsOf(workspace, plan);
  const open = all.filter(({ suppressed }) => !suppressed);
  const notes = withJudgements(sheet, problemNotes(sheet, open));
  const isPlan = documentKind(plan.uri) === "plan";
  return markup`${head(sheet, open)} ${isPlan && assessment(sheet)} ${isPlan && timeLine(sheet)}
    <section aria-labelledby="text">
      <h2 id="text">${sheet.say({ da: "Teksten med bemærkninger", en: "The text with remarks" })}</h2>
      ${notes(plan.root)} ${plan.root.children.map((field) => part(sheet, field, notes))}
    </section>
    ${turnedOff(sheet, all)} `;
}

/** What the document is called, and how it stands. */
function head(sheet: Sheet, open: readonly Problem[]): Markup {
  const { plan, say } = sheet;
  const subject = subjectOf(plan);
  const title = documentKind(plan.uri) === "plan" && subject === undefined ? undefined : describe(subject, [])?.title;
  const name = title && title.da !== "" ? title : documentName(documentKind(plan.uri));
  const id = plan.root.at("id");
  const counts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = open.filter((problem) => problem.severity === severity).length;
    return count > 0 ? [markup`<li class="${severity}">${countOf(severity, count)[sheet.locale]}</li>`] : [];
  });
  const none = say({ da: "Ingen bemærkninger", en: "No remarks" });
  return markup`<header>
    <h1>${capital(say(name))}${id && id.text() !== undefined && markup` <span class="id">${valueOf(sheet, id)}</span>`}</h1>
    <ul class="counts">
      ${counts.length > 0 ? counts : markup`<li class="ok">${none}</li>`}
    </ul>
  </header>`;
}

function countOf(severity: Severity, count: number): Localized {
  const words = { error: ["fejl", "fejl", "error", "errors"], warning: ["advarsel", "advarsler", "warning", "warnings"], info: ["råd", "råd", "piece of advice", "pieces of advice"] } as const; // prettier-ignore
  const [one, many, oneEnglish, manyEnglish] = words[severity];
  return { da: `${count} ${count === 1 ? one : many}`, en: `${count} ${count === 1 ? oneEnglish : manyEnglish}` };
}

/** The questions of the assessment form that the rules found something for. */
function assessment(sheet: Sheet): Markup | undefined {
  const { say } = sheet;
  const all = findings(sheet.workspace, sheet.plan).filter(({ mark }) => mark !== "-");
  if (all.length === 0) return undefined;
  const open = all.filter(({ mark }) => mark === "not");
  const met = all.length - open.length;
  const sum =
    open.length === 0
      ? { da: `Ingen bemærkninger til de ${all.length} spørgsmål i vurderingsskemaet.`, en: `No remarks on the ${all.length} questions of the assessment form.` }
      : { da: `${met} af ${all.length} spørgsmål i vurderingsskemaet er uden bemærkninger. Se på:`, en: `${met} of ${all.length} questions of the assessment form are without remarks. Look at:` }; // prettier-ignore
  const rows = open.map(
    ({ question, problems }) =>
      markup`<li><b>${question.number}.</b> ${say(question.asks)} <span class="note">(${problems.length})</span></li>`,
  );
  return markup`<section aria-labelledby="questions">
    <h2 id="questions">${say({ da: "Vurderingsskemaet", en: "Assessment form" })}</h2>
    <p>${say(sum)}</p>
    ${
      rows.length > 0 &&
      markup`<ul class="questions">
        ${rows}
      </ul>`
    }
  </section>`;
}

/** Below a purpose, goal or criterion whether it can be measured; below everything its problems. */
function withJudgements(sheet: Sheet, notes: Notes): Notes {
  const { lexicon } = settingsFor(sheet.workspace, sheet.plan.uri);
  return (node) => {
    const judgement = roleOf(node) === undefined ? undefined : judgementOf(node, lexicon);
    if (!judgement) return notes(node);
    const verdict = judgement.measurable
      ? markup`<p class="verdict yes">${sheet.say({ da: "✓ kan måles", en: "✓ measurable" })}</p>`
      : markup`<p class="verdict no">
          ${sheet.say({ da: "○ ikke målbart endnu:", en: "○ not measurable yet:" })} ${masked(sheet.say(judgement.reason))}
        </p>`;
    return markup`${verdict}${notes(node)}`;
  };
}

function part(sheet: Sheet, field: Node, notes: Notes): Markup {
  return markup`<div class="part">
    <h3>${sheet.link(titleOf(sheet, field), field)}</h3>
    <div>${contentOf(sheet, field, notes)}${notes(field)}</div>
  </div>`;
}

function turnedOff(sheet: Sheet, all: readonly Problem[]): Markup | undefined {
  const off = all.flatMap(({ message, severity, suppressed }) => (suppressed ? [{ message, severity, ...suppressed }] : []));
  if (off.length === 0) return undefined;
  const rows = off.map(
    ({ message, reason, severity, span }) =>
      markup`<li>
        ${sheet.say(severityWords[severity])}: ${sheet.linkTo(masked(sheet.say(message)), span)}<br />${sheet.say({ da: "Fravalgt, fordi", en: "Turned off because" })}:
        ${said(sheet, reason)}
      </li>`,
  );
  return markup`<section aria-labelledby="off">
    <h2 id="off">${sheet.say({ da: "Fravalgt med begrundelse", en: "Turned off with a reason" })}</h2>
    <ul class="items">
      ${rows}
    </ul>
  </section>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
