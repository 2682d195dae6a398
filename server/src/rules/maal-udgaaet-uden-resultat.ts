import type { Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import { valueOf } from "../plan/value-of";
import { quote } from "../problem/message";
import { belongingTo, earlierVersion } from "../workspace/lookup";
import type { Workspace } from "../workspace/workspace";
import { appendToField } from "./append-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";
import { sameWording } from "./same-wording";

export const maalUdgaaetUdenResultat = defineRule({
  id: "maal-udgaaet-uden-resultat",
  severity: "warning",
  source: { audit: "randers-4" },
  alsoServes: [{ law: "sel-148" }],
  appliesTo: { plantypes: socialPlans, path: "", about: ["indsatsmål", "indsatsmål[*].resultat", "tidligere_udgave"] },
  title: { da: "Et mål udgår ikke uden et resultat", en: "No goal is dropped without a result" },
  docs: {
    da: "Når et mål forsvinder fra planen, uden at det står, hvad der kom ud af det, ved borgeren ikke, om arbejdet nyttede, og den næste begynder forfra. Lad målet stå med sit »resultat«, eller skriv det i en opfølgning eller en journalpost, der nævner målets nummer. Reglen ser på en tidligere udgave: den, som »tidligere_udgave« nævner, eller den, som »handleplan diff« holder planen op imod.",
    en: "When a goal disappears from the plan and nothing says what came of it, the citizen does not know whether the work helped, and the next person starts over. Keep the goal with its »resultat«, or write it in a follow-up or a journal entry that names the goal's number. The rule looks at an earlier version: the one that »tidligere_udgave« names, or the one that »handleplan diff« compares the plan with.",
  },
  messages: {
    dropped: {
      da: "{goal} ({id}) stod i den tidligere udgave og er taget ud, uden at det står, hvad der kom ud af det. Skriv resultatet.",
      en: "{goal} ({id}) stood in the earlier version and was taken out, and nothing says what came of it. Write the result.",
    },
  },
  fixes: { putBack: { title: { da: "Sæt målet tilbage med »resultat«", en: "Put the goal back with »resultat« (result)" }, safe: false } },
  check({ node, plan, workspace, report }) {
    const before = earlierVersion(workspace, plan);
    if (!before) return;
    const kept = node.at("indsatsmål")?.items() ?? [];
    const told = results(node, plan, workspace);
    for (const goal of before.root.at("indsatsmål")?.items() ?? []) {
      const [id, text] = [goal.at("id")?.text(), goal.at("tekst")?.text()];
      if (id === undefined || text === undefined || goal.has("resultat") || told.some((result) => names(result, id))) continue;
      if (kept.some((other) => other.at("id")?.text() === id || sameWording(other.at("tekst")?.text() ?? "", text))) continue;
      const fields = Object.fromEntries(goal.children.map((field) => [field.key ?? "", valueOf(field)]));
      const message = { da: "Målet, som det stod", en: "The goal as it stood" };
      report({
        at: node.at("indsatsmål")?.head ?? node,
        message: "dropped",
        values: { goal: quote(text), id },
        related: before.uri === plan.uri ? [] : [{ uri: before.uri, span: goal.at("tekst")?.head ?? goal.head, message }],
        fixes: { putBack: appendToField(plan, node, "indsatsmål", [{ ...fields, resultat: "⟨hvad der kom ud af målet⟩" }]) },
      });
    }
  },
});

/** What the follow-ups say came out, and the journal entries, each with the numbers it concerns. */
function results(root: Node, plan: Plan, workspace: Workspace): readonly string[] {
  const journals = [root, ...belongingTo(workspace, plan, "journal").map((journal) => journal.root)];
  const entries = journals.flatMap((journal) => journal.at("journal")?.items() ?? []);
  return [
    ...(root.at("opfølgning")?.items() ?? []).map((held) => textOf(held, ["resultat", "justering"])),
    ...entries.filter((entry) => entry.has("tekst") || entry.has("begrundelse")).map((entry) => textOf(entry, ["vedrører", "tekst"])),
  ];
}

const textOf = (node: Node, keys: readonly string[]): string => keys.flatMap((key) => node.at(key)?.texts() ?? []).join(" ");

/** As a word of its own: `M1` is not in `M12`. */
function names(text: string, id: string): boolean {
  return text.split(/[^\p{L}\p{N}._-]+/u).some((word) => word.replace(/\.$/, "") === id);
}
