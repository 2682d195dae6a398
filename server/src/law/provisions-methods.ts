// Methods and counting rules. They bind nobody: a rule that cites them advises.
import type { ProvisionEntry } from "./provision";

const standing = { dateCertainty: "general" } as const;

export const methods = {
  "met-begreber": {
    title: { da: "formål, indsatsmål, delmål og indsats", en: "purpose, goal, subgoal and intervention" },
    fullTitle: {
      da: "de fælles begreber formål, indsatsmål, delmål, indsats og aktivitet",
      en: "the shared terms purpose (formål), goal (indsatsmål), subgoal (delmål), intervention (indsats) and activity",
    },
    ...standing,
    demands: {
      da: "Formålet er retningen på længere sigt, indsatsmålet et konkret resultat for borgeren, delmålet et skridt på vejen og indsatsen det, der gøres. »Støtte til« og »sikre at« er indsats, ikke mål.",
      en: 'The purpose is the direction in the longer run, the goal a concrete result for the citizen, the subgoal a step on the way and the intervention what is done. "Support to" and "ensure that" are interventions, not goals.',
    },
    certainty: "found",
    href: "https://www.defactum.dk/projekter/showProject?projectId=1000&pageId=343600",
  },
  "met-maaltyper": {
    title: { da: "måltyper", en: "types of goal" },
    fullTitle: {
      da: "måltyper: udviklende, vedligeholdende og kompenserende; i VUM 2.0 udvikle, fastholde og begrænse tab",
      en: "types of goal: developing, maintaining and compensating; in VUM 2.0 develop, maintain and limit loss",
    },
    ...standing,
    demands: {
      da: "Målets type kan angives. De to sæt ord svarer ikke til hinanden én til én, så det er lettest at holde sig til ét af dem.",
      en: "The type of a goal can be stated. The two sets of words do not match one to one, so it is easiest to keep to one of them.",
    },
    certainty: "found",
    href: "https://github.com/hl7dk/kl-term",
  },
  "met-vum": {
    title: { da: "Voksenudredningsmetoden", en: "Adult Assessment Method (VUM)" },
    fullTitle: {
      da: "Voksenudredningsmetoden (VUM), første udgave",
      en: "Adult Assessment Method (Voksenudredningsmetoden, VUM), first edition",
    },
    ...standing,
    demands: {
      da: "Sagen kan følge seks faser: åbning, oplysning, vurdering, afgørelse, bestilling og opfølgning. Siger borgeren nej til en plan, kan formål, mål og indsats stå i bestillingen.",
      en: "A case can follow six phases: opening, information, assessment, decision, order and follow-up. If the citizen declines a plan, purpose, goals and intervention can stand in the order.",
    },
    certainty: "found",
    href: "https://sbst.dk",
  },
  "met-vum2": {
    title: { da: "VUM 2.0", en: "VUM 2.0" },
    fullTitle: {
      da: "Voksenudredningsmetoden, version 2.0, og fælles faglige begreber",
      en: "Adult Assessment Method, version 2.0, and the shared professional terms (FFB)",
    },
    from: "2020-09-01",
    dateCertainty: "partial",
    demands: {
      da: "Hvert indsatsmål kan have én måltype, et forventet funktionsniveau og ét primært tema. Niveauet går fra 0 til 4.",
      en: "Each goal can have one type, an expected level of functioning and one primary theme. The level runs from 0 to 4.",
    },
    certainty: "found",
    href: "https://github.com/hl7dk/kl-ffb-reporting",
  },
  "met-fko": {
    title: { da: "Faglige kvalitetsoplysninger", en: "Professional Quality Information (FKO)" },
    fullTitle: { da: "Faglige kvalitetsoplysninger (FKO)", en: "Professional Quality Information (Faglige kvalitetsoplysninger, FKO)" },
    ...standing,
    demands: {
      da: "Udføreren kan sætte delmål under myndighedens indsatsmål med udgangspunkt, mål og status og følge op senest efter et år.",
      en: "The provider can set subgoals under the authority's goals with a starting point, a target and a status, and follow up within a year.",
    },
    certainty: "found",
    href: "https://vidensportal.dk",
  },
  "met-smart": {
    title: { da: "SMART-mål", en: "SMART goals" },
    fullTitle: {
      da: "SMART: specifikt, målbart, accepteret, realistisk og tidsafgrænset",
      en: "SMART: specific, measurable, accepted, realistic and time-bound",
    },
    ...standing,
    demands: {
      da: "Et mål kan prøves på tre ting, der kan ses i teksten: ét resultat, et tegn, der kan iagttages, og en dato eller horisont.",
      en: "A goal can be tested on three things that show in the text: one result, a sign that can be observed, and a date or horizon.",
    },
    certainty: "found",
    href: "https://vidensportal.dk",
  },
  "met-ics-dubu": {
    title: { da: "ICS og DUBU", en: "ICS and DUBU" },
    fullTitle: {
      da: "Integrated Children's System (ICS) og it-systemet DUBU",
      en: "Integrated Children's System (ICS) and the DUBU case system",
    },
    ...standing,
    demands: {
      da: "Barnets forhold kan ses fra tre sider: barnets udvikling, forældrenes kompetencer og familie og netværk.",
      en: "A child's situation can be seen from three sides: the child's development, the parents' abilities, and family and network.",
    },
    certainty: "partial",
    href: "https://sbst.dk",
    notice: { da: "De ti dimensioners fulde navne er ikke fundet.", en: "The full names of the ten dimensions were not found." },
  },
  "met-dhuv": {
    title: { da: "DHUV", en: "DHUV" },
    fullTitle: {
      da: "DHUV, digitalisering på området for handicap og udsatte voksne",
      en: "DHUV, digitalisation for disability and vulnerable adults",
    },
    ...standing,
    demands: {
      da: "Planens opbygning er givet af systemet; det er indholdet, der kan vurderes. Ingen bestemt rækkefølge kan kræves.",
      en: "The system gives the plan its layout; it is the content that can be judged. No particular order can be demanded.",
    },
    certainty: "found",
    href: "https://www.defactum.dk/projekter/showProject?projectId=1000&pageId=343600",
  },
  "met-forandringskompas": {
    title: { da: "Forandringskompasset", en: "Change Compass" },
    fullTitle: { da: "Forandringskompasset, Københavns Socialforvaltning", en: "Change Compass (Forandringskompasset), Copenhagen" },
    from: "2012-01-01",
    dateCertainty: "partial",
    demands: {
      da: "Borgerens udvikling kan følges på en skala for hver livsdimension.",
      en: "The citizen's progress can be followed on a scale for each dimension of life.",
    },
    certainty: "partial",
    href: "https://www.kk.dk",
    notice: { da: "Dimensionernes navne er ikke fundet.", en: "The names of the dimensions were not found." },
  },
  "met-borgerens-plan": {
    title: { da: "Borgerens Plan", en: "The Citizen's Plan" },
    fullTitle: { da: "Borgerens Plan, Københavns Socialforvaltning", en: "The Citizen's Plan (Borgerens Plan), Copenhagen" },
    from: "2018-01-01",
    dateCertainty: "partial",
    demands: {
      da: "Planen laves altid sammen med borgeren. Mål formuleres og prioriteres i fællesskab, alle kender roller og ansvar, og der dokumenteres i forhold til målene.",
      en: "The plan is always made together with the citizen. Goals are worded and prioritised jointly, everyone knows roles and responsibilities, and records relate to the goals.",
    },
    certainty: "found",
    href: "https://www.kk.dk/borgerensplan",
    notice: { da: "Prøvet af fra foråret 2017, i almindelig brug fra 2018.", en: "Tried out from spring 2017, in general use from 2018." },
  },
  "met-fremskudt": {
    title: { da: "fremskudt sagsbehandling", en: "outreach casework" },
    fullTitle: {
      da: "fremskudt sagsbehandling, modellen fra Rudersdal, Aarhus, Gladsaxe og Vejle",
      en: "outreach casework (fremskudt sagsbehandling), the model of Rudersdal, Aarhus, Gladsaxe and Vejle",
    },
    ...standing,
    demands: {
      da: "Sagsbehandleren er opsøgende. Borgeren screenes til målgruppen, der holdes et koordinerende internt møde inden fem arbejdsdage, og det aftales, hvornår sagen slippes.",
      en: "The caseworker reaches out. The citizen is screened for the target group, a coordinating internal meeting is held within five working days, and it is agreed when the case is let go.",
    },
    certainty: "found",
    href: "https://sbst.dk",
    notice: {
      da: "Rudersdals rapport foreslår selv at flytte grænsen på fem arbejdsdage.",
      en: "The Rudersdal report itself suggests moving the limit of five working days.",
    },
  },
  "met-audit-randers": {
    title: { da: "Randers-audit", en: "Randers audit" },
    fullTitle: {
      da: "Bedre handleplaner – bedre styring, audit i Randers Kommune, Metodecentret 2012",
      en: "Better action plans – better steering, audit in Randers Municipality, Metodecentret 2012",
    },
    from: "2012-05-23",
    dateCertainty: "found",
    demands: {
      da: "17 anbefalinger og et vurderingsskema med ti punkter. Bevilgede timer hører til i bestillingen, og en opfølgningsdato er ikke en varighed.",
      en: "17 recommendations and an assessment form with ten questions. Granted hours belong in the order, and a follow-up date is not a duration.",
    },
    certainty: "found",
    href: "https://www.defactum.dk/projekter/showProject?projectId=1000&pageId=343600",
  },
  "kal-helligdage": {
    title: { da: "danske helligdage", en: "Danish public holidays" },
    fullTitle: {
      da: "danske helligdage, store bededag til og med 2023",
      en: "Danish public holidays, Great Prayer Day (store bededag) until 2023",
    },
    ...standing,
    demands: {
      da: "Helligdage tæller ikke som arbejdsdage. Store bededag er almindelig arbejdsdag fra 2024. Grundlovsdag, 1. maj, 24. december og 31. december er ikke helligdage, men kan være lukkedage.",
      en: "Public holidays are no working days. Great Prayer Day (store bededag) is an ordinary day from 2024. 5 June, 1 May, 24 December and 31 December are no holidays but may be closing days.",
    },
    certainty: "found",
    href: "https://www.ft.dk/samling/20222/lovforslag/l13/index.htm",
  },
  "kal-arbejdsdage": {
    title: { da: "sådan tælles arbejdsdage", en: "counting working days" },
    fullTitle: { da: "optælling af arbejdsdage i en frist", en: "counting the working days of a deadline" },
    ...standing,
    demands: {
      da: "Arbejdsdage er mandag til fredag uden helligdage og kommunens lukkedage. Dagen efter hændelsen er dag 1.",
      en: "Working days are Monday to Friday without public holidays and the municipality's closing days. The day after the event is day 1.",
    },
    certainty: "general",
    href: "https://www.ft.dk/samling/20222/lovforslag/l13/index.htm",
  },
  "kal-maaneder": {
    title: { da: "sådan tælles måneder", en: "counting months" },
    fullTitle: { da: "optælling af måneder i en frist", en: "counting the months of a deadline" },
    ...standing,
    demands: {
      da: "Måneder regnes til samme dato, eller til månedens sidste dag, når datoen ikke findes. En frist flyttes ikke, fordi den falder på en helligdag.",
      en: "Months run to the same date, or to the month's last day when there is no such date. A deadline does not move because it falls on a holiday.",
    },
    certainty: "general",
    href: "https://www.retsinformation.dk/Forms/R0710.aspx?id=191930",
  },
  "kal-bibliotek": {
    title: { da: "sådan beregnes helligdage", en: "computing public holidays" },
    fullTitle: { da: "beregning af helligdage ud fra påskedag", en: "computing public holidays from Easter Sunday" },
    ...standing,
    demands: {
      da: "Helligdagene regnes ud fra påskedag og holdes op mod en kendt liste for 2000–2040.",
      en: "Holidays are computed from Easter Sunday and compared with a well-kept list for 2000–2040.",
    },
    certainty: "found",
    href: "https://github.com/commenthol/date-holidays",
  },
} as const satisfies Record<string, ProvisionEntry>;
