import type { StatementId } from "../../server/src/law/statements";

const onlyApplied = "The application asked for it and it was never shown to be granted, so no plan can follow or break it.";
const ownJudgement = "It takes a judgement of the case that only the caseworker can make; no field holds the answer.";
const inTheWork = "It is done in the work with the citizen and leaves no trace that a file must show.";

/** What the source documents say that no rule checks, and why. */
export const notChecked: Readonly<Partial<Record<StatementId, string>>> = {
  "vesthimmerland-ikke-laengere-end-relevant": ownJudgement,
  "vesthimmerland-reelle-tilbud": "Whether an offer will come about cannot be read from the plan that promises it.",
  "en-plan-koordineret":
    "That goals are fitted to each other shows in their content; that they are joined in one plan is asked for elsewhere.",
  "en-plan-samlede-livssituation": "It is a stance behind the whole plan; the four considerations are what a field can show of it.",
  "en-plan-egne-ressourcer": "Plans have no field for resources; a goal in the citizen's own words is what shows them.",
  "en-plan-borgerens-oplevelse": "The citizen's experience is gathered by evaluating the trial, not in the plan.",
  "en-plan-ny-hjemmel": "It is a wish for legislation, which no plan can follow or break.",
  "en-plan-undersoegelse-i-stedet-for-vum": onlyApplied,
  "en-plan-min-plan-som-samlet": onlyApplied,
  "en-plan-stabiliserende-aktiviteter": onlyApplied,
  "en-plan-individuelt-indhold": onlyApplied,
  "herberg-invitation": inTheWork,
  "herberg-indsats-efter-aftale":
    "When an intervention starts is checked by its date; that it works towards the citizen's goals, by its reference to them.",
  "herberg-dokumentation-mod-maal": inTheWork,
  "herberg-nyt-netvaerksmoede": inTheWork,
  "herberg-kortere-forloeb": "It is a hoped-for effect of the method, not something asked of a plan.",
  "herberg-faelles-maal": "That all parties work by the same goals shows in the work; one plan with agreed goals is what a file can show.",
  "randers-koordineret-med-andre": "Who else is involved is known only in the case; joint plans ask for it in fields of their own.",
  "randers-indhold-ikke-opbygning": "It tells how to judge: the order of the fields is free, and no rule speaks of it.",
  "randers-udredning-foerst": "It offers a way out of doubt and asks for nothing; whether there is doubt only the caseworker knows.",
  "rudersdal-ungemaalgruppe": "The group is described loosely (»about 17 to 29«), so an age outside it is no mistake.",
  "rudersdal-tidligere-kontakt": "It says that either is fine.",
  "rudersdal-misbrug-i-maalgruppen": "It is left open by the source, so either answer is right.",
  "rudersdal-hurtig-og-koordineret": "How fast help came is measured by the coordinating meeting; the rest is in the work.",
  "rudersdal-forebygge": "It is the hope behind the method, not something a single plan can show.",
  "rudersdal-opsoegende": inTheWork,
  "rudersdal-henvender": "Anyone may make the contact, so no value is wrong.",
  "rudersdal-sagsaabning-med-borgeren": "It says what the form may be used for and asks for nothing.",
  "rudersdal-moede-uden-borger": "It says what the meeting may be and asks for nothing.",
  "rudersdal-it-rygsaek": "It is about the caseworker's equipment, which no plan describes.",
  "rudersdal-andre-aktoerer": inTheWork,
  "rudersdal-akutbevilling": "It says what the caseworker may do and asks for nothing.",
};
