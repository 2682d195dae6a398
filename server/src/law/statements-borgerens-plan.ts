import type { Statement } from "./statement";

const source = "borgerens-plan";

export const borgerensPlan = {
  "herberg-en-plan": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Borgeren får én plan i stedet for op til fire og et forandringskompas, der skulle koordineres.",
      en: "The citizen gets one plan instead of up to four and a change compass that had to be coordinated.",
    },
  },
  "herberg-myndighedsansvar": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Efter den første visitationssamtale finder kontaktpersonen de relevante parter, og myndighedsansvaret fastlægges først.",
      en: "After the first intake meeting the contact person finds the relevant parties, and responsibility in the authority is settled first.",
    },
  },
  "herberg-invitation": {
    source,
    shownIn: ["plan", "journal"],
    says: {
      da: "Sagsbehandleren inviterer borgeren til en handleplanssamtale.",
      en: "The caseworker invites the citizen to a meeting on the plan.",
    },
  },
  "herberg-samtykke": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Samtalen holdes som netværksmøde med borgerens samtykke.",
      en: "The meeting is held as a network meeting with the citizen's consent.",
    },
  },
  "herberg-samme-moede": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Kontaktperson, behandler, sagsbehandlere og eksterne parter er med på ét og samme møde.",
      en: "Contact person, therapist, caseworkers and external parties are at one and the same meeting.",
    },
  },
  "herberg-plan-laves-sammen": {
    source,
    shownIn: ["plan"],
    says: { da: "Planen laves på mødet sammen med borgeren.", en: "The plan is made at the meeting together with the citizen." },
  },
  "herberg-aftalte-maal": {
    source,
    shownIn: ["plan"],
    says: { da: "På mødet aftales målene.", en: "The meeting agrees on the goals." },
  },
  "herberg-aftalte-roller": {
    source,
    shownIn: ["plan"],
    says: { da: "På mødet aftales, hvem der har hvilken rolle.", en: "The meeting agrees on who has which role." },
  },
  "herberg-aftalt-ansvar": {
    source,
    shownIn: ["plan"],
    says: { da: "På mødet aftales, hvem der har ansvar for hvad.", en: "The meeting agrees on who is responsible for what." },
  },
  "herberg-aftalt-prioritering": {
    source,
    shownIn: ["plan"],
    says: { da: "På mødet aftales, hvad der kommer først.", en: "The meeting agrees on what comes first." },
  },
  "herberg-aftalt-opfoelgning": {
    source,
    shownIn: ["plan"],
    says: { da: "På mødet aftales opfølgningen.", en: "The meeting agrees on the follow-up." },
  },
  "herberg-indsats-efter-aftale": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Indsatsen sættes i gang efter mødet og arbejder mod borgerens mål.",
      en: "The intervention starts after the meeting and works towards the citizen's goals.",
    },
  },
  "herberg-dokumentation-mod-maal": {
    source,
    shownIn: ["journal", "plan"],
    says: { da: "Der dokumenteres løbende i forhold til målene.", en: "Records are kept in relation to the goals." },
  },
  "herberg-opfoelgning-holdes": {
    source,
    shownIn: ["plan", "journal"],
    says: { da: "Opfølgningssamtaler holdes, som det er aftalt.", en: "Follow-up meetings are held as agreed." },
  },
  "herberg-nyt-netvaerksmoede": {
    source,
    shownIn: ["plan", "journal"],
    says: {
      da: "Relevante parter inviteres til et nyt netværksmøde, som det er aftalt.",
      en: "Relevant parties are invited to a new network meeting as agreed.",
    },
  },
  "herberg-kortere-forloeb": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Forløbet kan kortes fra omkring tre måneder til seks–syv uger.",
      en: "The course can shrink from about three months to six or seven weeks.",
    },
  },
  "herberg-faelles-maal": {
    source,
    shownIn: ["plan"],
    says: { da: "Alle parter arbejder efter de samme mål og aftaler.", en: "All parties work to the same goals and agreements." },
  },
} as const satisfies Record<string, Statement>;
