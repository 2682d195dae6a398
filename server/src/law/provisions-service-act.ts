import { cite, type Act, type ProvisionEntry } from "./provision";

const act: Act = {
  short: { da: "servicelovens", en: "Social Services Act" },
  full: { da: "lov om social service", en: "Act on Social Services (serviceloven)" },
  edition: { da: "lovbekendtgørelse nr. 155 af 11. februar 2025", en: "Consolidation Act no. 155 of 11 February 2025" },
};
/** The rules on children left this act on 1 January 2024; how § 140 was divided into subsections changed in 2020. */
const childrenAct: Act = { ...act, edition: { da: "gjaldt børn og unge til og med 2023", en: "covered children until the end of 2023" } };

const about = (title: { da: string; en: string }, topic: { da: string; en: string }) => ({
  da: `${title.da} (${topic.da})`,
  en: `${title.en} (${topic.en})`,
});
const childrensPlan = (topic: { da: string; en: string }) => {
  const { title, fullTitle } = cite(childrenAct, "140");
  return { title: about(title, topic), fullTitle: about(fullTitle, topic) };
};

const untilChildrensAct = { from: "2007-01-01", to: "2023-12-31", dateCertainty: "partial" } as const;
const adults = {
  from: "2007-01-01",
  dateCertainty: "partial",
  certainty: "found",
  href: "https://danskelove.dk/serviceloven/141",
} as const;
/** The bills and the notes to the later act tell what § 140 asked. */
const children = "https://www.lovguiden.dk/loven/bekendtg%C3%B8relse-af-barnets-lov/91";
const youngPeople = "https://www.lovguiden.dk/loven/bekendtg%C3%B8relse-af-barnets-lov/109";

