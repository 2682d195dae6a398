import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inFolder } from "../harness/command-line";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the handleplan program", () => {
  it("checks the examples and ends with 1, since some are flawed", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["server/dist/cli.cjs", "check", "examples"], {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(status, 1, stderr);
    assert.match(stdout, /\d+ dokumenter · \d+ fejl/);
    assert.ok(!stdout.includes("\u001B"), "no colours where there is no terminal");
  });

  it("ends quietly when its reader leaves early", () => {
    const command = `"${process.execPath}" server/dist/cli.cjs check examples | head -1`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: root, encoding: "utf8" });
    assert.deepEqual([status, stderr], [0, ""]);
  });

  it("says the same with --jobs, in the same order", () => {
    const run = (...argv: string[]) =>
      spawnSync(process.execPath, ["server/dist/cli.cjs", "check", "examples", "--format", "ndjson", ...argv], {
        cwd: root,
        encoding: "utf8",
      });
    const alone = run();
    assert.deepEqual([run("--jobs", "2").stdout, alone.stderr], [alone.stdout, ""]);
  });

  it("leaves no half-written report when it is ended", async () => {
    await inFolder({ "a.plan.yaml": "plantype: sel-141\n" }, async (folder) => {
      const child = spawn(
        process.execPath,
        [`${root}server/dist/cli.cjs`, "check", "--watch", "-o", "r.txt", "--format", "html", "-o", "r.html"],
        { cwd: folder },
      );
      child.kill("SIGTERM");
      await once(child, "exit");
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith(".tmp")),
        [],
      );
    });
  });
});
