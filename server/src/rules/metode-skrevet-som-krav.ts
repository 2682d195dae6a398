import { removeKey, renameKey, replaceScalar, setKey } from "../plan/edits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { TextEdit } from "../plan/span";
import { quote } from "../problem/message";
import { describe, subjectOf } from "../schema/describe";
import { sharedTerm } from "../schema/terms";
import { appendToField } from "./append-field";
import { defineRule } from "./define-rule";

const field = "forslag_til_udfører";

export const metodeSkrevetSomKrav = defineRule({
  id: "metode-skrevet-som-krav",
  severity: "info",
  source: { audit: "randers-16" },
  alsoServes: [
    { statement: "randers-forslag-til-udfoerer" },
    { statement: "randers-eksempler-paa-handlinger" },
    { statement: "randers-viden-om-borgeren" },
  ],
  appliesTo: { path: "indsatser[*]", about: ["indsatser[*].forslag_til_udfører"] },
  local: true,
  title: { da: "Det, der plejer at virke, står som forslag", en: "What usually works stands as a suggestion" },
  docs: {
    da: "Ved du, hvad der virker for borgeren, er det guld værd for udfører – som forslag. Står det som et krav, kan udfører ikke skifte det ud, når borgeren har brug for noget andet.",
    en: "If you know what works for the citizen, it is worth gold to the provider, as a suggestion. As a demand the provider cannot change it when the citizen needs something else.",
  },
  messages: {
    key: {
      da: "»{found}« siger udfører, hvordan arbejdet gøres, og bliver ikke læst. Lad det stå som forslag i »forslag_til_udfører«.",
      en: "»{found}« tells the provider how to work and is not read. Let it stand as a suggestion in »forslag_til_udfører«.",
    },
    demand: {
      da: "{suggestion} er skrevet som et krav. Skriv det som noget, der plejer at virke, så udfører kan bruge det, når det passer.",
      en: "{suggestion} is written as a demand. Write it as something that usually works, so that the provider can use it when it fits.",
    },
  },
  fixes: {
    move: { title: { da: "Flyt til »forslag_til_udfører«", en: "Move to »forslag_til_udfører« (suggestions)" }, safe: false },
    soften: { title: { da: "Skriv det som et forslag", en: "Write it as a suggestion" }, safe: false },
  },
  check({ node, plan, report }) {
    const known = describe(subjectOf(plan), node.path)?.keys ?? [];
    for (const child of node.children) {
      if (child.key === undefined || !child.keySpan || known.includes(child.key) || sharedTerm(node, child.key) !== field) continue;
      report({ at: child.keySpan, message: "key", values: { found: child.key }, fixes: { move: moveToSuggestions(plan, node, child) } });
    }
    for (const suggestion of node.at(field)?.items() ?? []) {
      const text = suggestion.text();
      if (text === undefined || !demand.test(text)) continue;
      report({
        at: suggestion,
        message: "demand",
        values: { suggestion: quote(text) },
        fixes: { soften: [replaceScalar(plan, suggestion, soften(text))] },
      });
    }
  },
});

/** »Skal« of what the provider must do; the citizen may well have to do something. */
const demand =
  /^(?:udfører(?:en)?|bostøtten|kontaktpersonen|personalet|der|du|i)?\s*skal\s|^(?:altid|aldrig)\s|(?<!\p{L})(?:er et krav|påkrævet|må ikke fraviges)/iu;

function soften(text: string): string {
  return `Det plejer at virke ⟨hvornår og hvordan⟩: ${text.replace(demand, "").trim()}`;
}

/** The text becomes an item of the suggestions, which are written when they are not there. */
function moveToSuggestions(plan: Plan, intervention: Node, own: Node): readonly TextEdit[] {
  const existing = intervention.at(field);
  const texts = own.texts();
  if (texts.length === 0) return [];
  if (!existing) {
    if (own.kind === "list") return renameKey(own, field);
    const [renamed] = renameKey(own, field);
    const [written] = setKey(plan, intervention, String(own.step), [...texts]);
    return renamed && written ? [renamed, written] : [];
  }
  return [...appendToField(plan, intervention, field, texts), ...removeKey(plan, own)];
}
