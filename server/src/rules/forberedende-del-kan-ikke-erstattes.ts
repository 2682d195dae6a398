import { replacedPlans } from "../law/replaced-plans";
import { replaceScalar } from "../plan/edits";
import { ageOf } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";
import { waived } from "./departure";

export const forberedendeDelKanIkkeErstattes = defineRule({
  id: "forberedende-del-kan-ikke-erstattes",
  severity: "error",
  source: { law: "hop-erstatter" },
  alsoServes: [{ law: "lab-gl-30a" }, { law: "lab-44" }, { law: "bl-110" }, { law: "sel-140a" }, { statement: "en-plan-forberedende-del" }],
  appliesTo: { plantypes: ["helhedsplan"], path: "erstatter[*]", about: ["borger.alder"] },
  title: {
    da: "En samlet plan kan ikke træde i stedet for alt",
    en: "A joint plan cannot replace everything",
  },
  docs: {
    da: "En helhedsorienteret plan kan træde i stedet for rehabiliteringsplanens indsatsdel, men ikke for den forberedende del. Den skal teamet stadig have, for den fortæller om ressourcer, helbred og tidligere indsats. Af børnenes planer nævner loven kun planen for unge på 16–23 år og forældrenes del; for de andre er det en advarsel.",
    en: "A joint plan can replace the intervention part of the rehabilitation plan but not its preparatory part. The team must still have that one, for it tells of resources, health and earlier help. Of children's plans the law only names that of young people of 16–23 and the parents' part; for the others it is a warning.",
  },
  messages: {
    replaced: {
      da: "Planen kan ikke træde i stedet for rehabiliteringsplanens forberedende del. Den skal stadig laves; det er kun indsatsdelen, der kan erstattes.",
      en: "The plan cannot replace the preparatory part of the rehabilitation plan. That must still be made; only the intervention part (rehab-indsatsdel) can be replaced.",
    },
    child: {
      da: "Loven nævner ikke barnets plan blandt dem, en samlet plan kan træde i stedet for, kun forældrenes del af den. Lad barnets plan fortsætte ved siden af.",
      en: "The law does not name the child's plan (barnets plan) among those a joint plan may replace, only the parents' part of it. Let the child's plan go on beside it.",
    },
    age: {
      da: "En samlet plan kan kun træde i stedet for »{type}«, når den unge er {first}–{last} år, og her er alderen {age}. Lad den plan fortsætte ved siden af.",
      en: "A joint plan may only replace »{type}« at the age of {first}–{last}, and here the age is {age}. Let that plan go on beside it.",
    },
  },
  fixes: {
    useParents: { title: { da: "Skriv »forældredel« i stedet", en: "Write »forældredel« (the parents' part) instead" }, safe: false },
    usePart: { title: { da: "Skriv »rehab-indsatsdel« i stedet", en: "Write »rehab-indsatsdel« instead" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const severity = demanded(standing, "hop-erstatter");
    const type = node.text() ?? "";
    if (type === "barnets-plan" && severity) {
      const isThere = node.parent?.texts().includes("forældredel") === true;
      const fixes = { useParents: isThere ? undefined : [replaceScalar(plan, node, "forældredel")] };
      report({ at: node, message: "child", severity: "warning", fixes });
    }
    const law = type === "sel-140" ? "sel-140a" : type === "ungeplan" ? "bl-110" : undefined;
    const age = ageOf(node.root);
    const [first, last] = replacedPlans[type]?.ages ?? [0, 999];
    if (law && demanded(standing, law) && !waived(standing, "sel-140") && age !== undefined && (age < first || age > last))
      report({ at: node, message: "age", source: { law }, severity: "warning", values: { type, first, last, age } });
    if (!severity || type !== "rehab-forberedende" || waived(standing, "lab-gl-30a")) return;
    const isThere = node.parent?.texts().includes("rehab-indsatsdel") === true;
    report({
      at: node,
      message: "replaced",
      severity,
      fixes: { usePart: isThere ? undefined : [replaceScalar(plan, node, "rehab-indsatsdel")] },
    });
  },
});
