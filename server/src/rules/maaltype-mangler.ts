import { hasPlaceholder } from "../plan/node";
import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";
import { socialPlans } from "./plan-groups";

export const maaltypeMangler = defineRule({
  id: "maaltype-mangler",
  severity: "info",
  source: { audit: "randers-7" },
  alsoServes: [{ statement: "randers-maaltype" }, { statement: "randers-anbefalinger-gaelder" }],
  appliesTo: { plantypes: socialPlans, path: "indsatsmål", about: ["indsatsmål[*].måltype"] },
  title: { da: "Målene siger, hvad de er for en slags", en: "The goals say what kind they are" },
  docs: {
    da: "At holde fast i noget er lige så godt et mål som at lære nyt, men det ses på noget andet. Måltypen fortæller udfører, om borgeren skal udvikle, vedligeholde eller kompenseres, og afdelingen kan lade anbefalingerne gælde kun udviklende mål.",
    en: "Keeping something up is as good a goal as learning, but it shows in other ways. The kind of goal (måltype) tells the provider whether to develop, maintain or compensate, and the department can let the recommendations hold for developing goals only.",
  },
  messages: {
    one: {
      da: "Et af målene siger ikke, om det udvikler, holder fast i eller kompenserer for noget. Skriv »måltype«.",
      en: "One of the goals does not say whether the citizen is to develop, keep up or be compensated for something. Write »måltype«.",
    },
    several: {
      da: "{count} af målene siger ikke, om de udvikler, holder fast i eller kompenserer for noget. Skriv »måltype«.",
      en: "{count} of the goals do not say whether the citizen is to develop, keep up or be compensated for something. Write »måltype«.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »måltype« på målene", en: "Insert »måltype« (kind of goal) on the goals" }, safe: false } },
  check({ node, plan, report }) {
    const left = node.items().filter((goal) => {
      const text = goal.at("tekst")?.text();
      return text !== undefined && !hasPlaceholder(text) && lacks(plan, goal, "måltype");
    });
    if (left.length === 0) return;
    const fixes = { insert: left.flatMap((goal) => insertField(plan, goal, "måltype", "⟨udviklende / vedligeholdende / kompenserende⟩")) };
    if (left.length === 1) report({ at: node, message: "one", fixes });
    else report({ at: node, message: "several", values: { count: left.length }, fixes });
  },
});
