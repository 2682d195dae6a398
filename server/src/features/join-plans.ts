import { formatList } from "../language/format";
import type { Localized } from "../language/localized";
import { keptOut, replacedPlans, type JointType } from "../law/replaced-plans";
import { hasPlaceholder, type Node } from "../plan/node";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import type { Span } from "../plan/span";
import { describe } from "../schema/describe";
import { templates } from "../templates/templates";
import { Draft, plainValue, type Fields, type Found } from "./join/draft";
import { gather } from "./join/gather";
import { jointGoals, markLikeInterventions } from "./join/joint-goals";
import { headOf } from "./join/joint-head";
import { numberAnew } from "./join/numbers";
import { provisionsReplaced } from "./join/provisions-replaced";
import { readSources, refusal, usualType, type Source } from "./join/sources";

export type Joined = { readonly text: string } | { readonly refused: Localized };

/** A place that the plan's author fills in, and the field it stands in. */
export type Decision = { readonly span: Span; readonly field: string; readonly place: string };

/** What is the plan's own and says nothing of the joint one: it stays with the plan it is from. */
const own = new Set([
  "format", "plantype", "id", "dato", "afdeling", "visitationssamtale", "tilbud_om_plan", "afgørelse", "netværksmøde", "aftaler", "betingelser",
  "myndighedsansvarlig", "borgerinddragelse", "bemærkninger_borger", "borgerens_godkendelse", "udleveret", "skabelon", "udeladt", "afsluttet",
  "erstattet_af", "tidligere_udgave", "erstatter", "erstattede_planer", "samtykke", "lovgrundlag",
]); // prettier-ignore

/**
 * Several plans for one citizen as one that replaces them. It decides nothing: where the plans differ, or the joint plan asks for what
 * none of them has, it leaves a place in ⟨brackets⟩, which is a problem until somebody fills it in. All that the plans say stands in it,
 * with where it is from; what has no place in the joint plan is kept under `x-kilder`.
 */
export function joinPlans(plans: readonly Plan[], today: string, wanted?: JointType): Joined {
  const refused = refusal(plans);
  if (refused) return { refused };
  const type = wanted ?? usualType(plans);
  const sources = readSources(plans, type);
  const replaced = sources.filter((source) => source.keptOut === undefined);
  if (replaced.length === 0)
    return {
      refused: {
        da: `En ${type} kan ikke træde i stedet for nogen af planerne. Prøv --plantype ${type === "helhedsplan" ? "borgerens-plan" : "helhedsplan"}.`,
        en: `A ${type} cannot replace any of the plans. Try --plantype ${type === "helhedsplan" ? "borgerens-plan" : "helhedsplan"}.`,
      },
    };
  const numbers = numberAnew(replaced);
  const draft = new Draft(numbers.renamed);
  const skeleton = parsePlan("file:///skabelon.plan.yaml", templates.find(({ id }) => id === type)?.text ?? "").root;
  const decided = headOf(type, replaced, numbers, today, draft);
  const fields: Fields = {};
  const keys = describe(type, [])?.keys ?? [];
  for (const key of keys) {
    const found = own.has(key) ? [] : foundIn(replaced, key, keys);
    const start = skeleton.at(key);
    if (key in decided) fields[key] = decided[key] ?? "";
    else if (key === "indsatsmål" && numbers.goals.length > 0) fields[key] = jointGoals(numbers, draft, today);
    else if (found.length > 0) fields[key] = gather(draft, found, [key], (item) => !isHistory(key, item, today));
    else if (start) fields[key] = plainValue(start);
  }
  if (Array.isArray(fields["indsatser"])) fields["indsatser"] = markLikeInterventions(fields["indsatser"]);
  const law = provisionsReplaced(type, replaced, today);
  if (law.length > 0) {
    fields["x-bestemmelser"] = law;
    draft.note(["x-bestemmelser"], "De bestemmelser, de erstattede planer bygger på, og det, der lader den samlede plan træde i stedet.");
  }
  draft.note(["x-kilder"], "Alt, hvad planerne siger, og som ikke har fået en plads ovenfor. Flyt det, der skal bruges.");
  fields["x-kilder"] = sources.map((source, index) => leftover(source, ["x-kilder", index, "indhold"], draft));
  for (const [index, source] of sources.entries()) draft.carryComments(source, ["x-kilder", index]);
  return { text: draft.text(fields, introduction(replaced, type)) };
}

/** Every place that is left to fill in, in the order of the text. */
export function decisionsIn(plan: Plan): readonly Decision[] {
  const walk = (node: Node): readonly Decision[] => {
    if (node.kind !== "scalar") return node.children.flatMap(walk);
    if (!hasPlaceholder(node.text() ?? "")) return [];
    return [{ span: node.span, field: node.path.filter((step) => typeof step === "string").join("."), place: node.text() ?? "" }];
  };
  return walk(plan.root);
}

function introduction(sources: readonly Source[], type: JointType): readonly string[] {
  const list = formatList(
    sources.map(({ name, plantype }) => `${name} (${plantype})`),
    "da",
  );
  return [
    `Kladde til ${type === "helhedsplan" ? "en helhedsplan" : "Borgerens Plan"}, samlet af ${list}.`,
    "Intet er afgjort: det, der skal afgøres sammen med borgeren, står i ⟨vinkler⟩.",
    "De gamle planer gælder, til den nye er vedtaget. Skriv så »afsluttet« og »erstattet_af« i dem.",
  ];
}

/** What one type of plan has in a list of its own and another among the rest. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  borger: ["barn"],
  indsatser: ["stabiliserende", "øvrige_indsatser"],
  tilbud: ["aktiviteter"],
};

function foundIn(sources: readonly Source[], key: string, keys: readonly string[]): readonly Found[] {
  const names = [key, ...(elsewhere[key] ?? []).filter((name) => !keys.includes(name))];
  return sources.flatMap((source) =>
    names.flatMap((name) => {
      const node = source.plan.root.at(name);
      return node && !node.isEmpty() && (name !== "indsatsmål" || node.kind === "list") ? [{ source, node }] : [];
    }),
  );
}

/** A follow-up of the old plan that has been. */
function isHistory(key: string, item: Node, today: string): boolean {
  return key === "opfølgning" && (item.has("holdt") || (item.at("dato")?.date() ?? "9999") < today);
}

function leftover(source: Source, path: readonly (string | number)[], draft: Draft): Fields {
  const { plan, name, file, plantype } = source;
  const apart = replacedPlans[plantype]?.apart?.some((key) => plan.root.has(key));
  const reason = source.keptOut ?? (apart ? keptOut.preparatory : undefined);
  return {
    plan: name,
    fil: file,
    ...(reason ? { ikke_erstattet: reason.da } : {}),
    indhold: draft.rest(plan.root, path),
  };
}
