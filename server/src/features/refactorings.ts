import { CodeActionKind } from "vscode-languageserver-types";
import type { Localized } from "../language/localized";
import { clash } from "../lint/apply-fixes";
import { problemsOf } from "../lint/lint";
import { judge } from "../measurability/judge";
import { rewritings, type Rewriting } from "../measurability/rewrite";
import { appendItem, replaceScalar, scalar, toYaml, type Value } from "../plan/edits";
import type { Node } from "../plan/node";
import { parsePlan } from "../plan/parse-plan";
import type { Plan } from "../plan/plan";
import { applyEdits, touches, type Span, type TextEdit } from "../plan/span";
import { describe, subjectOf } from "../schema/describe";
import { insertField } from "../schema/insert-field";
import { fold, nearest } from "../schema/nearest";
import { settingsFor } from "../workspace/settings";
import { withPlan, type Workspace } from "../workspace/workspace";
import { contentSpan } from "./range";

/** A change that somebody may want where nothing is wrong, or to much at once. */
export type Refactoring = {
  /** Names it when the editor asks for its edits later. */
  readonly id: string;
  readonly kind: string;
  readonly title: Localized;
  /** Takes long enough that it is computed when it is chosen. */
  readonly costly: boolean;
  readonly edits: () => readonly TextEdit[];
};

/** What can be done with the goal at the span, and with the whole document. */
export function refactorings(workspace: Workspace, plan: Plan, at: Span): readonly Refactoring[] {
  return [...goalRefactorings(workspace, plan, at), ...priorities(plan, at), ...spelling(plan), ...missingFields(workspace, plan)];
}

function goalRefactorings(workspace: Workspace, plan: Plan, at: Span): readonly Refactoring[] {
  const goal = plan.root.at("indsatsmål")?.items().find((item) => touches(contentSpan(plan, item), at)); // prettier-ignore
  const text = goal?.at("tekst");
  const words = text?.text();
  if (!goal || !text || words === undefined || !touches(contentSpan(plan, text), at)) return [];
  const { lexicon } = settingsFor(workspace, plan.uri);
  const ways = rewritings(judge(words, { role: "indsatsmål", lexicon }), { lexicon });
  const way = (to: NonNullable<Rewriting["moved"]>["to"]): { text: string; moved: string } | undefined => {
    const found = ways.find(({ moved }) => moved?.to === to);
    return found?.moved && { text: found.text, moved: found.moved.text };
  };
  const split = way("nyt_mål") ?? splitAtAnd(words);
  const activity = way("indsatser");
  const method = way("forslag_til_udfører");
  const make = (id: string, title: Localized, edits: () => readonly TextEdit[]): Refactoring => ({
    id,
    kind: CodeActionKind.RefactorRewrite,
    title,
    costly: false,
    edits,
  });
  return [
    split &&
      make("split-goal", { da: "Del målet i to", en: "Split the goal in two" }, () => [
        replaceScalar(plan, text, split.text),
        ...goalBehind(plan, goal, split.moved),
      ]),
    activity &&
      make(
        "activity-to-intervention",
        { da: "Gør aktiviteten til en indsats, og skriv målet", en: "Make the activity an intervention (indsats), and write the goal" },
        () => [replaceScalar(plan, text, activity.text), ...addIntervention(plan, goal, { tekst: activity.moved })],
      ),
    method &&
      make(
        "method-to-suggestion",
        { da: "Flyt metoden til »forslag_til_udfører«", en: "Move the method to the suggestions for the provider (forslag_til_udfører)" },
        () => [replaceScalar(plan, text, method.text), ...suggest(plan, goal, method.moved)],
      ),
  ].filter((refactoring) => refactoring !== undefined);
}

