import { renameKey } from "../plan/edits";
import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import { subjectOf } from "../schema/describe";
import { levels } from "../workspace/settings";
import { isLevel, levelsAt } from "../workspace/terms";
import { defineRule } from "./define-rule";

export const begreberBlandet = defineRule({
  id: "begreber-blandet",
  severity: "warning",
  source: { audit: "randers-3" },
  appliesTo: { document: ["plan", "bestilling"], path: "" },
  title: { da: "Planen bruger afdelingens egne ord", en: "The plan uses the department's own words" },
  docs: {
    da: "Når formål, mål og delmål hedder det samme i alle planer, kan borger, myndighed og udfører tale om det samme. En afdeling kan vælge sine egne ord i indstillingerne; så bør dens planer bruge dem og ikke blande dem med andre.",
    en: "When purposes, goals and subgoals go by the same names in every plan, citizen, authority and provider can speak of the same thing. A department may choose words of its own in its settings; its plans should then use them and not mix them with others.",
  },
  messages: {
    other: {
      da: "»{found}« hedder »{term}« hos jer. Brug ét ord for hvert niveau, så borger og udfører læser målene ens.",
      en: "»{found}« is called »{term}« with you. Use one word for each level, so that citizen and provider read the goals alike.",
    },
    taken: {
      da: "»{found}« er jeres ord for et andet niveau. Her hører »{term}« til, så borger og udfører læser målene ens.",
      en: "»{found}« is your word for another level. »{term}« belongs here, so that citizen and provider read the goals alike.",
    },
    both: {
      da: "Både »{found}« og »{term}« står her, og kun »{term}« bliver læst. Saml dem under »{term}«, som det hedder hos jer.",
      en: "Both »{found}« and »{term}« stand here, and only »{term}« is read. Join them under »{term}«, as it is called with you.",
    },
  },
  fixes: { useTerm: { title: { da: "Ret til »{term}«", en: "Change to »{term}«" }, safe: true } },
  check({ node, plan, settings: { terms }, report }) {
    if (levels.every((level) => terms[level] === level)) return;
    const subject = subjectOf(plan);
    for (const block of mapsOf(node)) {
      const here = levelsAt(subject, block.path);
      for (const child of block.children) {
        const { keySpan } = child;
        const found = wordOf(plan, child);
        if (!keySpan || found === undefined || !isLevel(found) || !here.includes(found) || here.some((level) => terms[level] === found))
          continue;
        const term = terms[found];
        if (child.key !== found) {
          report({ at: keySpan, message: "both", values: { found, term } });
          continue;
        }
        const message = levels.some((level) => terms[level] === found) ? "taken" : "other";
        report({ at: keySpan, message, values: { found, term }, fixes: { useTerm: renameKey(child, term) } });
      }
    }
  },
});

function mapsOf(node: Node): readonly Node[] {
  return [...(node.kind === "map" ? [node] : []), ...node.children.flatMap(mapsOf)];
}

/** The key as it stands in the text. */
function wordOf(plan: Plan, node: Node): string | undefined {
  return (
    node.keySpan &&
    plan.text
      .slice(...node.keySpan)
      .replace(/^(["'])(.*)\1$/, "$2")
      .normalize("NFC")
  );
}
