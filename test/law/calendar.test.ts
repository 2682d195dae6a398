import assert from "node:assert/strict";
import { addDays, addMonths, addWorkingDays, daysBetween, holidaysOf, isWorkingDay, weekday } from "../../server/src/law/calendar";
import { formatDate } from "../../server/src/language/format";
import { isIsoDate } from "../../server/src/plan/date";

/** The platform's own calendar, read in UTC, as the second opinion. */
const utc = (iso: string) => new Date(`${iso}T00:00:00Z`);

describe("calendar", () => {
  it("tells real days from other texts", () => {
    for (const day of ["2024-02-29", "2000-02-29", "2026-12-31", "1900-02-28"]) assert.ok(isIsoDate(day), day);
    for (const text of ["2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-06-00", "2026-6-1", "01-06-2026", ""])
      assert.ok(!isIsoDate(text), text);
    for (const text of ["2026-06-01T00:00:00Z", " 2026-06-01", "2026-06-01\n", "２０２６-06-01"]) assert.ok(!isIsoDate(text), text);
  });

  it("adds months to the same date or the month's last day", () => {
    assert.equal(addMonths("2025-08-31", 6), "2026-02-28");
    assert.equal(addMonths("2023-08-31", 6), "2024-02-29");
    assert.equal(addMonths("2019-02-01", 6), "2019-08-01");
    assert.equal(addMonths("2026-12-31", 2), "2027-02-28");
    assert.equal(addMonths("2026-03-31", -1), "2026-02-28");
    assert.equal(addMonths("2026-01-15", -1), "2025-12-15");
    assert.equal(addMonths("2024-02-29", 12), "2025-02-28");
    assert.equal(addMonths("2026-05-15", 0), "2026-05-15");
  });

  it("counts days as the platform does, over leap years and centuries", () => {
    let day = "1899-12-20";
    for (let number = 0; number < 80_000; number += 1) {
      const next = addDays(day, 1);
      const expected = new Date(utc(day).getTime() + 86_400_000).toISOString().slice(0, 10);
      if (next !== expected || weekday(next) !== ((utc(next).getUTCDay() + 6) % 7) + 1 || !isIsoDate(next)) assert.fail(`${day} → ${next}`);
      day = next;
    }
    assert.equal(daysBetween("1899-12-20", day), 80_000);
    assert.equal(daysBetween("2026-03-02", "2026-03-01"), -1);
  });

  it("knows the movable holidays of the years to come", () => {
    const expected: Record<number, string[]> = {
      2023: ["2023-04-09", "2023-05-05", "2023-05-18", "2023-05-29"],
      2024: ["2024-03-31", "2024-05-09", "2024-05-20"],
      2025: ["2025-04-20", "2025-05-29", "2025-06-09"],
      2026: ["2026-04-05", "2026-05-14", "2026-05-25"],
      2027: ["2027-03-28", "2027-05-06", "2027-05-17"],
      2028: ["2028-04-16", "2028-05-25", "2028-06-05"],
    };
    const named = new Set(["påskedag", "store bededag", "Kristi himmelfartsdag", "2. pinsedag"]);
    for (const [year, dates] of Object.entries(expected))
      assert.deepEqual(
        [...holidaysOf(Number(year))].filter(([, name]) => named.has(name.da)).map(([date]) => date),
        dates,
      );
  });

  it("counts Great Prayer Day until 2023 only", () => {
    assert.ok(!isWorkingDay("2023-05-05"));
    for (const day of ["2024-04-26", "2025-05-16", "2026-05-01", "2027-04-23", "2028-05-12"]) assert.ok(isWorkingDay(day), day);
  });

  it("takes no closing day for a holiday, but leaves it out when told", () => {
    for (const day of ["2026-05-01", "2026-06-05", "2026-12-24", "2026-12-31"]) assert.ok(isWorkingDay(day), day);
    assert.ok(!isWorkingDay("2026-06-05", ["06-05"]));
    assert.ok(!isWorkingDay("2026-06-05", ["2026-06-05"]));
    assert.ok(isWorkingDay("2026-06-05", ["2025-06-05"]));
  });

  it("counts working days from the day after the event", () => {
    assert.equal(addWorkingDays("2023-05-01", 5), "2023-05-09");
    assert.equal(addWorkingDays("2024-04-22", 5), "2024-04-29");
    assert.equal(addWorkingDays("2026-03-30", 5), "2026-04-09");
    assert.equal(addWorkingDays("2026-12-21", 5), "2026-12-29");
    assert.equal(addWorkingDays("2026-12-21", 5, ["12-24"]), "2026-12-30");
    assert.equal(addWorkingDays("2026-06-06", 1), "2026-06-08");
    assert.equal(addWorkingDays("2026-06-06", 0), "2026-06-06");
    assert.equal(addWorkingDays("2026-12-30", 1), "2026-12-31");
    assert.equal(addWorkingDays("2026-12-31", 1), "2027-01-04");
  });

  it("writes dates as people do", () => {
    assert.equal(formatDate("2026-06-01", "da"), "1. juni 2026");
    assert.equal(formatDate("2026-06-01", "en"), "1 June 2026");
    assert.equal(formatDate("2026-12-31", "da"), "31. december 2026");
  });
});
