import { replaceScalar } from "../plan/edits";
import { hasPlaceholder } from "../plan/node";
import { describe, plantypes } from "../schema/describe";
import { insertField } from "../schema/insert-field";
import { nearest } from "../schema/nearest";
import { namesIn } from "../workspace/terms";
import { defineRule, parsePath } from "./define-rule";

export const skabelonensFelter = defineRule({
  id: "skabelonens-felter",
  severity: "warning",
  source: { format: { da: "plansproget", en: "the plan language" } },
  appliesTo: {
    document: "skabelon",
    path: "felter[*]",
    about: ["felter[*].felt", "felter[*].vejledning", "felter[*].pladsholder", "felter[*].obligatorisk"],
  },
  title: {
    da: "Skabelonens felter findes i planen og hjælper den, der skriver",
    en: "A template's fields are in the plan and help the writer",
  },
  docs: {
    da: "En skabelon når mange planer. Et felt, planen ikke kender, bliver aldrig spurgt om; en pladsholder uden ⟨vinkler⟩ ligner et svar og bliver stående; og et obligatorisk felt er lettere at udfylde med vejledning, der fortæller, hvad der spørges om.",
    en: "A template reaches many plans. A field that plans do not know is never asked for; a placeholder without ⟨brackets⟩ looks like an answer and stays; and a mandatory field is easier to fill in with guidance, which tells what is asked.",
  },
  messages: {
    near: {
      da: "En plan har ikke feltet »{found}«. Mente du »{suggestion}«?",
      en: "A plan has no field »{found}«. Did you mean »{suggestion}«?",
    },
    unknown: {
      da: "En plan af denne type har ikke feltet »{found}«, så det bliver aldrig udfyldt. Skriv et felt, som planen har.",
      en: "A plan of this type has no field »{found}«, so it is never filled in. Write a field that the plan has.",
    },
    twice: {
      da: "»{found}« står allerede i skabelonen. Saml vejledning og pladsholder ét sted.",
      en: "»{found}« is in the template already. Put its guidance and placeholder in one place.",
    },
    notAPlace: {
      da: "»{found}« ligner et svar og ikke en plads, så det kan blive stående i planen. Sæt det i ⟨vinkler⟩.",
      en: "»{found}« looks like an answer and not a place, so it may stay in the plan. Put it in ⟨brackets⟩.",
    },
    noGuidance: {
      da: "»{found}« er obligatorisk, men har ingen vejledning. Skriv, hvad der hjælper den, der skriver.",
      en: "»{found}« is mandatory (obligatorisk) but has no guidance (vejledning). Write what helps the writer.",
    },
  },
  fixes: {
    useNearest: { title: { da: "Ret til »{suggestion}«", en: "Change to »{suggestion}«" }, safe: false },
    makePlace: { title: { da: "Sæt »{found}« i vinkler", en: "Put »{found}« in brackets" }, safe: false },
    addGuidance: { title: { da: "Indsæt plads til vejledning", en: "Insert a place for guidance" }, safe: false },
  },
  check({ node, plan, settings, report }) {
    const named = node.at("felt");
    const written = named?.text()?.normalize("NFC");
    const plantype = plan.root.at("plantype")?.text() ?? "";
    if (!named || written === undefined || hasPlaceholder(written) || !plantypes.includes(plantype)) return;
    const path = namesIn(plantype, settings.terms).read(parsePath(written)).map(String);
    if (path.some((step) => step.startsWith("x-"))) return;
    const field = describe(plantype, path);
    if (!field) {
      const wrong = path.findIndex((_, index) => !describe(plantype, path.slice(0, index + 1)));
      const known = nearest(path[wrong] ?? "", describe(plantype, path.slice(0, wrong))?.keys ?? []);
      if (known === undefined) {
        report({ at: named, message: "unknown", values: { found: written } });
        return;
      }
      const suggestion = path.with(wrong, known).join(".").replaceAll(".*", "[*]");
      const useNearest = [replaceScalar(plan, named, suggestion)];
      report({ at: named, message: "near", values: { found: written, suggestion }, fixes: { useNearest } });
      return;
    }
    const items = plan.root.at("felter")?.items() ?? [];
    const first = items.find((item) => item.at("felt")?.text()?.normalize("NFC") === written);
    if (first && first !== node) report({ at: named, message: "twice", values: { found: written } });
    const placeholder = node.at("pladsholder");
    const text = placeholder?.text();
    if (placeholder && text !== undefined && field.kind === "text" && !hasPlaceholder(text)) {
      const makePlace = [replaceScalar(plan, placeholder, `⟨${text}⟩`)];
      report({ at: placeholder, message: "notAPlace", severity: "info", values: { found: text }, fixes: { makePlace } });
    }
    if (node.at("obligatorisk")?.flag() === true && !node.has("vejledning")) {
      const addGuidance = insertField(plan, node, "vejledning", "⟨hvad der hjælper den, der skriver⟩");
      report({ at: named, message: "noGuidance", severity: "info", values: { found: written }, fixes: { addGuidance } });
    }
  },
});
