import { cite, type Act, type ProvisionEntry } from "./provision";

const act: Act = {
  short: { da: "barnets lovs", en: "Children's Act" },
  full: { da: "barnets lov", en: "Children's Act (barnets lov)" },
  edition: { da: "lovbekendtgørelse nr. 282 af 17. marts 2025", en: "Consolidation Act no. 282 of 17 March 2025" },
};
const page = (section: string): string => `https://www.lovguiden.dk/loven/bekendtg%C3%B8relse-af-barnets-lov/${section}`;
const since2024 = { from: "2024-01-01", dateCertainty: "found", certainty: "found" } as const;

export const childrensAct = {
  "bl-2": {
    ...cite(act, "2"),
    ...since2024,
    demands: {
      da: "Hjælpen skal tage afsæt i barnets perspektiv, ressourcer og behov, sættes ind tidligt og se på helheden og så vidt muligt ske sammen med familien. Kan det ikke lade sig gøre, skal det begrundes.",
      en: "Help must start from the child's perspective, resources and needs, come early, see the whole and as far as possible happen together with the family. If that cannot be done, the reason must be given.",
    },
    href: page("2"),
  },
  "bl-3-6": {
    title: { da: "barnets lovs § 3 og § 6", en: "Children's Act § 3 and § 6" },
    fullTitle: {
      da: "barnets lov, § 3 og § 6 (lovbekendtgørelse nr. 282 af 17. marts 2025)",
      en: "Children's Act (barnets lov), § 3 and § 6 (Consolidation Act no. 282 of 17 March 2025)",
    },
    ...since2024,
    demands: {
      da: "Barnet har selv partsbeføjelser fra 10 år og har ret til en bisidder.",
      en: "From the age of 10 the child has the rights of a party, and has a right to a support person.",
    },
    certainty: "partial",
    href: page("3"),
  },
  "bl-32": {
    ...cite(act, "32"),
    ...since2024,
    demands: {
      da: "Hjemlen for støttende indsatser til barn, ung og familie. Formålet med indsatsen skal stå i afgørelsen.",
      en: "The legal basis of supporting interventions for child, young person and family. The purpose must stand in the decision.",
    },
    certainty: "partial",
    href: page("32"),
  },
  "bl-46": {
    ...cite(act, "46"),
    ...since2024,
    demands: {
      da: "Hjemlen for anbringelse uden for hjemmet med samtykke.",
      en: "The legal basis of placement outside the home with consent.",
    },
    certainty: "partial",
    href: page("46"),
  },
  "bl-47": {
    ...cite(act, "47"),
    ...since2024,
    demands: {
      da: "Hjemlen for anbringelse uden for hjemmet uden samtykke.",
      en: "The legal basis of placement outside the home without consent.",
    },
    certainty: "partial",
    href: page("47"),
  },
  "bl-77": {
    ...cite(act, "77–78"),
    ...since2024,
    demands: {
      da: "Når et barn er anbragt, skal der være en plan for støtten til forældrene. Med forældrenes samtykke kan en helhedsorienteret plan træde i stedet.",
      en: "When a child is placed outside the home there must be a plan for the support of the parents. With their consent a joint plan (helhedsorienteret plan) may replace it.",
    },
    href: page("77"),
  },
  "bl-91": {
    ...cite(act, "91"),
    ...since2024,
    demands: {
      da: "Paragraffen om, hvornår barnets plan skal laves: som udgangspunkt senest tre måneder efter afgørelsen.",
      en: "The section on when the child's plan must be made: as a rule within three months of the decision.",
    },
    href: page("91"),
  },
  "bl-91-1": {
    ...cite(act, "91", 1),
    ...since2024,
    demands: {
      da: "Ved en støttende indsats efter § 32, stk. 1, skal kommunen tage stilling til, om der skal laves en barnets plan. I så fald skal den ligge senest tre måneder efter afgørelsen.",
      en: "For a supporting intervention under § 32(1), the municipality must decide whether to make a child's plan (barnets plan). If so, it must exist within three months of the decision.",
    },
    href: page("91"),
  },
  "bl-91-2": {
    ...cite(act, "91", 2),
    ...since2024,
    demands: {
      da: "Ved anbringelse med samtykke (§ 46) skal planen ligge senest tre måneder efter afgørelsen. Ved anbringelse uden samtykke (§ 47) skal den ligge før afgørelsen.",
      en: "For a placement with consent (§ 46), the plan must exist within three months of the decision. For a placement without consent (§ 47), it must exist before the decision.",
    },
    href: page("91"),
  },
  "bl-91-3": {
    ...cite(act, "91", 3),
    ...since2024,
    demands: {
      da: "Søskende kan have én samlet plan, når der tages hensyn til hvert barn.",
      en: "Siblings may share one plan when each child is considered.",
    },
    href: page("91"),
  },
  "bl-92": {
    ...cite(act, "92"),
    ...since2024,
    demands: {
      da: "Planen skal have konkrete mål for trivsel og udvikling, der følger afgørelsens formål og afspejler barnets ønsker og behov. Barn og forældre skal inddrages i formuleringen, og ved anbringelse skal støtten til familien under og efter fremgå.",
      en: "The plan must have concrete goals for well-being and development that follow the purpose in the decision and reflect the child's wishes and needs. Child and parents must take part in wording them, and for a placement the support for the family during and after it must appear.",
    },
    href: page("92"),
  },
  "bl-95": {
    ...cite(act, "95"),
    ...since2024,
    demands: {
      da: "Første opfølgning skal ske, når undersøgelsen er færdig, dog senest tre måneder efter indsatsens start. Her skal kommunen beslutte, hvordan der følges op videre frem, og begrunde det over for barn og forældre. Der er ingen fast frist på seks måneder.",
      en: "The first follow-up must come when the assessment is done, at the latest three months after the start. There the municipality must decide how to follow up from then on and give child and parents the reasons. There is no fixed six-month deadline.",
    },
    href: page("95"),
  },
  "bl-95-4": {
    ...cite(act, "95", 4),
    ...since2024,
    demands: {
      da: "Opfølgningen skal vurdere, om indsats og plan skal justeres, eller om der skal laves en plan.",
      en: "The follow-up must assess whether intervention and plan are to be adjusted, or whether a plan is to be made.",
    },
    href: page("95"),
  },
  "bl-96": {
    ...cite(act, "96"),
    ...since2024,
    demands: {
      da: "For anbragte børn skal opfølgningen hænge sammen med tilsynet efter § 156, ske efter kontakt med forældremyndighedens indehaver og bygge på undersøgelsen efter § 20.",
      en: "For children placed outside the home, follow-up must go with the supervision under § 156, come after contact with the holder of custody and build on the assessment under § 20.",
    },
    href: page("96"),
  },
  "bl-108": {
    ...cite(act, "108"),
    ...since2024,
    demands: {
      da: "Når et barn med barnets plan eller støtte efter § 32 fylder 16, skal kommunen tage stilling til, om der skal laves en ungeplan. Det samme gælder ved afgørelser om støtte til unge fra 16 år.",
      en: "When a child with a child's plan or support under § 32 turns 16, the municipality must decide whether to make a youth plan (ungeplan). The same goes for decisions on support from the age of 16.",
    },
    href: page("108"),
  },
  "bl-108-2": {
    ...cite(act, "108", 2),
    ...since2024,
    demands: {
      da: "Unge fra 16 år, der anbringes eller genanbringes, skal have en ungeplan.",
      en: "Young people from the age of 16 who are placed, or placed again, outside the home must have a youth plan (ungeplan).",
    },
    href: page("108"),
  },
  "bl-108-3": {
    ...cite(act, "108", 3),
    ...since2024,
    demands: {
      da: "Ungeplanen skal ligge senest tre måneder efter afgørelsen eller 16-årsdagen.",
      en: "The youth plan (ungeplan) must exist within three months of the decision or the sixteenth birthday.",
    },
    href: page("108"),
  },
  "bl-108-4": {
    ...cite(act, "108", 4),
    ...since2024,
    demands: {
      da: "Ved anbringelse uden samtykke skal ungeplanen ligge før afgørelsen.",
      en: "For a placement without consent the youth plan (ungeplan) must exist before the decision.",
    },
    href: page("108"),
  },
  "bl-108-5": {
    ...cite(act, "108", 5),
    ...since2024,
    demands: { da: "Der kan laves én samlet ungeplan.", en: "One shared youth plan (ungeplan) may be made." },
    href: page("108"),
  },
  "bl-109": {
    ...cite(act, "109"),
    ...since2024,
    demands: {
      da: "Ungeplanen skal afspejle den unges ønsker og behov og have mål for trivsel og udvikling og for overgangen til voksenliv, beskæftigelse og uddannelse. Den unge og forældrene skal inddrages.",
      en: "The youth plan (ungeplan) must reflect the young person's wishes and needs and have goals for well-being and development and for the transition to adult life, employment and education. The young person and the parents must take part.",
    },
    href: page("109"),
  },
  "bl-109-2": {
    ...cite(act, "109", 2),
    ...since2024,
    demands: {
      da: "Ungeplanen skal så vidt muligt laves med samtykke fra både den unge og forældrene.",
      en: "As far as possible the youth plan (ungeplan) must be made with the consent of both the young person and the parents.",
    },
    href: page("109"),
  },
  "bl-109-3": {
    ...cite(act, "109", 3),
    ...since2024,
    demands: {
      da: "Ungeplanen skal bygge på den valgte indsats og undersøgelsen og kan bygge videre på barnets plan.",
      en: "The youth plan (ungeplan) must build on the chosen intervention and the assessment and may continue the child's plan.",
    },
    href: page("109"),
  },
  "bl-109-4": {
    ...cite(act, "109", 4),
    ...since2024,
    demands: {
      da: "Ved anbringelse skal ungeplanen beskrive støtten til familien.",
      en: "For a placement the youth plan (ungeplan) must describe the support for the family.",
    },
    href: page("109"),
  },
  "bl-109-5": {
    ...cite(act, "109", 5),
    ...since2024,
    demands: {
      da: "Anbringelsesstedet eller behandlingen skal have de relevante dele af ungeplanen.",
      en: "The place of placement or treatment must be given the relevant parts of the youth plan (ungeplan).",
    },
    href: page("109"),
  },
  "bl-110": {
    ...cite(act, "110"),
    ...since2024,
    demands: {
      da: "For unge på 16–23 år kan en helhedsorienteret plan træde i stedet for ungeplanen; det samme gælder forældredelene af barnets plan. Den kræver samtykke fra forældremyndighedens indehaver og fra den unge, og kravene til indholdet skal stadig opfyldes.",
      en: "At the age of 16–23 a joint plan (helhedsorienteret plan) may replace the youth plan; so it may the parents' part of the child's plan. It takes consent from the holder of custody and from the young person, and what the plan must contain still applies.",
    },
    href: page("110"),
  },
  "bl-122": {
    ...cite(act, "122–123"),
    ...since2024,
    demands: {
      da: "For unge med funktionsnedsættelse skal overgangen forberedes: støttebehov, uddannelse, beskæftigelse eller forsørgelse, bolig og sociale forhold skal være afklaret inden 18-årsdagen.",
      en: "For young people with disabilities the transition must be prepared: need of support, education, employment or income, housing and social matters must be settled before the age of 18.",
    },
    href: page("122"),
  },
  "bl-156-5": {
    ...cite(act, "156", 5),
    ...since2024,
    demands: {
      da: "Kommunen skal besøge anbringelsesstedet mindst to gange om året og tale med barnet, så vidt muligt uden personale til stede.",
      en: "The municipality must visit the place of placement at least twice a year and talk with the child, as far as possible without staff present.",
    },
    href: page("156"),
  },
} as const satisfies Record<string, ProvisionEntry>;
