import type { Value } from "../../plan/edits";
import { alike } from "./alike";
import type { Draft, Fields } from "./draft";
import type { NumberedGoal, Numbers } from "./numbers";

/** The goals under new numbers; the number, rank and plan that each had stand in `x-kilde`. */
export function jointGoals({ goals }: Numbers, draft: Draft, today: string): Value {
  return goals.map((goal, index) => {
    const { source, node, id, rank } = goal;
    const path = ["indsatsmål", index];
    if (node.kind !== "map") return draft.place(node, path);
    const { id: _, tekst, prioritet: __, ...rest } = draft.place(node, path) as Fields;
    const origin: Fields = { plan: source.name };
    for (const key of ["id", "prioritet"]) {
      const before = node.at(key);
      if (before && !before.isEmpty()) origin[key] = before.value ?? "";
    }
    const due = node.at("forventet_opfyldt")?.date();
    if (due !== undefined && due < today) {
      origin["forventet_opfyldt"] = due;
      rest["forventet_opfyldt"] = "⟨åååå-mm-dd⟩";
      draft.note([...path, "forventet_opfyldt"], `${source.name}: ${due}, som er passeret`);
    }
    const twin = twinOf(goal, goals.slice(0, index));
    return {
      id,
      ...(tekst === undefined ? {} : { tekst }),
      ...(twin ? { "x-beslutning": likeness(twin.id, twin.source.name) } : {}),
      prioritet: rank,
      ...rest,
      ...(node.has("succeskriterier") ? {} : { succeskriterier: [{ tekst: "⟨tegn på, at målet er nået⟩" }] }),
      "x-kilde": origin,
    };
  });
}

function twinOf({ source, node }: NumberedGoal, earlier: readonly NumberedGoal[]): NumberedGoal | undefined {
  const text = node.at("tekst")?.text() ?? "";
  return earlier.find((other) => other.source !== source && alike(other.node.at("tekst")?.text() ?? "", text));
}

const likeness = (what: string, plan: string): string => `⟨ligner ${what} fra ${plan}: slå dem sammen, eller skriv, hvorfor de er to⟩`;

/** Help from two plans that may be the same is marked, as goals are. */
export function markLikeInterventions(list: readonly Value[]): readonly Value[] {
  const items = list.map(interventionIn);
  return items.map((item, index) => {
    const twin = item && items.slice(0, index).find((other) => other && other.from !== item.from && alike(other.text, item.text));
    return item && twin ? { ...item.fields, "x-beslutning": likeness(`»${twin.text}«`, twin.from) } : (list[index] ?? "");
  });
}

function interventionIn(value: Value): { readonly fields: Fields; readonly text: string; readonly from: string } | undefined {
  if (typeof value !== "object" || !("tekst" in value)) return undefined;
  const { tekst, "x-kilde": origin } = value;
  if (typeof tekst !== "string") return undefined;
  const from = typeof origin === "object" && "plan" in origin ? origin.plan : undefined;
  return { fields: { ...value }, text: tekst, from: typeof from === "string" ? from : "" };
}
