type Localized = { readonly da: string; readonly en: string };

export type Lesson = {
  /** In `examples/kursus`. */
  readonly folder: string;
  readonly flawed: string;
  readonly good: string;
  readonly title: Localized;
  /** The case and what is practised. */
  readonly about: Localized;
};

function lesson(folder: string, title: Localized, about: Localized): Lesson {
  const name = folder.replace(/^\d-/, "");
  return { folder, flawed: `${folder}/mangelfuld-${name}.plan.yaml`, good: `${folder}/${name}.plan.yaml`, title, about };
}

/** The trainer's course, in its order; spread over the fields of the audit. */
export const lessons: readonly Lesson[] = [
  lesson(
    "1-formaal-og-kriterier",
    { da: "Et formål, man kan vurdere", en: "A purpose that can be judged" },
    {
      da: "Socialpsykiatri: formålet og tegnene på, at et mål er nået",
      en: "Social psychiatry: the purpose, and the signs that a goal is met",
    },
  ),
  lesson(
    "2-maal-eller-hjaelp",
    { da: "Mål eller hjælp?", en: "Goal or help?" },
    {
      da: "Socialpsykiatri: når målet er skrevet som en ydelse eller en metode",
      en: "Social psychiatry: when a goal is written as a service or a method",
    },
  ),
  lesson(
    "3-varighed-og-opfoelgning",
    { da: "Varighed og opfølgning", en: "Duration and follow-up" },
    {
      da: "Voksenhandicap: varighed, opfølgning og det, der hører til i bestillingen",
      en: "Adult disability: duration, follow-up, and what belongs in the order",
    },
  ),
  lesson(
    "4-borgerens-stemme",
    { da: "Borgerens stemme", en: "The citizen's voice" },
    { da: "Voksenhandicap: ønsker, rækkefølge og uenighed", en: "Adult disability: wishes, priorities and disagreement" },
  ),
  lesson(
    "5-barnets-ord",
    { da: "Barnets egne ord", en: "The child's own words" },
    {
      da: "Børnehandicap: barnets perspektiv og mål for trivsel og udvikling",
      en: "Child disability: the child's perspective, and goals for well-being and development",
    },
  ),
  lesson(
    "6-hele-planen",
    { da: "Hele planen", en: "The whole plan" },
    {
      da: "Børnehandicap: frister, ansvar og sammenhæng fra formål til indsats",
      en: "Child disability: deadlines, responsibility, and the line from purpose to intervention",
    },
  ),
];
