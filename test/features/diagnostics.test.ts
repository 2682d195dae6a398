import assert from "node:assert/strict";
import { DiagnosticTag } from "vscode-languageserver-types";
import { toDiagnostic } from "../../server/src/features/diagnostics";
import { problemsOf } from "../../server/src/lint/lint";
import { open } from "../harness/cursor";

describe("problems as diagnostics", () => {
  const { workspace, plan } = open("plantype: sel-140\ndato: 2020-01-01\nsærlig_handleplan: sp-17\n");
  const problem = problemsOf(workspace, plan).find(({ rule }) => rule === "sel140-saerplan");
  assert.ok(problem);

  it("strike through what is repealed, and lead to the law, or to the rule's page where there is one", () => {
    const diagnostic = toDiagnostic(workspace, plan, problem);
    assert.deepEqual(diagnostic.tags, [DiagnosticTag.Deprecated]);
    assert.equal(diagnostic.codeDescription?.href, problem.source.href);
    const paged = toDiagnostic({ ...workspace, docsUri: "file:///docs" }, plan, problem);
    assert.equal(paged.codeDescription?.href, "file:///docs/da/sel140-saerplan.md");
    const { tag: _, ...untagged } = problem;
    assert.equal(toDiagnostic(workspace, plan, untagged).tags, undefined);
  });

  it("point to other places that can be shown", () => {
    const message = { da: "Det stod her", en: "It stood here" };
    const at = (uri: string) => ({ uri, span: [0, 8] as const, message });
    const { relatedInformation } = toDiagnostic(workspace, plan, { ...problem, related: [at(plan.uri), at("file:///væk.plan.yaml")] });
    assert.deepEqual(relatedInformation?.map((place) => [place.location.uri, place.message]), [[plan.uri, "Det stod her"]]); // prettier-ignore
    assert.equal(toDiagnostic(workspace, plan, { ...problem, related: [] }).relatedInformation, undefined);
  });
});
