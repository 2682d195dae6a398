import type { Localized } from "../language/localized";
import { quote } from "../problem/message";
import { insertField } from "../schema/insert-field";
import { fold } from "../schema/nearest";
import { defineRule } from "./define-rule";

const sharing: readonly { key: string; value: string; name: Localized }[] = [
  { key: "til", value: "⟨den ene part⟩", name: { da: "hvem der må få oplysninger", en: "who may have information (til)" } },
  { key: "emne", value: "⟨hvad der må deles⟩", name: { da: "hvad der må deles", en: "what may be shared (emne)" } },
  { key: "formål", value: "⟨hvad det skal bruges til⟩", name: { da: "hvad det skal bruges til", en: "what it is for (formål)" } },
];
const always = { key: "dato", value: "⟨åååå-mm-dd⟩", name: { da: "hvornår det blev givet", en: "when it was given (dato)" } };

/** As `fold` writes them. */
const everyone = /^(?:alle|andre|oevrige|relevante|diverse|forskellige)(?:-.*)?$|^samarbejdspart[^-]*$|^myndigheder(?:ne)?$/;
const everything = /^(?:alt|det-hele|alt-relevant|alle-oplysninger|alle-relevante-oplysninger)$/;

export const samtykkeUspecifikt = defineRule({
  id: "samtykke-uspecifikt",
  severity: "error",
  source: { law: "fvl-28" },
  appliesTo: { path: "samtykke[*]", about: ["samtykke", "samtykke[*].til", "samtykke[*].emne", "samtykke[*].formål", "samtykke[*].dato"] },
  title: { da: "Et samtykke siger til hvem, om hvad og hvorfor", en: "A consent says to whom, about what and why" },
  docs: {
    da: "Et samtykke til at dele oplysninger skal være specifikt: én modtager, et emne, et formål og en dag. Ellers kan borgeren ikke vide, hvad der blev sagt ja til, og ikke trække netop det tilbage. Et samtykke til en samlet plan siger i stedet, hvilke planer det omfatter.",
    en: "A consent to share information must be specific: one recipient, a subject, a purpose and a day. Otherwise the citizen cannot know what was agreed, nor withdraw just that. A consent to a joint plan says which plans it covers instead.",
  },
  messages: {
    incomplete: {
      da: "Samtykket siger ikke, {parts}. Et samtykke skal være specifikt, så borgeren ved, hvad der blev sagt ja til.",
      en: "The consent (samtykke) does not say {parts}. A consent must be specific, so that the citizen knows what was agreed.",
    },
    everyone: {
      da: "{recipient} er ikke én modtager. Et samtykke skal nævne den part, der må få oplysningerne; skriv ét for hver.",
      en: "{recipient} is not one recipient. A consent must name the party that may have the information; write one for each.",
    },
    everything: {
      da: "{subject} siger ikke, hvad der må deles. Skriv de bestemte oplysninger, så borgeren ved, hvad der blev sagt ja til.",
      en: "{subject} does not say what may be shared (emne). Write the particular information, so that the citizen knows what was agreed.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt det, der mangler", en: "Insert what is missing" }, safe: false } },
  check({ node, plan, report }) {
    if (node.kind !== "map") return;
    const to = node.at("til");
    const recipient = to?.text();
    if (to && recipient !== undefined && everyone.test(fold(recipient)))
      report({ at: to, message: "everyone", values: { recipient: quote(recipient) } });
    const subject = node.at("emne");
    const what = subject?.text();
    if (subject && what !== undefined && everything.test(fold(what)))
      report({ at: subject, message: "everything", values: { subject: quote(what) } });
    const wanted = node.has("omfatter") ? [always] : [...sharing, always];
    const missing = wanted.filter(({ key }) => !node.has(key));
    if (missing.length === 0) return;
    report({
      at: to ?? node,
      message: "incomplete",
      values: { parts: missing.map(({ name }) => name) },
      fixes: { insert: missing.flatMap(({ key, value }) => insertField(plan, node, key, value)) },
    });
  },
});
