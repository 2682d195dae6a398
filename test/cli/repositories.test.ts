import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runIn } from "../harness/command-line";

const good = "plantype: sel-141\ndato: 2026-03-02\n";
const numbered = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`p/${i}.plan.yaml`, `${good}id: b-${i}\nformål: ⟨x${i}⟩\n`]));

type Report = { files: { path: string; problems: { rule: string; severity: string }[] }[] };

async function paths(folder: string, ...argv: string[]): Promise<string[]> {
  const { out } = await runIn(folder, ["check", "--format", "json", "--allow-empty", ...argv]);
  return (JSON.parse(out) as Report).files.map(({ path }) => path);
}

function git(folder: string, ...args: string[]): void {
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", ...args], {
    cwd: folder,
    stdio: "pipe",
  });
}

describe("check on a repository", () => {
  it("changes a rule's severity with --rule, or turns it off", async () => {
    await inFolder({ "a.plan.yaml": good }, async (folder) => {
      const severities = async (...argv: string[]) => {
        const { out, code } = await runIn(folder, ["check", "--format", "json", ...argv]);
        const problems = (JSON.parse(out) as Report).files.flatMap((file) => file.problems);
        return [code, problems.find(({ rule }) => rule === "borgerens-bemaerkninger")?.severity];
      };
      assert.deepEqual(await severities(), [1, "warning"]);
      assert.deepEqual(await severities("--rule", "borgerens-bemaerkninger=error"), [1, "error"]);
      assert.deepEqual(await severities("--rule=borgerens-bemaerkninger=off"), [1, undefined]);
      assert.equal((await runIn(folder, ["check", "--rule", "findes-ikke=off"])).code, 2);
      assert.equal((await runIn(folder, ["check", "--rule", "borgerens-bemaerkninger=fejl"])).code, 2);
    });
  });

  it("fails on more warnings than --max-warnings", async () => {
    await inFolder({ "a.plan.yaml": "plantype: sel-141\nformål: ⟨x⟩\n" }, async (folder) => {
      const off = ["sel141-indsatser", "sel141-formaal", "felt-mangler", "sel141-varighed"].flatMap((rule) => ["--rule", `${rule}=off`]);
      assert.equal((await runIn(folder, ["check", ...off])).code, 0);
      const { code, err } = await runIn(folder, ["check", ...off, "--max-warnings", "1"]);
      assert.equal(code, 1);
      assert.match(err, /--max-warnings tillader 1/);
    });
  });

  it("leaves out what the ignore files name, unless it is named itself", async () => {
    const files = {
      "a.plan.yaml": good,
      "kladde/b.plan.yaml": good,
      "sager/c.plan.yaml": good,
      "sager/gammel/d.plan.yaml": good,
      "sager/gammel/e.plan.yaml": good,
      ".gitignore": "kladde/\n",
      "sager/.handleplanignore": "gammel/*\n!gammel/e.plan.yaml\n",
    };
    await inFolder(files, async (folder) => {
      assert.deepEqual(await paths(folder), ["a.plan.yaml", "sager/c.plan.yaml", "sager/gammel/e.plan.yaml"]);
      assert.deepEqual(await paths(folder, "sager"), ["sager/c.plan.yaml", "sager/gammel/e.plan.yaml"]);
      assert.deepEqual(await paths(folder, "kladde/b.plan.yaml"), ["kladde/b.plan.yaml"]);
      assert.deepEqual(await paths(folder, "**/*.plan.yaml"), ["a.plan.yaml", "sager/c.plan.yaml", "sager/gammel/e.plan.yaml"]);
    });
  });

  it("ends with 2 where no file matches, with 0 under --allow-empty", async () => {
    await inFolder({ "x.txt": "" }, async (folder) => {
      assert.equal((await runIn(folder, ["check"])).code, 2);
      assert.equal((await runIn(folder, ["check", "--allow-empty"])).code, 0);
    });
  });

  it("reads only what changed in git, and with --staged what is staged", async () => {
    await inFolder({ "a.plan.yaml": good, "æ b/b.plan.yaml": good, "c.plan.yaml": good }, async (folder) => {
      git(folder, "init", "-q");
      git(folder, "add", ".");
      git(folder, "commit", "-qm", "a");
      assert.deepEqual(await paths(folder, "--since", "HEAD"), []);
      appendFileSync(join(folder, "æ b/b.plan.yaml"), "id: b-1\n");
      writeFileSync(join(folder, "ny.plan.yaml"), good);
      assert.deepEqual(await paths(folder, "--since", "HEAD"), ["ny.plan.yaml", "æ b/b.plan.yaml"]);
      assert.deepEqual(await paths(folder, "--staged"), []);
      git(folder, "add", ".");
      writeFileSync(join(folder, "ny.plan.yaml"), "[");
      assert.deepEqual(await paths(folder, "--staged"), ["ny.plan.yaml", "æ b/b.plan.yaml"]);
      const { out } = await runIn(folder, ["check", "--staged"]);
      assert.doesNotMatch(out, /syntaks/, "the staged text, not the one on disk");
      assert.equal((await runIn(folder, ["check", "--since", "--output=x"])).code, 2);
      assert.equal((await runIn(folder, ["check", "--since", "findes-ikke"])).code, 2);
    });
  });

  it("shards by path, and merged parts are the whole run, in every format", async () => {
    await inFolder(numbered(25), async (folder) => {
      const parts = await Promise.all([1, 2, 3].map((part) => paths(folder, `--shard=${part}/3`)));
      assert.deepEqual(parts.flat().toSorted(), await paths(folder));
      assert.ok(parts.every((part) => part.length > 2));
      for (const part of [1, 2, 3]) await runIn(folder, ["check", "--shard", `${part}/3`, "--format", "ndjson", "-o", `${part}.ndjson`]);
      for (const format of ["text", "json", "ndjson", "sarif", "junit", "gitlab", "csv", "html"]) {
        const whole = await runIn(folder, ["check", "--format", format]);
        const merged = await runIn(folder, ["merge-results", "1.ndjson", "2.ndjson", "3.ndjson", "--format", format]);
        assert.deepEqual(merged, whole, format);
      }
      assert.equal((await runIn(folder, ["check", "--shard", "4/3"])).code, 2);
      const cut = readFileSync(join(folder, "1.ndjson"), "utf8").split("\n").slice(0, -2).join("\n");
      writeFileSync(join(folder, "1.ndjson"), cut);
      assert.equal((await runIn(folder, ["merge-results", "1.ndjson"])).code, 2);
    });
  });

  it("remembers results with --cache until text, day, rules or a document beside change", async () => {
    const files = { "a.plan.yaml": `${good}id: b-1\n`, "b.plan.yaml": `${good}id: b-2\n`, "handleplan.yaml": "kommune: Nordby\n" };
    await inFolder(files, async (folder) => {
      const { run, doctor, logs } = cached(folder);
      const cold = await run();
      assert.deepEqual(cold, await runIn(folder, ["check"]));
      // A doctored entry is believed as long as its key fits: so the cache is used.
      doctor();
      assert.match((await run()).out, /HUSKET/);
      assert.doesNotMatch((await run("--today", "2026-03-03")).out, /HUSKET/);
      assert.doesNotMatch((await run("--lang", "en")).out, /HUSKET/);
      assert.doesNotMatch((await run("--rule", "sel141-formaal=info")).out, /HUSKET/);
      assert.match((await run()).out, /HUSKET/, "the other runs are remembered beside it");
      writeFileSync(join(folder, "a.plan.yaml"), `${good}id: b-1\n# ny\n`);
      assert.match((await run()).out, /HUSKET/, "b is as it was");
      writeFileSync(join(folder, "handleplan.yaml"), "kommune: Sydby\n");
      assert.doesNotMatch((await run()).out, /HUSKET/, "settings are part of every key");
      for (const log of logs()) writeFileSync(log, "{ cut");
      assert.deepEqual(await run(), await runIn(folder, ["check"]));
    });
  });

  it("keeps whole entries of a cache that was cut short, and begins a new line behind it", async () => {
    const files = { "a.plan.yaml": `${good}id: b-1\n`, "b.plan.yaml": `${good}id: b-2\n` };
    await inFolder(files, async (folder) => {
      const { run, doctor, logs } = cached(folder);
      await run();
      doctor();
      const results = logs().find((log) => log.includes("results-")) ?? "";
      const whole = readFileSync(results, "utf8");
      writeFileSync(results, whole.slice(0, -20));
      const count = async () => (await run()).out.match(/HUSKET/g)?.length ?? 0;
      const half = await count();
      assert.ok(half > 0 && half < (whole.match(/HUSKET/g)?.length ?? 0));
      assert.equal(await count(), half);
      assert.ok(readFileSync(results, "utf8").endsWith("\n"));
    });
  });

  it("watches, and runs again when a plan changes", async () => {
    await inFolder({ "a.plan.yaml": good }, async (folder) => {
      const stop = new AbortController();
      let out = "";
      const ended = runIn(folder, ["check", "--watch"], "", {
        stop: stop.signal,
        out: (text) => {
          out += text;
          const runs = out.match(/^1 plan · /gm)?.length ?? 0;
          if (runs === 1 && !out.includes("ændret")) setImmediate(touchUntilSeen);
          if (runs >= 2) stop.abort();
        },
      });
      const touchUntilSeen = (): void => {
        if (stop.signal.aborted) return;
        utimesSync(join(folder, "a.plan.yaml"), new Date(), new Date());
        setTimeout(touchUntilSeen, 150).unref();
      };
      await ended;
      assert.match(out, /— ændret —/);
    });
  });

  it("judges an order beside its plan, and a plan beside its settings, wherever the run begins", async () => {
    const files = {
      "handleplan.yaml": "kommune: Nordby\n",
      "sager/a.plan.yaml": `${good}id: b-1\n`,
      "sager/a.journal.yaml": "plan: b-1\nposter:\n  - dato: 2026-03-02\n    mål: M9\n",
    };
    await inFolder(files, async (folder) => {
      const whole = JSON.parse((await runIn(folder, ["check", "--format", "json"])).out) as Report;
      for (const { path, problems } of whole.files) {
        const alone = JSON.parse((await runIn(folder, ["check", "--format", "json", path])).out) as Report;
        assert.deepEqual(alone.files[0]?.problems, problems, path);
      }
    });
  });
});

