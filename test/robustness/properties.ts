/**
 * What must hold for every text. `properties.test.ts` tries each a few hundred times with a fixed seed, `npm run fuzz` as long as asked with
 * seeds of its own.
 */
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parse } from "yaml";
import { applyFixes } from "../../server/src/lint/apply-fixes";
import { problemsOf } from "../../server/src/lint/lint";
import { appendItem, removeKey, renameKey, replaceScalar, setKey, type Value } from "../../server/src/plan/edits";
import { formatPlan } from "../../server/src/plan/format-plan";
import { hasPlaceholder, type Node } from "../../server/src/plan/node";
import { parsePlan } from "../../server/src/plan/parse-plan";
import type { Plan } from "../../server/src/plan/plan";
import { applyEdits, type TextEdit } from "../../server/src/plan/span";
import type { Problem } from "../../server/src/problem/problem";
import { createWorkspace, withPlan, type Workspace } from "../../server/src/workspace/workspace";
import { anyText, edited, edits, planData, planText } from "./arbitraries";
import { positionProperties } from "./position-properties";
import { reportProperties } from "./report-properties";
import { soundly, uri, workspaceOf } from "./sound";
import { syncProperties } from "./sync-properties";

export const properties: Readonly<Record<string, fc.IRawProperty<unknown>>> = {
  "any text is read, and all places lie in it": fc.property(anyText, (text) => void soundly(text)),

  "any plan is read and judged, the same each time": fc.property(planText, (text) => {
    const said = (problems: readonly Problem[]): string => JSON.stringify(problems);
    assert.equal(said(soundly(text).problems), said(soundly(text).problems));
  }),

  "a plan that was edited says what it says when it is read anew": fc.property(planText, edits, (text, list) => {
    const open = (plan: Plan): Workspace => withPlan(createWorkspace("2026-03-02"), plan, 1);
    let plan = parsePlan(uri, text);
    for (const edit of list) {
      problemsOf(open(plan), plan);
      plan = parsePlan(uri, edited(plan.text, edit), plan);
      const anew = parsePlan(uri, plan.text);
      assert.deepEqual(problemsOf(open(plan), plan).map(shown), problemsOf(workspaceOf(anew), anew).map(shown), plan.text);
    }
  }),

  "a plan written from data holds the data": fc.property(planText, (text) => {
    const { plan } = soundly(text);
    assert.deepEqual(plan.syntaxErrors, []);
    assert.deepEqual(toData(plan.root), parse(text));
  }),

  "a fix is read, changes its own lines only, keeps comments, and mends": fc.property(planText, (text) => {
    const { plan, problems } = soundly(text);
    for (const problem of problems) for (const fix of problem.fixes) checkFix(plan, problem, fix.edits, fix.safe);
  }),

  "safe fixes come to rest": fc.property(fc.oneof(planText, anyText), (text) => {
    const plan = parsePlan(uri, text);
    const once = applyFixes(workspaceOf(plan), plan, ({ safe }) => safe).plan;
    const again = applyFixes(workspaceOf(once), once, ({ safe }) => safe);
    assert.deepEqual([again.applied, again.plan.text], [0, once.text]);
  }),

  "formatting keeps the data and the comments, and comes to rest": fc.property(fc.oneof(planText, anyText), (text) => {
    const plan = parsePlan(uri, text);
    const once = parsePlan(uri, applyEdits(text, formatPlan(plan)));
    const comments = (of: Plan): readonly string[] => of.comments.map((comment) => comment.text);
    assert.deepEqual([toData(once.root), comments(once)], [toData(plan.root), comments(plan)]);
    assert.equal(applyEdits(once.text, formatPlan(once)), once.text);
  }),

  "an edit changes what it names and nothing else": fc.property(
    planText,
    fc.nat(),
    fc.nat({ max: 4 }),
    fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom("a: b", "- c", "#", "12", "ja", "'", '"', "[x]", "⟨ny⟩")),
    planData,
    (text, place, kind, word, data) => checkEdit(parsePlan(uri, text), place, kind, word, data),
  ),

  ...positionProperties,
  ...syncProperties,
  ...reportProperties,
};

