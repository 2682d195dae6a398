import assert from "node:assert/strict";
import { answers, questions } from "../../server/src/law/questions";
import { focusPoints, recommendations } from "../../server/src/law/recommendations";
import { sourceOf } from "../../server/src/law/source";
import { statements, statementSources } from "../../server/src/law/statements";

describe("audit", () => {
  it("has the 17 recommendations in order", () =>
    assert.deepEqual(
      Object.keys(recommendations),
      Array.from({ length: 17 }, (_, index) => `randers-${index + 1}`),
    ));

  it("has the ten questions, nine of them on the scale of five", () => {
    assert.deepEqual(
      questions.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    assert.deepEqual(
      questions.filter(({ answeredBy }) => answeredBy !== "scale").map(({ number }) => number),
      [10],
    );
    assert.equal(answers.length, 5);
  });

  it("divides the recommendations into the five focus points", () => {
    const count = (focus: string) => Object.values(recommendations).filter((one) => one.focus === focus).length;
    assert.deepEqual(Object.keys(focusPoints).map(count), [2, 5, 3, 4, 3]);
  });

  it("points to questions that exist, and reaches all but the one on hours", () => {
    const reached = new Set(Object.values(recommendations).flatMap((one) => one.questions));
    assert.deepEqual(
      [...reached].sort((a, b) => a - b),
      [1, 2, 3, 5, 6, 7, 8, 9, 10],
    );
  });
});

describe("statements", () => {
  const all = Object.entries(statements);

  it("come from all five sources and are named after them", () => {
    const prefixes = {
      vesthimmerland: "vesthimmerland-",
      "en-handleplan": "en-plan-",
      "borgerens-plan": "herberg-",
      "randers-audit": "randers-",
      rudersdal: "rudersdal-",
    };
    assert.deepEqual([...new Set(all.map(([, { source }]) => source))].sort(), Object.keys(statementSources).sort());
    for (const [id, { source }] of all) assert.ok(id.startsWith(prefixes[source]) && /^[a-z0-9-]+$/.test(id), id);
  });

  it("are each shown by some document", () => {
    for (const [id, { shownIn }] of all) assert.ok(shownIn.length > 0 && new Set(shownIn).size === shownIn.length, id);
  });

  it("cover every recommendation and every question", () => {
    assert.deepEqual(new Set(all.flatMap(([, { recommendation }]) => recommendation ?? [])), new Set(Object.keys(recommendations)));
    assert.deepEqual(new Set(all.flatMap(([, { question }]) => question ?? [])), new Set(questions.map(({ number }) => number)));
  });

  it("say each thing once", () => {
    const texts = all.map(([, { says }]) => says.da);
    assert.equal(new Set(texts).size, texts.length);
  });
});

describe("source of a citation", () => {
  it("shows a provision", () =>
    assert.deepEqual(sourceOf({ law: "sel-141-3" }), {
      id: "sel-141-3",
      title: { da: "servicelovens § 141, stk. 3", en: "Social Services Act § 141(3)" },
      href: "https://danskelove.dk/serviceloven/141",
      certainty: "found",
    }));

  it("shows paragraphs in their usual form", () => {
    assert.equal(sourceOf({ law: "sel-141-3-3" }).title.da, "servicelovens § 141, stk. 3, nr. 3");
    assert.equal(sourceOf({ law: "sel-141-3-3" }).title.en, "Social Services Act § 141(3)(3)");
    assert.equal(sourceOf({ law: "lab-gl-30a" }).title.da, "beskæftigelsesindsatslovens § 30 a (til og med 2019)");
    assert.equal(sourceOf({ law: "bl-77" }).title.da, "barnets lovs §§ 77–78");
  });

  it("shows a recommendation and the format", () => {
    const { id, title } = sourceOf({ audit: "randers-4" });
    assert.deepEqual([id, title.da], ["randers-4", "Randers-audit, anbefaling 4"]);
    const format = { da: "planens format", en: "the plan format" };
    assert.deepEqual(sourceOf({ format }), { id: "format", title: format, certainty: "found" });
  });

  it("refuses what is not in the data", () => {
    // @ts-expect-error: a provision that does not exist does not compile
    assert.throws(() => sourceOf({ law: "sel-142-9" }));
  });
});
