import assert from "node:assert/strict";
import { problemsOf } from "../server/src/lint/lint";
import { parsePlan } from "../server/src/plan/parse-plan";
import { createWorkspace, withPlan } from "../server/src/workspace/workspace";

describe("cpr-i-plan", () => {
  it("reads the file's name too, and shows the number nowhere", () => {
    const plan = parsePlan("file:///sager/251248-9996.plan.yaml", "plantype: sel-141\nborger: { alias: 251248-9996 }\n");
    const problems = problemsOf(withPlan(createWorkspace("2026-03-02"), plan), plan).filter(({ rule }) => rule === "cpr-i-plan");
    assert.deepEqual(
      problems.map(({ messageId }) => messageId),
      ["fileName", "number"],
    );
    assert.doesNotMatch(JSON.stringify(problems.map(({ message, related, fixes }) => [message, related, fixes])), /9996/);
  });
});
