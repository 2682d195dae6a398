// The employment rules since 2020. A reform takes effect in steps from 2026, and a new main act is expected for 2027: after the days
// named here nobody can tell whether the old text still applies, so `certainUntil` turns a "yes" into "uncertain".
import { cite, type Act, type ProvisionEntry } from "./provision";

const act: Act = {
  short: { da: "beskæftigelsesindsatslovens", en: "Active Employment Act" },
  full: { da: "lov om en aktiv beskæftigelsesindsats", en: "Active Employment Act (lov om en aktiv beskæftigelsesindsats)" },
  edition: { da: "lovbekendtgørelse nr. 280 af 1. marts 2024", en: "Consolidation Act no. 280 of 1 March 2024" },
};
const untilNewAct = {
  from: "2020-01-01",
  certainUntil: "2026-12-31",
  dateCertainty: "found",
  certainty: "found",
  href: "https://www.retsinformation.dk/eli/lta/2024/280",
  notice: {
    da: "Reformen ændrer loven i 2026, og en ny hovedlov ventes 1. januar 2027. Den er ikke bekræftet.",
    en: "The reform changes the act in 2026, and a new main act is expected on 1 January 2027. It is not confirmed.",
  },
} as const;
const phasedOut = {
  ...untilNewAct,
  certainUntil: "2026-01-31",
  dateCertainty: "partial",
  certainty: "partial",
  notice: {
    da: "Udfases med reformen i 2026. Hvilken del der falder væk hvornår, er ikke afklaret.",
    en: "Phased out by the reform of 2026. Which part ends when is not settled.",
  },
} as const;

