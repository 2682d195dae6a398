import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alpha, bootstrap } from "../../server/src/cli/audit/alpha";
import { drawPlans, type Candidate } from "../../server/src/cli/audit/draw-plans";
import { generatePlan } from "../generate/plans";
import { inFolder, runIn } from "../harness/command-line";

/** Four observers, twelve units, answers missing: Krippendorff (2011), example C; the same data in R's `irr::kripp.alpha`. */
const published = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
  [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
];
const units = published[0]!.map((_, unit) => published.map((observer) => observer[unit]!).filter((rating) => rating > 0));

const form = (plan: string, assessor: string, grades: readonly string[]) =>
  `dato: 2026-03-02\nplan: ${plan}\nbedømmer: ${assessor}\nsvar:\n${grades.map((grade, i) => `  spørgsmål_${i + 1}: { vurdering: ${grade} }\n`).join("")}udviklingsområder:\n  - område: ${assessor === "A" ? "Succeskriterier" : "succeskriterier"}\n    forslag: øv jer på to sager\n`;
const [high, some, less, none, unable] = ["i høj grad", "i nogen grad", "i mindre grad", "slet ikke", "stillingtagen ikke mulig"];
const nine = (grade: string): string[] => Array.from({ length: 9 }, () => grade);

type Summary = {
  forms: number;
  questions: {
    question: number;
    answers: number[];
    agreement: { alpha: number | null; interval: [number, number] | null };
    disagreements: { plan: string; tool: string }[];
    change?: { before: number; after: number; difference: number };
  }[];
  areas: { name: string; times: number; proposals: string[] }[];
};

describe("Krippendorff's alpha", () => {
  it("is what is published for the standard example", () => {
    assert.equal(alpha(units, "nominal")?.toFixed(3), "0.743");
    assert.equal(alpha(units, "ordinal")?.toFixed(3), "0.815");
    assert.equal(alpha(units, "interval")?.toFixed(3), "0.849");
  });
  it("is one for full agreement and unknown where nothing varies", () => {
    assert.equal(alpha([[1, 1], [2, 2], [3, 3, 3]], "ordinal"), 1); // prettier-ignore
    assert.equal(alpha([[1, 1], [1, 1]], "ordinal"), undefined); // prettier-ignore
    assert.equal(alpha([[1], [2]], "ordinal"), undefined);
  });
  it("has an interval around it that is the same each time", () => {
    const interval = bootstrap(units, (drawn) => alpha(drawn, "ordinal"));
    assert.deepEqual(
      interval,
      bootstrap(units, (drawn) => alpha(drawn, "ordinal")),
    );
    assert.ok(interval && interval[0] < 0.815 && 0.815 < interval[1]);
  });
});

describe("handleplan audit", () => {
  it("draws plans from every department and from simple and complex cases, the same for the same seed", () => {
    const candidates = Array.from({ length: 120 }, (_, i): Candidate => ({
      path: `${i}`,
      department: `d${i % 4}`,
      complex: i % 3 === 0,
      date: `20${10 + (i % 15)}-01-01`,
    }));
    const drawn = drawPlans(candidates, 8, "7");
    assert.deepEqual(drawPlans(candidates.toReversed(), 8, "7"), drawn);
    assert.notDeepEqual(drawPlans(candidates, 8, "8"), drawn);
    assert.equal(new Set(drawn.map(({ department, complex }) => `${department}${complex}`)).size, 8);
    assert.equal(drawPlans(candidates, 500, "1").length, 120);
  });

  it("makes forms with the tool's evidence and without answers, and never writes over one", async () => {
    const { path, text } = generatePlan(3, 1);
    await inFolder({ [path]: text }, async (folder) => {
      const argv = ["audit", "new", path, "--panel", "2", "-o", "skemaer"];
      assert.equal((await runIn(folder, argv)).code, 0);
      assert.deepEqual(readdirSync(join(folder, "skemaer")), ["b-00001-1.vurdering.yaml", "b-00001-2.vurdering.yaml"]);
      const written = readFileSync(join(folder, "skemaer/b-00001-1.vurdering.yaml"), "utf8");
      assert.equal(written.match(/^ {4}vurdering:$/gm)?.length, 9);
      assert.match(written, /# {3}(?:linje \d+: |Intet at bemærke)/);
      assert.equal((await runIn(folder, argv)).code, 2);
    });
  });

  it("sums up answers, agreement, disagreement with the tool and areas, and compares with an earlier audit", async () => {
    const plan = Array.from({ length: 600 }, (_, i) => generatePlan(3, i + 1)).find(
      ({ planted }) => planted["borgerinddragelse-fremgaar"] && Object.keys(planted).length === 1,
    );
    const files = {
      [`planer/${plan!.path}`]: plan!.text,
      "nu/1.vurdering.yaml": form(/id: (\S+)/.exec(plan!.text)![1]!, "A", nine(high)),
      "nu/2.vurdering.yaml": form(/id: (\S+)/.exec(plan!.text)![1]!, "B", nine(some)),
      "nu/3.vurdering.yaml": form("b-2", "A", nine(less)),
      "nu/4.vurdering.yaml": form("b-2", "B", [...nine(none).slice(1), unable]),
      "før/1.vurdering.yaml": form("b-3", "A", nine(none)),
    };
    await inFolder(files, async (folder) => {
      const argv = ["audit", "summary", "nu", "--plans", "planer", "--before", "før"];
      const told = JSON.parse((await runIn(folder, [...argv, "--format", "json"])).out) as Summary;
      assert.equal(told.forms, 4);
      assert.deepEqual(told.questions[0]?.answers, [1, 1, 1, 1, 0]);
      assert.deepEqual(told.questions[8]?.answers, [1, 1, 1, 0, 1]);
      assert.ok(told.questions.slice(0, 8).every(({ agreement }) => agreement.alpha !== null));
      assert.equal(told.questions[8]?.agreement.alpha, null, "one plan alone has two grades");
      assert.deepEqual(
        told.questions.find(({ question }) => question === 8)?.disagreements.map(({ tool }) => tool),
        ["not"],
      );
      assert.deepEqual(told.questions[0]?.change && [told.questions[0].change.before, told.questions[0].change.after], [0, 0.5]);
      assert.deepEqual(told.areas, [{ name: "Succeskriterier", times: 4, proposals: ["øv jer på to sager"] }]);
      const text = (await runIn(folder, argv)).out;
      assert.match(text, /Krippendorffs alfa, ordinal; 95 %\): 0,\d\d/);
      assert.match(text, /0 % → 50 % \(\+50 %/);
      const html = (await runIn(folder, [...argv, "--format", "html", "--lang", "en"])).out;
      assert.match(html, /<svg [\s\S]*to a high degree[\s\S]*<\/html>/);
      assert.equal((await runIn(folder, ["audit", "summary", "planer"])).code, 2);
      assert.equal((await runIn(folder, ["audit"])).code, 2);
    });
  });
});
