import type { CodeLens, Command } from "vscode-languageserver-types";
import { formatList } from "../language/format";
import type { Plan } from "../plan/plan";
import type { Workspace } from "../workspace/workspace";
import { locationOf } from "./definition";
import { findings } from "./questions";
import { rangeOf } from "./range";
import { occurrencesIn, occurrencesOf, type Occurrence } from "./symbols";

/** The client's command that shows the uses of a goal: a URI, a position and locations. */
export const showReferences = "handleplan.showReferences";

/** Above the plan how it stands to the nine questions of the assessment form, and above each goal how often it is used. */
export function codeLenses(workspace: Workspace, plan: Plan, clickable: boolean): CodeLens[] {
  const goals = occurrencesIn(plan, ["goal"]).filter(({ role }) => role === "definition");
  return [...assessment(workspace, plan), ...goals.map((goal) => uses(workspace, goal, clickable))];
}

function assessment(workspace: Workspace, plan: Plan): readonly CodeLens[] {
  const all = findings(workspace, plan).filter(({ mark }) => mark !== "-");
  const at = plan.root.at("plantype")?.keySpan;
  if (all.length === 0 || !at) return [];
  const open = all.filter(({ mark }) => mark === "not").map(({ question }) => String(question.number));
  const met = all.length - open.length;
  const { locale } = workspace;
  const title =
    open.length === 0
      ? {
          da: `Vurderingsskemaet: ingen bemærkninger til de ${all.length} spørgsmål`,
          en: `Assessment form: no remarks on the ${all.length} questions`,
        }
      : {
          da: `Vurderingsskemaet: ${met} af ${all.length} spørgsmål uden bemærkninger · se på ${formatList(open, "da")}`,
          en: `Assessment form: ${met} of ${all.length} questions without remarks · look at ${formatList(open, "en")}`,
        };
  return [{ range: rangeOf(plan, at), command: text(title[locale]) }];
}

function uses(workspace: Workspace, goal: Occurrence, clickable: boolean): CodeLens {
  const { locale } = workspace;
  const places = occurrencesOf(workspace, goal).filter(({ role }) => role === "use");
  const range = rangeOf(goal.plan, goal.span);
  const count = places.length;
  if (count === 0)
    return { range, command: text({ da: "Ingen indsats peger på målet", en: "No intervention points to the goal" }[locale]) };
  const title = { da: `Bruges ${count} ${count === 1 ? "sted" : "steder"}`, en: `Used in ${count} ${count === 1 ? "place" : "places"}` }[locale]; // prettier-ignore
  return {
    range,
    command: clickable ? { title, command: showReferences, arguments: [goal.plan.uri, range.start, places.map(locationOf)] } : text(title),
  };
}

/** A lens that is only read. */
function text(title: string): Command {
  return { title, command: "" };
}
