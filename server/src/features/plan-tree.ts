import { SymbolKind } from "vscode-languageserver-types";
import { assertNever } from "../language/assert-never";
import type { Localized } from "../language/localized";
import { problemsOf } from "../lint/lint";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import type { Problem } from "../problem/problem";
import { documentKind } from "../schema/documents";
import { settingsFor } from "../workspace/settings";
import type { Workspace } from "../workspace/workspace";
import { judgementOf } from "./judged-texts";
import { oneLine } from "./one-line";
import { contentSpan } from "./range";
import { definedIn, occurrencesIn, type IdKind } from "./symbols";

/** A purpose, a goal, an intervention or an order, as one part of how a plan hangs together. */
export type Part = {
  readonly kind: "purpose" | "goal" | "intervention" | "order";
  readonly plan: Plan;
  readonly node: Node;
  readonly name: string;
  /** What it is called in the outline's own words. */
  readonly is: Localized;
  /** Where its name stands. */
  readonly at: Span;
  readonly span: Span;
};

export const partSymbols: Readonly<Record<Part["kind"], SymbolKind>> = {
  purpose: SymbolKind.Namespace,
  goal: SymbolKind.Interface,
  intervention: SymbolKind.Method,
  order: SymbolKind.Package,
};

const names = {
  purpose: { da: "formål", en: "purpose (formål)" },
  goal: { da: "indsatsmål", en: "goal (indsatsmål)" },
  intervention: { da: "indsats", en: "intervention (indsats)" },
  order: { da: "bestilling", en: "order (bestilling)" },
} as const satisfies Record<Part["kind"], Localized>;

const interventionLists = ["indsatser", "stabiliserende", "øvrige_indsatser", "tilbud", "aktiviteter"];

/** Every part of the document, in the order of the text. */
export function partsOf(plan: Plan): readonly Part[] {
  const { root } = plan;
  const purpose = root.at("formål");
  const goals = root.at("indsatsmål")?.items() ?? [];
  const interventions = interventionLists.flatMap((list) => root.at(list)?.items() ?? []);
  const isOrder = documentKind(plan.uri) === "bestilling";
  return [
    ...(isOrder ? [part("order", plan, root)] : purpose ? [part("purpose", plan, purpose)] : []),
    ...goals.map((goal) => part("goal", plan, goal)),
    ...interventions.map((intervention) => part("intervention", plan, intervention)),
  ];
}

/** What serves the part: a purpose's goals, a goal's interventions, an intervention's order. */
export function below(workspace: Workspace, { kind, plan, node }: Part): readonly Link[] {
  switch (kind) {
    case "purpose":
      return partsOf(plan).filter((other) => other.kind === "goal").map((other) => ({ part: other, from: [other.at] })); // prettier-ignore
    case "goal": {
      const id = node.at("id")?.text();
      return partsOf(plan).filter((other) => other.kind === "intervention").flatMap((other) => link(other, usesOf(plan, other.node, "goal", id))); // prettier-ignore
    }
    case "intervention": {
      const ordered = node.at("bestilling");
      const id = ordered?.text();
      return definedIn(workspace, plan, "order")
        .filter((order) => order.id === id)
        .flatMap((order) => link(part("order", order.plan, order.plan.root), ordered ? [ordered.span] : []));
    }
    case "order":
      return [];
    default:
      return assertNever(kind);
  }
}

/** What the part serves. */
export function above(workspace: Workspace, { kind, plan, node }: Part): readonly Link[] {
  const plans = [...workspace.plans.values()].filter((other) => documentKind(other.uri) === "plan");
  switch (kind) {
    case "purpose":
      return [];
    case "goal":
      return partsOf(plan).filter((other) => other.kind === "purpose").map((other) => ({ part: other, from: [other.at] })); // prettier-ignore
    case "intervention": {
      const goals = node.at("mål")?.texts() ?? [];
      return partsOf(plan).filter((other) => other.kind === "goal" && goals.includes(other.node.at("id")?.text() ?? "")).map((other) => ({ part: other, from: [other.at] })); // prettier-ignore
    }
    case "order": {
      const id = node.at("id")?.text();
      return plans.flatMap((other) =>
        partsOf(other)
          .filter((candidate) => candidate.kind === "intervention" && candidate.node.at("bestilling")?.text() === id)
          .flatMap((candidate) => link(candidate, usesOf(other, candidate.node, "order", id))),
      );
    }
    default:
      return assertNever(kind);
  }
}

/** A part with the places that name the other. */
export type Link = { readonly part: Part; readonly from: readonly Span[] };

function link(linked: Part, from: readonly Span[]): readonly Link[] {
  return from.length === 0 ? [] : [{ part: linked, from }];
}

function usesOf(plan: Plan, node: Node, kind: IdKind, id: string | undefined): readonly Span[] {
  const [start, end] = contentSpan(plan, node);
  return occurrencesIn(plan, [kind])
    .filter((found) => found.role === "use" && found.id === id && start <= found.span[0] && found.span[1] <= end)
    .map(({ span }) => span);
}

function part(kind: Part["kind"], plan: Plan, node: Node): Part {
  const named = kind === "purpose" ? node : (node.at("tekst") ?? node.at("ydelse") ?? node.at("id") ?? node);
  const id = kind === "purpose" ? undefined : node.at("id")?.text();
  const text = named.text();
  const name = [id, text === id ? undefined : text].filter((word) => word !== undefined).join(" · ");
  const at = node.parent ? (node.at("id") ?? named).head : (node.at("id")?.head ?? node.head);
  const own = contentSpan(plan, node);
  const span: Span = [Math.min(own[0], at[0]), Math.max(own[1], at[1])];
  return { kind, plan, node, name: oneLine(name) || names[kind].da, is: names[kind], at, span };
}

/** How a part stands, for an icon. */
export type Status = "ok" | "advice" | "warning" | "error";

/** The worst of the problems in the part. */
export function statusOf(workspace: Workspace, part: Part): Status {
  const found = problemsInside(workspace, part);
  if (found.some(({ severity }) => severity === "error")) return "error";
  if (found.some(({ severity }) => severity === "warning")) return "warning";
  const { node, plan } = part;
  const text = node.parent ? (node.at("tekst") ?? node) : undefined;
  return found.length > 0 || (text && judgementOf(text, settingsFor(workspace, plan.uri).lexicon)?.measurable === false) ? "advice" : "ok";
}

/** The problems in the part, in the order of the text; in a whole document all of them. */
export function problemsInside(workspace: Workspace, { plan, span, node }: Part): readonly Problem[] {
  const [start, end] = node.parent ? span : ([0, plan.text.length] as const);
  return problemsOf(workspace, plan).filter((problem) => start <= problem.span[0] && problem.span[1] <= end);
}
