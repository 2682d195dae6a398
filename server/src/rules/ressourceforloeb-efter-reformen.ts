import { inForce } from "../law/in-force";
import { provisions } from "../law/provisions";
import { defineRule } from "./define-rule";

export const ressourceforloebEfterReformen = defineRule({
  id: "ressourceforloeb-efter-reformen",
  severity: "warning",
  source: { law: "lab-reform-2026" },
  alsoServes: [{ law: "lab-112" }],
  appliesTo: { plantypes: ["indsatsplan"], path: "forløb_start" },
  title: { da: "Ressourceforløb er ved at lukke for nye", en: "Resource programmes are closing for new citizens" },
  docs: {
    da: "Reformen i 2026 lukker ressourceforløb for nye borgere i to skridt, 1. februar og 1. juli. Forløb, der er i gang, fortsætter efter de gamle regler. Hvilken del der følger hvilken dato, er ikke afklaret, så det er altid en advarsel.",
    en: "The reform of 2026 closes resource programmes for new citizens in two steps, on 1 February and 1 July. Those under way continue under the old rules. Which part follows which date is not settled, so this is always a warning.",
  },
  messages: {
    closed: {
      da: "Forløbet begynder {start}, men reformen lukkede ressourceforløb for nye senest 1. juli 2026. Slå op, hvilken indsats borgeren kan få i stedet.",
      en: "The programme begins on {start}, but the reform closed resource programmes (ressourceforløb) for new citizens by 1 July 2026. Look up what help the citizen can get instead.",
    },
    closing: {
      da: "Forløbet begynder {start}, mens reformen lukker ressourceforløb for nye. Slå op, om et nyt forløb kunne begynde den dag.",
      en: "The programme begins on {start}, while the reform is closing resource programmes (ressourceforløb). Look up whether a new one could begin that day.",
    },
  },
  fixes: {},
  noFix: {
    da: "Om forløbet kunne begynde, skal slås op; det kan en rettelse ikke afgøre.",
    en: "Whether the programme could begin must be looked up; no fix can decide it.",
  },
  check({ node, report }) {
    const start = node.date();
    if (start === undefined) return;
    const state = inForce(provisions["lab-reform-2026"], start);
    if (state !== "no") report({ at: node, message: state === "yes" ? "closed" : "closing", values: { start } });
  },
});
