import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyFixes } from "../server/src/lint/apply-fixes";
import { problemsOf } from "../server/src/lint/lint";
import type { Node, Path } from "../server/src/plan/node";
import { parsePlan } from "../server/src/plan/parse-plan";
import type { Plan } from "../server/src/plan/plan";
import { applyEdits, type Span, type TextEdit } from "../server/src/plan/span";
import type { Problem } from "../server/src/problem/problem";
import { createWorkspace, withPlan, type Workspace } from "../server/src/workspace/workspace";

const folder = join(import.meta.dirname, "../examples");
const goldens = join(import.meta.dirname, "examples");
const suffix = ".plan.yaml";
const names = readdirSync(folder)
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length))
  .toSorted();

/** These show how it is done, so no update of the golden lists may give them a problem. */
const good = new Set([
  "socialpsykiatri-struktureret-hverdag",
  "voksenhandicap-gaeld-begrundet",
  "ressourceforloeb-dokumenteret",
  "ressourceforloeb-seks-maaneder",
]);

/** Their reasons and exact words belong to the measurability judge, which has its own corpus. */
const judged = /-kan-ikke-maales$|^formaal-kan-ikke-vurderes$/;

describe("examples", () => {
  it("are held against a golden list each, and no list is left over", () => {
    assert.ok(names.length >= 8);
    for (const name of good) assert.ok(names.includes(name), name);
    if (!process.env["UPDATE"]) assert.deepEqual(readdirSync(goldens).toSorted(), names.map((name) => `${name}.golden.txt`).toSorted());
  });

  for (const name of names) {
    const text = readFileSync(join(folder, name + suffix), "utf8");

    describe(name, () => {
      it("says that it is invented and what it shows", () => {
        assert.match(text, /^# Opdigtet eksempel\. Ingen virkelige personer\.\n# Viser[ ,].{20}/u);
        assert.doesNotMatch(text, /\d{6}[- ]?\d{4}/, "looks like a CPR number");
        const lines = text.trimEnd().split("\n").length;
        assert.ok(lines >= 40 && lines <= 120, `${lines} lines`);
      });

      it("has the problems of its golden list", () => {
        const golden = join(goldens, `${name}.golden.txt`);
        const actual = goldenText(text);
        if (process.env["UPDATE"]) {
          mkdirSync(goldens, { recursive: true });
          writeFileSync(golden, actual);
        }
        assert.equal(actual, readFileSync(golden, "utf8"));
      });

      if (good.has(name)) {
        it("is as a plan should be", () => assert.deepEqual(problemsIn(open(text)).map(identity), []));
      }

      it("gets the same problems every time", () => {
        assert.equal(JSON.stringify(problemsIn(open(text))), JSON.stringify(problemsIn(open(text))));
      });

      it("takes every fix on offer without losing anything", () => {
        const plan = open(text);
        for (const problem of problemsIn(plan)) for (const fix of problem.fixes) checkFix(plan, problem, fix.edits);
      });

      it("takes them with Windows line ends too", () => {
        const plan = open(text.replaceAll("\n", "\r\n"));
        for (const problem of problemsIn(plan))
          for (const fix of problem.fixes) {
            checkFix(plan, problem, fix.edits);
            assert.doesNotMatch(applyEdits(plan.text, fix.edits), /(?<!\r)\n/, identity(problem));
          }
      });

      it("comes to rest under its safe fixes", () => {
        const once = fixed(open(text));
        assert.deepEqual(
          problemsIn(once).filter((problem) => problem.fixes.some(({ safe }) => safe)),
          [],
        );
        const again = applyFixes(workspaceOf(once), once, ({ safe }) => safe);
        assert.equal(again.applied, 0);
        assert.equal(again.plan.text, once.text);
        assert.deepEqual(commentsOf(once), commentsOf(open(text)));
      });

      it("can be read after every fix at once", () => {
        const plan = open(text);
        const { plan: after } = applyFixes(workspaceOf(plan), plan, () => true);
        assert.deepEqual(after.syntaxErrors, [], after.text);
        assert.deepEqual(commentsOf(after), commentsOf(plan));
      });

      it("never breaks a rule, whichever line is missing", () => {
        const lines = text.split("\n");
        for (const index of lines.keys()) problemsIn(open(lines.toSpliced(index, 1).join("\n")));
      });
    });
  }
});

function open(text: string): Plan {
  return parsePlan("file:///example.plan.yaml", text);
}

/** Nobody listens for crashes here, so a rule that throws fails the test. */
function workspaceOf(plan: Plan): Workspace {
  return withPlan(createWorkspace("2026-03-16"), plan);
}

function problemsIn(plan: Plan): readonly Problem[] {
  return problemsOf(workspaceOf(plan), plan);
}

function fixed(plan: Plan): Plan {
  return applyFixes(workspaceOf(plan), plan, ({ safe }) => safe).plan;
}

/** The problems as they stand and, where safe fixes change the plan, those that are left behind them. */
function goldenText(text: string): string {
  const plan = open(text);
  const after = fixed(plan);
  const left = after.text === plan.text ? "" : `\n# efter de sikre rettelser\n${goldenLines(after)}`;
  return goldenLines(plan) + left;
}

function goldenLines(plan: Plan): string {
  const lines = problemsIn(plan).map(({ span, severity, rule, message }) => {
    const { line, character } = plan.lines.positionAt(span[0]);
    return {
      line,
      text: judged.test(rule) ? `${line + 1} ${severity} ${rule}` : `${line + 1}:${character + 1} ${severity} ${rule} ${message.da}`,
    };
  });
  // By line and then by text: where in the line a judged word stands is the judge's business.
  const sorted = lines.toSorted((a, b) => a.line - b.line || (a.text < b.text ? -1 : 1));
  return sorted.map((line) => `${line.text}\n`).join("");
}

function checkFix(plan: Plan, problem: Problem, edits: readonly TextEdit[]): void {
  const text = applyEdits(plan.text, edits);
  const after = open(text);
  const context = `${identity(problem)}\n${text}`;
  assert.deepEqual(after.syntaxErrors, [], context);
  assert.deepEqual(commentsOf(after), commentsOf(plan), context);
  checkLines(plan, edits, text, context);
  checkValues(plan, edits, after, context);
  const gone = place(plan, problem);
  assert.ok(!problemsIn(after).some((left) => place(after, left) === gone), `still there: ${context}`);
}

/** Every line that no edit touches stands as it did, in its order. */
function checkLines(plan: Plan, edits: readonly TextEdit[], text: string, context: string): void {
  const named = new Set<number>();
  for (const { span, text: written } of edits) {
    const first = plan.lines.positionAt(span[0]).line;
    const last = plan.lines.positionAt(span[1]).line;
    const wholeLinesBehind = span[0] === span[1] && span[0] === plan.lines.lineEnd(first) && /^\r?\n/.test(written);
    if (!wholeLinesBehind) for (let line = first; line <= last; line++) named.add(line);
    assert.ok(last - first <= 1, `an edit of ${last - first + 1} lines: ${context}`);
  }
  const kept = plan.text.split("\n").filter((_, line) => !named.has(line));
  const lines = text.split("\n");
  let from = 0;
  for (const line of kept) {
    const found = lines.indexOf(line, from);
    assert.ok(found >= 0, `lost »${line}«: ${context}`);
    from = found + 1;
  }
}

/** Every value that no edit touches is still read the same, at the same place. */
function checkValues(plan: Plan, edits: readonly TextEdit[], after: Plan, context: string): void {
  const renamed = new Map(edits.filter(({ span }) => span[1] > span[0]).map(({ span, text }) => [span.join(), text]));
  const pathOf = (node: Node): Path =>
    node.parent ? [...pathOf(node.parent), (node.keySpan && renamed.get(node.keySpan.join())) ?? node.step] : [];
  for (const node of scalarsOf(plan.root)) {
    if (node.isEmpty() || edits.some(({ span }) => overlap(span, node.span))) continue;
    assert.deepEqual(after.root.at(...pathOf(node))?.value, node.value, `${node.path.join(".")}: ${context}`);
  }
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function scalarsOf(node: Node): readonly Node[] {
  return node.kind === "scalar" ? [node] : node.children.flatMap(scalarsOf);
}

function commentsOf(plan: Plan): readonly string[] {
  return plan.comments.map(({ text }) => text);
}

function identity({ rule, message }: Problem): string {
  return `${rule}: ${message.da}`;
}

function place(plan: Plan, problem: Problem): string {
  return `${plan.nodeAt(problem.span[0]).path.join(".")} ${identity(problem)}`;
}
