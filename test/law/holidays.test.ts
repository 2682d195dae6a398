import Holidays from "date-holidays";
import assert from "node:assert/strict";
import { holidaysOf } from "../../server/src/law/calendar";

// Our holidays are thirty lines; this holds them against a list that others keep.
describe("holidays", () => {
  const denmark = new Holidays("DK");
  for (let year = 2000; year <= 2040; year += 1)
    it(`are those of date-holidays in ${year}`, () => {
      const theirs = denmark.getHolidays(year).filter(({ type }) => type === "public");
      const dates = [...new Set(theirs.map(({ date }) => date.slice(0, 10)))].sort();
      assert.deepEqual([...holidaysOf(year).keys()], dates);
    });
});
