import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { Localized } from "../server/src/language/localized";
import { provisions } from "../server/src/law/provisions";
import { questions } from "../server/src/law/questions";
import { recommendations } from "../server/src/law/recommendations";
import type { Citation } from "../server/src/law/source";
import { statements } from "../server/src/law/statements";
import { allRules } from "../server/src/lint/lint";
import { alvorUkendtRegel } from "../server/src/lint/severities";
import { suppressionRules } from "../server/src/lint/suppressions";
import { syntaks } from "../server/src/lint/syntax-problems";
import type { Plan } from "../server/src/plan/plan";
import type { Span } from "../server/src/plan/span";
import type { Problem } from "../server/src/problem/problem";
import type { RuleMeta } from "../server/src/problem/rule-meta";
import { documentsOf, parsePath } from "../server/src/rules/define-rule";
import { rules } from "../server/src/rules/index";
import { describe as describeField, plantypes } from "../server/src/schema/describe";
import { isDocumentKind } from "../server/src/schema/documents";
import { schemaRules } from "../server/src/schema/format-rules";
import { validate } from "../server/src/schema/validate";
import { drawMarks, type FixtureCase } from "./harness/markers";
import { casesOf, fixesOf, fixtureNames, problemsIn } from "./harness/rule-cases";

/** What a fixture can show. A rule that broke is shown in test/lint. */
const shown: readonly RuleMeta[] = [...rules, ...schemaRules, ...suppressionRules, alvorUkendtRegel, syntaks].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** Files that no fixture can hold; test/lint/syntax-problems.test.ts and test/robust-rules.test.ts show them. */
const notInFixtures: Readonly<Record<string, readonly string[]>> = {
  syntaks: ["too-large", "too-many", "binary", "encoding", "unshown"],
  "cpr-i-plan": ["fileName"],
};

for (const id of fixtureNames) {
  describe(`rules/${id}.yaml`, () => {
    for (const each of casesOf(id)) it(`${each.name} (line ${each.line})`, () => checkCase(id, each));
  });
}

function checkCase(id: string, each: FixtureCase): void {
  const found = problemsIn(id, each.text, each);
  const marksOf = (problems: readonly Problem[]) => problems.map(({ span, messageId }) => ({ span, message: messageId }));
  assert.equal(drawMarks(each.text, marksOf(found.problems)), drawMarks(each.text, each.marks), "exactly the marked problems");
  for (const problem of found.problems) checkTexts(problem);

  const fixes = fixesOf(found);
  assert.deepEqual(
    fixes.map((fix) => fix.id),
    each.fixes.map((fix) => fix.id),
    "the case is followed by a block for every fix it offers",
  );
  for (const [index, fix] of fixes.entries()) {
    assert.equal(fix.text, each.fixes[index]?.text, fix.id);
    checkFix(id, each, found.plan, fix);
  }

  // The way a file is saved makes no difference.
  const windows = each.text.replaceAll("\n", "\r\n");
  const inWindows = problemsIn(id, windows, each);
  assert.deepEqual(
    marksOf(inWindows.problems).map((mark) => unixMark(windows, mark)),
    marksOf(found.problems),
    "the same with Windows line breaks",
  );
  assert.deepEqual(
    fixesOf(inWindows).map(({ text }) => text),
    fixes.map(({ text }) => text.replaceAll("\n", "\r\n")),
    "the same fixes with Windows line breaks",
  );
  const open = problemsIn(id, each.text.trimEnd(), each);
  assert.deepEqual(messages(open.problems), messages(found.problems), "the same without a line break at the end");
  for (const { id: fix, text } of fixesOf(open))
    assert.equal(text.trimEnd(), fixes.find((other) => other.id === fix)?.text.trimEnd(), `${fix} without a line break at the end`);

  const lines = each.text.split("\n");
  for (const index of lines.keys()) problemsIn(id, lines.toSpliced(index, 1).join("\n"), each);
}

