import { fillField } from "./append-field";
import { defineRule } from "./define-rule";
import { frameOf } from "./departure";

export const fravigelseUdenVedtaegt = defineRule({
  id: "fravigelse-uden-vedtaegt",
  severity: "info",
  source: { law: "frik-vedtaegt" },
  appliesTo: { path: "fravigelser[*]", about: ["fravigelser[*].vedtægt", "fravigelser[*].vedtægt.dato"] },
  title: { da: "Fravigelsen viser kommunens vedtægt", en: "The departure shows the municipality's statute" },
  docs: {
    da: "Før et forsøg begynder, skal kommunen have en frikommunevedtægt, som er offentlig. Står den i fravigelsen, kan borgeren selv slå op, hvad der er fraveget og hvor længe. Et forsøg i en `*.forsøg.yaml`, der selv giver sin vedtægt eller ikke hører til et frikommunenetværk, er hjemmel nok.",
    en: "Before a trial begins the municipality must have a public statute. Where the departure shows it, the citizen can look up what is departed from and for how long. A trial in a `*.forsøg.yaml` that gives its statute itself, or belongs to no network of free municipalities, is basis enough.",
  },
  messages: {
    missing: {
      da: "Fravigelsen bruger {trial}, men viser ikke kommunens vedtægt. Skriv dens dato og adresse, så borgeren kan slå den op.",
      en: "The departure uses {trial} but does not show the municipality's statute (vedtægt). Write its date and address, so that the citizen can look it up.",
    },
    late: {
      da: "Vedtægten er fra {statute}, efter planens dato {date}. Den skal foreligge, før forsøget begynder.",
      en: "The statute (vedtægt) is of {statute}, after the plan's date {date}. It must exist before the trial begins.",
    },
  },
  fixes: { insert: { title: { da: "Indsæt »vedtægt«", en: "Insert »vedtægt« (statute)" }, safe: false } },
  check({ node, plan, standing, report }) {
    const frame = frameOf(standing, node);
    const from = node.at("fra");
    if (frame.kind !== "inside" || !from) return;
    const statute = node.at("vedtægt", "dato");
    const day = statute?.date();
    const date = node.root.at("dato")?.date();
    if (statute && day !== undefined && date !== undefined && day > date)
      report({ at: statute, message: "late", severity: "warning", values: { statute: day, date } });
    if (node.at("vedtægt")?.has("dato") || !frame.trial.restsOnStatute) return;
    const insert = fillField(plan, node, "vedtægt", { dato: "⟨åååå-mm-dd⟩", url: "⟨adresse⟩" });
    report({ at: from, message: "missing", values: { trial: frame.trial.title }, fixes: { insert } });
  },
});
