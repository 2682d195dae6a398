import { byDay } from "../plan/date";
import { replaceScalar } from "../plan/edits";
import type { Node } from "../plan/node";
import { quote } from "../problem/message";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

/** What works towards goals, under whatever name. */
const kinds = ["indsatser", "tilbud", "stabiliserende", "øvrige_indsatser"];

export const opfyldelseITidsrammen = defineRule({
  id: "opfyldelse-i-tidsrammen",
  severity: "warning",
  source: { question: 2 },
  alsoServes: [{ statement: "randers-maal-naas-i-tiden" }],
  appliesTo: {
    plantypes: socialPlans,
    path: "indsatsmål[*]",
    about: ["indsatsmål[*].forventet_opfyldt", "indsatser[*].varighed.til", "tilbud[*].slut"],
  },
  title: { da: "Målet kan nås, mens indsatsen varer", en: "The goal can be met while the help lasts" },
  docs: {
    da: "Ventes målet først nået, når hjælpen er slut, står borgeren alene med det sidste stykke. Enten er målet for langt væk, eller også er indsatsen for kort; begge dele er værd at se efter.",
    en: "If the goal is expected only after the help ends, the citizen is alone with the last stretch. Either the goal is too far off or the help too short; both are worth a look.",
  },
  messages: {
    late: {
      da: "{goal} ventes nået {expected}, men hjælpen til det slutter {end}. Ryk datoen, eller giv indsatsen længere tid.",
      en: "{goal} is expected to be met on {expected}, but the help towards it ends on {end}. Move the date, or give the help more time.",
    },
  },
  fixes: {
    useEnd: { title: { da: "Sæt »forventet_opfyldt« til {end}", en: "Set »forventet_opfyldt« (expected) to {end}" }, safe: false },
  },
  check({ node, plan, report }) {
    const id = node.at("id")?.text();
    const expected = node.at("forventet_opfyldt");
    const day = expected?.date();
    if (id === undefined || !expected || day === undefined) return;
    const own = helpFor(node.root, id);
    const ends = own.map((item) => item.at("varighed", "til") ?? item.at("slut") ?? node.root.at("varighed", "til"));
    const last = ends.toSorted((a, b) => byDay(a?.date(), b?.date())).at(-1);
    const end = last?.date();
    // Help without an end may well last long enough.
    if (!last || end === undefined || ends.some((each) => each?.date() === undefined) || day <= end) return;
    report({
      at: expected,
      message: "late",
      values: { goal: quote(node.at("tekst")?.text() ?? id), expected: day, end },
      related: [{ uri: plan.uri, span: last.head, message: { da: "Så længe varer indsatsen", en: "This is how long the help lasts" } }],
      fixes: { useEnd: [replaceScalar(plan, expected, end)] },
    });
  },
});

/** What helps towards a goal. Found for all goals at once: a long plan has as much of the one as of the other. */
function helpFor(root: Node, goal: string): readonly Node[] {
  let byGoal = helping.get(root);
  if (!byGoal) {
    helping.set(root, (byGoal = new Map<string, Node[]>()));
    for (const item of kinds.flatMap((kind) => root.at(kind)?.items() ?? [])) {
      for (const id of new Set(item.at("mål")?.texts())) {
        const list = byGoal.get(id);
        if (list) list.push(item);
        else byGoal.set(id, [item]);
      }
    }
  }
  return byGoal.get(goal) ?? [];
}

const helping = new WeakMap<Node, Map<string, Node[]>>();
