import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { trials } from "../../server/src/law/trials";
import { problemsOf } from "../../server/src/lint/lint";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { readTrial, trialsOf } from "../../server/src/workspace/trials";
import { createWorkspace, withPlan } from "../../server/src/workspace/workspace";

const own = `id: nordby-uden-seks
titel: Nordbys forsøg uden seks måneder
status: godkendt
kommuner: [Nordby]
fritager_for: [lab-gl-6mdr, ukendt-bestemmelse]
plantyper: [indsatsplan]
målgruppe: borgere i ressourceforløb
målgruppe_kendes_på: [ressourceforløb]
fra: 2020-01-01
sikker_til: 2020-12-31
`;

const plan = `plantype: indsatsplan
dato: 2020-05-01
kommune: Nordby
målgruppe: visiteret til ressourceforløb
tilbud: [{ tekst: Praktik, start: 2020-05-01, slut: 2020-06-01 }]
fravigelser: [{ fra: lab-gl-6mdr, forsøg: nordby-uden-seks, grund: afventer status, faglig_vurdering: intet behov }]
`;

/** The rules that have something to say of the plan's six months. */
function told(files: Readonly<Record<string, string>>, text = plan): readonly string[] {
  const file = parsePlan("file:///sager/b-1.plan.yaml", text);
  const others = Object.entries(files).map(([name, content]) => parsePlan(`file:///sager/${encodeURI(name)}`, content));
  const workspace = [...others, file].reduce(withPlan, createWorkspace("2020-05-04"));
  return problemsOf(workspace, file)
    .filter(({ rule }) => /^(?:fravigelse|ressourceforloeb)-/.test(rule))
    .map(({ rule, messageId }) => `${rule} ${messageId}`);
}

describe("trials", () => {
  it("are those of the workspace's documents and the two that are built in", () => {
    assert.deepEqual(trialsOf(createWorkspace("2020-05-04")), trials);
    const workspace = withPlan(createWorkspace("2020-05-04"), parsePlan("file:///nordby.fors%C3%B8g.yaml", own));
    assert.deepEqual(
      trialsOf(workspace).map(({ id }) => id),
      ["nordby-uden-seks", ...trials.map(({ id }) => id)],
    );
    assert.deepEqual(trialsOf(workspace)[0]?.waives, ["lab-gl-6mdr"]);
    assert.equal(trialsOf(workspace)[0]?.latestUntil, "2020-12-31");
  });

  it("that are built in read the same from their documents", () => {
    for (const trial of trials) {
      const text = readFileSync(new URL(`../../examples/forsoeg/${trial.id}.forsøg.yaml`, import.meta.url), "utf8");
      assert.deepEqual(readTrial(parsePlan("file:///a.forsoeg.yaml", text)), trial);
    }
  });

  it("waive where the municipality's own document says so", () => {
    assert.deepEqual(told({}), ["ressourceforloeb-seks-maaneder notCovered", "fravigelse-uden-for-forsoeg noTrial"]);
    assert.deepEqual(told({ "nordby.forsøg.yaml": own }), []);
  });

  it("waive nothing while they are applied for, nor when they have expired", () => {
    for (const [status, message] of [
      ["ansøgt", "applied"],
      ["udløbet", "expired"],
    ])
      assert.deepEqual(told({ "nordby.forsøg.yaml": own.replace("godkendt", String(status)) }), [
        "ressourceforloeb-seks-maaneder notCovered",
        `fravigelse-uden-for-forsoeg ${message}`,
      ]);
  });

  it("cover a plan that leaves its municipality to the settings", () => {
    const silent = plan.replace("kommune: Nordby\n", "");
    assert.deepEqual(told({ "nordby.forsøg.yaml": own }, silent), [
      "ressourceforloeb-seks-maaneder notCovered",
      "fravigelse-uden-for-forsoeg noMunicipality",
    ]);
    assert.deepEqual(told({ "nordby.forsøg.yaml": own, "handleplan.yaml": "kommune: Nordby\n" }, silent), []);
  });

  it("free from any demand they name, not only from the six months", () => {
    const trial = own.replace("lab-gl-6mdr", "sel-141").replace("indsatsplan", "sel-141");
    const adult = plan
      .replace("indsatsplan", "sel-141")
      .replace("lab-gl-6mdr", "sel-141")
      .replace(/^tilbud.*\n/m, "");
    const demands = (files: Readonly<Record<string, string>>): readonly string[] => {
      const file = parsePlan("file:///sager/b-1.plan.yaml", adult);
      const others = Object.entries(files).map(([name, content]) => parsePlan(`file:///sager/${encodeURI(name)}`, content));
      return problemsOf([...others, file].reduce(withPlan, createWorkspace("2020-05-04")), file).flatMap(({ rule }) =>
        rule.startsWith("sel141-") ? [rule] : [],
      );
    };
    assert.deepEqual(demands({}), ["sel141-formaal", "sel141-indsatser", "sel141-saerlige-forhold"]);
    assert.deepEqual(demands({ "nordby.forsøg.yaml": trial }), []);
  });
});
