// What the five source documents say that a document can show, in our own words: the list that the rules are held against. Left out is
// what no document can show: staffing, it projects, evaluation designs, data agreements and hoped-for effects.
import type { Localized } from "../language/localized";
import type { Statement, StatementSource } from "./statement";
import { borgerensPlan } from "./statements-borgerens-plan";
import { enHandleplan } from "./statements-en-handleplan";
import { randersAudit } from "./statements-randers";
import { rudersdal } from "./statements-rudersdal";
import { vesthimmerland } from "./statements-vesthimmerland";

export const statementSources: Readonly<Record<StatementSource, { readonly title: Localized; readonly href?: string }>> = {
  vesthimmerland: {
    title: {
      da: "Vesthimmerlands Kommune: fritagelse for at opdatere indsatsplanens tilbud hver 6. måned",
      en: "Vesthimmerland Municipality: exemption from updating the intervention plan's offers every six months",
    },
    href: "https://vesthimmerland.dk/politik-og-faellesskab/politik-planer-og-strategier/projekter/frikommuneforsoeg-ii",
  },
  "en-handleplan": {
    title: {
      da: "frikommuneansøgningen Én handleplan, 1. december 2016",
      en: "the application One action plan (Én handleplan), 1 December 2016",
    },
    href: "https://ballerup.dk/borger/jobsogning-ledighed/frikommunevedtaegten",
  },
  "borgerens-plan": {
    title: { da: "Borgerens Plan på et herberg, Københavns Kommune", en: "The Citizen's Plan (Borgerens Plan) at a shelter, Copenhagen" },
    href: "https://www.kk.dk/borgerensplan",
  },
  "randers-audit": {
    title: { da: "Bedre handleplaner – bedre styring, Randers Kommune 2012", en: "Better action plans – better steering, Randers 2012" },
    href: "https://www.defactum.dk/projekter/showProject?projectId=1000&pageId=343600",
  },
  rudersdal: {
    title: {
      da: "Fremskudt sagsbehandling, midtvejsjustering i Rudersdal Kommune 2013",
      en: "Outreach casework (fremskudt sagsbehandling), mid-term adjustment in Rudersdal 2013",
    },
  },
};

const entries = { ...vesthimmerland, ...enHandleplan, ...borgerensPlan, ...randersAudit, ...rudersdal };

export type StatementId = keyof typeof entries;

/** Every statement by its id. */
export const statements: Readonly<Record<StatementId, Statement>> = entries;
