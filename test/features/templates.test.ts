import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { startingTexts, templateChoices } from "../../server/src/features/templates";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { otherTemplates, templates } from "../../server/src/templates/templates";
import { createWorkspace, withPlan } from "../../server/src/workspace/workspace";

const own = readFileSync(new URL("../../examples/audit/voksenplan.skabelon.yaml", import.meta.url), "utf8");

function workspaceWith(settings: string) {
  const files = [parsePlan("file:///sager/handleplan.yaml", settings), parsePlan("file:///sager/voksenplan.skabelon.yaml", own)];
  return files.reduce(withPlan, createWorkspace("2026-03-02"));
}

describe("templates on offer", () => {
  it("are the department's own before those that are built in", () => {
    const offered = startingTexts(workspaceWith(""), "file:///sager");
    assert.deepEqual(
      offered.map(({ id }) => id),
      ["voksenplan@2", ...templates.map(({ id }) => id), ...otherTemplates.map(({ id }) => id)],
    );
    assert.equal(templateChoices(createWorkspace("2026-03-02")).length, templates.length);
  });

  it("hold the fields, guidance and placeholders of the department's template, and its name", () => {
    const text = startingTexts(workspaceWith(""), "file:///sager")[0]?.text ?? "";
    const { root, syntaxErrors } = parsePlan("file:///ny.plan.yaml", text);
    assert.deepEqual(syntaxErrors, []);
    assert.equal(root.at("skabelon")?.text(), "voksenplan@2");
    assert.equal(root.at("kommune")?.text(), "Nordby");
    assert.equal(root.at("niveau")?.text(), "⟨tre tegn⟩");
    assert.match(text, /^# Hvilke tre tegn viser, at formålet er nået\?\nniveau: ⟨tre tegn⟩$/m);
  });

  it("start from nothing where the department's template is of no plan type that is known", () => {
    const template = "navn: ny\nversion: 1\nfelter:\n  - felt: formål\n  - felt: indsatsmål\n  - felt: a.b.c\n    vejledning: Intet sted\n";
    const workspace = withPlan(createWorkspace("2026-03-02"), parsePlan("file:///sager/ny.skabelon.yaml", template));
    const [offered] = startingTexts(workspace, "file:///sager");
    assert.deepEqual([offered?.id, offered?.plantype], ["ny@1", ""]);
    assert.match(offered?.text ?? "", /^format: 1\nplantype: ⟨plantype⟩\n/);
    assert.match(offered?.text ?? "", /^formål: ⟨/m);
    assert.match(offered?.text ?? "", /^skabelon: ny@1$/m);
    assert.doesNotMatch(offered?.text ?? "", /Intet sted/);
  });

  it("use the department's terms, municipality and name", () => {
    const settings = "kommune: Nordby\nafdeling: Støtte\nbegreber: { indsatsmål: delmål, succeskriterier: tegn }\n";
    const text = startingTexts(workspaceWith(settings), "file:///sager").find(({ id }) => id === "sel-141")?.text ?? "";
    assert.match(text, /^kommune: Nordby\nafdeling: Støtte$/m);
    assert.match(text, /^delmål:\n {2}- id: M1$/m);
    assert.match(text, /^ {4}tegn:$/m);
    assert.doesNotMatch(text, /^ *(?:indsatsmål|succeskriterier):/m);
  });
});
