import assert from "node:assert/strict";
import { settingsShown } from "../../server/src/features/settings";
import { openFiles } from "../harness/cursor";

const plan = { "a.plan.yaml": "█plantype: sel-141\n" };

function shown(settings: string): ReturnType<typeof settingsShown> {
  const { workspace, plan: open } = openFiles({ ...plan, ...(settings === "" ? {} : { "handleplan.yaml": settings }) });
  return settingsShown(workspace, open.uri);
}

describe("settings shown", () => {
  it("are the defaults, from no line, where no file says otherwise", () => {
    const { file, values } = shown("");
    assert.equal(file, null);
    assert.ok(values.every(({ line }) => line === null));
    const valueOf = (key: string): unknown => values.find((value) => value.key === key)?.value;
    assert.deepEqual([valueOf("anbefalinger.gælder"), valueOf("erfaringsudveksling"), valueOf("lukkedage")], ["alle", null, []]);
  });

  it("name the line that says so", () => {
    const { file, values } = shown(
      `kommune: Opdigtet
anbefalinger:
  gælder: kun-udviklende
ordlister:
  vage_ord:
    tilføj: [robust]
    fjern: [god]
erfaringsudveksling:
  hvem: [myndighed, udfører]
`,
    );
    assert.equal(file, "file:///sager/handleplan.yaml");
    const found = values.filter(({ line }) => line !== null).map(({ key, value, line }) => [key, value, line]);
    assert.deepEqual(found, [
      ["kommune", "Opdigtet", 0],
      ["anbefalinger.gælder", "kun-udviklende", 2],
      ["ordlister.vage_ord.tilføj", ["robust"], 5],
      ["ordlister.vage_ord.fjern", ["god"], 6],
      ["erfaringsudveksling", ["myndighed", "udfører"], 7],
    ]);
  });

  it("take a value of a wrong form for none", () => {
    const { values } = shown("frister:\n  opfølgning: snart\n");
    const deadline = values.find(({ key }) => key === "frister.opfølgning");
    assert.deepEqual([typeof deadline?.value, deadline?.line], ["number", null]);
  });
});