/** All that is told of a problem; its fixes are worked out when they are asked for. */
function shown({ rule, messageId, severity, message, span, related, fixes, suppressed }: Problem): unknown {
  return { rule, messageId, severity, message, span, related, fixes, suppressed };
}

function checkFix(plan: Plan, problem: Problem, edits: readonly TextEdit[], safe: boolean): void {
  const text = applyEdits(plan.text, edits);
  const { plan: after, problems } = soundly(text);
  const context = `${problem.rule}: ${problem.message.da}\n${text}`;
  assert.deepEqual(after.syntaxErrors, [], context);
  assert.deepEqual(after.comments.map(({ text }) => text), plan.comments.map(({ text }) => text), context); // prettier-ignore
  let at = 0;
  const lines = text.split(/\r?\n/);
  for (let line = 0; line < plan.lines.lineCount; line++) {
    const [start, end] = [plan.lines.start(line), plan.lines.lineEnd(line)];
    if (edits.some(({ span }) => span[0] <= end && start <= span[1])) continue;
    at = lines.indexOf(plan.lines.lineText(line), at) + 1;
    assert.ok(at > 0, `lost »${plan.lines.lineText(line)}«: ${context}`);
  }
  const same = (found: Problem): boolean => found.rule === problem.rule && found.message.da === problem.message.da;
  const before = problemsOf(workspaceOf(plan), plan).filter(same).length;
  assert.ok(problems.filter(same).length < before || (!safe && hasPlaceholder(text)), `still there: ${context}`);
}

/** One edit at a node drawn from the tree; what it leaves must be the same data with that change made by hand. */
function checkEdit(plan: Plan, place: number, kind: number, word: string, data: { readonly [key: string]: Value }): void {
  const nodes = nodesOf(plan.root);
  const node = nodes[place % nodes.length] ?? plan.root;
  const expected = toData(plan.root);
  const holder = node.parent && (at(expected, node.parent) as Record<string | number, unknown>);
  let edits: readonly TextEdit[] = [];
  if (kind === 0 && node.kind === "map") {
    const [key, value] = Object.entries(data)[place % Object.keys(data).length] ?? ["a", 1];
    edits = setKey(plan, node, key, value);
    (at(expected, node) as Record<string, unknown>)[key] = value;
  } else if (kind === 1 && node.kind === "list") {
    edits = appendItem(plan, node, word);
    (at(expected, node) as unknown[]).push(word);
  } else if (kind === 2 && holder && node.key !== undefined && (node.parent?.children.length ?? 0) > 1) {
    edits = removeKey(plan, node);
    delete holder[node.key];
  } else if (
    kind === 3 &&
    holder &&
    node.key !== undefined &&
    word !== "" &&
    !Object.hasOwn(holder, word.normalize("NFC")) &&
    word !== "__proto__"
  ) {
    edits = renameKey(node, word);
    holder[word.normalize("NFC")] = holder[node.key];
    delete holder[node.key];
  } else if (kind === 4 && holder && node.kind === "scalar") {
    edits = [replaceScalar(plan, node, word)];
    holder[node.step] = word;
  }
  const text = applyEdits(plan.text, edits);
  const after = parsePlan(uri, text);
  const context = `${["set", "append", "remove", "rename", "replace"][kind]} ${JSON.stringify(word)} at ${node.path.join(".")}\n${text}`;
  assert.deepEqual(after.syntaxErrors, [], context);
  assert.deepEqual(toData(after.root), expected, context);
  const comments = new Set(after.comments.map((comment) => comment.text));
  for (const comment of plan.comments) {
    const inside = comment.span[0] >= (node.keySpan?.[0] ?? node.span[0]) && comment.span[1] <= node.span[1];
    if (kind !== 2 || !inside) if (kind !== 0 || !inside) assert.ok(comments.has(comment.text), `lost # ${comment.text}: ${context}`);
  }
}

function nodesOf(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function at(data: unknown, node: Node): unknown {
  return node.path.reduce((value, step) => (value as Record<string | number, unknown>)[step], data);
}

/** The tree as data. */
export function toData(node: Node): unknown {
  if (node.kind === "list") return node.children.map(toData);
  return node.kind === "scalar" ? node.value : Object.fromEntries(node.children.map((child) => [child.step, toData(child)]));
}
