import type { Localized } from "../language/localized";

/** The five focus points of the audit. */
export const focusPoints = {
  purpose: { da: "Formulering af formål", en: "Wording the purpose" },
  goals: { da: "Formulering af indsatsmål", en: "Wording the goals" },
  "duration-and-amount": { da: "Indsatsens varighed og omfang", en: "Duration and amount of the intervention" },
  involvement: { da: "Borgerinddragelse", en: "Citizen involvement" },
  provider: { da: "Samarbejde med udfører", en: "Working with the provider" },
} as const satisfies Record<string, Localized>;

export type FocusPoint = keyof typeof focusPoints;

export type Recommendation = {
  readonly title: Localized;
  /** What it asks, in our own words. The audit advises: "bør", never "skal". */
  readonly asks: Localized;
  /** What the audit found that led to it. */
  readonly why: Localized;
  readonly focus: FocusPoint;
  /** The questions of the assessment form it bears on. */
  readonly questions: readonly number[];
  readonly href: string;
};

/** The project page; the report of 23 May 2012 itself has no stable public address. */
const href = "https://www.defactum.dk/projekter/showProject?projectId=1000&pageId=343600";

const titled = (number: number) => ({
  title: { da: `Randers-audit, anbefaling ${number}`, en: `Randers audit, recommendation ${number}` },
  href,
});

