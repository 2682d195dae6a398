import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../package.json";
import { lessons } from "../client/src/lessons";
import { courseDay, shiftDates } from "../client/src/shift-dates";
import { problemsOf } from "../server/src/lint/lint";
import { parsePlan } from "../server/src/plan/parse-plan";
import { createWorkspace, withPlan } from "../server/src/workspace/workspace";

const folder = join(import.meta.dirname, "../examples/kursus");
const read = (file: string): string => readFileSync(join(folder, file), "utf8");

describe("the course", () => {
  it("has six lessons, two from each field of the audit, and the folder no other", () => {
    assert.deepEqual(
      lessons.map((lesson) => lesson.folder),
      readdirSync(folder).toSorted(),
    );
    const departments = lessons.map(({ good }) => /^afdeling: (.*)$/m.exec(read(good))?.[1] ?? "");
    assert.deepEqual(departments.toSorted(), ["Børnehandicap", "Børnehandicap", "Socialpsykiatri", "Socialpsykiatri", "Voksenhandicap", "Voksenhandicap"]); // prettier-ignore
  });

  for (const lesson of lessons) {
    describe(lesson.folder, () => {
      it("has something to mend, and is the same case before and after", () => {
        assert.ok(serious(read(lesson.flawed), courseDay).length >= 3);
        for (const key of ["id", "dato", "afdeling"]) {
          const line = new RegExp(`^${key}: .*$`, "m");
          assert.equal(line.exec(read(lesson.flawed))?.[0], line.exec(read(lesson.good))?.[0]);
        }
      });

      it("ends well on whatever day it is taken", () => {
        for (let days = 0; days <= 800; days += 37) {
          const today = new Date(Date.parse(courseDay) + days * 86_400_000).toISOString().slice(0, 10);
          assert.deepEqual(serious(shiftDates(read(lesson.good), today), today), [], today);
          assert.deepEqual(serious(shiftDates(read(lesson.flawed), today), today), serious(read(lesson.flawed), courseDay), today);
        }
      });
    });
  }

  it("is in the walkthrough in both languages, a step and a page for each lesson", () => {
    for (const locale of ["da", "en"] as const) {
      const course = manifest.contributes.walkthroughs.find(({ id }) => id === `course-${locale}`);
      assert.equal(course?.steps.length, lessons.length);
      for (const [index, lesson] of lessons.entries()) {
        const step = course?.steps[index];
        assert.ok(step?.title.includes(lesson.title[locale]), step?.title);
        assert.ok(step?.description.includes(`command:handleplan.openLesson?%5B${index + 1}%5D`));
        assert.ok(step?.description.includes(`command:handleplan.showGoodPlan?%5B${index + 1}%5D`));
      }
    }
  });

  it("and the first steps name commands and files that are there", () => {
    const commands = new Set(manifest.contributes.commands.map(({ command }) => command));
    for (const { steps } of manifest.contributes.walkthroughs) {
      for (const { description, media } of steps) {
        for (const [, command = ""] of description.matchAll(/command:(handleplan\.\w+)(?!\.focus|\w)/g))
          assert.ok(commands.has(command), command);
        assert.ok(existsSync(join(import.meta.dirname, "..", media.markdown)), media.markdown);
      }
    }
  });
});

describe("moving dates", () => {
  it("moves every date by the same number of days, and nothing else", () => {
    const text = "dato: 2026-03-02 # 12-03-2026, b-0401\ntil: 2026-12-31, 2026-13-41";
    assert.equal(shiftDates(text, "2026-03-02"), text);
    assert.equal(shiftDates(text, "2026-03-31"), "dato: 2026-03-31 # 12-03-2026, b-0401\ntil: 2027-01-29, 2026-13-41");
    assert.equal(shiftDates("2026-03-02", "2028-02-29"), "2028-02-29");
  });
});

/** Errors and warnings, as the rules that tell them. */
function serious(text: string, today: string): readonly string[] {
  const plan = parsePlan("file:///lektion.plan.yaml", text);
  const problems = problemsOf(withPlan(createWorkspace(today), plan), plan);
  return problems.filter(({ severity }) => severity !== "info").map(({ rule }) => rule);
}
