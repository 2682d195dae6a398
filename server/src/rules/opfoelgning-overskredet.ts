import { inForce } from "../law/in-force";
import type { Citation } from "../law/source";
import { provisions } from "../law/provisions";
import type { Node } from "../plan/node";
import { insertField } from "../schema/insert-field";
import { defineRule } from "./define-rule";

export const opfoelgningOverskredet = defineRule({
  id: "opfoelgning-overskredet",
  severity: "warning",
  source: { law: "sel-148" },
  alsoServes: [{ law: "bl-95" }, { law: "sel-70" }, { audit: "randers-10" }, { statement: "herberg-opfoelgning-holdes" }],
  appliesTo: { path: "opfølgning[*]", about: ["opfølgning[*].dato", "opfølgning[*].holdt", "opfølgning[*].resultat"] },
  local: true,
  title: { da: "En planlagt opfølgning er holdt", en: "A planned follow-up was held" },
  docs: {
    da: "En opfølgning, hvis dag er gået uden et ord, kan være glemt. Så løber en hjælp videre, som måske ikke virker. Skriv, hvad den førte til, eller flyt den og sig hvorfor.",
    en: "A follow-up whose day passed without a word may be forgotten. Then help that may not work runs on. Write what came of it, or move it and say why.",
  },
  messages: {
    overdue: {
      da: "Opfølgningen {date} er passeret, men planen siger ikke, om den blev holdt. Skriv, hvad den førte til, eller flyt den.",
      en: "The follow-up (opfølgning) of {date} has passed, but the plan does not say whether it was held. Write what came of it, or move it.",
    },
  },
  fixes: { markHeld: { title: { da: "Skriv, at den er holdt", en: "Write that it was held" }, safe: false } },
  check({ node, plan, workspace, report }) {
    const on = node.at("dato");
    const date = on?.date();
    if (!on || date === undefined || date >= workspace.today || node.has("resultat") || node.at("holdt")?.flag() === true) return;
    if (node.root.has("afsluttet") || node.root.has("erstattet_af")) return;
    const held = node.has("holdt") ? [] : insertField(plan, node, "holdt", "ja");
    const fixes = { markHeld: [...held, ...insertField(plan, node, "resultat", "⟨hvad opfølgningen førte til⟩")] };
    report({ at: on, message: "overdue", source: sourceFor(node.root), values: { date }, fixes });
  },
});

/** The section that asks for follow-up on this type of plan; elsewhere it is the audit's advice. */
function sourceFor(root: Node): Citation {
  const plantype = root.at("plantype")?.text()?.normalize("NFC") ?? "";
  if (["sel-141", "helhedsplan", "borgerens-plan", "opholdsplan"].includes(plantype)) return { law: "sel-148" };
  if (!["sel-140", "barnets-plan", "ungeplan"].includes(plantype)) return { audit: "randers-10" };
  return inForce(provisions["sel-70"], root.at("dato")?.date() ?? "2024-01-01") === "yes" ? { law: "sel-70" } : { law: "bl-95" };
}
