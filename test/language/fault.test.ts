import assert from "node:assert/strict";
import { faultText } from "../../server/src/language/fault";

describe("a fault of our own", () => {
  it("is told by its kind and place, and by no word of what it says", () => {
    for (const message of ["Opdigtet borger drikker", "to\nlinjer: Opdigtet borger", ""]) {
      const text = faultText(new TypeError(message));
      assert.match(text, /^TypeError\n\s+at /);
      assert.doesNotMatch(text, /Opdigtet|linjer/);
    }
  });

  it("has its code, where it has one", () =>
    assert.match(faultText(Object.assign(new Error("Opdigtet.plan.yaml"), { code: "ENOENT" })), /^Error ENOENT\n\s+at /));

  it("is only its type where it is no error, and only its name where it has no place", () => {
    assert.deepEqual([faultText("Opdigtet borger"), faultText(undefined)], ["string", "undefined"]);
    assert.equal(faultText(Object.assign(new RangeError("Opdigtet borger"), { stack: undefined })), "RangeError");
  });
});
