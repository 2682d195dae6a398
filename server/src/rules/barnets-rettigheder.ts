import { insertField } from "../schema/insert-field";
import { ageOf } from "./child-plan";
import { defineRule } from "./define-rule";
import { demanded } from "./demand";

export const barnetsRettigheder = defineRule({
  id: "barnets-rettigheder",
  severity: "info",
  source: { law: "bl-3-6" },
  appliesTo: { plantypes: ["barnets-plan", "ungeplan"], path: "", about: ["rettigheder", "rettigheder.oplyst", "barn.alder"] },
  title: { da: "Barnet kender sine rettigheder", en: "The child knows its rights" },
  docs: {
    da: "Fra 10 år er barnet selv part i sagen og kan tage en bisidder med. Det hjælper kun det barn, der har fået det at vide.",
    en: "From the age of 10 the child is a party to the case and may bring a companion. That only helps a child that has been told.",
  },
  messages: {
    missing: {
      da: "Barnet er fyldt 10 og er selv part i sagen. Skriv, hvornår barnet fik det at vide, og om det vil have en bisidder, jf. barnets lovs §§ 3 og 6.",
      en: "The child is 10 or more and a party to the case. Write when it was told (rettigheder) and whether it wants a companion (bisidder), Children's Act §§ 3 and 6.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »rettigheder«", en: "Insert »rettigheder« (rights)" }, safe: false } },
  check({ node, plan, standing, report }) {
    const severity = demanded(standing, "bl-3-6", "info");
    if (!severity || (ageOf(node) ?? 0) < 10 || node.at("rettigheder")?.has("oplyst")) return;
    const rights = node.at("rettigheder");
    const insert =
      rights?.kind === "map" && !rights.isEmpty()
        ? insertField(plan, rights, "oplyst", "⟨åååå-mm-dd⟩")
        : insertField(plan, node, "rettigheder", { oplyst: "⟨åååå-mm-dd⟩", bisidder: "⟨ja / nej⟩" });
    report({ at: rights ?? node.at("barn", "alder") ?? node, message: "missing", severity, fixes: { insert } });
  },
});
