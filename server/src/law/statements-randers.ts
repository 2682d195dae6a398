import type { Statement } from "./statement";

const source = "randers-audit";

export const randersAudit = {
  "randers-plan-tilbydes-voksne": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Voksne med nedsat funktionsevne eller alvorlige sociale problemer skal have tilbudt en handleplan.",
      en: "Adults with reduced functional capacity or serious social problems must be offered an action plan.",
    },
    provision: "sel-141-1",
  },
  "randers-plan-ved-foranstaltning": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Der skal altid laves en handleplan, når en foranstaltning for et udsat barn eller en ung sættes i gang.",
      en: "An action plan must always be made when a measure for a vulnerable child or young person starts.",
    },
    provision: "sel-140-1",
  },
  "randers-klart-formaal-og-maal": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Planen bør give et klart formål og konkrete mål og delmål.",
      en: "The plan should give a clear purpose and concrete goals and subgoals.",
    },
  },
  "randers-aftaleredskab": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Planen er et redskab til at aftale og tale sammen med borgeren og til at styre indsatsen.",
      en: "The plan is a means of agreeing and communicating with the citizen and of steering the intervention.",
    },
  },
  "randers-aftalt-med-udfoerer": {
    source,
    shownIn: ["plan", "order"],
    says: {
      da: "Det bør være klart, hvad der er aftalt mellem kommune og leverandør.",
      en: "It should be clear what municipality and supplier have agreed.",
    },
  },
  "randers-koordineret-med-andre": {
    source,
    shownIn: ["plan"],
    says: { da: "Indsatsen bør koordineres med andre aktører.", en: "The intervention should be coordinated with others involved." },
  },
  "randers-indhold-ikke-opbygning": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Det er planens indhold, der vurderes, ikke dens opbygning.",
      en: "It is the content of the plan that is judged, not its layout.",
    },
  },
  "randers-anonymiseret": {
    source,
    shownIn: ["plan", "assessment"],
    says: { da: "Sager, der bruges til at lære af, er anonymiserede.", en: "Cases used to learn from are anonymised." },
  },
  "randers-formaal-retning": {
    source,
    shownIn: ["plan"],
    says: { da: "Formålet viser retningen på længere sigt.", en: "The purpose shows the direction in the longer run." },
    recommendation: "randers-1",
  },
  "randers-formaal-ligger-fast": {
    source,
    shownIn: ["plan"],
    says: { da: "Formålet ændres ikke, mens planen gælder.", en: "The purpose does not change while the plan applies." },
    recommendation: "randers-1",
  },
  "randers-formaal-kan-vurderes": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Formålet er så konkret, at man ved opfølgningen kan se, om det er nået.",
      en: "The purpose is so concrete that follow-up can tell whether it is reached.",
    },
    recommendation: "randers-2",
  },
  "randers-formaal-niveau": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Et formål om at komme tilbage på et tidligere niveau bør sige, hvad niveauet består i.",
      en: "A purpose of returning to an earlier level should say what that level consists of.",
    },
    recommendation: "randers-2",
  },
  "randers-formaal-grad": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Formålet angiver, hvilken grad af stabilitet og selvstændighed der ventes.",
      en: "The purpose states which degree of stability and independence is expected.",
    },
    recommendation: "randers-2",
  },
  "randers-faelles-begreber": {
    source,
    shownIn: ["plan", "settings"],
    says: {
      da: "Formål, indsatsmål og indsats bruges ens i hele afdelingen.",
      en: "Purpose (formål), goal (indsatsmål) and intervention (indsats) are used alike throughout the department.",
    },
    recommendation: "randers-3",
  },
  "randers-maal-mellem-formaal-og-indsats": {
    source,
    shownIn: ["plan"],
    says: {
      da: "En plan går ikke fra formål direkte til aktiviteter; der er indsatsmål imellem.",
      en: "A plan does not go straight from purpose to activities; there are goals in between.",
    },
    recommendation: "randers-3",
  },
  "randers-maalbare-maal": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Indsatsmålene er konkrete og har succeskriterier, der kan måles.",
      en: "The goals are concrete and have success criteria that can be measured.",
    },
    recommendation: "randers-4",
  },
  "randers-kriterier-viser-virkning": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Succeskriterierne viser den virkning, borgeren skal mærke.",
      en: "The success criteria show the effect the citizen is to notice.",
    },
    recommendation: "randers-5",
  },
  "randers-overskuelige-maal": {
    source,
    shownIn: ["plan"],
    says: { da: "Målene er overskuelige for borgeren.", en: "The goals are manageable for the citizen." },
    recommendation: "randers-4",
  },
  "randers-synlige-fremskridt": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Målene er så konkrete, at borgeren kan opleve succes og se fremskridt, selv om der er langt til formålet.",
      en: "The goals are so concrete that the citizen can experience success and see progress even when the purpose is far off.",
    },
    recommendation: "randers-4",
  },
  "randers-prioriteret-sammen": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Sagsbehandler og borger sætter målene i rækkefølge efter borgerens motivation.",
      en: "Caseworker and citizen put the goals in order by the citizen's motivation.",
    },
    recommendation: "randers-6",
  },
  "randers-udfoerer-prioriterer": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Det kan besluttes, at udføreren prioriterer målene efter borgerens motivation.",
      en: "It may be decided that the provider prioritises the goals by the citizen's motivation.",
    },
    recommendation: "randers-6",
  },
  "randers-maaltype": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Der tages stilling til, om et mål er kompenserende, vedligeholdende eller udviklende.",
      en: "A position is taken on whether a goal compensates, maintains or develops.",
    },
    recommendation: "randers-7",
  },
  "randers-anbefalinger-gaelder": {
    source,
    shownIn: ["settings"],
    says: {
      da: "Afdelingen beslutter, om anbefalingerne gælder alle planer eller kun de udviklende.",
      en: "The department decides whether the recommendations apply to all plans or only to developing ones.",
    },
    recommendation: "randers-7",
  },
  "randers-kort-eller-lang-sigt": {
    source,
    shownIn: ["plan"],
    says: { da: "Hvert indsatsmål er kort- eller langsigtet.", en: "Each goal is short-term or long-term." },
    recommendation: "randers-8",
  },
  "randers-forventet-opfyldt": {
    source,
    shownIn: ["plan"],
    says: { da: "Hvert indsatsmål angiver, hvornår det ventes opfyldt.", en: "Each goal states when it is expected to be met." },
    recommendation: "randers-8",
  },
  "randers-forventet-varighed": {
    source,
    shownIn: ["plan"],
    says: { da: "Planen angiver indsatsens forventede varighed.", en: "The plan states the expected duration of the intervention." },
    recommendation: "randers-9",
  },
  "randers-opfoelgning-er-ikke-varighed": {
    source,
    shownIn: ["plan"],
    says: { da: "En dato for opfølgning er ikke en varighed.", en: "A date of follow-up is not a duration." },
    recommendation: "randers-9",
  },
  "randers-opfoelgning-inden-et-aar": {
    source,
    shownIn: ["plan"],
    says: { da: "Der følges typisk op efter et år.", en: "Follow-up typically comes after a year." },
    recommendation: "randers-10",
  },
  "randers-taet-opfoelgning": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Nye, omkostningstunge og komplicerede sager følges op senest efter tre måneder.",
      en: "New, costly and complicated cases are followed up within three months.",
    },
    recommendation: "randers-10",
  },
  "randers-omfang-i-bestilling": {
    source,
    shownIn: ["plan", "order"],
    says: {
      da: "De bevilgede timer står i bestillingen til udføreren, ikke i planen.",
      en: "The hours granted stand in the order to the provider, not in the plan.",
    },
    question: 4,
  },
  "randers-omfang-er-tydeligt": {
    source,
    shownIn: ["order"],
    says: { da: "Indsatsens omfang er tydeligt i bestillingen.", en: "The amount of the intervention is clear in the order." },
    question: 4,
  },
  "randers-medvirken-fremgaar": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Det fremgår tydeligt, at borgeren har været med til at lave planen.",
      en: "It is plain that the citizen took part in making the plan.",
    },
    recommendation: "randers-11",
  },
  "randers-formuleret-sammen": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Borgeren er så vidt muligt med til at formulere formål og mål.",
      en: "The citizen as far as possible takes part in wording purpose and goals.",
    },
    recommendation: "randers-12",
  },
  "randers-start-ved-motivationen": {
    source,
    shownIn: ["plan"],
    says: { da: "Arbejdet begynder dér, hvor borgeren er motiveret.", en: "Work begins where the citizen is motivated." },
    recommendation: "randers-12",
  },
  "randers-bemaerkninger": {
    source,
    shownIn: ["plan"],
    says: { da: "Borgerens bemærkninger til planen står i den.", en: "The citizen's remarks on the plan stand in it." },
    recommendation: "randers-13",
  },
  "randers-faglig-vurdering-ved-uenighed": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Er borgeren uenig i et mål, står der en tydelig faglig vurdering af, hvorfor der alligevel arbejdes med det.",
      en: "Where the citizen disagrees with a goal, there is a plain professional assessment of why work goes on with it.",
    },
    recommendation: "randers-14",
  },
  "randers-vigtigt-skridt-mod-formaalet": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Et mål, borgeren ikke er motiveret for, bør være et vigtigt skridt mod formålet.",
      en: "A goal the citizen is not motivated for should be an important step towards the purpose.",
    },
    recommendation: "randers-14",
  },
  "randers-fri-metode": {
    source,
    shownIn: ["plan"],
    says: { da: "Målene lader udføreren selv vælge faglig metode.", en: "The goals let the provider choose the professional method." },
    recommendation: "randers-15",
  },
  "randers-ikke-for-frit": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Målene bør ikke være så løse, at det er op til udføreren at finde retningen.",
      en: "The goals should not be so loose that finding the direction is left to the provider.",
    },
    recommendation: "randers-15",
  },
  "randers-ny-udfoerer-kan-overtage": {
    source,
    shownIn: ["plan"],
    says: {
      da: "En ny udfører kan se, hvilket niveau der sigtes mod, og hvilke redskaber der tænkes på.",
      en: "A new provider can see which level is aimed at and which tools are meant.",
    },
    recommendation: "randers-15",
  },
  "randers-forslag-til-udfoerer": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Det, der plejer at virke for borgeren, kan stå som forslag til udføreren.",
      en: "What tends to work for the citizen may stand as a suggestion to the provider.",
    },
    recommendation: "randers-16",
  },
  "randers-eksempler-paa-handlinger": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Et mål kan have eksempler på handlinger, som udføreren kan tage udgangspunkt i.",
      en: "A goal may have examples of actions the provider can start from.",
    },
    recommendation: "randers-16",
  },
  "randers-viden-om-borgeren": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Planen giver udføreren relevant viden om borgerens situation.",
      en: "The plan gives the provider relevant knowledge of the citizen's situation.",
    },
    recommendation: "randers-16",
  },
  "randers-udredning-foerst": {
    source,
    shownIn: ["plan", "order"],
    says: {
      da: "Er man i tvivl om indsatsen, kan udføreren lave en udredning, før planen skrives færdig.",
      en: "When in doubt about the intervention, the provider can make an assessment before the plan is finished.",
    },
    question: 1,
  },
  "randers-erfaringsudveksling": {
    source,
    shownIn: ["settings"],
    says: {
      da: "Myndighed og udfører udveksler erfaringer i et fælles mødeforum.",
      en: "Authority and provider exchange experience in a shared forum.",
    },
    recommendation: "randers-17",
  },
  "randers-opkvalificering": {
    source,
    shownIn: ["settings"],
    says: {
      da: "Myndighed og udfører aftaler fælles opkvalificering, hvor der er behov.",
      en: "Authority and provider agree on joint training where it is needed.",
    },
    recommendation: "randers-17",
  },
  "randers-tydeligt-formaal": {
    source,
    shownIn: ["assessment", "plan"],
    says: { da: "Skemaet spørger, om formålet er tydeligt.", en: "The form asks whether the purpose is clear." },
    question: 1,
  },
  "randers-maal-naas-i-tiden": {
    source,
    shownIn: ["assessment", "plan"],
    says: {
      da: "Skemaet spørger, om målene kan nås inden for tidsrammen.",
      en: "The form asks whether the goals can be reached within the time frame.",
    },
    question: 2,
  },
  "randers-maal-opfyldt-hvornaar": {
    source,
    shownIn: ["assessment", "plan"],
    says: {
      da: "Skemaet spørger, om man kan se, hvornår målene er opfyldt.",
      en: "The form asks whether one can see when the goals are met.",
    },
    question: 3,
  },
  "randers-tydeligt-omfang": {
    source,
    shownIn: ["assessment", "plan", "order"],
    says: {
      da: "Skemaet spørger, om omfanget er tydeligt i plan eller bestilling.",
      en: "The form asks whether the amount is clear in plan or order.",
    },
    question: 4,
  },
  "randers-rummelige-maal": {
    source,
    shownIn: ["assessment", "plan"],
    says: {
      da: "Skemaet spørger, om målene er rummelige nok for udføreren.",
      en: "The form asks whether the goals leave the provider room enough.",
    },
    question: 5,
  },
  "randers-klar-varighed": {
    source,
    shownIn: ["assessment", "plan"],
    says: { da: "Skemaet spørger, om varigheden er klar.", en: "The form asks whether the duration is clear." },
    question: 6,
  },
  "randers-sammenhaeng": {
    source,
    shownIn: ["assessment", "plan"],
    says: {
      da: "Skemaet spørger, om formål, indsatsmål og bevilling hænger sammen.",
      en: "The form asks whether purpose, goals and grant belong together.",
    },
    question: 7,
  },
  "randers-borgeren-inddraget": {
    source,
    shownIn: ["assessment", "plan"],
    says: { da: "Skemaet spørger, om borgeren har været tilstrækkeligt med.", en: "The form asks whether the citizen took part enough." },
    question: 8,
  },
  "randers-styringsredskab": {
    source,
    shownIn: ["assessment", "plan"],
    says: {
      da: "Skemaet spørger, om planen alt i alt er et styringsredskab.",
      en: "The form asks whether the plan is all in all a means of steering.",
    },
    question: 9,
  },
  "randers-tre-omraader": {
    source,
    shownIn: ["assessment"],
    says: {
      da: "Skemaet slutter med tre områder, der kan forbedres, med forslag.",
      en: "The form ends with three areas to improve, with proposals.",
    },
    question: 10,
  },
  "randers-fem-svar": {
    source,
    shownIn: ["assessment"],
    says: {
      da: "Hvert svar er et af fem: i høj grad, i nogen grad, i mindre grad, slet ikke eller stillingtagen ikke mulig.",
      en: "Each answer is one of five: to a high degree, to some degree, to a lesser degree, not at all, or cannot be assessed.",
    },
  },
  "randers-begrundet-svar": {
    source,
    shownIn: ["assessment"],
    says: { da: "Hvert svar har en begrundelse.", en: "Each answer has a reason." },
  },
} as const satisfies Record<string, Statement>;
