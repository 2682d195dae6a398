import assert from "node:assert/strict";
import { byDay, daysInMonth, isIsoDate } from "../../server/src/plan/date";

describe("dates", () => {
  it("are days of the calendar, written year, month, day", () => {
    for (const text of ["2026-01-01", "2026-12-31", "2024-02-29", "2000-02-29", "0001-01-01", "2026-04-30"])
      assert.ok(isIsoDate(text), text);
    for (const text of ["2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31", "2026-02-29", "1900-02-29", "0000-01-01"])
      assert.ok(!isIsoDate(text), text);
    for (const text of ["", "2026-1-01", "2026-01-1", "2026/01/01", "02026-1-01", "x2026-01-0", "2026-01-0x", "2026-01-01 "])
      assert.ok(!isIsoDate(text), text);
    // Beside the digits stand / and : in the table of characters.
    for (let at = 0; at < 10; at++)
      for (const wrong of "/:x ") {
        const text = `${"2026-11-12".slice(0, at)}${wrong}${"2026-11-12".slice(at + 1)}`;
        assert.ok(!isIsoDate(text), text);
      }
  });

  it("know how long each month is", () => {
    const lengths = (year: number): readonly number[] => Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1));
    assert.deepEqual(lengths(2026), [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    assert.deepEqual(
      [2024, 2000, 1900, 2100].map((year) => daysInMonth(year, 2)),
      [29, 29, 28, 28],
    );
    assert.equal(daysInMonth(2026, 13), 0);
  });

  it("stand in their order, behind what has none", () => {
    assert.deepEqual(
      ["2026-03-02", undefined, "2025-12-31", "2026-03-02"].map((day) => ({ day })).toSorted((a, b) => byDay(a.day, b.day)),
      [{ day: undefined }, { day: "2025-12-31" }, { day: "2026-03-02" }, { day: "2026-03-02" }],
    );
    assert.deepEqual([byDay("2026-03-02", "2026-03-02"), byDay(undefined, undefined)], [0, 0]);
    assert.deepEqual([byDay("2026-03-02", "2026-03-03"), byDay("2026-03-03", "2026-03-02")], [-1, 1]);
  });
});
