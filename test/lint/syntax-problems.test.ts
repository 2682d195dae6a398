import assert from "node:assert/strict";
import { problemsOf } from "../../server/src/lint/lint";
import { syntaxProblems } from "../../server/src/lint/syntax-problems";
import { limits } from "../../server/src/plan/limits";
import { parsePlan, undecodablePlan } from "../../server/src/plan/parse-plan";
import type { Plan } from "../../server/src/plan/plan";
import { applyEdits } from "../../server/src/plan/span";
import { createWorkspace, withPlan } from "../../server/src/workspace/workspace";

/** The rest is shown in test/rules/syntaks.yaml; these files cannot stand in a fixture. */
describe("files that are refused", () => {
  const refused = (plan: Plan): readonly string[] =>
    syntaxProblems(plan).map(({ messageId, span, message }) => `${messageId} ${span.join("-")} ${message.da}`);

  it("are too large", () => {
    assert.deepEqual(refused(parsePlan("file:///a.yaml", "a".repeat(limits.textLength + 1))), [
      "too-large 0-0 Filen er for stor til at være en plan (over 4000000 tegn) og er ikke læst. Del den, eller ret filendelsen.",
    ]);
    assert.deepEqual(refused(parsePlan("file:///a.yaml", `a: ${"b".repeat(limits.textLength - 3)}`)), []);
  });
  it("have too many parts", () => {
    assert.deepEqual(refused(parsePlan("file:///a.yaml", "- a\n".repeat(limits.tokens))), [
      "too-many 0-0 Filen har flere felter og punkter, end en plan kan have, og er ikke læst. Del den, eller ret filendelsen.",
    ]);
  });
  it("are no text", () => {
    assert.deepEqual(refused(parsePlan("file:///a.yaml", "plantype: \0")), [
      "binary 0-0 Filen er ikke en tekstfil og er ikke læst. Gem planen som ren tekst (UTF-8).",
    ]);
  });
  it("are saved in another encoding", () => {
    assert.deepEqual(refused(undecodablePlan("file:///a.yaml")), [
      "encoding 0-0 Filen er ikke gemt som UTF-8, så æ, ø og å kan ikke læses. Gem den igen som UTF-8.",
    ]);
  });
  it("say one thing, even where much is wrong", () => {
    assert.equal(refused(parsePlan("file:///a.yaml", `${"[".repeat(100)}\n\t: : "`)).length, 1);
  });
});

describe("problems past the limit", () => {
  it("are none where there are just as many as may be shown", () => {
    const problems = (fields: number) => {
      const keys = Array.from({ length: fields }, (_, index) => `k${index}: 1\n`).join("");
      const plan = parsePlan("file:///a.plan.yaml", `plantype: sel-141\n${keys}`);
      return problemsOf(withPlan(createWorkspace("2026-03-02"), plan), plan);
    };
    const fields = limits.problems - (problems(10).length - 10);
    for (const [more, unshown] of [
      [0, 0],
      [1, 1],
    ] as const) {
      const found = problems(fields + more);
      assert.deepEqual([found.length, found.filter(({ messageId }) => messageId === "unshown").length], [limits.problems, unshown]);
    }
  });
  it("are counted by an error, also where those shown are warnings", () => {
    const keys = Array.from({ length: limits.problems + 1 }, (_, index) => `k${index}: 1\n`).join("");
    const plan = parsePlan("file:///a.plan.yaml", `plantype: sel-141\n${keys}dato: i går\n`);
    const problems = problemsOf(withPlan(createWorkspace("2026-03-02"), plan), plan);
    assert.equal(problems.length, limits.problems);
    assert.deepEqual(
      problems.filter(({ messageId }) => messageId === "unshown").map(({ severity, message }) => [severity, message.en]),
      [["error", "The file has more than 1000 problems, and not all are shown. Mend some of them, and the rest appear."]],
    );
  });
});

describe("syntax problems", () => {
  const problems = (text: string, name = "a.plan.yaml") => syntaxProblems(parsePlan(`file:///${name}`, text));
  const told = (name: string): readonly string[] => problems("", name).map(({ severity, message }) => `${severity} ${message.da}`);
  /** The text after the one fix there is for what is wrong; nothing where there is none. */
  const mended = (text: string): string | undefined => {
    const fixes = problems(text).flatMap((problem) => problem.fixes);
    return fixes[0] && applyEdits(text, fixes[0].edits);
  };

  it("warn of a file in which nothing stands yet, and say how its kind begins", () => {
    assert.deepEqual(told("a.plan.yaml"), ["warning Planen er tom. Begynd med »plantype« og »dato«, eller brug en skabelon."]);
    assert.deepEqual(told("handleplan.yaml"), ["warning Filen med indstillinger er tom. Begynd med »kommune«, eller brug en skabelon."]);
    assert.deepEqual(
      problems("a: 1\n---\nb: 2\n").map(({ severity }) => severity),
      ["error"],
    );
  });

  it("point at the other of two equal fields", () => {
    const [problem] = problems("formål: a\nformål: b\n");
    assert.deepEqual(problem?.related, [
      { uri: "file:///a.plan.yaml", span: [0, 6], message: { da: "Det står også her", en: "It also stands here" } },
    ]);
  });

  it("put quotes round what stands behind the key, and round nothing else", () => {
    assert.equal(mended("l:\n  -   a: b: c   # note\n"), 'l:\n  -   a: "b: c"   # note\n');
    assert.equal(mended("l:\n  - - @x #1\n"), 'l:\n  - - "@x" #1\n');
    assert.equal(mended("a:   @x#1 # note # mere\n"), 'a:   "@x#1" # note # mere\n');
    assert.equal(mended('a: b "c": d\n'), 'a: "b \\"c\\": d"\n');
    assert.equal(mended("@x: 1\n"), undefined, "the trouble is the key");
    assert.equal(mended("@x\n"), undefined, "there is no key");
    assert.equal(mended("a: [@x]\n"), undefined, "the trouble is inside brackets");
    assert.equal(mended("a: &x # intet\n"), 'a: "&x" # intet\n');
  });

  it("turn every tab that indents into two spaces, and no other", () => {
    assert.equal(mended("a:\n\tb: x\ty\n \t \tc: 1\n"), "a:\n  b: x\ty\n      c: 1\n");
    assert.equal(mended("a:\n\t\t\tb: x\n"), "a:\n      b: x\n");
  });

  it("close the quote that is open, at the end of its line", () => {
    assert.equal(mended("a: 'b\n"), "a: 'b'\n");
    assert.equal(mended('l:\n  -   "b c  \n'), 'l:\n  -   "b c  "\n');
  });
});
