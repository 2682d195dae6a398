import { assertNever } from "../language/assert-never";
import { judge, type Evidence, type Judgement, type Smell } from "../measurability/judge";
import type { Lexicon } from "../measurability/lexicon";
import { rewriteTitles, rewritings, type Rewriting } from "../measurability/rewrite";
import { replaceScalar } from "../plan/edits";
import { hasPlaceholder, type Node } from "../plan/node";
import type { Plan } from "../plan/plan";
import type { Span, TextEdit } from "../plan/span";
import { plantypeOf } from "../schema/describe";
import { appendToField } from "./append-field";
import { socialPlans } from "./plan-groups";

/** The judgement of a criterion by its sign together with its target; `undefined` while it is still to be written. */
export function criterionJudgement(criterion: Node, lexicon: Lexicon): Judgement | undefined {
  const sign = criterion.at("tekst")?.text() ?? criterion.text();
  if (sign === undefined || hasPlaceholder(sign)) return undefined;
  const alone = judge(sign, { role: "succeskriterium", lexicon });
  const target = criterion.at("mål")?.text();
  if (alone.measurable || target === undefined) return alone;
  if (hasPlaceholder(target)) return undefined;
  const together = judge(`${sign.replace(/(?<![.\s])[.\s]+$/u, "")}: ${target}`, { role: "succeskriterium", lexicon });
  return together.measurable ? together : alone;
}

/** The words the reason speaks of, where they stand on one line as written; else the whole value. */
export function vagueSpan(plan: Plan, node: Node, judgement: Judgement): Span {
  const evidence = judgement.evidence.find(({ reason }) => reason.da === judgement.reason.da);
  return evidence ? evidenceSpan(plan, node, judgement, evidence) : node.head;
}

/** The words of the evidence, where they stand on one line as written; else the whole value. */
export function evidenceSpan(plan: Plan, node: Node, judgement: Judgement, evidence: Evidence): Span {
  const offset = plan.text.indexOf(judgement.text, node.span[0]);
  if (offset < 0 || offset + judgement.text.length > node.span[1] || node.multiline) return node.head;
  return [offset + evidence.start, offset + evidence.end];
}

/** What is to be said of a goal's wording: one thing, whose remedy comes first. */
export type Wording = { readonly judgement: Judgement } & (
  { readonly kind: "method" | "intervention"; readonly evidence: Evidence } | { readonly kind: "open" | "several" | "fine" }
);

/** `undefined` while the goal is still to be written. */
export function wordingOf(text: Node, lexicon: Lexicon): Wording | undefined {
  const written = text.text();
  if (written === undefined || hasPlaceholder(written)) return undefined;
  const judgement = judge(written, { role: "indsatsmål", lexicon });
  // The audit speaks of social plans; elsewhere only what can be measured counts.
  if (socialPlans.some((plantype) => plantype === plantypeOf(text.root))) {
    const method = judgement.evidence.find(({ smell }) => smell === "metode_dikteret");
    if (method) return { judgement, kind: "method", evidence: method };
    const help = deliveryIn(judgement);
    if (help) return { judgement, kind: "intervention", evidence: help };
  }
  if (!judgement.measurable && !hasMeasurableCriterion(text, lexicon)) return { judgement, kind: "open" };
  return { judgement, kind: judgement.smells.includes("flere_maal_i_et") ? "several" : "fine" };
}

const helpWords =
  /støtte|kontaktperson|mentor|samtale|besøg|behandling|terapi|rådgiv|vejled|hjælp|personale|sagsbehandler|medarbejder|pædagog|forløb/iu;

/** The words that tell of help given rather than what the citizen does. »Træning« is the citizen's own; »samtale« is not. */
export function deliveryIn({ text, evidence, measurable }: Judgement): Evidence | undefined {
  return (
    evidence.find(({ smell }) => smell === "indsats_fra_personale") ??
    evidence.find(({ smell }) => smell === "aktivitet_ikke_maal" && (!measurable || helpWords.test(text)))
  );
}

