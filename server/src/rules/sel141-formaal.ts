import { insertField, lacks } from "../schema/insert-field";
import { adultDemand, adultPlans } from "./adult-plan";
import { defineRule } from "./define-rule";

export const sel141Formaal = defineRule({
  id: "sel141-formaal",
  severity: "error",
  source: { law: "sel-141-3-1" },
  alsoServes: [{ law: "hop-indhold-sel-141" }, { audit: "randers-1" }],
  appliesTo: { plantypes: adultPlans, path: "", about: ["formål"] },
  title: { da: "Planen angiver formålet med indsatsen", en: "The plan states the purpose of the help" },
  docs: {
    da: "Formålet er retningen: hvad skal være anderledes for borgeren, når indsatsen er slut? Uden det kan hverken borger, udfører eller myndighed se, om hjælpen virker.",
    en: "The purpose (formål) is the direction: what is to be different for the citizen when the help ends? Without it nobody can see whether the help works.",
  },
  messages: {
    missing: {
      da: "Planen siger ikke, hvad indsatsen skal føre til. En handleplan skal angive formålet, jf. servicelovens § 141, stk. 3, nr. 1.",
      en: "The plan does not say what the help is to lead to. An action plan must state its purpose (formål), Social Services Act § 141(3)(1).",
    },
    joint: {
      da: "Den samlede plan siger ikke, hvad indsatsen skal føre til. En § 141-plan skal angive formålet, og det bør den plan, der træder i stedet, også.",
      en: "The joint plan does not say what the help is to lead to. A § 141 plan must state its purpose (formål), and the plan that replaces it should too.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »formål«", en: "Insert »formål« (purpose)" }, safe: false } },
  check({ node, plan, standing, report }) {
    const demand = adultDemand(standing, "sel-141-3-1");
    if (!demand || !lacks(plan, node, "formål")) return;
    report({
      at: node.at("formål") ?? node,
      message: demand.isJoint ? "joint" : "missing",
      source: { law: demand.law },
      severity: demand.severity,
      fixes: { insert: insertField(plan, node, "formål", "⟨hvad der er anderledes for borgeren, når indsatsen er slut⟩") },
    });
  },
});
