import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inFolder, runIn } from "../harness/command-line";
import { matchesGolden } from "../harness/golden";

const settings = `kommune: Nordby
begreber: { indsatsmål: delmål, delmål: trin }
anbefalinger:
  undtagelser: [{ anbefaling: 5, måltyper: [udviklende] }]
frister: { tæt_opfølgning: 2, opfølgning: tolv }
lukkedage: [24/12]
ordlister: { vage_ord: { tilføj: [robust] } }
alvor: { skabelonrest: fra }
`;
const unfinished = "plantype: sel-141\ndato: 2026-03-02\nformål: ⟨formål⟩\n";
const mentions = async (folder: string, ...argv: string[]): Promise<boolean> =>
  (await runIn(folder, ["check", ...argv])).out.includes("skabelonrest");

describe("handleplan settings", () => {
  it("shows what holds for a file and from where", async () => {
    await inFolder({ "sager/handleplan.yaml": settings }, async (folder) => {
      const { code, out } = await runIn(folder, ["settings", "sager/2026/b-1.plan.yaml"]);
      assert.equal(code, 0);
      matchesGolden("cli/golden/settings.txt", out);
      const json = await runIn(folder, ["settings", "sager/2026/b-1.plan.yaml", "--format", "json", "--lang", "en"]);
      matchesGolden("cli/golden/settings.json", json.out);
    });
  });

  it("says when nothing but the defaults holds", async () => {
    const { out } = await inFolder({ ".git/HEAD": "" }, (folder) => runIn(folder, ["settings", "b-1.plan.yaml"]));
    assert.match(out, /Ingen handleplan\.yaml over filen/);
    assert.doesNotMatch(out, /handleplan\.yaml:\d/);
  });

  it("writes the schemas with the department's own terms, and as they are where it has none", async () => {
    const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
    await inFolder({ "sager/handleplan.yaml": settings, "andre/handleplan.yaml": "kommune: Nordby\n" }, async (folder) => {
      const { code, out } = await runIn(folder, ["settings", "sager/b-1.plan.yaml", "--schemas", "skemaer/egne"]);
      assert.deepEqual([code, out], [0, "skemaer/egne: 11 skemaer skrevet.\n"]);
      const plan = read(folder, "skemaer/egne/plan.schema.json") as { $defs: { "sel-141": { properties: object } } };
      const keys = Object.keys(plan.$defs["sel-141"].properties);
      assert.ok(keys.includes("delmål") && !keys.includes("indsatsmål") && keys.includes("formål"));
      await runIn(folder, ["settings", "andre/b-1.plan.yaml", "--schemas", "skemaer/lovens"]);
      for (const name of readdirSync(join(folder, "skemaer/lovens")))
        assert.deepEqual(read(folder, `skemaer/lovens/${name}`), read(fileURLToPath(new URL("../../schemas", import.meta.url)), name));
      assert.equal((await runIn(folder, ["settings", "b-1.plan.yaml", "--schemas", "sager/handleplan.yaml/x"])).code, 2);
    });
  });

  it("takes exactly one file", async () => {
    await inFolder({}, async (folder) => {
      for (const argv of [["settings"], ["settings", "a", "b"]]) assert.equal((await runIn(folder, argv)).code, 2);
    });
  });
});

describe("handleplan check", () => {
  it("uses the nearest settings above each file, also above the folder it was given", async () => {
    const files = {
      ".git/HEAD": "",
      "handleplan.yaml": "alvor: { skabelonrest: fra }\n",
      "sager/a.plan.yaml": unfinished,
      "sager/andre/handleplan.yaml": "kommune: Nordby\n",
      "sager/andre/b.plan.yaml": unfinished,
    };
    await inFolder(files, async (folder) => {
      assert.equal(await mentions(folder, "sager/a.plan.yaml"), false);
      assert.equal(await mentions(`${folder}/sager`, "."), true);
      assert.equal(await mentions(`${folder}/sager`, "a.plan.yaml"), false);
      assert.equal(await mentions(folder, "sager/andre"), true);
    });
  });

  it("uses them for a plan from standard input", async () => {
    await inFolder({ "sager/handleplan.yaml": "alvor: { skabelonrest: fra }\n" }, async (folder) => {
      const { out } = await runIn(folder, ["check", "--stdin-filename", "sager/b-1.plan.yaml"], unfinished);
      assert.doesNotMatch(out, /skabelonrest/);
    });
  });

  it("does not look above the folder that holds .git", async () => {
    await inFolder(
      { "handleplan.yaml": "alvor: { skabelonrest: fra }\n", "kode/.git/HEAD": "", "kode/a.plan.yaml": unfinished },
      async (folder) => {
        assert.equal(await mentions(folder, "kode"), true);
      },
    );
  });

  it("knows the trials below the settings' folder", async () => {
    const files = {
      "handleplan.yaml": "kommune: Nordby\n",
      "forsøg/nordby.forsøg.yaml":
        "id: nordby\ntitel: Forsøg\nstatus: godkendt\nkommuner: [Nordby]\nfritager_for: [lab-gl-6mdr]\nplantyper: [indsatsplan]\nfra: 2020-01-01\n",
      "sager/a.plan.yaml":
        "plantype: indsatsplan\ndato: 2020-05-01\ntilbud: [{ tekst: Praktik, start: 2020-05-01, slut: 2020-06-01 }]\nfravigelser: [{ fra: lab-gl-6mdr, forsøg: nordby }]\n",
    };
    await inFolder(files, async (folder) => {
      const { out } = await runIn(folder, ["check", "sager"]);
      assert.doesNotMatch(out, /nævner intet kendt forsøg|ressourceforloeb-seks-maaneder/);
    });
  });

  it("is what check --print-settings shows", async () => {
    await inFolder({ "handleplan.yaml": "kommune: Nordby\n", "a.plan.yaml": "plantype: sel-141\n" }, async (folder) => {
      const shown = await runIn(folder, ["settings", "a.plan.yaml"]);
      assert.match(shown.out, /Nordby/);
      assert.deepEqual(await runIn(folder, ["check", "--print-settings", "a.plan.yaml"]), shown);
    });
  });
});
