import { hasPlaceholder, type Node } from "../plan/node";
import { quote } from "../problem/message";
import { insertField, lacks } from "../schema/insert-field";
import { appendToField } from "./append-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const sammenhaengMaalIndsats = defineRule({
  id: "sammenhaeng-maal-indsats",
  severity: "warning",
  source: { question: 7 },
  alsoServes: [{ statement: "randers-sammenhaeng" }, { statement: "en-plan-sammenhaeng-er-tydelig" }],
  appliesTo: { plantypes: socialPlans, path: "", about: ["indsatsmål[*].id", "indsatser[*].mål", "indsatser[*].bestilling"] },
  title: { da: "Mål, indsats og bestilling hænger sammen", en: "Goals, interventions and orders belong together" },
  docs: {
    da: "Hvert mål bør have en indsats, der arbejder mod det, og hver indsats et mål, den skal nå. Henviser indsatsen til sin bestilling, kan alle se, at det bevilgede passer til det, der er aftalt.",
    en: "Each goal should have an intervention working towards it, and each intervention a goal to reach. Where it refers to its order (bestilling), all can see that what is granted fits what was agreed.",
  },
  messages: {
    goal: {
      da: "Ingen indsats arbejder mod {goal}, så det er ikke til at se, hvordan målet nås. Skriv målets nummer på en indsats.",
      en: "No intervention works towards {goal}, so one cannot see how it is to be met. Write the goal's number on an intervention (indsats).",
    },
    intervention: {
      da: "{intervention} peger ikke på noget mål, så udfører ved ikke, hvad den fører til. Skriv målets nummer i »mål«.",
      en: "{intervention} points to no goal, so the provider does not know what it is to lead to. Write the goal's number in »mål«.",
    },
    order: {
      da: "{intervention} henviser ikke til en bestilling, så det bevilgede kan ikke holdes op mod målene. Skriv nummeret i »bestilling«.",
      en: "{intervention} refers to no order, so what is granted cannot be held against the goals. Write its number in »bestilling«.",
    },
  },
  fixes: {
    addGoal: { title: { da: "Skriv {id} på indsatsen", en: "Write {id} on the intervention" }, safe: false },
    newIntervention: { title: { da: "Indsæt en indsats for {id}", en: "Insert an intervention for {id}" }, safe: false },
    chooseGoal: { title: { da: "Indsæt »mål«", en: "Insert »mål« (goals)" }, safe: false },
    insertOrder: { title: { da: "Indsæt »bestilling«", en: "Insert »bestilling« (order)" }, safe: false },
  },
  check({ node, plan, report }) {
    const goals = written(node.at("indsatsmål"));
    const interventions = written(node.at("indsatser"));
    // That one of them is missing altogether is told elsewhere.
    if (goals.length === 0 || interventions.length === 0) return;
    const ids = goals.flatMap(({ item }) => item.at("id")?.text() ?? []);
    // Offers, activities and orders aim at goals as interventions do.
    const aimedAt = new Set(node.children.flatMap((child) => child.items()).flatMap((item) => item.at("mål")?.texts() ?? []));
    const aimless = new Set(interventions.filter(({ item }) => lacks(plan, item, "mål")));
    for (const { item: goal, text } of goals) {
      const number = goal.at("id");
      const id = number?.text();
      // With its result written, nobody works towards it any more.
      if (goal.has("resultat")) continue;
      // An intervention that points nowhere may be meant for it; that is told once.
      if (!number || id === undefined || hasPlaceholder(id) || aimedAt.has(id) || aimless.size > 0) continue;
      const [only, second] = interventions;
      const duration = { fra: node.at("dato")?.date() ?? "⟨åååå-mm-dd⟩", til: "⟨åååå-mm-dd⟩" };
      report({
        at: number,
        message: "goal",
        values: { goal: quote(text), id },
        fixes: () => ({
          addGoal: only && !second ? appendToField(plan, only.item, "mål", [id]) : undefined,
          newIntervention: appendToField(plan, node, "indsatser", [{ tekst: "⟨indsats⟩", mål: [id], varighed: duration }]),
        }),
      });
    }
    for (const each of interventions) {
      const { item, at } = each;
      const intervention = quote(each.text);
      if (aimless.has(each)) {
        const choice = ids.length === 1 ? ids : [`⟨${ids.length > 0 ? ids.join(" / ") : "målets nummer"}⟩`];
        const fixes = () => ({ chooseGoal: insertField(plan, item, "mål", choice) });
        report({ at, message: "intervention", values: { intervention }, fixes });
      } else if (lacks(plan, item, "bestilling")) {
        const fixes = () => ({ insertOrder: insertField(plan, item, "bestilling", "⟨bestillingens nummer⟩") });
        report({ at, message: "order", severity: "info", values: { intervention }, fixes });
      }
    }
  },
});

type Written = { readonly item: Node; readonly at: Node; readonly text: string };

/** The items that have been written: with a text that is no placeholder. */
function written(list: Node | undefined): readonly Written[] {
  return (list?.items() ?? []).flatMap((item) => {
    const at = item.at("tekst");
    const text = at?.text();
    return at && text !== undefined && !hasPlaceholder(text) ? [{ item, at, text }] : [];
  });
}
