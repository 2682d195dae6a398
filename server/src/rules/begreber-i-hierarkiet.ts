import { renameKey } from "../plan/edits";
import type { Node, Path } from "../plan/node";
import { describe, subjectOf } from "../schema/describe";
import { sharedTerm } from "../schema/terms";
import { defineRule } from "./define-rule";

export const begreberIHierarkiet = defineRule({
  id: "begreber-i-hierarkiet",
  severity: "warning",
  source: { audit: "randers-3" },
  alsoServes: [{ statement: "randers-faelles-begreber" }],
  appliesTo: { path: "", about: ["indsatsmål", "indsatser", "indsatsmål[*].succeskriterier"] },
  title: { da: "Planen bruger de fælles begreber", en: "The plan uses the shared terms" },
  docs: {
    da: "Formål, indsatsmål og indsats bør betyde det samme i alle afdelingens planer. Ellers springer nogle planer målene over, og udfører må gætte, hvad der er et resultat, og hvad der er en aktivitet.",
    en: "Purpose (formål), goal (indsatsmål) and intervention (indsats) should mean the same in all the department's plans. Otherwise some plans skip the goals, and the provider must guess what is a result and what is an activity.",
  },
  messages: {
    other: {
      da: "»{found}« er ikke et af de fælles begreber og bliver ikke læst. Her hedder det »{term}«, så alle mener det samme.",
      en: "»{found}« is not one of the shared terms and is not read. Here it is called »{term}«, so that all mean the same.",
    },
  },
  fixes: { rename: { title: { da: "Ret til »{term}«", en: "Change to »{term}«" }, safe: false } },
  check({ node, plan, report }) {
    const known = (path: Path): ReadonlySet<string> => new Set(describe(subjectOf(plan), path)?.keys);
    const [inPlan, inGoal] = [known([]), known(["indsatsmål", "*"])];
    for (const map of [node, ...(node.at("indsatsmål")?.items() ?? [])]) {
      for (const child of map.children) {
        const { key } = child;
        if (key === undefined || (map === node ? inPlan : inGoal).has(key)) continue;
        const term = sharedTerm(map, key);
        if (term === undefined || !child.keySpan) continue;
        report({
          at: child.keySpan,
          message: "other",
          values: { found: key, term },
          fixes: { rename: map.at(term) || !fits(child, term) ? undefined : renameKey(child, term) },
        });
      }
    }
  },
});

/** A list of goals cannot become a purpose, nor a sentence a list. */
function fits(node: Node, term: string): boolean {
  return (node.kind === "scalar") === (term === "formål");
}
