import assert from "node:assert/strict";
import { allProblemsOf, allRules, problemsOf } from "../../server/src/lint/lint";
import { rules } from "../../server/src/rules/index";
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

  it("keeps other leftovers where another rule speaks of the same place", () => {
    assert.deepEqual(
      told(`${lead}formål: TODO\n`).filter((problem) => problem.endsWith(" 3")),
      ["formaal-viser-retning 3", "skabelonrest 3"],
    );
  });

  it("tells problems in the order of the text, and those at one place by their rules", () => {
    const { workspace, plan } = open(
      `${lead}indsatsmål:\n  - id: M1\n    tekst: Få skabt mere netværk\n  - id: M2\n    tekst: Få mere ro\n`,
    );
    const places = problemsOf(workspace, plan).map(({ span, rule }) => [...span.map((at) => String(at).padStart(5)), rule].join(" "));
    assert.ok(places.length > 5 && new Set(places.map((place) => place.slice(0, 11))).size < places.length);
    assert.deepEqual(places, places.toSorted());
  });

  it("tells a shorter place before a longer one that begins with it", () => {
    const goal = "0101701234 får skabt mere netværk";
    const text = `${lead}indsatsmål:\n  - id: M1\n    tekst: ${goal}\n`;
    const { workspace, plan } = open(text);
    const there = problemsOf(workspace, plan).filter(({ span }) => span[0] === text.indexOf(goal));
    assert.equal(there[0]?.rule, "cpr-i-plan");
    assert.deepEqual([...new Set(there.map(({ span }) => text.slice(...span)))], ["0101701234", goal]);
  });

  it("lists its rules by their ids", () => {
    const ids = allRules.map(({ id }) => id);
    assert.deepEqual(ids, ids.toSorted());
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

  it("turns off no other rule at the same place, and none that tells of the file itself", () => {
    const problems = (comment: string): readonly string[] =>
      told(`plantype: sel-141\nformål: TODO${comment}\n`).filter((each) => each.endsWith(" 2"));
    assert.deepEqual(problems(""), ["formaal-viser-retning 2", "skabelonrest 2"]);
    assert.deepEqual(problems(" # handleplan: fravælg skabelonrest – skrives på mødet"), ["formaal-viser-retning 2"]);
    assert.ok(told("# handleplan: fravælg syntaks – filen er gammel\nplantype: sel-141\nformål: bor: selv\n").includes("syntaks 3"));
  });

  it("reads a comment that turns a rule off however it is spaced, dashed and spelled", () => {
    const reason = (comment: string): string | undefined => {
      const { workspace, plan } = open(`${lead}opfølgning: ${comment}\n`);
      return allProblemsOf(workspace, plan).find(({ rule }) => rule === "opfoelgning-mangler")?.suppressed?.reason;
    };
    for (const comment of [
      "# handleplan: fravælg opfoelgning-mangler – aftales i april",
      "#handleplan:fravælg opfoelgning-mangler: aftales i april",
      "#  Handleplan:  FRAVÆLG  opfoelgning-mangler  –  aftales i april  ",
      "# handleplan: fravalg opfoelgning-mangler:aftales i april",
      "# handleplan: fravaelg opfoelgning-mangler—aftales i april",
      "# handleplan: fravælg opfoelgning-mangler  -  aftales i april",
      "# handleplan: fravælg opfoelgning-mangler -- aftales i april",
      "# handleplan: fravælg , opfoelgning-mangler, – aftales i april",
      "# handleplan: fravælg skabelonrest ,opfoelgning-mangler – aftales i april",
    ])
      assert.equal(reason(comment), "aftales i april", comment);
    const other = "aftales pa\u030a mødet <12.> – senere";
    assert.equal(reason(`# handleplan: fravælg opfoelgning-mangler – ${other}`), other, "however å is stored");
    for (const odd of ["<12> aftales", "aftales <nu>"]) assert.equal(reason(`# handleplan: fravælg opfoelgning-mangler – ${odd}`), odd);
    assert.ok(
      !told(`${lead}opfølgning: # handleplan: fravælg , opfoelgning-mangler, – aftales i april\n`).some((each) =>
        each.startsWith("fravalg"),
      ),
    );
    for (const without of ["", " –", " – ", " -", " - x", " – <grund>", " – 12", " – a 1", "-aftales i april", " – ⟨grund⟩"])
      assert.equal(reason(`# handleplan: fravælg opfoelgning-mangler${without}`), undefined, without);
    for (const other of ["handleplan: fravælger", "fravælg", "se handleplan: fravælg"])
      assert.equal(reason(`# ${other} opfoelgning-mangler – aftales i april`), undefined, other);
  });

  it("says which rule was turned off for nothing, and that the comment may go", () => {
    const comment = "# handleplan: fravælg uenighed-uden-begrundelse";
    const about = (text: string) => {
      const { workspace, plan } = open(`plantype: sel-141\n${text}\nformål: Bor selv\n`);
      return problemsOf(workspace, plan).flatMap(({ rule, message, tag }) => (rule.includes("fravalg") ? [[message.da, tag]] : []));
    };
    assert.deepEqual(about(`${comment} – aftales i april`), [
      ["»uenighed-uden-begrundelse« finder ikke længere noget her, så fravalget kan slettes.", "unnecessary"],
    ]);
    assert.deepEqual(about(comment), [
      [
        "Fravalget af »uenighed-uden-begrundelse« har ingen grund, så det virker ikke. Skriv efter en tankestreg, hvorfor reglen ikke passer her.",
        undefined,
      ],
    ]);
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
    assert.equal(count(`${lead.replace("\n", ` ${comment}\n`)}${fields}`), 2, "behind the first field it holds for that field");
    assert.equal(count(`${lead}formål: # ingen ${comment}\n  ⟨formål⟩\n`), 1, "it begins the comment");
    assert.equal(count(`${comment}\n{ plantype: sel-141, formål: ⟨formål⟩ }\n`), 0);
    assert.equal(count(`${lead}niveau: [a,\n  ⟨niveau⟩, # en bemærkning\n  b] ${comment}\nformål: ⟨formål⟩\n`), 2);
    assert.equal(count(`${lead}${comment}\nformål:\n  - tekst: ⟨a⟩\n    andet: ⟨b⟩\n`), 0, "all that lies under the field");
  });

  it("says that a rule broke, tells the surface, and runs the others", () => {
    const rule = rules.find(({ id }) => id === "sel141-formaal");
    assert.ok(rule);
    const { run } = rule;
    const { workspace, plan } = open("plantype: sel-141\nformal: Bor selv\n");
    const crashes: string[] = [];
    const fault = new Error("broken");
    Object.assign(rule, {
      run: () => {
        throw fault;
      },
    });
    try {
      assert.throws(() => problemsOf({ ...workspace }, plan), fault, "where nobody listens");
      const problems = problemsOf({ ...workspace, onRuleCrash: (id, error) => crashes.push(`${id} ${String(error)}`) }, plan);
      assert.deepEqual(crashes, ["sel141-formaal Error: broken"]);
      const broken = problems.filter(({ rule: id }) => id === "intern-fejl");
      assert.deepEqual(
        broken.map(({ severity, span, message }) => [severity, plan.text.slice(...span), message.da]),
        [
          [
            "error",
            "sel-141",
            "Reglen »sel141-formaal« gik i stykker på denne plan. De andre regler er kørt. Meld det gerne som en fejl i værktøjet.",
          ],
        ],
      );
      assert.ok(problems.some(({ rule: id }) => id === "ukendt-felt") && problems.some(({ rule: id }) => id === "sel141-indsatser"));
    } finally {
      Object.assign(rule, { run });
    }
  });
});
