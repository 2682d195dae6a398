import assert from "node:assert/strict";
import { parsePlan } from "../../server/src/plan/parse-plan";
import { describe as describeField, plantypeOf, plantypes } from "../../server/src/schema/describe";

describe("describe", () => {
  it("names every plan type", () => {
    assert.ok(plantypes.includes("sel-141") && plantypes.includes("indsatsplan"));
    for (const plantype of plantypes) assert.ok(describeField(plantype, [])?.keys.includes("plantype"), plantype);
  });
  it("tells title, meaning and kind of a field in both languages", () => {
    const field = describeField("sel-141", ["indsatsmål", 3, "sigt"]);
    assert.equal(field?.title.da, "Sigt");
    assert.notEqual(field.description.da, "");
    assert.notEqual(field.description.en, field.description.da);
    assert.equal(field.kind, "choice");
    assert.deepEqual(
      field.values.map(({ value }) => value),
      ["kort", "lang"],
    );
    for (const { description } of field.values) assert.ok(description.da !== "" && description.en !== "");
  });
  it("knows the kind of what stands there", () => {
    const kinds: readonly (readonly [string, readonly (string | number)[]])[] = [
      ["list", ["indsatsmål"]],
      ["map", ["indsatsmål", 0]],
      ["map", ["indsatsmål", "*"]],
      ["text", ["formål"]],
      ["date", ["dato"]],
      ["number", ["borger", "alder"]],
      ["flag", ["borgerinddragelse", "medvirket"]],
      ["choice", ["plantype"]],
      ["text", ["særlige_forhold"]],
    ];
    for (const [kind, path] of kinds) assert.equal(describeField("sel-141", path)?.kind, kind, path.join("."));
  });
  it("offers every plan type as a value of plantype", () => {
    assert.deepEqual(
      describeField("sel-141", ["plantype"])?.values.map(({ value }) => value),
      plantypes,
    );
  });
  it("says what is required", () => assert.deepEqual(describeField("sel-141", ["indsatsmål", 0])?.required, ["id", "tekst"]));
  it("knows nothing of what the schema does not name", () => {
    for (const path of [["ukendt"], ["formål", "x"], ["indsatsmål", "x"], ["__proto__"], ["toString"], ["indsatsmål", 0, "constructor"]])
      assert.equal(describeField("sel-141", path), undefined, path.join("."));
  });
});

describe("plantypeOf", () => {
  const check = (text: string, expected: string | undefined): void =>
    assert.equal(plantypeOf(parsePlan("file:///plan.plan.yaml", text).root), expected);
  it("answers with a known type, or the one that a slip of the pen means", () => {
    check("plantype: sel-141\n", "sel-141");
    check('plantype: "indsatsplan"\n', "indsatsplan");
    check("plantype: sel141\n", "sel-141");
    check("plantype: rejseplan\n", undefined);
    check("plantype:\n", undefined);
    check("plantype: [sel-141]\n", undefined);
    check("", undefined);
  });
});
