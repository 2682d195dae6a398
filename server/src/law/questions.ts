import type { Localized } from "../language/localized";

/** The scale of the assessment form, from best to worst; the last one is no grade. */
export const answers = [
  { da: "i høj grad", en: "to a high degree" },
  { da: "i nogen grad", en: "to some degree" },
  { da: "i mindre grad", en: "to a lesser degree" },
  { da: "slet ikke", en: "not at all" },
  { da: "stillingtagen ikke mulig", en: "cannot be assessed" },
] as const satisfies readonly Localized[];

export type Answer = (typeof answers)[number]["da"];

const goals = { da: "Formål og mål for indsats", en: "Purpose and goals of the intervention" };

/** The numbers of the form. */
export type QuestionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export type Question = {
  readonly number: QuestionNumber;
  readonly theme: Localized;
  readonly asks: Localized;
  /** "scale": one of the five answers and a reason. "three areas": three areas to improve, with proposals, for all cases together. */
  readonly answeredBy: "scale" | "three areas";
};

/** The ten questions of the assessment form, in our own words. */
export const questions: readonly Question[] = [
  {
    number: 1,
    theme: goals,
    asks: { da: "Har indsatsen et formål, og er det tydeligt?", en: "Does the intervention have a purpose, and is it clear?" },
    answeredBy: "scale",
  },
  {
    number: 2,
    theme: goals,
    asks: {
      da: "Er det sandsynligt, at indsatsmålene kan nås inden for den tid, planen sætter?",
      en: "Is it likely that the goals (indsatsmål) can be reached within the time the plan sets?",
    },
    answeredBy: "scale",
  },
  {
    number: 3,
    theme: goals,
    asks: {
      da: "Kan man se af planen, hvornår hvert indsatsmål er nået?",
      en: "Does the plan show when each goal (indsatsmål) is met?",
    },
    answeredBy: "scale",
  },
  {
    number: 4,
    theme: goals,
    asks: {
      da: "Er indsatsens omfang tydeligt i planen eller bestillingen?",
      en: "Is the amount of the intervention clear in the plan or the order (bestilling)?",
    },
    answeredBy: "scale",
  },
  {
    number: 5,
    theme: goals,
    asks: {
      da: "Er indsatsmålene så rummelige, at udføreren selv kan vælge fremgangsmåde?",
      en: "Are the goals (indsatsmål) wide enough for the provider to choose how to work?",
    },
    answeredBy: "scale",
  },
  {
    number: 6,
    theme: goals,
    asks: { da: "Står det klart, hvor længe indsatsen skal vare?", en: "Is it clear how long the intervention is to last?" },
    answeredBy: "scale",
  },
  {
    number: 7,
    theme: goals,
    asks: {
      da: "Hænger formål, indsatsmål og den bevilgede indsats sammen?",
      en: "Do purpose, goals (indsatsmål) and the intervention granted belong together?",
    },
    answeredBy: "scale",
  },
  {
    number: 8,
    theme: { da: "Borgerinddragelse", en: "Citizen involvement" },
    asks: {
      da: "Har borgeren været tilstrækkeligt med til at lave planen?",
      en: "Has the citizen taken enough part in making the plan?",
    },
    answeredBy: "scale",
  },
  {
    number: 9,
    theme: { da: "Samlet vurdering", en: "Overall assessment" },
    asks: {
      da: "Kan planen alt i alt bruges til at styre efter, både fagligt og økonomisk, og til at aftale og tale sammen om?",
      en: "All in all, can the plan be used to steer by, in professional and financial terms, and to agree and communicate on?",
    },
    answeredBy: "scale",
  },
  {
    number: 10,
    theme: { da: "Udvikling på tværs af sagerne", en: "Improvement across the cases" },
    asks: {
      da: "På hvilke tre områder kan planerne blive mest forbedret som styringsredskab, og hvad foreslår du?",
      en: "In which three areas can the plans improve most as a means of steering, and what do you propose?",
    },
    answeredBy: "three areas",
  },
];
