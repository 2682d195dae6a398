import type { Localized } from "../../language/localized";
import type { Node } from "../../plan/node";
import type { Plan } from "../../plan/plan";
import type { Workspace } from "../../workspace/workspace";
import { definedIn } from "../symbols";
import { contentOf, fieldsOf, joined, rowOf, valueOf } from "./fields";
import { markup, type Markup, type Part } from "./markup";
import { notYet, said, type Sheet } from "./sheet";

const rows = {
  goals: { da: "Hjælper med", en: "Helps with" },
  when: { da: "Hvornår", en: "When" },
  amount: { da: "Hvor meget", en: "How much" },
  who: { da: "Hvem hjælper", en: "Who helps" },
  state: { da: "Lige nu", en: "Right now" },
  result: { da: "Resultat", en: "Result" },
  hints: { da: "Godt at vide for den, der hjælper", en: "Good to know for those who help" },
} as const satisfies Readonly<Record<string, Localized>>;

/** The goals by their numbers; the first where two have one. */
type Goals = ReadonlyMap<string, Node>;

/** The help that is given: for which goals, how long, and how much by the order it names. */
export function helpSection(sheet: Sheet, lists: readonly string[]): Markup {
  const given = lists.flatMap((list) => sheet.plan.root.at(list)?.items() ?? []);
  const written = sheet.plan.root.at("indsatsmål")?.items() ?? [];
  const goals: Goals = new Map(written.toReversed().map((goal) => [goal.at("id")?.text() ?? "", goal]));
  return markup`<section aria-labelledby="help">
    <h2 id="help">${sheet.say({ da: "Hjælpen til dig", en: "The help you get" })}</h2>
    ${
      given.length > 0
        ? markup`<ul class="items">
            ${given.map((item) => markup`<li class="card">${helpCard(sheet, item, goals)}</li>`)}
          </ul>`
        : notYet(sheet)
    }
  </section>`;
}

/** What the card tells in its own way. */
const known: ReadonlySet<string> = new Set([
  "id", "tekst", "mål", "start", "slut", "varighed", "bestilling", "tilstand", "status", "resultat", "forslag_til_udfører",
]); // prettier-ignore

function helpCard(sheet: Sheet, item: Node, goals: Goals): Markup {
  const { say } = sheet;
  if (item.kind !== "map") return markup`<h3>${sheet.link(contentOf(sheet, item), item)}</h3>`;
  const text = item.at("tekst");
  const order = orderOf(sheet.workspace, sheet.plan, item);
  const hints = item.at("forslag_til_udfører");
  const row = (title: Localized, content: Part): Markup | undefined => rowOf(sheet, title, content);
  const told = (node: Node | undefined): Markup | undefined => (node && !node.isEmpty() ? contentOf(sheet, node) : undefined);
  const state = [told(item.at("tilstand")), told(item.at("status"))].filter((part) => part !== undefined);
  const rest = item.children.filter((child) => !known.has(child.key ?? "") && !child.isEmpty());
  const name = text && !text.isEmpty() ? valueOf(sheet, text) : say({ da: "Hjælp uden tekst", en: "Help without text" });
  return markup`<h3>${sheet.link(name, item)}</h3>
    <dl>
      ${row(rows.goals, goalsOf(sheet, item, goals))}${row(rows.when, period(sheet, item))}${row(rows.amount, order && amount(sheet, order))}${row(rows.who, order && provider(sheet, order))}${row(rows.state, state.length > 0 && state.map((part, index) => markup`${index > 0 && " – "}${part}`))}${row(rows.result, told(item.at("resultat")))}${row(rows.hints, told(hints))}
    </dl>
    ${fieldsOf(sheet, rest)}`;
}

/** The order that the help names, where it lies beside the plan. */
function orderOf(workspace: Workspace, plan: Plan, item: Node): Plan | undefined {
  const id = item.at("bestilling")?.text();
  return id === undefined ? undefined : definedIn(workspace, plan, "order").find((order) => order.id === id)?.plan;
}

/** »3 timer om ugen«, leading to the order. */
function amount(sheet: Sheet, order: Plan): Markup | undefined {
  const extent = order.root.at("omfang");
  const [count, unit] = [extent?.at("antal")?.text(), extent?.at("enhed")?.text()];
  if (!extent || count === undefined) return undefined;
  return sheet.link(said(sheet, [count, unit].filter((word) => word !== undefined).join(" ")), extent, order);
}

function provider(sheet: Sheet, order: Plan): Markup | undefined {
  const name = order.root.at("udfører")?.text();
  return name === undefined ? undefined : said(sheet, name);
}

function goalsOf(sheet: Sheet, item: Node, goals: Goals): Markup | undefined {
  const served = (item.at("mål")?.texts() ?? []).map((id) => {
    const text = goals.get(id)?.at("tekst");
    return text && !text.isEmpty() ? valueOf(sheet, text) : said(sheet, id);
  });
  if (served.length === 0) return undefined;
  return served.length === 1
    ? joined(sheet, served)
    : markup`<ul>
        ${served.map((goal) => markup`<li>${goal}</li>`)}
      </ul>`;
}

function period(sheet: Sheet, item: Node): Markup | undefined {
  const from = item.at("varighed", "fra") ?? item.at("start");
  const to = item.at("varighed", "til") ?? item.at("slut");
  const shown = (node: Node | undefined): Markup | undefined => (node && !node.isEmpty() ? valueOf(sheet, node) : undefined);
  const [start, end] = [shown(from), shown(to)];
  if (start && end) return markup`${start} – ${end}`;
  if (start) return markup`${sheet.say({ da: "fra", en: "from" })} ${start}`;
  return end && markup`${sheet.say({ da: "til", en: "until" })} ${end}`;
}
