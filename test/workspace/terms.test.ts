import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { completion } from "../../server/src/features/completion";
import { hover } from "../../server/src/features/hover";
import { applyFixes } from "../../server/src/lint/apply-fixes";
import { problemsOf } from "../../server/src/lint/lint";
import { parsePlan } from "../../server/src/plan/parse-plan";
import type { Plan } from "../../server/src/plan/plan";
import { inTerms, planInTerms } from "../../server/src/workspace/terms";
import { inOwnWords } from "../../server/src/workspace/terms-in-text";
import { readSettings } from "../../server/src/workspace/settings";
import { createWorkspace, withPlan, type Workspace } from "../../server/src/workspace/workspace";

const terms = "begreber: { indsatsmål: delmål, delmål: trin, succeskriterier: tegn, indsatser: tiltag }\n";
const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8");

function open(text: string, settings = terms): { workspace: Workspace; plan: Plan } {
  const plan = parsePlan("file:///sager/b-1.plan.yaml", text);
  return { workspace: [parsePlan("file:///sager/handleplan.yaml", settings), plan].reduce(withPlan, createWorkspace("2026-03-02")), plan };
}

function told(text: string, settings = terms): readonly string[] {
  const { workspace, plan } = open(text, settings);
  return problemsOf(workspace, plan).map(({ rule, message }) => `${rule}: ${message.da}`);
}

describe("terms", () => {
  it("let the same good plan pass under its renamed keys", () => {
    assert.deepEqual(told(example("voksenhandicap-gaeld-begrundet.plan.yaml"), ""), []);
    assert.deepEqual(told(example("begreber/egne-ord.plan.yaml")), []);
  });

  it("let the original fail, and say why", () => {
    assert.deepEqual(told(example("begreber/mangelfuld-lovens-ord.plan.yaml")), [
      "begreber-blandet: »indsatsmål« hedder »delmål« hos jer. Brug ét ord for hvert niveau, så borger og udfører læser målene ens.",
      "begreber-blandet: »succeskriterier« hedder »tegn« hos jer. Brug ét ord for hvert niveau, så borger og udfører læser målene ens.",
      "begreber-blandet: »succeskriterier« hedder »tegn« hos jer. Brug ét ord for hvert niveau, så borger og udfører læser målene ens.",
      "begreber-blandet: »delmål« er jeres ord for et andet niveau. Her hører »trin« til, så borger og udfører læser målene ens.",
      "begreber-blandet: »indsatser« hedder »tiltag« hos jer. Brug ét ord for hvert niveau, så borger og udfører læser målene ens.",
    ]);
  });

  it("are put in its place by the fixes", () => {
    const { workspace, plan } = open(example("begreber/mangelfuld-lovens-ord.plan.yaml"));
    const { plan: fixed } = applyFixes(workspace, plan, ({ safe }) => safe);
    const body = (text: string): string => text.slice(text.indexOf("plantype:")).replaceAll(/(?<=b-|best-|Borger )(?:0?2?)3[34]/g, "");
    assert.equal(body(fixed.text), body(example("begreber/egne-ord.plan.yaml")));
  });

  it("are used by messages and fixes", () => {
    const text = "plantype: sel-141\ndato: 2026-03-02\ndelmål:\n  - id: M1\n    tekst: Få skabt mere netværk\n";
    assert.ok(told(text).some((message) => message.includes("»Få skabt mere netværk« har intet tegn")));
    const { workspace, plan } = open(text);
    const fix = problemsOf(workspace, plan)
      .find(({ rule }) => rule === "maal-uden-succeskriterier")
      ?.fixes.at(0);
    assert.equal(fix?.title.da, "Indsæt tegn");
    assert.ok(fix.edits[0]?.text.includes("    tegn:\n      - tekst: "));
  });

  it("are misspelled as any other key", () => {
    const wrong = "plantype: sel-141\ndelmal:\n  - tekst: Betaler husleje\n";
    assert.ok(told(wrong).includes("ukendt-felt: »delmal« kendes ikke her. Mente du »delmål«?"));
    const { workspace, plan } = open(wrong);
    assert.match(applyFixes(workspace, plan, ({ safe }) => safe).plan.text, /^delmål:$/m);
  });

  it("are offered and explained", () => {
    const { workspace, plan } = open("plantype: sel-141\ndelmål:\n  - id: M1\n    \n");
    const read = planInTerms(workspace, plan);
    const labels = (at: number): string[] => completion(inTerms(workspace), read, at, false).map(({ label }) => label);
    const inGoal = labels(plan.text.length - 1);
    assert.ok(inGoal.includes("tegn") && inGoal.includes("trin"));
    assert.ok(!inGoal.includes("succeskriterier") && !inGoal.includes("delmål"));
    assert.match(JSON.stringify(hover(inTerms(workspace), read, plan.text.indexOf("delmål"))), /\*\*Delmål\*\*/);
    const top = new Set(completion(inTerms(workspace), read, 0, false).map(({ label }) => label));
    assert.ok(!top.has("indsatsmål") && !top.has("delmål"));
  });

  it("take the form that the sentence asks for", () => {
    const words = (text: string, own = terms): string =>
      inOwnWords({ da: text, en: "" }, readSettings(parsePlan("file:///handleplan.yaml", own)).terms).da;
    assert.equal(
      words("Indsatsmålet har intet succeskriterium. Se »indsatsmål« og »Nå indsatsmålet«."),
      "Delmålet har intet tegn. Se »delmål« og »Nå indsatsmålet«.",
    );
    assert.equal(words("Tilføj en indsats; succeskriterierne og indsatsens mål"), "Tilføj et tiltag; tegnene og tiltagets mål");
    assert.equal(words("Et delmål", "begreber: { delmål: lille_handling }"), "En lille handling");
    assert.equal(words("Skriv formålet", "begreber: { formål: kompas }"), "Skriv »kompas«");
    assert.equal(words("Skriv formålet", ""), "Skriv formålet");
  });

  it("leave a plan as it is where the department has none", () => {
    const { workspace, plan } = open("plantype: sel-141\n", "kommune: Nordby\n");
    assert.equal(planInTerms(workspace, plan), plan);
    assert.equal(inTerms(workspace), workspace);
  });
});
