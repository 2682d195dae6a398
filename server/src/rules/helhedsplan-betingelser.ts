import { insertField } from "../schema/insert-field";
import { fillField } from "./append-field";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

const conditions = [
  {
    key: "komplekse_problemer",
    name: { da: "problemerne er komplekse og sammensatte", en: "the problems are complex and compound (komplekse_problemer)" },
  },
  { key: "flere_planer", name: { da: "flere planer kan eller skal laves", en: "several plans may or must be made (flere_planer)" } },
  { key: "koordinationsbehov", name: { da: "der er behov for koordinering", en: "coordination is needed (koordinationsbehov)" } },
] as const;

export const helhedsplanBetingelser = defineRule({
  id: "helhedsplan-betingelser",
  severity: "error",
  source: { law: "hop-betingelser" },
  alsoServes: [{ law: "sel-141-7" }, { law: "bl-110" }, { law: "hop-erstatter" }],
  appliesTo: { plantypes: ["helhedsplan"], path: "", about: ["betingelser", "erstatter"] },
  title: { da: "Betingelserne for en samlet plan er opfyldt", en: "The conditions of a joint plan are met" },
  docs: {
    da: "En helhedsorienteret plan er for borgere med komplekse og sammensatte problemer, hvor flere planer kan eller skal laves, og hvor der er behov for koordinering. Alle tre ting skal være der, og planen skal sige, hvilke planer den træder i stedet for.",
    en: "A joint plan is for citizens with complex and compound problems, where several plans may or must be made and coordination is needed. All three must hold, and the plan must say which plans it replaces.",
  },
  messages: {
    missing: {
      da: "Planen viser ikke, at {parts}. En helhedsorienteret plan kræver alle tre betingelser; skriv dem under »betingelser«.",
      en: "The plan does not show that {parts}. A joint plan requires all three conditions; write them under »betingelser«.",
    },
    notMet: {
      da: "Planen siger selv, at det ikke passer, at {part}. Så kan en helhedsorienteret plan ikke bruges; lav de særskilte planer.",
      en: "The plan itself says it is not so that {part}. A joint plan then cannot be used; make the separate plans.",
    },
    replaces: {
      da: "Planen siger ikke, hvilke planer den træder i stedet for, så ingen ved, hvad den skal rumme. Skriv dem under »erstatter«.",
      en: "The plan does not say which plans it replaces, so nobody knows what it must hold. Write them under »erstatter«.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt betingelserne", en: "Insert the conditions" }, safe: false },
    insertReplaced: { title: { da: "Indsæt »erstatter«", en: "Insert »erstatter« (replaces)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const severity = demanded(standing, "hop-betingelser");
    if (!severity) return;
    const section = node.at("betingelser");
    const missing = conditions.filter(({ key }) => !section?.has(key));
    if (missing.length > 0) {
      const values = Object.fromEntries(missing.map(({ key }) => [key, "⟨ja / nej⟩"]));
      report({
        at: section ?? node,
        message: "missing",
        severity,
        values: { parts: missing.map(({ name }) => name) },
        fixes: { insert: fillField(plan, node, "betingelser", values) },
      });
    }
    for (const { key, name } of conditions) {
      const answer = section?.at(key);
      if (answer?.flag() === false) report({ at: answer, message: "notMet", severity, values: { part: name } });
    }
    if (node.has("erstatter") || node.has("erstattede_planer")) return;
    const insertReplaced = insertField(plan, node, "erstatter", ["⟨plantype⟩"]);
    report({
      at: node.at("erstatter") ?? node,
      message: "replaces",
      severity,
      source: { law: "hop-erstatter" },
      fixes: { insertReplaced },
    });
  },
});
