import { defineRule } from "./define-rule";
import { fillField } from "./append-field";
import { isPlaced } from "./child-plan";
import { demanded } from "./demand";
import type { ProvisionId } from "../law/provisions";
import type { Localized } from "../language/localized";

const places: Readonly<Record<string, Localized>> = {
  "sel-101": { da: "stofmisbrugsbehandling", en: "drug treatment" },
  "sel-107": { da: "et midlertidigt botilbud", en: "temporary accommodation" },
  "sel-108": { da: "et længerevarende botilbud", en: "long-term accommodation" },
  "sel-109": { da: "et krisecenter", en: "a crisis centre" },
  "sel-110": { da: "et herberg", en: "a shelter" },
};

export const sel141Udlevering = defineRule({
  id: "sel141-udlevering",
  severity: "error",
  source: { law: "sel-141-5" },
  alsoServes: [{ law: "bl-109-5" }],
  appliesTo: {
    plantypes: ["sel-141", "helhedsplan", "borgerens-plan", "ungeplan"],
    path: "",
    about: ["visiteret_til", "anbragt", "udleveret", "udleveret.modtager", "udleveret.dato"],
  },
  title: { da: "Tilbuddet har fået de relevante dele af planen", en: "The provider has been given the relevant parts of the plan" },
  docs: {
    da: "Skal borgeren bo på et døgntilbud eller i stofmisbrugsbehandling, skal stedet have de relevante dele af planen. Ellers begynder det forfra med at finde ud af, hvad borgeren og myndigheden har aftalt. En ungeplan skal også følge den unge til anbringelsesstedet; den del af loven er kun læst i uddrag, så dér er det en advarsel.",
    en: "When the citizen is to live in accommodation or goes into drug treatment, the place must have the relevant parts of the plan. Otherwise it starts over finding out what was agreed. A youth plan must also follow the young person to a placement; that part of the law was only read in extract, so there it is a warning.",
  },
  messages: {
    missing: {
      da: "Borgeren er visiteret til {place}, men det fremgår ikke, at stedet har fået de relevante dele af planen. Det skal det have; skriv modtager og dato.",
      en: "The citizen is referred to {place}, but the plan does not show that the place got the relevant parts. It must have them; write recipient and date (udleveret).",
    },
    placed: {
      da: "Den unge er anbragt, men det fremgår ikke, at anbringelsesstedet har fået de relevante dele af planen. Skriv modtager og dato.",
      en: "The young person is placed, but the plan does not show that the placement got the relevant parts. Write recipient and date (udleveret).",
    },
    incomplete: {
      da: "Planen er udleveret, men der mangler {parts}. Skriv det, så det kan ses, at stedet har fået de relevante dele.",
      en: "The plan was handed over (udleveret), but what is missing is {parts}. Write it, so that it shows that the place has the relevant parts.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »udleveret«", en: "Insert »udleveret« (handed over)" }, safe: false } },
  check({ node, plan, standing, report }) {
    const referred = node.at("visiteret_til");
    const place = places[referred?.text() ?? ""];
    const isYouth = node.at("plantype")?.text() === "ungeplan";
    const law: ProvisionId = isYouth ? "bl-109-5" : "sel-141-5";
    const severity = demanded(standing, law, place ? "error" : "warning");
    if ((!place && !(isYouth && isPlaced(node))) || !severity) return;
    const given = node.at("udleveret");
    const parts = [
      ...(given?.has("modtager") ? [] : [{ da: "modtageren", en: "the recipient (modtager)" }]),
      ...(given?.has("dato") ? [] : [{ da: "datoen", en: "the date (dato)" }]),
    ];
    if (parts.length === 0) return;
    const fixes = {
      insert: fillField(plan, node, "udleveret", { modtager: "⟨modtager⟩", dato: "⟨åååå-mm-dd⟩", dele: ["formål", "indsatsmål"] }),
    };
    const source = { law };
    if (given && parts.length < 2) report({ at: given, message: "incomplete", source, severity, values: { parts }, fixes });
    else if (referred && place) report({ at: referred, message: "missing", source, severity, values: { place }, fixes });
    else report({ at: node.at("anbragt") ?? node, message: "placed", source, severity, fixes });
  },
});
