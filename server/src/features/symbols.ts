/**
 * The ids that documents name each other by: where each is defined and where it is used, from one table of schema paths.
 * Navigation, renaming and completion ask here; nothing else knows where an id may stand.
 */
import type { Localized } from "../language/localized";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import { touches, type Span } from "../plan/span";
import { parsePath } from "../rules/define-rule";
import { documentKind, type DocumentKind } from "../schema/documents";
import { plansBeside, type Workspace } from "../workspace/workspace";

type Places = Partial<Readonly<Record<DocumentKind, readonly string[]>>>;

type Naming = {
  readonly name: Localized;
  /** Whether the id is good in one citizen's case only (`M1` is in every plan), or among all documents of the folder. */
  readonly scope: "case" | "folder";
  readonly defined: Places;
  readonly used: Places;
};

const interventions = ["indsatser", "stabiliserende", "øvrige_indsatser"];
const offers = ["tilbud", "aktiviteter"];
const under = (lists: readonly string[], rest: string): readonly string[] => lists.map((list) => `${list}[*].${rest}`);
/** An entry in a journal may concern a goal, an intervention, an order or a plan. */
const concerned: Places = {
  plan: ["journal[*].vedrører[*]"],
  bestilling: ["journal[*].vedrører[*]"],
  journal: ["journal[*].vedrører[*]"],
};

export const namings = {
  goal: {
    name: { da: "indsatsmål", en: "goal (indsatsmål)" },
    scope: "case",
    defined: { plan: ["indsatsmål[*].id"], bestilling: ["indsatsmål[*].id"] },
    used: {
      ...concerned,
      plan: [
        ...under([...interventions, ...offers, "børn", "borgermål"], "mål[*]"),
        "aftaler.mål[*]",
        "aftaler.prioritering[*]",
        "journal[*].vedrører[*]",
      ],
      bestilling: ["mål[*]", "journal[*].vedrører[*]"],
    },
  },
  subgoal: {
    name: { da: "delmål", en: "subgoal (delmål)" },
    scope: "case",
    defined: { plan: ["indsatsmål[*].delmål[*].id"], bestilling: ["indsatsmål[*].delmål[*].id", "delmål[*].id"] },
    used: concerned,
  },
  intervention: {
    name: { da: "indsats", en: "intervention (indsats)" },
    scope: "case",
    defined: { plan: under(interventions, "id") },
    used: concerned,
  },
  entry: {
    name: { da: "journalpost", en: "journal entry (journalpost)" },
    scope: "case",
    defined: { plan: ["journal[*].id"], bestilling: ["journal[*].id"], journal: ["journal[*].id"] },
    used: {
      plan: ["opfølgning[*].journal", "afgørelse.journal", "fravigelser[*].journal[*]"],
      bestilling: ["opfølgning[*].journal"],
    },
  },
  order: {
    name: { da: "bestilling", en: "order (bestilling)" },
    scope: "folder",
    defined: { bestilling: ["id"] },
    used: { ...concerned, plan: [...under([...interventions, ...offers], "bestilling"), "journal[*].vedrører[*]"] },
  },
  plan: {
    name: { da: "plan", en: "plan" },
    scope: "folder",
    defined: { plan: ["id"] },
    used: {
      plan: ["erstattet_af", "erstattede_planer[*]", "tidligere_udgave", "journal[*].vedrører[*]"],
      bestilling: ["plan", "journal[*].vedrører[*]"],
      journal: ["plan", "journal[*].vedrører[*]"],
      vurdering: ["plan"],
    },
  },
  template: {
    name: { da: "skabelon", en: "template (skabelon)" },
    scope: "folder",
    defined: { skabelon: ["navn"] },
    used: { plan: ["skabelon"] },
  },
  trial: {
    name: { da: "forsøg", en: "trial (forsøg)" },
    scope: "folder",
    defined: { forsøg: ["id"] },
    used: { plan: ["fravigelser[*].forsøg"] },
  },
} as const satisfies Readonly<Record<string, Naming>>;

export type IdKind = keyof typeof namings;

const kinds = Object.keys(namings) as readonly IdKind[]; // the keys of a constant
const table: Readonly<Record<IdKind, Naming>> = namings;

/** One place where an id stands. */
export type Occurrence = {
  readonly kind: IdKind;
  readonly id: string;
  readonly role: "definition" | "use";
  readonly plan: Plan;
  readonly node: Node;
  /** The id itself: of `voksenplan@2`, the part before the `@`. */
  readonly span: Span;
};

/** Every id in the document. A journal entry's `vedrører` may be of several kinds and is here once for each. */
export function occurrencesIn(plan: Plan, only: readonly IdKind[] = kinds): readonly Occurrence[] {
  const document = documentKind(plan.uri);
  return only.flatMap((kind) =>
    (["definition", "use"] as const).flatMap((role) =>
      (table[kind][role === "definition" ? "defined" : "used"][document] ?? []).flatMap((path) =>
        nodesAt(plan.root, parsePath(path)).flatMap((node) => occurrence(kind, role, plan, node)),
      ),
    ),
  );
}

