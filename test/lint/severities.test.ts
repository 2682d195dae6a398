import assert from "node:assert/strict";
import { problemsOf, ruleById } from "../../server/src/lint/lint";
import { grade } from "../../server/src/lint/severities";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { readSettings } from "../../server/src/workspace/settings";
import { createWorkspace, withPlan } from "../../server/src/workspace/workspace";

const plan = `plantype: sel-141
dato: 2026-03-02
sag: [ny]
opfølgning: [{ dato: 2026-05-20, ansvarlig: myndighed }]
bemærkninger_borger: skriv selv
indsatsmål:
  - { id: M1, tekst: Få skabt mere netværk, måltype: udviklende }
  - { id: M2, tekst: Holder fast i badminton, måltype: vedligeholdende }
`;

/** The problems of the plan under those settings: rule, severity and line. */
function found(settings: string, text = plan): readonly string[] {
  const file = parsePlan("file:///sager/b-1.plan.yaml", text);
  const workspace = [parsePlan("file:///sager/handleplan.yaml", settings), file].reduce(withPlan, createWorkspace("2026-03-02"));
  return problemsOf(workspace, file).map(({ rule, severity, span }) => `${rule} ${severity} ${file.lines.positionAt(span[0]).line + 1}`);
}

const of = (rule: string, settings: string, text = plan): readonly string[] =>
  found(settings, text).filter((each) => each.startsWith(`${rule} `));

describe("settings in effect", () => {
  it("change a rule's severity or switch it off", () => {
    assert.deepEqual(of("maal-uden-succeskriterier", ""), ["maal-uden-succeskriterier warning 7", "maal-uden-succeskriterier warning 8"]);
    assert.deepEqual(of("maal-uden-succeskriterier", "alvor: { maal-uden-succeskriterier: fejl }"), [
      "maal-uden-succeskriterier error 7",
      "maal-uden-succeskriterier error 8",
    ]);
    assert.deepEqual(of("maal-uden-succeskriterier", "alvor: { maal-uden-succeskriterier: fra }"), []);
  });

  it("may do so for one plan type, before what holds for all", () => {
    const settings = "alvor: { skabelonrest: fejl }\nalvor_efter_plantype: { sel-141: { skabelonrest: råd } }";
    const rest = plan.replace("skriv selv", "⟨bemærkninger⟩");
    assert.deepEqual(of("skabelonrest", settings, rest), ["skabelonrest info 5"]);
    assert.deepEqual(of("skabelonrest", settings, rest.replace("sel-141", "opholdsplan")), ["skabelonrest error 5"]);
    assert.deepEqual(of("skabelonrest", "alvor_efter_plantype: { sel-141: { skabelonrest: fra } }", rest), []);
  });

  it("cannot switch the law off, nor make unsure law sure", () => {
    assert.deepEqual(of("sel141-formaal", ""), of("sel141-formaal", "alvor: { sel141-formaal: fra }"));
    assert.deepEqual(of("sel141-formaal", "alvor: { sel141-formaal: råd }"), ["sel141-formaal info 1"]);
    const later = "plantype: indsatsplan\ndato: 2023-01-02\ntilbud: [{ tekst: Praktik, start: 2023-01-02, slut: 2023-02-01 }]\n";
    assert.deepEqual(of("ressourceforloeb-seks-maaneder", "alvor: { ressourceforloeb-seks-maaneder: fejl }", later), [
      "ressourceforloeb-seks-maaneder warning 3",
    ]);
  });

  it("make a problem of law that we are unsure of a warning at most", () => {
    const file = parsePlan("file:///sager/b-1.plan.yaml", plan);
    const settings = readSettings(parsePlan("file:///sager/handleplan.yaml", "alvor: { sel141-formaal: fejl }"));
    const problem = problemsOf(withPlan(createWorkspace("2026-03-02"), file), file).find(({ rule }) => rule === "sel141-formaal");
    assert.ok(problem);
    const graded = (certainty: "found" | "uncertain") =>
      grade(file, [{ ...problem, source: { ...problem.source, certainty } }], settings, ruleById).map(({ severity }) => severity);
    assert.deepEqual([graded("found"), graded("uncertain")], [["error"], ["warning"]]);
  });

  it("keep recommendations for developing goals, with exceptions", () => {
    assert.deepEqual(of("maal-uden-succeskriterier", "anbefalinger: { gælder: kun-udviklende }"), ["maal-uden-succeskriterier warning 7"]);
    const exceptions = "anbefalinger: { gælder: alle, undtagelser: [{ anbefaling: 4, måltyper: [vedligeholdende] }] }";
    assert.deepEqual(of("maal-uden-succeskriterier", exceptions), ["maal-uden-succeskriterier warning 8"]);
    const misspelled = plan.replace("måltype: vedligeholdende", "måltype: vedligehold");
    assert.notEqual(misspelled, plan);
    assert.equal(
      of("maal-uden-succeskriterier", "anbefalinger: { gælder: kun-udviklende }", misspelled).length,
      2,
      "nothing is off by a slip",
    );
    assert.equal(of("ukendt-vaerdi", "", misspelled).length, 1, "and the slip is told");
  });

  it("move deadlines, and count the department's closing days", () => {
    assert.deepEqual(of("taet-opfoelgning", ""), []);
    assert.deepEqual(of("taet-opfoelgning", "frister: { tæt_opfølgning: 2 }"), ["taet-opfoelgning warning 4"]);
    const outreach = "plantype: fremskudt\nførste_kontakt: 2026-06-03\nkoordinerende_møde:\n  dato: 2026-06-11\n";
    const meeting = (settings: string) => of("fremskudt-koordinerende-moede", settings, outreach).length;
    assert.deepEqual(["", "lukkedage: [5/6]", "frister: { koordinerende_møde: 6 }"].map(meeting), [1, 0, 0]);
  });

  it("add words and take them away", () => {
    assert.deepEqual(of("skabelonrest", ""), []);
    assert.deepEqual(of("skabelonrest", "ordlister: { skabelonord: { tilføj: [Skriv selv] } }"), ["skabelonrest warning 5"]);
    const judged = (settings: string) => of("maal-kan-ikke-maales", settings, plan.replace("Få skabt mere netværk", "Opnår krapkort"));
    assert.deepEqual(judged("").length, 2);
    assert.deepEqual(judged("ordlister: { måletegn: { tilføj: [krapkort] } }").length, 1);
  });
});
