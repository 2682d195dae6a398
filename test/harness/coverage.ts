/**
 * Which rules serve what: every recommendation and question of the audit, every provision, and every statement of the source
 * documents. `npm run coverage:rules` prints the table; a test fails on a hole.
 */
import { provisions, type ProvisionId } from "../../server/src/law/provisions";
import { questions } from "../../server/src/law/questions";
import { recommendations, type RecommendationId } from "../../server/src/law/recommendations";
import { sourceOf, type Citation } from "../../server/src/law/source";
import { statements, type StatementId } from "../../server/src/law/statements";
import { allRules } from "../../server/src/lint/lint";
import type { RuleMeta } from "../../server/src/problem/rule-meta";
import { notChecked } from "./not-checked";

export type Row = {
  readonly group: "recommendation" | "question" | "provision" | "statement";
  readonly id: string;
  readonly rules: readonly string[];
  /** Why no rule checks it, where none does on purpose. */
  readonly reason?: string;
};

/** Whether nothing is said of the row: no rule, and no reason why there is none. */
export function isHole({ rules, reason }: Row): boolean {
  return rules.length === 0 && reason === undefined;
}

export function coverage(): readonly Row[] {
  return [
    ...keysOf(recommendations).map((id): Row => ({ group: "recommendation", id, rules: serving({ audit: id }) })),
    ...questions.map(({ number }): Row => ({ group: "question", id: String(number), rules: serving({ question: number }) })),
    ...keysOf(provisions).map((id): Row => ({ group: "provision", id, rules: serving({ law: id }) })),
    ...keysOf(statements).map(statementRow),
  ];
}

/** A statement is also served through the recommendation, question or provision that says the same. */
function statementRow(id: StatementId): Row {
  const { recommendation, question, provision } = statements[id];
  const asked = questions.find(({ number }) => number === question);
  const reason = notChecked[id];
  const rules = [
    ...serving({ statement: id }),
    // What is not checked on purpose is not checked by way of another either.
    ...(reason === undefined && recommendation ? serving({ audit: recommendation }) : []),
    ...(reason === undefined && provision ? serving({ law: provision }) : []),
    ...(reason === undefined && asked ? serving({ question: asked.number }) : []),
  ];
  return { group: "statement", id, rules: [...new Set(rules)].sort(), ...(reason === undefined ? {} : { reason }) };
}

function serving(citation: Citation): readonly string[] {
  const { id } = sourceOf(citation);
  const cites = (rule: RuleMeta): boolean => [rule.source, ...(rule.alsoServes ?? [])].some((other) => sourceOf(other).id === id);
  return allRules.filter(cites).map((rule) => rule.id);
}

function keysOf<Key extends RecommendationId | ProvisionId | StatementId>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}

/** The table as text: what is served by which rules, and why some of it is served by none. */
export function coverageTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ id }) => id.length));
  const line = (row: Row): string => {
    // A provision may be a frame, a date or a definition, which no plan can break.
    const said = row.rules.length > 0 ? row.rules.join(", ") : `– ${row.reason ?? (row.group === "provision" ? "no rule" : "HOLE")}`;
    return `${row.id.padEnd(width)}  ${said}`;
  };
  const groups: readonly Row["group"][] = ["recommendation", "question", "provision", "statement"];
  return groups
    .map((group) => {
      const own = rows.filter((row) => row.group === group);
      const served = own.filter(({ rules }) => rules.length > 0).length;
      return `${group}: ${served} of ${own.length} have a rule\n${own.map((row) => `  ${line(row)}\n`).join("")}`;
    })
    .join("\n");
}
