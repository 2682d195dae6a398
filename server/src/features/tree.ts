import type { Range } from "vscode-languageserver-types";
import type { Plan } from "../plan/plan";
import type { Workspace } from "../workspace/workspace";
import { daysFrom } from "./inlay-hint";
import { below, partsOf, statusOf, type Part, type Status } from "./plan-tree";
import { contentSpan, rangeOf } from "./range";

/** A line of the plan view: purpose → goals → criteria and interventions → orders, then the follow-ups. */
export type TreeItem = {
  readonly kind: Part["kind"] | "criterion" | "followUp";
  readonly label: string;
  readonly description: string;
  readonly status: Status;
  readonly uri: string;
  readonly range: Range;
  readonly children: readonly TreeItem[];
};

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
    status: statusOf(workspace, part),
    uri: part.plan.uri,
    range: rangeOf(part.plan, part.span),
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
      status: statusOf(workspace, part),
      uri: plan.uri,
      range: rangeOf(plan, span),
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
    return {
      kind: "followUp",
      label: date ?? "–",
      description: isHeld ? { da: "opfølgning, holdt", en: "follow-up (opfølgning), held" }[locale] : `${{ da: "opfølgning", en: "follow-up (opfølgning)" }[locale]} ${when}`.trim(), // prettier-ignore
      status: date === undefined || (!isHeld && date < today) ? "warning" : "ok",
      uri: plan.uri,
      range: rangeOf(plan, contentSpan(plan, followUp)),
      children: [],
    };
  });
}
