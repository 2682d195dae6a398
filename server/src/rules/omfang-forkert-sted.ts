import { replaceScalar } from "../plan/edits";
import { hasPlaceholder, type Node } from "../plan/node";
import { documentKind } from "../schema/documents";
import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const omfangForkertSted = defineRule({
  id: "omfang-forkert-sted",
  severity: "warning",
  source: { question: 4 },
  alsoServes: [
    { statement: "randers-omfang-i-bestilling" },
    { statement: "randers-omfang-er-tydeligt" },
    { statement: "randers-tydeligt-omfang" },
    { statement: "randers-aftalt-med-udfoerer" },
  ],
  appliesTo: { document: ["plan", "bestilling"], plantypes: socialPlans, path: "", about: ["indsatser[*].tekst", "omfang"] },
  title: { da: "Omfanget står i bestillingen", en: "The extent stands in the order" },
  docs: {
    da: "De bevilgede timer aftales i bestillingen til udfører. Står de i planen, må den laves om, hver gang timerne ændres, og to steder kan sige hver sit. Bestillingen bør til gengæld sige, hvor meget der er bevilget.",
    en: "The hours granted are agreed in the order (bestilling) to the provider. In the plan they would change it each time they change, and two places could disagree. The order, on the other hand, should say how much is granted.",
  },
  messages: {
    hours: {
      da: "»{words}« er det bevilgede omfang. Det hører til i bestillingen, så planen holder, når timerne ændres.",
      en: "»{words}« is the extent granted. It belongs in the order (bestilling), so that the plan holds when the hours change.",
    },
    missing: {
      da: "Bestillingen siger ikke, hvor meget der er bevilget, så udfører ved ikke, hvad der er aftalt. Skriv »omfang«.",
      en: "The order does not say how much is granted, so the provider does not know what is agreed. Write »omfang« (extent).",
    },
  },
  fixes: {
    takeOut: {
      title: { da: "Tag »{words}« ud af planen (skriv det i bestillingen)", en: "Take »{words}« out of the plan (write it in the order)" },
      safe: false,
    },
    insert: { title: { da: "Indsæt »omfang«", en: "Insert »omfang« (extent)" }, safe: false },
  },
  check({ node, plan, report }) {
    if (documentKind(plan.uri) === "bestilling") {
      if (node.children.length === 0 || !lacks(plan, node, "omfang")) return;
      const value = { antal: "⟨antal⟩", enhed: "⟨timer om ugen / timer om måneden / besøg om ugen / dage om ugen⟩" };
      report({ at: node.at("omfang") ?? node, message: "missing", fixes: { insert: insertField(plan, node, "omfang", value) } });
      return;
    }
    for (const intervention of node.at("indsatser")?.items() ?? []) {
      const text = intervention.at("tekst");
      const written = text?.text();
      if (!text || written === undefined || hasPlaceholder(written)) continue;
      const found = hours.exec(written);
      if (!found) continue;
      const words = found[0].replace(/^[,(\s]+|(?<![)\s])[)\s]+$/gu, "");
      // Only at the end can the words go without the sentence falling apart.
      const rest = found.index + found[0].length === written.length ? written.slice(0, found.index).trim() : "";
      report({
        at: spanOf(plan.text, text, words),
        message: "hours",
        values: { words },
        fixes: { takeOut: rest === "" ? undefined : [replaceScalar(plan, text, rest)] },
      });
    }
  },
});

/** »4 timer om ugen«, »op til 12,5 t/uge«, »2-3 timer ugentligt«: what is granted, not how often the citizen does something. */
const hours =
  /(?<!\s)(?:\s*[,(])?\s*(?<![\p{L}\d])(?:op til |ca\. |cirka |maks\. |mindst )?\d+(?:[.,]\d+)?(?:\s*(?:-|–|til)\s*\d+)?\s*(?:timers?|t\.?)(?![\p{L}\d])(?:\s+(?:støtte|bostøtte))?(?:\s*(?:\/|om |pr\.? |per |hver |i ))?\s*(?:ugen|uge|ugentligt|ugentlig|måneden|måned|månedligt|dagen|dag|dagligt|døgnet)(?!\p{L})\)?/iu;

function spanOf(source: string, node: Node, words: string): Node | readonly [number, number] {
  const at = source.indexOf(words, node.span[0]);
  return at < 0 || at + words.length > node.span[1] || node.multiline ? node : [at, at + words.length];
}
