// The employment rules that ended with the year 2019. Plans from those years are judged by them.
import { cite, type Act, type ProvisionEntry } from "./provision";

const until = { da: "til og med 2019", en: "until 2019" };
const act: Act = {
  short: { da: "beskæftigelsesindsatslovens", en: "Active Employment Act" },
  full: { da: "lov om en aktiv beskæftigelsesindsats", en: "Active Employment Act (lov om en aktiv beskæftigelsesindsats)" },
  edition: {
    da: "lovbekendtgørelse nr. 1342 af 21. november 2016, ophævet 1. januar 2020",
    en: "Consolidation Act no. 1342 of 21 November 2016, repealed 1 January 2020",
  },
  until,
};
const order: Act = {
  short: { da: "beskæftigelsesbekendtgørelsens", en: "Employment Order" },
  full: {
    da: "bekendtgørelse om en aktiv beskæftigelsesindsats",
    en: "Executive Order on active employment (bekendtgørelse om en aktiv beskæftigelsesindsats)",
  },
  edition: { da: "som gengivet i 2016", en: "as quoted in 2016" },
  until,
};

const ended2019 = { to: "2019-12-31", dateCertainty: "uncertain", href: "https://www.retsinformation.dk/eli/lta/2016/1342" } as const;
const myPlan = { ...ended2019, from: "2015-01-01", certainty: "found" } as const;

