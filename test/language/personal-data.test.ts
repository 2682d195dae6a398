import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { provisions } from "../../server/src/law/provisions";
import { questions } from "../../server/src/law/questions";
import { recommendations } from "../../server/src/law/recommendations";
import { statements } from "../../server/src/law/statements";
import { cprNumbersIn, emailsIn, masked, phonesIn } from "../../server/src/language/personal-data";
import { allRules } from "../../server/src/lint/lint";
import { otherTemplates, templates } from "../../server/src/templates/templates";

const found = (text: string): readonly string[] => cprNumbersIn(text).map((span) => text.slice(...span));

describe("personal data", () => {
  for (const written of [
    "010170-1234",
    "0101701234",
    "010170 1234",
    "010170–1234",
    "010170\u20111234",
    "010170 - 1234",
    "010170\u00A01234",
    "010170.1234",
    "010170/1234",
    "010170\u200B-1234",
    "01-01-70-1234",
    "01 01 70-1234",
    "01/01/70-1234",
    "01.01.1970-1234",
    "01-01-1970-1234",
    "251248-9996",
    "290200-4000",
    "010111-9999",
  ])
    it(`knows ${JSON.stringify(written)} wherever it stands`, () => {
      for (const [before, after] of [
        ["", ""],
        ["cpr", ""],
        ["(", ")"],
        ["»", "«."],
        ["CPR-nr.: ", ", født"],
        ["id_", "_x"],
        ["b-17 ", "\n"],
      ] as const) {
        assert.deepEqual(found(before + written + after), [written]);
        assert.equal(masked(before + written + after), before + "•".repeat(written.length) + after);
      }
    });

  it("knows the number that stands in for a CPR number, where it is parted", () => {
    assert.deepEqual(found("610170-1234, 910170-1234 og 6101701234"), ["610170-1234", "910170-1234"]);
  });

  it("asks for a day that was", () => {
    assert.deepEqual(found("320170-1234 310470-1234 290271-1234 001170-1234 010070-1234 011370-1234 290200-1000"), []);
    assert.deepEqual(found("280271-1234, 290272-1234, 290200-5000"), ["280271-1234", "290272-1234", "290200-5000"]);
  });

  it("does not take a part of a longer number", () => {
    assert.deepEqual(found("12010170123 0101701234567 010170-12345 1010170-1234"), []);
  });

  it("knows e-mail addresses", () => {
    const text = "Skriv til mor.17@eksempel.dk, far+sag@post.eksempel.org eller æø@bø.dk; ikke @navn, a@b eller 2@3";
    assert.deepEqual(emailsIn(text).map((span) => text.slice(...span)), ["mor.17@eksempel.dk", "far+sag@post.eksempel.org", "æø@bø.dk"]); // prettier-ignore
  });

  it("knows Danish phone numbers", () => {
    const text = "86 12 34 56, 8612 3456, +4586123456, 0045 86 12 34 56, tlf. 86123456, ring på 86123456, mobil: 2612 3456; ikke 86123456";
    const numbers = ["86 12 34 56", "8612 3456", "+4586123456", "0045 86 12 34 56", "86123456", "86123456", "2612 3456"];
    assert.deepEqual(phonesIn(text).map((span) => text.slice(...span)), numbers); // prettier-ignore
  });

  it("takes no other number for one, but for those that the list owns up to", () => {
    const lines = readFileSync(new URL("case-numbers.txt", import.meta.url), "utf8").split("\n");
    const cases = lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
    assert.ok(cases.length > 100 && cases.every((cells) => cells.length === 2));
    const wrong = cases.filter(([text = "", what = ""]) => (masked(`Se ${text}.`) !== `Se ${text}.`) !== what.startsWith("!"));
    assert.deepEqual(wrong, []);
  });

  it("leaves the tool's own texts as they are", () => {
    const own = JSON.stringify([provisions, questions, recommendations, statements, allRules, templates, otherTemplates], null, 1);
    assert.equal(masked(own), own);
  });

  it("takes time in step with the text, whatever it holds", () => {
    for (const part of ["1", "1 ", "a", "@", "a@", "010170 ", "+45 ", "a.", "11 ", "tlf. ", "01-01-70-", "\u200B1"]) {
      const text = part.repeat(400_000 / part.length);
      assert.equal(masked(`${text}!`).length, text.length + 1);
    }
  });
});
