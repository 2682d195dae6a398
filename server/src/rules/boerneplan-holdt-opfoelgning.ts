import type { ProvisionId } from "../law/provisions";
import type { Localized } from "../language/localized";
import { insertField } from "../schema/insert-field";
import { childPlans, isPlaced } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";
import { isHeld } from "./follow-ups";

type Part = { readonly key: string; readonly value: string; readonly name: Localized };

const adjustment: Part = {
  key: "justering",
  value: "⟨om indsats og plan skal ændres⟩",
  name: { da: "om indsats og plan skal ændres", en: "whether help and plan are to change (justering)" },
};
const placement: readonly Part[] = [
  {
    key: "tilsyn",
    value: "⟨det fra tilsynet, opfølgningen bygger på⟩",
    name: { da: "hvad tilsynet viste", en: "what the supervision showed (tilsyn)" },
  },
  {
    key: "kontakt_forældremyndighed",
    value: "⟨åååå-mm-dd⟩",
    name: {
      da: "hvornår der var kontakt med forældremyndigheden",
      en: "when the custody holder was contacted (kontakt_forældremyndighed)",
    },
  },
];

export const boerneplanHoldtOpfoelgning = defineRule({
  id: "boerneplan-holdt-opfoelgning",
  severity: "error",
  source: { law: "bl-95-4" },
  alsoServes: [{ law: "bl-96" }, { law: "sel-70" }],
  appliesTo: {
    plantypes: childPlans,
    path: "opfølgning[*]",
    about: ["opfølgning[*].justering", "opfølgning[*].tilsyn", "opfølgning[*].kontakt_forældremyndighed"],
  },
  title: { da: "En holdt opfølgning tager stilling", en: "A follow-up that was held takes a position" },
  docs: {
    da: "Opfølgningen skal ende med et svar på, om indsats og plan skal ændres. For et anbragt barn skal den bygge på tilsynet og ske efter kontakt med den, der har forældremyndigheden.",
    en: "A follow-up must end with an answer to whether help and plan are to change. For a placed child it must rest on the supervision and come after contact with the holder of custody.",
  },
  messages: {
    missing: {
      da: "Opfølgningen {date} er holdt, men det fremgår ikke, {parts}. Det skal det, så barn og forældre kan se, hvad den førte til.",
      en: "The follow-up of {date} is held, but it does not show {parts}. It must, so that child and parents can see what came of it.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt det, der mangler", en: "Insert what is missing" }, safe: false } },
  check({ node, plan, standing, report }) {
    const { root } = node;
    const on = node.at("dato");
    const date = on?.date();
    if (!on || date === undefined || !isHeld(node)) return;
    const isOld = root.at("plantype")?.text() === "sel-140";
    const lack = (parts: readonly Part[], law: ProvisionId) => {
      const severity = demanded(standing, law);
      const missing = parts.filter(({ key }) => !node.has(key));
      if (!severity || missing.length === 0) return;
      const insert = missing.flatMap(({ key, value }) => insertField(plan, node, key, value));
      report({
        at: on,
        message: "missing",
        source: { law },
        severity,
        values: { date, parts: missing.map(({ name }) => name) },
        fixes: { insert },
      });
    };
    lack([adjustment], isOld ? "sel-70" : "bl-95-4");
    if (isPlaced(root)) lack(placement, isOld ? "sel-70" : "bl-96");
  },
});
