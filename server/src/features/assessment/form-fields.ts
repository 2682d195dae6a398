import { questions } from "../../law/questions";
import type { Path } from "../../plan/node";
import type { Plan } from "../../plan/plan";

/** How many areas to develop the form asks for. */
export const areaCount = 3;

export const areasKey = "udviklingsområder";

export const scaleQuestions = questions.filter(({ answeredBy }) => answeredBy === "scale");

const named: readonly (readonly [name: string, path: Path])[] = [
  ["bedømmer", ["bedømmer"]],
  ...scaleQuestions.flatMap(({ number }) =>
    (["vurdering", "begrundelse"] as const).map((part): [string, Path] => [`${part}-${number}`, ["svar", `spørgsmål_${number}`, part]]),
  ),
  ...Array.from({ length: areaCount }, (_, index) =>
    (["område", "forslag"] as const).map((part): [string, Path] => [`${part}-${index + 1}`, [areasKey, index, part]]),
  ).flat(),
  ["bemærkninger", ["bemærkninger"]],
];

/** Every field of the form by its name, with where an assessment keeps it. */
export const formFields: ReadonlyMap<string, Path> = new Map(named);

/** What stands in a field of the form. */
export type Filled = { readonly name: string; readonly text: string };

/** What the assessment holds, for every field; an area that is only a text counts as one without a proposal. */
export function filledIn(form: Plan | undefined): readonly Filled[] {
  return [...formFields].map(([name, path]) => ({ name, text: form ? textAt(form, path) : "" }));
}

export function textAt({ root }: Plan, path: Path): string {
  const [list, index, part] = path;
  const item = list === areasKey && typeof index === "number" ? root.at(list, index) : undefined;
  const node = item?.kind === "scalar" && part === "område" ? item : root.at(...path);
  return node?.text()?.trim() ?? "";
}
