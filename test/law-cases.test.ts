import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { problemsOf, ruleById } from "../server/src/lint/lint";
import { parsePlan } from "../server/src/plan/parse-plan";
import { createWorkspace, withPlan } from "../server/src/workspace/workspace";

type Case = {
  readonly sag: string;
  readonly i_dag?: string;
  /** The plan of an earlier case, with what `plan` says in its place. */
  readonly ligesom?: Readonly<Record<string, unknown>>;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly fejl?: readonly string[];
  readonly advarsel?: readonly string[];
  readonly råd?: readonly string[];
  readonly tavs?: readonly string[];
};

const cases = parse(readFileSync(new URL("law-cases.yaml", import.meta.url), "utf8")) as readonly Case[];
const severities = { fejl: "error", advarsel: "warning", råd: "info" } as const;

describe("the law by date", () => {
  it("is shown by at least sixty cases, each with a name of its own and each with a date", () => {
    assert.ok(cases.length >= 60, String(cases.length));
    assert.equal(new Set(cases.map(({ sag }) => sag)).size, cases.length);
    for (const { sag, ligesom, plan } of cases) assert.match(String(plan["dato"] ?? ligesom?.["dato"]), /^\d{4}-\d\d-\d\d$/, sag);
  });

  for (const each of cases) {
    it(each.sag, () => {
      const text = stringify({ ...each.ligesom, ...each.plan }, { aliasDuplicateObjects: false });
      const plan = parsePlan("file:///sag.plan.yaml", text);
      const found = problemsOf(withPlan(createWorkspace(each.i_dag ?? "2026-03-02"), plan), plan);
      const spoken = (rule: string) => [...new Set(found.filter((problem) => problem.rule === rule).map(({ severity }) => severity))];
      for (const [word, severity] of Object.entries(severities)) {
        for (const rule of each[word as keyof typeof severities] ?? []) {
          assert.ok(ruleById(rule), rule);
          assert.deepEqual(spoken(rule), [severity], `${rule}\n${text}`);
        }
      }
      for (const rule of each.tavs ?? []) {
        assert.ok(ruleById(rule), rule);
        assert.deepEqual(spoken(rule), [], `${rule}\n${text}`);
      }
    });
  }
});