const messages = (problems: readonly Problem[]): readonly string[] => problems.map(({ message }) => message.da);

function unixMark(text: string, { span, message }: { span: readonly [number, number]; message: string }) {
  const [start, end] = span.map((offset) => offset - (text.slice(0, offset).match(/\r/g)?.length ?? 0));
  return { span: [start, end], message };
}

function checkTexts({ message, related, fixes, source, severity }: Problem): void {
  if (source.certainty === "uncertain") assert.notEqual(severity, "error", `${source.id} is unsure law`);
  for (const { da, en } of [message, source.title, ...related.map((place) => place.message), ...fixes.map((fix) => fix.title)]) {
    for (const text of [da, en]) {
      assert.ok(text.trim() !== "", "a text is empty");
      assert.doesNotMatch(text, /\{\w*\}|undefined|\[object/, text);
    }
  }
  assert.notEqual(message.da, message.en);
  assert.ok(message.da.length <= 200, `${message.da.length} characters: ${message.da}`);
}

function checkFix(id: string, each: FixtureCase, before: Plan, fix: { id: string; text: string; problem: Problem }): void {
  const after = problemsIn(id, fix.text, each);
  assert.deepEqual(after.plan.syntaxErrors, [], `${fix.id} leads to a file that can be read`);
  const same = (plan: Plan, problems: readonly Problem[]): number =>
    problems.filter((other) => placeOf(plan, other) === placeOf(before, fix.problem)).length;
  assert.ok(same(after.plan, after.problems) < same(before, problemsIn(id, each.text, each).problems), `${fix.id} mends the problem`);

  const edits = fix.problem.fixes.find((other) => other.id === fix.id)?.edits ?? [];
  const texts = (plan: Plan): readonly string[] => plan.comments.map(({ text }) => text);
  const named = ({ span }: { span: Span }): boolean =>
    edits.some((edit) => edit.span[0] <= span[1] && span[0] <= edit.span[1] && suppresses);
  const suppresses = suppressionRules.some((rule) => rule.id === id);
  const kept = before.comments.filter((comment) => !named(comment)).map(({ text }) => text);
  assert.deepEqual(
    suppresses ? texts(after.plan).filter((text) => kept.includes(text)) : texts(after.plan),
    kept,
    `${fix.id} keeps the comments`,
  );
  let at = 0;
  const fixed = fix.text.split("\n");
  for (const [index, line] of each.text.split("\n").entries()) {
    const [start, end] = [before.lines.start(index), before.lines.lineEnd(index)];
    if (edits.some(({ span }) => span[0] <= end && start <= span[1])) continue;
    at = fixed.indexOf(line, at) + 1;
    assert.ok(at > 0, `${fix.id} keeps the line "${line}"`);
  }
  const form = (plan: Plan): readonly string[] => validate(plan).map(({ rule, message }) => `${rule}: ${message.da}`);
  const known = new Set(form(before));
  assert.deepEqual(
    form(after.plan).filter((problem) => !known.has(problem)),
    [],
    `${fix.id} writes what the plan language knows`,
  );
}

/** Which message stands at which field, wherever in the text that field is. */
function placeOf(plan: Plan, { rule, messageId, span }: Problem): string {
  return JSON.stringify([rule, messageId, plan.nodeAt(span[0]).path]);
}

describe("rules", () => {
  it("are the files of the folder, sorted", () => {
    const files = readdirSync(new URL("../server/src/rules/", import.meta.url)).filter((name) =>
      /= defineRule\(\{\n/.test(readFileSync(new URL(`../server/src/rules/${name}`, import.meta.url), "utf8")),
    );
    assert.deepEqual(
      rules.map(({ id }) => `${id}.ts`),
      files.sort(),
    );
  });

  it("have a fixture each", () => {
    assert.deepEqual(
      fixtureNames,
      shown.map(({ id }) => id),
    );
  });

  it("have ids in kebab-case Danish without æ, ø and å, each used once", () => {
    for (const { id } of allRules) assert.match(id, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
    assert.equal(new Set(allRules.map(({ id }) => id)).size, allRules.length);
  });

  for (const rule of shown) {
    it(`${rule.id} has failing and passing cases, and each message and fix in one`, () => {
      const cases = fixtureNames.includes(rule.id) ? casesOf(rule.id) : [];
      assert.ok(
        cases.some(({ marks }) => marks.length > 0),
        "a failing case",
      );
      assert.ok(
        cases.some(({ marks }) => marks.length === 0),
        "a passing case",
      );
      assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length, "each case has a name of its own");
      const used = new Set([...cases.flatMap(({ marks }) => marks.map(({ message }) => message)), ...(notInFixtures[rule.id] ?? [])]);
      assert.deepEqual([...used].sort(), Object.keys(rule.messages).sort(), "messages");
      assert.deepEqual(
        [...new Set(cases.flatMap(({ fixes }) => fixes.map(({ id }) => id)))].sort(),
        Object.keys(rule.fixes).sort(),
        "fixes",
      );
    });
  }

  for (const rule of allRules) it(`${rule.id} is worded as the guide asks`, () => checkWords(rule));

  for (const rule of rules) {
    it(`${rule.id} speaks of places the schema knows`, () => {
      const { plantypes: own = plantypes, path, about = [] } = rule.appliesTo;
      const subjects = documentsOf(rule.appliesTo).flatMap((kind) => (kind === "plan" ? own : [kind]));
      for (const place of [path, ...about])
        assert.ok(
          subjects.some((subject) => (plantypes.includes(subject) || isDocumentKind(subject)) && describeField(subject, parsePath(place))),
          `${place} is in no schema of ${subjects.join(", ")}`,
        );
    });
  }
});

function checkWords(rule: RuleMeta): void {
  for (const citation of [rule.source, ...(rule.alsoServes ?? [])]) assert.ok(exists(citation), JSON.stringify(citation));
  const fixes = Object.values(rule.fixes).map(({ title }) => title);
  assert.equal(fixes.length === 0, rule.noFix !== undefined, "either fixes, or why there is none");
  const texts: readonly Localized[] = [
    rule.title,
    rule.docs,
    ...Object.values(rule.messages),
    ...fixes,
    ...(rule.noFix ? [rule.noFix] : []),
  ];
  for (const { da, en } of texts) {
    assert.ok(da !== en || da === "Handleplan", da);
    assert.doesNotMatch(da, programmersWords);
    assert.equal(da, da.normalize("NFC"));
  }
  for (const { da, en } of Object.values(rule.messages)) {
    assert.deepEqual(slotsOf(da).sort(), slotsOf(en).sort(), "both languages tell the same");
    assert.match(da, /[.?]$|: \{\w+\}$/, "a message is a sentence");
    assert.ok(da.length <= 200, da);
    if (!("law" in rule.source)) assert.doesNotMatch(da, /(?<!\p{L})skal(?!\p{L})/u, "only the law says skal");
    if (!("law" in rule.source)) assert.doesNotMatch(en, /\bmust\b/, "only the law says must");
  }
}

/** Words of ours that tell a social worker nothing. */
const programmersWords =
  /(?<!\p{L})(?:property|properties|null|array|invalid|ugyldig|path|streng|string|objekt|object|boolean|schema|skema|parse|token|node|egenskab|syntaks|key|nøgle|value)(?:er|en|et|t)?(?!\p{L})/iu;

function slotsOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))];
}

function exists(citation: Citation): boolean {
  if ("law" in citation) return Object.hasOwn(provisions, citation.law);
  if ("audit" in citation) return Object.hasOwn(recommendations, citation.audit);
  if ("question" in citation) return questions.some(({ number }) => number === citation.question);
  if ("statement" in citation) return Object.hasOwn(statements, citation.statement);
  return citation.format.da !== "";
}