const table = {
  "randers-1": {
    ...titled(1),
    asks: {
      da: "Planen bør have et formål, der viser, hvor indsatsen skal hen på længere sigt.",
      en: "The plan should have a purpose (formål) that shows where the intervention is going in the longer run.",
    },
    why: {
      da: "Panelet var enigt om, at formålet giver retningen og ligger fast, så længe planen gælder.",
      en: "The panel agreed that the purpose gives the direction and stays fixed for as long as the plan applies.",
    },
    focus: "purpose",
    questions: [1, 7, 9],
  },
  "randers-2": {
    ...titled(2),
    asks: {
      da: "Formålet bør være så konkret, at man ved opfølgningen kan se, om det er nået.",
      en: "The purpose (formål) should be so concrete that follow-up can tell whether it has been reached.",
    },
    why: {
      da: "I én sag skulle borgeren tilbage til sidste års gode niveau, uden at niveauet var beskrevet. I en anden manglede graden af stabilitet og selvstændighed. En hverdag, der er overskuelig og struktureret og uden selvskade, blev fremhævet som et formål, der kan vurderes.",
      en: "In one case the citizen was to return to last year's good level, and nobody had described that level. In another the degree of stability and independence was missing. A daily life that is manageable, structured and free of self-harm was praised as a purpose that can be judged.",
    },
    focus: "purpose",
    questions: [1, 9],
  },
  "randers-3": {
    ...titled(3),
    asks: {
      da: "Afdelingen bør være enig om, hvad formål, indsatsmål og indsats betyder, og bruge ordene ens.",
      en: "The department should agree what purpose (formål), goal (indsatsmål) and intervention (indsats) mean and use the words alike.",
    },
    why: {
      da: "Panelet var usikkert på begreberne. Nogle planer sprang målene over og gik fra formål direkte til aktiviteter.",
      en: "The panel was unsure of the terms. Some plans skipped the goals and went straight from purpose to activities.",
    },
    focus: "goals",
    questions: [7, 9, 10],
  },
  "randers-4": {
    ...titled(4),
    asks: {
      da: "Indsatsmålene bør være konkrete og have succeskriterier, så det kan måles, om resultatet er nået.",
      en: "The goals (indsatsmål) should be concrete and have success criteria, so that it can be measured whether the result is there.",
    },
    why: {
      da: "Fire af seks i panelet pegede på målenes formulering som det sted, der er mest at vinde: målbare mål gør indsatsen lettere at styre, og borgeren kan se fremskridt undervejs.",
      en: "Four of six panel members named the wording of goals as the place with most to gain: measurable goals make the intervention easier to steer, and the citizen can see progress on the way.",
    },
    focus: "goals",
    questions: [3, 9, 10],
  },
  "randers-5": {
    ...titled(5),
    asks: {
      da: "Succeskriterierne bør fortælle udføreren, hvilken virkning indsatsen skal have for borgeren.",
      en: "The success criteria should tell the provider which effect the intervention is to have for the citizen.",
    },
    why: {
      da: "Uden en ønsket virkning er det op til udføreren selv at finde retningen. En ny udfører kan ikke vide, hvad der skal opnås.",
      en: "Without a desired effect the provider must find the direction alone. A new provider cannot know what is to be achieved.",
    },
    focus: "goals",
    questions: [3, 5],
  },
  "randers-6": {
    ...titled(6),
    asks: {
      da: "Sagsbehandler og borger bør, hvor det giver mening, sammen sætte målene i rækkefølge efter borgerens motivation.",
      en: "Caseworker and citizen should, where it makes sense, together put the goals in order by the citizen's motivation.",
    },
    why: {
      da: "Det kræver overblik at vælge, hvad der kommer først. Det kan også besluttes, at udføreren prioriterer efter borgerens motivation.",
      en: "It takes overview to choose what comes first. It may also be decided that the provider prioritises by the citizen's motivation.",
    },
    focus: "goals",
    questions: [2, 8],
  },
  "randers-7": {
    ...titled(7),
    asks: {
      da: "Afdelingen bør tage stilling til, om anbefalingerne om mål gælder alle planer eller kun dem, der skal udvikle noget.",
      en: "The department should decide whether the recommendations on goals apply to every plan or only to those meant to develop something.",
    },
    why: {
      da: "Mål kan være kompenserende, vedligeholdende eller udviklende, og panelet mente ikke, at de uden videre kan måles ens.",
      en: "Goals may compensate, maintain or develop, and the panel did not think they can simply be measured alike.",
    },
    focus: "goals",
    questions: [3, 9],
  },
  "randers-8": {
    ...titled(8),
    asks: {
      da: "Det bør stå ved hvert indsatsmål, om det er kort- eller langsigtet, og hvornår det ventes opfyldt.",
      en: "Each goal (indsatsmål) should say whether it is short-term or long-term and when it is expected to be met.",
    },
    why: {
      da: "Planerne havde kun en dato for opfølgning. Kort eller lang sigt står i rapporten begge steder; tidspunktet for opfyldelse kun i oversigten.",
      en: "The plans only had a date of follow-up. Short or long term stands in both places of the report; the time of being met only in its summary.",
    },
    focus: "duration-and-amount",
    questions: [2],
  },
  "randers-9": {
    ...titled(9),
    asks: {
      da: "Planen bør sige, hvor længe indsatsen ventes at vare.",
      en: "The plan should say how long the intervention is expected to last.",
    },
    why: {
      da: "I fem af seks sager var der ikke taget stilling til varigheden. Den dato, der stod, var datoen for opfølgning.",
      en: "In five of six cases nobody had considered the duration. The date that stood there was the date of follow-up.",
    },
    focus: "duration-and-amount",
    questions: [6],
  },
  "randers-10": {
    ...titled(10),
    asks: {
      da: "Er sagen ny, omkostningstung eller kompliceret, bør der følges op senest efter tre måneder.",
      en: "If the case is new, costly or complicated, follow-up should come within three months.",
    },
    why: {
      da: "Det typiske er et år mellem opfølgningerne. I nye og komplicerede sager er der brug for hurtigere at se efter, om indsatsen virker.",
      en: "A year between follow-ups is typical. In new and complicated cases someone needs to look sooner at whether the intervention works.",
    },
    focus: "duration-and-amount",
    questions: [2, 9],
  },
  "randers-11": {
    ...titled(11),
    asks: {
      da: "Det bør tydeligt fremgå af planen, at borgeren har været med til at lave den.",
      en: "The plan should clearly show that the citizen took part in making it.",
    },
    why: {
      da: "I to af seks sager kunne man ikke se, om borgeren havde været med.",
      en: "In two of six cases one could not see whether the citizen had taken part.",
    },
    focus: "involvement",
    questions: [8],
  },
  "randers-12": {
    ...titled(12),
    asks: {
      da: "Borgeren bør så vidt muligt være med til at formulere formål og mål, og arbejdet bør begynde dér, hvor borgeren er motiveret.",
      en: "The citizen should as far as possible help word purpose and goals, and work should begin where the citizen is motivated.",
    },
    why: {
      da: "Panelet ville både bygge på faglighed og på det, borgeren selv vil.",
      en: "The panel wanted to build both on professional judgement and on what the citizen wants.",
    },
    focus: "involvement",
    questions: [8],
  },
  "randers-13": {
    ...titled(13),
    asks: {
      da: "Har borgeren bemærkninger til planen, bør de stå i den.",
      en: "If the citizen has remarks on the plan, they should stand in it.",
    },
    why: {
      da: "Panelet mente, at borgeren bør kunne sige sin mening om planen, og at den bør kunne læses bagefter.",
      en: "The panel held that the citizen should be able to comment on the plan, and that the comment should be there to read afterwards.",
    },
    focus: "involvement",
    questions: [8],
  },
  "randers-14": {
    ...titled(14),
    asks: {
      da: "Arbejdes der med et mål, som borgeren er uenig i, bør sagsbehandlerens faglige vurdering stå tydeligt.",
      en: "Where work goes on with a goal the citizen disagrees with, the caseworker's professional assessment should be plain.",
    },
    why: {
      da: "I én sag var borgeren uenig i et af to langsigtede mål, og panelet var delt. Det kan være rigtigt at holde fast i et mål, der er afgørende for formålet, når begrundelsen er klar.",
      en: "In one case the citizen disagreed with one of two long-term goals, and the panel was divided. It can be right to keep a goal that is decisive for the purpose when the reason is clear.",
    },
    focus: "involvement",
    questions: [8],
  },
  "randers-15": {
    ...titled(15),
    asks: {
      da: "Målene bør ikke binde udføreren til en bestemt faglig metode.",
      en: "The goals should not bind the provider to a particular professional method.",
    },
    why: {
      da: "Panelet var enigt om, at udføreren selv vælger metode. Men der må være en retning: I én sag var der så meget frihed, at en ny udfører ikke ville vide, hvor der skulle begyndes.",
      en: "The panel agreed that the provider chooses the method. But there must be a direction: in one case there was so much freedom that a new provider would not know where to begin.",
    },
    focus: "provider",
    questions: [5],
  },
  "randers-16": {
    ...titled(16),
    asks: {
      da: "Ved sagsbehandleren, hvad der virker for borgeren, bør det kunne stå som forslag til udføreren.",
      en: "If the caseworker knows what works for the citizen, the plan should be able to say so as a suggestion to the provider.",
    },
    why: {
      da: "Udføreren vil gerne have den viden. I én sag gav planen eksempler på øvelser, som udføreren kunne tage op uden at være bundet.",
      en: "The provider wants that knowledge. In one case the plan gave examples of exercises the provider could take up without being bound.",
    },
    focus: "provider",
    questions: [5],
  },
  "randers-17": {
    ...titled(17),
    asks: {
      da: "Afdelingen bør drøfte, hvordan myndighed og udfører kan lære af hinandens erfaringer.",
      en: "The department should discuss how authority and provider can learn from each other's experience.",
    },
    why: {
      da: "Panelet så en god mulighed for et fælles mødested, fordi begge sider har samme ledelse.",
      en: "The panel saw a good chance of a shared forum, as both sides have the same management.",
    },
    focus: "provider",
    questions: [10],
  },
} as const satisfies Record<string, Recommendation>;

export type RecommendationId = keyof typeof table;

/** The 17 recommendations of the audit, by their ids. */
export const recommendations: Readonly<Record<RecommendationId, Recommendation>> = table;
