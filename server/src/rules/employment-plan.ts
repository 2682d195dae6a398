import type { Node } from "../plan/node";

/** The plans under the Active Employment Act that describe offers and goals. */
export const employmentPlans = ["min-plan", "rehab-plan"] as const;

const lists = ["tilbud", "aktiviteter", "indsatser", "stabiliserende", "øvrige_indsatser"] as const;

/** Everything that is done under the plan. */
export function measuresOf(root: Node): readonly Node[] {
  return lists.flatMap((list) => root.at(list)?.items() ?? []);
}

/** What is agreed with the citizen: offers, tests and activities. */
export function agreedOffers(root: Node): readonly Node[] {
  return (["tilbud", "aktiviteter"] as const).flatMap((list) => root.at(list)?.items() ?? []);
}

/** The number of the target group: `6-4` and `§ 6, nr. 4` are 4. */
export function groupNumber(root: Node): number | undefined {
  const text = root.at("målgruppe")?.text() ?? "";
  const match = /^\D{0,6}[26]\s*[-.]\s*(\d{1,2})\b/.exec(text) ?? /§\s*[26]\D{0,12}(\d{1,2})\b/.exec(text);
  return match ? Number(match[1]) : undefined;
}