/** At the last »og« or »samt« that stands between words. */
function splitAtAnd(text: string): { text: string; moved: string } | undefined {
  const match = /^(.*\S),?\s+(?:og|samt)\s+(\S.*)$/isu.exec(text.trim());
  const [, first, second] = match ?? [];
  if (first === undefined || second === undefined) return undefined;
  return { text: first.replace(/,$/, ""), moved: second.charAt(0).toUpperCase() + second.slice(1) };
}

/** A new goal below this one; what is done for this one is done for both. */
function goalBehind(plan: Plan, goal: Node, text: string): readonly TextEdit[] {
  const list = goal.parent;
  if (!list) return [];
  const id = freeId(list);
  const value: Value = { id, tekst: text };
  const used = (plan.root.at("indsatser")?.items() ?? []).flatMap((intervention) => {
    const goals = intervention.at("mål");
    return goals?.kind === "list" && goals.texts().includes(goal.at("id")?.text() ?? "") ? appendItem(plan, goals, id) : [];
  });
  if (list.flow) return [...appendItem(plan, list, value), ...used];
  const end = plan.lines.lineEnd(plan.lines.positionAt(contentSpan(plan, goal)[1]).line);
  const eol = plan.text.includes("\r\n") ? "\r\n" : "\n";
  const indent = " ".repeat(plan.lines.positionAt(list.span[0]).character);
  const block = toYaml([value], eol).split(eol).map((line) => indent + line).join(eol); // prettier-ignore
  return [{ span: [end, end], text: eol + block }, ...used];
}

/** `M3` where the goals are M1 and M2. */
function freeId(list: Node): string {
  const ids = list.items().flatMap((item) => item.at("id")?.text() ?? []);
  const lead = /^(.*?)(?<!\d)\d*$/u.exec(ids.at(-1) ?? "")?.[1] || "M";
  let number = list.items().length + 1;
  while (ids.includes(`${lead}${number}`)) number++;
  return `${lead}${number}`;
}

function addIntervention(plan: Plan, goal: Node, value: { readonly [key: string]: Value }): readonly TextEdit[] {
  const id = goal.at("id")?.text();
  const intervention = { ...value, ...(id === undefined ? {} : { mål: [id] }) };
  const list = plan.root.at("indsatser");
  return list?.kind === "list" && !list.isEmpty()
    ? appendItem(plan, list, intervention)
    : insertField(plan, plan.root, "indsatser", [intervention]);
}

function suggest(plan: Plan, goal: Node, method: string): readonly TextEdit[] {
  const id = goal.at("id")?.text();
  const helping = plan.root.at("indsatser")?.items().find((item) => item.kind === "map" && id !== undefined && item.at("mål")?.texts().includes(id)); // prettier-ignore
  if (!helping) return addIntervention(plan, goal, { tekst: "⟨indsats⟩", forslag_til_udfører: [method] });
  const suggestions = helping.at("forslag_til_udfører");
  return suggestions?.kind === "list" && !suggestions.isEmpty()
    ? appendItem(plan, suggestions, method)
    : insertField(plan, helping, "forslag_til_udfører", [method]);
}

/** 1, 2, 3 … in the order the goals have now; those without a number come last. */
function priorities(plan: Plan, at: Span): readonly Refactoring[] {
  const list = plan.root.at("indsatsmål");
  const goals = list?.items().filter((goal) => goal.kind === "map") ?? [];
  const isHere = [list, ...goals.map((goal) => goal.at("prioritet"))].some((node) => node && touches(node.keySpan ?? node.head, at) || node?.kind === "scalar" && touches(node.span, at)); // prettier-ignore
  if (!isHere || !goals.some((goal) => goal.has("prioritet"))) return [];
  const ranked = goals.toSorted((a, b) => (a.at("prioritet")?.number() ?? Infinity) - (b.at("prioritet")?.number() ?? Infinity) || 0);
  const wrong = ranked.filter((goal, index) => goal.at("prioritet")?.number() !== index + 1);
  if (wrong.length === 0) return [];
  return [
    {
      id: "renumber-priorities",
      kind: CodeActionKind.RefactorRewrite,
      title: { da: "Nummerér prioriteterne fra 1", en: "Number the priorities from 1" },
      costly: false,
      edits: () =>
        wrong.flatMap((goal) => {
          const number = ranked.indexOf(goal) + 1;
          const node = goal.at("prioritet");
          return node && !node.isEmpty() ? [replaceScalar(plan, node, number)] : insertField(plan, goal, "prioritet", number);
        }),
    },
  ];
}