/** The id at the offset, as what it names; where nothing defines it, as what it can name first. */
export function idAt(workspace: Workspace, plan: Plan, offset: number): Occurrence | undefined {
  const here = occurrencesIn(plan).filter(({ span }) => touches(span, [offset, offset]));
  return here.find((found) => found.role === "definition" || definitionsOf(workspace, found).length > 0) ?? here[0];
}

/** Where the id is defined. More than one place is a fault of the documents, and all of them are shown. */
export function definitionsOf(workspace: Workspace, { kind, id, plan }: Occurrence): readonly Occurrence[] {
  return scopeOf(workspace, kind, plan).flatMap((other) =>
    occurrencesIn(other, [kind]).filter((found) => found.role === "definition" && found.id === id),
  );
}

/** Every place where the id stands, the document itself first. */
export function occurrencesOf(workspace: Workspace, { kind, id, plan }: Occurrence): readonly Occurrence[] {
  return scopeOf(workspace, kind, plan)
    .toSorted((a, b) => Number(b === plan) - Number(a === plan))
    .flatMap((other) => occurrencesIn(other, [kind]).filter((found) => found.id === id && means(workspace, found, kind)));
}

/** Everything of the kind that a document may name, for completion. */
export function definedIn(workspace: Workspace, plan: Plan, kind: IdKind): readonly Occurrence[] {
  return scopeOf(workspace, kind, plan).flatMap((other) => occurrencesIn(other, [kind]).filter(({ role }) => role === "definition"));
}

/** The kinds of id that may stand at the path of a document. */
export function kindsAt(document: DocumentKind, path: readonly (string | number)[]): readonly IdKind[] {
  const name = path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
  return kinds.filter((kind) => table[kind].used[document]?.some((pattern) => parsePath(pattern).join(".") === name));
}

/** The plan with its orders and journals: what belongs to one citizen's case, by the numbers they name each other by. */
export function caseOf(workspace: Workspace, plan: Plan): readonly Plan[] {
  const beside = plansBeside(workspace, plan.uri);
  const plans = beside.filter((other) => documentKind(other.uri) === "plan");
  const own = documentKind(plan.uri) === "plan" ? sameNumber(plans, plan) : plans.filter((other) => belongsTo(plan, other));
  const attached = beside.filter((other) => documentKind(other.uri) !== "plan" && own.some((member) => belongsTo(other, member)));
  return [...new Set([plan, ...own, ...attached])];
}

function sameNumber(plans: readonly Plan[], plan: Plan): readonly Plan[] {
  const id = plan.root.at("id")?.text();
  return plans.filter((other) => other === plan || (id !== undefined && other.root.at("id")?.text() === id));
}

/** An order or journal says whose it is; an order that does not is its who orders by its number. */
function belongsTo(document: Plan, plan: Plan): boolean {
  const named = document.root.at("plan")?.text();
  if (named !== undefined) return named === plan.root.at("id")?.text();
  const id = documentKind(document.uri) === "bestilling" ? document.root.at("id")?.text() : undefined;
  return id !== undefined && occurrencesIn(plan, ["order"]).some((found) => found.id === id);
}

function scopeOf(workspace: Workspace, kind: IdKind, plan: Plan): readonly Plan[] {
  return table[kind].scope === "case" ? caseOf(workspace, plan) : plansBeside(workspace, plan.uri);
}

/** Where an id may name things of several kinds, it names the first of them that is defined. */
function means(workspace: Workspace, found: Occurrence, kind: IdKind): boolean {
  if (found.role === "definition" || !concerned.journal?.some((path) => parsePath(path).at(-2) === found.node.parent?.key)) return true;
  const meant = kinds.find((other) => isConcerned(other) && definitionsOf(workspace, { ...found, kind: other }).length > 0);
  return meant === undefined || meant === kind;
}

function isConcerned(kind: IdKind): boolean {
  return table[kind].used.journal?.includes("journal[*].vedrører[*]") ?? false;
}

function occurrence(kind: IdKind, role: Occurrence["role"], plan: Plan, node: Node): readonly Occurrence[] {
  const text = node.text()?.normalize("NFC");
  if (text === undefined || node.multiline) return [];
  if (kind !== "template" || role === "definition") return [{ kind, id: text, role, plan, node, span: node.span }];
  const at = plan.text.slice(...node.span).indexOf("@");
  const span: Span = at < 0 ? node.span : [node.span[0] + (/^["']/.test(plan.text.slice(...node.span)) ? 1 : 0), node.span[0] + at];
  return [{ kind, id: text.split("@", 1)[0] ?? text, role, plan, node, span }];
}

function nodesAt(root: Node, steps: readonly string[]): readonly Node[] {
  let nodes: readonly Node[] = [root];
  for (const step of steps) nodes = nodes.flatMap((node) => (step === "*" ? node.items() : (node.at(step) ?? [])));
  return nodes;
}
