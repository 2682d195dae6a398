/** The labelled statements one by one, so that a fault is tried on those that reach it only. `test/measurability` tries them together. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { judge } from "../../../server/src/measurability/judge";
import { filled, rewritings } from "../../../server/src/measurability/rewrite";

type Case = { id: string; tekst: string; maalbar: "ja" | "nej"; smells?: string[] };

const folder = new URL("../../measurability/", import.meta.url);
const files = readdirSync(folder).filter((name) => /^own-\d+\.yaml$/.test(name));
const cases = files.flatMap((name) => parse(readFileSync(new URL(name, folder), "utf8")) as Case[]);
const values = {
  antal: "7",
  "antal nu": "9",
  ugen: "måneden",
  "borgeren gør noget, andre kan se,": "Ali cykler en tur",
  "en handling, andre kan se,": "cykler en tur",
};

describe("each statement", () => {
  for (const { id, tekst, maalbar, smells } of cases) {
    it(`${id} verdict`, () => assert.equal(judge(tekst).measurable, maalbar === "ja"));
    it(`${id} smells`, () => {
      const found = judge(tekst).smells;
      assert.deepEqual(new Set(found), new Set(smells ?? found));
    });
    it(`${id} places`, () => {
      for (const { start, end, text } of judge(tekst).evidence) assert.ok(text !== "" && tekst.slice(start, end) === text);
    });
    it(`${id} rewritings`, () => {
      for (const { text } of rewritings(judge(tekst))) assert.ok(judge(filled(text, values)).measurable);
    });
  }
});
