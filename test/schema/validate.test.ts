import assert from "node:assert/strict";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { validate } from "../../server/src/schema/validate";

/** The wording; where each problem stands and what its fixes do is shown in test/rules. */
function check(text: string, ...expected: readonly (readonly [da: string, en: string])[]): void {
  const problems = validate(parsePlan("file:///plan.plan.yaml", text)).toSorted((a, b) => a.span[0] - b.span[0]);
  assert.deepEqual(
    problems.map(({ message }) => [message.da, message.en]),
    expected,
    text,
  );
}
const plan = "plantype: sel-141\ndato: 2026-03-02\n";

describe("validate", () => {
  it("has nothing to say of a plan in order, or of no plan", () => {
    check(`${plan}x-felt: { a: [1] }\nborger: { alder: 40, x-y: 1 }\nindsatsmål: [{ id: M1, tekst: 7 }]\n`);
    check("");
    check("# kommer\n");
  });
  it("says what is of another kind", () => {
    check(`${plan}indsatser: Samtaler\n`, [
      "I »indsatser« står en tekst; her passer en liste.",
      "»indsatser« holds a text; a list fits here.",
    ]);
    check(`${plan}borger: { alder: fyrre }\n`, [
      "I »alder« står en tekst; her passer et helt tal.",
      "»alder« holds a text; a whole number fits here.",
    ]);
    check(`${plan}formål: true\n`, [
      "I »formål« står »ja« eller »nej«; her passer en tekst.",
      "»formål« holds »ja« or »nej«; a text fits here.",
    ]);
  });
  it("says each thing once", () => {
    check(`${plan}indsatsmål: [{ id: M1, tekst: a, sigt: [kort] }]\n`, [
      "I »sigt« står en liste; her passer et af de faste svar.",
      "»sigt« holds a list; one of the fixed answers fits here.",
    ]);
    assert.equal(validate(parsePlan("file:///plan.plan.yaml", "formål: a\n")).length, 1);
    assert.equal(validate(parsePlan("file:///plan.plan.yaml", "plantype:\nformål: a\n")).length, 1);
  });
  it("counts a field that is only begun as one that is not there", () => {
    check(
      `${plan}formål:\nborger:\nopfølgning:\nsag: [ny, ]\nindsatsmål:\n  - id: M1\n    tekst: a\n    sigt:\n    prioritet:\n    borger_enig: ""\n  -\n`,
    );
    check("plantype: sel-141\ndato:\n", [
      "Feltet »dato« mangler i planen: den dag planen er lagt.",
      "The field »dato« is missing in the plan: the day the plan was made.",
    ]);
  });
  it("leaves places to fill in to their own rule", () => check("plantype: sel-141\ndato: ⟨åååå-mm-dd⟩\nvisiteret_til: ⟨tilbud⟩\n"));
  it("stays calm with keys that mean something to a machine", () => {
    for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty", "a/b", "a~b", "~1"])
      assert.deepEqual(
        validate(parsePlan("file:///plan.plan.yaml", `${plan}${key}: { a: 1 }\n`)).map(({ rule, span }) => [rule, span[0]]),
        [["ukendt-felt", plan.length]],
        key,
      );
    assert.equal(validate(parsePlan("file:///plan.plan.yaml", `${plan}borger: { __proto__: { alder: x } }\n`)).length, 1);
  });
  it("reads keys however their letters are stored", () => check(`${plan}forma\u030al: a\n`));
  it("says one thing of what is no plan", () => {
    check("- a\n", ["I »planen« står en liste; her passer en blok af felter.", "»the plan« holds a list; a block of fields fits here."]);
    check("hej\n", [
      "Filen er ikke en plan endnu: her står tekst uden felter. Begynd med »plantype: sel-141« og »dato:« på hver sin linje, eller brug en skabelon.",
      "The file is not a plan yet: it holds text without fields. Begin with »plantype: sel-141« and »dato:« on a line each, or use a template.",
    ]);
  });
});
