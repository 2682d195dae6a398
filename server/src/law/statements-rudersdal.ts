import type { Statement } from "./statement";

const source = "rudersdal";

export const rudersdal = {
  "rudersdal-screening": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Et screeningsskema støtter vurderingen af, om borgeren hører til målgruppen.",
      en: "A screening form supports the assessment of whether the citizen belongs to the target group.",
    },
  },
  "rudersdal-maalgruppe": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Målgruppen er unge og ældre med psykiske vanskeligheder, som er uden kontakt til arbejdsmarkedet og ikke kan holde kontakten til det sociale system.",
      en: "The target group is younger and older people with mental difficulties who have no contact with the labour market and cannot keep contact with the social system.",
    },
  },
  "rudersdal-ungemaalgruppe": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Ungemålgruppen er omkring 17–29 år og er gledet ud af skole, uddannelse eller arbejde.",
      en: "The young target group is about 17–29 years old and has slipped out of school, education or work.",
    },
  },
  "rudersdal-tidligere-kontakt": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Borgeren kan være i målgruppen, både når forvaltningen slet ikke kender vedkommende, og når der har været kontakt før.",
      en: "The citizen can belong to the target group both when wholly unknown to the authority and when there was contact before.",
    },
  },
  "rudersdal-misbrug-i-maalgruppen": {
    source,
    shownIn: ["plan", "settings"],
    says: {
      da: "Det er åbent, om borgere med misbrug hører til målgruppen, og der bør tages stilling.",
      en: "Whether citizens with addiction belong to the target group is open, and a position should be taken.",
    },
  },
  "rudersdal-hurtig-og-koordineret": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Så snart behovet er opdaget, sættes der hurtigt ind, og hjælpen er koordineret.",
      en: "As soon as the need is discovered, help comes quickly and is coordinated.",
    },
  },
  "rudersdal-forebygge": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Indsatsen sigter mod, at borgeren ikke senere får brug for mere omfattende støtte.",
      en: "The intervention aims at preventing a later need of more extensive support.",
    },
  },
  "rudersdal-opsoegende": {
    source,
    shownIn: ["plan", "journal"],
    says: {
      da: "Sagsbehandlingen er opsøgende og kan foregå dér, hvor borgeren er, fx hjemme eller hos pårørende.",
      en: "Casework reaches out and can take place where the citizen is, such as at home or with relatives.",
    },
  },
  "rudersdal-henvender": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Henvendelsen kan komme fra læge, boligselskab, psykiatrisk afdeling, pårørende eller en anden afdeling.",
      en: "The case can be raised by a doctor, a housing association, a psychiatric ward, relatives or another department.",
    },
  },
  "rudersdal-sagsaabning": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Et sagsåbningsskema sikrer, at man kommer rundt om det vigtige ved den første kontakt.",
      en: "A case opening form makes sure that the first contact covers what matters.",
    },
  },
  "rudersdal-sagsaabning-med-borgeren": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Sagsåbningsskemaet kan bruges sammen med borgeren eller udleveres.",
      en: "The case opening form can be used together with the citizen or handed out.",
    },
  },
  "rudersdal-kontakt-foerst": {
    source,
    shownIn: ["plan"],
    says: {
      da: "I begyndelsen vejer kontakten og forståelsen af støttebehovet tungere end at skrive mål.",
      en: "In the beginning contact and understanding the need of support weigh more than writing goals.",
    },
  },
  "rudersdal-borgermaal": {
    source,
    shownIn: ["plan"],
    says: { da: "Metoden beder om mål, som borgeren selv har formuleret.", en: "The method asks for goals that the citizen has worded." },
  },
  "rudersdal-fem-arbejdsdage": {
    source,
    shownIn: ["plan"],
    says: { da: "Et koordinerende møde holdes inden fem arbejdsdage.", en: "A coordinating meeting is held within five working days." },
  },
  "rudersdal-interne-parter": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Det koordinerende møde holdes med de interne samarbejdsparter.",
      en: "The coordinating meeting is held with the internal partners.",
    },
  },
  "rudersdal-graensen-kan-flyttes": {
    source,
    shownIn: ["settings"],
    says: {
      da: "Fristen kan flyttes, for selv 14 dage er ofte for kort til at vinde borgerens tillid.",
      en: "The limit can be moved, as even 14 days are often too short to win the citizen's trust.",
    },
  },
  "rudersdal-moede-uden-borger": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Mødet kan holdes uden borgeren, hvis borgeren ikke vil være med.",
      en: "The meeting can be held without the citizen when the citizen does not want to come.",
    },
  },
  "rudersdal-it-rygsaek": {
    source,
    shownIn: ["plan"],
    says: { da: "It-rygsækken bruges i alle fremskudte forløb.", en: "The IT backpack (it-rygsæk) is used in every outreach course." },
  },
  "rudersdal-andre-aktoerer": {
    source,
    shownIn: ["plan", "journal"],
    says: {
      da: "Sagsbehandleren koordinerer aktivt med andre offentlige parter og hjælper borgeren i kontakt med dem.",
      en: "The caseworker coordinates actively with other public bodies and helps the citizen reach them.",
    },
  },
  "rudersdal-akutbevilling": {
    source,
    shownIn: ["plan"],
    says: { da: "Den fremskudte sagsbehandler kan give en akutbevilling.", en: "The outreach caseworker can make an urgent grant." },
  },
  "rudersdal-slip-sagen": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Det bør være aftalt, hvornår sagen slippes: når en anden sagsbehandler er på, eller når den ventede bevilling eller ydelse er på plads.",
      en: "It should be agreed when the case is let go: when another caseworker is on it, or when the expected grant or benefit is in place.",
    },
  },
  "rudersdal-fremskudt-eller-ordinaer": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Det bør fremgå, hvorfor sagen kræver fremskudt og ikke ordinær sagsbehandling.",
      en: "It should show why the case calls for outreach rather than ordinary casework.",
    },
  },
} as const satisfies Record<string, Statement>;