export const employment = {
  "lab-40": {
    ...cite(act, "40"),
    ...untilNewAct,
    demands: {
      da: "Borgere i lovens målgrupper skal have en Min Plan. Sager til rehabiliteringsteamet skal have en rehabiliteringsplan. Med samtykke kan en helhedsorienteret plan træde i stedet.",
      en: "Citizens in the target groups of the act must have a My Plan (Min Plan). Cases for the rehabilitation team must have a rehabilitation plan. With consent a joint plan (helhedsorienteret plan) may replace them.",
    },
  },
  "lab-40-1": {
    ...cite(act, "40", 1),
    ...untilNewAct,
    demands: {
      da: "Borgere i målgrupperne i § 6 skal have en Min Plan.",
      en: "Citizens in the target groups of § 6 must have a My Plan (Min Plan).",
    },
  },
  "lab-40-2": {
    ...cite(act, "40", 2),
    ...untilNewAct,
    demands: {
      da: "Sager, der skal for rehabiliteringsteamet, skal have en rehabiliteringsplan.",
      en: "Cases that go to the rehabilitation team must have a rehabilitation plan.",
    },
  },
  "lab-40-3": {
    ...cite(act, "40", 3),
    ...untilNewAct,
    demands: {
      da: "Med borgerens samtykke kan en helhedsorienteret plan træde i stedet for Min Plan og rehabiliteringsplanens indsatsdel.",
      en: "With the citizen's consent a joint plan (helhedsorienteret plan) may replace My Plan (Min Plan) and the intervention part of the rehabilitation plan.",
    },
  },
  "lab-41-2": {
    ...cite(act, "41", 2),
    ...untilNewAct,
    demands: {
      da: "Min Plan skal have jobmål eller uddannelsesmål efter målgruppen, det aftalte om jobsøgning, tilbud og andre indsatser samt status på det, der er i gang, og opfølgning på det, der er slut.",
      en: "My Plan (Min Plan) must have a job or education goal by target group, what is agreed on job search, offers and other interventions, and the state of what is under way and follow-up on what has ended.",
    },
  },
  "lab-41-2-1": {
    ...cite(act, "41", 2, 1),
    ...untilNewAct,
    demands: {
      da: "For målgrupperne i § 6, nr. 1–3, nr. 9 på ledighedsydelse og nr. 10 skal Min Plan have et jobmål.",
      en: "For the target groups in § 6, nos. 1–3, no. 9 on unemployment allowance (ledighedsydelse) and no. 10, My Plan (Min Plan) must have a job goal.",
    },
  },
  "lab-41-2-2": {
    ...cite(act, "41", 2, 2),
    ...untilNewAct,
    demands: {
      da: "Ved uddannelsespålæg og for målgrupperne i § 6, nr. 4–8 og 11–13, skal Min Plan have både jobmål og uddannelsesmål.",
      en: "With an education order (uddannelsespålæg), and for the target groups in § 6, nos. 4–8 and 11–13, My Plan (Min Plan) must have both a job goal and an education goal.",
    },
  },
  "lab-41-2-3": {
    ...cite(act, "41", 2, 3),
    ...untilNewAct,
    demands: {
      da: "Min Plan skal rumme aftaler om og krav til jobsøgning.",
      en: "My Plan (Min Plan) must hold the agreements on and requirements for job search.",
    },
  },
  "lab-41-2-4": {
    ...cite(act, "41", 2, 4),
    ...untilNewAct,
    demands: {
      da: "Min Plan skal rumme de tilbud efter kapitel 11–14, der er aftalt.",
      en: "My Plan (Min Plan) must hold the offers under chapters 11–14 that are agreed.",
    },
  },
  "lab-41-2-5": {
    ...cite(act, "41", 2, 5),
    ...untilNewAct,
    demands: {
      da: "For målgrupperne i § 6, nr. 3, 5–8, nr. 9 på ledighedsydelse og nr. 11 skal Min Plan rumme de stabiliserende indsatser.",
      en: "For the target groups in § 6, nos. 3, 5–8, no. 9 on unemployment allowance (ledighedsydelse) and no. 11, My Plan (Min Plan) must hold the stabilising interventions.",
    },
  },
  "lab-41-2-6": {
    ...cite(act, "41", 2, 6),
    ...untilNewAct,
    demands: {
      da: "Min Plan skal rumme andre indsatser, der er aftalt.",
      en: "My Plan (Min Plan) must hold other interventions that are agreed.",
    },
  },
  "lab-41-2-7": {
    ...cite(act, "41", 2, 7),
    ...untilNewAct,
    demands: {
      da: "Min Plan skal vise status på de indsatser, der er i gang, og følge op på dem, der er afsluttet.",
      en: "My Plan (Min Plan) must show the state of interventions under way and follow up on those that have ended.",
    },
  },
  "lab-41-3": {
    ...cite(act, "41", 3),
    ...untilNewAct,
    demands: {
      da: "Jobmålet skal rettes mod områder med behov for arbejdskraft.",
      en: "The job goal must be aimed at fields where labour is in demand.",
    },
  },
  "lab-42": {
    ...cite(act, "42"),
    ...untilNewAct,
    demands: {
      da: "For dagpengemodtagere skal a-kassen lave Min Plan ved første jobsamtale og holde den ajour i tre måneder; derefter er det kommunens opgave. Planen er digital på Jobnet.",
      en: "For recipients of unemployment benefit, the insurance fund must make My Plan (Min Plan) at the first job interview and keep it up to date for three months; then it falls to the municipality. The plan is digital, on Jobnet.",
    },
  },
  "lab-43": {
    ...cite(act, "43"),
    ...phasedOut,
    demands: {
      da: "Siger, hvem der skal have rehabiliteringsplanens forberedende del og indsatsdel.",
      en: "Says who must have the preparatory part and the intervention part of the rehabilitation plan.",
    },
    notice: {
      da: "Kredsen blev indsnævret 1. januar 2025. Udfases med reformen i 2026; hvilken del der falder væk hvornår, er ikke afklaret.",
      en: "The group was narrowed on 1 January 2025. Phased out by the reform of 2026; which part ends when is not settled.",
    },
  },
  "lab-44": {
    ...cite(act, "44"),
    ...phasedOut,
    demands: {
      da: "Den forberedende del skal beskrive uddannelses- og beskæftigelsesmål, ressourcer og udfordringer, tidligere indsats, lægens vurdering og borgerens erfaring, netværk og ønsker.",
      en: "The preparatory part must describe education and employment goals, resources and challenges, earlier interventions, the doctor's assessment and the citizen's experience, network and wishes.",
    },
  },
  "lab-45": {
    ...cite(act, "45"),
    ...phasedOut,
    demands: {
      da: "Handler om rehabiliteringsplanens indsatsdel. Paragraffens tekst er ikke læst.",
      en: "Is about the intervention part of the rehabilitation plan. Its text has not been read.",
    },
    certainty: "uncertain",
    dateCertainty: "uncertain",
    href: "http://socialjura.dk/content-storage/regler/2021/bek-2408-af-1312-2021",
  },
  "lab-47": {
    ...cite(act, "47"),
    ...untilNewAct,
    demands: {
      da: "Ministeren kan give regler om planernes indhold og om, hvad der kan fraviges, når der laves en helhedsorienteret plan.",
      en: "The minister may make rules on what the plans contain and on what may be departed from when a joint plan (helhedsorienteret plan) is made.",
    },
  },
  "lab-30": {
    ...cite(act, "30"),
    ...untilNewAct,
    demands: {
      da: "Et uddannelsespålæg har tre trin: foreslå uddannelser, søge optagelse og begynde. Hvert trin skal have en frist.",
      en: "An education order (uddannelsespålæg) has three steps: suggest courses, apply for admission and begin. Each step must have a deadline.",
    },
    notice: {
      da: "Uddannelsespålægget ventes afskaffet 1. januar 2027. Det er ikke bekræftet.",
      en: "The education order is expected to be abolished on 1 January 2027. It is not confirmed.",
    },
  },
  "lab-112": {
    ...cite(act, "112"),
    ...phasedOut,
    demands: {
      da: "Et ressourceforløb er for borgere med komplekse problemer ud over ledighed, der kræver en kombineret indsats, og som enten har været længe på offentlig forsørgelse, har fået tilbud uden fremgang eller skal have en længere indsats, før et jobmål kan sættes.",
      en: "A resource course (ressourceforløb) is for citizens with complex problems beyond unemployment that need a combined intervention, and who have long been on public support, had offers without progress or need a longer intervention before a job goal can be set.",
    },
    certainty: "found",
    notice: {
      da: "Ressourceforløb lukkes for nye i 2026; igangværende forløb fortsætter efter de gamle regler. Datoen er ikke afklaret.",
      en: "Resource courses close for new citizens in 2026; those under way continue under the old rules. The date is not settled.",
    },
  },
  "lab-113-2": {
    ...cite(act, "113", 2),
    from: "2022-01-01",
    dateCertainty: "found",
    demands: {
      da: "Er ingen indsats begyndt seks måneder efter, at ressourceforløbet startede, skal sagen tilbage til rehabiliteringsteamet, medmindre der er særlige grunde.",
      en: "If no intervention has begun six months after the resource course (ressourceforløb) started, the case must return to the rehabilitation team, unless there are special reasons.",
    },
    certainty: "found",
    href: "https://www.retsinformation.dk/eli/lta/2021/1160",
    notice: {
      da: "Gælder efter reformen i 2026 kun forløb, der allerede er i gang.",
      en: "After the reform of 2026 it only applies to courses already under way.",
    },
  },
  "lab-reform-2026": {
    title: { da: "beskæftigelsesreformen 2026", en: "employment reform 2026" },
    fullTitle: {
      da: "lov nr. 1750 af 29. december 2025 om ændring af beskæftigelsesindsatsen",
      en: "Act no. 1750 of 29 December 2025 amending the employment rules",
    },
    from: "2026-02-01",
    certainFrom: "2026-07-01",
    dateCertainty: "partial",
    demands: {
      da: "Ressourceforløb og revalidering lukkes for nye, mens igangværende forløb fortsætter efter de gamle regler. I stedet for rehabiliteringsteamet kommer en samlet beskrivelse af borgerens forudsætninger og en sundhedskoordinator.",
      en: "Resource courses (ressourceforløb) and vocational rehabilitation close for new citizens, while courses under way continue under the old rules. The rehabilitation team is replaced by one description of the citizen's abilities and a health coordinator.",
    },
    certainty: "partial",
    href: "https://www.retsinformation.dk/eli/lta/2025/1750",
    notice: {
      da: "Loven træder i kraft 1. februar og 1. juli 2026. Hvilken del der følger hvilken dato, er ikke afklaret.",
      en: "The act enters into force on 1 February and 1 July 2026. Which part follows which date is not settled.",
    },
  },
  "bab-2636": {
    title: { da: "beskæftigelsesbekendtgørelsen fra 2021", en: "Employment Order of 2021" },
    fullTitle: {
      da: "bekendtgørelse nr. 2636 af 28. december 2021 om en aktiv beskæftigelsesindsats",
      en: "Executive Order no. 2636 of 28 December 2021 on active employment",
    },
    from: "2022-01-01",
    to: "2023-12-31",
    dateCertainty: "partial",
    demands: {
      da: "Udfyldte lovens regler om Min Plan i 2022 og 2023.",
      en: "Filled in the act's rules on My Plan (Min Plan) in 2022 and 2023.",
    },
    certainty: "partial",
    successors: ["bab-nyere"],
    href: "https://www.retsinformation.dk/eli/lta/2021/2636",
  },
  "bab-nyere": {
    title: { da: "nyere bekendtgørelser om Min Plan", en: "later orders on My Plan (Min Plan)" },
    fullTitle: {
      da: "bekendtgørelser om en aktiv beskæftigelsesindsats efter 2019",
      en: "Executive Orders on active employment after 2019",
    },
    from: "2020-01-01",
    dateCertainty: "uncertain",
    demands: {
      da: "Min Plan laves sammen med borgeren før indsatsen og holdes ajour; borgeren godkender den eller får en kopi.",
      en: "My Plan (Min Plan) is made together with the citizen before the intervention and kept up to date; the citizen approves it or gets a copy.",
    },
    certainty: "uncertain",
    href: "https://www.retsinformation.dk/eli/lta/2019/1180",
    notice: {
      da: "Bekendtgørelsen, der gælder fra 2024, er ikke fundet; kernen kendes fra kommunernes egne sider.",
      en: "The order in force since 2024 was not found; the core is known from the municipalities' own pages.",
    },
  },
} as const satisfies Record<string, ProvisionEntry>;
