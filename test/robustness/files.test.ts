import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPlan, writePlan } from "../../server/src/cli/files";
import { limits } from "../../server/src/plan/limits";
import { inFolder, runIn } from "../harness/command-line";
import { commands, killRuns, runsAtOnce } from "./kills";

const program = fileURLToPath(new URL("../../server/dist/cli.cjs", import.meta.url));
const flawed = (index: number): string =>
  `# Sag ${index}.\nplantype: sel-141\ndato: 2.3.2026 # skrevet på dansk\nformål: At bo selv ${"x".repeat(index * 50)}\n`;
const mended = (text: string): string => text.replace("2.3.2026", "2026-03-02");

describe("files", function () {
  this.timeout(60_000);

  for (const [name, command] of Object.entries(commands)) {
    it(`are old or new when ${name} is killed, alone or beside another run, and the next run finishes the work`, async () => {
      for (const together of [false, true]) await killRuns(command, 1, 2026, together);
    });

    it(`are whole when ${name} runs three times at once`, () => runsAtOnce(command, 1));
  }

  it("that people go on with keep what the first of two runs wrote", async () => {
    const plan = (alias: string): string => `plantype: sel-141\nborger: { alias: ${alias} }\nformål: Bor alene\n`;
    const files = Object.fromEntries(["a", "b", "c", "d"].map((name) => [`${name}.plan.yaml`, plan(name < "c" ? "Ene" : "Anden")]));
    await inFolder(files, async (folder) => {
      const joining = (...names: readonly string[]) =>
        spawn(process.execPath, [program, "join", ...names.map((name) => `${name}.plan.yaml`), "-o", "ny.plan.yaml"], { cwd: folder, stdio: "ignore" }); // prettier-ignore
      const codes = await Promise.all([joining("a", "b"), joining("c", "d")].map(async (child) => Number((await once(child, "close"))[0])));
      assert.deepEqual(
        codes.toSorted((a, b) => a - b),
        [0, 2],
      );
      assert.match(readFileSync(join(folder, "ny.plan.yaml"), "utf8"), codes[0] === 0 ? /alias: Ene/ : /alias: Anden/);
    });
  });

  it("that changed since they were read are left as they are", async () => {
    await inFolder({ "a.plan.yaml": flawed(1) }, async (folder) => {
      const file = await readPlan(folder, "a.plan.yaml");
      writeFileSync(join(folder, "a.plan.yaml"), `${flawed(1)}niveau: skrevet imens\n`);
      assert.equal(await writePlan(folder, file, mended(flawed(1))), false);
      assert.equal(readFileSync(join(folder, "a.plan.yaml"), "utf8"), `${flawed(1)}niveau: skrevet imens\n`);
      assert.deepEqual(readdirSync(folder), ["a.plan.yaml"]);
      assert.equal(await writePlan(folder, await readPlan(folder, "a.plan.yaml"), mended(flawed(1))), true);
    });
  });

  it("are not written through a link that leads out of the folder", async () => {
    await inFolder({ "ude/a.plan.yaml": flawed(1), "inde/b.plan.yaml": flawed(2) }, async (root) => {
      const folder = join(root, "inde");
      symlinkSync(join(root, "ude", "a.plan.yaml"), join(folder, "a.plan.yaml"));
      symlinkSync(join(root, "ude"), join(folder, "mappe"));
      symlinkSync("b.plan.yaml", join(folder, "c.plan.yaml"));
      for (const name of ["a.plan.yaml", "mappe/a.plan.yaml"]) {
        const { code, err } = await runIn(folder, ["check", "--fix", name]);
        assert.equal(code, 2);
        assert.equal(err, `${name} er et link ud af mappen og er ikke rettet.\n`);
      }
      assert.equal(readFileSync(join(root, "ude", "a.plan.yaml"), "utf8"), flawed(1));
      assert.deepEqual((await runIn(folder, ["check", "--fix", "c.plan.yaml"])).err, "");
      assert.equal(readFileSync(join(folder, "b.plan.yaml"), "utf8"), mended(flawed(2)));
      assert.ok(lstatSync(join(folder, "c.plan.yaml")).isSymbolicLink(), "a link inside stays a link");
      await runIn(folder, ["check", "--fix", "../ude/a.plan.yaml"]);
      assert.equal(readFileSync(join(root, "ude", "a.plan.yaml"), "utf8"), mended(flawed(1)), "a file elsewhere, named by its own path");
    });
  });

  it("that are too large, or no files, are refused", async () => {
    await inFolder({}, async (folder) => {
      const names = { "a.plan.yaml": "æ".repeat(limits.textLength + 1), "b.plan.yaml": "☃".repeat(limits.textLength * 2) };
      for (const [name, text] of Object.entries(names)) writeFileSync(join(folder, name), text);
      const { out } = await runIn(folder, ["check", "--lang=en"]);
      assert.equal(out.match(/too large for a plan/g)?.length, 2, out);
      mkdirSync(join(folder, "c.plan.yaml"));
      assert.equal((await runIn(folder, ["check", "c.plan.yaml"])).code, 2);
      if (process.platform === "linux") assert.match((await runIn(folder, ["check", "/dev/zero", "--lang=en"])).out, /too large/);
    });
  });
});
