import assert from "node:assert/strict";
import { danishDay } from "../../server/src/language/danish-day";

describe("the day in Denmark", () => {
  it("begins at midnight there, in winter and in summer", () => {
    const days = ["2026-01-31T22:59:59Z", "2026-01-31T23:00:00Z", "2026-06-30T21:59:59Z", "2026-06-30T22:00:00Z", "2026-12-31T23:00:00Z"];
    assert.deepEqual(
      days.map((day) => danishDay(new Date(day))),
      ["2026-01-31", "2026-02-01", "2026-06-30", "2026-07-01", "2027-01-01"],
    );
  });

  it("is what the calendar says, every half hour of some years", () => {
    const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" });
    const [from, to] = [Date.UTC(2024, 0, 1), Date.UTC(2028, 0, 1)];
    for (let at = from; at < to; at += 1_800_000) assert.equal(danishDay(new Date(at)), calendar.format(at), new Date(at).toISOString());
  });
});
