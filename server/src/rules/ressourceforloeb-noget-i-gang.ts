import { addMonths } from "../law/calendar";
import { provisions } from "../law/provisions";
import type { Node } from "../plan/node";
import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";
import { measuresOf } from "./employment-plan";

export const ressourceforloebNogetIGang = defineRule({
  id: "ressourceforloeb-noget-i-gang",
  severity: "error",
  source: { law: "lab-113-2" },
  appliesTo: {
    plantypes: ["indsatsplan"],
    path: "",
    about: ["forløb_start", "forelagt_rehabteam", "særlige_grunde", "undtaget", "tilbud[*].start"],
  },
  title: { da: "Noget er begyndt inden seks måneder", en: "Something has begun within six months" },
  docs: {
    da: "Er ingen indsats begyndt seks måneder efter ressourceforløbets start, skal sagen tilbage til rehabiliteringsteamet, medmindre der er særlige grunde. Mødet før forløbet tæller ikke. Et forløb fra før 2022 giver kun en advarsel, for regler om overgangen er ikke fundet. Det er noget andet end, hvor langt planens tilbud rækker frem.",
    en: "If no help has begun six months after the resource programme started, the case must return to the rehabilitation team, unless there are special reasons. The meeting before the programme does not count. A programme from before 2022 only gives a warning, for no rules on the transition were found. That is another matter than how far ahead the plan's offers reach.",
  },
  messages: {
    late: {
      da: "Den første indsats begynder {start}, mere end seks måneder efter forløbets start. Den skal være begyndt {latest}, ellers skal sagen tilbage til teamet.",
      en: "The first help begins on {start}, more than six months after the programme's start. It must begin by {latest}, or the case must return to the team.",
    },
    none: {
      da: "Forløbet begyndte {begun}, og ingen indsats er begyndt inden seks måneder. Så skal sagen tilbage til rehabiliteringsteamet, medmindre der er særlige grunde.",
      en: "The programme began on {begun}, and no help began within six months. The case must then return to the rehabilitation team, unless there are special reasons.",
    },
  },
  fixes: {
    insertTeam: { title: { da: "Indsæt »forelagt_rehabteam«", en: "Insert »forelagt_rehabteam« (put to the team)" }, safe: false },
    insertReasons: { title: { da: "Indsæt »særlige_grunde«", en: "Insert »særlige_grunde« (special reasons)" }, safe: false },
  },
  check({ node, plan, workspace, standing, report }) {
    const begun = node.at("forløb_start")?.date();
    if (begun === undefined || node.has("særlige_grunde") || node.has("undtaget") || isBackAtTeam(node, begun)) return;
    const latest = addMonths(begun, 6);
    const { from = begun } = provisions["lab-113-2"];
    // What the demand means for a programme from before it was not found.
    const severity = demanded(standing, "lab-113-2", begun < from ? "warning" : "error");
    if (!severity) return;
    const measures = measuresOf(node).flatMap((measure) => measure.at("start") ?? measure.at("varighed", "fra") ?? []);
    const [first] = measures
      .filter((start) => start.date() !== undefined)
      .toSorted((a, b) => ((a.date() ?? "") < (b.date() ?? "") ? -1 : 1));
    const start = first?.date();
    const fixes = {
      insertTeam: node.has("forelagt_rehabteam")
        ? undefined
        : insertField(plan, node, "forelagt_rehabteam", { dato: "⟨åååå-mm-dd⟩", indstilling: "⟨indstilling⟩" }),
      insertReasons: insertField(plan, node, "særlige_grunde", "⟨hvorfor intet kunne begynde⟩"),
    };
    if (first && start !== undefined && start > latest) report({ at: first, message: "late", severity, values: { start, latest }, fixes });
    else if (start === undefined && workspace.today > latest)
      report({ at: node.at("forløb_start") ?? node, message: "none", severity, values: { begun }, fixes });
  },
});

/** Put to the team after the programme began; the meeting that led to the programme is another. */
function isBackAtTeam(root: Node, begun: string): boolean {
  const put = root.at("forelagt_rehabteam");
  const day = put?.at("dato")?.date();
  return put !== undefined && !put.isEmpty() && (day === undefined || day > begun);
}
