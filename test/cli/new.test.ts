import assert from "node:assert/strict";
import { otherTemplates, templates } from "../../server/src/templates/templates";
import { inFolder, runIn } from "../harness/command-line";

const own = `navn: kort-plan
version: 3
titel: Kort plan
plantype: sel-141
felter: [{ felt: niveau, pladsholder: ⟨to tegn⟩, obligatorisk: ja }]
`;

describe("handleplan new", () => {
  it("writes a template", async () => {
    const { code, out } = await inFolder({}, (folder) => runIn(folder, ["new", "sel-141"]));
    assert.deepEqual([code, out], [0, templates.find(({ id }) => id === "sel-141")?.text]);
  });

  it("writes the department's own, by its name alone or with a version", async () => {
    await inFolder({ "handleplan.yaml": "kommune: Nordby\n", "skabeloner/kort.skabelon.yaml": own }, async (folder) => {
      const { out } = await runIn(folder, ["new", "kort-plan"]);
      assert.match(out, /^kommune: Nordby$/m);
      assert.match(out, /^niveau: ⟨to tegn⟩$/m);
      assert.match(out, /^skabelon: kort-plan@3$/m);
      assert.equal((await runIn(folder, ["new", "kort-plan@3"])).out, out);
    });
  });

  it("lists the templates without a name", async () => {
    const { code, out } = await inFolder({ "kort.skabelon.yaml": own }, (folder) => runIn(folder, ["new"]));
    assert.equal(code, 0);
    assert.match(out, /^kort-plan@3 +Kort plan/);
    assert.equal(out.trimEnd().split("\n").length, templates.length + otherTemplates.length + 1);
  });

  it("says what was meant", async () => {
    await inFolder({}, async (folder) => {
      const { code, err } = await runIn(folder, ["new", "sel141"]);
      assert.deepEqual([code, err], [2, "handleplan: Skabelonen sel141 findes ikke. Mente du sel-141?\n"]);
      assert.equal((await runIn(folder, ["new", "a", "b"])).code, 2);
    });
  });
});
