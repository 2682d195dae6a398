import { appendItem, replaceScalar, type Value } from "../plan/edits";
import { limits } from "../plan/limits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import { quote } from "../problem/message";
import { insertField } from "../schema/insert-field";
import { nearest } from "../schema/nearest";
import { belongingTo, earlierVersion } from "../workspace/lookup";
import { defineRule, parsePath } from "./define-rule";

const toGoals = [
  "indsatser[*].mål",
  "tilbud[*].mål",
  "aktiviteter[*].mål",
  "stabiliserende[*].mål",
  "øvrige_indsatser[*].mål",
  "børn[*].mål",
  "borgermål[*].mål",
  "aftaler.mål",
  "aftaler.prioritering",
];
const toJournal = ["afgørelse.journal", "opfølgning[*].journal", "fravigelser[*].journal"];
const toOrders = ["indsatser", "tilbud", "aktiviteter", "stabiliserende", "øvrige_indsatser"].map((list) => `${list}[*].bestilling`);

/** No more problems are told than this; nor are fixes made for more. */
const most = limits.problems + 1;

export const brudtHenvisning = defineRule({
  id: "brudt-henvisning",
  severity: "error",
  source: { format: { da: "plansproget", en: "the plan language" } },
  appliesTo: { path: "", about: ["indsatsmål[*].id", "journal[*].id", ...toGoals, ...toJournal, ...toOrders, "journal[*].vedrører"] },
  title: { da: "Henvisninger fører et sted hen", en: "References lead somewhere" },
  docs: {
    da: "Indsatser peger på de mål, de skal nå, og fravigelser og opfølgninger på journalen. Findes nummeret ikke, eller bruges det to gange, kan hverken borger, udfører eller en ny sagsbehandler se sammenhængen.",
    en: "Interventions point to the goals they serve, departures and follow-ups to the journal. Where a number does not exist or is used twice, nobody can see what belongs together.",
  },
  messages: {
    goal: {
      da: "Planen har intet indsatsmål med nummeret {id}, så det kan ikke ses, hvad der arbejdes hen imod. Ret nummeret, eller skriv målet.",
      en: "The plan has no goal (indsatsmål) numbered {id}, so nobody can see what is worked towards. Correct the number, or write the goal.",
    },
    journal: {
      da: "Journalen har ingen post med nummeret {id}, så begrundelsen kan ikke findes. Ret nummeret, eller skriv posten.",
      en: "The journal has no entry numbered {id}, so the reasons cannot be found. Correct the number, or write the entry.",
    },
    order: {
      da: "Ingen af planens bestillinger har nummeret {id}, så indsatsen ser ud til ikke at være bestilt. Ret nummeret.",
      en: "None of the plan's orders (bestillinger) is numbered {id}, so the help seems not to be ordered. Correct the number.",
    },
    anything: {
      da: "Journalposten siger, at den vedrører {id}, men intet i planen har det nummer. Ret nummeret.",
      en: "The journal entry says that it concerns {id}, but nothing in the plan has that number. Correct the number.",
    },
    twice: {
      da: "Nummeret {id} er brugt før, så henvisninger til det kan betyde to ting. Giv det her et andet.",
      en: "The number {id} is used before, so references to it can mean two things. Give this one another.",
    },
  },
  fixes: {
    useNearest: { title: { da: "Ret til »{near}«", en: "Change to »{near}«" }, safe: false },
    addGoal: { title: { da: "Indsæt et indsatsmål med nummeret {id}", en: "Insert a goal (indsatsmål) numbered {id}" }, safe: false },
    addEntry: { title: { da: "Indsæt en journalpost med nummeret {id}", en: "Insert a journal entry numbered {id}" }, safe: false },
    renumber: { title: { da: "Giv nummeret »{free}«", en: "Number it »{free}«" }, safe: false },
  },
  check({ node, plan, workspace, report }) {
    const goals = node.at("indsatsmål")?.items() ?? [];
    const goalIds = [...goals, ...goals.flatMap((goal) => goal.at("delmål")?.items() ?? [])].flatMap((goal) => goal.at("id") ?? []);
    const entryIds = [node, ...belongingTo(workspace, plan, "journal").map(({ root }) => root)].flatMap(
      (root) =>
        root
          .at("journal")
          ?.items()
          .flatMap((entry) => entry.at("id") ?? []) ?? [],
    );
    const ownEntryIds = entryIds.filter((id) => id.root === node);
    const orders = belongingTo(workspace, plan, "bestilling").flatMap(({ root }) => root.at("id")?.text() ?? []);
    const textsOf = (ids: readonly Node[]): readonly string[] => ids.flatMap((id) => id.text() ?? []);
    const interventionIds = ["indsatser", "stabiliserende", "øvrige_indsatser"].flatMap((list) =>
      (node.at(list)?.items() ?? []).flatMap((intervention) => intervention.at("id") ?? []),
    );

    for (const ids of [goalIds, interventionIds, ownEntryIds]) {
      const taken = new Set(textsOf(ids));
      for (const { id, text, first } of repeated(ids)) {
        const free = freeNumber(text, taken);
        const related = [{ uri: plan.uri, span: first.head, message: { da: "Her er det brugt", en: "It is used here" } }];
        report({
          at: id,
          message: "twice",
          values: { id: quote(text), free },
          related,
          fixes: { renumber: [replaceScalar(plan, id, free)] },
        });
      }
    }

    const broken = (paths: readonly string[], knownTexts: () => readonly string[]) => {
      const references = paths.flatMap((path) => referencesAt(node, path));
      if (references.length === 0) return [];
      const known = knownTexts();
      const all = new Set(known);
      return references
        .filter((at) => !all.has(at.text() ?? ""))
        .slice(0, most)
        .map((at) => {
          const id = at.text() ?? "";
          const near = nearestBeside(at, id, known);
          return {
            at,
            id,
            values: { id: quote(id), near: near ?? "" },
            useNearest: near === undefined ? undefined : [replaceScalar(plan, at, near)],
          };
        });
    };

    for (const { at, id, values, useNearest } of broken(toGoals, () => textsOf(goalIds)))
      report({ at, message: "goal", values, fixes: { useNearest, addGoal: added(plan, "indsatsmål", { id, tekst: "⟨indsatsmål⟩" }) } });
    for (const { at, id, values, useNearest } of broken(toJournal, () => textsOf(entryIds))) {
      const entry = { id, dato: node.at("dato")?.date() ?? "⟨åååå-mm-dd⟩", tekst: "⟨tekst⟩" };
      report({ at, message: "journal", values, fixes: { useNearest, addEntry: added(plan, "journal", entry) } });
    }
    if (orders.length > 0)
      for (const { at, values, useNearest } of broken(toOrders, () => orders))
        report({ at, message: "order", values, fixes: { useNearest } });
    // An entry may tell what came of a goal that this version no longer has.
    const everything = (): readonly string[] => {
      const earlier = (earlierVersion(workspace, plan)?.root.at("indsatsmål")?.items() ?? []).flatMap((goal) => goal.at("id") ?? []);
      return [...textsOf([...goalIds, ...earlier, ...interventionIds, ...entryIds]), ...orders, ...(node.at("id")?.texts() ?? [])];
    };
    for (const { at, values, useNearest } of broken(["journal[*].vedrører"], everything))
      report({ at, message: "anything", values, fixes: { useNearest } });
  },
});

