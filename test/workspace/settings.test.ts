import assert from "node:assert/strict";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { describe as describeField } from "../../server/src/schema/describe";
import { goalTypes, levels, readSettings, recommendationHolds, settingsFor } from "../../server/src/workspace/settings";
import { wordLists } from "../../server/src/workspace/words";
import { createWorkspace, withPlan } from "../../server/src/workspace/workspace";

const read = (text: string) => readSettings(parsePlan("file:///sager/handleplan.yaml", text));

describe("settings", () => {
  it("are the audit's and the method's own where nothing is said", () => {
    const settings = readSettings(undefined);
    assert.equal(settings.file, undefined);
    assert.deepEqual(Object.values(settings.terms), levels);
    assert.deepEqual(settings.recommendationsFor, goalTypes);
    assert.deepEqual(settings.deadlines, { closeFollowUp: 3, followUp: 12, coordinatingMeeting: 5 });
    assert.deepEqual(settings.closingDays, []);
    assert.equal(settings.severities.size, 0);
    assert.equal(settings.knowledgeSharing, undefined);
  });

  it("are read from the file", () => {
    const settings = read(`kommune: Nordby
afdeling: Voksenhandicap
begreber: { indsatsmål: delmål, delmål: trin }
begrebssæt: vum2
anbefalinger:
  gælder: kun-udviklende
  undtagelser: [{ anbefaling: 11, måltyper: [udviklende, kompenserende] }]
frister: { tæt_opfølgning: 2, koordinerende_møde: 10 }
lukkedage: [5/6, 24/12, 2026-05-15]
ordlister: { metodeord: { tilføj: [KRAP], fjern: [NADA] } }
alvor: { skabelonrest: råd, sigt-og-opfyldelse: fra }
erfaringsudveksling: { hvem: [myndighed, udfører], næste: 2026-09-10 }
`);
    assert.equal(settings.municipality, "Nordby");
    assert.equal(settings.department, "Voksenhandicap");
    assert.equal(settings.terms["indsatsmål"], "delmål");
    assert.equal(settings.terms["formål"], "formål");
    assert.equal(settings.goalTerms, "vum2");
    assert.deepEqual(settings.deadlines, { closeFollowUp: 2, followUp: 12, coordinatingMeeting: 10 });
    assert.deepEqual(settings.closingDays, ["06-05", "12-24", "2026-05-15"]);
    assert.deepEqual(settings.words.metodeord, { add: ["KRAP"], remove: ["NADA"] });
    assert.deepEqual([...settings.severities], [["skabelonrest", "info"], ["sigt-og-opfyldelse", "off"]]); // prettier-ignore
    assert.deepEqual(settings.knowledgeSharing, { who: ["myndighed", "udfører"], next: "2026-09-10" });
  });

  it("say which goals a recommendation holds for", () => {
    const settings = read(
      "anbefalinger:\n  gælder: kun-udviklende\n  undtagelser: [{ anbefaling: 11, måltyper: [udviklende, kompenserende] }]\n",
    );
    assert.ok(recommendationHolds(settings, 4, "udviklende"));
    assert.ok(recommendationHolds(settings, 4, undefined));
    assert.ok(!recommendationHolds(settings, 4, "vedligeholdende"));
    assert.ok(recommendationHolds(settings, 11, "kompenserende"));
    assert.ok(!recommendationHolds(settings, 11, "vedligeholdende"));
  });

  it("turn nothing off by a word that is no type of goal, in a plan or in an exception", () => {
    const settings = read("anbefalinger:\n  gælder: kun-udviklende\n  undtagelser: [{ anbefaling: 11, måltyper: [udvklende] }]\n");
    assert.ok(recommendationHolds(settings, 4, "udviklnde"));
    assert.ok(recommendationHolds(settings, 11, "udviklende"));
    assert.ok(!recommendationHolds(read("anbefalinger: { undtagelser: [{ anbefaling: 11, måltyper: [] }] }\n"), 11, "udviklende"));
  });

  it("fall back where a value is of a wrong form", () => {
    const settings = read(
      "begreber: { indsatsmål: Vores mål }\nfrister: { tæt_opfølgning: tre, opfølgning: 0 }\nlukkedage: jul\nalvor: { x: slem, y: [fejl] }\nordlister: 3\n",
    );
    assert.equal(settings.terms["indsatsmål"], "indsatsmål");
    assert.deepEqual(settings.deadlines, { closeFollowUp: 3, followUp: 12, coordinatingMeeting: 5 });
    assert.deepEqual(settings.closingDays, []);
    assert.equal(settings.severities.size, 0);
  });

  it("come from the nearest file above", () => {
    const open = (uri: string, kommune: string) => parsePlan(uri, `kommune: ${kommune}\n`);
    const workspace = [
      open("file:///handleplan.yaml", "Top"),
      open("file:///sager/handleplan.yaml", "Sager"),
      open("file:///sager/2026/Handleplan.yml", "Året"),
      open("file:///sager/andet.plan.yaml", "Ingen"),
    ].reduce(withPlan, createWorkspace("2026-03-26"));
    const of = (uri: string) => settingsFor(workspace, uri).municipality;
    assert.equal(of("file:///sager/b-1.plan.yaml"), "Sager");
    assert.equal(of("file:///sager/2026/b-1.plan.yaml"), "Året");
    assert.equal(of("file:///sager/2025/b-1.plan.yaml"), "Sager");
    assert.equal(of("file:///sager-2/b-1.plan.yaml"), "Top");
    assert.equal(settingsFor(createWorkspace("2026-03-26"), "file:///b-1.plan.yaml").file, undefined);
  });

  it("know the levels, word lists and types of goal that the schema offers", () => {
    assert.deepEqual(describeField("indstillinger", ["begreber"])?.keys, levels);
    assert.deepEqual(describeField("indstillinger", ["ordlister"])?.keys, wordLists);
    assert.deepEqual(
      describeField("sel-141", ["indsatsmål", "*", "måltype"])?.values.map(({ value }) => value),
      goalTypes,
    );
  });
});
