import { judge, type Judgement, type Role } from "../measurability/judge";
import type { Lexicon } from "../measurability/lexicon";
import { hasPlaceholder, type Node } from "../plan/node";
import { criterionJudgement } from "../rules/measurable";

/** The texts that say what is to be reached, and what each is. */
const roles: Readonly<Record<string, Role>> = {
  formål: "formål",
  niveau: "formål",
  "indsatsmål.*.tekst": "indsatsmål",
  "indsatsmål.*.delmål.*.tekst": "delmål",
  "delmål.*.tekst": "delmål",
  "indsatsmål.*.succeskriterier.*.tekst": "succeskriterium",
  "indsatsmål.*.delmål.*.succeskriterier.*.tekst": "succeskriterium",
};

export function roleOf(node: Node): Role | undefined {
  return roles[node.path.map((step) => (typeof step === "number" ? "*" : step)).join(".")];
}

/** Whether two people could agree that it is reached; `undefined` for other texts, and for those that are still to be written. */
export function judgementOf(node: Node, lexicon: Lexicon): Judgement | undefined {
  const role = roleOf(node);
  const text = node.text();
  if (!role || text === undefined || hasPlaceholder(text)) return undefined;
  return role === "succeskriterium" && node.parent ? criterionJudgement(node.parent, lexicon) : judge(text, { role, lexicon });
}
