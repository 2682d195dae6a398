import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { limits } from "../../server/src/plan/limits";
import { inFolder, runIn } from "../harness/command-line";

const program = fileURLToPath(new URL("../../server/dist/cli.cjs", import.meta.url));
const flawed = (index: number): string =>
  `# Sag ${index}.\nplantype: sel-141\ndato: 2.3.2026 # skrevet på dansk\nformål: At bo selv ${"x".repeat(index * 50)}\n`;
const mended = (text: string): string => text.replace("2.3.2026", "2026-03-02");
const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`sag-${index}.plan.yaml`, flawed(index)]));

const fix = (folder: string) => spawn(process.execPath, [program, "check", "--fix"], { cwd: folder, stdio: "ignore" });

/** Each plan is as it was or as it should be; returns how many are mended, and the names of whatever else lies there. */
function look(folder: string): { done: number; strange: readonly string[] } {
  let done = 0;
  for (const [name, before] of Object.entries(many)) {
    const now = readFileSync(join(folder, name), "utf8");
    assert.ok(now === before || now === mended(before), `${name} is half written`);
    if (now !== before) done++;
  }
  return { done, strange: readdirSync(folder).filter((name) => !Object.hasOwn(many, name)) };
}

describe("files", function () {
  this.timeout(60_000);

  it("are old or new when a run is killed, and the next run finishes the work", async () => {
    for (const share of [0.1, 0.5, 0.8]) {
      await inFolder(many, async (folder) => {
        const child = fix(folder);
        const exit = once(child, "exit");
        while (look(folder).done < share * 120 && child.exitCode === null) await wait(1);
        child.kill("SIGKILL");
        await exit;
        const { strange } = look(folder);
        assert.ok(strange.length <= 1 && strange.every((name) => /^\.sag-\d+\.plan\.yaml\..*\.tmp$/.test(name)), strange.join(", "));
        await once(fix(folder), "exit");
        assert.equal(look(folder).done, 120);
      });
    }
  });

  it("survive two runs at once", async () => {
    await inFolder(many, async (folder) => {
      await Promise.all([once(fix(folder), "exit"), once(fix(folder), "exit"), once(fix(folder), "exit")]);
      assert.deepEqual(look(folder), { done: 120, strange: [] });
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
