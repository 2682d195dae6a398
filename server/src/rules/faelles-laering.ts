import { insertField, lacks } from "../schema/insert-field";
import { defineRule } from "./define-rule";

export const faellesLaering = defineRule({
  id: "faelles-laering",
  severity: "info",
  source: { audit: "randers-17" },
  alsoServes: [{ statement: "randers-erfaringsudveksling" }, { statement: "randers-opkvalificering" }],
  appliesTo: { document: "indstillinger", path: "", about: ["erfaringsudveksling", "erfaringsudveksling.hvem"] },
  title: { da: "Myndighed og udfører lærer af hinanden", en: "Authority and provider learn from each other" },
  docs: {
    da: "Den, der skriver planen, og den, der arbejder efter den, ser hver sin halvdel. Afdelingen bør have en aftale om at dele erfaringerne, fx ved at gennemgå et par planer sammen. Den står i mappens indstillinger og gælder alle dens planer.",
    en: "Those who write the plan and those who work by it see half each. The department should have an agreement on sharing what they learn, such as going through a few plans together. It stands in the folder's settings and holds for all its plans.",
  },
  messages: {
    missing: {
      da: "Der er ingen aftale om, hvordan myndighed og udfører lærer af hinanden. Skriv den i »erfaringsudveksling«.",
      en: "There is no agreement on how authority and provider learn from each other. Write it in »erfaringsudveksling« (knowledge sharing).",
    },
    oneSide: {
      da: "Aftalen om erfaringsudveksling nævner ikke {side}. Læringen kommer af, at begge sider er med.",
      en: "The agreement on knowledge sharing does not name {side}. The learning comes from both sides taking part.",
    },
  },
  fixes: {
    insert: { title: { da: "Indsæt en aftale om erfaringsudveksling", en: "Insert an agreement on knowledge sharing" }, safe: false },
  },
  check({ node, plan, report }) {
    if (node.children.length === 0) return;
    const agreement = node.at("erfaringsudveksling");
    if (lacks(plan, node, "erfaringsudveksling")) {
      const value = { hvem: ["myndighed", "udfører"], hvordan: "⟨hvad I gør sammen⟩", hvor_tit: "⟨hvor tit⟩" };
      report({ at: agreement ?? node, message: "missing", fixes: { insert: insertField(plan, node, "erfaringsudveksling", value) } });
      return;
    }
    const who = agreement?.at("hvem");
    const named = (who?.texts() ?? []).join(" ").toLowerCase();
    if (!who || named === "") return;
    if (!/myndighed|sagsbehandler|visitation/u.test(named))
      report({ at: who, message: "oneSide", values: { side: { da: "myndigheden", en: "the authority" } } });
    else if (!/udfører|bostøtte|bosted|tilbud|leverandør/u.test(named))
      report({ at: who, message: "oneSide", values: { side: { da: "udføreren", en: "the provider" } } });
  },
});
