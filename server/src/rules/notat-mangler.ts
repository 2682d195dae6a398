import { quote } from "../problem/message";
import { belongingTo } from "../workspace/lookup";
import { appendToField } from "./append-field";
import { defineRule } from "./define-rule";

export const notatMangler = defineRule({
  id: "notat-mangler",
  severity: "warning",
  source: { law: "offl-13" },
  appliesTo: { path: "", about: ["afgørelse", "afgørelse.dato", "journal", "fravigelser"] },
  title: { da: "Afgørelser og fravigelser står i journalen", en: "Decisions and departures stand in the journal" },
  docs: {
    da: "I afgørelsessager skal væsentlige oplysninger og skridt noteres snarest, så en ny sagsbehandler og borgeren selv kan se, hvad der skete og hvorfor. Står de allerede i sagens dokumenter, er det nok; derfor er det en advarsel.",
    en: "In cases that lead to a decision, essential facts and steps must be noted promptly, so that a new caseworker and the citizen can see what happened and why. Where the documents hold them already that is enough; so it is a warning.",
  },
  messages: {
    decision: {
      da: "Afgørelsen {date} har ingen post i journalen fra den dag eller senere. Notér den, så det kan ses, hvad der blev afgjort og hvorfor.",
      en: "The decision of {date} has no journal entry of that day or later. Note it, so that it shows what was decided and why.",
    },
    departure: {
      da: "Planen fraviger {from}, men journalen har ingen post fra {date} eller senere. Notér, hvorfor kravet ikke følges.",
      en: "The plan departs from {from}, but the journal has no entry of {date} or later. Note why the demand is not followed.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt en journalpost", en: "Insert a journal entry" }, safe: false } },
  check({ node, plan, workspace, report }) {
    const entries = [node, ...belongingTo(workspace, plan, "journal").map(({ root }) => root)].flatMap(
      (root) => root.at("journal")?.items() ?? [],
    );
    const isNoted = (date: string): boolean => entries.some((entry) => (entry.at("dato")?.text() ?? "") >= date);
    const decision = node.at("afgørelse");
    const decided = decision?.at("dato")?.date();
    if (decision && decided !== undefined && !isNoted(decided)) {
      const entry = { dato: decided, type: "afgørelse", tekst: "⟨hvad der blev afgjort⟩", begrundelse: "⟨hvorfor⟩" };
      report({
        at: decision.at("dato") ?? decision,
        message: "decision",
        values: { date: decided },
        fixes: { insert: appendToField(plan, node, "journal", [entry]) },
      });
    }
    const date = node.at("dato")?.date();
    if (date === undefined || isNoted(date)) return;
    for (const departure of node.at("fravigelser")?.items() ?? []) {
      const from = departure.at("fra");
      // The trial on the six months asks for more, and has a rule of its own.
      if (!from?.text() || from.text() === "lab-gl-6mdr" || departure.has("journal")) continue;
      const entry = { dato: date, type: "stillingtagen", tekst: "⟨hvad der fraviges⟩", begrundelse: "⟨hvorfor⟩" };
      report({
        at: from,
        message: "departure",
        values: { from: quote(from.text() ?? ""), date },
        fixes: { insert: appendToField(plan, node, "journal", [entry]) },
      });
    }
  },
});
