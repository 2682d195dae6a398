import { fillField } from "./append-field";
import { defineRule } from "./define-rule";
import { firstDemanded } from "./demand";

const parts = [
  { key: "ressourcer", name: { da: "ressourcer", en: "resources (ressourcer)" } },
  { key: "udfordringer", name: { da: "udfordringer", en: "challenges (udfordringer)" } },
  { key: "tidligere_indsats", name: { da: "tidligere indsats", en: "earlier help (tidligere_indsats)" } },
  { key: "lægens_vurdering", name: { da: "lægens vurdering", en: "the doctor's assessment (lægens_vurdering)" } },
  { key: "borgerens_ønsker", name: { da: "borgerens ønsker", en: "the citizen's wishes (borgerens_ønsker)" } },
] as const;

export const rehabplanForberedendeDel = defineRule({
  id: "rehabplan-forberedende-del",
  severity: "warning",
  source: { law: "lab-44" },
  alsoServes: [{ law: "lab-gl-30a" }, { law: "lab-43" }],
  appliesTo: { plantypes: ["rehab-plan"], path: "", about: ["forberedende_del"] },
  title: { da: "Rehabiliteringsplanen har en forberedende del", en: "The rehabilitation plan has a preparatory part" },
  docs: {
    da: "Før sagen kommer for rehabiliteringsteamet, skal planen have en forberedende del om ressourcer, udfordringer, tidligere indsats, lægens vurdering og borgerens ønsker. Paragraffens ordlyd er ikke læst, og reformen udfaser den i 2026; derfor er det en advarsel.",
    en: "Before the case goes to the rehabilitation team the plan must have a preparatory part on resources, challenges, earlier help, the doctor's assessment and the citizen's wishes. The wording was not read, and the reform phases it out in 2026; so it is a warning.",
  },
  messages: {
    missing: {
      da: "Den forberedende del siger intet om {missing}, så teamet ikke kan se hele borgerens situation. Skriv det, før sagen forelægges.",
      en: "The preparatory part (forberedende_del) says nothing of {missing}, so the team cannot see the citizen's whole situation. Write it before the case is put to them.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt det, der mangler", en: "Insert what is missing" }, safe: false } },
  check({ node, plan, standing, report }) {
    const demand = firstDemanded(standing, ["lab-44", "lab-gl-30a"], "warning");
    const section = node.at("forberedende_del");
    const missing = parts.filter(({ key }) => !section?.has(key));
    if (!demand || missing.length === 0) return;
    const placeholders: Readonly<Record<string, Readonly<Record<string, string>> | string>> = {
      ressourcer: { beskæftigelse: "⟨ressourcer⟩" },
      udfordringer: { beskæftigelse: "⟨udfordringer⟩" },
    };
    const values = Object.fromEntries(missing.map(({ key }) => [key, placeholders[key] ?? `⟨${key.replace("_", " ")}⟩`]));
    report({
      at: section ?? node,
      message: "missing",
      source: { law: demand.law },
      severity: demand.severity,
      values: { missing: missing.map(({ name }) => name) },
      fixes: { insert: fillField(plan, node, "forberedende_del", values) },
    });
  },
});
