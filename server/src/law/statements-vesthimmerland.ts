import type { Statement } from "./statement";

const source = "vesthimmerland";

export const vesthimmerland = {
  "vesthimmerland-kun-kommunen": {
    source,
    shownIn: ["trial", "plan"],
    says: {
      da: "Fritagelsen gælder Vesthimmerlands Kommune og ingen andre.",
      en: "The exemption covers Vesthimmerland Municipality and no other.",
    },
  },
  "vesthimmerland-seks-maaneder": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Uden fritagelsen skal indsatsplanens tilbud ligge fast for mindst seks måneder ad gangen.",
      en: "Without the exemption the offers of the intervention plan (indsatsplan) must be fixed for at least six months at a time.",
    },
    provision: "lab-gl-6mdr",
  },
  "vesthimmerland-maalgruppe": {
    source,
    shownIn: ["plan", "trial"],
    says: {
      da: "Fritagelsen gælder kun borgere, som er visiteret til ressourceforløb.",
      en: "The exemption only covers citizens referred to a resource course (ressourceforløb).",
    },
  },
  "vesthimmerland-grund-afventer-status": {
    source,
    shownIn: ["plan", "journal"],
    says: {
      da: "En gyldig grund er, at der ventes på status eller evaluering fra et igangværende tilbud.",
      en: "One valid reason is that the state or evaluation of an offer under way is awaited.",
    },
  },
  "vesthimmerland-grund-intet-behov": {
    source,
    shownIn: ["plan", "journal"],
    says: {
      da: "En anden gyldig grund er, at borgerens behov ikke kræver ændringer.",
      en: "Another valid reason is that the citizen's needs call for no change.",
    },
  },
  "vesthimmerland-faglig-vurdering": {
    source,
    shownIn: ["plan", "journal"],
    says: {
      da: "En faglig vurdering afgør, om tilbud kan lægges fast for de næste seks måneder, eller om det ikke giver mening.",
      en: "A professional assessment decides whether offers can be fixed for the next six months or whether that makes no sense.",
    },
  },
  "vesthimmerland-stillingtagen-ved-hver-samtale": {
    source,
    shownIn: ["journal", "plan"],
    says: {
      da: "Ved samtalerne i kontaktforløbet tages der hver gang stilling til, hvilke konkrete tilbud planen skal have.",
      en: "At the meetings of the contact course a position is taken each time on which concrete offers the plan should have.",
    },
  },
  "vesthimmerland-tilbud-i-gang": {
    source,
    shownIn: ["journal", "plan"],
    says: {
      da: "Ved samtalerne tages der også stilling til, hvilke konkrete tilbud der skal sættes i gang.",
      en: "At the meetings a position is also taken on which concrete offers are to be started.",
    },
  },
  "vesthimmerland-ikke-laengere-end-relevant": {
    source,
    shownIn: ["plan"],
    says: {
      da: "Tilbud lægges ikke fast længere frem, end det er relevant, når planen skrives.",
      en: "Offers are not fixed further ahead than is relevant when the plan is written.",
    },
  },
  "vesthimmerland-kun-borgerens-behov": {
    source,
    shownIn: ["plan", "journal"],
    says: {
      da: "Det er borgerens behov og situation, der afgør, hvornår planen justeres, og ikke at der er gået seks måneder.",
      en: "The citizen's needs and situation decide when the plan is adjusted, not that six months have passed.",
    },
  },
  "vesthimmerland-reelle-tilbud": {
    source,
    shownIn: ["plan"],
    says: { da: "Planen lover ikke tilbud, der måske aldrig bliver til noget.", en: "The plan promises no offers that may never happen." },
  },
  "vesthimmerland-journal-stillingtagen": {
    source,
    shownIn: ["journal"],
    says: {
      da: "Journalen viser, at der løbende er taget stilling til tilbuddene ved samtalerne.",
      en: "The journal shows that positions on the offers were taken at the meetings.",
    },
  },
  "vesthimmerland-journal-begrundelse": {
    source,
    shownIn: ["journal"],
    says: {
      da: "Journalen begrunder, hvorfor tilbuddene ikke kan lægges fast for de næste seks måneder.",
      en: "The journal gives the reason why the offers cannot be fixed for the next six months.",
    },
  },
} as const satisfies Record<string, Statement>;
