import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inFolder, runIn } from "../harness/command-line";
import { installSarifValidator } from "../vscode/install.mjs";

type Log = { runs: { results?: { level?: string; ruleId: string; message: unknown }[] }[] };

describe("SARIF", () => {
  it("is accepted by the validator of those who wrote the standard", async () => {
    const validator = await installSarifValidator(console.log);
    await inFolder({}, async (folder) => {
      cpSync(fileURLToPath(new URL("../../examples", import.meta.url)), join(folder, "examples"), { recursive: true });
      await runIn(folder, ["check", "examples", "--format", "sarif", "-o", "x.sarif"]);
      const validate = (name: string): string[] => {
        const ran = spawnSync(validator, ["validate", name, "--output", `${name}.log`], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
        });
        assert.match(ran.stdout, /Analysis completed/, ran.stderr);
        const { runs } = JSON.parse(readFileSync(join(folder, `${name}.log`), "utf8").replace(/^\uFEFF/, "")) as Log;
        return runs.flatMap(({ results = [] }) => results.map(({ level = "warning", ruleId, message }) => `${level} ${ruleId}: ${JSON.stringify(message)}`)); // prettier-ignore
      };
      // The tool has no home page to point to.
      assert.deepEqual(validate("x.sarif").filter((told) => !told.startsWith("warning SARIF2005:")), []); // prettier-ignore
      writeFileSync(join(folder, "y.sarif"), readFileSync(join(folder, "x.sarif"), "utf8").replace('"startLine"', '"startLin"'));
      assert.ok(
        validate("y.sarif").some((told) => told.startsWith("error")),
        "a fault is seen",
      );
    });
  });
});
