import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPlan, writePlan } from "../../server/src/cli/files";
import { inFolder, runIn } from "../harness/command-line";
import { matchesGolden } from "../harness/golden";

const flawed = `# Opdigtet eksempel.
plantype: sel-141
dato: 2.3.2026 # skrevet på dansk
formål: At hverdagen bliver overskuelig og struktureret uden selvskadende adfærd
indsatsmål:
  - id: M1
    tekst: Få skabt mere netværk
`;
const unfixable = `plantype: sel-141\ndato: 2026-03-02\n`;
const examples = fileURLToPath(new URL("../../examples", import.meta.url));
const good = readFileSync(join(examples, "ressourceforloeb-dokumenteret.plan.yaml"), "utf8");

type Report = {
  version: number;
  files: { path: string; problems: { rule: string; severity: string; range: { start: { line: number; character: number } } }[] }[];
  summary: Record<string, number>;
};

describe("handleplan check", () => {
  it("shows place, rule, message, source line and fixes", async () => {
    const { code, out, err } = await inFolder({ "sager/a.plan.yaml": flawed }, (folder) => runIn(folder, ["check", "sager"]));
    assert.deepEqual([code, err], [1, ""]);
    matchesGolden("cli/golden/check.txt", out);
  });

  it("speaks English with --lang en", async () => {
    const { out } = await inFolder({ "a.plan.yaml": flawed }, (folder) => runIn(folder, ["check", "--lang", "en"]));
    matchesGolden("cli/golden/check-en.txt", out);
  });

  it("breaks lines where COLUMNS says they end, and none where an editor reads them", async () => {
    await inFolder({ "a.plan.yaml": flawed }, async (folder) => {
      const longest = async (COLUMNS: string): Promise<number> => {
        const { out } = await runIn(folder, ["check"], "", { env: { COLUMNS } });
        const messages = out.split("\n").filter((line) => /^ {9}(?!ret:)\S/.test(line));
        return Math.max(...messages.map((line) => line.length));
      };
      assert.ok((await longest("60")) <= 60);
      assert.equal(await longest("ukendt"), await longest(""));
      assert.ok((await longest("")) <= 101);
      assert.ok((await longest("10000")) > 101);
      // A report in a file is the same wherever it is made.
      await runIn(folder, ["check", "-o", "r.txt"], "", { env: { COLUMNS: "60" } });
      assert.equal(readFileSync(join(folder, "r.txt"), "utf8"), (await runIn(folder, ["check"])).out);
    });
  });

  it("writes JSON with --format json", async () => {
    const { code, out } = await inFolder({ "b.plan.yaml": good, "a.plan.yaml": flawed }, (folder) =>
      runIn(folder, ["check", ".", "--format=json"]),
    );
    assert.equal(code, 1);
    matchesGolden("cli/golden/check.json", out);
    const paths = (JSON.parse(out) as Report).files.map((file) => file.path);
    assert.deepEqual(paths, ["a.plan.yaml", "b.plan.yaml"]);
  });

  it("reads files, folders and patterns, each file once, and plans only", async () => {
    const files = {
      "x/a.plan.yaml": good,
      "x/b.plan.yml": good,
      "x/y/c.plan.yaml": good,
      "x/andet.yaml": "a: 1",
      "node_modules/d.plan.yaml": good,
    };
    await inFolder(files, async (folder) => {
      const paths = async (...operands: string[]): Promise<string[]> => {
        const { out } = await runIn(folder, ["check", "--format", "json", ...operands]);
        return (JSON.parse(out) as Report).files.map((file) => file.path);
      };
      assert.deepEqual(await paths(), ["x/a.plan.yaml", "x/b.plan.yml", "x/y/c.plan.yaml"]);
      assert.deepEqual(await paths("x", "x/a.plan.yaml"), ["x/a.plan.yaml", "x/b.plan.yml", "x/y/c.plan.yaml"]);
      assert.deepEqual(await paths("x/*.plan.*"), ["x/a.plan.yaml", "x/b.plan.yml"]);
    });
  });

  it("ends with 0 where nothing is at error level", async () => {
    const { code } = await inFolder({ "a.plan.yaml": good }, (folder) => runIn(folder, ["check"]));
    assert.equal(code, 0);
  });

  it("ends with 2 and one sentence for wrong usage, missing files and no match", async () => {
    await inFolder({ "a.plan.yaml": good, "tom/andet.txt": "" }, async (folder) => {
      for (const argv of [
        ["check", "findes-ikke.plan.yaml"],
        ["check", "tom"],
        ["check", "x*.plan.yaml"],
        ["check", "--format", "xml"],
        ["check", "--ukendt"],
        ["check", "--today", "i går"],
        ["check", "--stdin", "a.plan.yaml"],
        ["explain"],
        ["explain", "maal-uden-succeskriterie"],
        ["rules", "x"],
        ["rules", "--fix"],
        ["ret"],
      ]) {
        const { code, err } = await runIn(folder, argv);
        assert.equal(code, 2, argv.join(" "));
        assert.equal(err.trim().split("\n").length, 1, `${argv.join(" ")}: ${err}`);
      }
      assert.match((await runIn(folder, ["explain", "maal-uden-succeskriterie"])).err, /Mente du maal-uden-succeskriterier\?/);
      assert.equal((await runIn(folder, [])).code, 2);
      assert.equal((await runIn(folder, ["--help"])).code, 0);
      assert.equal((await runIn(folder, ["--version"])).out, "handleplan 0.0.0\n");
    });
  });

  it("reads the files it can, and still ends with 2 for one that is missing", async () => {
    const { code, out, err } = await inFolder({ "a.plan.yaml": flawed }, (folder) =>
      runIn(folder, ["check", "a.plan.yaml", "b.plan.yaml"]),
    );
    assert.equal(code, 2);
    assert.match(err, /b\.plan\.yaml findes ikke/);
    assert.match(out, /maal-uden-succeskriterier/);
  });

  it("has one clear problem for a file that is not a plan", async () => {
    const cases: Record<string, string | Uint8Array> = {
      "latin1.plan.yaml": Uint8Array.of(0x66, 0xe5, 0x3a, 0x20, 0x31),
      "utf16.plan.yaml": Buffer.from("\uFEFFplantype: sel-141\n", "utf16le"),
      "tom.plan.yaml": "",
      "binær.plan.yaml": Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0),
      "stor.plan.yaml": `plantype: sel-141\nformål: ${"x".repeat(5_000_000)}\n`,
      "dyb.plan.yaml": "[".repeat(100_000),
    };
    await inFolder(cases, async (folder) => {
      for (const name of Object.keys(cases)) {
        const { out } = await runIn(folder, ["check", name, "--format", "json"]);
        const [file] = (JSON.parse(out) as Report).files;
        const problems = file?.problems.map((problem) => [problem.rule, problem.range.start.line]);
        assert.deepEqual(problems, [["syntaks", 0]], name);
      }
    });
  });

  it("reads one plan from standard input, under the name given", async () => {
    await inFolder({}, async (folder) => {
      const argv = ["check", "--stdin", "--stdin-filename", "sager/b.plan.yaml", "--format", "json"];
      const { code, out } = await runIn(folder, argv, flawed);
      assert.equal(code, 1);
      assert.equal((JSON.parse(out) as Report).files[0]?.path, "sager/b.plan.yaml");
      assert.equal((await runIn(folder, ["check", "--stdin", "--fix"], flawed)).out, flawed.replace("2.3.2026", "2026-03-02"));
    });
  });

  it("shows, mends or passes the plan from standard input, and says by its code what is left", async () => {
    await inFolder({ "a.plan.yaml": flawed }, async (folder) => {
      const piped = (text: string, ...flags: readonly string[]) => runIn(folder, ["check", "--stdin", ...flags], text);
      const shown = await piped(flawed, "--diff");
      assert.match(shown.out, /^-dato: 2\.3\.2026.*\n\+dato: 2026-03-02/m);
      assert.equal(shown.code, 1);
      // What --fix leaves is an error too.
      assert.equal((await piped(flawed, "--fix")).code, 1);
      assert.deepEqual([(await piped(good, "--fix")).code, (await piped(good)).code], [0, 0]);
      assert.equal((await piped(good, "--max-warnings", "0")).code, (await piped(good)).out.includes("0 advarsler") ? 0 : 1);
      await runIn(folder, ["baseline", "write"]);
      const known = ["--stdin-filename", "a.plan.yaml", "--baseline", "handleplan-baseline.json"];
      assert.equal((await piped(flawed, ...known)).code, 0);
      assert.equal((await piped(flawed.replace("plantype: sel-141", "plantype: ukendt"), ...known)).code, 1);
    });
  });

  it("mends with --fix what can surely be mended, keeps line ends and mode, and leaves no other file", async () => {
    const windows = flawed.replaceAll("\n", "\r\n");
    await inFolder({ "a.plan.yaml": `\uFEFF${windows}`, "b.plan.yaml": unfixable }, async (folder) => {
      const path = join(folder, "a.plan.yaml");
      chmodSync(path, 0o640);
      const { out } = await runIn(folder, ["check", "--fix"]);
      assert.equal(readFileSync(path, "utf8"), `\uFEFF${windows.replace("2.3.2026", "2026-03-02")}`);
      assert.equal(statSync(path).mode & 0o777, 0o640);
      assert.equal(readFileSync(join(folder, "b.plan.yaml"), "utf8"), unfixable);
      assert.deepEqual(readdirSync(folder).toSorted(), ["a.plan.yaml", "b.plan.yaml"]);
      assert.doesNotMatch(out, /dato-ulaeselig/);
    });
  });

  it("shows with --diff what --fix would do, and writes nothing", async () => {
    await inFolder({ "a.plan.yaml": flawed }, async (folder) => {
      const { out } = await runIn(folder, ["check", "--diff"]);
      assert.match(out, /^--- a\/a\.plan\.yaml$/m);
      assert.match(out, /^-dato: 2\.3\.2026 # skrevet på dansk\n\+dato: 2026-03-02 # skrevet på dansk$/m);
      assert.equal(readFileSync(join(folder, "a.plan.yaml"), "utf8"), flawed);
    });
  });

  it("does not write over a file that changed after it was read", async () => {
    await inFolder({ "a.plan.yaml": flawed }, async (folder) => {
      const file = await readPlan(folder, "a.plan.yaml");
      writeFileSync(join(folder, "a.plan.yaml"), unfixable);
      assert.equal(await writePlan(folder, file, "rettet"), false);
      assert.equal(readFileSync(join(folder, "a.plan.yaml"), "utf8"), unfixable);
      assert.deepEqual(readdirSync(folder), ["a.plan.yaml"]);
    });
  });

  it("finds in the audit's own example what the audit found, at the words themselves", async () => {
    const path = join(examples, "socialpsykiatri-funktionsniveau.plan.yaml");
    const lines = readFileSync(path, "utf8").split("\n");
    const { out } = await runIn(examples, ["check", path, "--format", "json"]);
    const { problems } = (JSON.parse(out) as Report).files[0] ?? { problems: [] };
    const line = (text: string): number => lines.findIndex((candidate) => candidate.includes(text));
    const found = (rule: string): number[] =>
      problems.filter((problem) => problem.rule === rule).map((problem) => problem.range.start.line);
    const goals = ["ind i sine rutiner igen", "opfrisket redskaber", "mere netværk"].map(line);
    assert.deepEqual(found("formaal-kan-ikke-vurderes"), [line("samme gode funktionsniveau")]);
    assert.deepEqual(found("maal-kan-ikke-maales"), goals);
    assert.deepEqual(found("maal-uden-succeskriterier"), goals.slice(0, 2));
    assert.deepEqual(found("succeskriterium-kan-ikke-maales"), [line("mindre ensom")]);
  });

  it("has no error for a documented departure, and names what an undocumented one lacks", async () => {
    const documented = await runIn(examples, ["check", "ressourceforloeb-dokumenteret.plan.yaml"]);
    assert.deepEqual([documented.code, documented.out], [0, "1 plan · 0 fejl · 0 advarsler · 0 råd\n"]);
    const lacking = await runIn(examples, ["check", "ressourceforloeb-udokumenteret.plan.yaml"]);
    assert.equal(lacking.code, 1);
    assert.match(lacking.out, /udokumenteret-fravigelse[\s\S]*den faglige vurdering/);
  });
});

describe("handleplan explain and rules", () => {
  it("print a rule's page in the language chosen", async () => {
    await inFolder({}, async (folder) => {
      assert.match((await runIn(folder, ["explain", "maal-uden-succeskriterier"])).out, /^# Indsatsmål uden succeskriterier/);
      assert.match((await runIn(folder, ["explain", "maal-uden-succeskriterier", "--lang=en"])).out, /^# Goal without success criteria/);
    });
  });

  it("list every rule with its source", async () => {
    await inFolder({}, async (folder) => {
      const { out } = await runIn(folder, ["rules", "--format", "json"]);
      const { rules } = JSON.parse(out) as { rules: { id: string; source: { id: string } }[] };
      assert.equal(rules.find((rule) => rule.id === "maal-uden-succeskriterier")?.source.id, "randers-4");
      assert.equal((await runIn(folder, ["rules"])).out.trim().split("\n").length, rules.length);
    });
  });
});
