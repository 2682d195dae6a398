import type { Node } from "../plan/node";
import { defineRule } from "./define-rule";

export const skabelonrest = defineRule({
  id: "skabelonrest",
  severity: "warning",
  source: { format: { da: "plansproget", en: "the plan language" } },
  appliesTo: { path: "" },
  title: { da: "Der står noget tilbage at udfylde", en: "Something is left to fill in" },
  docs: {
    da: "En skabelon eller et forslag efterlader pladser i ⟨vinkler⟩, som den, der kender borgeren, udfylder. En plan med tomme pladser kan ikke bruges endnu.",
    en: "A template or fix leaves places in ⟨brackets⟩ for those who know the citizen to fill in. A plan with open places cannot be used yet.",
  },
  messages: {
    placeholder: { da: "{place} i »{field}« er ikke udfyldt endnu.", en: "{place} in »{field}« is not filled in yet." },
    word: {
      da: "»{found}« i »{field}« ligner en rest fra en skabelon. Skriv det, der gælder for borgeren.",
      en: "»{found}« in »{field}« looks left over from a template. Write what holds for the citizen.",
    },
  },
  fixes: {},
  noFix: { da: "Kun den, der kender borgeren, kan udfylde pladsen.", en: "Only those who know the citizen can fill the place in." },
  check({ node, plan, report }) {
    for (const scalar of scalarsOf(node)) {
      const text = scalar.text();
      if (text === undefined) continue;
      const field = fieldOf(scalar);
      for (const match of plan.text.slice(...scalar.span).matchAll(/⟨[^⟨⟩]*⟩/gu)) {
        const start = scalar.span[0] + match.index;
        report({ at: [start, start + match[0].length], message: "placeholder", values: { place: match[0], field } });
      }
      if (/^(?:todo|tbd|xx+|x|\?+|\.\.\.|…|skriv her|udfyldes|udfyld|mangler|indsæt tekst|lorem ipsum.*)[.!]?$/iu.test(text.trim())) {
        report({ at: scalar, message: "word", values: { found: text.trim(), field } });
      }
    }
  },
});

function scalarsOf(node: Node): readonly Node[] {
  return node.kind === "scalar" ? [node] : node.children.flatMap(scalarsOf);
}

function fieldOf(node: Node): string {
  return node.key ?? (node.parent ? fieldOf(node.parent) : "planen");
}
