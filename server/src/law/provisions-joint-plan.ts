// The joint plan (helhedsorienteret plan) and the trials that came before it.
import { type ProvisionEntry } from "./provision";

const bill = "https://ft.dk/samling/20171/lovforslag/l232/20171_l232_som_fremsat.htm";
const jointPlan = { from: "2018-07-01", dateCertainty: "uncertain", certainty: "found", href: bill } as const;
const amendingAct = {
  da: "lov nr. 707 af 8. juni 2018 om helhedsorienteret plan",
  en: "Act no. 707 of 8 June 2018 on the joint plan (helhedsorienteret plan)",
};
const trialAct = { from: "2017-07-01", to: "2024-12-31", certainUntil: "2021-12-31", dateCertainty: "found", certainty: "found" } as const;
const employmentTrials = {
  from: "2018-06-01",
  to: "2024-12-31",
  certainUntil: "2023-12-31",
  dateCertainty: "partial",
  href: "https://www.retsinformation.dk/eli/lta/2018/529",
} as const;

export const jointPlanAndTrials = {
  "hop-betingelser": {
    title: { da: "betingelserne for en helhedsorienteret plan", en: "conditions for a joint plan" },
    fullTitle: {
      da: `betingelserne for en helhedsorienteret plan (${amendingAct.da})`,
      en: `conditions for a joint plan (${amendingAct.en})`,
    },
    ...jointPlan,
    demands: {
      da: "Alle tre ting skal være opfyldt: problemerne er komplekse og sammensatte, flere planer kan eller skal laves, og der er behov for koordinering.",
      en: "All three must hold: the problems are complex and compound, several plans may or must be made, and coordination is needed.",
    },
  },
  "hop-samtykke": {
    title: { da: "samtykke til en helhedsorienteret plan", en: "consent to a joint plan" },
    fullTitle: { da: `samtykke til en helhedsorienteret plan (${amendingAct.da})`, en: `consent to a joint plan (${amendingAct.en})` },
    ...jointPlan,
    demands: {
      da: "Borgeren skal samtykke til planen og til, hvilke planer den træder i stedet for. For en ung fra 16 år skal både den unge og forældremyndighedens indehaver samtykke.",
      en: "The citizen must consent to the plan and to which plans it replaces. From the age of 16 both the young person and the holder of custody must consent.",
    },
    notice: {
      da: "Trækkes samtykket tilbage, skal de planer, der blev erstattet, laves igen. Det følger af ordningen, men er ikke fundet i teksten.",
      en: "If consent is withdrawn, the plans that were replaced must be made again. That follows from the scheme but was not found in the text.",
    },
  },
  "hop-indhold": {
    title: { da: "indholdet af en helhedsorienteret plan", en: "content of a joint plan" },
    fullTitle: { da: `indholdet af en helhedsorienteret plan (${amendingAct.da})`, en: `content of a joint plan (${amendingAct.en})` },
    ...jointPlan,
    demands: {
      da: "Planen skal have både den beskæftigelsesrettede indsats og de øvrige indsatser. Det, en erstattet børne- eller ungeplan skulle rumme, skal stadig være der.",
      en: "The plan must hold both the employment intervention and the other interventions. What a replaced plan for a child or young person had to contain must still be there.",
    },
    certainty: "partial",
  },
  "hop-indhold-sel-141": {
    title: { da: "servicelovens krav i en helhedsorienteret plan", en: "Social Services Act content in a joint plan" },
    fullTitle: {
      da: `servicelovens krav til indholdet, når en helhedsorienteret plan træder i stedet for § 141-planen (${amendingAct.da})`,
      en: `what the Social Services Act asks a plan to contain when a joint plan replaces the § 141 plan (${amendingAct.en})`,
    },
    ...jointPlan,
    demands: {
      da: "Den sociale del af planen bør stadig rumme formål, indsats, varighed og særlige forhold.",
      en: "The social part of the plan should still hold purpose, intervention, duration and special circumstances.",
    },
    certainty: "uncertain",
    notice: {
      da: "At § 141, stk. 3, gælder fuldt ud her, er en rimelig læsning, men ikke fundet i teksten.",
      en: "That § 141(3) applies in full here is a reasonable reading but was not found in the text.",
    },
  },
  "hop-erstatter": {
    title: { da: "hvad en helhedsorienteret plan kan erstatte", en: "what a joint plan may replace" },
    fullTitle: {
      da: `hvilke planer en helhedsorienteret plan kan erstatte (${amendingAct.da})`,
      en: `which plans a joint plan may replace (${amendingAct.en})`,
    },
    ...jointPlan,
    demands: {
      da: "Planen kan træde i stedet for Min Plan, rehabiliteringsplanens indsatsdel, § 141-planen, planen for unge på 16–23 år og forældredelene. Rehabiliteringsplanens forberedende del kan den ikke erstatte.",
      en: "The plan may replace My Plan (Min Plan), the intervention part of the rehabilitation plan, the § 141 plan, the plan for young people aged 16–23 and the parents' parts. It cannot replace the preparatory part of the rehabilitation plan.",
    },
  },
  "frik-lov": {
    title: { da: "lov om frikommunenetværk", en: "Free Municipality Networks Act" },
    fullTitle: {
      da: "lov om frikommunenetværk (lov nr. 658 af 8. juni 2017, lovbekendtgørelse nr. 831 af 25. juni 2018)",
      en: "Free Municipality Networks Act (lov om frikommunenetværk; Act no. 658 of 8 June 2017, Consolidation Act no. 831 of 25 June 2018)",
    },
    ...trialAct,
    demands: {
      da: "En kommune i et netværk kan fravige de bestemmelser, loven nævner, når forsøget er godkendt. Et forsøg må ikke stride mod grundloven, EU-retten eller borgernes retssikkerhed.",
      en: "A municipality in a network may depart from the provisions the act names once the trial is granted. A trial must not conflict with the constitution, EU law or the citizens' legal protection.",
    },
    href: "https://www.retsinformation.dk/eli/lta/2018/831",
    notice: {
      da: "Forsøgene løb til og med 2021. Enkelte paragraffer er forlænget til udgangen af 2022, 2023 eller 2024.",
      en: "The trials ran until the end of 2021. Some sections were extended to the end of 2022, 2023 or 2024.",
    },
  },
  "frik-en-plan": {
    title: { da: "forsøget Én handleplan", en: "the trial One action plan" },
    fullTitle: {
      da: "frikommunenetværket En plan for en sammenhængende indsats sammen med borgeren: forsøget Én handleplan",
      en: "free municipality network for one plan together with the citizen: the trial One action plan (Én handleplan)",
    },
    from: "2017-10-01",
    to: "2023-12-31",
    certainUntil: "2020-07-01",
    dateCertainty: "partial",
    demands: {
      da: "Ni kommuner søgte om at bruge én samlet plan i stedet for de særskilte. Indholdet af den plan, der udelades, skal med i den samlede, og borgere uden for målgruppen skal fortsat have de særskilte planer.",
      en: "Nine municipalities applied to use one plan instead of the separate ones. The content of the plan left out must be in the joint one, and citizens outside the target group must still have the separate plans.",
    },
    certainty: "partial",
    href: "https://ballerup.dk/borger/jobsogning-ledighed/frikommunevedtaegten",
    notice: {
      da: "En ansøgning er ikke en hjemmel. Hvilke dele der blev godkendt, er ikke fundet; se kommunens vedtægt.",
      en: "An application is not a legal basis. Which parts were granted was not found; see the municipality's statute (vedtægt).",
    },
  },
  "frik-bek": {
    title: { da: "frikommunebekendtgørelsen på beskæftigelsesområdet", en: "Free Municipality Order on employment" },
    fullTitle: {
      da: "bekendtgørelse nr. 529 af 23. maj 2018 om frikommuneforsøg II på beskæftigelses- og sygedagpengeområdet",
      en: "Executive Order no. 529 of 23 May 2018 on Free Municipality Trial II in employment and sickness benefit",
    },
    ...employmentTrials,
    demands: {
      da: "Giver de forsøg på beskæftigelsesområdet, som kommunen har søgt og fået godkendt. Hvert forsøg har sin egen slutdato.",
      en: "Allows the employment trials that the municipality applied for and was granted. Each trial has its own end date.",
    },
    certainty: "found",
    notice: {
      da: "Bekendtgørelse nr. 1588 af 23. december 2022 lod forsøg begyndt senest 1. oktober 2018 løbe til 1. januar 2024. Enkelte kan være forlænget.",
      en: "Executive Order no. 1588 of 23 December 2022 let trials begun by 1 October 2018 run until 1 January 2024. Some may have been extended.",
    },
  },
  "frik-bek-besk": {
    title: { da: "frikommuneforsøg på beskæftigelsesområdet", en: "free municipality trials in employment" },
    fullTitle: {
      da: "frikommuneforsøg II på beskæftigelsesområdet (bekendtgørelse nr. 529 af 23. maj 2018 og nr. 1588 af 23. december 2022)",
      en: "Free Municipality Trial II in employment (Executive Orders no. 529 of 23 May 2018 and no. 1588 of 23 December 2022)",
    },
    ...employmentTrials,
    demands: {
      da: "Rammen om forsøgene i de nordjyske kommuner og i netværket En plan. Perioden afhænger af det enkelte forsøg.",
      en: "The frame of the trials in the North Jutland municipalities and the One plan network. The period depends on the trial.",
    },
    certainty: "partial",
    notice: {
      da: "Slå slutdatoen for det enkelte forsøg op i kommunens vedtægt.",
      en: "Look up the end date of the trial in the municipality's statute (vedtægt).",
    },
  },
  "frik-vedtaegt": {
    title: { da: "kravet om en frikommunevedtægt", en: "requirement of a free municipality statute" },
    fullTitle: {
      da: "kravet om en offentliggjort frikommunevedtægt (lov om frikommunenetværk)",
      en: "requirement of a published free municipality statute (frikommunevedtægt)",
    },
    ...trialAct,
    demands: {
      da: "Før et forsøg begynder, skal kommunen have en frikommunevedtægt, som er offentlig på kommunens hjemmeside og sendt til ministeriet.",
      en: "Before a trial starts, the municipality must have a statute (frikommunevedtægt) that is public on its website and sent to the ministry.",
    },
    href: "https://www.retsinformation.dk/eli/lta/2018/831",
    notice: {
      da: "Enkelte dele af loven er forlænget ud over 2021.",
      en: "Some parts of the act were extended beyond 2021.",
    },
  },
  "frik-vesthimmerland": {
    title: { da: "Vesthimmerlands forsøg uden seksmånederskrav", en: "Vesthimmerland trial without the six-month requirement" },
    fullTitle: {
      da: "Vesthimmerlands Kommunes forsøg: fritagelse for at opdatere indsatsplanens tilbud hver sjette måned",
      en: "Vesthimmerland Municipality's trial: exemption from updating the offers of the intervention plan every six months",
    },
    from: "2017-07-01",
    to: "2024-12-31",
    certainUntil: "2021-12-31",
    dateCertainty: "uncertain",
    demands: {
      da: "Kun Vesthimmerland og kun borgere i ressourceforløb er fritaget for at lægge tilbud fast seks måneder frem. En faglig vurdering skal afgøre det, hver samtale skal tage stilling til planens tilbud, og journalen skal vise stillingtagen og begrundelse.",
      en: "Only Vesthimmerland, and only citizens in a resource course (ressourceforløb), are exempt from fixing offers six months ahead. A professional assessment must decide it, every meeting must consider the plan's offers, and the journal must show the position taken and the reason.",
    },
    certainty: "found",
    href: "https://vesthimmerland.dk/politik-og-faellesskab/politik-planer-og-strategier/projekter/frikommuneforsoeg-ii",
    notice: {
      da: "Kommunen oplyser, at forsøget kunne løbe til og med december 2021. Om det blev forlænget til højst udgangen af 2024, er ikke fundet.",
      en: "The municipality says the trial could run until December 2021. Whether it was extended, at most to the end of 2024, was not found.",
    },
  },
  "frik-efter": {
    title: { da: "nyere frisættelse af kommuner", en: "later exemptions of municipalities" },
    fullTitle: {
      da: "frisættelse på beskæftigelsesområdet fra 1. juli 2023 (Hillerød, Greve, Silkeborg og Aabenraa)",
      en: "exemptions in employment from 1 July 2023 (Hillerød, Greve, Silkeborg and Aabenraa)",
    },
    from: "2023-07-01",
    dateCertainty: "found",
    demands: {
      da: "Nyere frisættelse har sin egen hjemmel. Den skal nævnes, når en plan bygger på den.",
      en: "Later exemptions have a legal basis of their own. It must be named when a plan relies on it.",
    },
    certainty: "found",
    href: "https://danskekommuner.dk",
  },
} as const satisfies Record<string, ProvisionEntry>;
