import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assessmentForm } from "../../server/src/features/assessment/assessment-form";
import { saveAssessment } from "../../server/src/features/assessment/save-assessment";
import { answers } from "../../server/src/law/questions";
import { problemsOf } from "../../server/src/lint/lint";
import { parsePlan } from "../../server/src/plan/parse-plan";
import type { Plan } from "../../server/src/plan/plan";
import { withPlan, withPlans } from "../../server/src/workspace/workspace";
import { edited, open, openFiles } from "../harness/cursor";
import { assertWellFormed, shownText } from "../harness/well-formed";

const plan =
  "█plantype: sel-141\nid: b-1\nkommune: Nordby\nformål: Få det bedre\nindsatsmål:\n  - id: M1\n    tekst: Få skabt mere netværk\n";
const example = readFileSync(fileURLToPath(new URL("../../examples/audit/b-0232-myndighed.vurdering.yaml", import.meta.url)), "utf8");

/** The form's fields that are filled in. */
const filledOf = (fields: readonly { name: string; text: string }[]): Record<string, string> =>
  Object.fromEntries(fields.filter(({ text }) => text !== "").map(({ name, text }) => [name, text]));

/** What the file says after these fields were filled in. */
function saved(text: string, filled: Readonly<Record<string, string>>): string {
  const { workspace, plan: form } = openFiles({ "v.vurdering.yaml": `█${text}` });
  const fields = Object.entries(filled).map(([name, each]) => ({ name, text: each }));
  const result = saveAssessment(workspace, form, fields);
  assert.ok("edits" in result);
  assert.ok(result.edits.length <= 1);
  const after = edited(form, [...result.edits]);
  assert.deepEqual(parsePlan("file:///v.vurdering.yaml", after).syntaxErrors, [], after);
  if (result.unwritten.length === 0) {
    const again = filledOf(assessmentForm(withPlan(workspace, parsePlan(form.uri, after)), parsePlan(form.uri, after)).fields);
    const texts = new Set(Object.values(again));
    for (const each of Object.values(filled)) if (each.trim() !== "") assert.ok(texts.has(each.trim()), `${each} is read back`);
  }
  return after;
}