/** `indsatsmaal` and `indsatsmal` as `indsatsmål`, all over the document. */
function spelling(plan: Plan): readonly Refactoring[] {
  const edits = spellings(plan, plan.root, []);
  if (edits.length === 0) return [];
  return [
    {
      id: "danish-spelling",
      kind: CodeActionKind.RefactorRewrite,
      title: { da: "Skriv alle felter med æ, ø og å", en: "Write every field with æ, ø and å" },
      costly: false,
      edits: () => edits,
    },
  ];
}

function spellings(plan: Plan, node: Node, path: readonly (string | number)[]): readonly TextEdit[] {
  const keys = node.kind === "map" ? (describe(subjectOf(plan), path)?.keys ?? []) : [];
  return node.children.flatMap((child) => {
    const step = child.step;
    if (typeof step === "number" || keys.includes(step)) return spellings(plan, child, [...path, step]);
    const meant = nearest(step, keys);
    if (meant === undefined || !isAscii(step) || isAscii(meant) || !isSpelling(step, meant) || node.at(meant) || !child.keySpan) {
      return spellings(plan, child, [...path, step]);
    }
    return [{ span: child.keySpan, text: scalar(meant, node.flow) }, ...spellings(plan, child, [...path, meant])];
  });
}

function isSpelling(word: string, meant: string): boolean {
  const bare = meant.replaceAll("æ", "a").replaceAll("ø", "o").replaceAll("å", "a");
  return fold(word) === fold(meant) || fold(word) === fold(bare);
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** More than any document lacks. */
const mostFields = 100;

/** Every field that some problem offers to insert, each where the schema's order puts it. */
function missingFields(workspace: Workspace, plan: Plan): readonly Refactoring[] {
  const inserts = (now: Plan) => problemsOf(now === plan ? workspace : withPlan(workspace, now), now).flatMap(({ rule, message, fixes }) => {
    const fix = fixes.find(({ id }) => id === "insert");
    return fix ? [{ name: `${rule} ${message.da}`, edits: fix.edits }] : [];
  }); // prettier-ignore
  const missing = problemsOf(workspace, plan).filter(({ fixes }) => fixes.some(({ id }) => id === "insert"));
  if (missing.length < 2) return [];
  return [
    {
      id: "insert-missing",
      kind: CodeActionKind.QuickFix,
      title: { da: "Indsæt alle felter, der mangler", en: "Insert all missing fields" },
      costly: true,
      edits: () => {
        const done = new Set<string>();
        let now = plan;
        for (let round = 0; round < mostFields; round++) {
          const together: TextEdit[] = [];
          for (const { name, edits } of inserts(now)) {
            if (done.has(name) || clash(edits, together)) continue;
            done.add(name);
            together.push(...edits);
          }
          if (together.length === 0) break;
          now = parsePlan(plan.uri, applyEdits(now.text, together));
        }
        return difference(plan, now);
      },
    },
  ];
}

/** One edit from the first to the last character that differs. */
export function difference(before: Plan, after: Plan): readonly TextEdit[] {
  let start = 0;
  const most = Math.min(before.text.length, after.text.length);
  while (start < most && before.text[start] === after.text[start]) start++;
  let tail = 0;
  while (tail < most - start && before.text.at(-1 - tail) === after.text.at(-1 - tail)) tail++;
  return [{ span: [start, before.text.length - tail], text: after.text.slice(start, after.text.length - tail) }];
}
