import { fillField } from "./append-field";
import { childPlans, isPlaced, lawOf } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

export const familiestoetteVedAnbringelse = defineRule({
  id: "familiestoette-ved-anbringelse",
  severity: "error",
  source: { law: "bl-92" },
  alsoServes: [{ law: "bl-109-4" }, { law: "sel-140-3" }, { law: "bl-77" }],
  appliesTo: { plantypes: childPlans, path: "", about: ["anbragt", "familiestøtte", "familiestøtte.under", "familiestøtte.efter"] },
  title: { da: "Planen siger, hvordan familien støttes ved anbringelse", en: "The plan says how the family is supported during placement" },
  docs: {
    da: "Når barnet er anbragt, skal planen sige, hvilken støtte familien får, både mens barnet er væk, og når det kommer hjem. Ellers kommer barnet tilbage til det, det blev anbragt fra.",
    en: "When the child is placed, the plan must say what support the family gets, both while the child is away and when it comes home. Otherwise the child returns to what it was placed away from.",
  },
  messages: {
    missing: {
      da: "Barnet er anbragt, men planen siger ikke, hvilken støtte familien får {parts}. Det skal den, så barnet har noget at komme hjem til.",
      en: "The child is placed, but the plan does not say what support the family gets {parts} (familiestøtte). It must, so that the child has something to come home to.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »familiestøtte«", en: "Insert »familiestøtte« (family support)" }, safe: false } },
  check({ node, plan, standing, report }) {
    const law = lawOf(node, { "sel-140": "sel-140-3", "barnets-plan": "bl-92", ungeplan: "bl-109-4" } as const);
    const severity = law && demanded(standing, law);
    if (!severity || !isPlaced(node)) return;
    const support = node.at("familiestøtte");
    const parts = [
      ...(support?.has("under") ? [] : [{ da: "under anbringelsen", en: "during the placement" }]),
      ...(support?.has("efter") ? [] : [{ da: "efter hjemgivelsen", en: "after the return" }]),
    ];
    if (parts.length === 0) return;
    const values = { under: "⟨støtte under anbringelsen⟩", efter: "⟨støtte efter hjemgivelsen⟩" };
    report({
      at: support ?? node.at("anbragt") ?? node,
      message: "missing",
      source: { law },
      severity,
      values: { parts },
      fixes: { insert: fillField(plan, node, "familiestøtte", values) },
    });
  },
});
