import assert from "node:assert/strict";
import { readDate } from "../../server/src/schema/read-date";

describe("readDate", () => {
  const check = (text: string, expected: string | undefined): void => assert.equal(readDate(text), expected, text);

  it("reads what people in Denmark write", () => {
    for (const text of [
      "2. marts 2026",
      "2 mar 26",
      "02.03.2026",
      "2.3.26",
      "2/3-26",
      "2/3 2026",
      "2-3-2026",
      "2026/3/2",
      "2026-3-2",
      "den 2. Marts 2026",
    ])
      check(text, "2026-03-02");
  });
  it("reads a day before a month", () => check("3/2-26", "2026-02-03"));
  it("does not guess what is not there", () => {
    for (const text of ["", "juni", "marts 2026", "3. juni", "31/12", "20260302", "til sommer", "1.2.3.4", "2/3-226"])
      check(text, undefined);
  });
  it("reads no day that does not exist", () => {
    for (const text of ["29. februar 2026", "31.4.2026", "2026-13-01", "0.1.2026", "99.99.99"]) check(text, undefined);
    check("29. februar 2028", "2028-02-29");
  });
});