/** The texts at the path; a list's items, or a single text as a list of one. A place left to fill in refers to nothing yet. */
function referencesAt(root: Node, path: string): readonly Node[] {
  let nodes: readonly Node[] = [root];
  for (const step of parsePath(path)) nodes = nodes.flatMap((node) => (step === "*" ? node.items() : (node.at(step) ?? [])));
  return nodes.flatMap((node) => (node.kind === "list" ? node.children : [node])).filter((node) => node.text()?.includes("⟨") === false);
}

function added(plan: Plan, key: string, item: Value): readonly TextEdit[] | undefined {
  const list = plan.root.at(key);
  if (list && list.kind !== "list" && !list.isEmpty()) return undefined;
  return list?.kind === "list" && !list.isEmpty() ? appendItem(plan, list, item) : insertField(plan, plan.root, key, [item]);
}

/** The numbers that stood before, and where. */
function repeated(ids: readonly Node[]): readonly { readonly id: Node; readonly text: string; readonly first: Node }[] {
  const firsts = new Map<string, Node>();
  return ids
    .flatMap((id) => {
      const text = id.text();
      const first = text === undefined ? undefined : firsts.get(text);
      if (text !== undefined && !first) firsts.set(text, id);
      return text !== undefined && first ? [{ id, text, first }] : [];
    })
    .slice(0, most);
}

/** The number that was meant, but not one that stands beside it: it would then stand there twice. */
function nearestBeside(at: Node, id: string, known: readonly string[]): string | undefined {
  if (known.length > limits.fields || (at.parent?.children.length ?? 0) > limits.fields) return undefined;
  const beside = at.parent?.texts() ?? [];
  return nearest(
    id,
    known.filter((other) => !beside.includes(other)),
  );
}

/** `M1` → the next of M2, M3 … that nobody has. */
function freeNumber(id: string, taken: ReadonlySet<string>): string {
  // A long number is no count: what follows it could be a person's.
  const [, stem = /\d$/.test(id) ? `${id}-` : id, number = "1"] = /^(.*?)(?<!\d)(\d{1,4})$/.exec(id) ?? [];
  for (let next = Number(number) + 1; ; next++) if (!taken.has(`${stem}${next}`)) return `${stem}${next}`;
}
