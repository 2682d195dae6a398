import assert from "node:assert/strict";
import { formatCount, formatDate, formatList, formatMonths, formatNumber } from "../../server/src/language/format";

describe("how figures and lists are worded", () => {
  it("dates as each language writes them", () =>
    assert.deepEqual([formatDate("2026-06-01", "da"), formatDate("2026-12-31", "en")], ["1. juni 2026", "31 December 2026"]));

  it("lists with a word before the last", () => {
    assert.deepEqual([formatList([], "da"), formatList(["a"], "da"), formatList(["a", "b"], "en")], ["", "a", "a and b"]);
    assert.deepEqual([formatList(["a", "b", "c"], "da"), formatList(["a", "b", "c"], "en", "or")], ["a, b og c", "a, b or c"]);
  });

  it("counts with the word in its form", () =>
    assert.deepEqual([0, 1, 2].map((count) => formatCount(count, "fejl", "fejlene")), ["0 fejlene", "1 fejl", "2 fejlene"])); // prettier-ignore

  it("small numbers in words, larger ones in figures", () =>
    assert.deepEqual([formatNumber(0), formatNumber(12), formatNumber(13)], [
      { da: "nul", en: "no" },
      { da: "tolv", en: "twelve" },
      { da: "13", en: "13" },
    ])); // prettier-ignore

  it("months as years where they fill them", () =>
    assert.deepEqual([1, 3, 12, 24, 18, 156].map((count) => formatMonths(count)), [
      { da: "en måned", en: "one month" },
      { da: "tre måneder", en: "three months" },
      { da: "et år", en: "one year" },
      { da: "to år", en: "two years" },
      { da: "18 måneder", en: "18 months" },
      { da: "13 år", en: "13 years" },
    ])); // prettier-ignore
});
