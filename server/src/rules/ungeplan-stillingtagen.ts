import { addMonths } from "../law/calendar";
import { replaceScalar } from "../plan/edits";
import { insertField } from "../schema/insert-field";
import { ageOf, isPlaced } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

export const ungeplanStillingtagen = defineRule({
  id: "ungeplan-stillingtagen",
  severity: "error",
  source: { law: "bl-108" },
  alsoServes: [{ law: "bl-108-2" }, { law: "bl-108-3" }],
  appliesTo: { plantypes: ["barnets-plan"], path: "", about: ["barn.alder", "barn.fylder_16", "stillingtagen_ungeplan"] },
  title: { da: "Der er taget stilling til en ungeplan", en: "A position is taken on a youth plan" },
  docs: {
    da: "Når et barn med barnets plan fylder 16, skal kommunen inden tre måneder tage stilling til, om der skal laves en ungeplan. Er den unge anbragt, skal der laves en. Så begynder arbejdet med voksenlivet, mens der er tid.",
    en: "When a child with a child's plan turns 16, the municipality must within three months decide on a youth plan. If the young person is placed, there must be one. So the work on adult life begins while there is time.",
  },
  messages: {
    missing: {
      da: "Den unge er fyldt 16, men planen viser ingen stillingtagen til en ungeplan. Den skal foreligge senest tre måneder efter 16-årsdagen.",
      en: "The young person has turned 16, but the plan shows no position on a youth plan (stillingtagen_ungeplan). It must be there within three months of the birthday.",
    },
    soon: {
      da: "Den unge er fyldt 16. Stillingtagen til en ungeplan skal foreligge senest tre måneder efter 16-årsdagen, og planen viser den ikke endnu.",
      en: "The young person has turned 16. A position on a youth plan (stillingtagen_ungeplan) must be there within three months of the birthday; the plan shows none yet.",
    },
    placed: {
      da: "Den unge er fyldt 16 og anbragt, og så skal der være en ungeplan. Skift plantypen; indholdet kan bruges videre.",
      en: "The young person is 16 and placed, so there must be a youth plan (ungeplan). Change the type of plan; its content can be used.",
    },
  },
  fixes: {
    insert: {
      title: { da: "Indsæt »stillingtagen_ungeplan«", en: "Insert »stillingtagen_ungeplan« (position on a youth plan)" },
      safe: false,
    },
    changeType: { title: { da: "Gør planen til en ungeplan", en: "Make it a youth plan (ungeplan)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const age = ageOf(node);
    const plantype = node.at("plantype");
    if (!plantype || age === undefined || age < 16) return;
    const changeType = [replaceScalar(plan, plantype, "ungeplan")];
    const at = node.at("barn", "alder") ?? node.at("barn", "fylder_16") ?? node;
    if (isPlaced(node)) {
      const severity = demanded(standing, "bl-108-2");
      if (severity) report({ at, message: "placed", source: { law: "bl-108-2" }, severity, fixes: { changeType } });
      return;
    }
    const severity = demanded(standing, "bl-108");
    if (!severity || node.has("stillingtagen_ungeplan")) return;
    const date = node.at("dato")?.date();
    const insert = insertField(plan, node, "stillingtagen_ungeplan", {
      dato: date ?? "⟨åååå-mm-dd⟩",
      resultat: "⟨ungeplan / barnets-plan / ingen plan⟩",
      begrundelse: "⟨begrundelse⟩",
    });
    const turns16 = node.at("barn", "fylder_16")?.date();
    const overdue = turns16 !== undefined && date !== undefined ? date > addMonths(turns16, 3) : age > 16;
    if (overdue) report({ at, message: "missing", severity, fixes: { insert, changeType } });
    else report({ at, message: "soon", severity: "warning", fixes: { insert, changeType } });
  },
});
