import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkFormats, commands } from "../../server/src/cli/arguments";
import { inFolder, runIn, type Ran } from "../harness/command-line";
import { address, leakIn, number, phone, plantedFiles } from "./planted";

/** With a folder for what is written. */
const files: Readonly<Record<string, string>> = { ...plantedFiles(), "ud/her": "" };
const said = `${number} ${address} ${phone}`;
const plans = Object.keys(files).filter((name) => name.includes(number) && name.endsWith(".plan.yaml"));
const [aPlan = ""] = plans;

/** Every command with every option that prints, keeps or names something. What each must still say, so that it did run. */
const runs: readonly (readonly [argv: readonly string[], says: RegExp])[] = [
  [["check"], /CPR-nummer/],
  [["check", "--lang", "en", ...checkFormats.flatMap((format) => ["--format", format, "-o", `ud/check.${format}`])], /^/],
  ...checkFormats.map((format) => [["merge-results", "--format", format, "ud/check.ndjson"], /CPR number/] as const),
  [["check", "--diff"], /@@/],
  [["check", "--cache", "--jobs", "1", "--format", "json"], /cpr-i-plan/],
  [["check", "--cache", "--format", "json"], /cpr-i-plan/],
  [["check", "--rule", `${number}=off`], /findes ikke/],
  [["check", `${number}.plan.yaml`], /findes ikke/],
  [["check", "--today", number], /skriv en dato/],
  [["check", "--shard", number], /skriv del/],
  [["check", "--format", number], /•/],
  [["check", `--${number}`], /•|ukendt/],
  [["check", "-o", `${number}/findes/ikke.txt`, "--format", "json"], /kan ikke skrives/],
  [["check", "--baseline", `${number}.json`], /kan ikke læses/],
  [["baseline", "write"], /skrevet/],
  [["baseline", "check"], /0 nye, 0 forældede/],
  [["baseline", "prune"], /tilbage/],
  [["check", "--baseline", "handleplan-baseline.json"], /kendt fra før/],
  [["baseline", number], /baseline write/],
  [["merge-results", `${number}.ndjson`], /kan ikke læses/],
  [["diff", aPlan, aPlan.replace("-a.", "-b.")], /CPR/],
  [["diff", "--format", "json", aPlan, aPlan.replace("-a.", "-b.")], /cpr-i-plan/],
  [["diff", "--since", number, aPlan], /•/],
  [["diff", `${number}.plan.yaml`, aPlan], /kan ikke læses/],
  [["report"], /•/],
  [["report", "--lang", "en", ...["html", "json", "csv"].flatMap((format) => ["--format", format, "-o", `ud/rapport.${format}`])], /^/],
  [["report", "--earlier", `${number}.json`], /er ikke en rapport/],
  [["audit", "select", "--count", "500"], /•/],
  [["audit", "select", "--count", "500", "--format", "json"], /•/],
  [["audit", "new", "-o", "skemaer", "--panel", "1"], /vurdering\.yaml/],
  [["audit", "summary", "--plans", "."], /./],
  [["audit", "summary", "--format", "html"], /<html/],
  [["audit", "summary", "--format", "json", "--before", "audit"], /areas/],
  [["audit", number], /audit select/],
  [["join", ...plans, "--timeline"], /afdelinger/],
  [["join", `${number}.plan.yaml`], /findes ikke/],
  [["join", aPlan, "--plantype", number], /vælg/],
  [["settings", aPlan], /•/],
  [["settings", "--format", "json", aPlan], /•/],
  [["explain", number], /findes ikke/],
  [["rules"], /cpr-i-plan/],
  [["rules", "--format", "json"], /cpr-i-plan/],
  [["rules", number], /ingen navne/],
  [["new", number], /findes ikke/],
  [["new"], /./],
  [["assess", `Går til møde hver uge, ${said}`], /kan måles|ikke målbart/],
  [["assess", "--format", "json", `Bedre trivsel med ${said}`], /"measurable"/],
  [["assess", "--file", `${number}.txt`], /kan ikke læses/],
  [["assess", "--role", number, "x"], /vælg/],
  [[number], /ikke en kommando/],
  [["--version"], /handleplan/],
  [["--help"], /check/],
];

