import type { Range } from "vscode-languageserver-types";
import { formatDate } from "../language/format";
import type { Plan } from "../plan/plan";
import type { Workspace } from "../workspace/workspace";
import { daysFrom } from "./inlay-hint";
import { below, partsOf, problemsInside, statusOf, type Part, type Status } from "./plan-tree";
import { contentSpan, rangeOf } from "./range";

/** A line of the plan view: purpose → goals → criteria and interventions → orders, then the follow-ups. */
export type TreeItem = {
  readonly kind: Part["kind"] | "criterion" | "followUp";
  readonly label: string;
  readonly description: string;
  readonly status: Status;
  /** How far it is, where the plan says. */
  readonly progress?: Progress;
  /** What is said of it and of what stands in it, in the order of the text. */
  readonly problems: readonly string[];
  readonly uri: string;
  readonly range: Range;
  readonly children: readonly TreeItem[];
};

export type Progress = "planned" | "ongoing" | "done";

/** The plan as a tree. Interventions that serve no goal stand beside the purpose, so that nothing is out of sight. */
export function planTree(workspace: Workspace, plan: Plan): TreeItem[] {
  const parts = partsOf(plan);
  const ofKind = (kind: Part["kind"]): readonly Part[] => parts.filter((part) => part.kind === kind);
  const goals = ofKind("goal");
  const served = new Set(goals.flatMap((goal) => below(workspace, goal).map(({ part }) => part.node)));
  const loose = ofKind("intervention").filter(({ node }) => !served.has(node));
  const [purpose] = [...ofKind("purpose"), ...ofKind("order")];
  const top = purpose
    ? [{ ...item(workspace, purpose, []), children: goals.map((goal) => item(workspace, goal, criteria(workspace, goal))) }]
    : goals.map((goal) => item(workspace, goal, criteria(workspace, goal)));
  return [...top, ...loose.map((part) => item(workspace, part, [])), ...followUps(workspace, plan)];
}

function item(workspace: Workspace, part: Part, first: readonly TreeItem[]): TreeItem {
  const children = part.kind === "purpose" || part.kind === "order" ? [] : below(workspace, part).map((link) => item(workspace, link.part, [])); // prettier-ignore
  return {
    kind: part.kind,
    label: part.name,
    description: part.is[workspace.locale],
    ...standing(workspace, part, progressOf(part)),
    children: [...first, ...children],
  };
}

function criteria(workspace: Workspace, { plan, node }: Part): readonly TreeItem[] {
  return (node.at("succeskriterier")?.items() ?? []).map((criterion) => {
    const span = contentSpan(plan, criterion);
    const part: Part = { kind: "goal", plan, node: criterion, name: "", is: { da: "", en: "" }, at: criterion.head, span };
    return {
      kind: "criterion",
      label: criterion.at("tekst")?.text() ?? criterion.text() ?? "–",
      description: { da: "succeskriterium", en: "success criterion (succeskriterium)" }[workspace.locale],
      ...standing(workspace, part),
      children: [],
    };
  });
}

function followUps(workspace: Workspace, plan: Plan): readonly TreeItem[] {
  const { locale, today } = workspace;
  return (plan.root.at("opfølgning")?.items() ?? []).map((followUp) => {
    const date = followUp.at("dato")?.date();
    const isHeld = followUp.at("holdt")?.flag() === true;
    const when = date === undefined ? "" : daysFrom(today, date, locale);
    const span = contentSpan(plan, followUp);
    const part: Part = { kind: "goal", plan, node: followUp, name: "", is: { da: "", en: "" }, at: followUp.head, span };
    const stands = standing(workspace, part, isHeld ? "done" : "planned");
    const isLate = date === undefined || (!isHeld && date < today);
    return {
      kind: "followUp",
      label: date === undefined ? "–" : formatDate(date, locale),
      description: isHeld ? { da: "opfølgning, holdt", en: "follow-up (opfølgning), held" }[locale] : `${{ da: "opfølgning", en: "follow-up (opfølgning)" }[locale]} ${when}`.trim(), // prettier-ignore
      ...stands,
      status: isLate && stands.status !== "error" ? "warning" : stands.status,
      children: [],
    };
  });
}

/** How the part stands, and where. */
function standing(
  workspace: Workspace,
  part: Part,
  progress?: Progress,
): Pick<TreeItem, "status" | "progress" | "problems" | "uri" | "range"> {
  return {
    status: statusOf(workspace, part),
    ...(progress ? { progress } : {}),
    problems: problemsInside(workspace, part).map(({ message }) => message[workspace.locale]),
    uri: part.plan.uri,
    range: rangeOf(part.plan, part.span),
  };
}

const states: Readonly<Record<string, Progress>> = { planlagt: "planned", "i gang": "ongoing", afsluttet: "done" };

/** What is done with a goal shows in its result, an intervention says its state itself. */
function progressOf({ kind, node }: Part): Progress | undefined {
  if (kind === "goal") return node.at("resultat")?.isEmpty() === false ? "done" : undefined;
  return kind === "intervention" ? states[node.at("tilstand")?.text() ?? ""] : undefined;
}
