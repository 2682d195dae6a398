import type { Reading } from "./reading";
import type { Verdict } from "./verdict";

const broader: Readonly<Record<string, string>> = {
  areaFood: "areaHealth", areaExercise: "areaHealth", areaSleep: "areaHealth", areaHygiene: "areaHealth", areaLeisure: "areaSocial",
}; // prettier-ignore
const joints = new Set(["og", "samt", ",", "+", "/"]);
const gaining = new Set(["opnå"]);

/** Two results from different parts of life, each with its own verb or comparison, can be met one without the other. */
export function several(reading: Reading, verdict: Verdict): boolean {
  const { tokens, categories } = reading;
  const parts: Set<string>[] = [];
  let areas = new Set<string>();
  let own = false;
  let compared = false;
  let gains = false;
  const close = () => {
    if (own && areas.size > 0) parts.push(areas);
    areas = new Set();
    own = false;
  };
  for (const { clause } of verdict.clauses) {
    if (clause.zone !== "main") {
      if (clause.zone !== "aside" && clause.zone !== "condition") gains = false;
      continue;
    }
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at];
      const here = categories[at];
      if (!token || !here) continue;
      if (joints.has(token.word) || token.word === ".") {
        close();
        // "Opnå netværk og en robust økonomi": one verb, two results.
        own = gains && token.word !== ".";
        gains &&= token.word !== ".";
      }
      if (token.verb) gains = token.bases.some((base) => gaining.has(base)) && !categories[at]?.has("observable");
      if (token.word === "mellem" || token.word === "med" || token.word === "om" || token.word === "så") gains = false;
      const phrase = reading.reach.has(`${at}:vague`);
      if ((token.verb && !here.has("limit")) || here.has("compare") || phrase) own = true;
      for (const category of here)
        if (category.startsWith("area")) areas.add(here.has("compare") || compared ? category : (broader[category] ?? category));
      if ((phrase || here.has("inner")) && areas.size === 0) areas.add("areaMind");
      compared = here.has("compare");
    }
    if (clause.to < tokens.length && tokens[clause.to - 1]?.kind === "mark") close();
  }
  close();
  return parts.some((part, index) => parts.slice(index + 1, index + 4).some((other) => [...part].every((area) => !other.has(area))));
}
