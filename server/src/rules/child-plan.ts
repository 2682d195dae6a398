import { citedId } from "../law/cited-provision";
import type { ProvisionId } from "../law/provisions";
import type { Node } from "../plan/node";

export const childPlans = ["sel-140", "barnets-plan", "ungeplan"] as const;

/** The areas that a goal of the plan is about. */
export function areasOf(root: Node): ReadonlySet<string> {
  return new Set((root.at("indsatsmål")?.items() ?? []).flatMap((goal) => goal.at("område")?.text()?.normalize("NFC") ?? []));
}

/** The youngest age the plan can mean: written, or told by the day of the sixteenth birthday. */
export function ageOf(root: Node): number | undefined {
  const age = root.at("barn", "alder")?.number() ?? root.at("borger", "alder")?.number();
  if (age !== undefined) return age;
  const turns16 = root.at("barn", "fylder_16")?.date();
  const date = root.at("dato")?.date();
  return turns16 !== undefined && date !== undefined && turns16 <= date ? 16 : undefined;
}

/** What the plan's own act asks, by plan type; a joint plan has what it replaced. */
export function lawOf<Law extends ProvisionId>(root: Node, laws: Readonly<Record<string, Law>>): Law | undefined {
  return laws[root.at("plantype")?.text()?.normalize("NFC") ?? ""];
}

/** The goals of an area to fill in, with the next free number. */
export function newGoal(root: Node, area: string, ahead = 0): { id: string; tekst: string; område: string } {
  const taken = (root.at("indsatsmål")?.items() ?? []).flatMap((goal) => goal.at("id")?.text() ?? []);
  let number = taken.length + 1 + ahead;
  while (taken.includes(`M${number}`)) number++;
  return { id: `M${number}`, tekst: `⟨mål for ${area}⟩`, område: area };
}

/** Said, or to be seen from the decision: §§ 46 and 47 are the placements. */
export function isPlaced(root: Node): boolean {
  const said = root.at("anbragt")?.flag();
  return said ?? /^bl-4[67](?:-|$)/.test(basisOf(root));
}

/** The id of the provision that the decision rests on, however it is written. */
export function basisOf(root: Node): string {
  return citedId(root.at("afgørelse", "hjemmel")?.text() ?? "");
}
