import { addMonths } from "../law/calendar";
import type { ProvisionId } from "../law/provisions";
import type { Node } from "../plan/node";
import { insertField } from "../schema/insert-field";
import { basisOf, childPlans, lawOf } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded, severityFor } from "./demand";

export const boerneplanFrist = defineRule({
  id: "boerneplan-frist",
  severity: "error",
  source: { law: "bl-91-2" },
  alsoServes: [{ law: "bl-91-1" }, { law: "bl-47" }, { law: "bl-108-3" }, { law: "bl-108-4" }, { law: "sel-140-1" }],
  appliesTo: { plantypes: childPlans, path: "", about: ["dato", "afgørelse", "afgørelse.dato", "afgørelse.akut", "overskredet_frist"] },
  title: { da: "Planen ligger i tide efter afgørelsen", en: "The plan comes in time after the decision" },
  docs: {
    da: "Efter barnets lov skal planen ligge senest tre måneder efter afgørelsen, for en ungeplan også efter 16-årsdagen. Uden samtykke til anbringelsen skal den ligge før afgørelsen. Til og med 2023 skulle børneplanen ligge før afgørelsen, i akutte sager højst fire måneder efter.",
    en: "Under the Children's Act the plan must exist within three months of the decision, a youth plan also of the sixteenth birthday. For a placement without consent it must exist before the decision. Until the end of 2023 a child's plan had to exist before the decision, in urgent cases at most four months after.",
  },
  messages: {
    late: {
      da: "Planen er fra {date}, men skal ligge senest {latest}: tre måneder efter {event}. Skriv, hvorfor fristen ikke blev holdt.",
      en: "The plan is of {date} but must exist by {latest}: three months after {event}. Write why the deadline was missed (overskredet_frist).",
    },
    before: {
      da: "Planen er fra {date}, men skal ligge før afgørelsen {decision}, så den kan indgå i den. Skriv, hvorfor fristen ikke blev holdt.",
      en: "The plan is of {date} but must exist before the decision of {decision}, so that it can be part of it. Write why the deadline was missed (overskredet_frist).",
    },
    urgent: {
      da: "Planen er fra {date}, men skal i en akut sag ligge senest fire måneder efter afgørelsen: {latest}. Skriv, hvorfor fristen ikke blev holdt.",
      en: "The plan is of {date} but in an urgent case must exist within four months of the decision: {latest}. Write why the deadline was missed (overskredet_frist).",
    },
    urgentPurpose: {
      da: "Afgørelsen kunne ikke vente på planen, så den skal have en kort, skriftlig angivelse af formålet. Skriv den under afgørelsen.",
      en: "The decision could not wait for the plan, so it must have a short written purpose (formål). Write it under the decision (afgørelse).",
    },
  },
  fixes: {
    noteReason: { title: { da: "Indsæt »overskredet_frist«", en: "Insert »overskredet_frist« (missed deadline)" }, safe: false },
    insertPurpose: { title: { da: "Indsæt »formål« i afgørelsen", en: "Insert »formål« (purpose) in the decision" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const date = node.at("dato")?.date();
    const decision = node.at("afgørelse");
    const decided = decision?.at("dato")?.date();
    const fixes = { noteReason: insertField(plan, node, "overskredet_frist", "⟨hvorfor fristen ikke blev holdt⟩") };
    const excused = node.has("overskredet_frist");
    const at = node.at("dato") ?? node;
    if (lawOf(node, { "sel-140": "sel-140-1" })) {
      const severity = demanded(standing, "sel-140-1");
      if (!severity || !decision || decided === undefined) return;
      const source: { law: ProvisionId } = { law: "sel-140-1" };
      const urgent = decision.at("akut")?.flag() === true;
      if (urgent && !decision.has("formål")) {
        const insertPurpose = insertField(plan, decision, "formål", "⟨formålet i korte træk⟩");
        report({ at: decision.at("akut") ?? decision, message: "urgentPurpose", source, severity, fixes: { insertPurpose } });
      }
      if (date === undefined || excused) return;
      const latest = addMonths(decided, 4);
      if (urgent && date > latest) report({ at, message: "urgent", source, severity, values: { date, latest }, fixes });
      if (!urgent && date > decided) report({ at, message: "before", source, severity, values: { date, decision: decided }, fixes });
      return;
    }
    if (date === undefined || excused) return;
    const turns16 = node.at("barn", "fylder_16")?.date();
    const isYouth = node.at("plantype")?.text() === "ungeplan";
    if (decided !== undefined && isWithoutConsent(node)) {
      const law = isYouth ? "bl-108-4" : "bl-91-2";
      const severity = demanded(standing, law);
      if (severity && date > decided)
        report({ at, message: "before", source: { law }, severity, values: { date, decision: decided }, fixes });
      return;
    }
    const law = isYouth ? "bl-108-3" : /^bl-32(?:-|$)/.test(basisOf(node)) ? "bl-91-1" : "bl-91-2";
    // How the Children's Act meets decisions from before it was not found.
    const isOlder = decided !== undefined && severityFor(law, decided) === undefined;
    const severity = demanded(standing, law, isOlder ? "warning" : "error");
    const birthdayCounts = isYouth && turns16 !== undefined && (decided === undefined || turns16 > decided);
    const from = birthdayCounts ? turns16 : decided;
    if (!severity || from === undefined || date <= addMonths(from, 3)) return;
    const event = birthdayCounts ? { da: "16-årsdagen", en: "the sixteenth birthday" } : { da: "afgørelsen", en: "the decision" };
    report({ at, message: "late", source: { law }, severity, values: { date, latest: addMonths(from, 3), event }, fixes });
  },
});

/** A placement under § 47, or one that says there is no consent. The help of § 32 is no placement. */
function isWithoutConsent(root: Node): boolean {
  const law = basisOf(root);
  return /^bl-47(?:-|$)/.test(law) || (!/^bl-32(?:-|$)/.test(law) && root.at("afgørelse", "samtykke")?.flag() === false);
}
