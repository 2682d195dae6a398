import { replaceScalar } from "../plan/edits";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";
import { waived } from "./departure";

export const forberedendeDelKanIkkeErstattes = defineRule({
  id: "forberedende-del-kan-ikke-erstattes",
  severity: "error",
  source: { law: "hop-erstatter" },
  alsoServes: [{ law: "lab-gl-30a" }, { law: "lab-44" }, { statement: "en-plan-forberedende-del" }],
  appliesTo: { plantypes: ["helhedsplan"], path: "erstatter[*]" },
  title: {
    da: "Rehabiliteringsplanens forberedende del kan ikke erstattes",
    en: "The rehabilitation plan's preparatory part cannot be replaced",
  },
  docs: {
    da: "En helhedsorienteret plan kan træde i stedet for rehabiliteringsplanens indsatsdel, men ikke for den forberedende del. Den skal teamet stadig have, for den fortæller om ressourcer, helbred og tidligere indsats.",
    en: "A joint plan can replace the intervention part of the rehabilitation plan but not its preparatory part. The team must still have that one, for it tells of resources, health and earlier help.",
  },
  messages: {
    replaced: {
      da: "Planen kan ikke træde i stedet for rehabiliteringsplanens forberedende del. Den skal stadig laves; det er kun indsatsdelen, der kan erstattes.",
      en: "The plan cannot replace the preparatory part of the rehabilitation plan. That must still be made; only the intervention part (rehab-indsatsdel) can be replaced.",
    },
  },
  fixes: { usePart: { title: { da: "Skriv »rehab-indsatsdel« i stedet", en: "Write »rehab-indsatsdel« instead" }, safe: false } },
  check({ node, plan, standing, report }) {
    const severity = demanded(standing, "hop-erstatter");
    if (!severity || node.text() !== "rehab-forberedende" || waived(standing, "lab-gl-30a")) return;
    const isThere = node.parent?.texts().includes("rehab-indsatsdel") === true;
    report({
      at: node,
      message: "replaced",
      severity,
      fixes: { usePart: isThere ? undefined : [replaceScalar(plan, node, "rehab-indsatsdel")] },
    });
  },
});
