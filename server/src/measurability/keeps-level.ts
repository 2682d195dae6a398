/** To keep what has a level is to keep the level. */
import type { Reading } from "./reading";

/** What stands between people, or in a person: it is there or not, and has no level. */
const bonds = new Set(
  "social liv sammenhold samhørighed fællesskab bånd familiebånd relation værdighed netværk kontakt identitet tilknytning respekt tillid venskab".split(
    " ",
  ),
);

/** Keeping something that has a level: "bevare sin gangfunktion", but not "bevare båndet til sin far". */
export function keepsLevel(reading: Reading, at: number): boolean {
  return !reading.tokens[at]?.bases.some((base) => bonds.has(base));
}

export const keeping = new Set(
  "bevare fastholde opretholde vedligeholde bibeholde beholde opretholdelse bevarelse fastholdelse vedligeholdelse forhindre genvinde".split(
    " ",
  ),
);

export function keeps({ tokens }: Reading, at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some(({ bases, word }) => !word.endsWith("ende") && bases.some((base) => keeping.has(base)));
}
