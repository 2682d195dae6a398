import { insertField } from "../schema/insert-field";
import { fillField } from "./append-field";
import { defineRule } from "./define-rule";
import type { Localized } from "../language/localized";
import type { Value } from "../plan/edits";

const agreements: readonly { key: string; value: Value; name: Localized }[] = [
  { key: "mål", value: ["⟨nummer på målet⟩"], name: { da: "mål", en: "goals (mål)" } },
  { key: "roller", value: [{ rolle: "⟨rolle⟩", opgave: "⟨opgave⟩" }], name: { da: "roller", en: "roles (roller)" } },
  { key: "ansvar", value: [{ hvem: "⟨hvem⟩", hvad: "⟨hvad⟩" }], name: { da: "ansvar", en: "responsibility (ansvar)" } },
  { key: "prioritering", value: ["⟨nummer på det første mål⟩"], name: { da: "prioritering", en: "priority (prioritering)" } },
  { key: "opfølgning", value: "⟨åååå-mm-dd⟩", name: { da: "opfølgning", en: "follow-up (opfølgning)" } },
];

export const rollerOgAnsvar = defineRule({
  id: "roller-og-ansvar",
  severity: "warning",
  source: { law: "met-borgerens-plan" },
  alsoServes: [
    { statement: "herberg-myndighedsansvar" },
    { statement: "herberg-samme-moede" },
    { statement: "herberg-aftalte-maal" },
    { statement: "herberg-aftalte-roller" },
    { statement: "herberg-aftalt-ansvar" },
    { statement: "herberg-aftalt-prioritering" },
    { statement: "herberg-aftalt-opfoelgning" },
  ],
  appliesTo: {
    plantypes: ["borgerens-plan"],
    path: "",
    about: ["myndighedsansvarlig", "aftaler", "netværksmøde", "netværksmøde.deltagere"],
  },
  title: {
    da: "Mødet aftaler mål, roller, ansvar, prioritering og opfølgning",
    en: "The meeting agrees on goals, roles, responsibility, priority and follow-up",
  },
  docs: {
    da: "I Borgerens Plan lægges myndighedsansvaret fast først. Derefter mødes alle parter på ét og samme netværksmøde og aftaler sammen med borgeren mål, roller, ansvar, prioritering og opfølgning, så alle arbejder efter den samme plan.",
    en: "In Borgerens Plan it is settled first which authority is responsible. All parties then come to one and the same network meeting and agree with the citizen on goals, roles, responsibility, priority and follow-up, so that all work by the same plan.",
  },
  messages: {
    authority: {
      da: "Det fremgår ikke, hvem der har myndighedsansvaret, så borgeren ikke ved, hvem der bestemmer. Læg det fast før mødet.",
      en: "The plan does not show who has the authority's responsibility (myndighedsansvarlig), so the citizen does not know who decides. Settle it before the meeting.",
    },
    meeting: {
      da: "Det fremgår ikke, hvem der var med på netværksmødet, så borgeren ikke ved, hvem der står bag planen. Skriv deltagernes roller.",
      en: "The plan does not show who was at the network meeting (netværksmøde), so the citizen does not know who stands behind it. Write the participants' roles.",
    },
    agreements: {
      da: "Planen viser ingen aftale om {parts}. Aftal det på netværksmødet, så alle omkring borgeren arbejder efter det samme.",
      en: "The plan shows no agreement (aftaler) on {parts}. Agree on it at the network meeting, so that all around the citizen work by the same.",
    },
  },
  fixes: {
    insertAuthority: { title: { da: "Indsæt »myndighedsansvarlig«", en: "Insert »myndighedsansvarlig«" }, safe: false },
    insertMeeting: { title: { da: "Indsæt netværksmødets deltagere", en: "Insert who was at the network meeting" }, safe: false },
    insertAgreements: { title: { da: "Indsæt de manglende aftaler", en: "Insert the missing agreements" }, safe: false },
  },
  check({ node, plan, report }) {
    if (!node.has("myndighedsansvarlig")) {
      const insertAuthority = insertField(plan, node, "myndighedsansvarlig", "⟨enhed⟩");
      report({ at: node.at("myndighedsansvarlig") ?? node, message: "authority", fixes: { insertAuthority } });
    }
    const meeting = node.at("netværksmøde");
    if (!meeting?.has("deltagere")) {
      const insertMeeting = fillField(plan, node, "netværksmøde", { dato: "⟨åååå-mm-dd⟩", deltagere: [{ rolle: "⟨rolle⟩" }] });
      report({ at: meeting ?? node, message: "meeting", fixes: { insertMeeting } });
    }
    const agreed = node.at("aftaler");
    const missing = agreements.filter(({ key }) => !agreed?.has(key));
    if (missing.length === 0) return;
    const values = Object.fromEntries(missing.map(({ key, value }) => [key, value]));
    report({
      at: agreed ?? node,
      message: "agreements",
      values: { parts: missing.map(({ name }) => name) },
      fixes: { insertAgreements: fillField(plan, node, "aftaler", values) },
    });
  },
});
