import { formatNumber } from "../language/format";
import { addWorkingDays } from "../law/calendar";
import { replaceScalar } from "../plan/edits";
import { insertField, lacks } from "../schema/insert-field";
import { fillField } from "./append-field";
import { defineRule } from "./define-rule";

export const fremskudtKoordinerendeMoede = defineRule({
  id: "fremskudt-koordinerende-moede",
  severity: "warning",
  source: { law: "met-fremskudt" },
  alsoServes: [
    { law: "kal-arbejdsdage" },
    { statement: "rudersdal-fem-arbejdsdage" },
    { statement: "rudersdal-interne-parter" },
    { statement: "rudersdal-graensen-kan-flyttes" },
  ],
  appliesTo: {
    plantypes: ["fremskudt"],
    path: "",
    about: ["første_kontakt", "koordinerende_møde", "koordinerende_møde.dato", "koordinerende_møde.deltagere", "overskredet_frist"],
  },
  title: { da: "Koordinerende møde inden fem arbejdsdage", en: "A coordinating meeting within five working days" },
  docs: {
    da: "Projektet satte som mål at holde et koordinerende møde med de interne parter inden fem arbejdsdage efter den første kontakt, så hjælpen kommer hurtigt og samlet. Borgeren behøver ikke være med. Arbejdsdage er mandag til fredag uden helligdage; dagen efter kontakten er den første. Afdelingen kan sætte en anden frist og sine lukkedage i indstillingerne.",
    en: "The project aimed to hold a coordinating meeting with internal partners within five working days of the first contact, so that help comes quickly and together. The citizen need not be there. Working days are Monday to Friday without holidays; the day after the contact is the first. A department may set another deadline and its closing days in its settings.",
  },
  messages: {
    late: {
      da: "Det koordinerende møde ligger {date}. Det bør holdes inden {days} arbejdsdage efter første kontakt {contact}: senest {latest}.",
      en: "The coordinating meeting (koordinerende_møde) is on {date}. It should come within {days} working days of the first contact on {contact}: by {latest}.",
    },
    partners: {
      da: "Det fremgår ikke, hvem der var med til mødet {date}. Skriv de interne parters roller, så den næste ved, hvem der er med om borgeren.",
      en: "The plan does not show who was at the meeting of {date}. Write the roles of the internal partners (deltagere), so that the next person knows who is involved.",
    },
    missing: {
      da: "Den første kontakt var {contact}, og der er intet koordinerende møde. Det bør holdes senest {latest}; det kan holdes uden borgeren.",
      en: "The first contact was on {contact}, and there is no coordinating meeting (koordinerende_møde). It should be held by {latest}; it can be held without the citizen.",
    },
  },
  fixes: {
    useLatest: { title: { da: "Sæt mødet til {latest}", en: "Set the meeting to {latest}" }, safe: false },
    insertMeeting: { title: { da: "Indsæt et møde {latest}", en: "Insert a meeting on {latest}" }, safe: false },
    insertPartners: { title: { da: "Indsæt »deltagere«", en: "Insert »deltagere« (participants)" }, safe: false },
    noteReason: { title: { da: "Indsæt »overskredet_frist«", en: "Insert »overskredet_frist« (missed deadline)" }, safe: false },
  },
  check({ node, plan, workspace, settings: { deadlines, closingDays }, report }) {
    const held = node.at("koordinerende_møde");
    const day = held?.at("dato")?.date();
    if (held && day !== undefined && day <= workspace.today && lacks(plan, held, "deltagere")) {
      const insertPartners = insertField(plan, held, "deltagere", ["⟨rolle⟩"]);
      report({ at: held, message: "partners", severity: "info", values: { date: day }, fixes: { insertPartners } });
    }
    const contact = node.at("første_kontakt")?.date();
    if (contact === undefined || node.has("overskredet_frist")) return;
    const latest = addWorkingDays(contact, deadlines.coordinatingMeeting, closingDays);
    const noteReason = insertField(plan, node, "overskredet_frist", "⟨hvorfor mødet ikke blev holdt i tide⟩");
    const meeting = node.at("koordinerende_møde", "dato");
    const date = meeting?.date();
    if (meeting && date !== undefined && date > latest) {
      const fixes = { useLatest: [replaceScalar(plan, meeting, latest)], noteReason };
      report({ at: meeting, message: "late", values: { date, contact, latest, days: formatNumber(deadlines.coordinatingMeeting) }, fixes });
    }
    if (node.at("koordinerende_møde")?.has("dato")) return;
    const insertMeeting = fillField(plan, node, "koordinerende_møde", { dato: latest });
    report({
      at: node.at("koordinerende_møde") ?? node.at("første_kontakt") ?? node,
      message: "missing",
      // Until the deadline there is only something to remember.
      severity: workspace.today > latest ? "warning" : "info",
      values: { contact, latest },
      fixes: { insertMeeting, noteReason },
    });
  },
});