/** The names and texts of every file that the tool made in the folder. */
function made(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const fresh = names.filter((name) => !Object.hasOwn(files, name) && statSync(join(folder, name)).isFile() && !name.startsWith(".git/"));
  return fresh.map((name) => `${name}\n${readFileSync(join(folder, name), "utf8")}`).join("\n");
}

function noLeak(text: string, where: string): void {
  assert.equal(leakIn(text), undefined, where);
}

describe("what points to a person, on the command line", () => {
  it("is in nothing that any command prints or makes", async () => {
    await inFolder(files, async (folder) => {
      const io = { env: { CI: "true" }, terminal: true, colors: true };
      const seen = new Set<string>();
      for (const [argv, says] of runs) {
        const { out, err }: Ran = await runIn(folder, argv, "", io);
        noLeak(out + err, argv.join(" "));
        // oxlint-disable-next-line no-control-regex -- the colours of a terminal
        const plain = (out + err).replaceAll(/\u001B\[[\d;]*m/g, "");
        assert.match(plain, says, `${argv.join(" ")}: ${plain.slice(0, 300)}`);
        seen.add(argv[0] ?? "");
      }
      assert.deepEqual(Object.keys(commands).filter((command) => !seen.has(command)), [], "a command that nobody asked"); // prettier-ignore
      const text = made(folder);
      noLeak(text, "files that were made");
      for (const name of [
        "ud/check.sarif",
        "ud/rapport.html",
        "ud/rapport.csv",
        "handleplan-baseline.json",
        ".handleplan-cache/",
        "skemaer/",
      ])
        assert.ok(text.includes(name), `${name} was not made`);
    });
  }).timeout(240_000);

  it("is in nothing that is read from git or watched", async () => {
    await inFolder({ [aPlan]: files[aPlan] ?? "" }, async (folder) => {
      const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: folder, stdio: "ignore" });
      git("init", "-q");
      git("add", "-A");
      const { out, err } = await runIn(folder, ["check", "--staged"]);
      assert.match(out, /CPR-nummer/);
      noLeak(out + err, "--staged");
      git("-c", "user.name=x", "-c", "user.email=x@y", "commit", "-qm", "x");
      const since = await runIn(folder, ["diff", "--since", "HEAD", aPlan]);
      noLeak(since.out + since.err, "diff --since");
      const stop = new AbortController();
      let watched = "";
      const io = { stop: stop.signal, out: (text: string) => void ((watched += text), setImmediate(() => stop.abort())) };
      await runIn(folder, ["check", "--watch"], "", io);
      assert.match(watched, /CPR-nummer/);
      noLeak(watched, "--watch");
    });
  });

  it("comes back whole only where the user's own text is asked for", async () => {
    await inFolder({}, async (folder) => {
      const text = `plantype: sel-141\ndato: 2.3.2026 # ${said}\nformål: ${said}\n`;
      const fixed = await runIn(folder, ["check", "--fix", "--stdin"], text);
      assert.equal(fixed.out, text.replace("2.3.2026", "2026-03-02"));
      noLeak(fixed.err, "--fix --stdin");
      const told = await runIn(folder, ["check", "--diff", "--stdin"], text);
      assert.match(told.out, /-dato: 2\.3\.2026/);
      noLeak(told.out + told.err, "--diff --stdin");
    });
    const [plan, other] = ["a", "b"].map((id) => `plantype: sel-141\nid: ${id}\nformål: ${said}\nindsatsmål:\n  - tekst: ${said}\n`);
    await inFolder({ "a.plan.yaml": plan ?? "", "b.plan.yaml": other ?? "" }, async (folder) => {
      const { out, err } = await runIn(folder, ["join", "a.plan.yaml", "b.plan.yaml"]);
      assert.ok(out.includes(said), out);
      noLeak(err, "join");
    });
  });
});