describe("the assessment form", () => {
  for (const locale of ["da", "en"] as const)
    it(`asks the audit's ten questions, each with the five answers and what the tool saw (${locale})`, () => {
      const { workspace, plan: opened } = open(plan, locale);
      const { html, places } = assessmentForm(workspace, opened);
      assertWellFormed(html);
      assert.equal(html.match(/<fieldset>/g)?.length, 11);
      for (let number = 1; number <= 9; number++) {
        const set = html.split("<fieldset>").find((part) => part.includes(`name="vurdering-${number}"`)) ?? "";
        assert.deepEqual(
          [...set.matchAll(/type="radio"[^]*?value="([^"]*)"/g)].map(([, value]) => value),
          [...answers.map(({ da }) => da), ""],
        );
        for (const answer of answers) assert.ok(shownText(set).includes(answer[locale]));
      }
      assert.match(
        shownText(html),
        locale === "da" ? /Få skabt mere netværk.*intet succeskriterium/ : /Få skabt mere netværk.*no success criterion/,
      );
      assert.ok(places.length > 3);
      assert.doesNotMatch(html, /checked|selected/);
    });

  it("names every control", () => {
    const { workspace, plan: opened } = open(plan);
    const { html, fields } = assessmentForm(workspace, opened);
    const labels = new Set([...html.matchAll(/<label\s+for="([^"]+)"/g)].map(([, id]) => id));
    const controls = [...html.matchAll(/<(?:input|textarea)[^>]*?\bid="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(controls.filter((id) => !labels.has(id)), []); // prettier-ignore
    const names = new Set([...html.matchAll(/<(?:input|textarea)[^>]*?\bname="([^"]+)"/g)].map(([, name]) => name));
    assert.deepEqual(names, new Set(fields.map(({ name }) => name)));
  });

  it("never answers for the panel", () => {
    for (const text of [plan, plan.replace("Få det bedre", "Bor i egen lejlighed om et år")]) {
      const { workspace, plan: opened } = open(text);
      assert.deepEqual(filledOf(assessmentForm(workspace, opened).fields), {});
      const made = saveAssessment(workspace, opened, [{ name: "bedømmer", text: "udfører 1" }]);
      assert.ok("text" in made);
      assert.doesNotMatch(made.text, /i høj grad|i nogen grad|i mindre grad|slet ikke/);
    }
  });

  it("shows an assessment that is already begun, with the plan it is about", () => {
    const { workspace, plan: form } = openFiles({
      "a.plan.yaml": plan.replace("█", "").replace("b-1", "b-0232"),
      "v.vurdering.yaml": `█${example}`,
    });
    const shown = assessmentForm(workspace, form);
    assert.equal(shown.plan, "file:///sager/a.plan.yaml");
    assert.equal(shown.form, form.uri);
    const filled = filledOf(shown.fields);
    assert.equal(Object.keys(filled).length, 1 + 9 * 2 + 6);
    assert.equal(filled["vurdering-2"], "i nogen grad");
    assert.equal(filled["begrundelse-2"], "M2 er måske sat for hurtigt");
    assert.equal(filled["forslag-3"], "gennemgå én plan om måneden med udfører");
    assert.match(shownText(shown.html), /intet succeskriterium/);
  });

  it("tells which assessments of the plan there are", () => {
    const { workspace, plan: opened } = openFiles({ "a.plan.yaml": plan, "v.vurdering.yaml": example.replace("b-0232", "b-1") });
    assert.deepEqual(assessmentForm(workspace, opened).existing, [
      { uri: "file:///sager/v.vurdering.yaml", label: "myndighedssagsbehandler 2", description: "2026-03-12" },
    ]);
  });

  it("says so where the plan cannot be found", () => {
    const { workspace, plan: form } = openFiles({ "v.vurdering.yaml": `█${example}` });
    const { html, plan: about } = assessmentForm(workspace, form);
    assert.equal(about, null);
    assert.match(shownText(html), /Planen er ikke åben/);
  });

  it("lets no text become markup", () => {
    const evil = `"<script>alert('x')</script><img src=x>"`;
    const { workspace, plan: opened } = open(plan.replaceAll(/(formål|tekst|id): .*/g, `$1: ${evil}`));
    assertWellFormed(assessmentForm(workspace, opened).html);
  });
});

describe("saving the form", () => {
  it("makes a file beside the plan that the rules find whole when it is", () => {
    const { workspace, plan: opened } = open(plan);
    const all = [
      { name: "bedømmer", text: "udfører 1" },
      ...Array.from({ length: 9 }, (_, index) => [
        { name: `vurdering-${index + 1}`, text: "slet ikke" },
        { name: `begrundelse-${index + 1}`, text: "Det står: »formål« # ikke\nog mere" },
      ]).flat(),
      ...[1, 2, 3].flatMap((number) => [{ name: `område-${number}`, text: `mål ${number}` }, { name: `forslag-${number}`, text: "skriv tegn" }]), // prettier-ignore
    ];
    const made = saveAssessment(workspace, opened, all);
    assert.ok("text" in made);
    assert.equal(made.name, "b-1-1.vurdering.yaml");
    assert.deepEqual(made.unwritten, []);
    const form = parsePlan(`file:///${made.name}`, made.text);
    const problems = (each: Plan): readonly string[] => problemsOf(withPlans(workspace, [each]), each).map(({ rule }) => rule);
    assert.deepEqual(problems(form), []);
    const shown = filledOf(assessmentForm(workspace, form).fields);
    assert.deepEqual(shown, Object.fromEntries(all.map(({ name, text }) => [name, text])));
    const begun = saveAssessment(workspace, opened, all.slice(0, 3));
    assert.ok("text" in begun && problems(parsePlan("file:///v.vurdering.yaml", begun.text)).includes("vurdering-ufuldstaendig"));
  });

  it("changes what was changed, and keeps comments and order", () => {
    const after = saved(example, { "vurdering-2": "slet ikke", "begrundelse-9": "Kan bruges: ja", "område-2": "kortere tekst" });
    assert.equal(
      after,
      example
        .replace("vurdering: i nogen grad\n    begrundelse: M2", "vurdering: slet ikke\n    begrundelse: M2")
        .replace("begrundelse: Udfører og borger kan begge styre efter den", 'begrundelse: "Kan bruges: ja"')
        .replace("område: kortere mål", "område: kortere tekst"),
    );
  });

  it("writes nothing where nothing changed", () => {
    assert.equal(saved(example, { "vurdering-2": "i nogen grad", "område-1": "ansvar for hvert mål" }), example);
  });

  it("makes the blocks that are missing, each in its place", () => {
    assert.equal(
      saved("# mit skema\nplan: b-1\nbemærkninger: ingen\n", {
        "begrundelse-2": "Fordi",
        "vurdering-1": "i høj grad",
        "område-1": "mål",
        "forslag-1": "flere",
      }),
      "# mit skema\nplan: b-1\nsvar:\n  spørgsmål_1:\n    vurdering: i høj grad\n  spørgsmål_2:\n    begrundelse: Fordi\nudviklingsområder:\n  - område: mål\n    forslag: flere\nbemærkninger: ingen\n",
    );
    assert.equal(
      saved("svar:\n  spørgsmål_1: { vurdering: slet ikke }\n", { "begrundelse-1": "a, b" }),
      'svar:\n  spørgsmål_1: { vurdering: slet ikke, begrundelse: "a, b" }\n',
    );
    assert.equal(saved("svar:\n  spørgsmål_1:\n", { "vurdering-1": "slet ikke" }), "svar:\n  spørgsmål_1:\n    vurdering: slet ikke\n");
  });

  it("takes away what was emptied", () => {
    assert.equal(saved("svar:\n  spørgsmål_1:\n    vurdering: slet ikke\n    begrundelse: x\n", { "begrundelse-1": "" }), "svar:\n  spørgsmål_1:\n    vurdering: slet ikke\n"); // prettier-ignore
    const two = "udviklingsområder:\n  - område: a\n    forslag: b\n  - område: c\n";
    assert.equal(saved(two, { "område-1": "", "forslag-1": "" }), "udviklingsområder:\n  - område: c\n");
    assert.equal(saved(two, { "forslag-1": "" }), "udviklingsområder:\n  - område: a\n  - område: c\n");
  });

  it("puts areas behind each other, however they were filled in", () => {
    assert.equal(
      saved("udviklingsområder: []\n", { "forslag-3": "b", "område-3": "a" }),
      "udviklingsområder:\n  - område: a\n    forslag: b\n",
    );
    assert.equal(
      saved("udviklingsområder:\n  - formålet\n", { "forslag-1": "b" }),
      "udviklingsområder:\n  - område: formålet\n    forslag: b\n",
    );
  });

  it("tells what the file has no room for instead of losing it", () => {
    const { workspace, plan: form } = openFiles({ "v.vurdering.yaml": "█svar: ja\n" });
    const result = saveAssessment(workspace, form, [
      { name: "vurdering-1", text: "slet ikke" },
      { name: "ukendt", text: "x" },
    ]);
    assert.deepEqual(result, { edits: [], unwritten: ["vurdering-1"] });
  });
});
