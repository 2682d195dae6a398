import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { evidenceSpan, wordingOf } from "./measurable";
import { socialPlans } from "./plan-groups";

export const sammenligningUdenUdgangspunkt = defineRule({
  id: "sammenligning-uden-udgangspunkt",
  severity: "info",
  source: { audit: "randers-4" },
  alsoServes: [{ statement: "randers-synlige-fremskridt" }],
  appliesTo: { plantypes: socialPlans, path: "indsatsmål[*].tekst", about: ["indsatsmål[*].succeskriterier[*].udgangspunkt"] },
  local: true,
  title: { da: "Et mål om »mere« siger, hvor det er nu", en: "A goal of »more« says where things stand" },
  docs: {
    da: "»Mere« og »bedre« viser kun fremskridt, når det står, hvor borgeren er i dag. Er der et succeskriterium, som kan måles, mangler kun udgangspunktet.",
    en: "»More« and »better« show progress only where it says how things are today. With a criterion that can be measured, only the starting point (udgangspunkt) is missing.",
  },
  messages: {
    baseline: {
      da: "»{words}« sammenligner, men intet succeskriterium siger, hvordan det er nu. Med »udgangspunkt« kan borgeren se sit fremskridt.",
      en: "»{words}« compares, but no success criterion says how it is now. With »udgangspunkt« (starting point) the citizen can see the progress.",
    },
  },
  fixes: {
    insert: {
      title: { da: "Indsæt »udgangspunkt« i kriteriet", en: "Insert »udgangspunkt« (starting point) in the criterion" },
      safe: false,
    },
  },
  check({ node, plan, settings, report }) {
    const wording = wordingOf(node, settings.lexicon);
    if (wording?.kind !== "fine") return;
    const { judgement } = wording;
    const compared = judgement.evidence.find(({ smell }) => smell === "komparativ_uden_udgangspunkt");
    const criteria =
      node.parent
        ?.at("succeskriterier")
        ?.items()
        .filter((each) => each.kind === "map") ?? [];
    const [first] = criteria;
    if (!compared || !first || criteria.some((each) => !lacks(plan, each, "udgangspunkt"))) return;
    report({
      at: evidenceSpan(plan, node, judgement, compared),
      message: "baseline",
      values: { words: compared.text },
      fixes: { insert: insertField(plan, first, "udgangspunkt", "⟨hvordan det er nu⟩") },
    });
  },
});
