import assert from "node:assert/strict";
import { allProblemsOf, problemsOf } from "../../server/src/lint/lint";
import { open } from "../harness/cursor";

function told(text: string): readonly string[] {
  const { workspace, plan } = open(text);
  return problemsOf(workspace, plan).map(({ rule, span }) => `${rule} ${plan.lines.positionAt(span[0]).line + 1}`);
}

const lead = "plantype: sel-141\ndato: 2026-03-02\n";

describe("lint", () => {
  it("says once that a field is empty", () => {
    assert.deepEqual(
      told(`${lead}opfølgning:\nkommune:\n`).filter((problem) => /[34]$/.test(problem)),
      ["opfoelgning-mangler 3", "skabelonrest 4"],
    );
  });

  it("judges a plan whose type is misspelled by the type that was surely meant", () => {
    const problems = told("plantype: sel141\ndato: 2026-03-02\nformal: Bor selv\n");
    assert.ok(problems.includes("plantype-ukendt 1") && problems.includes("ukendt-felt 3") && problems.includes("sel141-indsatser 1"));
    assert.ok(!problems.some((problem) => problem.startsWith("sel141-formaal")), "it stands there, misspelled");
    assert.deepEqual(told("plantype: sel-14\nformal: Bor selv\n"), ["plantype-ukendt 1"]);
  });

  it("hides what a comment turns off, and keeps it with its reason", () => {
    const text = `${lead}# handleplan: fravælg opfoelgning-mangler - aftales i april\nopfølgning:\n`;
    const { workspace, plan } = open(text);
    const suppressed = allProblemsOf(workspace, plan).filter((problem) => problem.suppressed);
    assert.deepEqual(
      suppressed.map(({ rule, suppressed: by }) => [rule, by?.reason, by && plan.lines.positionAt(by.span[0]).line]),
      [["opfoelgning-mangler", "aftales i april", 2]],
    );
    assert.ok(!problemsOf(workspace, plan).some(({ rule }) => rule === "opfoelgning-mangler"));
  });

  it("turns a rule off above the first field for the file, behind a field for that field, and nowhere else", () => {
    const count = (text: string): number => told(text).filter((problem) => problem.startsWith("skabelonrest")).length;
    const fields = "formål: ⟨formål⟩\nniveau: ⟨niveau⟩\n";
    const comment = "# handleplan: fravælg skabelonrest – udfyldes på kurset";
    assert.equal(count(lead + fields), 2);
    assert.equal(count(`${comment}\n${lead}${fields}`), 0);
    assert.equal(count(`${comment}\n\n# mere\n${lead}${fields}`), 0);
    assert.equal(count(`${lead}${fields.replace("⟩", `⟩ ${comment}`)}`), 1);
    assert.equal(count(`${lead}${comment}\n\n# mere\n${fields}`), 1);
    assert.equal(count(`${lead}${fields}${comment}\n`), 2);
  });
});
