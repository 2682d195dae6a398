import type { Localized } from "../language/localized";
import type { ProvisionId } from "./provisions";

export type TrialCondition = { readonly id: string; readonly text: Localized };

/** A municipality's time-limited permission to depart from provisions. A municipality's own documents add trials of the same shape. */
export type Trial = {
  readonly id: string;
  readonly title: Localized;
  readonly waives: readonly ProvisionId[];
  readonly municipalities: readonly string[];
  /** The plan types it covers, as written in a plan's `plantype`. */
  readonly planTypes: readonly string[];
  readonly targetGroup: Localized;
  /** Words that a plan's own naming of its target group holds when it means this one. */
  readonly targetGroupMarks: readonly string[];
  /** Only "granted" waives anything. "unknown": look the municipality's statute up. */
  readonly status: "granted" | "applied" | "expired" | "unknown";
  readonly from: string;
  /** The last day the trial surely covers. */
  readonly certainUntil: string;
  /** The last day it can cover at all; between the two nobody can tell. */
  readonly latestUntil: string;
  readonly conditions: readonly TrialCondition[];
  /** Whether it rests on a municipality's published statute, which is not told with the trial and so belongs in the departure. */
  readonly restsOnStatute: boolean;
  /** Empty where a document names no page. */
  readonly href: string;
};

export const trials = [
  {
    id: "vesthimmerland-6mdr",
    title: { da: "Vesthimmerlands forsøg uden seksmånederskrav", en: "Vesthimmerland trial without the six-month requirement" },
    waives: ["lab-gl-6mdr"],
    municipalities: ["Vesthimmerland"],
    planTypes: ["indsatsplan"],
    targetGroup: {
      da: "borgere i ressourceforløb",
      en: "citizens in a resource course (ressourceforløb)",
    },
    targetGroupMarks: ["ressourceforløb"],
    status: "granted",
    from: "2017-07-01",
    certainUntil: "2021-12-31",
    latestUntil: "2024-12-31",
    conditions: [
      {
        id: "grund",
        text: {
          da: "Tilbud udelades, fordi der ventes på status eller evaluering fra et igangværende tilbud, eller fordi borgerens behov ikke kræver ændringer.",
          en: "Offers are left out because the state or evaluation of one under way is awaited, or because the citizen's needs call for no change.",
        },
      },
      {
        id: "faglig-vurdering",
        text: {
          da: "En faglig vurdering afgør, om tilbud kan lægges fast for de næste seks måneder.",
          en: "A professional assessment decides whether offers can be fixed for the next six months.",
        },
      },
      {
        id: "stillingtagen-ved-hver-samtale",
        text: {
          da: "Ved hver samtale i kontaktforløbet tages der stilling til, hvilke konkrete tilbud planen skal have.",
          en: "At every meeting of the contact course a position is taken on which concrete offers the plan should have.",
        },
      },
      {
        id: "ikke-laengere-end-relevant",
        text: {
          da: "Tilbud lægges ikke fast længere frem, end det er relevant på tidspunktet.",
          en: "Offers are not fixed further ahead than is relevant at the time.",
        },
      },
      {
        id: "begrundelse-i-journal",
        text: {
          da: "Journalen viser den løbende stillingtagen og begrunder, hvorfor de næste seks måneder ikke kan lægges fast.",
          en: "The journal shows the positions taken and gives the reason why the next six months cannot be fixed.",
        },
      },
    ],
    restsOnStatute: true,
    href: "https://vesthimmerland.dk/politik-og-faellesskab/politik-planer-og-strategier/projekter/frikommuneforsoeg-ii",
  },
  {
    id: "en-handleplan",
    title: { da: "forsøget Én handleplan", en: "the trial One action plan" },
    waives: ["sel-140", "sel-141", "lab-gl-27", "lab-gl-27-2", "lab-gl-28", "lab-gl-30a", "bab-52-3", "bab-52-5"],
    municipalities: ["Allerød", "Ballerup", "Fredensborg", "Frederikssund", "Furesø", "Gribskov", "Halsnæs", "Helsingør", "Hillerød"],
    planTypes: ["helhedsplan"],
    targetGroup: {
      da: "unge, voksne og familier med komplekse og sammensatte problemer",
      en: "young people, adults and families with complex and compound problems",
    },
    targetGroupMarks: ["komplekse"],
    status: "unknown",
    from: "2017-10-01",
    certainUntil: "2020-07-01",
    latestUntil: "2023-12-31",
    conditions: [
      {
        id: "den-droppede-plans-indhold-med",
        text: {
          da: "Indholdet af den plan, der udelades, står i den samlede plan.",
          en: "The content of the plan that is left out stands in the joint plan.",
        },
      },
      {
        id: "kun-maalgruppen",
        text: {
          da: "Borgeren hører til målgruppen. Alle andre får fortsat de særskilte planer.",
          en: "The citizen belongs to the target group. Everyone else still gets the separate plans.",
        },
      },
    ],
    restsOnStatute: true,
    href: "https://ballerup.dk/borger/jobsogning-ledighed/frikommunevedtaegten",
  },
] as const satisfies readonly Trial[];

export type TrialId = (typeof trials)[number]["id"];

/** A waived provision takes its own parts with it: who is exempt from § 141 is exempt from § 141(3). */
export const waives = (trial: Trial, id: ProvisionId): boolean =>
  trial.waives.some((waived) => id === waived || id.startsWith(`${waived}-`));