export const employment2019 = {
  "lab-gl-27": {
    ...cite(act, "27"),
    ...myPlan,
    demands: {
      da: "Min Plan skal ligge, før indsatsen begynder, og beskrive vejen til varig ordinær beskæftigelse.",
      en: "My Plan (Min Plan) must exist before the intervention starts and describe the way to lasting ordinary employment.",
    },
    successors: ["lab-40", "lab-41-2"],
  },
  "lab-gl-27-2": {
    ...cite(act, "27", 2),
    ...myPlan,
    demands: {
      da: "For målgrupperne i § 2, nr. 1–4, skal Min Plan have et beskæftigelsesmål, så vidt muligt på et område med behov for arbejdskraft.",
      en: "For the target groups in § 2, nos. 1–4, My Plan (Min Plan) must have an employment goal, as far as possible where labour is in demand.",
    },
    successors: ["lab-41-2-1", "lab-41-3"],
  },
  "lab-gl-28": {
    ...cite(act, "28"),
    ...myPlan,
    demands: {
      da: "For målgrupperne i § 2, nr. 3, 5–7, 11, 13 og 14, kan planen også have aktiviteter, der stabiliserer og forbedrer borgerens fysiske, psykiske og sociale tilstand.",
      en: "For the target groups in § 2, nos. 3, 5–7, 11, 13 and 14, the plan may also have activities that stabilise and improve the citizen's physical, mental and social condition.",
    },
    successors: ["lab-41-2"],
  },
  "lab-gl-30a": {
    ...cite(act, "30 a"),
    ...ended2019,
    from: "2013-01-01",
    demands: {
      da: "Før en sag kommer for rehabiliteringsteamet, skal der være en rehabiliteringsplan med en forberedende del; indsatsdelen hører også til planen.",
      en: "Before a case goes to the rehabilitation team there must be a rehabilitation plan with a preparatory part; the intervention part belongs to the plan too.",
    },
    certainty: "partial",
    successors: ["lab-43", "lab-44", "lab-45"],
  },
  "lab-gl-30b": {
    ...cite(act, "30 b"),
    ...ended2019,
    from: "2018-07-01",
    demands: {
      da: "En helhedsorienteret plan kan træde i stedet for Min Plan og rehabiliteringsplanens indsatsdel.",
      en: "A joint plan (helhedsorienteret plan) may replace My Plan (Min Plan) and the intervention part of the rehabilitation plan.",
    },
    certainty: "found",
    successors: ["lab-40"],
    href: "https://ft.dk/samling/20171/lovforslag/l232/20171_l232_som_fremsat.htm",
  },
  "lab-gl-21b": {
    ...cite(act, "21 b"),
    ...ended2019,
    from: "2006-07-01",
    demands: {
      da: "Et uddannelsespålæg har tre trin: foreslå uddannelser, søge optagelse og begynde. Kommunen sætter en frist for hvert trin.",
      en: "An education order (uddannelsespålæg) has three steps: suggest courses, apply for admission and begin. The municipality sets a deadline for each step.",
    },
    certainty: "found",
    successors: ["lab-30"],
  },
  "lab-gl-68a": {
    ...cite(act, "68 a"),
    ...ended2019,
    from: "2013-01-01",
    demands: {
      da: "Paragraffen om ressourceforløb for borgere med komplekse problemer ud over ledighed.",
      en: "The section on resource courses (ressourceforløb) for citizens with complex problems beyond unemployment.",
    },
    certainty: "partial",
    successors: ["lab-112"],
  },
  "lab-gl-6mdr": {
    title: { da: "kravet om seks måneders tilbud i indsatsplanen", en: "requirement of six months of offers in the intervention plan" },
    fullTitle: {
      da: "kravet om, at indsatsplanens tilbud i ressourceforløb fastlægges for mindst seks måneder ad gangen",
      en: "requirement that the offers of the intervention plan (indsatsplan) in a resource course (ressourceforløb) are fixed for at least six months at a time",
    },
    from: "2013-01-01",
    certainFrom: "2017-07-01",
    certainUntil: "2021-12-31",
    dateCertainty: "uncertain",
    demands: {
      da: "I et ressourceforløb skal planens tilbud ligge fast mindst seks måneder frem, hver gang de fastlægges.",
      en: "In a resource course (ressourceforløb) the offers of the plan must be fixed for at least six months ahead each time they are set.",
    },
    certainty: "partial",
    href: "https://vesthimmerland.dk/politik-og-faellesskab/politik-planer-og-strategier/projekter/frikommuneforsoeg-ii",
    notice: {
      da: "Kravet er kendt fra det forsøg, der fritog for det. Paragraffen er ikke fundet, og om kravet gælder efter 2021, er uvist.",
      en: "The requirement is known from the trial that waived it. The paragraph was not found, and whether it applies after 2021 is unknown.",
    },
  },
  "bab-52-3": {
    ...cite(order, "52", 3),
    ...myPlan,
    demands: {
      da: "Min Plan skal rumme fem ting: job- eller uddannelsesmål, aftalte tilbud, ansvaret for tilmelding, starttidspunkt og opfølgning med ansvarlig og dato.",
      en: "My Plan (Min Plan) must hold five things: a job or education goal, the offers agreed, who signs up, when it starts, and follow-up with a person responsible and a date.",
    },
    successors: ["lab-41-2", "bab-nyere"],
    notice: { da: "Undtagelsen i stk. 4 er ikke læst.", en: "The exception in subsection 4 has not been read." },
  },
  "bab-52-3-1": {
    ...cite(order, "52", 3, 1),
    ...myPlan,
    demands: {
      da: "Min Plan skal have borgerens job- eller uddannelsesmål og planerne for tilbud, test og øvrige aktiviteter.",
      en: "My Plan (Min Plan) must have the citizen's job or education goal and the plans for offers, tests and further activities.",
    },
    successors: ["lab-41-2-1", "lab-41-2-2", "bab-nyere"],
    notice: { da: "Undtagelsen i stk. 4 er ikke læst.", en: "The exception in subsection 4 has not been read." },
  },
  "bab-52-3-2": {
    ...cite(order, "52", 3, 2),
    ...myPlan,
    demands: {
      da: "Min Plan skal nævne de tilbud, test og andre aktiviteter, der er aftalt.",
      en: "My Plan (Min Plan) must list the offers, tests and other activities agreed.",
    },
    successors: ["lab-41-2-4", "bab-nyere"],
  },
  "bab-52-3-3": {
    ...cite(order, "52", 3, 3),
    ...myPlan,
    demands: {
      da: "Skal borgeren selv tilmelde sig et tilbud, skal Min Plan sige, hvem der har ansvaret for tilmeldingen.",
      en: "Where the citizen is to sign up for an offer, My Plan (Min Plan) must say who is responsible for it.",
    },
    successors: ["bab-nyere"],
  },
  "bab-52-3-4": {
    ...cite(order, "52", 3, 4),
    ...myPlan,
    demands: {
      da: "Min Plan skal sige, hvornår de aftalte tilbud og aktiviteter begynder.",
      en: "My Plan (Min Plan) must say when the offers and activities agreed begin.",
    },
    successors: ["bab-nyere"],
  },
  "bab-52-3-5": {
    ...cite(order, "52", 3, 5),
    ...myPlan,
    demands: {
      da: "Min Plan skal sige, hvem der følger op, og hvornår.",
      en: "My Plan (Min Plan) must say who follows up, and when.",
    },
    successors: ["bab-nyere"],
  },
  "bab-52-5": {
    ...cite(order, "52", 5),
    ...myPlan,
    demands: {
      da: "Ved uddannelsespålæg skal Min Plan have en frist for hvert trin, og fra trin 2 skal uddannelsesmålet stå der.",
      en: "With an education order (uddannelsespålæg) My Plan (Min Plan) must have a deadline for each step, and from step 2 the education goal.",
    },
    successors: ["lab-30", "bab-nyere"],
  },
} as const satisfies Record<string, ProvisionEntry>;
