// General administrative law, consent and personal data.
import { cite, type Act, type ProvisionEntry } from "./provision";

const legalProtection: Act = {
  short: { da: "retssikkerhedslovens", en: "Legal Protection Act" },
  full: {
    da: "lov om retssikkerhed og administration på det sociale område",
    en: "Act on Legal Protection and Administration in Social Matters (retssikkerhedsloven)",
  },
};
const administration: Act = {
  short: { da: "forvaltningslovens", en: "Public Administration Act" },
  full: { da: "forvaltningsloven", en: "Public Administration Act (forvaltningsloven)" },
};
const publicAccess: Act = {
  short: { da: "offentlighedslovens", en: "Access to Public Files Act" },
  full: { da: "lov om offentlighed i forvaltningen", en: "Access to Public Administration Files Act (offentlighedsloven)" },
};

/** Older than any plan we judge, and in force without an end that we know of. */
const standing = { dateCertainty: "general" } as const;
const guidance = "https://www.retsinformation.dk/Forms/R0710.aspx?id=191930";
const retold = {
  da: "Bygger på myndigheders gengivelse, ikke på lovens ordlyd.",
  en: "Rests on how authorities retell it, not on the wording of the act.",
};

export const administrativeLaw = {
  "rsl-3": {
    ...cite(legalProtection, "3"),
    ...standing,
    demands: {
      da: "Sagen skal behandles så hurtigt som muligt. Kommunen sætter og offentliggør frister for hvert sagsområde og skal give skriftlig besked, når en frist ikke kan holdes.",
      en: "The case must be handled as quickly as possible. The municipality sets and publishes deadlines for each field and must write when one cannot be kept.",
    },
    certainty: "found",
    href: guidance,
  },
  "rsl-4": {
    ...cite(legalProtection, "4"),
    ...standing,
    demands: {
      da: "Borgeren skal have mulighed for at medvirke, og kommunen skal tilrettelægge sagen, så det kan lade sig gøre.",
      en: "The citizen must be able to take part, and the municipality must arrange the case so that it is possible.",
    },
    certainty: "found",
    href: guidance,
    notice: retold,
  },
  "rsl-5": {
    ...cite(legalProtection, "5"),
    ...standing,
    demands: {
      da: "Kommunen skal se på alle muligheder for hjælp efter den sociale lovgivning og vejlede om andre myndigheder.",
      en: "The municipality must consider every kind of help that social legislation allows and advise on other authorities.",
    },
    certainty: "found",
    href: guidance,
  },
  "rsl-11": {
    ...cite(legalProtection, "11"),
    ...standing,
    demands: {
      da: "Oplysninger indhentes som udgangspunkt med borgerens samtykke. Uden samtykke kan sagen afgøres på det grundlag, der er. I nogle sager kan det ske uden samtykke; så skal borgeren orienteres.",
      en: "Information is as a rule obtained with the citizen's consent. Without it the case may be decided on what is there. In some cases it may happen without consent; then the citizen must be told.",
    },
    certainty: "partial",
    href: guidance,
    notice: {
      da: "Omfatter også § 11 a og § 11 c. Detaljerne efter databeskyttelsesreglerne fra 2018 er ikke læst.",
      en: "Covers § 11 a and § 11 c too. The details after the data protection rules of 2018 have not been read.",
    },
  },
  "fvl-28": {
    ...cite(administration, "28"),
    ...standing,
    demands: {
      da: "Fortrolige oplysninger må kun gives til en anden myndighed med udtrykkeligt samtykke, med hjemmel i lov, eller når de har væsentlig betydning for myndighedens arbejde. Samtykket skal være frivilligt, specifikt og informeret og kan trækkes tilbage.",
      en: "Confidential information may go to another authority only with explicit consent, with a basis in law, or where it matters essentially to the authority's work. Consent must be free, specific and informed, and may be withdrawn.",
    },
    certainty: "found",
    href: "https://danskelove.dk/forvaltningsloven/28",
  },
  "fvl-29": {
    ...cite(administration, "29"),
    ...standing,
    demands: {
      da: "I ansøgningssager må oplysninger om borgerens private forhold som hovedregel ikke hentes hos andre uden samtykke eller hjemmel.",
      en: "In cases the citizen applies for, information on private matters may as a rule not be obtained from others without consent or a basis in law.",
    },
    certainty: "general",
    href: "https://danskelove.dk/forvaltningsloven/29",
  },
  "fvl-19-22-25": {
    title: { da: "forvaltningslovens §§ 19, 22 og 25", en: "Public Administration Act §§ 19, 22 and 25" },
    fullTitle: {
      da: "forvaltningsloven, §§ 19, 22 og 25 om partshøring, begrundelse og klagevejledning",
      en: "Public Administration Act (forvaltningsloven), §§ 19, 22 and 25 on hearing, reasons and guidance on complaints",
    },
    ...standing,
    demands: {
      da: "Før en afgørelse skal borgeren høres, og afgørelsen skal begrundes og fortælle om klageadgang. En plan er normalt ikke en afgørelse.",
      en: "Before a decision the citizen must be heard, and the decision must give reasons and say how to complain. A plan is normally not a decision.",
    },
    certainty: "general",
    href: "https://danskelove.dk/forvaltningsloven/19",
  },
  "offl-13": {
    ...cite(publicAccess, "13"),
    ...standing,
    demands: {
      da: "I afgørelsessager skal faktiske oplysninger, eksterne vurderinger og væsentlige skridt i sagen noteres snarest, medmindre de allerede står i sagens dokumenter.",
      en: "In cases that lead to a decision, facts, external assessments and essential steps must be noted promptly unless the documents of the case already hold them.",
    },
    certainty: "found",
    href: "https://danskelove.dk/offentlighedsloven/13",
  },
  "gdpr-5-9": {
    title: { da: "databeskyttelsesforordningens artikel 5 og 9", en: "GDPR articles 5 and 9" },
    fullTitle: {
      da: "databeskyttelsesforordningen (EU) 2016/679, artikel 5, 9 og 32, og databeskyttelseslovens § 11",
      en: "General Data Protection Regulation (EU) 2016/679, articles 5, 9 and 32, and § 11 of the Danish Data Protection Act",
    },
    ...standing,
    demands: {
      da: "Skriv ikke flere personoplysninger end nødvendigt, og pas særligt på helbredsoplysninger. Brug alias i stedet for navn, adresse og CPR-nummer.",
      en: "Write no more personal data than needed, and take special care with health data. Use an alias instead of name, address and CPR number.",
    },
    certainty: "general",
    href: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
  },
  "cpr-format": {
    title: { da: "CPR-nummerets form", en: "form of the CPR number" },
    fullTitle: { da: "CPR-nummerets opbygning", en: "structure of the Danish civil registration number (CPR)" },
    ...standing,
    demands: {
      da: "Et CPR-nummer er fødselsdato og fire cifre. Siden 1. oktober 2007 udstedes også numre, som ikke går op i modulus 11, så den prøve kan ikke frikende et fund.",
      en: "A CPR number is the date of birth and four digits. Since 1 October 2007 numbers that fail modulus 11 are issued too, so that test cannot clear a find.",
    },
    certainty: "found",
    href: "https://cpr.dk",
  },
} as const satisfies Record<string, ProvisionEntry>;
