import assert from "node:assert/strict";
import { inForce, successorAt, successorsAt } from "../../server/src/law/in-force";
import { provisions, type ProvisionId } from "../../server/src/law/provisions";

const on = (date: string, ids: ProvisionId[]) => ids.map((id) => inForce(provisions[id], date));

describe("in force", () => {
  it("changes the employment act at the turn of 2020", () => {
    const ids = ["lab-gl-27", "bab-52-3-5", "sel-140-saerplan", "lab-40", "lab-41-2-7"] as const;
    assert.deepEqual(on("2019-12-31", [...ids]), ["yes", "yes", "yes", "no", "no"]);
    assert.deepEqual(on("2020-01-01", [...ids]), ["no", "no", "no", "yes", "yes"]);
  });

  it("changes the children's rules at the turn of 2024", () => {
    const ids = ["sel-140", "sel-140-16plus", "sel-70", "sel-140a", "bab-2636", "bl-91", "bl-92", "bl-95", "bl-109-5"] as const;
    assert.deepEqual(on("2023-12-31", [...ids]), ["yes", "yes", "yes", "yes", "yes", "no", "no", "no", "no"]);
    assert.deepEqual(on("2024-01-01", [...ids]), ["no", "no", "no", "no", "no", "yes", "yes", "yes", "yes"]);
  });

  it("counts the first day", () => {
    assert.deepEqual([...on("2021-12-31", ["lab-113-2"]), ...on("2022-01-01", ["lab-113-2"])], ["no", "yes"]);
    assert.deepEqual([...on("2017-06-30", ["frik-lov"]), ...on("2017-07-01", ["frik-lov"])], ["no", "yes"]);
  });

  it("does not know before an uncertain first day, nor between the sure and the last possible day", () => {
    assert.deepEqual(on("2018-06-30", ["sel-141-7", "lab-gl-30b", "hop-samtykke"]), ["uncertain", "uncertain", "uncertain"]);
    for (const [date, expected] of [
      ["2017-06-30", "uncertain"],
      ["2017-07-01", "yes"],
      ["2021-12-31", "yes"],
      ["2022-01-01", "uncertain"],
      ["2026-03-02", "uncertain"],
    ] as const)
      assert.deepEqual(on(date, ["lab-gl-6mdr"]), [expected], date);
    assert.deepEqual([...on("2024-12-31", ["frik-vesthimmerland"]), ...on("2025-01-01", ["frik-vesthimmerland"])], ["uncertain", "no"]);
    assert.deepEqual([...on("2026-01-31", ["lab-44"]), ...on("2026-02-01", ["lab-44"])], ["yes", "uncertain"]);
    assert.deepEqual([...on("2026-12-31", ["lab-40"]), ...on("2027-01-01", ["lab-40"])], ["yes", "uncertain"]);
    assert.deepEqual(on("2026-03-01", ["lab-reform-2026"]), ["uncertain"]);
  });

  it("knows no end for what stands", () =>
    assert.deepEqual(on("2030-01-01", ["sel-141-3", "sel-148", "bl-92", "rsl-4", "offl-13"]), ["yes", "yes", "yes", "yes", "yes"]));

  it("finds what took over, through a chain where it must", () => {
    assert.deepEqual(successorsAt("sel-140", "2024-01-01"), ["bl-91", "bl-92", "bl-108", "bl-109"]);
    assert.equal(successorAt("sel-140", "2024-01-01"), "bl-91");
    assert.equal(successorAt("sel-140-saerplan", "2021-06-01"), "sel-140-2");
    assert.deepEqual(successorsAt("sel-140-saerplan", "2024-06-01"), ["bl-92", "bl-109"]);
    assert.deepEqual(successorsAt("bab-52-5", "2025-06-01"), ["lab-30", "bab-nyere"]);
    assert.equal(successorAt("sel-70", "2024-06-01"), "bl-95");
  });

  it("finds nothing while the provision is in force, and for what has no successor", () => {
    assert.equal(successorAt("sel-140", "2023-12-31"), undefined);
    assert.equal(successorAt("sel-141", "2026-01-01"), undefined);
    assert.equal(successorAt("frik-lov", "2026-01-01"), undefined);
  });

  it("leads every ended provision with a successor to one in force the day after", () => {
    for (const [id, { to, successors }] of Object.entries(provisions))
      if (to && successors) {
        const next = `${Number(to.slice(0, 4)) + 1}-01-01`;
        assert.ok(successorAt(id as ProvisionId, next), id);
      }
  });
});
