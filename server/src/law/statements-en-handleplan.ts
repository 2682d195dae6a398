import type { Statement } from "./statement";

const source = "en-handleplan";

export const enHandleplan = {
  "en-plan-ansoegning-er-ikke-hjemmel": {
    source,
    shownIn: ["trial", "plan"],
    says: {
      da: "Dokumentet er en ansøgning fra 1. december 2016. Det ønskede gælder først, når det er godkendt.",
      en: "The document is an application of 1 December 2016. What it asks for only applies once granted.",
    },
  },
  "en-plan-ni-kommuner": {
    source,
    shownIn: ["trial", "plan"],
    says: {
      da: "Ni kommuner søger sammen: Allerød, Ballerup, Fredensborg, Frederikssund, Furesø, Gribskov, Halsnæs, Helsingør og Hillerød.",
      en: "Nine municipalities apply together: Allerød, Ballerup, Fredensborg, Frederikssund, Furesø, Gribskov, Halsnæs, Helsingør and Hillerød.",
    },
  },
  "en-plan-maalgruppe": {
    source,
    shownIn: ["plan", "trial"],
    says: {
      da: "Målgruppen er unge, voksne og familier med komplekse og sammensatte problemer.",
      en: "The target group is young people, adults and families with complex and compound problems.",
    },
  },
  "en-plan-uden-for-maalgruppen": {
    source,
    shownIn: ["plan", "trial"],
    says: {
      da: "Borgere uden for målgruppen skal fortsat have de særskilte planer efter loven.",
      en: "Citizens outside the target group must still have the separate plans the law asks for.",
    },
  },
  "en-plan-ikke-flere-planer": {
    source,
    shownIn: ["plan"],
    says: {
      da: "I dag har borgeren flere planer i flere afdelinger med mål, der ikke er samordnet. De skal samles i én.",
      en: "Today the citizen has several plans in several departments with goals that are not aligned. They are to become one.",
    },
  },
  "en-plan-alle-maal-samlet": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Den samlede plan rummer alle de mål, der er sat for borgeren, også på tværs af sektorer.",
      en: "The joint plan holds every goal set for the citizen, across sectors too.",
    },
  },
  "en-plan-koordineret": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Mål og indsatser koordineres og tilpasses borgerens behov og livssituation.",
      en: "Goals and interventions are coordinated and fitted to the citizen's needs and situation in life.",
    },
  },
  "en-plan-samlede-livssituation": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Planen tager udgangspunkt i borgerens eller familiens samlede livssituation, ikke i den enkelte ydelse.",
      en: "The plan starts from the whole situation in life of the citizen or family, not from the single benefit.",
    },
  },
  "en-plan-relevant-lovgivning": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Planen nævner og bruger de love, som borgerens eller familiens sag hører under.",
      en: "The plan names and uses the acts that the case of this citizen or family falls under.",
    },
  },
  "en-plan-sammenhaeng-er-tydelig": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Sammenhængen mellem mål og indsatser er tydelig for borgeren.",
      en: "The connection between goals and interventions is clear to the citizen.",
    },
  },
  "en-plan-egne-ressourcer": {
    source,
    shownIn: ["plan"],
    says: { da: "Planen har fokus på borgerens egne ressourcer.", en: "The plan looks at the citizen's own resources." },
  },
  "en-plan-borgeren-med": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Borgeren inddrages i mål og beslutninger og kan overskue sit forløb godt nok til at tage ansvar for det.",
      en: "The citizen takes part in goals and decisions and can see the course well enough to share responsibility for it.",
    },
  },
  "en-plan-kort-og-langt-sigt": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Målene rækker både på kort sigt, hvor borgeren mærker en forskel, og på længere sigt mod arbejde og bedre livskvalitet.",
      en: "Goals reach both the short term, where the citizen notices a difference, and the longer term towards work and a better life.",
    },
  },
  "en-plan-borgerens-oplevelse": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Virkningen måles på borgerens egen oplevelse af fremgang.",
      en: "The effect is measured by the citizen's own experience of progress.",
    },
  },
  "en-plan-maalepunkter": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Virkningen måles også i tal, fx beskæftigelse, fravær eller læring.",
      en: "The effect is measured in figures too, such as employment, absence or learning.",
    },
  },
  "en-plan-fire-hensyn": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Sagsbehandleren kommer omkring beskæftigelse, det sociale, uddannelse og sundhed.",
      en: "The caseworker covers employment, social matters, education and health.",
    },
  },
  "en-plan-fritagelser": {
    source,
    shownIn: ["trial", "plan"],
    says: {
      da: "Der søges fritagelse fra servicelovens §§ 140–141, beskæftigelsesindsatslovens §§ 27, 28 og 30 a og bekendtgørelsens § 52.",
      en: "Exemption is applied for from §§ 140–141 of the Social Services Act, §§ 27, 28 and 30 a of the Active Employment Act and § 52 of the order.",
    },
  },
  "en-plan-ny-hjemmel": {
    source,
    shownIn: ["trial", "plan"],
    says: {
      da: "Der søges om en ny hjemmel: ret til én handleplan for borgere i forsøget.",
      en: "A new legal basis is applied for: a right to one action plan for citizens in the trial.",
    },
  },
  "en-plan-indhold-foelger-med": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Udelades den særskilte børneplan, indgår dens indhold i den samlede plan.",
      en: "Where the separate children's plan is left out, its content is part of the joint plan.",
    },
    provision: "hop-indhold",
  },
  "en-plan-boerneplan-foer-afgoerelse": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Efter serviceloven skal børneplanen ligge, før der træffes afgørelse om foranstaltning.",
      en: "Under the Social Services Act the children's plan must exist before a measure is decided.",
    },
    provision: "sel-140-1",
  },
  "en-plan-voksenplan-tilbydes": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Efter serviceloven skal voksne med særlige behov under pensionsalderen tilbydes en handleplan.",
      en: "Under the Social Services Act adults with special needs below pension age must be offered an action plan.",
    },
    provision: "sel-141-1",
  },
  "en-plan-undersoegelse-i-stedet-for-vum": {
    source,
    shownIn: ["plan", "trial"],
    says: {
      da: "En børnefaglig undersøgelse ønskes brugt i stedet for voksenudredning, når den er lavet kort før den unge overgår til voksenområdet.",
      en: "A child assessment is to serve in place of the adult one when it was made shortly before the young person passes to the adult services.",
    },
  },
  "en-plan-min-plan-foer-indsats": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Min Plan skal ligge, før indsatsen begynder, og vise vejen til varig beskæftigelse.",
      en: "My Plan (Min Plan) must exist before the intervention starts and show the way to lasting employment.",
    },
    provision: "lab-gl-27",
  },
  "en-plan-beskaeftigelsesmaal-kan-vente": {
    source,
    shownIn: ["plan", "trial"],
    says: {
      da: "Beskæftigelsesmålet kan ikke altid beskrives fra start. Det ønskes skrevet på, når det er afklaret.",
      en: "The employment goal cannot always be described from the start. It is to be added once it is clear.",
    },
  },
  "en-plan-min-plan-som-samlet": {
    source,
    shownIn: ["plan", "trial"],
    says: {
      da: "Nogle af kommunerne vil bruge Min Plan som den samlede plan.",
      en: "Some of the municipalities want to use My Plan (Min Plan) as the joint plan.",
    },
  },
  "en-plan-jobmaal-med-efterspoergsel": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Beskæftigelsesmålet rettes så vidt muligt mod områder, hvor der mangler arbejdskraft.",
      en: "The employment goal is aimed as far as possible at fields short of labour.",
    },
    provision: "lab-gl-27-2",
  },
  "en-plan-stabiliserende-aktiviteter": {
    source,
    shownIn: ["plan", "trial"],
    says: {
      da: "Planen kan have stabiliserende aktiviteter for visse målgrupper. Kredsen ønskes udvidet til § 2, nr. 1, 2 og 9.",
      en: "The plan may have stabilising activities for certain target groups. They are to be widened to § 2, nos. 1, 2 and 9.",
    },
  },
  "en-plan-rehabplan-foer-team": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Før sagen kommer for rehabiliteringsteamet, skal der ligge en rehabiliteringsplan.",
      en: "Before the case goes to the rehabilitation team there must be a rehabilitation plan.",
    },
    provision: "lab-gl-30a",
  },
  "en-plan-forberedende-del": {
    source,
    shownIn: ["plan", "trial"],
    says: {
      da: "Der søges fritagelse fra rehabiliteringsplanens forberedende del.",
      en: "Exemption is applied for from the preparatory part of the rehabilitation plan.",
    },
  },
  "en-plan-fem-oplysninger": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Min Plan skal have mål, aftalte tilbud, ansvar for tilmelding, starttidspunkt og opfølgning med ansvarlig og dato.",
      en: "My Plan (Min Plan) must have goals, offers agreed, who signs up, start and follow-up with a person responsible and a date.",
    },
    provision: "bab-52-3",
  },
  "en-plan-individuelt-indhold": {
    source,
    shownIn: ["plan", "trial"],
    says: {
      da: "Min Plans indhold ønskes tilpasset den enkelte og de tilbud, planen har.",
      en: "The content of My Plan (Min Plan) is to be fitted to the person and the offers in it.",
    },
  },
  "en-plan-paalaegs-frister": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Ved uddannelsespålæg skal hvert trin have en frist, og uddannelsesmålet skal stå der fra trin 2.",
      en: "With an education order (uddannelsespålæg) each step must have a deadline, and the education goal must stand there from step 2.",
    },
    provision: "bab-52-5",
  },
} as const satisfies Record<string, Statement>;
