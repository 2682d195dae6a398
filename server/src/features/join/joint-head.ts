import { formatList } from "../../language/format";
import { replacedPlans, type JointType } from "../../law/replaced-plans";
import type { Value } from "../../plan/edits";
import type { Draft, Fields } from "./draft";
import { gather } from "./gather";
import type { Numbers } from "./numbers";
import { yieldsTo } from "./provisions-replaced";
import type { Source } from "./sources";

/** What follows from which plans are joined, and the skeletons of what only the new plan can have. */
export function headOf(type: JointType, sources: readonly Source[], numbers: Numbers, today: string, draft: Draft): Fields {
  const units = [...new Set(sources.map(({ plan, name }) => plan.root.at("afdeling")?.text() ?? name))];
  const heirs = new Set(sources.map(({ plan }) => plan.root.at("erstattet_af")?.text()));
  const [heir] = heirs;
  const replaced = replacedTypes(type, sources);
  const known = sources.flatMap(({ plan }) => plan.root.at("id")?.text() ?? []);
  const given = earlierConsents(sources, draft);
  draft.note(["samtykke"], "Et samtykke til hver part for sig, givet før oplysninger deles. Slet den part, der selv har ansvaret.");
  if (units.length > 1) draft.note(["afdeling"], `Planerne er fra ${formatList(units, "da")}.`);
  const common: Fields = {
    format: 1,
    plantype: type,
    id: heirs.size === 1 && heir !== undefined ? heir : "⟨den nye plans nummer⟩",
    dato: today,
    afdeling: units.length === 1 ? (units[0] ?? "") : "⟨den afdeling, der har ansvaret⟩",
    erstatter: replaced,
    ...(known.length > 0 ? { erstattede_planer: known } : {}),
    lovgrundlag: legalBasis(type, sources, today, draft),
    bemærkninger_borger: "⟨hvad borgeren siger til den samlede plan⟩",
    ...(sources.some(({ plan }) => plan.root.has("visiteret_til"))
      ? { udleveret: { modtager: "⟨stedet, borgeren er visiteret til⟩", dato: "⟨åååå-mm-dd⟩", dele: ["formål", "indsatsmål"] } }
      : {}),
  };
  return type === "helhedsplan"
    ? { ...common, samtykke: [...given, ...jointConsents(sources, replaced)] }
    : { ...common, ...meeting(units, given), aftaler: agreements(units, numbers, draft) };
}

function replacedTypes(type: JointType, sources: readonly Source[]): readonly string[] {
  const types = sources.flatMap(({ plan: { root }, plantype }) => [
    ...(replacedPlans[plantype] ? [replacedPlans[plantype].name] : (root.at("erstatter")?.texts() ?? [])),
    ...(root.has("forandringskompas") && type === "borgerens-plan" ? ["forandringskompas"] : []),
  ]);
  return [...new Set(types)];
}

function legalBasis(type: JointType, sources: readonly Source[], today: string, draft: Draft): readonly string[] {
  const texts = sources.flatMap(({ plan, name }) => {
    const node = plan.root.at("lovgrundlag");
    if (!node || node.isEmpty()) return [];
    draft.mark(node, ["lovgrundlag"]);
    draft.note(["lovgrundlag"], `${name}: ${node.texts().join(", ")}`);
    return node.texts();
  });
  return [...new Set([...texts, ...(type === "helhedsplan" ? sources.flatMap((source) => yieldsTo(source, today) ?? []) : [])])];
}

/** Consents that the plans hold are kept; whether they also cover the joint plan is for its author to see. */
function earlierConsents(sources: readonly Source[], draft: Draft): readonly Value[] {
  const lists = sources.flatMap((source) => {
    const node = source.plan.root.at("samtykke");
    return node?.kind === "list" && !node.isEmpty() ? [{ source, node }] : [];
  });
  return lists.length > 0 ? (gather(draft, lists, ["samtykke"]) as readonly Value[]) : []; // lists give a list
}

function jointConsents(sources: readonly Source[], replaced: readonly string[]): readonly Value[] {
  const [age] = sources.flatMap(({ plan: { root } }) => (root.at("borger", "alder") ?? root.at("barn", "alder"))?.number() ?? []);
  const people = age !== undefined && age < 18 ? ["ung", "forældremyndighed"] : ["borger"];
  return people.map((fra) => ({ fra, dato: "⟨åååå-mm-dd⟩", omfatter: replaced }));
}

function meeting(units: readonly string[], given: readonly Value[]): Fields {
  const consents = units.map((unit) => ({
    fra: "borger",
    til: unit,
    emne: "⟨hvad der må deles⟩",
    formål: "⟨hvad det skal bruges til⟩",
    dato: "⟨åååå-mm-dd⟩",
  }));
  return {
    samtykke: [...given, ...consents],
    netværksmøde: {
      dato: "⟨åååå-mm-dd⟩",
      sted: "⟨hvor mødet holdes⟩",
      borger_deltog: "⟨ja / nej⟩",
      deltagere: units.map((unit) => ({ rolle: unit, enhed: "⟨egen / anden⟩" })),
    },
  };
}

function agreements(units: readonly string[], { goals }: Numbers, draft: Draft): Fields {
  const ids = goals.map(({ id }) => id);
  draft.note(["aftaler", "prioritering"], `Målene, som de er talt nu: ${ids.join(", ")}. Rækkefølgen afgøres sammen med borgeren.`);
  return {
    mål: ids,
    roller: units.map((unit) => ({ rolle: unit, opgave: "⟨opgave⟩" })),
    ansvar: [{ hvem: "⟨rolle⟩", hvad: "⟨ansvar⟩" }],
    prioritering: ["⟨målenes numre i den rækkefølge, de tages⟩"],
    opfølgning: "⟨åååå-mm-dd⟩",
  };
}
