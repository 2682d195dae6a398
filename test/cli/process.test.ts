import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

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
});