describe("baseline", () => {
  const flawed = `plantype: sel-141
dato: 2026-03-02
indsatsmål:
  - id: M1
    tekst: Få skabt mere netværk
  - id: M2
    tekst: Få det bedre
`;

  it("hides what was known, keyed on the node and not the line, and shows what is new", async () => {
    await inFolder({ "a.plan.yaml": flawed }, async (folder) => {
      assert.match((await runIn(folder, ["baseline", "write"])).out, /\d+ problemer skrevet/);
      const check = (...argv: string[]) => runIn(folder, ["check", "--baseline", "handleplan-baseline.json", ...argv]);
      const same = await check();
      assert.equal(same.code, 0);
      assert.match(same.out, /^1 plan · 0 fejl · 0 advarsler · 0 råd · \d+ kendt fra før\n$/);
      const moved = `# øverst\n\n${flawed.replace("indsatsmål:\n", "indsatsmål:\n  - id: M0\n    tekst: Få mere energi\n")}`;
      writeFileSync(join(folder, "a.plan.yaml"), moved);
      const { out } = await check("--format", "json");
      const rules = (JSON.parse(out) as Report).files.flatMap(({ problems }) => problems.map(({ rule }) => rule));
      assert.deepEqual([...new Set(rules)].toSorted(), ["maal-kan-ikke-maales", "maal-uden-succeskriterier", "sigt-og-opfyldelse"]);
      assert.equal((await runIn(folder, ["baseline", "check"])).code, 1);
    });
  });

  it("fails in CI on entries that are gone, and prunes them", async () => {
    await inFolder({ "a.plan.yaml": flawed, "b.plan.yaml": flawed }, async (folder) => {
      await runIn(folder, ["baseline", "write"]);
      writeFileSync(join(folder, "a.plan.yaml"), flawed.replace("Få det bedre", "Spiser aftensmad hver dag"));
      rmSync(join(folder, "b.plan.yaml"));
      const check = (CI: string) =>
        runIn(folder, ["check", "--rule", "maal-uden-succeskriterier=off", "--baseline", "handleplan-baseline.json"], "", { env: { CI } });
      assert.equal((await check("")).code, 0);
      const { code, err } = await check("true");
      assert.equal(code, 1);
      assert.match(err, /baseline prune/);
      assert.match((await runIn(folder, ["baseline", "prune"])).out, /[1-9]\d* forældede fjernet/);
      assert.equal((await runIn(folder, ["baseline", "check"])).out.match(/(\d+) forældede/)?.[1], "0");
      assert.equal((await runIn(folder, ["check", "--baseline", "findes-ikke.json"])).code, 2);
      writeFileSync(join(folder, "x.json"), "[]");
      assert.equal((await runIn(folder, ["check", "--baseline", "x.json"])).code, 2);
    });
  });
});

/** Runs with a cache; `doctor` changes what it remembers, so that a run shows whether it believed it. */
function cached(folder: string) {
  const place = join(folder, ".handleplan-cache");
  const logs = (): string[] => readdirSync(place).map((name) => join(place, name));
  return {
    run: (...argv: string[]) => runIn(folder, ["check", "--cache", ...argv]),
    logs,
    doctor: () => {
      for (const log of logs()) writeFileSync(log, readFileSync(log, "utf8").replaceAll("Planen siger ikke", "HUSKET"));
    },
  };
}
