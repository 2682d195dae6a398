import { removeKey } from "../plan/edits";
import { isTemplateWord, type Node } from "../plan/node";
import { scalarsOf } from "../plan/plan";
import { describe, subjectOf } from "../schema/describe";
import { defineRule } from "./define-rule";

export const skabelonrest = defineRule({
  id: "skabelonrest",
  severity: "warning",
  source: { format: { da: "plansproget", en: "the plan language" } },
  appliesTo: { document: ["plan", "bestilling", "journal", "forsøg", "vurdering", "indstillinger"], path: "" },
  local: true,
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
    empty: {
      da: "»{field}« er tomt. Skriv det, der gælder, eller slet linjen, hvis den ikke bruges.",
      en: "»{field}« is empty. Write what holds, or delete the line if it is not needed.",
    },
    emptyItem: {
      da: "Et punkt i »{field}« er tomt. Udfyld det, eller slet det.",
      en: "An item of »{field}« is empty. Fill it in, or delete it.",
    },
  },
  fixes: { remove: { title: { da: "Slet »{field}«", en: "Delete »{field}«" }, safe: false } },
  check({ node: part, plan, settings, report }) {
    // A settings file names the words themselves.
    const isWords = part.step === "ordlister";
    for (const scalar of scalarsOf(part)) {
      const text = scalar.text();
      const field = fieldOf(scalar);
      if (scalar.value === null && scalar.parent) {
        const { key, parent } = scalar;
        if (key === undefined) report({ at: scalar.span[1] > scalar.span[0] ? scalar : parent, message: "emptyItem", values: { field } });
        else if (!(describe(subjectOf(plan), parent.path)?.required ?? []).includes(key))
          report({ at: scalar, message: "empty", values: { field }, fixes: { remove: removeKey(plan, scalar) } });
      }
      if (text === undefined) continue;
      const written = plan.text.slice(...scalar.span);
      for (const match of written.includes("⟨") ? written.matchAll(/⟨[^⟨⟩]*⟩/gu) : []) {
        const start = scalar.span[0] + match.index;
        report({ at: [start, start + match[0].length], message: "placeholder", values: { place: match[0], field } });
      }
      if (!isWords && isTemplateWord(text, settings.words.skabelonord)) {
        report({ at: scalar, message: "word", values: { found: text.trim(), field } });
      }
    }
  },
});

function fieldOf(node: Node): string {
  return node.key ?? (node.parent ? fieldOf(node.parent) : "planen");
}
