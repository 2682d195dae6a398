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
    missing: {
      da: "{goals} siger ikke, om det udvikler, holder fast i eller opvejer noget, så udfører må gætte. Skriv »måltype«.",
      en: "{goals} whether it develops, keeps up or makes up for something, so the provider has to guess. Write »måltype« (kind of goal).",
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
    const goals =
      left.length === 1
        ? { da: "Ét af målene", en: "One of the goals does not say" }
        : { da: `${left.length} af målene`, en: `${left.length} of the goals do not say` };
    report({ at: node, message: "missing", values: { goals }, fixes });
  },
});
