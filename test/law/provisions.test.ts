import assert from "node:assert/strict";
import { isIsoDate } from "../../server/src/plan/date";
import { provisions, type Provision, type ProvisionId } from "../../server/src/law/provisions";

/** Every provision our research found, by area: who removes one must say so here. */
const ids = `
  sel-140 sel-140-1 sel-140-2 sel-140-16plus sel-140-3 sel-140-5 sel-140-saerplan sel-140a sel-70 sel-141 sel-141-1 sel-141-2 sel-141-3
  sel-141-3-1 sel-141-3-2 sel-141-3-3 sel-141-3-4 sel-141-4 sel-141-5 sel-141-6 sel-141-7 sel-148 sel-81 sel-praksis-2019
  bl-2 bl-3-6 bl-32 bl-46 bl-47 bl-77 bl-91 bl-91-1 bl-91-2 bl-91-3 bl-92 bl-95 bl-95-4 bl-96 bl-108 bl-108-2 bl-108-3 bl-108-4 bl-108-5
  bl-109 bl-109-2 bl-109-3 bl-109-4 bl-109-5 bl-110 bl-122 bl-156-5
  lab-gl-27 lab-gl-27-2 lab-gl-28 lab-gl-30a lab-gl-30b lab-gl-21b lab-gl-68a lab-gl-6mdr
  lab-40 lab-40-1 lab-40-2 lab-40-3 lab-41-2 lab-41-2-1 lab-41-2-2 lab-41-2-3 lab-41-2-4 lab-41-2-5 lab-41-2-6 lab-41-2-7 lab-41-3
  lab-42 lab-43 lab-44 lab-45 lab-47 lab-30 lab-112 lab-113-2 lab-reform-2026
  bab-52-3 bab-52-3-1 bab-52-3-2 bab-52-3-3 bab-52-3-4 bab-52-3-5 bab-52-5 bab-2636 bab-nyere
  hop-betingelser hop-samtykke hop-indhold hop-indhold-sel-141 hop-erstatter
  frik-lov frik-en-plan frik-bek frik-bek-besk frik-vedtaegt frik-vesthimmerland frik-efter
  rsl-3 rsl-4 rsl-5 rsl-11 fvl-28 fvl-29 fvl-19-22-25 offl-13 gdpr-5-9 cpr-format
  met-begreber met-maaltyper met-vum met-vum2 met-fko met-smart met-ics-dubu met-dhuv met-forandringskompas met-borgerens-plan
  met-fremskudt met-audit-randers
  kal-helligdage kal-arbejdsdage kal-maaneder kal-bibliotek
`.match(/\S+/g);

const all = Object.entries(provisions) as [ProvisionId, Provision][];

describe("provisions", () => {
  it("are all there", () => assert.deepEqual(Object.keys(provisions).sort(), [...(ids ?? [])].sort()));

  it("have the dates that were found", () => {
    // from, to, and the last day that is sure where that is earlier; "" for none
    const expected: Partial<Record<ProvisionId, [from: string, to: string, certainUntil?: string]>> = {
      "sel-140": ["2007-01-01", "2023-12-31"],
      "sel-140-2": ["2007-01-01", "2023-12-31"],
      "sel-140-saerplan": ["2007-01-01", "2019-12-31"],
      "sel-140a": ["2018-07-01", "2023-12-31"],
      "sel-70": ["2007-01-01", "2023-12-31"],
      "sel-141": ["2007-01-01", ""],
      "sel-141-3-4": ["2007-01-01", ""],
      "sel-141-7": ["2018-07-01", ""],
      "sel-148": ["2007-01-01", ""],
      "bl-91": ["2024-01-01", ""],
      "bl-109": ["2024-01-01", ""],
      "lab-gl-27": ["2015-01-01", "2019-12-31"],
      "lab-gl-28": ["2015-01-01", "2019-12-31"],
      "lab-gl-30a": ["2013-01-01", "2019-12-31"],
      "lab-gl-30b": ["2018-07-01", "2019-12-31"],
      "lab-gl-21b": ["2006-07-01", "2019-12-31"],
      "lab-gl-68a": ["2013-01-01", "2019-12-31"],
      "lab-40": ["2020-01-01", "", "2026-12-31"],
      "lab-41-2-7": ["2020-01-01", "", "2026-12-31"],
      "lab-44": ["2020-01-01", "", "2026-01-31"],
      "lab-113-2": ["2022-01-01", ""],
      "bab-52-3": ["2015-01-01", "2019-12-31"],
      "bab-52-5": ["2015-01-01", "2019-12-31"],
      "bab-2636": ["2022-01-01", "2023-12-31"],
      "frik-lov": ["2017-07-01", "2024-12-31", "2021-12-31"],
      "frik-vesthimmerland": ["2017-07-01", "2024-12-31", "2021-12-31"],
    };
    for (const [id, [from, to, until]] of Object.entries(expected)) {
      const found: Provision = provisions[id as ProvisionId];
      assert.deepEqual([found.from ?? "", found.to ?? "", found.certainUntil], [from, to, until], id);
    }
  });

  it("say that they are uncertain where the research does", () => {
    const uncertain = all.filter(([, { certainty }]) => certainty === "uncertain").map(([id]) => id);
    assert.deepEqual(uncertain.sort(), ["bab-nyere", "hop-indhold-sel-141", "lab-45"]);
    for (const id of ["sel-140a", "sel-141-7", "lab-gl-27", "lab-gl-28", "lab-gl-30a", "lab-gl-30b", "lab-gl-21b", "lab-gl-68a"] as const)
      assert.equal(provisions[id].dateCertainty, "uncertain", id);
    for (const id of ["lab-gl-6mdr", "bab-52-3", "bab-52-5", "hop-samtykke", "bab-nyere"] as const)
      assert.equal(provisions[id].dateCertainty, "uncertain", id);
  });

  for (const [id, { title, fullTitle, from, to, certainFrom, certainUntil, successors, href, notice, dateCertainty }] of all)
    it(`${id} holds together`, () => {
      const dates = [from, certainFrom, certainUntil, to].filter((date) => date !== undefined);
      for (const date of dates) assert.ok(isIsoDate(date), date);
      assert.deepEqual(dates, [...dates].sort(), "the days come in order");
      assert.ok(new URL(href).protocol.startsWith("http"));
      assert.ok(title.da.length <= 70 && title.en.length <= 80, "the short title is short");
      assert.ok(fullTitle.da.length >= title.da.length - "genitive".length);
      if (to) assert.ok(successors ?? notice, "what ended has a successor, or says why it has none");
      if (certainFrom ?? certainUntil) assert.ok(notice, "doubt about the dates is told");
      if (!from && !to) assert.equal(dateCertainty, "general");
      for (const next of successors ?? []) {
        const { from: start, to: end } = provisions[next];
        assert.ok(!to || !end || end > to, `${next} lasts longer`);
        assert.ok(!to || !start || start <= to || start <= "2024-01-01", `${next} takes over`);
      }
    });

  it("have parts within the dates of the whole", () => {
    for (const [id, part] of all)
      for (const [whole, { from, to }] of all)
        if (id.startsWith(`${whole}-`) && id !== "sel-141-7") {
          assert.ok(!from || (part.from ?? "") >= from, `${id} starts before ${whole}`);
          assert.ok(!to || (part.to ?? "9999") <= to, `${id} outlasts ${whole}`);
        }
  });
});
