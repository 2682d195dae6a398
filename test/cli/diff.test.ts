import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runIn } from "../harness/command-line";
import { matchesGolden } from "../harness/golden";

const before = `# Opdigtet eksempel.
plantype: sel-141
id: b-17
dato: 2025-09-01
borger: { alias: Borger 17 }
formål: Bor i egen lejlighed uden døgnstøtte
varighed: { fra: 2025-09-01, til: 2026-09-01 }
indsatsmål:
  - id: M1
    tekst: Få skabt mere netværk
  - id: M2
    tekst: Handler ind alene hver lørdag
bemærkninger_borger: TODO
`;
const after = before
  .replace("Bor i egen lejlighed uden døgnstøtte", "Har en overskuelig hverdag uden selvskade")
  .replace("  - id: M2\n    tekst: Handler ind alene hver lørdag\n", "")
  .replace("TODO", "ingen")
  .replace("indsatsmål:", "# Flyttet ned, uden at noget er et andet problem.\n\nindsatsmål:");

const versions = { "sager/b-17.plan.yaml": before, "sager/ny.plan.yaml": after };

type Answer = Record<"new" | "gone" | "unchanged" | "turnedOff", { rule: string; severity: string }[]>;

async function answer(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<Answer> {
  return inFolder(files, async (folder) => JSON.parse((await runIn(folder, ["diff", "--format", "json", ...argv])).out) as Answer);
}

describe("handleplan diff", () => {
  for (const [name, argv] of [
    ["diff.txt", []],
    ["diff-en.txt", ["--lang", "en"]],
    ["diff.json", ["--format", "json"]],
  ] as const)
    it(`shows what a new version brought, mended and left (${name})`, async () => {
      const argvs = ["diff", "sager/b-17.plan.yaml", "sager/ny.plan.yaml", ...argv];
      const { code, out, err } = await inFolder(versions, (folder) => runIn(folder, argvs));
      assert.deepEqual([code, err], [0, ""]);
      matchesGolden(`cli/golden/${name}`, out);
    });

  it("tells each problem once: new, gone or unchanged, by its place in the plan and not its line", async () => {
    const told = await answer(versions, "sager/b-17.plan.yaml", "sager/ny.plan.yaml");
    assert.deepEqual(told.new.map(({ rule }) => rule).toSorted(), ["formaal-ligger-fast", "maal-udgaaet-uden-resultat"]);
    assert.ok(told.gone.some(({ rule }) => rule === "skabelonrest"));
    assert.ok(told.unchanged.some(({ rule }) => rule === "maal-uden-succeskriterier"));
  });

  it("finds nothing between a version and itself, and does not take them for two plans of the citizen", async () => {
    const told = await answer({ ...versions, "sager/ny.plan.yaml": before }, "sager/b-17.plan.yaml", "sager/ny.plan.yaml");
    assert.deepEqual([told.new, told.gone], [[], []]);
    assert.ok(told.unchanged.every(({ rule }) => rule !== "flere-planer-for-samme-borger"));
  });

  it("tells a problem that was turned off since by itself, and one turned on again as new", async () => {
    const comment = `# handleplan: fravælg maal-uden-succeskriterier – sættes med borgeren i maj\n`;
    const files = { "a.plan.yaml": before, "b.plan.yaml": comment + before };
    const rules = (list: readonly { rule: string }[]) => [...new Set(list.map(({ rule }) => rule))];
    const off = await answer(files, "a.plan.yaml", "b.plan.yaml");
    assert.deepEqual([off.new, off.gone, rules(off.turnedOff)], [[], [], ["maal-uden-succeskriterier"]]);
    const on = await answer(files, "b.plan.yaml", "a.plan.yaml");
    assert.deepEqual([rules(on.new), on.gone, on.turnedOff], [["maal-uden-succeskriterier"], [], []]);
  });

  it("ends with 1 where an error is new, and with 0 where all errors were there before", async () => {
    const broken = before.replace("dato: 2025-09-01", "dato: 1/9-2025");
    await inFolder({ "a.plan.yaml": before, "b.plan.yaml": broken }, async (folder) => {
      assert.equal((await runIn(folder, ["diff", "a.plan.yaml", "b.plan.yaml"])).code, 1);
      assert.equal((await runIn(folder, ["diff", "b.plan.yaml", "b.plan.yaml"])).code, 0);
      assert.equal((await runIn(folder, ["diff", "b.plan.yaml", "a.plan.yaml"])).code, 0);
    });
  });

  it("holds a file against what git has, with --since", async () => {
    await inFolder({ "sager/b-17.plan.yaml": before }, async (folder) => {
      const git = (...args: string[]) =>
        execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", ...args], {
          cwd: folder,
          stdio: "pipe",
        });
      git("init", "-q");
      git("add", ".");
      git("commit", "-qm", "første udgave");
      writeFileSync(join(folder, "sager/b-17.plan.yaml"), after);
      const { code, out } = await runIn(folder, ["diff", "--since", "HEAD", "sager/b-17.plan.yaml"]);
      assert.equal(code, 0);
      assert.match(out, /^HEAD:sager\/b-17\.plan\.yaml → sager\/b-17\.plan\.yaml\n/);
      assert.match(out, /formaal-ligger-fast/);
      for (const argv of [
        ["--since", "findes-ikke", "sager/b-17.plan.yaml"],
        ["--since", "--output=x", "sager/b-17.plan.yaml"],
        ["--since", "HEAD", "sager/andet.plan.yaml"],
      ])
        assert.equal((await runIn(folder, ["diff", ...argv])).code, 2, argv.join(" "));
    });
  });

  it("writes a file whole with --output", async () => {
    await inFolder(versions, async (folder) => {
      const argv = ["diff", "sager/b-17.plan.yaml", "sager/ny.plan.yaml", "--format", "json", "-o", "svar.json"];
      const { out } = await runIn(folder, argv);
      assert.equal(out, "");
      assert.equal((JSON.parse(readFileSync(join(folder, "svar.json"), "utf8")) as { version: number }).version, 1);
    });
  });

  it("ends with 2 and one sentence for wrong usage and files that cannot be read", async () => {
    await inFolder(versions, async (folder) => {
      for (const argv of [
        [],
        ["sager/ny.plan.yaml"],
        ["a", "b", "c"],
        ["sager/ny.plan.yaml", "findes-ikke.plan.yaml"],
        ["sager", "sager/ny.plan.yaml"],
        ["--since", "HEAD", "sager/ny.plan.yaml", "sager/b-17.plan.yaml"],
        ["--format", "sarif", "sager/b-17.plan.yaml", "sager/ny.plan.yaml"],
      ]) {
        const { code, out, err } = await runIn(folder, ["diff", ...argv]);
        assert.deepEqual([code, out], [2, ""], argv.join(" "));
        assert.match(err, /^handleplan: .+\n$/);
      }
    });
  });
});