function hasMeasurableCriterion(text: Node, lexicon: Lexicon): boolean {
  const criteria = text.parent?.at("succeskriterier")?.items() ?? [];
  return criteria.some((criterion) => criterionJudgement(criterion, lexicon)?.measurable !== false);
}

const rewrite = (smell: Smell) => ({ title: rewriteTitles[smell], safe: false });

/** The fixes that word an open text anew, by what is open in it. */
export const rewriteFixes = {
  vagt_ord: rewrite("vagt_ord"),
  komparativ_uden_udgangspunkt: rewrite("komparativ_uden_udgangspunkt"),
  udefineret_niveau: rewrite("udefineret_niveau"),
  indre_tilstand: rewrite("indre_tilstand"),
} as const;

/** The edits of `rewriteFixes` for what is open in the text of the node. */
export function rewriteEdits(
  plan: Plan,
  node: Node,
  judgement: Judgement,
  lexicon: Lexicon,
): { readonly [Id in keyof typeof rewriteFixes]?: readonly TextEdit[] } {
  if (node.text() !== judgement.text) return {};
  const all = rewritings(judgement, { lexicon }).filter(({ smell, moved }) => smell in rewriteFixes && !moved);
  const offered = all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
  return Object.fromEntries(offered.map(({ smell, text }) => [smell, [replaceScalar(plan, node, text)]]));
}

/** Words the goal anew, with what is taken out of it put where it belongs. */
export function rewriteWithMove(
  plan: Plan,
  text: Node,
  judgement: Judgement,
  smells: readonly Smell[],
  lexicon: Lexicon,
): readonly TextEdit[] | undefined {
  const rewriting = rewritings(judgement, { lexicon }).find(({ smell }) => smells.includes(smell));
  return rewriting && [replaceScalar(plan, text, rewriting.text), ...moveEdits(plan, text, rewriting)];
}

function moveEdits(plan: Plan, text: Node, { moved }: Rewriting): readonly TextEdit[] {
  const { root } = text;
  if (!moved) return [];
  const id = text.parent?.at("id")?.text();
  const goals = id === undefined ? {} : { mål: [id] };
  switch (moved.to) {
    case "indsatser":
      return appendToField(plan, root, "indsatser", [{ tekst: moved.text, ...goals }]);
    case "nyt_mål":
      return appendToField(plan, root, "indsatsmål", [{ id: nextGoalId(root), tekst: moved.text }]);
    case "forslag_til_udfører":
      return suggestionEdits(plan, text, id, moved.text);
    default:
      return assertNever(moved.to);
  }
}

/** The suggestion goes to the intervention for the goal, else to the first. */
function suggestionEdits(plan: Plan, { root }: Node, goal: string | undefined, suggestion: string): readonly TextEdit[] {
  const interventions = (root.at("indsatser")?.items() ?? []).filter((item) => item.kind === "map");
  const own = interventions.find((item) => goal !== undefined && item.at("mål")?.texts().includes(goal)) ?? interventions[0];
  if (own) return appendToField(plan, own, "forslag_til_udfører", [suggestion]);
  const goals = goal === undefined ? {} : { mål: [goal] };
  return appendToField(plan, root, "indsatser", [{ tekst: "⟨indsats⟩", ...goals, forslag_til_udfører: [suggestion] }]);
}

/** The number behind the highest: `M3` after `M1` and `M2`. */
export function nextGoalId(root: Node): string {
  const ids = (root.at("indsatsmål")?.items() ?? []).map((goal) => /^(\D*)(\d{1,4})$/u.exec(goal.at("id")?.text() ?? ""));
  const highest = ids.toSorted((a, b) => Number(a?.[2] ?? 0) - Number(b?.[2] ?? 0)).at(-1);
  return `${highest?.[1] ?? "M"}${Number(highest?.[2] ?? 0) + 1}`;
}
