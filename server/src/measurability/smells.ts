import type { Smell, Verdict } from "./judge";
import type { Reading } from "./reading";

const smellOf: Readonly<Record<string, Smell>> = {
  vague: "vagt_ord", vagueFrequency: "vagt_ord", inner: "indre_tilstand", level: "udefineret_niveau", compare: "komparativ_uden_udgangspunkt",
  escape: "udefineret_niveau", escapeTry: "udefineret_niveau", escapeFocus: "vagt_ord", escapeWork: "aktivitet_ikke_maal", manage: "vagt_ord", support: "aktivitet_ikke_maal",
}; // prettier-ignore

export function smellsOf(_reading: Reading, verdict: Verdict): readonly Smell[] {
  const found = new Set<Smell>();
  for (const against of verdict.unrescued) {
    const smell = smellOf[against.category];
    if (smell) found.add(smell);
  }
  return [...found];
}
