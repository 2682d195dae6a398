import { quote } from "../problem/message";
import { plantypeOf } from "../schema/describe";
import { insertField, lacks } from "../schema/insert-field";
import { directionlessness } from "./direction";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

/** For these the law asks for a purpose, and a rule of its own says so. */
const askedByLaw: ReadonlySet<string | undefined> = new Set(["sel-141", "helhedsplan", "borgerens-plan"]);

export const formaalViserRetning = defineRule({
  id: "formaal-viser-retning",
  severity: "warning",
  source: { audit: "randers-1" },
  alsoServes: [
    { question: 1 },
    { statement: "randers-klart-formaal-og-maal" },
    { statement: "randers-formaal-retning" },
    { statement: "randers-tydeligt-formaal" },
  ],
  appliesTo: { plantypes: socialPlans, path: "", about: ["formål"] },
  title: { da: "Formålet viser en retning på længere sigt", en: "The purpose shows a direction in the longer run" },
  docs: {
    da: "Formålet siger, hvad der er anderledes for borgeren, når indsatsen er slut. En ydelse, en overskrift eller et af målene skrevet en gang til viser ikke, hvor det fører hen.",
    en: "The purpose (formål) says what is different for the citizen when the help ends. A service, a heading or one of the goals over again does not show where it is all going.",
  },
  messages: {
    missing: {
      da: "Planen har intet formål, så borger og udfører kan ikke se, hvor det fører hen. Skriv, hvad der er anderledes, når indsatsen er slut.",
      en: "The plan has no purpose (formål), so citizen and provider cannot see where it is all going. Write what is different when the help ends.",
    },
    help: {
      da: "{purpose} er den hjælp, der gives, ikke det, den fører til. Skriv, hvad der er anderledes for borgeren om et år.",
      en: "{purpose} is the help given, not what it is to lead to. Write what is different for the citizen in a year.",
    },
    heading: {
      da: "{purpose} er en overskrift uden retning. Skriv i en sætning, hvad der er anderledes for borgeren om et år.",
      en: "{purpose} is a heading without direction. Write in a sentence what is different for the citizen in a year.",
    },
    goal: {
      da: "Formålet er det samme som et af målene. Skriv, hvad målet er et skridt på vejen til.",
      en: "The purpose is the same as one of the goals (indsatsmål). Write what the goal is a step towards.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »formål«", en: "Insert »formål« (purpose)" }, safe: false } },
  check({ node, plan, settings, report }) {
    const purpose = node.at("formål");
    if (!purpose || purpose.isEmpty()) {
      if (askedByLaw.has(plantypeOf(node)) || !lacks(plan, node, "formål")) return;
      const insert = insertField(plan, node, "formål", "⟨hvad der er anderledes for borgeren, når indsatsen er slut⟩");
      report({ at: purpose ?? node, message: "missing", fixes: { insert } });
      return;
    }
    const missing = directionlessness(purpose, settings.lexicon);
    if (!missing) return;
    if (missing.kind === "goal") {
      const related = [{ uri: plan.uri, span: missing.goal.head, message: { da: "Målet", en: "The goal" } }];
      report({ at: purpose, message: "goal", related });
    } else report({ at: purpose, message: missing.kind, values: { purpose: quote(purpose.text() ?? "") } });
  },
});
