import assert from "node:assert/strict";
import { inFolder, runIn } from "../harness/command-line";

type Assessed = {
  text: string;
  measurable: boolean;
  smells: string[];
  evidence: { rule: string; start: number; end: number; text: string }[];
  suggestion?: string;
};

describe("handleplan assess", () => {
  it("judges statements given as words", async () => {
    await inFolder({}, async (folder) => {
      const { code, out } = await runIn(folder, ["assess", "Få skabt mere netværk", "Står op før kl. 9 fem dage om ugen"]);
      assert.equal(code, 0);
      assert.match(out, /^Få skabt mere netværk\n +~+.*\n {2}ikke målbart endnu: /);
      assert.match(out, /Står op før kl\. 9 fem dage om ugen\n {2}kan måles: /);
      assert.match((await runIn(folder, ["assess", "--lang", "en", "Få skabt mere netværk"])).out, /not measurable yet: /);
    });
  });

  it("gives JSON with evidence at its place in the text", async () => {
    const { out } = await inFolder({}, (folder) =>
      runIn(folder, ["assess", "--format", "json", "--role", "indsatsmål"], "Få skabt mere netværk\r\n\nHar kørekort\n"),
    );
    const [vague, measurable, ...more] = JSON.parse(out) as Assessed[];
    assert.ok(vague);
    assert.deepEqual([vague.measurable, measurable?.measurable, more.length], [false, true, 0]);
    assert.ok(vague.smells.includes("komparativ_uden_udgangspunkt"));
    assert.ok(vague.suggestion?.includes("⟨"));
    for (const { start, end, text } of vague.evidence) assert.equal(vague.text.slice(start, end), text);
  });

  it("reads a file, and says in one sentence what it cannot use", async () => {
    await inFolder({ "maal.txt": "Har kørekort\n", "latin1.txt": Uint8Array.of(0xe5) }, async (folder) => {
      assert.match((await runIn(folder, ["assess", "--file", "maal.txt"])).out, /Har kørekort/);
      for (const argv of [
        ["--file", "latin1.txt"],
        ["--file", "findes-ikke.txt"],
        ["--role", "ønske", "x"],
        ["--format", "xml", "x"],
        ["--ukendt"],
        ["x", "--file", "maal.txt"],
        [],
      ]) {
        const { code, err } = await runIn(folder, ["assess", ...argv]);
        assert.deepEqual([code, err.trim().split("\n").length], [2, 1], argv.join(" "));
      }
    });
  });

  it("uses the words of the settings that hold in the folder", async () => {
    const smells = async (files: Record<string, string>): Promise<string[]> =>
      inFolder(files, async (folder) => {
        const { out } = await runIn(folder, ["assess", "--format", "json", "Deltager i Nordlys"]);
        return (JSON.parse(out) as Assessed[])[0]?.smells ?? [];
      });
    const own = await smells({ "handleplan.yaml": "ordlister: { metodeord: { tilføj: [Nordlys] } }\n" });
    assert.notDeepEqual(own, await smells({}));
  });
});
