import { setKey } from "../plan/edits";
import { hasPlaceholder } from "../plan/node";
import { insertField } from "../schema/insert-field";
import { appendToField } from "./append-field";
import { lawOf } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

export const barnetsOensker = defineRule({
  id: "barnets-oensker",
  severity: "error",
  source: { law: "bl-92" },
  alsoServes: [{ law: "bl-109" }, { law: "bl-2" }],
  appliesTo: { plantypes: ["barnets-plan", "ungeplan"], path: "", about: ["barnets_ønsker", "inddraget", "ikke_inddraget"] },
  title: { da: "Barn og forældre er hørt i planen", en: "Child and parents are heard in the plan" },
  docs: {
    da: "Målene skal afspejle det, barnet selv ønsker, og barn og forældre skal være med til at formulere dem. Kan en af dem ikke være med, skal det begrundes.",
    en: "The goals must reflect what the child wishes, and child and parents must take part in wording them. Where one of them cannot, the reason must be given.",
  },
  messages: {
    wishes: {
      da: "Planen siger ikke, hvad barnet selv ønsker. Målene skal afspejle barnets ønsker og behov; skriv dem gerne med barnets egne ord.",
      en: "The plan does not say what the child wishes (barnets_ønsker). The goals must reflect the child's wishes and needs; write them in the child's own words.",
    },
    involved: {
      da: "Det fremgår ikke, at {who} har været med til at formulere målene. Det skal de have mulighed for; skriv det, eller hvorfor det ikke kunne lade sig gøre.",
      en: "The plan does not show that {who} took part in wording the goals (inddraget). They must be able to; write it, or why it could not be done (ikke_inddraget).",
    },
  },
  fixes: {
    insertWishes: { title: { da: "Indsæt »barnets_ønsker«", en: "Insert »barnets_ønsker« (the child's wishes)" }, safe: false },
    insertInvolved: { title: { da: "Skriv, at {who} har været med", en: "Write that {who} took part" }, safe: false },
    explain: { title: { da: "Indsæt »ikke_inddraget«", en: "Insert »ikke_inddraget« (not involved)" }, safe: false },
  },
  check({ node, plan, standing, report }) {
    const law = lawOf(node, { "barnets-plan": "bl-92", ungeplan: "bl-109" } as const);
    const severity = law && demanded(standing, law);
    if (!severity) return;
    const source = { law };
    if (!node.has("barnets_ønsker")) {
      const insertWishes = insertField(plan, node, "barnets_ønsker", "⟨det, barnet selv ønsker⟩");
      report({ at: node.at("barnets_ønsker") ?? node, message: "wishes", source, severity, fixes: { insertWishes } });
    }
    if (node.has("ikke_inddraget")) return;
    const involved = node.at("inddraget");
    const texts = involved?.texts().map((text) => text.normalize("NFC")) ?? [];
    const child = law === "bl-109" ? "ung" : "barn";
    const missing = [
      ...(texts.some((text) => text === "barn" || text === "ung") ? [] : [child]),
      ...(texts.some((text) => text.startsWith("forældre")) ? [] : ["forældre"]),
    ];
    if (missing.length === 0 || texts.some(hasPlaceholder)) return;
    const who = missing.map((each) => ({
      da: each === "forældre" ? "forældrene" : each === "ung" ? "den unge" : "barnet",
      en: each === "forældre" ? "the parents" : each === "ung" ? "the young person" : "the child",
    }));
    const single = involved?.kind === "scalar" && !involved.isEmpty();
    report({
      at: involved ?? node,
      message: "involved",
      source,
      severity,
      values: { who },
      fixes: {
        insertInvolved: single ? setKey(plan, node, "inddraget", [...texts, ...missing]) : appendToField(plan, node, "inddraget", missing),
        explain: insertField(plan, node, "ikke_inddraget", "⟨hvorfor det ikke kunne lade sig gøre⟩"),
      },
    });
  },
});
