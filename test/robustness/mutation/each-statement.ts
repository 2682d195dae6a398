/** The labelled statements one by one, so that a fault is tried on those that reach it only. `test/measurability` tries them together. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { judge } from "../../../server/src/measurability/judge";
import { filled, rewritings } from "../../../server/src/measurability/rewrite";
import { labelled, told } from "../../measurability/told";

const golden = readFileSync(new URL("../../measurability/statements.golden.txt", import.meta.url), "utf8").split("\n");
const lastRead = new Map(golden.map((line) => [line.split(" ", 1)[0], line]));
const values = {
  antal: "7",
  "antal nu": "9",
  ugen: "måneden",
  "borgeren gør noget, andre kan se,": "Ali cykler en tur",
  "en handling, andre kan se,": "cykler en tur",
};

describe("each statement", () => {
  for (const statement of labelled()) {
    const { id, tekst, maalbar, smells } = statement;
    const expected = lastRead.get(id);
    if (expected !== undefined) it(`${id} words`, () => assert.equal(told(statement), expected));
    else {
      it(`${id} verdict`, () => assert.equal(judge(tekst).measurable, maalbar === "ja"));
      it(`${id} smells`, () => {
        const found = judge(tekst).smells;
        assert.deepEqual(new Set(found), new Set(smells ?? found));
      });
    }
    it(`${id} rewritings`, () => {
      for (const { text } of rewritings(judge(tekst))) assert.ok(judge(filled(text, values)).measurable);
    });
  }
});