export const serviceAct = {
  "sel-140": {
    ...cite(childrenAct, "140"),
    ...untilChildrensAct,
    demands: {
      da: "Kommunen skal lave en handleplan, når et barn eller en ung får støtte efter § 52, § 76 eller § 76 a.",
      en: "The municipality must make an action plan when a child or young person is given support under § 52, § 76 or § 76 a.",
    },
    certainty: "partial",
    successors: ["bl-91", "bl-92", "bl-108", "bl-109"],
    href: children,
  },
  "sel-140-1": {
    ...cite(childrenAct, "140", 1),
    ...untilChildrensAct,
    demands: {
      da: "Planen skal ligge, før der træffes afgørelse om støtte. Kan afgørelsen ikke vente, er en kort skriftlig angivelse af formålet nok, og den fulde plan skal følge hurtigst muligt og højst fire måneder efter.",
      en: "The plan must exist before the decision on support. If the decision cannot wait, a short written purpose is enough, and the full plan must follow as soon as possible and at most four months later.",
    },
    certainty: "partial",
    successors: ["bl-91", "bl-108"],
    href: children,
  },
  "sel-140-2": {
    ...childrensPlan({ da: "planens indhold", en: "content of the plan" }),
    ...untilChildrensAct,
    demands: {
      da: "Planen skal angive formålet og den nødvendige indsats, bygge på den børnefaglige undersøgelse efter § 50 og have konkrete mål for barnets trivsel og udvikling.",
      en: "The plan must state the purpose and the intervention needed, build on the child assessment under § 50 and have concrete goals for the child's well-being and development.",
    },
    certainty: "partial",
    successors: ["bl-92", "bl-109"],
    href: children,
    notice: {
      da: "Indtil 2020 stod kravet i § 140, stk. 3.",
      en: "Until 2020 this stood in § 140(3).",
    },
  },
  "sel-140-16plus": {
    ...childrensPlan({ da: "unge fra 16 år", en: "from the age of 16" }),
    ...untilChildrensAct,
    demands: {
      da: "Fra 16 år skal planen have konkrete mål for overgangen til voksenlivet, mindst ét for beskæftigelse og ét for uddannelse.",
      en: "From the age of 16 the plan must have concrete goals for the transition to adult life, at least one for employment and one for education.",
    },
    certainty: "found",
    successors: ["bl-109"],
    href: youngPeople,
  },
  "sel-140-3": {
    ...childrensPlan({ da: "støtte til familien ved anbringelse", en: "support for the family during placement" }),
    ...untilChildrensAct,
    demands: {
      da: "Når barnet er anbragt, skal planen beskrive støtten til familien både under anbringelsen og efter hjemgivelsen.",
      en: "When the child is placed outside the home, the plan must describe the support for the family both during the placement and after the return.",
    },
    certainty: "found",
    successors: ["bl-92", "bl-109-4"],
    href: "https://www.lovguiden.dk/loven/bekendtg%C3%B8relse-af-barnets-lov/92",
  },
  "sel-140-5": {
    ...childrensPlan({ da: "samlet plan for søskende", en: "one plan for siblings" }),
    ...untilChildrensAct,
    demands: {
      da: "Søskende kan have én samlet plan, men hvert barns egne forhold og mål skal fremgå.",
      en: "Siblings may share one plan, but each child's own situation and goals must appear.",
    },
    certainty: "found",
    successors: ["bl-91-3", "bl-108-5"],
    href: children,
  },
  "sel-140-saerplan": {
    ...childrensPlan({ da: "særlige handleplaner", en: "special action plans" }),
    from: "2007-01-01",
    to: "2019-12-31",
    dateCertainty: "found",
    demands: {
      da: "Ved alvorlig kriminalitet eller stofmisbrug skulle der laves en særlig handleplan. Den ophørte med udgangen af 2019.",
      en: "Serious crime or drug abuse called for a special action plan. It ended with the year 2019.",
    },
    certainty: "found",
    successors: ["sel-140-2"],
    href: "https://www.ft.dk/samling/20191/lovforslag/l8/index.htm",
  },
  "sel-140a": {
    ...cite(childrenAct, "140 a"),
    from: "2018-07-01",
    to: "2023-12-31",
    dateCertainty: "uncertain",
    demands: {
      da: "En helhedsorienteret plan kan træde i stedet for forældredelene af barnets plan, og for unge på 16–23 år for hele planen. Den kræver samtykke fra forældremyndighedens indehaver og fra den unge, der er fyldt 16.",
      en: "A joint plan (helhedsorienteret plan) may replace the parents' part of the child's plan and, at the age of 16–23, the whole plan. It takes consent from the holder of custody and from the young person aged 16 or more.",
    },
    certainty: "found",
    successors: ["bl-110"],
    href: "https://www.lovguiden.dk/loven/bekendtg%C3%B8relse-af-barnets-lov/110",
  },
  "sel-70": {
    ...cite(childrenAct, "70"),
    ...untilChildrensAct,
    demands: {
      da: "Kommunen skal følge op senest tre måneder efter, at indsatsen er begyndt, og derefter mindst hver sjette måned. Hver gang skal den tage stilling til, om planen skal ændres.",
      en: "The municipality must follow up within three months of the start of the intervention and then at least every six months, deciding each time whether the plan must change.",
    },
    certainty: "found",
    successors: ["bl-95", "bl-96"],
    href: "https://www.lovguiden.dk/loven/bekendtg%C3%B8relse-af-barnets-lov/96",
  },
  "sel-141": {
    ...cite(act, "141"),
    ...adults,
    demands: {
      da: "Paragraffen om handleplaner for voksne: hvem der skal have tilbudt en plan, hvad den skal rumme, og hvem der skal have den udleveret.",
      en: "The section on action plans for adults: who must be offered one, what it must contain and who must be given it.",
    },
    notice: {
      da: "Teksten er læst i 2025-udgaven. Senere ændringer er ikke undersøgt.",
      en: "The text was read in its 2025 edition. Later changes have not been examined.",
    },
  },
  "sel-141-1": {
    ...cite(act, "141", 1),
    ...adults,
    demands: {
      da: "Når en voksen under folkepensionsalderen får hjælp efter lovens afsnit V, skal kommunen skønne, om der skal tilbydes en handleplan. Skønnet skal bygge på borgerens ønske og på indsatsens art og omfang.",
      en: "When an adult below the state pension age gets help under part V of the act, the municipality must consider whether to offer an action plan, going by the citizen's wish and the nature and extent of the intervention.",
    },
  },
  "sel-141-2": {
    ...cite(act, "141", 2),
    ...adults,
    demands: {
      da: "Borgere med betydeligt nedsat funktionsevne eller alvorlige sociale problemer, som kræver betydelig støtte, skal have tilbudt en handleplan. Borgeren kan takke nej.",
      en: "Citizens whose functional capacity is considerably reduced, or who have serious social problems calling for considerable support, must be offered an action plan. The citizen may decline.",
    },
  },
  "sel-141-3": {
    ...cite(act, "141", 3),
    ...adults,
    demands: {
      da: "Planen skal angive formålet, den nødvendige indsats, indsatsens forventede varighed og øvrige særlige forhold.",
      en: "The plan must state the purpose, the intervention needed, its expected duration and other special circumstances.",
    },
  },
  "sel-141-3-1": {
    ...cite(act, "141", 3, 1),
    ...adults,
    demands: { da: "Planen skal angive, hvad indsatsen skal føre til.", en: "The plan must state what the intervention is to lead to." },
  },
  "sel-141-3-2": {
    ...cite(act, "141", 3, 2),
    ...adults,
    demands: {
      da: "Planen skal angive den indsats, der skal til for at nå formålet.",
      en: "The plan must state the intervention that is needed to reach the purpose.",
    },
  },
  "sel-141-3-3": {
    ...cite(act, "141", 3, 3),
    ...adults,
    demands: {
      da: "Planen skal angive, hvor længe indsatsen ventes at vare.",
      en: "The plan must state how long the intervention is expected to last.",
    },
  },
  "sel-141-3-4": {
    ...cite(act, "141", 3, 4),
    ...adults,
    demands: {
      da: "Planen skal tage stilling til øvrige særlige forhold: boform, beskæftigelse, personlig hjælp, behandling, hjælpemidler og lignende. »Ingen« er også et svar.",
      en: 'The plan must address other special circumstances: housing, employment, personal help, treatment, aids and the like. "None" is an answer too.',
    },
  },
  "sel-141-4": {
    ...cite(act, "141", 4),
    ...adults,
    demands: {
      da: "Planen bør tage afsæt i borgerens forudsætninger og så vidt muligt laves sammen med borgeren.",
      en: "The plan should start from the citizen's abilities and as far as possible be made together with the citizen.",
    },
  },
  "sel-141-5": {
    ...cite(act, "141", 5),
    ...adults,
    demands: {
      da: "Når borgeren visiteres til et døgntilbud efter §§ 107–110 eller til stofmisbrugsbehandling efter § 101, skal tilbuddet have de relevante dele af planen.",
      en: "When the citizen is referred to accommodation under §§ 107–110 or to drug treatment under § 101, the provider must be given the relevant parts of the plan.",
    },
  },
  "sel-141-6": {
    ...cite(act, "141", 6),
    ...adults,
    demands: {
      da: "Ved anonym ambulant stofmisbrugsbehandling efter § 101 a gælder kravene i stk. 1–5 ikke.",
      en: "For anonymous outpatient drug treatment under § 101 a, subsections 1–5 do not apply.",
    },
  },
  "sel-141-7": {
    ...cite(act, "141", 7),
    ...adults,
    from: "2018-07-01",
    dateCertainty: "uncertain",
    demands: {
      da: "Kommunen kan tilbyde en helhedsorienteret plan i stedet, når problemerne er komplekse og sammensatte, flere planer kan eller skal laves, og der er behov for koordinering. Borgeren skal samtykke.",
      en: "The municipality may offer a joint plan (helhedsorienteret plan) instead when the problems are complex and compound, several plans may or must be made and coordination is needed. The citizen must consent.",
    },
    notice: { da: "Den nøjagtige ikrafttrædelsesdato er ikke fundet.", en: "The exact date of entry into force was not found." },
  },
  "sel-148": {
    ...cite(act, "148"),
    from: "2007-01-01",
    dateCertainty: "partial",
    demands: {
      da: "Kommunen skal løbende følge op på, om hjælpen stadig opfylder sit formål, og om der er behov for anden hjælp. For voksne sætter loven ingen fast frist.",
      en: "The municipality must follow up continuously on whether the help still serves its purpose and whether other help is needed. For adults the act sets no fixed deadline.",
    },
    certainty: "found",
    href: "https://danskelove.dk/serviceloven/148",
  },
  "sel-81": {
    ...cite(act, "81"),
    dateCertainty: "general",
    demands: {
      da: "Formålet med hjælp til voksne: forebygge, at det bliver værre, bevare ressourcer og selvstændighed, give plads til at udfolde sig, støtte uddannelse, arbejde og relationer og se på hele livet.",
      en: "The aim of help for adults: keep things from getting worse, preserve resources and independence, allow a full life, support education, work and relations, and see the whole person.",
    },
    certainty: "found",
    href: "https://danskelove.dk/serviceloven/81",
  },
  "sel-praksis-2019": {
    title: { da: "Ankestyrelsens praksis om handleplaner (2019)", en: "Appeals Board practice on action plans (2019)" },
    fullTitle: {
      da: "Ankestyrelsens ændrede praksis fra januar 2019 om handleplaners betydning",
      en: "The National Social Appeals Board's (Ankestyrelsen) practice from January 2019 on the effect of action plans",
    },
    from: "2019-01-01",
    dateCertainty: "found",
    demands: {
      da: "En handleplan er et tilbud og giver ikke i sig selv ret til en bestemt støtte. At tilbuddet mangler, afgør ikke, om hjælpen er tilstrækkelig.",
      en: "An action plan is an offer and gives no right of its own to a particular support. That the offer is missing does not decide whether the help is sufficient.",
    },
    certainty: "found",
    href: "https://dknyt.dk/artikel-print/ankestyrelsen-skifter-praksis-for-handleplaners-retskraft",
  },
} as const satisfies Record<string, ProvisionEntry>;
