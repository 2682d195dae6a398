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
  appliesTo: { plantypes: ["barnets-plan", "ungeplan"], path: "", about: ["barn.alder", "barn.fylder_16", "stillingtagen_ungeplan"] },
  title: { da: "Der er taget stilling til en ungeplan", en: "A position is taken on a youth plan" },
  docs: {
    da: "Når et barn med barnets plan fylder 16, skal kommunen inden tre måneder tage stilling til, om der skal laves en ungeplan. Er den unge anbragt, skal der laves en. Så begynder arbejdet med voksenlivet, mens der er tid. Før 16-årsdagen er det barnets plan, der gælder. De tre måneder kan læses som fristen for stillingtagen eller for selve ungeplanen, så en sen stillingtagen giver kun en advarsel.",
    en: "When a child with a child's plan turns 16, the municipality must within three months decide on a youth plan. If the young person is placed, there must be one. So the work on adult life begins while there is time. Before 16 the child's plan applies. The three months can be read as those of the decision or of the youth plan itself, so a late decision only gives a warning.",
  },
  messages: {
    missing: {
      da: "Den unge er fyldt 16, men planen viser ingen stillingtagen til en ungeplan. Den skal foreligge senest tre måneder efter 16-årsdagen.",
      en: "The young person has turned 16, but the plan shows no position on a youth plan (stillingtagen_ungeplan). It must be there within three months of the birthday.",
    },
    overdue: {
      da: "Den unge fyldte 16 år den {birthday}, men planen viser ingen stillingtagen til en ungeplan. Den skulle foreligge senest den {latest}.",
      en: "The young person turned 16 on {birthday}, but the plan shows no position on a youth plan (stillingtagen_ungeplan). It had to be there by {latest}.",
    },
    late: {
      da: "Der er taget stilling til en ungeplan den {date}, men tre måneder efter 16-årsdagen var den {latest}. Skriv, hvorfor fristen ikke blev holdt, eller ret datoen.",
      en: "A position on a youth plan was taken on {date}, but three months after the sixteenth birthday was {latest}. Write why the deadline was missed (overskredet_frist), or correct the date.",
    },
    soonBy: {
      da: "Den unge fyldte 16 år den {birthday}. Stillingtagen til en ungeplan skal foreligge senest den {latest}, og planen viser den ikke endnu.",
      en: "The young person turned 16 on {birthday}. A position on a youth plan (stillingtagen_ungeplan) must be there by {latest}; the plan shows none yet.",
    },
    tooYoung: {
      da: "En ungeplan er for unge fra 16 år, og den unge er {age} på planens dato. Indtil da er det barnets plan, der gælder.",
      en: "A youth plan (ungeplan) is for young people from 16, and this one is {age} on the plan's date. Until then it is the child's plan (barnets plan).",
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
    useChild: { title: { da: "Gør planen til barnets plan", en: "Make it a child's plan (barnets plan)" }, safe: false },
    noteReason: { title: { da: "Indsæt »overskredet_frist«", en: "Insert »overskredet_frist« (missed deadline)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const age = ageOf(node);
    const plantype = node.at("plantype");
    if (!plantype || age === undefined) return;
    const at = node.at("barn", "alder") ?? node.at("barn", "fylder_16") ?? node;
    const severity = demanded(standing, "bl-108");
    if (plantype.text() === "ungeplan") {
      const useChild = [replaceScalar(plan, plantype, "barnets-plan")];
      if (severity && age < 16) report({ at, message: "tooYoung", severity: "warning", values: { age }, fixes: { useChild } });
      return;
    }
    if (age < 16) return;
    const changeType = [replaceScalar(plan, plantype, "ungeplan")];
    if (isPlaced(node)) {
      const placed = demanded(standing, "bl-108-2");
      if (placed) report({ at, message: "placed", source: { law: "bl-108-2" }, severity: placed, fixes: { changeType } });
      return;
    }
    if (!severity) return;
    const date = node.at("dato")?.date();
    const birthday = node.at("barn", "fylder_16")?.date();
    const latest = birthday === undefined ? undefined : addMonths(birthday, 3);
    if (node.has("stillingtagen_ungeplan")) {
      const taken = node.at("stillingtagen_ungeplan", "dato");
      const day = taken?.date();
      if (!taken || day === undefined || latest === undefined || day <= latest || node.has("overskredet_frist")) return;
      const noteReason = insertField(plan, node, "overskredet_frist", "⟨hvorfor fristen ikke blev holdt⟩");
      report({
        at: taken,
        message: "late",
        source: { law: "bl-108-3" },
        severity: "warning",
        values: { date: day, latest },
        fixes: { noteReason },
      });
      return;
    }
    const insert = insertField(plan, node, "stillingtagen_ungeplan", {
      dato: date ?? "⟨åååå-mm-dd⟩",
      resultat: "⟨ungeplan / barnets-plan / ingen plan⟩",
      begrundelse: "⟨begrundelse⟩",
    });
    const fixes = { insert, changeType };
    if (birthday !== undefined && latest !== undefined && date !== undefined) {
      const isOver = date > latest;
      report({
        at,
        message: isOver ? "overdue" : "soonBy",
        severity: isOver ? severity : "warning",
        values: { birthday, latest },
        fixes,
      });
    } else if (age > 16) report({ at, message: "missing", severity, fixes });
    else report({ at, message: "soon", severity: "warning", fixes });
  },
});
